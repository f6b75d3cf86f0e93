// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"
#include "netcore/whatif/stream.h"

#include <optional>
#include <string>
#include <vector>

namespace wayside::whatif {

/// Who was recorded: the same over all connections and files when type and identifiers are the same.
struct Subject {
    std::string name; ///< identifiers, or what the recording calls it; peer text
    std::optional<SessionType> type;
    std::vector<std::string> identifiers;
    Vantage vantage = Vantage::Own;
};

struct SubjectResult {
    Subject subject;
    Heard heard;
    Outcome present, proposed;
};

/// One recording as far as it could be read.
struct FileResult {
    QString path;
    std::uint64_t records = 0;
    std::optional<Error> error;    ///< what ended the reading
    bool endsInsideRecord = false; ///< the error is that whoever recorded was cut off
};

/// The answer. A value.
struct Report {
    Question question;
    std::vector<SubjectResult> subjects; ///< those cut most often by the proposed limits first
    std::vector<FileResult> files;
    std::uint64_t unjudged = 0; ///< datagrams of sessions beyond mostSubjects, or that nobody announced
    bool cancelled = false;     ///< what was read until then is in it

    /// Over all subjects, were nobody cut; windows as proposed.
    SmallestLimits smallest() const;
    std::uint64_t cutSubjects(bool proposed) const; ///< how many would have been cut at least once
    std::uint64_t cuts(bool proposed) const;
};

/// Recordings of less say nothing about a day.
inline constexpr Milliseconds leastForDailyRate{3'600'000};
/// How often in 24 hours at that pace; nothing when too little was recorded.
std::optional<double> perDay(std::uint64_t cuts, Milliseconds covered);

} // namespace wayside::whatif
