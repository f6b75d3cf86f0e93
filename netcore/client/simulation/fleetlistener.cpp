// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetlistener.h"

#include <string>

namespace wayside::client {
namespace {
constexpr std::size_t mostHeard = 64;
constexpr std::uint8_t custom = 0xFF;
} // namespace

FleetListener::FleetListener(const ClientSettings& settings, QNetworkAccessManager& network,
                             DeadlineScheduler& scheduler, const ClientClock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(settings.seed)
    , m_client(settings, {network, scheduler, clock})
    , m_reply(scheduler, [this] { reply(); }) {
    if (settings.session.type != SessionType::Broker)
        return;
    connect(&m_client, &Client::payloadReceived, this, &FleetListener::remember);
    connect(&m_client, &Client::confirmed, this, &FleetListener::planReply);
    connect(&m_client, &Client::setBack, this, [this] { m_reply.clear(); });
    connect(&m_client, &Client::stopped, this, [this] { m_reply.clear(); });
}

void FleetListener::remember(const session::PayloadReceived& payload) {
    if (!payload.identifier)
        return;
    if (m_heard.size() < mostHeard) {
        m_heard.push_back(*payload.identifier);
    } else {
        m_heard[m_nextHeard] = *payload.identifier;
        m_nextHeard = (m_nextHeard + 1) % mostHeard;
    }
}

void FleetListener::planReply() {
    m_reply.set(m_clock.now() + m_random.between(std::chrono::seconds(2), std::chrono::seconds(6)));
}

void FleetListener::reply() {
    if (!m_heard.empty()) {
        const std::string text =
            R"({"kind":"advice","seq":)" + std::to_string(++m_replies) + R"(,"text":"prolong green"})";
        const TlcIdentifier to = m_heard[m_random.below(m_heard.size())];
        // A payload that finds no connection is one that nobody missed.
        static_cast<void>(m_client.publish({to, custom, m_clock.wall(), std::as_bytes(std::span(text))}));
    }
    planReply();
}

} // namespace wayside::client
