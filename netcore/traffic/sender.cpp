// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/sender.h"

#include <algorithm>

namespace wayside::traffic {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 5;       // while there is no room, or everything is on its way
constexpr int mostPauseMs = 200; // progress is told that often
constexpr int mostInARow = 500;  // then the event loop has its turn

} // namespace

Sender::Sender(const SenderSettings& settings, std::vector<std::unique_ptr<TrafficSession>> sessions,
               std::unique_ptr<PayloadSource> source, const client::ClientClock& clock)
    : m_settings(settings)
    , m_sessions(std::move(sessions))
    , m_source(std::move(source))
    , m_clock(clock) {
    m_report.total = m_source->total();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Sender::turn);
    for (const auto& session : m_sessions) {
        connect(session.get(), &TrafficSession::confirmed, this, &Sender::onConfirmed);
        connect(session.get(), &TrafficSession::troubled, this, &Sender::troubled);
        connect(session.get(), &TrafficSession::ended, this, &Sender::onEnded);
    }
}

void Sender::start() {
    for (const auto& session : m_sessions)
        session->start();
}

void Sender::onConfirmed() {
    const bool all = std::all_of(m_sessions.begin(), m_sessions.end(),
                                 [](const auto& session) { return session->isConfirmed(); });
    if (m_phase != Phase::Starting || !all)
        return;
    m_phase = Phase::Sending;
    m_begunAt = m_clock.now();
    Q_EMIT begun();
    m_timer.start(0);
}

void Sender::turn() {
    if (m_phase == Phase::Sending) {
        for (int i = 0; i < mostInARow && sendNext(); ++i) {
        }
        if (m_sourceEnded && !m_next)
            m_phase = Phase::Draining;
    }
    if (m_phase == Phase::Draining && std::all_of(m_sessions.begin(), m_sessions.end(),
                                                  [](const auto& session) { return session->isFlushed(); }))
        leave(m_settings.farewell);
    Q_EMIT progressed();
    if (m_phase != Phase::Sending && m_phase != Phase::Draining)
        return;
    std::int64_t pause = pauseMs;
    if (m_next && m_next->due)
        pause = std::clamp<std::int64_t>((*m_next->due - elapsed()).count(), pauseMs, mostPauseMs);
    m_timer.start(int(pause));
}

/// False when nothing more can be done now.
bool Sender::sendNext() {
    if (!m_next && !m_sourceEnded) {
        auto next = m_source->next();
        if (!next)
            m_report.sourceError = next.error();
        m_sourceEnded = !next || !*next;
        if (!m_sourceEnded)
            m_next = std::move(**next);
    }
    if (!m_next || (m_next->due && *m_next->due > elapsed()))
        return false;
    TrafficSession& session = *m_sessions[m_next->session];
    if (!hasRoom(session))
        return false;
    const OutgoingPayload payload = std::move(*m_next);
    const auto published = session.publish({payload.identifier, payload.payloadType,
                                            payload.originTimestamp.value_or(m_clock.wall()), payload.payload,
                                            payload.priority});
    if (!published && published.error().code == ErrorCode::WrongState) {
        m_next = payload; // between two sessions: later
        return false;
    }
    m_next.reset();
    take(published, payload, elapsed());
    return true;
}

bool Sender::hasRoom(const TrafficSession& session) const {
    if (!session.isConfirmed())
        return false;
    if (m_settings.room == 0)
        return true;
    return session.waiting() < m_settings.room &&
           session.client().connection()->queuedBytes() < m_settings.roomBytes;
}

void Sender::take(const Result<void>& published, const OutgoingPayload& payload, Milliseconds elapsed) {
    ++m_report.offered;
    if (!published) {
        ++m_report.refused;
        if (!m_report.firstRefusal)
            m_report.firstRefusal = published.error();
    }
    if (payload.due) {
        const Milliseconds lag = std::max(Milliseconds(0), elapsed - *payload.due);
        m_report.longestLag = std::max(m_report.longestLag, lag);
        m_lagSum += lag;
        ++m_timed;
    }
}

void Sender::stop(const QString& reason) {
    if (m_phase < Phase::Leaving)
        leave(reason);
}

void Sender::leave(const QString& reason) {
    if (m_phase == Phase::Sending || m_phase == Phase::Draining)
        m_report.took = elapsed();
    m_phase = Phase::Leaving;
    for (const auto& session : m_sessions)
        session->leave(reason);
}

void Sender::onEnded() {
    for (const auto& session : m_sessions) {
        if (session->isOver() && m_report.outcome.end == TrafficEnd::Left)
            m_report.outcome = session->outcome();
    }
    stop(u"another session has ended"_s);
    const bool all = std::all_of(m_sessions.begin(), m_sessions.end(),
                                 [](const auto& session) { return session->isOver(); });
    if (!all || std::exchange(m_phase, Phase::Over) == Phase::Over)
        return;
    m_timer.stop();
    Q_EMIT finished();
}

SenderReport Sender::report() const {
    SenderReport report = m_report;
    for (const auto& session : m_sessions) {
        const auto counters = session->client().counters();
        report.sent += counters.payloadsSent;
        report.sentBytes += counters.payloadBytesSent;
        report.dropped += counters.payloadsDropped;
        report.losses += session->losses();
    }
    if (m_phase == Phase::Sending || m_phase == Phase::Draining)
        report.took = elapsed();
    if (m_timed > 0)
        report.meanLag = m_lagSum / std::int64_t(m_timed);
    return report;
}

} // namespace wayside::traffic
