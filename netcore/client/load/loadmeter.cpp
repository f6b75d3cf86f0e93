// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadmeter.h"

namespace wayside::client {
namespace {

bool fits(LoadFlow flow, LoadDirection direction) {
    return flow == LoadFlow::ToMonitor ||
           (flow == LoadFlow::TlcToBroker) == (direction == LoadDirection::TlcToBroker);
}

} // namespace

LoadTraffic::LoadTraffic(int significantDigits)
    : flows(loadFlows,
            LoadFlowFigures{0, 0, 0, 0, 0, 0, Histogram(significantDigits), Histogram(significantDigits)})
    , sendLag(significantDigits) {}

Histogram LoadTraffic::latency() const {
    Histogram sum = flow(LoadFlow::TlcToBroker).latency;
    sum.merge(flow(LoadFlow::BrokerToTlc).latency);
    return sum.empty() ? flow(LoadFlow::ToMonitor).latency : sum;
}

Histogram LoadTraffic::service() const {
    Histogram sum = flow(LoadFlow::TlcToBroker).service;
    sum.merge(flow(LoadFlow::BrokerToTlc).service);
    return sum.empty() ? flow(LoadFlow::ToMonitor).service : sum;
}

std::uint64_t LoadTraffic::payloadsSent() const {
    return sent[0].payloads + sent[1].payloads;
}

std::uint64_t LoadTraffic::expected() const {
    std::uint64_t sum = 0;
    for (const LoadFlowFigures& each : flows)
        sum += each.expected;
    return sum;
}

std::uint64_t LoadTraffic::received() const {
    std::uint64_t sum = 0;
    for (const LoadFlowFigures& each : flows)
        sum += each.received;
    return sum;
}

LoadMeter::LoadMeter(const Parties& parties, int significantDigits)
    : m_parties(parties)
    , m_traffic(significantDigits) {
    const std::size_t up = streamsOf(LoadDirection::TlcToBroker);
    const std::size_t down = streamsOf(LoadDirection::BrokerToTlc);
    m_sequences[std::size_t(LoadDirection::TlcToBroker)].resize(up);
    m_sequences[std::size_t(LoadDirection::BrokerToTlc)].resize(down);
    m_trackers[std::size_t(LoadFlow::TlcToBroker)].resize(up * parties.brokers);
    m_trackers[std::size_t(LoadFlow::BrokerToTlc)].resize(down);
    m_trackers[std::size_t(LoadFlow::ToMonitor)].resize((up + down) * parties.monitors);
}

std::uint32_t LoadMeter::streamsOf(LoadDirection direction) const {
    return direction == LoadDirection::TlcToBroker ? m_parties.tlcs : m_parties.brokers * m_parties.tlcs;
}

LoadStamp LoadMeter::stamp(LoadDirection direction, std::uint32_t stream, bool measured, LoadTime intended,
                           LoadTime now) const {
    return {direction, measured, stream, measured ? m_sequences[std::size_t(direction)][stream] : 0,
            intended,  now};
}

void LoadMeter::sent(const LoadStamp& stamp, std::size_t bytes) {
    ++m_interval.sent;
    m_interval.sendLag.record(stamp.sent - stamp.intended);
    const bool up = stamp.direction == LoadDirection::TlcToBroker;
    if (!stamp.measured) {
        ++m_traffic.warmUpSent;
        m_traffic.warmUpExpected += (up ? m_parties.brokers : 1) + m_parties.monitors;
        return;
    }
    ++m_sequences[std::size_t(stamp.direction)][stamp.stream];
    m_traffic.sendLag.record(stamp.sent - stamp.intended);
    LoadTraffic::Sent& sent = m_traffic.sent[std::size_t(stamp.direction)];
    ++sent.payloads;
    sent.bytes += bytes;
    if (up)
        m_traffic.flow(LoadFlow::TlcToBroker).expected += m_parties.brokers;
    else
        ++m_traffic.flow(LoadFlow::BrokerToTlc).expected;
    m_traffic.flow(LoadFlow::ToMonitor).expected += m_parties.monitors;
}

void LoadMeter::unsent(const LoadStamp& stamp) {
    ++m_interval.unsent;
    if (stamp.measured)
        ++m_traffic.sent[std::size_t(stamp.direction)].unsent;
}

void LoadMeter::received(LoadFlow flow, std::uint32_t receiver, const LoadPayload::Read& payload,
                         std::size_t bytes, LoadTime now) {
    LoadFlowFigures& figures = m_traffic.flow(flow);
    if (payload.damaged || !plausible(flow, receiver, payload.stamp, now)) {
        ++figures.damaged;
        return;
    }
    ++m_interval.received;
    const LoadTime latency = now - payload.stamp.intended;
    const bool decides = flow != LoadFlow::ToMonitor || m_parties.brokers == 0;
    if (decides)
        m_interval.latency.record(latency);
    if (!payload.stamp.measured) {
        ++m_traffic.warmUpReceived;
        return;
    }
    const auto arrival = trackerOf(flow, receiver, payload.stamp).arrived(payload.stamp.sequence);
    if (arrival == SequenceTracker::Arrival::Duplicate) {
        ++figures.duplicates;
        return;
    }
    if (arrival == SequenceTracker::Arrival::Reordered)
        ++figures.reordered;
    ++figures.received;
    figures.bytesReceived += bytes;
    figures.latency.record(latency);
    figures.service.record(now - payload.stamp.sent);
}

/// What nobody sent has been changed on the way.
bool LoadMeter::plausible(LoadFlow flow, std::uint32_t receiver, const LoadStamp& stamp, LoadTime now) const {
    if (!fits(flow, stamp.direction) || stamp.stream >= streamsOf(stamp.direction) || stamp.intended > now)
        return false;
    if (flow == LoadFlow::BrokerToTlc && stamp.stream % m_parties.tlcs != receiver)
        return false; // it was for another TLC
    return !stamp.measured || stamp.sequence < m_sequences[std::size_t(stamp.direction)][stamp.stream];
}

SequenceTracker& LoadMeter::trackerOf(LoadFlow flow, std::uint32_t receiver, const LoadStamp& stamp) {
    std::vector<SequenceTracker>& trackers = m_trackers[std::size_t(flow)];
    const std::size_t up = streamsOf(LoadDirection::TlcToBroker);
    if (flow == LoadFlow::BrokerToTlc)
        return trackers[stamp.stream];
    if (flow == LoadFlow::TlcToBroker)
        return trackers[receiver * up + stamp.stream];
    const std::size_t each = up + streamsOf(LoadDirection::BrokerToTlc);
    return trackers[receiver * each + (stamp.direction == LoadDirection::TlcToBroker ? 0 : up) +
                    stamp.stream];
}

bool LoadMeter::everythingArrived() const {
    return m_traffic.received() >= m_traffic.expected() &&
           m_traffic.warmUpReceived >= m_traffic.warmUpExpected;
}

void LoadMeter::startInterval() {
    m_interval.sent = m_interval.unsent = m_interval.received = 0;
    m_interval.latency.clear();
    m_interval.sendLag.clear();
}

} // namespace wayside::client
