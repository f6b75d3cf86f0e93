// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Uses every room of netcore_protocol: a client and a node shake hands over two buffers, and a clock is
// measured.
#include "netcore/base/vocabulary.h"
#include "netcore/limits/governor.h"
#include "netcore/session/clientmachine.h"
#include "netcore/session/nodemachine.h"
#include "netcore/timesync/offsetstatistics.h"
#include "netcore/wire/framedecoder.h"

#include <cstdio>
#include <string>
#include <vector>

using namespace wayside;

namespace {

/// Takes every event of a machine; a node accepts whatever token comes.
template <typename Machine, typename OnToken>
void takeEvents(Machine& machine, OnToken onToken) {
    while (const auto event = machine.nextEvent()) {
        if (std::holds_alternative<session::TokenPresented>(*event))
            onToken();
    }
}

bool handshakeWorks() {
    const MonotonicTime now = monotonicAt(0);
    const WallTime wall{1735689600000};
    session::SessionTerms terms;
    session::ClientMachine client(session::ClientMachineSettings(), terms, std::string(43, 't'), false);
    session::NodeMachine node(session::NodeMachineSettings(), now);
    client.connectStarted(now);
    client.tcpConnected(now);
    for (int round = 0; round < 4; ++round) {
        std::vector<std::byte> toNode, toClient;
        client.takeOutput(toNode, now, wall);
        node.handleInput(toNode, now, wall);
        takeEvents(node, [&] { node.acceptToken(terms, now); });
        node.takeOutput(toClient, now, wall);
        client.handleInput(toClient, now, wall);
        takeEvents(client, [] {});
    }
    return client.confirmed() && node.stage() == session::Stage::Active;
}

bool clockIsMeasured() {
    timesync::OffsetStatistics statistics(Milliseconds(60000));
    statistics.asked();
    statistics.add(monotonicAt(0),
                   timesync::measure(WallTime{1000}, WallTime{1055}, WallTime{1056}, WallTime{1011}));
    return statistics.figures(monotonicAt(0)).meanAbsolute == 50.0;
}

bool governorLetsGo() {
    limits::Governor governor{SessionLimits()};
    return governor.earliest(monotonicAt(0), 100) == monotonicAt(0);
}

} // namespace

int main() {
    const bool works = handshakeWorks() && clockIsMeasured() && governorLetsGo() &&
                       nameOf(EndReason::NodeCrash) == "NODE_CRASH" &&
                       wire::nameOfType(0xF0) == "MonitorPayload";
    std::puts(works ? "the protocol core works without Qt" : "the protocol core does not work");
    return works ? 0 : 1;
}
