// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/clientmemory.h"
#include "netcore/client/clientstatus.h"

#include <algorithm>

namespace wayside::client {

namespace {

using Counters = session::ClientMachine::Counters;

Counters asCounters(const KeptPayloads& kept) {
    Counters counters;
    counters.payloadsQueued = kept.counters().queued;
    counters.payloadsRefused = kept.counters().refused;
    counters.payloadsDropped = kept.drops().total();
    counters.droppedByPriority = kept.drops().byPriority();
    return counters;
}

ClientStatus::SessionSummary summaryOf(const SessionGranted& session) {
    return {session.domain,         session.terms.type,
            session.terms.protocol, session.securityMode,
            session.identifiers,    StreamEndpoint{session.host, session.port, session.securityMode}.text(),
            session.expiration,     session.terms.limits};
}

} // namespace

Counters Client::counters() const {
    Counters total = m_past;
    total += asCounters(m_kept);
    if (m_connection)
        total += m_connection->counters();
    return total;
}

ClientStatus Client::status() const {
    ClientStatus status;
    status.activity = m_activity;
    status.sessionsConfirmed = m_sessionsConfirmed;
    if (m_memory->nextAttempt)
        status.nextAttemptIn = std::max(Milliseconds(0), Milliseconds(*m_memory->nextAttempt - now()));
    status.backoffAttempts = m_policy.attempts();
    status.reconnectsInARow = m_policy.reconnectsInARow();
    status.breakers = m_breakers.status(now());
    status.lastSetback = m_memory->lastSetback;
    if (m_session)
        status.session = summaryOf(*m_session);

    const session::OutboundQueue& queue = m_connection ? m_connection->queue() : m_kept.queue();
    for (const session::PayloadPriority priority : session::priorities)
        status.queue[std::size_t(priority)] = {queue.lane(priority).count(), queue.lane(priority).bytes()};
    const session::ClientMachineSettings& machine = m_settings.stream.machine;
    status.queueBounds = {machine.queueBytes, machine.queueDatagrams, machine.queuePolicy};
    status.counters = counters();
    status.kept = m_kept.counters();
    if (!m_connection)
        return status;

    status.stage = m_connection->stage();
    status.bytesInSocket = m_connection->bytesInSocket();
    status.governor = m_connection->governorReadings();
    status.nextPayloadIn = m_connection->nextPayloadIn();
    if (m_memory->confirmedAt)
        status.connectedFor = now() - *m_memory->confirmedAt;
    if (const auto& answer = m_memory->lastTimeSync)
        status.apparentClockLead = qint64(answer->t1.milliseconds - answer->t0.milliseconds);
    return status;
}

} // namespace wayside::client
