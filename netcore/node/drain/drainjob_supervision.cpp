// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainjob.h"

#include <algorithm>
#include <limits>

/// What a drain does by itself: judges how many come back, keeps its deadline, ends, and is written down.
namespace wayside::node {

using namespace Qt::StringLiterals;
using observe::DrainPhase;
using observe::DrainState;
using observe::EventKind;

namespace {
/// A job is written down so often at most, with so many sessions each time; and so often at least while
/// sessions are here, so that a crash can be dated.
constexpr Milliseconds saveInterval{250}, heartbeat{1000}, calmHeartbeat{10000};
constexpr qsizetype rowsPerSave = 500;
} // namespace

std::optional<MonotonicTime> DrainJob::deadlineAt() const {
    if (m_row.request.deadlineMs == 0 || m_deadlinePassed || !m_runningSince || m_row.remaining == 0)
        return std::nullopt;
    return *m_runningSince + (Milliseconds(m_row.request.deadlineMs) - m_ranBefore);
}

void DrainJob::armWatch() {
    if (m_suspended)
        return;
    std::optional<MonotonicTime> next = m_receipt.nextFailure();
    const auto consider = [&next](const std::optional<MonotonicTime>& at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    if (isRunning()) {
        consider(deadlineAt());
        consider(m_canariesUntil);
        consider(m_landings->nextJudgement());
    }
    if (m_row.phase == DrainPhase::CanaryPause && m_row.state != DrainState::Halted) {
        if (const auto overdue = m_returned.nextOverdue())
            consider(overdue);
        else
            consider(m_canaryPauseUntil);
    }
    m_watch.set(next);
}

void DrainJob::watch() {
    const MonotonicTime now = m_scheduler.now();
    m_receipt.failOverdue(now);
    if (isRunning())
        judgeLandings(now);
    followCanaries();
    if (const auto deadline = deadlineAt(); isRunning() && deadline && *deadline <= now) {
        m_canaries.clear();
        m_waiting.clear();
        m_next.clear();
        m_canariesUntil.reset();
        endCanaryPause();
        m_row.phase = DrainPhase::Landing;
        m_row.note =
            u"The deadline was over with %1 sessions still here; they were closed"_s.arg(m_row.remaining);
        for (const quint64 connection : m_receipt.connectionsHere())
            m_host.forceOut(connection);
        // One that takes its time to go needs no second Bye, but the drain waits for it.
        m_deadlinePassed = true;
    }
    changed();
    armWatch();
    checkFinished();
}

void DrainJob::judgeLandings(MonotonicTime now) {
    if (m_canariesUntil && *m_canariesUntil <= now) {
        m_canariesUntil.reset();
        if (m_waiting.empty())
            askOthers(); // nobody is left to be spared
        else
            halt(u"%1 of %2 canaries were not back within %3 ms"_s.arg(m_canariesOut)
                     .arg(m_row.canaries)
                     .arg(m_returnWithin.count()));
    }
    while (const auto verdict = m_landings->judge(now)) {
        if (!isRunning() || !hasMoreToAsk() || verdict->missingPercent() <= m_row.request.haltAbovePercent)
            continue;
        halt(u"%1 of %2 sessions of batch %3 were not back within %4 ms"_s.arg(verdict->asked - verdict->back)
                 .arg(verdict->asked)
                 .arg(verdict->batch)
                 .arg(m_returnWithin.count()));
    }
}

void DrainJob::changed() {
    const DrainReceipt::Sums& sums = m_receipt.sums();
    m_row.initial = sums.initial;
    m_row.asked = sums.asked;
    m_row.moved = sums.moved;
    m_row.closed = sums.closed;
    m_row.forced = sums.forced;
    m_row.failed = sums.failed;
    m_row.remaining = sums.remaining;
    m_row.rate = isOver() ? 0 : m_rate.update(std::uint64_t(sums.asked), m_scheduler.now());
    m_host.drainChanged(m_row);
    m_rowChanged = true;
    if (!m_suspended && !m_save.isSet() && !m_saving)
        m_save.set(std::max(m_scheduler.now(), m_savedAt + saveInterval));
}

// ---- the end

void DrainJob::checkFinished() {
    if (!isRunning() || hasMoreToAsk() || m_row.remaining > 0)
        return;
    if (isWholeNode() && !std::exchange(m_drained, true))
        m_host.setNodeState(m_row.nodeId, NodeState::Drained);
    m_row.phase = DrainPhase::Landing;
    m_next.clear();
    // Not from here: the caller may be in the middle of telling several drains of one arrival.
    if (m_receipt.sums().awaited == 0)
        m_finish.set(m_scheduler.now());
}

void DrainJob::finish() {
    if (!isRunning() || hasMoreToAsk() || m_row.remaining > 0 || m_receipt.sums().awaited > 0)
        return;
    over(DrainState::Finished);
    m_host.drainEvent(
        m_row, EventKind::DrainFinished,
        u"%1 sessions asked, %2 back, %3 ignored Reconnect and were closed, %4 did not come back"_s
            .arg(m_row.asked)
            .arg(m_row.moved)
            .arg(m_row.forced)
            .arg(m_row.failed));
    if (isWholeNode())
        m_host.setNodeState(m_row.nodeId, NodeState::Maintenance);
}

void DrainJob::over(DrainState state) {
    setState(state);
    m_canaries.clear();
    m_waiting.clear();
    m_canariesUntil.reset();
    endCanaryPause();
    m_landings->forget();
    m_row.phase = DrainPhase::Over;
    m_row.finishedAtMs = m_scheduler.clock().wallMilliseconds();
    m_overSince = m_scheduler.now();
    changed();
    armWatch();
}

// ---- writing down

void DrainJob::save() {
    if (m_saving)
        return;
    if (!isOver()) {
        m_row.rate = m_rate.update(std::uint64_t(m_row.asked), m_scheduler.now());
        m_host.drainChanged(m_row);
    }
    saveRows(rowsPerSave);
}

void DrainJob::writeDown() {
    saveRows(std::numeric_limits<qsizetype>::max());
}

void DrainJob::saveRows(qsizetype most) {
    const MonotonicTime now = m_scheduler.now();
    DrainSave save;
    save.row = m_row;
    save.ranMs = (m_ranBefore + (m_runningSince ? now - *m_runningSince : Milliseconds(0))).count();
    save.savedAtMs = m_scheduler.clock().wallMilliseconds();
    save.changed = m_receipt.takeChanged(most);
    m_saving = true;
    m_rowChanged = false;
    m_savedAt = now;
    m_host.saveDrain(save);
}

void DrainJob::saved() {
    m_saving = false;
    if (m_suspended)
        return;
    if (m_rowChanged || m_receipt.hasChanged())
        m_save.set(std::max(m_scheduler.now(), m_savedAt + saveInterval));
    else if (!isOver() && m_row.remaining > 0)
        m_save.set(m_savedAt + (isRunning() ? heartbeat : calmHeartbeat));
}

} // namespace wayside::node
