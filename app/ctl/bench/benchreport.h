// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/bench/benchoptions.h"
#include "app/ctl/exitcode.h"
#include "netcore/client/load/loadresult.h"

#include <QJsonObject>

namespace wayside::ctl {

/// A run that took place, with what is thought of it.
struct BenchReport {
    BenchReport(const BenchWishes& asked, const client::LoadResult& came, bool wasInterrupted);

    const BenchWishes& wishes;
    const client::LoadResult& result;
    std::vector<client::ThresholdOutcome> thresholds;
    /// Interrupted; ClosedByNode when the node cut clients off; AnswerIsNo when a threshold was passed or not
    /// everyone could connect; else Done.
    ExitCode code = ExitCode::Done;
};

/// What is to be complained about, one line each; without what a threshold already says.
QStringList complaintsOf(const BenchReport& report);

QString textOf(const BenchReport& report);
QJsonObject jsonOf(const BenchReport& report);
/// One row: the figures of jsonOf() that are not lists, their path as the title: "latency.p99Us".
QString csvOf(const BenchReport& report);

QString titlesOfSeconds(); ///< first line of the file for --series
QString csvOf(const client::LoadSecond& second);

QString progressWords(const client::LoadProgress& progress);

} // namespace wayside::ctl
