// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/clientmachine.h"
#include "netcore/session/nodemachine.h"
#include "tests/support/simulatedlink.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace wayside::test {

/// What an end of a connection has told, kept beyond the events' views.
struct EndRecord {
    std::vector<std::string> events; ///< describe() of each, payloads and clock samples left out
    std::vector<session::StageChanged> stages;
    std::vector<std::vector<std::byte>> payloads;
    std::uint64_t payloadCount = 0, payloadBytes = 0;
    std::vector<session::ClockMeasured> clock;
    std::optional<session::CloseRequested> close;
    MonotonicTime closedAt;   ///< of `close`
    std::uint64_t closes = 0; ///< CloseRequested seen: never more than one
    std::uint64_t bytesOut = 0;
};

/// A client machine and a node machine over a simulated link under one virtual clock: the smallest driver
/// there can be for both. Deterministic; an hour takes as long as its events.
class LinkedPair {
public:
    struct Settings {
        SimulatedLink::Settings link;
        session::NodeMachineSettings node;
        session::ClientMachineSettings client;
        session::SessionTerms terms;
        bool tls = false;
        Milliseconds tlsDuration{0};            ///< of the handshake, which is not simulated further
        std::optional<CloseCause> tokenVerdict; ///< set: the token is rejected for this
        Milliseconds verdictDelay{0};           ///< how long the token's look-up takes
        std::int64_t clientClockOffset = 0;     ///< ms, > 0: the client's clock is ahead
        double clientClockDriftPpm = 0;
        bool keepRecords = true; ///< false: payloads and drops are counted only
    };

    explicit LinkedPair(const Settings& settings);

    /// Connects; the client is active after a round trip or two of runFor().
    void connect();
    void runUntil(MonotonicTime end);
    void runFor(Milliseconds duration) { runUntil(m_now + duration); }
    /// Runs `action` at that instant, before anything else that is due then.
    void at(MonotonicTime time, std::function<void()> action) { m_actions.emplace(time, std::move(action)); }

    MonotonicTime now() const { return m_now; }
    session::ClientMachine& client() { return m_client; }
    session::NodeMachine& node() { return m_node; }
    SimulatedLink& link() { return m_link; }
    const EndRecord& clientRecord() const { return m_clientRecord; }
    const EndRecord& nodeRecord() const { return m_nodeRecord; }

    /// The client publishes `size` bytes with or without identifier, as its session wants it.
    Result<void> publish(std::size_t size, std::uint8_t number = 1);
    WallTime nodeWall() const;
    WallTime clientWall() const;

private:
    void step();
    void deliver(SimulatedLink::Arrival arrival);
    void runDueTimers();
    void settle(); // events and output of both ends until neither has any
    bool settleClient();
    bool settleNode();
    void record(EndRecord& record, const session::Event& event);
    void giveVerdict();
    void deliverHeld();
    std::optional<MonotonicTime> nextTime() const;

    Settings m_settings;
    MonotonicTime m_now = monotonicAt(1'000'000);
    SimulatedLink m_link;
    session::ClientMachine m_client;
    session::NodeMachine m_node;
    EndRecord m_clientRecord;
    EndRecord m_nodeRecord;
    std::multimap<MonotonicTime, std::function<void()>> m_actions;
    std::vector<SimulatedLink::Arrival> m_held; // for the node, while it waits for a verdict
    bool m_connected = false;
};

} // namespace wayside::test
