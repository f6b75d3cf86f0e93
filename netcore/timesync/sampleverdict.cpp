// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/sampleverdict.h"

#include <algorithm>
#include <cmath>

namespace wayside::timesync {

namespace {
/// ms: four timestamps in whole milliseconds put a difference off by up to this.
constexpr double rounding = 1;
} // namespace

LimitStanding standingOf(double magnitude, double errorBound, double limit) {
    if (magnitude > limit)
        return magnitude - errorBound > limit ? LimitStanding::Over : LimitStanding::InconclusiveOver;
    return magnitude + errorBound > limit ? LimitStanding::InconclusiveWithin : LimitStanding::Within;
}

SampleJudgement judgeSample(std::span<const OffsetSample> samples) {
    const std::span<const OffsetSample> recent = samples.last(std::min(samples.size(), filterDepth));
    const OffsetSample& sample = recent.back();
    const OffsetSample& best = recent[leastRoundTrip(recent).back()];

    SampleJudgement judgement;
    judgement.filteredDifference = best.difference;
    judgement.filteredBound = best.errorBound();
    judgement.leastRoundTrip = best.roundTrip;
    judgement.delayExplains = std::max(0.0, (sample.roundTrip - best.roundTrip) / 2);

    const auto isOff = [](const OffsetSample& each) {
        return std::abs(each.difference) > each.errorBound() + rounding;
    };
    // One sample proves nothing, not even the fastest: another must be off on the same side.
    const auto agrees = [&](const OffsetSample& each) {
        return isOff(each) && (each.difference > 0) == (best.difference > 0);
    };
    const bool bestIsOff = isOff(best) && std::count_if(recent.begin(), recent.end(), agrees) >= 2;
    const bool sampleIsOff = isOff(sample);
    const double apart = std::abs(sample.difference - best.difference);
    const bool delayed = judgement.delayExplains > rounding && apart > rounding;
    if (bestIsOff && (sampleIsOff || apart <= judgement.delayExplains + best.errorBound() + rounding))
        judgement.verdict = SampleVerdict::ClockWrong;
    else if (sampleIsOff)
        judgement.verdict = SampleVerdict::NotProven;
    else if (delayed)
        judgement.verdict = SampleVerdict::PathJitter;
    else
        judgement.verdict = SampleVerdict::InStep;
    return judgement;
}

} // namespace wayside::timesync
