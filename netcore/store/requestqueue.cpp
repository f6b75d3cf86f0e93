// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/requestqueue.h"

#include <iterator>

namespace wayside::store {

void RequestQueue::reset() {
    const std::scoped_lock lock(m_mutex);
    m_state = State::Idle;
}

void RequestQueue::open() {
    const std::scoped_lock lock(m_mutex);
    if (m_state == State::Idle)
        m_state = State::Open;
}

RequestQueue::Admission RequestQueue::push(std::unique_ptr<Request>& request) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_state != State::Open)
            return Admission::Closed;
        if (m_unfinished >= (request->isKept() ? m_limit : m_sharedLimit))
            return Admission::Full;
        ++m_unfinished;
        m_waiting.push_back(std::move(request));
    }
    m_arrival.notify_one();
    return Admission::Taken;
}

void RequestQueue::close(Clock::time_point drainDeadline) {
    {
        const std::scoped_lock lock(m_mutex);
        m_state = State::Closed;
        m_drainDeadline = drainDeadline;
    }
    m_arrival.notify_all();
}

void RequestQueue::take(std::deque<std::unique_ptr<Request>>& batch, bool sleep,
                        std::optional<Clock::time_point> wakeAt) {
    std::unique_lock lock(m_mutex);
    const auto ready = [this] { return m_state == State::Closed || !m_waiting.empty(); };
    if (sleep) {
        if (wakeAt) {
            m_arrival.wait_until(lock, *wakeAt, ready);
        } else {
            m_arrival.wait(lock, ready);
        }
    }
    batch.insert(batch.end(), std::make_move_iterator(m_waiting.begin()),
                 std::make_move_iterator(m_waiting.end()));
    m_waiting.clear();
}

void RequestQueue::finished(std::size_t count) {
    const std::scoped_lock lock(m_mutex);
    m_unfinished -= count;
}

bool RequestQueue::closed() const {
    const std::scoped_lock lock(m_mutex);
    return m_state == State::Closed;
}

RequestQueue::Clock::time_point RequestQueue::drainDeadline() const {
    const std::scoped_lock lock(m_mutex);
    return m_drainDeadline;
}

std::size_t RequestQueue::size() const {
    const std::scoped_lock lock(m_mutex);
    return m_unfinished;
}

} // namespace wayside::store
