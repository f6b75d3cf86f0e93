// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/request.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace wayside::store {

/// The bounded line in front of the store's thread. A request counts until finished() is told, so that what
/// waits for another try is part of the bound. A quarter of the places is for kept writes only. Thread-safe.
class RequestQueue {
public:
    using Clock = std::chrono::steady_clock;

    explicit RequestQueue(std::size_t limit) : m_limit(limit), m_sharedLimit(limit - limit / 4) {}

    enum class Admission : std::uint8_t { Taken, Full, Closed };
    /// Before the store's thread starts: not yet open, and not closed any more.
    void reset();
    /// By the store's thread when it is ready; without effect when close() was quicker.
    void open();
    /// Leaves `request` with the caller unless it was taken.
    Admission push(std::unique_ptr<Request>& request);
    /// No more requests. take() still gives what is there.
    void close(Clock::time_point drainDeadline);

    /// Appends everything that waits to `batch`. Sleeps while there is nothing, until `wakeAt` at most;
    /// returns at once when `sleep` is false or the queue is closed.
    void take(std::deque<std::unique_ptr<Request>>& batch, bool sleep,
              std::optional<Clock::time_point> wakeAt);
    void finished(std::size_t count);

    bool closed() const;
    Clock::time_point drainDeadline() const;
    std::size_t size() const; ///< not yet finished

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_arrival;
    std::deque<std::unique_ptr<Request>> m_waiting;
    std::size_t m_limit;
    std::size_t m_sharedLimit;
    std::size_t m_unfinished = 0;
    enum class State : std::uint8_t { Idle, Open, Closed };
    State m_state = State::Idle;
    Clock::time_point m_drainDeadline;
};

} // namespace wayside::store
