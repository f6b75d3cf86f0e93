// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/invocation.h"
#include "netcore/client/load/loadsettings.h"
#include "netcore/client/load/threshold.h"

#include <vector>

namespace wayside::ctl {

/// What `bench` is asked for.
struct BenchWishes {
    client::LoadSettings load;
    std::vector<client::Threshold> thresholds;
    QString seriesFile, histogramFile; ///< empty: none
    OutputFormat format = OutputFormat::Text;
};

QList<Option> benchOptions();
/// Error: InvalidArgument, one line.
Result<BenchWishes> benchWishesFrom(const Invocation& invocation);

} // namespace wayside::ctl
