// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/drain/rehearsal.h"
#include "netcore/observe/drainrows.h"

#include <QString>

/// Drains in words. Translated; GUI thread.
namespace wayside::ui::words {

QString drainState(observe::DrainState state);      ///< "Running"
QString drainStateGlyph(observe::DrainState state); ///< shape beside colour
QString drainPhase(observe::DrainPhase phase);      ///< "Canaries are awaited"
QString departure(observe::DrainDeparture departure);
/// "node-a", "TLC sessions of account acme on node-a", "4 chosen connections"
QString cohort(const observe::DrainCohort& cohort);
/// The same, for a drain: one that an older program has started names only its node.
QString cohortOf(const observe::DrainRow& drain);
/// "Draining node-a", "Drain of node-a has halted by itself"
QString drainTitle(const observe::DrainRow& drain);
/// Why it stands still or what is unusual, and what to do about it; empty while all is well.
QString drainAdvice(const observe::DrainRow& drain);
QString rehearsalPhase(drain::RehearsalPhase phase);
/// What a phase does, told before it starts.
QString rehearsalExplanation(drain::RehearsalPhase phase, const observe::DrainRequest& request);

} // namespace wayside::ui::words
