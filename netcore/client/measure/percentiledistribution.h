// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/measure/histogram.h"

#include <QByteArray>

namespace wayside::client {

/// The distribution in the text form that plotting tools of HdrHistogram read (".hgrm"): value in
/// milliseconds, percentile as a share of 1, count so far, 1 / (1 - percentile); in the footer mean, standard
/// deviation, maximum, count. `linesPerHalving` lines each time the distance to 100 % halves, 1..100.
QByteArray percentileDistribution(const Histogram& histogram, int linesPerHalving = 5);

} // namespace wayside::client
