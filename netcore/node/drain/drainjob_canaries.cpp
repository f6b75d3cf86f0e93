// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/cohortshares.h"
#include "netcore/node/drain/drainjob.h"

/// Those who go first: which ones, whether they come back and stay, and the pause after them.
namespace wayside::node {

using namespace Qt::StringLiterals;
using observe::DrainPhase;
using observe::DrainState;
using observe::EventKind;

namespace {

QString heldWords() {
    return u"The canaries are back; the others are asked when it is resumed"_s;
}

} // namespace

/// Drawn by the seed, so that they stand for the whole cohort rather than for those connected longest.
void DrainJob::chooseCanaries() {
    const observe::DrainRequest& request = m_row.request;
    const int wanted = drain::canariesOf(request, m_waiting.size());
    client::RandomSequence random(std::uint64_t(request.seed) ^ 0xCA9A21E5U);
    for (int i = 0; i < wanted; ++i) {
        const auto drawn = std::ptrdiff_t(random.below(m_waiting.size()));
        m_canaries.push_back(m_waiting[std::size_t(drawn)]);
        m_receipt.setCanary(m_canaries.back());
        m_waiting.erase(m_waiting.begin() + drawn);
    }
    m_row.canaries = wanted;
}

void DrainJob::canaryReturned(const observe::DrainReceiptRow& row, const DrainMember& arrival) {
    if (!row.canary || !row.askedAtMs || m_row.phase != DrainPhase::Canary)
        return;
    --m_canariesOut;
    if (!m_row.request.canaryPause.isNone())
        m_returned.back(arrival);
    if (m_canariesOut == 0 && m_canariesUntil && isRunning())
        afterCanaries();
}

void DrainJob::afterCanaries() {
    // Nobody else: then there is nothing to wait for either.
    if (m_row.request.canaryPause.isNone() || m_waiting.empty() || m_receipt.sums().remaining == 0)
        askOthers();
    else
        beginCanaryPause();
}

void DrainJob::beginCanaryPause() {
    const observe::CanaryPause& pause = m_row.request.canaryPause;
    const qint64 nowMs = m_scheduler.clock().wallMilliseconds();
    m_canariesUntil.reset();
    m_next.clear();
    m_row.phase = DrainPhase::CanaryPause;
    m_row.canaryPauseFromMs = nowMs;
    if (pause.hold) {
        setState(DrainState::Paused);
    } else {
        m_canaryPauseUntil = m_scheduler.now() + Milliseconds(pause.ms);
        m_row.canaryPauseUntilMs = nowMs + pause.ms;
    }
    changed();
    m_host.drainEvent(m_row, EventKind::DrainPaused,
                      pause.hold ? heldWords()
                                 : u"The canaries are back; the others are asked after %1, or when it is "
                                   "resumed"_s.arg(pause.text()));
    followCanaries();
}

/// A canary that loses its new session during the pause has to be back again as after its Reconnect, also
/// while an operator lets the drain wait. The pause does not end before.
void DrainJob::followCanaries() {
    if (m_row.phase != DrainPhase::CanaryPause || m_row.state == DrainState::Halted || m_suspended)
        return;
    const MonotonicTime now = m_scheduler.now();
    const int away = m_returned.away();
    if (const int overdue = m_returned.overdue(now); overdue > 0) {
        halt(u"%1 of %2 canaries lost their new session and were not back within %3 ms"_s.arg(overdue)
                 .arg(m_row.canaries)
                 .arg(m_returnWithin.count()));
    } else if (away > 0) {
        m_row.note =
            u"%1 of %2 canaries have lost their new session and are awaited"_s.arg(away).arg(m_row.canaries);
    } else if (m_row.state == DrainState::Paused) {
        m_row.note = heldWords();
    } else {
        m_row.note.clear();
        if (m_canaryPauseUntil && *m_canaryPauseUntil <= now)
            canaryPauseOver();
    }
    changed();
    armWatch();
}

void DrainJob::canaryPauseOver() {
    askOthers();
    m_host.drainEvent(m_row, EventKind::DrainResumed,
                      u"The wait after the canaries is over; %1 of %2 sessions have not been asked yet"_s
                          .arg(m_waiting.size())
                          .arg(m_row.initial));
}

void DrainJob::endCanaryPause() {
    if (m_row.phase != DrainPhase::CanaryPause)
        return;
    m_row.canaryPauseUntilMs = m_scheduler.clock().wallMilliseconds();
    m_canaryPauseUntil.reset();
    m_returned.forget();
}

void DrainJob::askOthers() {
    endCanaryPause();
    m_row.phase = DrainPhase::Evict;
    m_canariesUntil.reset();
    m_waiting.insert(m_waiting.begin(), m_canaries.begin(),
                     m_canaries.end()); // halted before they were asked
    m_canaries.clear();
    m_pace->skipTo(m_scheduler.now());
    m_next.set(m_pace->nextAt());
}

} // namespace wayside::node
