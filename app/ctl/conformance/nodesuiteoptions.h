// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/optionreader.h"
#include "netcore/conformance/node/nodesuite.h"

namespace wayside::ctl {

/// What `conformance node` was asked for.
struct ConformanceWishes {
    conformance::NodeSuiteOptions suite;
    QString junitFile;      ///< empty: none
    bool listOnly = false;  ///< print the cases, judge nothing
    bool everyCase = false; ///< also those that pass
    OutputFormat format = OutputFormat::Text;
};

QList<Option> nodeSuiteOptions();
/// Where the node is, as whom to come, and its timings, as far as the verb declares options of these.
/// Error: InvalidArgument, FileUnreadable.
Result<conformance::NodeSuiteOptions> testedNodeFrom(const Invocation& invocation);
/// Error: InvalidArgument, FileUnreadable.
Result<ConformanceWishes> conformanceWishesFrom(const Invocation& invocation);

} // namespace wayside::ctl
