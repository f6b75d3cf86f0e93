// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/measurement.h"

#include "tests/bench/load/connecting.h"
#include "tests/bench/load/delivery.h"
#include "tests/bench/load/histogram.h"
#include "tests/bench/load/processfigures.h"
#include "tests/bench/load/tlsclient.h"

#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace wayside::load {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t second = 1'000'000'000;

/// Connections that only stay alive.
void measureIdle(const Options& options) {
    Memory before;
    Memory created;
    Memory held;
    before.look(options.process);
    PeerLoop loop;
    const auto sessions = createFor(options, Part::Sender, options.connections);
    created.look(options.process);
    addSenders(options, loop, sessions, options.connections);
    const double cpuBefore = cpuSeconds(options.process);
    const LoopThread running(loop);
    awaitReady(loop);
    const double connecting = cpuSeconds(options.process) - cpuBefore;
    held.lookUntil(steadyNow() + options.warmUp * second, options.process);
    const double cpuThen = cpuSeconds(options.process);
    held.lookUntil(steadyNow() + options.seconds * second, options.process);
    const double holding = cpuSeconds(options.process) - cpuThen;
    held.look(options.process);
    std::printf("{\"connections\":%zu,\"connectionsLost\":%zu,\"residentBytesBefore\":%lld,"
                "\"residentBytesSessions\":%lld,"
                "\"residentBytes\":%lld,\"residentBytesPeak\":%lld,\"bytesPerConnection\":%.0f,"
                "\"cpuMicrosecondsPerConnect\":%.1f,\"cpuShareHolding\":%.4f}\n",
                loop.ready(), loop.lost(), (long long)before.last, (long long)created.last,
                (long long)held.last, (long long)held.peak,
                double(held.last - before.last) / double(options.connections),
                connecting * 1e6 / options.connections, holding / options.seconds);
}

void measureHandshakes(const Options& options) {
    shakeHands(options.port, 2 * options.parallel,
               options.parallel); // warm: tables, allocations, key schedules
    const double cpuBefore = cpuSeconds(options.process);
    const std::int64_t start = steadyNow();
    const int done = shakeHands(options.port, options.connections, options.parallel);
    const double elapsed = double(steadyNow() - start) / double(second);
    std::this_thread::sleep_for(300ms); // the server clears up
    const double cpu = cpuSeconds(options.process) - cpuBefore;
    if (done < options.connections)
        throw std::runtime_error("only " + std::to_string(done) + " handshakes succeeded");
    std::printf("{\"handshakes\":%d,\"perSecond\":%.0f,\"cpuMicrosecondsPerHandshake\":%.1f}\n", done,
                done / elapsed, cpu * 1e6 / done);
}

void measureCreation(const Options& options) {
    const ReadyFile ready = readReadyFile(options.readyFile);
    std::vector<SessionWish> wishes;
    for (int i = 0; i < options.connections; ++i)
        wishes.push_back({"TLC", ready.identifiers[std::size_t(i) % ready.identifiers.size()], true, false});
    const double cpuBefore = cpuSeconds(options.process);
    const std::int64_t start = steadyNow();
    const auto sessions = createSessions(ready, wishes, options.parallel);
    const double elapsed = double(steadyNow() - start) / double(second);
    const double cpu = cpuSeconds(options.process) - cpuBefore;
    Histogram answers;
    for (const CreatedSession& session : sessions)
        answers.add(session.answeredAfter);
    std::printf("{\"sessions\":%d,\"perSecond\":%.0f,\"cpuMicrosecondsPerSession\":%.1f,"
                "\"p50Milliseconds\":%.2f,\"p99Milliseconds\":%.2f}\n",
                options.connections, options.connections / elapsed, cpu * 1e6 / options.connections,
                double(answers.percentile(0.5)) / 1e6, double(answers.percentile(0.99)) / 1e6);
}

} // namespace

void measure(const Options& options) {
    raiseDescriptorLimit();
    switch (options.mode) {
    case Mode::Rate:
    case Mode::Flood:
        measureDelivery(options);
        break;
    case Mode::Idle:
        measureIdle(options);
        break;
    case Mode::Handshake:
        measureHandshakes(options);
        break;
    case Mode::Create:
        measureCreation(options);
        break;
    }
}

} // namespace wayside::load
