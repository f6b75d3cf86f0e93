// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/turnwatch.h"

#include <algorithm>
#include <utility>

#ifdef __linux__
#include "netcore/node/loop/epolleventdispatcher.h"
#endif

namespace wayside::node {

namespace {

double seconds(std::chrono::steady_clock::duration duration) {
    return std::chrono::duration<double>(duration).count();
}

} // namespace

void TurnWatch::waitEnds(Time now) {
    m_begin = now;
    m_busy = true;
}

void TurnWatch::waitBegins(Time now) {
    if (!std::exchange(m_busy, false))
        return;
    startPeriod(now);
    const auto turn = now - m_begin;
    ++m_turns;
    m_total += turn;
    m_longest = std::max(m_longest, turn);
    m_thisPeriod = std::max(m_thisPeriod, turn);
    if (turn > longTurn)
        ++m_longTurns;
}

void TurnWatch::startPeriod(Time now) {
    if (now - m_periodBegin < period)
        return;
    m_lastPeriod = now - m_periodBegin < 2 * period ? m_thisPeriod : std::chrono::steady_clock::duration();
    m_thisPeriod = {};
    m_periodBegin = now;
}

TurnWatch::Figures TurnWatch::figures(Time now) const {
    TurnWatch current(*this);
    current.startPeriod(now);
    return {seconds(m_total), seconds(m_longest),
            seconds(std::max(current.m_thisPeriod, current.m_lastPeriod)), m_turns, m_longTurns};
}

const TurnWatch* turnWatchOfThisThread() {
#ifdef __linux__
    const auto* ours = qobject_cast<const EpollEventDispatcher*>(QAbstractEventDispatcher::instance());
    return ours ? &ours->turnWatch() : nullptr;
#else
    return nullptr;
#endif
}

} // namespace wayside::node
