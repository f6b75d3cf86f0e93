// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>

namespace wayside::conformance {

/// What came of one half of a case, mildest first: the worse of two halves is the verdict of the case.
enum class Verdict : std::uint8_t {
    NotApplicable, ///< the case judges nothing of this kind
    Pass,
    Skipped,      ///< not tried: a precondition is missing, or it takes longer than was asked for
    Inconclusive, ///< tried, but what was seen proves neither: a slow network, a node set up otherwise
    Fail,
};

/// As in JSON and CSV: "notApplicable", "pass", "skipped", "inconclusive", "fail".
constexpr const char* nameOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::NotApplicable:
        return "notApplicable";
    case Verdict::Pass:
        return "pass";
    case Verdict::Skipped:
        return "skipped";
    case Verdict::Inconclusive:
        return "inconclusive";
    case Verdict::Fail:
        return "fail";
    }
    return "fail";
}

/// One half of a case: what the judged side did, or how its connection ended.
struct Judgement {
    Verdict verdict = Verdict::NotApplicable;
    QString words; ///< what was found, one sentence; may be empty when it passes

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

} // namespace wayside::conformance
