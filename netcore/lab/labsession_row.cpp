// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labsession.h"

namespace wayside::lab {

LabRow LabSession::row() const {
    LabRow row;
    row.id = m_id;
    row.plan = m_plan.withoutSecrets();
    if (m_client)
        row.status = m_client->status();
    row.track = m_track.status(m_clock.now());
    row.atMs = client::systemClock().wallMilliseconds();
    row.problem = m_problem;
    row.lastEnd = m_lastEnd;
    row.timings = m_timings;
    row.isSending = m_pump.isRunning();
    row.sendTotal = m_pump.total();
    row.sendOffered = m_pump.offeredHere();
    row.sendError = m_sendError;
    row.tally = m_pump.tally();
    row.dropsByReason = m_drops;
    row.governed = m_plan.governed;
    row.scopeUnderWay = m_scopeUnderWay;
    row.scopeError = m_scopeError;
    row.recordsSeen = m_records;
    row.experiments = m_experiments;
    row.misbehaves = m_experiment != nullptr;
    if (m_experiment)
        row.experiments.append(m_experiment->row());
    row.clockError = m_clock.error();
    return row;
}

} // namespace wayside::lab
