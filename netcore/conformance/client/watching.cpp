// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/watching.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

class WatchAct : public Act {
public:
    explicit WatchAct(const Watching& watching) : m_watching(watching) {}

    void begin(Stage& stage) override {
        m_begun = stage.moment().now;
        m_next = m_begun;
        due(stage);
    }

    void due(Stage& stage) override {
        const MonotonicTime now = stage.moment().now;
        const bool published = stage.rules().load().payloads() > 0 || !stage.terms().isSender();
        const Milliseconds wanted =
            published ? m_watching.least : std::max(m_watching.least, m_watching.untilPublished);
        if (now >= m_begun + wanted && stage.rules().timeSync().open() == 0) {
            finish(stage);
            return;
        }
        if (m_watching.requestEvery.count() > 0 && now >= m_next && now < m_begun + wanted) {
            m_next = now + m_watching.requestEvery;
            const quint64 t0 = stage.freshT0();
            stage.asked(t0);
            stage.send({timestampsRequest(t0)});
        }
        stage.callAt(std::min(now + tick, m_begun + wanted > now ? m_begun + wanted : now + tick));
    }

    void closed(Stage& stage, bool left) override {
        if (!left)
            stage.failed("01-7.14", u"closed an active connection although nothing was wrong with it"_s);
    }

private:
    static constexpr Milliseconds tick{100};

    void finish(Stage& stage) {
        stage.passed("01-7.14");
        const TimeSyncBook& timeSync = stage.rules().timeSync();
        const bool heldBack = stage.rules().load().ratePeak() >= 0.5;
        if (m_watching.answersOvertake && timeSync.slowest() > stage.times().answerWithin)
            stage.failed("01-5.09",
                         u"an answer took %1 ms while payloads waited for the client's own limits"_s.arg(
                             timeSync.slowest().count()));
        else if (m_watching.answersOvertake && heldBack && timeSync.answers() > 0)
            stage.passed("01-5.09");
        stage.done();
    }

    Watching m_watching;
    MonotonicTime m_begun, m_next;
};

class SilenceAct : public Act {
public:
    void begin(Stage& stage) override {
        stage.send({client::frame(0x00)}); // the last word, from which the client counts
        stage.fallSilent();
        stage.rules().timeSync().forgive();
        m_since = stage.moment().now;
        m_timeout = stage.terms().limits.keepAliveTimeout;
        stage.callAt(m_since + 3 * m_timeout + 2 * m_timeout);
        stage.hint(u"nothing is said for %1 s: the client has to notice"_s.arg(
            double((3 * m_timeout).count()) / 1000.0));
    }

    void due(Stage& stage) override {
        stage.ending(EndKind::Lost, "01-6.07");
        stage.failed(
            "01-6.07",
            u"was still connected after the node had said nothing for %1 ms, with a keepAliveTimeout of %2 ms"_s
                .arg((5 * m_timeout).count())
                .arg(m_timeout.count()),
            Half::Close);
        stage.passed("01-6.08");
        stage.reset();
    }

    void closed(Stage& stage, bool left) override {
        const Milliseconds after = stage.moment().now - m_since;
        if (left && after < 3 * m_timeout - tolerance)
            return; // somebody has ended it
        stage.ending(EndKind::Lost, "01-6.07");
        if (after < 3 * m_timeout - tolerance) {
            stage.failed(
                "01-6.08",
                u"closed after the node had said nothing for %1 ms, with a keepAliveTimeout of %2 ms"_s
                    .arg(after.count())
                    .arg(m_timeout.count()));
            return;
        }
        stage.passed("01-6.07", Half::Close);
        stage.passed("01-6.08");
    }

private:
    /// The last frame took its time to the client, and back.
    static constexpr Milliseconds tolerance{300};

    MonotonicTime m_since;
    Milliseconds m_timeout{0};
};

class LeaveAct : public Act {
public:
    void begin(Stage& stage) override {
        stage.hint(
            u"now end your client the way its users do (Ctrl+C), then start it again; waiting %1 s"_s.arg(
                stage.times().leaveWait.count() / 1000));
        stage.callAt(stage.moment().now + stage.times().leaveWait);
    }

    void due(Stage& stage) override { stage.done(); }

    void closed(Stage& stage, bool left) override {
        if (!left)
            stage.failed("01-7.13", u"closed the connection without a Bye before"_s);
    }
};

} // namespace

std::unique_ptr<Act> makeWatching(const Watching& watching) {
    return std::make_unique<WatchAct>(watching);
}

std::unique_ptr<Act> makeSilence() {
    return std::make_unique<SilenceAct>();
}

std::unique_ptr<Act> makeLeaveTaking() {
    return std::make_unique<LeaveAct>();
}

} // namespace wayside::conformance::client
