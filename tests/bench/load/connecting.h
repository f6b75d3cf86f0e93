// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/creation.h"
#include "tests/bench/load/options.h"
#include "tests/bench/load/peerloop.h"

#include <thread>

namespace wayside::load {

/// The sessions that so many senders or receivers need; none where the server knows no sessions. The first
/// receiver is a Broker, the second a Monitor.
std::vector<CreatedSession> createFor(const Options& options, Part part, int count);
/// `sessions`: of createFor().
void addSenders(const Options& options, PeerLoop& loop, const std::vector<CreatedSession>& sessions,
                int count);
/// `session`: null where the server knows none.
void addReceiver(const Options& options, PeerLoop& loop, const CreatedSession* session, MessageSink& sink);

/// Runs a loop on a thread of its own, for as long as this object lives.
class LoopThread {
public:
    explicit LoopThread(PeerLoop& loop) : m_loop(loop), m_thread([&loop] { loop.run(); }) {}
    ~LoopThread() { stop(); }
    LoopThread(const LoopThread&) = delete;
    LoopThread& operator=(const LoopThread&) = delete;
    void stop() {
        m_loop.stop();
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    PeerLoop& m_loop;
    std::thread m_thread;
};

/// Waits until all peers are connected. Throws when one is lost, or none is added for a minute.
void awaitReady(const PeerLoop& loop);

} // namespace wayside::load
