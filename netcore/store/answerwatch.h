// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace wayside::store {

/// Sees to it that waiting for a database server ends, though the library underneath waits for ever: when an
/// answer stays out too long, the connection is cut from another thread and the wait fails.
///
/// Thread-safe; has one thread of its own, which sleeps while answers come in time. `cut` runs on that
/// thread, once at most; it must be safe beside whoever waits, and stay valid until the watch is gone.
class AnswerWatch {
public:
    explicit AnswerWatch(std::function<void()> cut);
    ~AnswerWatch();
    AnswerWatch(const AnswerWatch&) = delete;
    AnswerWatch& operator=(const AnswerWatch&) = delete;

    /// From now on an answer must come within `limit`, > 0; replaces what was expected before.
    void expect(Milliseconds limit);
    void answered();
    bool hasCut() const;

private:
    using Clock = std::chrono::steady_clock;
    void run();

    std::function<void()> m_cut;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Clock::time_point> m_deadline;
    std::optional<Clock::time_point> m_wakesAt; ///< the thread, by itself
    bool m_hasCut = false;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace wayside::store
