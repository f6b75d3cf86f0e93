// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/client.h"
#include "netcore/client/randomsequence.h"

#include <QByteArray>
#include <vector>

namespace wayside::client {

/// The fleet's Broker or Monitor: takes everything in scope. A Broker sends a payload back to one of the TLCs
/// it heard lately, now and then; a Monitor only listens.
class FleetListener : public QObject {
    Q_OBJECT
public:
    FleetListener(const ClientSettings& settings, QNetworkAccessManager& network,
                  DeadlineScheduler& scheduler, const ClientClock& clock, QObject* parent = nullptr);

    Client& client() { return m_client; }
    const Client& client() const { return m_client; }

private:
    void remember(const session::PayloadReceived& payload);
    void reply();
    void planReply();

    const ClientClock& m_clock;
    RandomSequence m_random;
    std::vector<TlcIdentifier> m_heard; // a bounded sample
    std::size_t m_nextHeard = 0;
    std::uint64_t m_replies = 0;
    Client m_client;
    Deadline m_reply;
};

} // namespace wayside::client
