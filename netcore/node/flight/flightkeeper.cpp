// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/flight/flightkeeper.h"

#include "netcore/node/streaming/connection.h"
#include "netcore/node/streaming/sessionregistry.h"
#include "netcore/store/store.h"

#include <utility>

namespace wayside::node {

namespace {

using namespace std::chrono_literals;

constexpr FlightAllowance perSession{10, 60s}, allSessions{2000, 500ms};
constexpr FlightAllowance perStranger{5, 60s}, allStrangers{50, 10s};

/// The same for a client that comes back with a new session.
QString keyOf(const Connection& connection) {
    if (!connection.isAuthenticated())
        return connection.peerHost();
    const SessionFacts& facts = connection.session()->facts;
    return QStringLiteral("%1/%2/%3/%4")
        .arg(facts.domain, facts.account)
        .arg(int(facts.type))
        .arg(facts.identifiers.value(0));
}

} // namespace

FlightKeeper::FlightKeeper(store::Store* store)
    : m_store(store)
    , m_ofSessions(perSession, allSessions)
    , m_ofStrangers(perStranger, allStrangers) {}

bool FlightKeeper::granted(const Connection& connection, MonotonicTime now) {
    FlightBudget& budget = connection.isAuthenticated() ? m_ofSessions : m_ofStrangers;
    return m_store->healthy() && budget.take(keyOf(connection), now);
}

void FlightKeeper::closing(Connection& connection, const session::CloseRequested& close, MonotonicTime now,
                           qint64 wallMs, std::optional<store::EnforcementEvent> event) {
    if (!m_store)
        return;
    if (!isForced(close) || !granted(connection, now)) {
        m_notKept += isForced(close) ? 1 : 0;
        if (event)
            m_store->appendEnforcement(std::move(*event));
        return;
    }
    auto record = std::make_shared<FlightRecord>(connection.flightRecord(now));
    store::FlightRecordEntry entry;
    entry.atMs = wallMs;
    entry.connectionId = qint64(connection.id());
    entry.sessionId = record->connection.sessionId;
    entry.nodeId = record->connection.nodeId;
    entry.domain = record->connection.domain;
    entry.account = record->connection.account;
    entry.remoteAddress = record->connection.remoteAddress;
    entry.cause = close.cause;
    entry.detail = QString::fromStdString(close.detail);
    // Words are made on the store's thread: this one has others to serve.
    m_store->appendFlightRecord(
        std::move(entry), [record] { return toJson(*record); }, std::move(event));
}

} // namespace wayside::node
