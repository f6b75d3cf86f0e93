// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/listing.h"
#include "netcore/observe/drainrows.h"

namespace wayside::ctl {

QString inWords(const observe::DrainCohort& cohort); ///< "node node-a", "type TLC, domain dev_001"
QString progressInWords(const observe::DrainRow& drain);

Record recordOf(const observe::DrainPlan& plan);
Record recordOf(const observe::DrainRow& drain);
Listing listingOf(const QList<observe::DrainRow>& drains);
Listing listingOf(const QList<observe::DrainReceiptRow>& receipt);

/// Nothing is going to happen any more without somebody's order.
bool hasStopped(const observe::DrainRow& drain);
/// Done when all sessions are back; AnswerIsNo when it halted, was aborted, or sessions failed.
ExitCode verdictOn(const observe::DrainRow& drain);

} // namespace wayside::ctl
