// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/clock/clockevidence.h"

#include <QString>

/// Verdicts on clocks as sentences for people. Translated; GUI thread.
namespace wayside::ui::clockwords {

/// "9 of 10 sessions on node-a shifted by +480 ms within 20 s; … : node-a's clock."
QString finding(const timesync::ClockFinding& finding, const ClockEvidence& evidence);
/// The first finding, or that no clock stands out, with figures.
QString headline(const ClockEvidence& evidence);
/// The same in few words, for a tile: "node-a’s clock is 480 ms behind".
QString shortHeadline(const ClockEvidence& evidence);
/// 0 as it should be, 1 to be looked at, 2 a clock is blamed.
int concern(const ClockEvidence& evidence);

QString sampleVerdict(timesync::SampleVerdict verdict); ///< "Path jitter"
int sampleConcern(timesync::SampleVerdict verdict);
/// Why, with the figures.
QString sampleReason(const timesync::SampleJudgement& judgement, const observe::ClockPoint& point);
/// How one sample alone stands to the limit; empty when it is far within.
QString sampleStanding(const observe::ClockPoint& point, std::optional<double> limit);

} // namespace wayside::ui::clockwords
