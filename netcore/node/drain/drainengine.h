// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/drain/drainjob.h"

#include <memory>
#include <vector>

namespace wayside::node {

/// All drains of a node process (spec 03): of whole nodes, and of other cohorts beside them. Tells each what
/// happens on the nodes; keeps those that are over a while longer, so that their receipts get the last first
/// payloads. Node thread.
class DrainEngine {
public:
    DrainEngine(DrainHost& host, timing::DeadlineScheduler& scheduler);
    ~DrainEngine();

    /// How long a drain that is over still watches for its sessions.
    static constexpr Milliseconds epilogue{60000};

    /// Errors: those of checkDrainRequest(); InvalidArgument for a cohort that names nothing; WrongState when
    /// a drain of the node is not over.
    Result<observe::DrainRow> start(const observe::DrainRequest& request, const QString& requestedBy,
                                    const std::vector<DrainMember>& cohort);
    void restore(const DrainSave& saved, const QList<observe::DrainReceiptRow>& sessions);
    // Errors: NotFound; WrongState.
    Result<observe::DrainRow> pause(const QString& id);
    Result<observe::DrainRow> resume(const QString& id);
    Result<observe::DrainRow> abort(const QString& id);

    // What happens on the nodes meanwhile.
    bool isIdle() const { return m_jobs.empty(); }
    void arrived(const DrainMember& arrival);
    void left(const SessionDeparture& departure);
    void firstPayload(quint64 connectionId);
    void saved(const QString& id);
    void suspend(); ///< the process is about to end
    void writeDown();

    /// The drain of this whole node that is not over.
    const observe::DrainRow* drainOf(const QString& nodeId) const;
    QList<observe::DrainRow> rows() const; ///< of those in memory
    std::optional<QList<observe::DrainReceiptRow>> receipt(const QString& id) const;

private:
    DrainJob* find(const QString& id) const;
    DrainJob& add(observe::DrainRow row);
    template <typename Step>
    Result<observe::DrainRow> step(const QString& id, Step take);
    void armSweep();
    void sweep();

    DrainHost& m_host;
    timing::DeadlineScheduler& m_scheduler;
    std::vector<std::unique_ptr<DrainJob>> m_jobs; ///< oldest first
    timing::Deadline m_sweep;
};

} // namespace wayside::node
