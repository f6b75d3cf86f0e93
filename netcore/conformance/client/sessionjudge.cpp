// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/sessionjudge.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {
constexpr quint8 tokenType = 0x01;
const QByteArray versionByte("\x01", 1);
constexpr Milliseconds lateAnswer{1500};
constexpr Milliseconds coalescePatience{400};
constexpr qsizetype mostAhead = 1 << 20;
/// A client that has nothing to say for so long does not know that it is its turn.
constexpr Milliseconds longEnough{1000};
} // namespace

SessionJudge::SessionJudge(SessionTerms terms, Scene scene, const JudgeTimes& times, CaseBook& book,
                           ClientPort& port, QString label)
    : m_terms(std::move(terms))
    , m_scene(std::move(scene))
    , m_times(times)
    , m_book(book)
    , m_port(port)
    , m_label(std::move(label))
    , m_rules(m_terms, m_times, m_scene.limitCases, static_cast<Verdicts&>(*this)) {
    m_transcript.hide(m_terms.token);
}

// ---- what the acts may do

void SessionJudge::passed(CaseId id, Half half) {
    m_book.passed(id, half);
}

void SessionJudge::failed(CaseId id, const QString& words, Half half) {
    m_transcript.note(sinceBegin(), u"found: "_s + words);
    m_book.failed(id, half, words, conversation());
}

void SessionJudge::send(const Sending& sending) {
    m_transcript.sent(sinceBegin(), sending.bytes);
    m_lastSent = m_moment.now;
    m_port.send(sending);
}

void SessionJudge::asked(quint64 t0) {
    m_rules.timeSync().asked(t0, m_moment.now);
}

quint64 SessionJudge::freshT0() {
    m_lastT0 = std::max(m_lastT0 + 1, quint64(m_moment.wall.milliseconds));
    return m_lastT0;
}

void SessionJudge::finishSending() {
    m_transcript.note(sinceBegin(), u"the judge ended its side of the connection (FIN)"_s);
    m_port.finishSending();
}

void SessionJudge::reset() {
    m_transcript.note(sinceBegin(), u"the judge reset the connection (RST)"_s);
    m_port.reset();
    over(m_endingKind == EndKind::None ? EndKind::Lost : m_endingKind, m_endingCase);
}

void SessionJudge::ending(EndKind kind, CaseId comeback) {
    m_endingKind = kind;
    m_endingCase = comeback;
}

void SessionJudge::hint(const QString& words) {
    if (onHint)
        onHint(words);
}

// ---- establishment

bool SessionJudge::isOpeningThatEnds() const {
    return m_scene.opening != Opening::Proper && m_scene.opening != Opening::Coalesced &&
           m_scene.opening != Opening::Late;
}

void SessionJudge::accepted(Moment moment) {
    enter(moment);
    m_begun = moment.now;
    m_lastSent = moment.now;
    m_phase = Phase::AwaitingVersion;
    m_openingDue = moment.now + m_times.handshakeWithin;
    if (isOpeningThatEnds())
        ending(EndKind::Refused, m_scene.openingCase);
    if (m_scene.opening == Opening::ResetWhenAccepted)
        reset();
}

void SessionJudge::received(const QByteArray& bytes, Moment moment) {
    if (isOver())
        return;
    enter(moment);
    m_transcript.received(sinceBegin(), bytes);
    if (m_phase != Phase::Leaving)
        m_stream.feed(bytes);
    if (m_stream.buffered() > mostAhead) { // not read while the version byte is not answered
        ending(EndKind::Refused, {});
        reset();
        return;
    }
    if (m_phase == Phase::AwaitingVersion) {
        if (const auto version = m_stream.takeVersion())
            handleVersion(*version);
    }
    readFrames();
    runActs();
}

void SessionJudge::handleVersion(quint8 version) {
    m_phase = Phase::AwaitingToken;
    if (version != 0x01) {
        failed("01-1.01",
               u"began its stream with 0x%1 instead of the version 0x01"_s.arg(version, 2, 16, QChar(u'0')));
        m_phase = Phase::Leaving; // as a node does: close, answer nothing
        ending(EndKind::Refused, {});
        reset();
        return;
    }
    passed("01-1.01");
    switch (m_scene.opening) {
    case Opening::Late:
        m_openingDue = m_moment.now + lateAnswer;
        return;
    case Opening::Coalesced:
        m_openingDue = m_moment.now + coalescePatience;
        return;
    case Opening::WrongVersion:
        m_phase = Phase::Leaving;
        send({QByteArray("\x02", 1)});
        m_openingDue = m_moment.now + m_times.closeWithin;
        return;
    case Opening::NoVersion:
        m_phase = Phase::Leaving;
        m_openingDue = m_moment.now + m_times.versionWithin;
        hint(u"the version byte is not answered: the client has to give up by itself"_s);
        return;
    case Opening::ResetAfterVersion:
        m_phase = Phase::Leaving;
        reset();
        return;
    case Opening::Proper:
    case Opening::ResetWhenAccepted:
    case Opening::TokenRefused:
        answerVersion();
    }
}

