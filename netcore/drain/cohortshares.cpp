// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/cohortshares.h"

#include <algorithm>
#include <cmath>

namespace wayside::drain {

namespace {

constexpr int leastBatch = 10;

int shareOf(double percent, std::size_t cohort) {
    return int(std::ceil(percent / 100 * double(cohort)));
}

} // namespace

int canariesOf(const observe::DrainRequest& request, std::size_t cohort) {
    return std::min(std::max(request.canarySize, shareOf(request.canaryPercent, cohort)), int(cohort));
}

int stepSizeOf(const observe::DrainRequest& request, std::size_t cohort) {
    return request.stepPercent > 0 ? std::max(1, shareOf(request.stepPercent, cohort)) : 0;
}

int batchSizeOf(const observe::DrainRequest& request, int stepSize) {
    if (stepSize > 0)
        return stepSize;
    return request.batchSize > 0 ? request.batchSize
                                 : std::max(leastBatch, int(std::ceil(request.ratePerSecond)));
}

} // namespace wayside::drain
