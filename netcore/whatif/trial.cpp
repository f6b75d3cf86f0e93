// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/whatif/trial.h"

#include <algorithm>
#include <numeric>

namespace wayside::whatif {

std::optional<LimitKind> kindOf(CloseCause cause) {
    switch (cause) {
    case CloseCause::RateLimit:
        return LimitKind::Rate;
    case CloseCause::ThroughputLimit:
        return LimitKind::Throughput;
    case CloseCause::IdleTimeout:
        return LimitKind::Idle;
    case CloseCause::ClockDiffLimit:
        return LimitKind::Clock;
    default:
        return std::nullopt;
    }
}

std::uint64_t Cuts::total() const {
    return std::accumulate(byKind.begin(), byKind.end(), std::uint64_t(0));
}

void Cuts::add(const Cut& cut, std::size_t kept) {
    if (const auto kind = kindOf(cut.violation.cause))
        ++byKind[std::size_t(*kind)];
    if (first.size() < kept)
        first.push_back(cut);
}

void Cuts::add(const Cuts& others, std::size_t kept) {
    for (std::size_t kind = 0; kind < limitKinds; ++kind)
        byKind[kind] += others.byKind[kind];
    first.insert(first.end(), others.first.begin(), others.first.end());
    std::stable_sort(first.begin(), first.end(),
                     [](const Cut& one, const Cut& other) { return one.wall < other.wall; });
    if (first.size() > kept)
        first.resize(kept);
}

std::optional<limits::Violation> Trial::restarted(std::optional<limits::Violation> violation,
                                                  MonotonicTime now) {
    if (violation)
        m_enforcer = limits::Enforcer(m_enforcer.limits(), now);
    return violation;
}

std::optional<limits::Violation> Trial::heard(MonotonicTime now) {
    const auto violation = silence(now);
    m_enforcer.heard(now);
    return violation;
}

std::optional<limits::Violation> Trial::silence(MonotonicTime now) {
    const MonotonicTime deadline = m_enforcer.idleDeadline();
    if (now < deadline)
        return std::nullopt;
    // The node's timer does not wait for the next datagram.
    m_tooLongSince = deadline;
    return restarted(m_enforcer.checkIdle(deadline), now);
}

std::optional<limits::Violation> Trial::payload(MonotonicTime now, std::size_t payloadBytes) {
    return restarted(m_enforcer.payload(now, payloadBytes), now);
}

std::optional<limits::Violation> Trial::clockSample(MonotonicTime now,
                                                    std::int64_t differenceHalfMilliseconds) {
    return restarted(m_enforcer.clockSample(now, differenceHalfMilliseconds), now);
}

} // namespace wayside::whatif
