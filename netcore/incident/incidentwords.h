// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/incident/replay.h"

/// Sentences about bundles, in English, for programs without a window and for logs.
namespace wayside::incident {

/// Why it closed: "12.2 payloads per second over 5000 ms, the limit is 12."
QString sentenceOf(const Close& close);
/// Where: "datagram 12 of 40, the 3rd of its run", "no datagram, a silence".
QString wordsOf(const Place& place, const Incident& incident);
/// "reproduced: same cause (RATE_LIMIT), same datagram, measured 12.2 of 12 in 5 s", "differs: …".
QString verdictOf(const Incident& incident, const Replay& replay);
/// Of a replay under other limits: "would have stayed open", "would have closed: …".
QString outcomeOf(const Incident& incident, const Replay& replay);

} // namespace wayside::incident
