// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/load/loadpayload.h"
#include "netcore/client/load/sequencetracker.h"
#include "netcore/client/measure/histogram.h"

#include <array>
#include <cstdint>
#include <vector>

namespace wayside::client {

/// Who got payloads from whom.
enum class LoadFlow : std::uint8_t { TlcToBroker, BrokerToTlc, ToMonitor };
inline constexpr std::size_t loadFlows = 3;

struct LoadFlowFigures {
    std::uint64_t expected = 0;   ///< payloads sent × receivers that should have got them
    std::uint64_t received = 0;   ///< different ones
    std::uint64_t duplicates = 0; ///< beyond those
    std::uint64_t reordered = 0;  ///< of those received: after one that was sent later
    std::uint64_t damaged = 0;    ///< neither received nor duplicates
    std::uint64_t bytesReceived = 0;
    Histogram latency; ///< from the instant at which the payload was to be sent
    Histogram service; ///< from the instant at which it was handed to the client

    std::uint64_t lost() const { return expected > received ? expected - received : 0; }
};

/// What a load has measured so far; the warm-up is in the `warmUp…` fields and nowhere else.
struct LoadTraffic {
    explicit LoadTraffic(int significantDigits);

    struct Sent {
        std::uint64_t payloads = 0, bytes = 0;
        std::uint64_t unsent =
            0; ///< due while the sender had no session, refused by its client, or never come to
    };
    std::array<Sent, loadDirections> sent; ///< by LoadDirection
    std::vector<LoadFlowFigures> flows;    ///< by LoadFlow
    std::uint64_t warmUpSent = 0, warmUpExpected = 0, warmUpReceived = 0;
    std::uint64_t foreign = 0; ///< payloads of others that came to our receivers
    Histogram sendLag;         ///< how late the generator itself sent

    const LoadFlowFigures& flow(LoadFlow which) const { return flows[std::size_t(which)]; }
    LoadFlowFigures& flow(LoadFlow which) { return flows[std::size_t(which)]; }
    /// The flow that the latency of the run is: to Brokers and TLCs; to Monitors only when there is nothing
    /// else.
    Histogram latency() const;
    Histogram service() const;
    std::uint64_t payloadsSent() const;
    std::uint64_t expected() const;
    std::uint64_t received() const;
};

/// Numbers what is sent, recognises what arrives, and measures. Pure: every instant is an argument.
class LoadMeter {
public:
    struct Parties {
        std::uint32_t tlcs = 0, brokers = 0, monitors = 0;
    };
    LoadMeter(const Parties& parties, int significantDigits);

    std::uint32_t tlcStream(std::uint32_t tlc) const { return tlc; }
    std::uint32_t brokerStream(std::uint32_t broker, std::uint32_t tlc) const {
        return broker * m_parties.tlcs + tlc;
    }

    /// The stamp of the next payload of a stream; it counts once sent() or unsent() was told.
    LoadStamp stamp(LoadDirection direction, std::uint32_t stream, bool measured, LoadTime intended,
                    LoadTime now) const;
    void sent(const LoadStamp& stamp, std::size_t bytes);
    void unsent(const LoadStamp& stamp);
    /// `receiver`: its number among those of the flow.
    void received(LoadFlow flow, std::uint32_t receiver, const LoadPayload::Read& payload, std::size_t bytes,
                  LoadTime now);
    void receivedForeign() { ++m_traffic.foreign; }

    const LoadTraffic& traffic() const { return m_traffic; }
    bool everythingArrived() const;

    /// What happened since the last call, warm-up included.
    struct Interval {
        std::uint64_t sent = 0, unsent = 0, received = 0;
        Histogram latency{2};
        Histogram sendLag{2};
    };
    const Interval& interval() const { return m_interval; }
    void startInterval();

private:
    bool plausible(LoadFlow flow, std::uint32_t receiver, const LoadStamp& stamp, LoadTime now) const;
    SequenceTracker& trackerOf(LoadFlow flow, std::uint32_t receiver, const LoadStamp& stamp);
    std::uint32_t streamsOf(LoadDirection direction) const;

    Parties m_parties;
    std::array<std::vector<std::uint32_t>, loadDirections> m_sequences; // next one, by stream
    std::array<std::vector<SequenceTracker>, loadFlows> m_trackers;
    LoadTraffic m_traffic;
    Interval m_interval;
};

} // namespace wayside::client
