// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/peerloop.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace wayside::load {
namespace {

constexpr std::size_t mostConnecting = 100; // at a time: no more than a listener's backlog takes
constexpr std::size_t bufferSize = 1 << 20;
constexpr std::int64_t aliveInterval = 3'500'000'000; // nanoseconds in which each peer has its turn once
constexpr std::int64_t longestWait = 20'000'000;

} // namespace

std::int64_t steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

PeerLoop::PeerLoop() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)), m_buffer(bufferSize) {}

PeerLoop::~PeerLoop() {
    ::close(m_epoll);
}

void PeerLoop::run() {
    ::prctl(PR_SET_TIMERSLACK, 1000); // nanoseconds: the schedule is finer than the usual 50 µs
    m_watchingWrites.resize(m_peers.size());
    m_wasReady.resize(m_peers.size());
    std::array<epoll_event, 512> events;
    while (!m_stop) {
        connectMore();
        const std::int64_t now = steadyNow();
        std::int64_t due = std::min(now + longestWait, sayAlive(now));
        if (whenDue)
            due = std::min(due, whenDue(now));
        const std::int64_t wait = std::max<std::int64_t>(0, due - steadyNow());
        const timespec timeout{.tv_sec = 0, .tv_nsec = wait};
        const int count = ::epoll_pwait2(m_epoll, events.data(), int(events.size()), &timeout, nullptr);
        for (int i = 0; i < count; ++i)
            handle(std::size_t(events[std::size_t(i)].data.u64), events[std::size_t(i)].events);
    }
}

void PeerLoop::connectMore() {
    while (m_begun < m_peers.size() && m_begun - m_ready - m_lost < mostConnecting) {
        const std::size_t index = m_begun++;
        try {
            m_peers[index]->connect();
            m_watchingWrites[index] = true;
            watch(index, EPOLL_CTL_ADD);
        } catch (const std::runtime_error& error) {
            lose(index, error.what());
        }
    }
}

void PeerLoop::watch(std::size_t index, int operation) {
    epoll_event event{};
    event.events = EPOLLIN | (m_watchingWrites[index] ? std::uint32_t(EPOLLOUT) : 0U);
    event.data.u64 = index;
    ::epoll_ctl(m_epoll, operation, m_peers[index]->descriptor(), &event);
}

void PeerLoop::handle(std::size_t index, std::uint32_t events) {
    Peer* const peer = m_peers[index].get();
    if (!peer)
        return; // lost earlier in this turn
    try {
        if ((events & (EPOLLOUT | EPOLLERR)) != 0)
            peer->writable();
        if ((events & (EPOLLIN | EPOLLHUP)) != 0)
            peer->readable(m_buffer);
    } catch (const std::runtime_error& error) {
        lose(index, error.what());
        return;
    }
    if (peer->isReady() && !m_wasReady[index]) {
        m_wasReady[index] = true;
        ++m_ready;
    }
    flush(index);
}

void PeerLoop::flush(std::size_t index) {
    Peer* const peer = m_peers[index].get();
    try {
        peer->flush();
    } catch (const std::runtime_error& error) {
        lose(index, error.what());
        return;
    }
    if (peer->wantsToWrite() != m_watchingWrites[index]) {
        m_watchingWrites[index] = peer->wantsToWrite();
        watch(index, EPOLL_CTL_MOD);
    }
}

void PeerLoop::lose(std::size_t index, const char* why) {
    if (m_lost < 3)
        std::fprintf(stderr, "bench_load: connection %zu was lost: %s\n", index, why);
    m_peers[index].reset();
    if (m_wasReady[index])
        --m_ready;
    ++m_lost;
}

/// Spreads the peers over the interval, so that not all speak at once.
std::int64_t PeerLoop::sayAlive(std::int64_t now) {
    if (!stayingAlive || m_begun == 0)
        return now + longestWait;
    const std::int64_t step = aliveInterval / std::int64_t(m_peers.size());
    if (m_aliveDue == 0)
        m_aliveDue = now;
    for (; m_aliveDue <= now; m_aliveDue += step) {
        const std::size_t index = m_aliveTurn++ % m_peers.size();
        if (!m_peers[index] || !m_wasReady[index])
            continue;
        m_peers[index]->stayAlive();
        flush(index);
    }
    return m_aliveDue;
}

} // namespace wayside::load
