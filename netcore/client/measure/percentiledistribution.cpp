// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/measure/percentiledistribution.h"

#include <algorithm>
#include <cmath>
#include <QString>

namespace wayside::client {
namespace {

double inMilliseconds(Histogram::Duration duration) {
    return double(duration.count()) / 1e6;
}

/// The next percentile to print a line for: ever closer to 100 the nearer it is.
double nextPercent(double percent, int linesPerHalving) {
    const double halvings = std::floor(std::log2(100 / (100 - percent))) + 1;
    return percent + 100 / (double(linesPerHalving) * std::exp2(halvings));
}

} // namespace

QByteArray percentileDistribution(const Histogram& histogram, int linesPerHalving) {
    linesPerHalving = std::clamp(linesPerHalving, 1, 100);
    QString text = QStringLiteral("       Value     Percentile TotalCount 1/(1-Percentile)\n\n");
    const auto steps = histogram.steps();
    const auto all = double(histogram.count());
    double percent = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const double reached = 100 * double(steps[i].total) / all;
        if (i + 1 == steps.size()) {
            text += QString::asprintf("%12.3f %2.12f %10llu\n", inMilliseconds(steps[i].upTo), 1.0,
                                      static_cast<unsigned long long>(steps[i].total));
            break;
        }
        for (; percent <= reached && percent < 100; percent = nextPercent(percent, linesPerHalving)) {
            text += QString::asprintf("%12.3f %2.12f %10llu %14.2f\n", inMilliseconds(steps[i].upTo),
                                      percent / 100, static_cast<unsigned long long>(steps[i].total),
                                      100 / (100 - percent));
        }
    }
    text +=
        QString::asprintf("#[Mean    = %12.3f, StdDeviation   = %12.3f]\n", inMilliseconds(histogram.mean()),
                          inMilliseconds(histogram.standardDeviation()));
    text += QString::asprintf("#[Max     = %12.3f, Total count    = %12llu]\n",
                              inMilliseconds(histogram.maximum()),
                              static_cast<unsigned long long>(histogram.count()));
    text += QString::asprintf("#[Buckets = %12zu, SubBuckets     = %12zu]\n", histogram.buckets(),
                              histogram.partsOfABucket());
    return text.toLatin1();
}

} // namespace wayside::client
