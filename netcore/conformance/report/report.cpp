// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/report.h"

#include <algorithm>

namespace wayside::conformance {

Verdict CaseResult::verdict() const {
    return std::max(behaviour.verdict, close.verdict);
}

void Report::add(CaseResult result) {
    const auto number = [](const CaseResult& entry) { return entry.description.number; };
    const auto place = std::lower_bound(
        m_results.begin(), m_results.end(), result.description.number,
        [&](const CaseResult& have, const CaseNumber& wanted) { return number(have) < wanted; });
    if (place != m_results.end() && number(*place) == number(result))
        *place = std::move(result);
    else
        m_results.insert(place, std::move(result));
}

ReportCounts Report::counts() const {
    ReportCounts counts;
    for (const CaseResult& result : m_results) {
        ++counts.cases;
        switch (result.verdict()) {
        case Verdict::NotApplicable:
            ++counts.notApplicable;
            break;
        case Verdict::Pass:
            ++counts.passed;
            break;
        case Verdict::Skipped:
            ++counts.skipped;
            break;
        case Verdict::Inconclusive:
            ++counts.inconclusive;
            break;
        case Verdict::Fail:
            ++counts.failed;
            break;
        }
    }
    return counts;
}

} // namespace wayside::conformance
