// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/taps/traffictaps.h"

#include "netcore/node/streaming/connection.h"
#include "netcore/node/streaming/sessionregistry.h"

namespace wayside::node {

TrafficTaps::TrafficTaps(timing::DeadlineScheduler& scheduler)
    : m_scheduler(scheduler)
    , m_expiry(scheduler, [this] { expire(); }) {}

observe::TrafficSession TrafficTaps::sessionOf(const Connection& connection) {
    observe::TrafficSession session;
    session.node = connection.nodeId();
    session.securityMode = connection.isTls() ? SecurityMode::Tls12 : SecurityMode::None;
    session.heardAtNode = true;
    if (const Session* const known = connection.session()) {
        session.type = known->facts.type;
        session.protocol = known->facts.protocol;
        session.identifiers = known->facts.identifiers;
        session.wholeDomain = known->facts.wholeDomain;
        session.limits = known->facts.limits;
        session.joined = true;
    }
    return session;
}

Result<observe::TrafficBatch> TrafficTaps::open(Connection& connection, qsizetype bytes) {
    observe::TrafficBatch where;
    if (const auto found = m_taps.find(connection.id()); found != m_taps.end()) {
        found->second.lastAsked = m_scheduler.now();
        found->second.tap->keepMore(bytes);
        where.next = found->second.tap->last();
        return where;
    }
    if (m_taps.size() >= mostTaps)
        return failure(ErrorCode::RateLimited, Fault::Local,
                       "so many connections are watched already that no more can be: at most " +
                           std::to_string(mostTaps));
    Watched watched{std::make_unique<TrafficTap>(m_scheduler.clock(), bytes, sessionOf(connection)),
                    &connection, m_scheduler.now()};
    connection.setTap(watched.tap.get());
    m_taps.emplace(connection.id(), std::move(watched));
    if (!m_expiry.isSet())
        m_expiry.set(m_scheduler.now() + patience);
    return where;
}

Result<observe::TrafficBatch> TrafficTaps::read(quint64 connectionId, quint64 after, int most) {
    const auto found = m_taps.find(connectionId);
    if (found == m_taps.end())
        return failure(
            ErrorCode::NotFound, Fault::Local,
            "nobody watches the traffic of this connection: it ends when nothing is asked for a while");
    found->second.lastAsked = m_scheduler.now();
    return found->second.tap->read(after, most);
}

void TrafficTaps::ended(Connection& connection, CloseCause cause) {
    const auto found = m_taps.find(connection.id());
    if (found == m_taps.end())
        return;
    found->second.tap->ended(cause);
    found->second.connection = nullptr;
    connection.setTap(nullptr);
}

void TrafficTaps::expire() {
    const MonotonicTime now = m_scheduler.now();
    std::erase_if(m_taps, [now](const auto& entry) {
        const Watched& watched = entry.second;
        if (now - watched.lastAsked < patience)
            return false;
        if (watched.connection)
            watched.connection->setTap(nullptr);
        return true;
    });
    std::optional<MonotonicTime> next;
    for (const auto& [id, watched] : m_taps)
        next = std::min(next.value_or(MonotonicTime::max()), watched.lastAsked + patience);
    m_expiry.set(next);
}

} // namespace wayside::node
