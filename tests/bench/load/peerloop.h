// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/peer.h"

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace wayside::load {

/// Nanoseconds of the steady clock.
std::int64_t steadyNow();

/// Drives its peers on one thread. Built and filled on any thread before run().
class PeerLoop {
public:
    PeerLoop();
    ~PeerLoop();
    PeerLoop(const PeerLoop&) = delete;
    PeerLoop& operator=(const PeerLoop&) = delete;

    void add(std::unique_ptr<Peer> peer) { m_peers.push_back(std::move(peer)); }
    std::size_t size() const { return m_peers.size(); }
    /// Does what is due and says when it wants to be asked again (steady nanoseconds). Called with every turn
    /// of the loop, on its thread.
    std::function<std::int64_t(std::int64_t now)> whenDue;
    /// Whether peers say now and then that they are alive. For those whose messages do not say it.
    std::atomic<bool> stayingAlive = true;

    void run(); ///< until stop()
    void stop() { m_stop = true; }

    std::size_t ready() const { return m_ready; }
    std::size_t lost() const { return m_lost; }
    /// On the loop's thread: the peer, or null when it is lost.
    Peer* peer(std::size_t index) { return m_peers[index].get(); }
    void flush(std::size_t index); ///< after Peer::add()

private:
    void connectMore();
    void handle(std::size_t index, std::uint32_t events);
    void watch(std::size_t index, int operation);
    void lose(std::size_t index, const char* why);
    std::int64_t sayAlive(std::int64_t now);

    int m_epoll;
    std::vector<std::unique_ptr<Peer>> m_peers;
    std::vector<bool> m_watchingWrites, m_wasReady;
    Bytes m_buffer;
    std::size_t m_begun = 0;     ///< peers that were told to connect
    std::size_t m_aliveTurn = 0; ///< whose turn it is to say so
    std::int64_t m_aliveDue = 0;
    std::atomic<std::size_t> m_ready = 0, m_lost = 0;
    std::atomic<bool> m_stop = false;
};

} // namespace wayside::load