void SessionJudge::answerVersion() {
    m_versionAnswered = true;
    send({versionByte});
    m_openingDue = m_moment.now + m_times.handshakeWithin;
}

void SessionJudge::readFrames() {
    while (!isOver() && m_phase != Phase::Leaving) {
        const bool mayActivate = m_versionAnswered || m_scene.opening == Opening::Coalesced;
        if (m_phase == Phase::AwaitingToken && !mayActivate)
            return; // the frames keep
        const auto frame = m_stream.next();
        if (!frame) {
            if (m_stream.trouble() != ClientStream::Trouble::None)
                handleTrouble();
            return;
        }
        passed("01-2.01");
        passed("01-2.02");
        if (m_phase == Phase::AwaitingToken)
            handleFirstFrame(*frame);
        else
            handleFrame(*frame);
    }
}

void SessionJudge::handleFirstFrame(const ClientFrame& frame) {
    const auto refuse = [this] {
        m_phase = Phase::Leaving;
        if (m_endingKind == EndKind::None)
            ending(EndKind::Refused, {});
        reset();
    };
    if (frame.type() != tokenType) {
        failed("01-1.02", u"sent %1 as its first frame: %2"_s.arg(typeName(frame.type()), hex(frame.bytes)));
        refuse();
        return;
    }
    passed("01-1.02");
    if (isSpent && isSpent(frame.data())) {
        failed("01-1.04", u"presented the token of an earlier connection again"_s);
        refuse();
        return;
    }
    if (frame.data() != m_terms.token) {
        failed("01-1.03",
               u"presented a token of %1 bytes that is not the one of its session, which has %2 bytes"_s
                   .arg(frame.dataSize())
                   .arg(m_terms.token.size()));
        refuse();
        return;
    }
    passed("01-1.03");
    m_sawToken = true;
    if (m_scene.opening == Opening::TokenRefused) {
        m_phase = Phase::Leaving;
        finishSending();
        m_openingDue = m_moment.now + m_times.closeWithin;
        return;
    }
    activate();
}

void SessionJudge::activate() {
    m_phase = Phase::Playing;
    m_openingDue.reset();
    m_rules.begin(m_moment.now);
    const quint64 t0 = freshT0();
    asked(t0);
    if (m_scene.opening == Opening::Coalesced && !m_versionAnswered) {
        m_versionAnswered = true;
        m_coalescedOpen = true;
        send({versionByte + timestampsRequest(t0) + frame(0x00)});
    } else {
        send({timestampsRequest(t0)});
        if (m_scene.opening == Opening::Coalesced)
            m_book.unseen("01-1.07", u"the client sends its Token only after the version answer"_s);
    }
    if (m_scene.opening == Opening::Late)
        passed("01-1.08");
}

void SessionJudge::handleTrouble() {
    const bool zero = m_stream.trouble() == ClientStream::Trouble::ZeroSize;
    failed(zero ? "01-2.02" : "01-2.01",
           zero ? u"sent a frame of size 0 at byte %1 of its stream: %2"_s.arg(m_stream.offset())
                      .arg(hex(m_stream.troubleBytes()))
                : u"sent %1 at byte %2 of its stream, where a frame would begin with aa bb"_s
                      .arg(hex(m_stream.troubleBytes()))
                      .arg(m_stream.offset()));
    ending(EndKind::Refused, {});
    reset();
}

// ---- active

void SessionJudge::handleFrame(const ClientFrame& frame) {
    m_rules.frame(frame, m_moment);
    if (m_coalescedOpen && m_rules.timeSync().answers() > 0) {
        m_coalescedOpen = false;
        passed("01-1.07");
    }
    if (m_rules.saidBye() && !m_byeDue)
        m_byeDue = m_moment.now + m_times.closeWithin;
    if (!m_actBegun || m_actDone || m_act >= m_scene.acts.size())
        return;
    Act& act = *m_scene.acts[m_act];
    act.frame(*this, frame);
    if (frame.type() == 0x07 && !m_actDone)
        act.answered(*this);
}

void SessionJudge::runActs() {
    while (m_phase == Phase::Playing && m_act < m_scene.acts.size()) {
        if (!m_actBegun) {
            m_actBegun = true;
            m_actDue.reset();
            m_scene.acts[m_act]->begin(*this);
        }
        if (!m_actDone)
            return;
        ++m_act;
        m_actBegun = m_actDone = false;
        m_actDue.reset();
    }
}

void SessionJudge::setIdentifiers(const QList<QByteArray>& identifiers) {
    m_terms.identifiers = identifiers;
    m_rules.setIdentifiers(identifiers);
}

void SessionJudge::superseded(Moment moment) {
    enter(moment);
    if (m_phase == Phase::Playing && m_actBegun && !m_actDone && m_act < m_scene.acts.size())
        m_scene.acts[m_act]->superseded(*this);
}

