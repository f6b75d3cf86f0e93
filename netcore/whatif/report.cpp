// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/whatif/report.h"

#include <algorithm>

namespace wayside::whatif {
namespace {

const Outcome& outcomeOf(const SubjectResult& result, bool proposed) {
    return proposed ? result.proposed : result.present;
}

} // namespace

SmallestLimits Report::smallest() const {
    Peaks peaks;
    for (const SubjectResult& result : subjects)
        peaks.add(result.proposed.peaks);
    if (subjects.empty())
        return {};
    return smallestFor(peaks, question.proposed);
}

std::uint64_t Report::cutSubjects(bool proposed) const {
    return std::uint64_t(
        std::count_if(subjects.begin(), subjects.end(), [proposed](const SubjectResult& result) {
            return outcomeOf(result, proposed).cuts.total() > 0;
        }));
}

std::uint64_t Report::cuts(bool proposed) const {
    std::uint64_t total = 0;
    for (const SubjectResult& result : subjects)
        total += outcomeOf(result, proposed).cuts.total();
    return total;
}

std::optional<double> perDay(std::uint64_t cuts, Milliseconds covered) {
    constexpr double day = 24.0 * 3600 * 1000;
    if (covered < leastForDailyRate)
        return std::nullopt;
    return double(cuts) * day / double(covered.count());
}

} // namespace wayside::whatif
