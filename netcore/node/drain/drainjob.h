// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/drain/drainpace.h"
#include "netcore/node/drain/drainhost.h"
#include "netcore/node/drain/drainreceipt.h"
#include "netcore/node/drain/landingwatch.h"
#include "netcore/node/drain/returnedcanaries.h"
#include "netcore/node/streaming/ratemeter.h"
#include "netcore/timing/deadlinescheduler.h"

#include <deque>

namespace wayside::node {

/// How a session ended, as a drain wants to know it.
struct SessionDeparture {
    quint64 connectionId = 0;
    CloseCause cause = CloseCause::ConnectionLost;
    EndReason reason = EndReason::ConnectionError;
};

/// One drain from its start until it is over: canaries, the pause after them, Reconnects at their pace,
/// automatic halt, deadline, and the node's way from draining over drained to maintenance. Knows neither
/// sockets nor sessions. Once it is over it goes on filling its receipt for as long as it exists. Node
/// thread.
class DrainJob {
public:
    /// `row` has id, nodeId of a whole node, request, requestedBy and startedAtMs.
    DrainJob(DrainHost& host, timing::DeadlineScheduler& scheduler, observe::DrainRow row);

    void start(const std::vector<DrainMember>& cohort);
    /// Goes on where an earlier process was when it ended; `sessions` is its receipt.
    void restore(const DrainSave& saved, const QList<observe::DrainReceiptRow>& sessions);
    /// The process is about to end: what happens from now on goes into the receipt and has no other effect.
    void suspend();
    void writeDown(); ///< everything, now

    // Errors: WrongState, in which the drain does not allow it.
    Result<void> pause();
    Result<void> resume(); ///< also of a drain that waits after its canaries: it goes on at once
    Result<void> abort();

    void arrived(const DrainMember& arrival);
    void left(const SessionDeparture& departure);
    void firstPayload(quint64 connectionId);
    void saved(); ///< what saveDrain() was given last is durable

    const observe::DrainRow& row() const { return m_row; }
    QList<observe::DrainReceiptRow> receipt() const { return m_receipt.rows(); }
    bool isOver() const { return m_row.isOver(); }
    bool isWrittenDown() const { return !m_saving && !m_rowChanged && !m_receipt.hasChanged(); }
    std::optional<MonotonicTime> overSince() const { return m_overSince; }

private:
    bool isWholeNode() const { return m_row.request.cohort.isWholeNode(); }
    bool isRunning() const { return m_row.state == observe::DrainState::Running && !m_suspended; }
    bool hasMoreToAsk() const { return !m_canaries.empty() || !m_waiting.empty(); }
    void chooseCanaries();
    void sendDue();
    void ask(DrainReceipt::Index index);
    void canaryReturned(const observe::DrainReceiptRow& row, const DrainMember& arrival);
    void afterCanaries();
    void beginCanaryPause();
    void followCanaries();
    void canaryPauseOver();
    void endCanaryPause();
    void askOthers();
    void watch();
    void armWatch();
    std::optional<MonotonicTime> deadlineAt() const;
    void judgeLandings(MonotonicTime now);
    void halt(const QString& why);
    void setState(observe::DrainState state);
    void changed();
    void checkFinished();
    void finish();
    void over(observe::DrainState state);
    void save();
    void saveRows(qsizetype most);

    DrainHost& m_host;
    timing::DeadlineScheduler& m_scheduler;
    observe::DrainRow m_row;
    Milliseconds m_grace, m_returnWithin;
    DrainReceipt m_receipt;
    std::deque<DrainReceipt::Index> m_canaries, m_waiting; ///< not asked yet
    int m_canariesOut = 0;                                 ///< asked, not back
    std::optional<MonotonicTime> m_canariesUntil;          ///< once all of them have been asked
    std::optional<MonotonicTime> m_canaryPauseUntil;       ///< of one that ends by itself
    ReturnedCanaries m_returned;
    std::optional<drain::DrainPace> m_pace;
    std::optional<LandingWatch> m_landings;
    std::optional<MonotonicTime> m_runningSince, m_overSince;
    Milliseconds m_ranBefore{0};
    RateMeter m_rate;
    bool m_drained = false; ///< the node was told so
    bool m_deadlinePassed = false;
    bool m_suspended = false;
    bool m_saving = false;     ///< a save is on its way
    bool m_rowChanged = false; ///< since the last save
    MonotonicTime m_savedAt;
    timing::Deadline m_next, m_watch, m_finish, m_save;
};

} // namespace wayside::node
