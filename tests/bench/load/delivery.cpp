// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/delivery.h"

#include "tests/bench/load/connecting.h"
#include "tests/bench/load/histogram.h"
#include "tests/bench/load/processfigures.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace wayside::load {
namespace {

constexpr std::int64_t second = 1'000'000'000;
constexpr std::size_t floodBatch = 64 * 1024; // bytes given to the socket at a time

/// The span of the steady clock in which messages count, known to all threads before the first is sent.
struct Window {
    std::atomic<std::int64_t> start = INT64_MAX; ///< of the schedule, warm-up included
    std::atomic<std::int64_t> from = INT64_MAX, until = INT64_MAX;

    bool holds(std::int64_t at) const { return at >= from && at < until; }
    void open(const Options& options) {
        const std::int64_t now = steadyNow() + second / 10;
        from = now + options.warmUp * second;
        until = from + options.seconds * second;
        start = now;
    }
};

/// Counts what one receiver gets. Its own thread writes, others read the counters only.
class Receiver : public MessageSink {
public:
    explicit Receiver(const Window& window) : m_window(window) {}

    void arrived() override {
        m_now = steadyNow();
        m_counts = m_window.holds(m_now);
    }
    void message(View payload) override {
        std::int64_t due = 0;
        std::memcpy(&due, payload.data(), sizeof due);
        if (m_counts)
            inWindow.fetch_add(1, std::memory_order_relaxed);
        if (!m_window.holds(due))
            return;
        delivered.fetch_add(1, std::memory_order_relaxed);
        latency.add(m_now - due);
    }

    std::atomic<std::uint64_t> inWindow = 0;  ///< that came in the window
    std::atomic<std::uint64_t> delivered = 0; ///< of those due in the window, whenever they came
    Histogram latency;

private:
    const Window& m_window;
    std::int64_t m_now = 0;
    bool m_counts = false;
};

/// The senders' side: what is due, and what was sent.
class Sender {
public:
    Sender(const Options& options, const Window& window, PeerLoop& loop)
        : m_options(options)
        , m_window(window)
        , m_loop(loop)
        , m_payload(std::size_t(options.payload), 0x20)
        , m_step(double(second) / (options.rate * options.connections)) {}

    std::int64_t whenDue(std::int64_t now) {
        const std::int64_t start = m_window.start;
        if (now < start)
            return start == INT64_MAX ? now + second / 100 : start;
        return m_options.mode == Mode::Flood ? flood(now) : keepSchedule(now, start);
    }

    std::atomic<std::uint64_t> sent = 0; ///< due in the window
    std::uint64_t unsent = 0;            ///< due in the window, but the connection was lost or full
    Histogram lag;                       ///< how late the load itself was

private:
    static constexpr std::size_t fullAt = 1 << 20; // bytes that wait in one sender

    void stamp(std::int64_t due) { std::memcpy(m_payload.data(), &due, sizeof due); }

    std::int64_t keepSchedule(std::int64_t now, std::int64_t start) {
        m_loop.stayingAlive = m_options.rate < 1;
        for (;;) {
            const std::int64_t due = start + std::int64_t(double(m_next) * m_step);
            if (due >= m_window.until)
                return now + second;
            if (due > now)
                return due;
            sendTo(m_next++ % m_loop.size(), due);
        }
    }

    void sendTo(std::size_t index, std::int64_t due) {
        Peer* const peer = m_loop.peer(index);
        const bool counts = m_window.holds(due);
        if (!peer || peer->waiting() > fullAt) {
            unsent += counts ? 1 : 0;
            return;
        }
        if (counts) {
            lag.add(steadyNow() - due);
            sent.fetch_add(1, std::memory_order_relaxed);
        }
        stamp(due);
        peer->add(m_payload);
        m_loop.flush(index);
    }

    std::int64_t flood(std::int64_t now) {
        Peer* const peer = m_loop.peer(0);
        if (!peer || now >= m_window.until || peer->bulkLeft() > 0)
            return now + second; // or until the socket takes more
        if (m_batch.empty())
            buildBatch(*peer);
        for (std::size_t at = m_stampAt; at < m_batch.size(); at += m_frameSize)
            std::memcpy(m_batch.data() + at, &now, sizeof now);
        if (m_window.holds(now))
            sent.fetch_add(m_batch.size() / m_frameSize, std::memory_order_relaxed);
        peer->setBulk(m_batch);
        m_loop.flush(0);
        return now;
    }