void SessionJudge::stop(const QByteArray& reason, Moment moment) {
    if (isOver())
        return;
    enter(moment);
    send({frame(0x02, reason)});
    finishSending();
    over(EndKind::Bye, {});
}

// ---- time and end

void SessionJudge::due(Moment moment) {
    if (isOver())
        return;
    enter(moment);
    if (m_openingDue && moment.now >= *m_openingDue) {
        m_openingDue.reset();
        openingDue();
    }
    if (m_phase != Phase::Playing)
        return;
    m_rules.due(moment.now);
    if (m_byeDue && moment.now >= *m_byeDue) {
        m_byeDue.reset();
        failed("01-7.13", u"was still connected %1 ms after its Bye"_s.arg(m_times.closeWithin.count()),
               Half::Close);
        ending(EndKind::ClientLeft, {});
        reset();
        return;
    }
    if (m_actDue && moment.now >= *m_actDue && m_act < m_scene.acts.size()) {
        m_actDue.reset();
        m_scene.acts[m_act]->due(*this);
    }
    if (!isOver() && !m_silent && moment.now - m_lastSent >= m_terms.limits.keepAliveTimeout * 2 / 5)
        send({frame(0x00)});
    runActs();
}

void SessionJudge::openingDue() {
    if (m_phase == Phase::Leaving) {
        const auto half = Half::Close;
        if (m_scene.opening == Opening::NoVersion)
            failed(m_scene.openingCase,
                   u"still waited for the version answer after %1 ms"_s.arg(m_times.versionWithin.count()),
                   half);
        else
            failed(m_scene.openingCase, u"was still connected after %1 ms"_s.arg(m_times.closeWithin.count()),
                   half);
        reset();
        return;
    }
    const bool hasVersion = m_phase == Phase::AwaitingToken;
    if (hasVersion && !m_versionAnswered) { // Late, or Coalesced with no Token ahead of the answer
        answerVersion();
        readFrames();
        runActs();
        return;
    }
    failed(hasVersion ? "01-1.02" : "01-1.01",
           u"sent no %1 within %2 ms"_s.arg(hasVersion ? u"Token"_s : u"version byte"_s)
               .arg(m_times.handshakeWithin.count()));
    ending(EndKind::Refused, {});
    reset();
}

void SessionJudge::openingClosed() {
    if (m_phase == Phase::Leaving) {
        passed(m_scene.openingCase, Half::Close);
        over(EndKind::Refused, m_scene.openingCase);
        return;
    }
    if (m_scene.opening == Opening::Late && !m_versionAnswered)
        failed(
            "01-1.08",
            u"closed the connection %1 ms after it was accepted, before its version byte was answered"_s.arg(
                sinceBegin()));
    else if (sinceBegin() >= longEnough.count())
        failed(m_phase == Phase::AwaitingVersion ? "01-1.01" : "01-1.02",
               u"closed after %1 ms without having sent %2"_s.arg(sinceBegin())
                   .arg(m_phase == Phase::AwaitingVersion ? u"a version byte"_s : u"a Token"_s));
    over(EndKind::ClientLost, {});
}

void SessionJudge::peerClosed(Moment moment) {
    if (isOver())
        return;
    enter(moment);
    m_transcript.note(sinceBegin(), u"the client closed the connection"_s);
    if (m_phase != Phase::Playing) {
        openingClosed();
        return;
    }
    const bool left = m_rules.saidBye() && m_endingKind == EndKind::None;
    if (m_coalescedOpen)
        failed("01-1.07", u"closed when the version byte and the first frames came in one segment"_s);
    if (m_act < m_scene.acts.size() && m_actBegun && !m_actDone)
        m_scene.acts[m_act]->closed(*this, left);
    if (isOver())
        return;
    if (left && m_endingKind == EndKind::None && !m_book.hasFailed("01-7.13")) {
        passed("01-7.13");
        passed("01-7.13", Half::Close);
    }
    if (m_endingKind != EndKind::None)
        over(m_endingKind, m_endingCase);
    else
        over(left ? EndKind::ClientLeft : EndKind::ClientLost, {});
}

void SessionJudge::over(EndKind kind, CaseId comeback) {
    m_end = {kind, comeback, m_moment.now, m_phase == Phase::Playing};
    m_rules.finish(m_moment.now);
    m_phase = Phase::Over;
}

std::optional<MonotonicTime> SessionJudge::nextDeadline() const {
    if (isOver())
        return std::nullopt;
    std::optional<MonotonicTime> next = m_openingDue;
    const auto consider = [&next](const std::optional<MonotonicTime>& at) {
        if (at)
            next = next ? std::min(*next, *at) : *at;
    };
    if (m_phase == Phase::Playing) {
        consider(m_actDue);
        consider(m_byeDue);
        consider(m_rules.nextDeadline());
        if (!m_silent)
            consider(m_lastSent + m_terms.limits.keepAliveTimeout * 2 / 5);
    }
    return next;
}

} // namespace wayside::conformance::client
