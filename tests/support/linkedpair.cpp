// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/linkedpair.h"

#include "tests/support/eventtext.h"

#include <algorithm>
#include <utility>

namespace wayside::test {
namespace {

using session::Stage;
using End = SimulatedLink::End;

constexpr std::uint64_t wallAtStart = 1735689600000; // the node's clock at monotonic zero

template <typename Time>
void keepLeast(std::optional<MonotonicTime>& least, const Time& candidate) {
    if (candidate && (!least || *candidate < *least))
        least = candidate;
}

} // namespace

LinkedPair::LinkedPair(const Settings& settings)
    : m_settings(settings)
    , m_link(settings.link)
    , m_client(settings.client, settings.terms, "linked-pair-token", settings.tls)
    , m_node(
          [&] {
              session::NodeMachineSettings node = settings.node;
              node.tls = settings.tls;
              return node;
          }(),
          m_now) {}

WallTime LinkedPair::nodeWall() const {
    return WallTime{wallAtStart + std::uint64_t(m_now.time_since_epoch().count())};
}

WallTime LinkedPair::clientWall() const {
    const double drift = double(m_now.time_since_epoch().count()) * m_settings.clientClockDriftPpm / 1e6;
    return WallTime{nodeWall().milliseconds +
                    std::uint64_t(m_settings.clientClockOffset + std::int64_t(drift))};
}

void LinkedPair::connect() {
    m_client.connectStarted(m_now);
    m_client.tcpConnected(m_now);
    m_connected = true;
    if (m_settings.tls) {
        at(m_now + m_settings.tlsDuration, [this] {
            m_client.tlsEstablished(m_now);
            m_node.tlsEstablished(m_now);
        });
    }
    settle();
}

Result<void> LinkedPair::publish(std::size_t size, std::uint8_t number) {
    const std::vector<std::byte> payload(size, std::byte(number));
    session::ClientMachine::OutboundPayload outbound;
    if (m_settings.terms.protocol == SessionProtocol::Multiplex)
        outbound.identifier = TlcIdentifier::fromText("sub00001");
    outbound.payloadType = number;
    outbound.originTimestamp = clientWall();
    outbound.payload = payload;
    return m_client.publish(outbound, m_now);
}

std::optional<MonotonicTime> LinkedPair::nextTime() const {
    std::optional<MonotonicTime> least = m_link.nextArrival();
    keepLeast(least, m_client.nextDeadline());
    keepLeast(least, m_node.nextDeadline());
    if (!m_actions.empty())
        keepLeast(least, std::optional(m_actions.begin()->first));
    return least;
}

void LinkedPair::runUntil(MonotonicTime end) {
    settle();
    while (const auto time = nextTime()) {
        if (*time > end)
            break;
        m_now = std::max(m_now, *time);
        step();
    }
    m_now = end;
}

void LinkedPair::step() {
    while (!m_actions.empty() && m_actions.begin()->first <= m_now) {
        const auto action = std::move(m_actions.begin()->second);
        m_actions.erase(m_actions.begin());
        action();
        settle();
    }
    while (auto arrival = m_link.take(m_now))
        deliver(std::move(*arrival));
    runDueTimers();
}

void LinkedPair::deliver(SimulatedLink::Arrival arrival) {
    const bool toClient = arrival.at == End::Client;
    if (!toClient && m_node.awaitingVerdict()) {
        m_held.push_back(std::move(arrival));
        return;
    }
    if (arrival.bytes.empty()) {
        if (toClient)
            m_client.transportClosed(m_now, "closed by the node");
        else
            m_node.transportClosed(m_now, "closed by the client");
    } else if (toClient) {
        m_client.handleInput(arrival.bytes, m_now, clientWall());
    } else {
        m_node.handleInput(arrival.bytes, m_now, nodeWall());
    }
    settle();
}

void LinkedPair::runDueTimers() {
    if (const auto due = m_client.nextDeadline(); due && *due <= m_now)
        m_client.handleTimeout(m_now);
    if (const auto due = m_node.nextDeadline(); due && *due <= m_now)
        m_node.handleTimeout(m_now);
    settle();
}

void LinkedPair::settle() {
    if (!m_connected)
        return;
    bool busy = true;
    while (busy) {
        busy = settleClient();
        busy = settleNode() || busy;
    }
}

bool LinkedPair::settleClient() {
    bool busy = false;
    while (const auto event = m_client.nextEvent()) {
        busy = true;
        record(m_clientRecord, *event);
    }
    std::vector<std::byte> output;
    while (m_client.takeOutput(output, m_now, clientWall()))
        busy = true;
    while (const auto event = m_client.nextEvent())
        record(m_clientRecord, *event);
    m_clientRecord.bytesOut += output.size();
    m_link.write(End::Client, output, m_now);
    if (m_clientRecord.close && m_client.stage() == Stage::Terminating) {
        m_link.close(End::Client, m_now);
        m_client.transportClosed(m_now, {});
        busy = true;
    }
    return busy;
}

bool LinkedPair::settleNode() {
    bool busy = false;
    while (const auto event = m_node.nextEvent()) {
        busy = true;
        const bool token = std::holds_alternative<session::TokenPresented>(*event);
        record(m_nodeRecord, *event);
        if (token && m_settings.verdictDelay.count() == 0)
            giveVerdict();
        else if (token)
            at(m_now + m_settings.verdictDelay, [this] { deliverHeld(); });
    }
    std::vector<std::byte> output;
    if (m_node.hasOutput())
        m_node.takeOutput(output, m_now, nodeWall());
    m_nodeRecord.bytesOut += output.size();
    m_link.write(End::Node, output, m_now);
    if (m_nodeRecord.close && m_node.stage() == Stage::Terminating) {
        m_link.close(End::Node, m_now);
        m_node.transportClosed(m_now, {});
        busy = true;
    }
    return busy || !output.empty();
}

void LinkedPair::giveVerdict() {
    if (m_settings.tokenVerdict)
        m_node.rejectToken(*m_settings.tokenVerdict, "refused by the test", m_now);
    else
        m_node.acceptToken(m_settings.terms, m_now);
}

/// The late verdict, then what came meanwhile.
void LinkedPair::deliverHeld() {
    giveVerdict();
    settle();
    for (SimulatedLink::Arrival& arrival : std::exchange(m_held, {}))
        deliver(std::move(arrival));
}

void LinkedPair::record(EndRecord& record, const session::Event& event) {
    if (const auto* payload = std::get_if<session::PayloadReceived>(&event)) {
        ++record.payloadCount;
        record.payloadBytes += payload->payload.size();
        if (m_settings.keepRecords)
            record.payloads.emplace_back(payload->payload.begin(), payload->payload.end());
        return;
    }
    if (const auto* clock = std::get_if<session::ClockMeasured>(&event)) {
        record.clock.push_back(*clock);
        return;
    }
    if (!m_settings.keepRecords && std::holds_alternative<session::PayloadsDropped>(event))
        return;
    if (const auto* stage = std::get_if<session::StageChanged>(&event))
        record.stages.push_back(*stage);
    if (const auto* close = std::get_if<session::CloseRequested>(&event)) {
        record.close = *close;
        record.closedAt = m_now;
        ++record.closes;
    }
    record.events.push_back(describe(event));
}

} // namespace wayside::test