    /// Frames that differ in their stamps only, so that the load itself costs next to nothing.
    void buildBatch(const Peer& peer) {
        peer.encode(m_batch, m_payload);
        m_frameSize = m_batch.size();
        m_stampAt = std::size_t(std::ranges::search(m_batch, m_payload).begin() - m_batch.begin());
        while (m_batch.size() < floodBatch)
            peer.encode(m_batch, m_payload);
    }

    const Options& m_options;
    const Window& m_window;
    PeerLoop& m_loop;
    Bytes m_payload;
    Bytes m_batch;
    std::size_t m_frameSize = 0;
    std::size_t m_stampAt = 0;
    double m_step;
    std::uint64_t m_next = 0;
};

double microseconds(std::uint64_t nanoseconds) {
    return double(nanoseconds) / 1000;
}

void report(const Options& options, const Sender& sender, const Receiver& broker, const Receiver& monitor,
            double cpu, const Memory& before, const Memory& during, std::size_t lostConnections) {
    const bool flood = options.mode == Mode::Flood;
    const double messages = double(flood ? broker.inWindow : broker.delivered);
    std::printf("{\"sent\":%llu,\"unsent\":%llu,\"delivered\":%.0f,\"lost\":%lld,\"monitored\":%llu,",
                (unsigned long long)sender.sent, (unsigned long long)sender.unsent, messages,
                (long long)sender.sent - (long long)broker.delivered,
                (unsigned long long)(flood ? monitor.inWindow : monitor.delivered));
    std::printf("\"perSecond\":%.0f,\"cpuSeconds\":%.3f,\"cpuMicrosecondsPerMessage\":%.3f,",
                messages / options.seconds, cpu, messages > 0 ? cpu * 1e6 / messages : 0.0);
    std::printf(
        "\"latencyMicroseconds\":{\"p50\":%.1f,\"p90\":%.1f,\"p99\":%.1f,\"p999\":%.1f,\"max\":%.1f},",
        microseconds(broker.latency.percentile(0.5)), microseconds(broker.latency.percentile(0.9)),
        microseconds(broker.latency.percentile(0.99)), microseconds(broker.latency.percentile(0.999)),
        microseconds(broker.latency.largest()));
    std::printf("\"loadLagMicroseconds\":{\"p50\":%.1f,\"p99\":%.1f},\"residentBytesBefore\":%lld,"
                "\"residentBytesPeak\":%lld,\"connectionsLost\":%zu}\n",
                microseconds(sender.lag.percentile(0.5)), microseconds(sender.lag.percentile(0.99)),
                (long long)before.last, (long long)during.peak, lostConnections);
}

} // namespace

void measureDelivery(const Options& options) {
    Window window;
    Receiver broker(window);
    Receiver monitor(window);
    Memory before;
    Memory during;
    before.look(options.process);

    PeerLoop receivers;
    const auto receiverSessions = createFor(options, Part::Receiver, 1 + options.monitors);
    for (std::size_t i = 0; i <= std::size_t(options.monitors); ++i) {
        addReceiver(options, receivers, receiverSessions.empty() ? nullptr : &receiverSessions[i],
                    i == 0 ? broker : monitor);
    }
    PeerLoop senders;
    const int senderCount = options.mode == Mode::Flood ? 1 : options.connections;
    const auto senderSessions = createFor(options, Part::Sender, senderCount);
    addSenders(options, senders, senderSessions, senderCount);
    Sender sender(options, window, senders);
    senders.whenDue = [&](std::int64_t now) { return sender.whenDue(now); };

    LoopThread receiving(receivers);
    awaitReady(receivers);
    LoopThread sending(senders);
    awaitReady(senders);

    window.open(options);
    during.lookUntil(window.from, options.process);
    const double cpuBefore = cpuSeconds(options.process);
    during.lookUntil(window.until, options.process);
    const double cpu = cpuSeconds(options.process) - cpuBefore;
    const std::int64_t drained = steadyNow() + 2 * second;
    while (steadyNow() < drained &&
           (broker.delivered < sender.sent || (options.monitors > 0 && monitor.delivered < sender.sent)))
        during.lookUntil(steadyNow() + second / 50, options.process);
    sending.stop();
    receiving.stop();
    report(options, sender, broker, monitor, cpu, before, during, senders.lost() + receivers.lost());
}

} // namespace wayside::load
