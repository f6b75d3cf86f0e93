// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/clienttrack.h"

#include <algorithm>
#include <utility>

/// Being away and coming back (spec 01 §7).
namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

/// A client may take so many Reconnects in a row for a fault of the service, and wait.
constexpr int promptReconnects = 4;
/// After so long people want to know what is going on.
constexpr Milliseconds hintAfter{5000};

QString wordsOf(EndKind kind) {
    switch (kind) {
    case EndKind::Reconnect:
        return u"Reconnect"_s;
    case EndKind::Bye:
        return u"the node's Bye"_s;
    case EndKind::Lost:
        return u"the connection was lost"_s;
    case EndKind::Violation:
        return u"the node broke the protocol"_s;
    case EndKind::Refused:
        return u"it was refused"_s;
    case EndKind::ClientLeft:
        return u"it said Bye"_s;
    case EndKind::ClientLost:
    case EndKind::None:
        return u"it closed the connection by itself"_s;
    }
    return {};
}

QString seconds(Milliseconds duration) {
    return QString::number(double(duration.count()) / 1000.0, 'g', 3);
}

} // namespace

// ---- coming back

void ClientTrack::awayFor(EndKind kind, CaseId comeback, Moment moment) {
    m_absence = Absence{kind, comeback, moment.now, moment.now + m_times.patience};
}

void ClientTrack::judgeComeback(Moment moment) {
    if (!m_absence)
        return;
    const Absence away = *std::exchange(m_absence, std::nullopt);
    const Milliseconds after = moment.now - away.since;
    if (away.kind == EndKind::Reconnect)
        ++m_reconnectsInARow;
    else
        m_reconnectsInARow = 0;
    if (away.comeback.empty() || away.failed || (m_plan && away.comeback == m_plan->rest.id))
        return; // of a refusal, endRefusals() judges
    if (away.kind == EndKind::Reconnect && after > m_times.comeBackPromptly &&
        m_reconnectsInARow <= promptReconnects)
        m_book.failed(away.comeback, Half::Behaviour,
                      u"asked for a new session %1 ms after Reconnect"_s.arg(after.count()));
    else
        m_book.passed(away.comeback);
}

void ClientTrack::neverCameBack(Moment moment) {
    Absence& away = *m_absence;
    if (away.failed) { // and nobody started it again
        m_finished = true;
        m_absence.reset();
        return;
    }
    const QString words = u"did not ask for a session within %1 s"_s.arg(seconds(m_times.patience));
    if (!away.comeback.empty())
        m_book.failed(away.comeback, Half::Behaviour, words);
    else if (away.kind == EndKind::ClientLost)
        m_book.failed("01-7.14", Half::Behaviour, u"closed the connection and "_s + words);
    if (!m_planner.hasMore(m_facts)) {
        m_finished = true;
        m_absence.reset();
        return;
    }
    m_host.hint(u"%1 %2; start it again if it has ended"_s.arg(m_name, words));
    away.failed = true;
    away.until = moment.now + std::min(m_times.patience, m_times.leaveWait);
}

/// A session was given, and the next is asked for without a connection in between.
void ClientTrack::neverConnected(Moment moment) {
    m_awaiting = false;
    m_awaitingUntil.reset();
    if (!m_plan)
        return;
    const SessionShape& shape = m_plan->shape;
    if (shape.expired || shape.place == Place::ClosedPort)
        m_book.passed(m_plan->scene.openingCase);
    else if (!shape.id.empty())
        m_book.failed(shape.id, Half::Behaviour,
                      u"did not connect with that session, but asked for another"_s);
    else if (m_plan->trap != TlsTrap::None)
        m_book.passed(m_plan->trapCase);
    else if (m_facts.sessions == 0 && ++m_unconnected > 1)
        m_book.failed("02-1.05", Half::Behaviour,
                      u"was given sessions again and again, answered with 200, and connected with none"_s);
    m_host.sessionOver(m_terms.token);
    m_plan.reset();
    awayFor(EndKind::Refused, {}, moment);
}

// ---- time

void ClientTrack::due(Moment moment) {
    if (m_stopWatchUntil && moment.now >= *m_stopWatchUntil) {
        m_stopWatchUntil.reset();
        m_book.passed(m_plan->rest.id);
        m_plan.reset();
        if (!m_planner.hasMore(m_facts)) {
            m_finished = true;
            return;
        }
        m_host.hint(u"start %1 again for the cases that are left; waiting %2 s"_s.arg(
            m_name, seconds(m_times.leaveWait)));
        awayFor(EndKind::ClientLeft, {}, moment);
        m_absence->until = moment.now + m_times.leaveWait;
        m_absence->failed = true;
    }
    if (m_awaitingUntil && moment.now >= *m_awaitingUntil) {
        m_host.hint(u"%1 has a session but does not connect"_s.arg(m_name));
        if (m_plan && !m_plan->scene.openingCase.empty())
            m_book.failed(m_plan->scene.openingCase, Half::Behaviour,
                          u"neither connected nor asked for another session within %1 s"_s.arg(
                              seconds(m_times.patience)));
        m_awaitingUntil.reset();
        if (m_plan && m_plan->shape.place != Place::ClosedPort)
            neverConnected(moment);
        m_finished = true;
    }
    if (m_absence && !m_absence->hinted && moment.now >= m_absence->since + hintAfter)
        hintAtAbsence(moment);
    if (m_absence && moment.now >= m_absence->until)
        neverCameBack(moment);
}

void ClientTrack::hintAtAbsence(Moment moment) {
    m_absence->hinted = true;
    m_host.hint(
        u"waiting for %1 to come back, after %2: it has not asked for a session for %3 s, and may take %4 s; "
        "%5 of %6 cases are judged"_s
            .arg(m_name, wordsOf(m_absence->kind), seconds(moment.now - m_absence->since),
                 seconds(m_absence->until - m_absence->since))
            .arg(m_book.judged())
            .arg(m_book.wanted()));
}

std::optional<MonotonicTime> ClientTrack::nextDeadline() const {
    std::optional<MonotonicTime> next = m_stopWatchUntil;
    const auto absence = !m_absence ? std::nullopt
                         : m_absence->hinted
                             ? std::optional(m_absence->until)
                             : std::optional(std::min(m_absence->until, m_absence->since + hintAfter));
    for (const auto& at : {m_awaitingUntil, absence}) {
        if (at)
            next = next ? std::min(*next, *at) : *at;
    }
    return m_finished ? std::nullopt : next;
}

} // namespace wayside::conformance::client
