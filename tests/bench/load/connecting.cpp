// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/connecting.h"

#include "tests/bench/load/mqttdialogue.h"
#include "tests/bench/load/natsdialogue.h"
#include "tests/bench/load/waysidedialogue.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace wayside::load {
namespace {

std::unique_ptr<Dialogue> makeDialogue(const Options& options, Part part, std::size_t index,
                                       const CreatedSession* session) {
    char name[16];
    std::snprintf(name, sizeof name, "sub%05zu", index);
    switch (options.server) {
    case Server::Wayside:
        return std::make_unique<WaysideDialogue>(session->token, session->identifier);
    case Server::Mqtt:
        return std::make_unique<MqttDialogue>(
            part, (part == Part::Sender ? "sender-" : "receiver-") + std::to_string(index),
            part == Part::Sender ? std::string("t/") + name : "t/#");
    case Server::Nats:
        break;
    }
    return std::make_unique<NatsDialogue>(part, part == Part::Sender ? std::string("t.") + name : "t.>");
}

} // namespace

std::vector<CreatedSession> createFor(const Options& options, Part part, int count) {
    if (options.server != Server::Wayside)
        return {};
    const ReadyFile ready = readReadyFile(options.readyFile);
    if (part == Part::Sender && std::size_t(count) > ready.identifiers.size())
        throw std::runtime_error("the node has too few TLCs: raise dev.tlcCount");
    std::vector<SessionWish> wishes;
    for (int i = 0; i < count; ++i) {
        if (part == Part::Sender)
            wishes.push_back({"TLC", ready.identifiers[std::size_t(i)], !options.multiplex, options.tls});
        else
            wishes.push_back({i == 0 ? "Broker" : "Monitor", {}, false, false});
    }
    return createSessions(ready, wishes, std::min(options.parallel, count));
}

void addSenders(const Options& options, PeerLoop& loop, const std::vector<CreatedSession>& sessions,
                int count) {
    constexpr std::size_t portsOfAnAddress = 5000;
    for (std::size_t i = 0; i < std::size_t(count); ++i) {
        const CreatedSession* session = sessions.empty() ? nullptr : &sessions[i];
        const PeerAddress address{session ? session->port : options.port, options.tls,
                                  0x7F000001U + std::uint32_t(i / portsOfAnAddress)};
        loop.add(std::make_unique<Peer>(makeDialogue(options, Part::Sender, i, session), address, nullptr));
    }
}

void addReceiver(const Options& options, PeerLoop& loop, const CreatedSession* session, MessageSink& sink) {
    const PeerAddress address{session ? session->port : options.port};
    loop.add(
        std::make_unique<Peer>(makeDialogue(options, Part::Receiver, loop.size(), session), address, &sink));
}

void awaitReady(const PeerLoop& loop) {
    constexpr std::int64_t longestStandstill = 60'000'000'000; // nanoseconds
    std::size_t ready = 0;
    std::int64_t since = steadyNow();
    while (loop.ready() < loop.size()) {
        if (loop.lost() > 0)
            throw std::runtime_error(std::to_string(loop.lost()) + " connections were lost while connecting");
        if (std::exchange(ready, loop.ready()) != loop.ready())
            since = steadyNow();
        if (steadyNow() - since > longestStandstill)
            throw std::runtime_error("only " + std::to_string(loop.ready()) + " connections became ready");
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

} // namespace wayside::load
