// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedlink.h"

#include <algorithm>
#include <utility>

namespace wayside::test {

MonotonicTime SimulatedLink::arrivalTime(End to, MonotonicTime now) {
    Milliseconds delay = m_settings.latency;
    if (to == End::Node && m_settings.delay)
        delay += m_settings.delay(now);
    else if (m_settings.jitter.count() > 0)
        delay += Milliseconds(std::int64_t(m_random() % std::uint64_t(m_settings.jitter.count() + 1)));
    const auto& queue = towards(to);
    return queue.empty() ? now + delay : std::max(now + delay, queue.back().time);
}

void SimulatedLink::write(End from, wire::Bytes bytes, MonotonicTime now) {
    if (m_lost)
        return;
    const End to = otherEnd(from);
    const MonotonicTime time = arrivalTime(to, now);
    while (!bytes.empty()) {
        std::size_t piece = bytes.size();
        if (m_settings.largestPiece > 0)
            piece = std::min(piece, 1 + m_random() % m_settings.largestPiece);
        towards(to).push_back({to, time, {bytes.begin(), bytes.begin() + std::ptrdiff_t(piece)}});
        bytes = bytes.subspan(piece);
    }
}

void SimulatedLink::close(End from, MonotonicTime now) {
    if (m_lost)
        return;
    const End to = otherEnd(from);
    towards(to).push_back({to, arrivalTime(to, now), {}});
}

void SimulatedLink::lose() {
    m_lost = true;
    for (auto& queue : m_underWay)
        queue.clear();
}

std::optional<MonotonicTime> SimulatedLink::nextArrival() const {
    std::optional<MonotonicTime> least;
    for (const auto& queue : m_underWay) {
        if (!queue.empty() && (!least || queue.front().time < *least))
            least = queue.front().time;
    }
    return least;
}

std::optional<SimulatedLink::Arrival> SimulatedLink::take(MonotonicTime now) {
    std::deque<Arrival>* earliest = nullptr;
    for (auto& queue : m_underWay) {
        if (!queue.empty() && queue.front().time <= now &&
            (!earliest || queue.front().time < earliest->front().time))
            earliest = &queue;
    }
    if (!earliest)
        return std::nullopt;
    Arrival arrival = std::move(earliest->front());
    earliest->pop_front();
    return arrival;
}

} // namespace wayside::test
