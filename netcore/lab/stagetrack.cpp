// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/stagetrack.h"

#include <algorithm>

namespace wayside::lab {

using session::ConnectionState;
using session::Stage;

void StageTrack::count(DiagramState state, Milliseconds spent) {
    TrackStatus::Figure& figure = m_figures[std::size_t(state)];
    ++figure.visits;
    figure.total += spent;
    figure.last = spent;
}

void StageTrack::take(std::optional<DiagramArrow> arrow) {
    if (arrow)
        ++m_taken[std::size_t(*arrow)];
}

void StageTrack::leave(MonotonicTime now) {
    m_syncSince.reset();
    m_syncsOpen = 0;
    if (!m_present || m_path.empty())
        return;
    Stay& stay = m_path.back();
    stay.until = now;
    count(stay.state, now - stay.since);
}

void StageTrack::live(ConnectionState state, MonotonicTime now) {
    if (!m_lives.empty() && m_lives.back().state == state && !m_lives.back().until)
        return;
    if (!m_lives.empty() && !m_lives.back().until)
        m_lives.back().until = now;
    m_lives.push_back({state, now, std::nullopt, false});
    if (m_lives.size() > longestPath)
        m_lives.pop_front();
}

void StageTrack::enter(DiagramState state, MonotonicTime now) {
    const auto from = m_present;
    const auto arrow = arrowBetween(from, state);
    leave(now);
    take(arrow);
    m_present = state;
    m_path.push_back({state, arrow, now, std::nullopt});
    if (m_path.size() > longestPath)
        m_path.pop_front();
    m_last = Last{{from, state, arrow, std::nullopt, Milliseconds(0)}, now};
    live(stateOf(state), now);
}

void StageTrack::createSession(MonotonicTime now) {
    if (m_present == DiagramState::CreateSession)
        return; // waited for already
    m_path.clear();
    m_lives.clear();
    m_present.reset();
    enter(DiagramState::CreateSession, now);
}

void StageTrack::sessionCreated(MonotonicTime now) {
    if (m_present != DiagramState::CreateSession)
        createSession(now);
    // What came before this attempt belongs to the one before: the waiting included.
    while (m_path.size() > 1)
        m_path.pop_front();
    if (!m_lives.empty() && m_lives.back().state != ConnectionState::Establishing)
        m_lives.clear();
    enter(DiagramState::Disconnected, now);
}

void StageTrack::stageChanged(Stage to, MonotonicTime now) {
    switch (to) {
    case Stage::TcpConnecting:
        enter(DiagramState::TcpConnecting, now);
        return;
    case Stage::TlsHandshake:
        enter(DiagramState::TlsHandshake, now);
        return;
    case Stage::VersionExchange:
        enter(DiagramState::VersionExchange, now);
        return;
    case Stage::Authenticating:
        enter(DiagramState::Authenticating, now);
        return;
    case Stage::Terminating:
        live(ConnectionState::Terminating, now);
        return;
    case Stage::Terminated:
        live(ConnectionState::Terminated, now);
        return;
    case Stage::CreateSession:
    case Stage::Disconnected: // sessionCreated() told it
    case Stage::Active:       // confirmed() will
    case Stage::MonitoredViolation:
        return;
    }
}

void StageTrack::confirmed(MonotonicTime now) {
    if (m_present == DiagramState::Authenticating)
        enter(DiagramState::Active, now);
}

void StageTrack::syncRequested(MonotonicTime now) {
    if (m_present != DiagramState::Active && m_present != DiagramState::Authenticating)
        return;
    confirmed(now); // a frame came
    take(DiagramArrow::RegularSync);
    if (m_syncsOpen++ == 0)
        m_syncSince = now;
}

void StageTrack::syncAnswered(MonotonicTime now) {
    if (!m_syncSince || m_syncsOpen == 0)
        return;
    take(DiagramArrow::SyncComplete);
    count(DiagramState::TimeSync, now - *m_syncSince);
    if (--m_syncsOpen == 0)
        m_syncSince.reset();
}

void StageTrack::keepAliveSent(MonotonicTime) {
    if (m_present != DiagramState::Active)
        return;
    take(DiagramArrow::PreventTimeout);
    take(DiagramArrow::KeepAliveSent);
    count(DiagramState::KeepAlive, Milliseconds(0));
}

void StageTrack::ended(std::optional<client::Cause> cause, bool again, MonotonicTime now) {
    const auto from = m_present;
    if (!from) {
        if (again)
            enter(DiagramState::CreateSession, now);
        return;
    }
    const bool version =
        cause == client::Cause::VersionUnsupported || cause == client::Cause::VersionRejected;
    std::optional<DiagramArrow> arrow;
    if (*from == DiagramState::Active)
        arrow = DiagramArrow::LostOrTerminated;
    else if (*from == DiagramState::Authenticating)
        arrow = DiagramArrow::TokenInvalid;
    else if (*from == DiagramState::VersionExchange && version)
        arrow = DiagramArrow::VersionRejected;
    if (*from == DiagramState::CreateSession && again) { // refused by the API: it stays where it is
        m_last = Last{{from, from, std::nullopt, cause, Milliseconds(0)}, now};
        return;
    }
    leave(now);
    take(arrow);
    m_present.reset();
    if (again) {
        m_present = DiagramState::CreateSession;
        const bool byArrow = arrow == DiagramArrow::LostOrTerminated || arrow == DiagramArrow::TokenInvalid;
        if (!byArrow)
            take(DiagramArrow::Begin);
        m_path.push_back(
            {DiagramState::CreateSession, byArrow ? arrow : DiagramArrow::Begin, now, std::nullopt});
    } else if (!m_lives.empty() && m_lives.back().state != ConnectionState::Terminated) {
        live(ConnectionState::Terminated, now);
    }
    const auto to = arrow ? transitionOf(*arrow).to : m_present;
    m_last = Last{{from, to, arrow, cause, Milliseconds(0)}, now};
}

void StageTrack::limitLearnt(client::Cause cause) {
    if (m_last)
        m_last->transition.cause = cause;
    const auto active = std::find_if(m_lives.begin(), m_lives.end(),
                                     [](const Life& life) { return life.state == ConnectionState::Active; });
    if (active == m_lives.end() || !active->until)
        return;
    const MonotonicTime at = *active->until;
    m_lives.insert(std::next(active), {ConnectionState::MonitoredViolation, at, at, true});
}

TrackStatus StageTrack::status(MonotonicTime now) const {
    TrackStatus status;
    status.present = m_syncSince ? DiagramState::TimeSync : m_present;
    if (!m_lives.empty())
        status.lifecycle = m_lives.back().state;
    status.figures = m_figures;
    status.taken = m_taken;
    for (const Stay& stay : m_path) {
        const bool present = !stay.until;
        const Milliseconds spent = stay.until.value_or(now) - stay.since;
        status.path.append({stay.state, stay.by, spent, present});
        if (present) {
            TrackStatus::Figure& figure = status.figures[std::size_t(stay.state)];
            ++figure.visits;
            figure.total += spent;
            figure.last = spent;
        }
    }
    if (m_syncSince) {
        TrackStatus::Figure& figure = status.figures[std::size_t(DiagramState::TimeSync)];
        ++figure.visits;
        figure.total += now - *m_syncSince;
        figure.last = now - *m_syncSince;
    }
    for (const Life& life : m_lives)
        status.lifecycles.append(
            {life.state, life.until.value_or(now) - life.since, !life.until, life.learnt});
    if (m_last) {
        status.last = m_last->transition;
        status.last->ago = now - m_last->at;
    }
    return status;
}

} // namespace wayside::lab
