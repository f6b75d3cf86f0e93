// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainjob.h"

#include "netcore/drain/cohortshares.h"

namespace wayside::node {

using namespace Qt::StringLiterals;
using observe::DrainPhase;
using observe::DrainState;
using observe::EventKind;

namespace {

tl::unexpected<Error> wrongState(const char* what) {
    return failure(ErrorCode::WrongState, Fault::Local, what);
}

QString canariesInWords(const observe::DrainRow& row) {
    if (row.canaries == 0)
        return {};
    const observe::CanaryPause& pause = row.request.canaryPause;
    const QString first = u", %1 canaries first"_s.arg(row.canaries);
    if (pause.isNone())
        return first;
    return first + (pause.hold ? u", then a pause until it is resumed"_s
                               : u", then a wait of %1"_s.arg(pause.text()));
}

} // namespace

DrainJob::DrainJob(DrainHost& host, timing::DeadlineScheduler& scheduler, observe::DrainRow row)
    : m_host(host)
    , m_scheduler(scheduler)
    , m_row(std::move(row))
    , m_grace(m_row.request.graceMs)
    , m_returnWithin(m_row.request.returnWithinMs)
    , m_returned(m_returnWithin)
    , m_savedAt(scheduler.now())
    , m_next(scheduler, [this] { sendDue(); })
    , m_watch(scheduler, [this] { watch(); })
    , m_finish(scheduler, [this] { finish(); })
    , m_save(scheduler, [this] { save(); }) {
    m_row.reason = m_row.request.reason;
    m_row.ratePerSecond = m_row.request.ratePerSecond;
    m_row.graceMs = m_row.request.graceMs;
    m_rate.start(scheduler.now());
}

// ---- start and restart

void DrainJob::start(const std::vector<DrainMember>& cohort) {
    const observe::DrainRequest& request = m_row.request;
    for (const DrainMember& member : cohort)
        m_waiting.push_back(m_receipt.join(member));
    const int stepSize = drain::stepSizeOf(request, cohort.size());
    m_pace.emplace(drain::DrainPace::Settings{request.ratePerSecond, request.jitter,
                                              std::uint64_t(request.seed), stepSize,
                                              Milliseconds(request.stepMs)});
    m_landings.emplace(drain::batchSizeOf(request, stepSize), m_returnWithin);
    chooseCanaries();
    m_row.phase = m_canaries.empty() ? DrainPhase::Evict : DrainPhase::Canary;
    m_runningSince = m_scheduler.now();
    m_pace->start(m_scheduler.now());
    if (isWholeNode())
        m_host.setNodeState(m_row.nodeId, NodeState::Draining);
    changed();
    m_host.drainEvent(m_row, EventKind::DrainStarted,
                      u"%1 sessions, %2 Reconnects per second, %3 ms grace%4: %5"_s.arg(m_row.initial)
                          .arg(request.ratePerSecond)
                          .arg(request.graceMs)
                          .arg(canariesInWords(m_row), request.reason));
    m_next.set(m_scheduler.now());
}

void DrainJob::restore(const DrainSave& saved, const QList<observe::DrainReceiptRow>& sessions) {
    const observe::DrainRequest& request = m_row.request;
    m_pace.emplace(drain::DrainPace::Settings{request.ratePerSecond, request.jitter,
                                              std::uint64_t(request.seed), 0, Milliseconds(0)});
    m_landings.emplace(drain::batchSizeOf(request, 0), m_returnWithin);
    m_receipt.restore(sessions, isWholeNode() ? m_row.nodeId : QString(), saved.savedAtMs,
                      m_scheduler.now() + m_returnWithin);
    m_ranBefore = Milliseconds(saved.ranMs);
    m_pace->start(m_scheduler.now());
    if (m_row.phase == DrainPhase::CanaryPause)
        m_row.canaryPauseUntilMs = saved.savedAtMs;
    if (m_row.phase == DrainPhase::Canary || m_row.phase == DrainPhase::CanaryPause)
        m_row.phase = DrainPhase::Evict; // the canaries are gone with everyone else
    if (isWholeNode())
        m_host.setNodeState(m_row.nodeId, NodeState::Draining);
    if (isRunning())
        m_runningSince = m_scheduler.now();
    changed();
    m_host.drainEvent(m_row, EventKind::DrainResumed,
                      u"The node process has started again; %1 sessions of the drain had ended with it or "
                      "before, %2 of them are awaited"_s.arg(m_row.closed)
                          .arg(m_receipt.sums().awaited));
    armWatch();
    checkFinished();
}

void DrainJob::suspend() {
    m_suspended = true;
    for (timing::Deadline* const deadline : {&m_next, &m_watch, &m_finish, &m_save})
        deadline->clear();
}

// ---- operators

void DrainJob::setState(DrainState state) {
    const MonotonicTime now = m_scheduler.now();
    if (m_runningSince)
        m_ranBefore += now - *m_runningSince;
    m_runningSince = state == DrainState::Running ? std::optional(now) : std::nullopt;
    m_row.state = state;
    if (state != DrainState::Running) {
        m_next.clear();
        m_finish.clear();
        if (m_row.phase == DrainPhase::CanaryPause) { // from now on an operator ends it
            m_canaryPauseUntil.reset();
            m_row.canaryPauseUntilMs.reset();
        }
    }
}

Result<void> DrainJob::pause() {
    if (m_row.state != DrainState::Running)
        return wrongState("the drain is not running");
    setState(DrainState::Paused);
    followCanaries();
    changed();
    m_host.drainEvent(m_row, EventKind::DrainPaused,
                      u"%1 of %2 sessions have been asked, %3 are still here"_s.arg(m_row.asked)
                          .arg(m_row.initial)
                          .arg(m_row.remaining));
    armWatch();
    return {};
}

Result<void> DrainJob::resume() {
    if (!m_row.isResumable())
        return wrongState("the drain is neither paused nor halted");
    const bool wasHalted = m_row.state == DrainState::Halted;
    const MonotonicTime now = m_scheduler.now();
    m_landings->forget();
    m_row.note.clear();
    setState(DrainState::Running);
    m_pace->start(now);
    if (m_row.phase == DrainPhase::CanaryPause || (m_row.phase == DrainPhase::Canary && wasHalted))
        askOthers(); // the operator has decided to go on, also without those that are missing
    else if (m_row.phase == DrainPhase::Canary && m_canariesUntil)
        m_canariesUntil = now + m_returnWithin;
    changed();
    m_host.drainEvent(m_row, EventKind::DrainResumed,
                      u"%1 of %2 sessions have not been asked yet"_s.arg(m_canaries.size() + m_waiting.size())
                          .arg(m_row.initial));
    m_next.set(now);
    armWatch();
    checkFinished();
    return {};
}

Result<void> DrainJob::abort() {
    if (isOver())
        return wrongState("the drain is over");
    over(DrainState::Aborted);
    m_host.drainEvent(m_row, EventKind::DrainAborted,
                      u"%1 of %2 sessions had been asked, %3 are still here"_s.arg(m_row.asked)
                          .arg(m_row.initial)
                          .arg(m_row.remaining));
    if (isWholeNode())
        m_host.setNodeState(m_row.nodeId, NodeState::Active);
    return {};
}

void DrainJob::halt(const QString& why) {
    setState(DrainState::Halted);
    m_row.note = why;
    changed();
    m_host.drainEvent(m_row, EventKind::DrainHalted, why);
}

// ---- Reconnects

void DrainJob::sendDue() {
    const MonotonicTime now = m_scheduler.now();
    auto& queue = m_row.phase == DrainPhase::Canary ? m_canaries : m_waiting;
    while (!queue.empty() && m_pace->isDue(now)) {
        const DrainReceipt::Index index = queue.front();
        queue.pop_front();
        if (m_receipt.here(m_receipt.connectionOf(index)) == index)
            ask(index);
    }
    if (!queue.empty()) {
        m_next.set(m_pace->nextAt());
    } else if (m_row.phase == DrainPhase::Canary) {
        m_canariesUntil = now + m_returnWithin;
        if (m_canariesOut == 0)
            afterCanaries();
    } else if (m_row.phase == DrainPhase::Evict) {
        m_row.phase = DrainPhase::Landing;
        m_landings->endBatch();
    }
    changed();
    armWatch();
    checkFinished();
}

void DrainJob::ask(DrainReceipt::Index index) {
    const MonotonicTime now = m_scheduler.now();
    const auto answer = m_host.askToReconnect(m_receipt.connectionOf(index), m_grace);
    if (answer == DrainHost::Asked::Gone)
        return;
    const bool isCanary = m_row.phase == DrainPhase::Canary;
    m_canariesOut += isCanary ? 1 : 0;
    m_receipt.asked(index, isCanary ? 0 : m_landings->asked(now), m_scheduler.clock().wallMilliseconds());
    if (answer != DrainHost::Asked::Sent)
        return;
    m_pace->taken(now);
    if (m_pace->stepEnded())
        m_landings->endBatch();
}

// ---- what happens on the nodes

void DrainJob::arrived(const DrainMember& arrival) {
    const bool onDrainedNode = isWholeNode() && arrival.nodeId == m_row.nodeId;
    m_returned.arrived(arrival);
    followCanaries();
    if (const auto index = m_receipt.findReturned(arrival)) {
        m_receipt.back(*index, arrival, !onDrainedNode, m_scheduler.clock().wallMilliseconds());
        m_landings->back(m_receipt.row(*index).batch);
        if (arrival.connectionId != 0)
            m_host.watchFirstPayload(arrival.connectionId);
        canaryReturned(m_receipt.row(*index), arrival);
    } else if (!onDrainedNode || isOver()) {
        return;
    }
    if (onDrainedNode && !isOver()) {
        // Its session was made before the drain began: it is asked like everyone else.
        m_waiting.push_back(m_receipt.join(arrival));
        m_finish.clear();
        if (std::exchange(m_drained, false) && !m_suspended)
            m_host.setNodeState(m_row.nodeId, NodeState::Draining);
        if (m_row.phase == DrainPhase::Landing)
            m_row.phase = DrainPhase::Evict;
        if (isRunning() && m_row.phase == DrainPhase::Evict && !m_next.isSet()) {
            m_pace->skipTo(m_scheduler.now());
            m_next.set(m_pace->nextAt());
        }
    }
    changed();
    checkFinished();
}

void DrainJob::left(const SessionDeparture& departure) {
    if (!m_suspended)
        m_returned.left(departure.connectionId, m_scheduler.now());
    const auto index = m_receipt.here(departure.connectionId);
    if (!index && m_row.phase != DrainPhase::CanaryPause)
        return;
    followCanaries();
    if (index)
        m_receipt.closed(*index, departure.cause, departure.reason, m_scheduler.clock().wallMilliseconds(),
                         m_scheduler.now() + m_returnWithin);
    changed();
    if (m_row.phase == DrainPhase::CanaryPause && isRunning() && m_row.remaining == 0)
        askOthers(); // the others have left by themselves
    armWatch();
    checkFinished();
}

void DrainJob::firstPayload(quint64 connectionId) {
    if (m_receipt.firstPayload(connectionId, m_scheduler.clock().wallMilliseconds()))
        changed();
}

} // namespace wayside::node
