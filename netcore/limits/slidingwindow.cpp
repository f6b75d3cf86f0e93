// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/slidingwindow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace wayside::limits {
namespace {

constexpr std::size_t firstCapacity = 8; // slots

Milliseconds atLeastOne(Milliseconds window) {
    return std::max(window, Milliseconds(1));
}

/// `now - span` without leaving the range, for callers with a clock at its ends.
std::int64_t before(std::int64_t now, Milliseconds span) {
    return now < INT64_MIN + span.count() ? INT64_MIN : now - span.count();
}

std::int64_t after(std::int64_t at, Milliseconds span) {
    return at > INT64_MAX - span.count() ? INT64_MAX : at + span.count();
}

} // namespace

void SlidingWindow::Total::add(std::uint64_t weight) {
    low += weight;
    if (low < weight)
        ++carry;
}

void SlidingWindow::Total::remove(std::uint64_t weight) {
    if (low < weight)
        --carry;
    low -= weight;
}

SlidingWindow::SlidingWindow(Milliseconds window) : m_window(atLeastOne(window)) {}

void SlidingWindow::add(MonotonicTime now, std::uint64_t weight) {
    const std::int64_t at = advance(now);
    if (weight == 0)
        return;
    if (m_count == 0 || slot(m_count - 1).at != at) {
        if (m_count == m_ring.size())
            grow();
        ++m_count;
        slot(m_count - 1) = Slot{at, 0};
    }
    Slot& newest = slot(m_count - 1);
    const std::uint64_t added = std::min(weight, UINT64_MAX - newest.weight);
    newest.weight += added;
    m_total.add(added);
}

std::uint64_t SlidingWindow::sum(MonotonicTime now) {
    advance(now);
    return m_total.saturated();
}

MonotonicTime SlidingWindow::whenAtMost(MonotonicTime now, std::uint64_t target) {
    std::int64_t when = advance(now);
    Total left = m_total;
    for (std::size_t i = 0; i < m_count && left.saturated() > target; ++i) {
        left.remove(slot(i).weight);
        when = after(slot(i).at, m_window);
    }
    return monotonicAt(when);
}

std::uint64_t SlidingWindow::recent(MonotonicTime now, Milliseconds span) {
    const std::int64_t cutOff = before(advance(now), span);
    Total total;
    for (std::size_t i = m_count; i > 0 && slot(i - 1).at > cutOff; --i)
        total.add(slot(i - 1).weight);
    return total.saturated();
}

std::optional<Milliseconds> SlidingWindow::untilAbove(MonotonicTime now, std::uint64_t limit,
                                                      double ratePerMillisecond) {
    const std::int64_t from = advance(now);
    if (m_total.saturated() > limit)
        return Milliseconds(0);
    if (!(ratePerMillisecond > 0))
        return std::nullopt;
    // Between two departures the sum grows in a straight line; once all that is known has left it stays
    // level.
    Total left = m_total;
    for (std::size_t i = 0; i <= m_count; ++i) {
        const double room = double(limit) - double(left.saturated());
        const double crossing = std::ceil(room / ratePerMillisecond);
        const std::int64_t levelsOut = i < m_count ? after(slot(i).at, m_window) : after(from, m_window);
        if (crossing < double(levelsOut) - double(from))
            return Milliseconds(std::int64_t(crossing));
        if (i < m_count)
            left.remove(slot(i).weight);
    }
    return std::nullopt;
}

void SlidingWindow::setWindow(Milliseconds window) {
    m_window = atLeastOne(window);
    evict();
}

std::int64_t SlidingWindow::advance(MonotonicTime now) {
    m_latest = std::max(m_latest, std::int64_t(now.time_since_epoch().count()));
    evict();
    return m_latest;
}

void SlidingWindow::evict() {
    const std::int64_t cutOff = before(m_latest, m_window);
    while (m_count > 0 && slot(0).at <= cutOff) {
        m_total.remove(slot(0).weight);
        m_first = (m_first + 1) & (m_ring.size() - 1);
        --m_count;
    }
    if (m_count == 0 && !m_ring.empty()) {
        std::vector<Slot>().swap(m_ring);
        m_first = 0;
    }
}

void SlidingWindow::grow() {
    std::vector<Slot> larger(m_ring.empty() ? firstCapacity : 2 * m_ring.size());
    for (std::size_t i = 0; i < m_count; ++i)
        larger[i] = slot(i);
    m_ring = std::move(larger);
    m_first = 0;
}

} // namespace wayside::limits
