// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/sessionjudge.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

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
