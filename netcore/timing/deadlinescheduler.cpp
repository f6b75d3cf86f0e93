// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timing/deadlinescheduler.h"

#include <algorithm>
#include <utility>

namespace wayside::timing {

DeadlineScheduler::DeadlineScheduler(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(this) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_armedFor.reset();
        runDue();
    });
}

DeadlineScheduler::~DeadlineScheduler() {
    for (Deadline* deadline : m_heap) {
        deadline->m_index = Deadline::absent;
        deadline->m_scheduler = nullptr;
    }
}

std::optional<MonotonicTime> DeadlineScheduler::next() const {
    return m_heap.empty() ? std::nullopt : std::optional(m_heap.front()->m_at);
}

void DeadlineScheduler::runDue() {
    if (m_running)
        return;
    m_running = true;
    const MonotonicTime now = m_clock.now();
    // Only so many a turn: sockets are served in between, or a busy thread would send and never read.
    for (std::size_t turns = mostPerTurn; turns > 0 && !m_heap.empty() && m_heap.front()->m_at <= now;
         --turns) {
        Deadline& due = *m_heap.front();
        remove(due);
        due.m_due();
    }
    m_running = false;
    if (m_armedFor && *m_armedFor <= now)
        m_armedFor.reset(); // the clock was stepped past it: the timer would come too late
    arm();
}

void DeadlineScheduler::arm() {
    if (m_running || m_heap.empty())
        return; // a timer left running fires once for nothing: cheaper than stopping it each time
    const MonotonicTime earliest = m_heap.front()->m_at;
    if (m_armedFor && *m_armedFor <= earliest)
        return;
    constexpr Milliseconds longest = std::chrono::hours(1);
    m_armedFor = earliest;
    m_timer.start(std::clamp(Milliseconds(earliest - m_clock.now()), Milliseconds(0), longest));
}

void DeadlineScheduler::insert(Deadline& deadline) {
    m_heap.push_back(&deadline);
    deadline.m_index = m_heap.size() - 1;
    siftUp(deadline.m_index);
    arm();
}

void DeadlineScheduler::remove(Deadline& deadline) {
    const std::size_t index = deadline.m_index;
    deadline.m_index = Deadline::absent;
    Deadline* last = m_heap.back();
    m_heap.pop_back();
    if (last == &deadline)
        return;
    place(index, last);
    siftUp(index);
    siftDown(last->m_index);
}

void DeadlineScheduler::moved(Deadline& deadline) {
    siftUp(deadline.m_index);
    siftDown(deadline.m_index);
    arm();
}

void DeadlineScheduler::place(std::size_t index, Deadline* deadline) {
    m_heap[index] = deadline;
    deadline->m_index = index;
}

void DeadlineScheduler::siftUp(std::size_t index) {
    while (index > 0) {
        const std::size_t parent = (index - 1) / 2;
        if (m_heap[parent]->m_at <= m_heap[index]->m_at)
            return;
        Deadline* child = m_heap[index];
        place(index, m_heap[parent]);
        place(parent, child);
        index = parent;
    }
}

void DeadlineScheduler::siftDown(std::size_t index) {
    for (;;) {
        std::size_t least = index;
        for (std::size_t child = 2 * index + 1; child <= 2 * index + 2 && child < m_heap.size(); ++child) {
            if (m_heap[child]->m_at < m_heap[least]->m_at)
                least = child;
        }
        if (least == index)
            return;
        Deadline* parent = m_heap[index];
        place(index, m_heap[least]);
        place(least, parent);
        index = least;
    }
}

Deadline::Deadline(DeadlineScheduler& scheduler, std::function<void()> due)
    : m_scheduler(&scheduler)
    , m_due(std::move(due)) {}

void Deadline::set(MonotonicTime at) {
    if (m_scheduler == nullptr || (isSet() && m_at == at))
        return;
    m_at = at;
    if (isSet())
        m_scheduler->moved(*this);
    else
        m_scheduler->insert(*this);
}

void Deadline::clear() {
    if (isSet())
        m_scheduler->remove(*this);
}

} // namespace wayside::timing
