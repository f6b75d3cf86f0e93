// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogram.h"

#include <algorithm>
#include <cmath>

namespace wayside::ui::charts {

namespace {

/// Of sorted values, not empty; share 0..1.
double quantile(const QList<double>& sorted, double share) {
    const double at = share * double(sorted.size() - 1);
    const auto low = qsizetype(at);
    const qsizetype high = std::min(low + 1, sorted.size() - 1);
    return sorted.at(low) + (at - double(low)) * (sorted.at(high) - sorted.at(low));
}

double roundedUp(double width) {
    const double power = std::pow(10, std::floor(std::log10(width)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= width * (1 - 1e-9))
            return step * power;
    }
    return 10 * power;
}

double medianDeviation(const QList<double>& sorted, double median) {
    QList<double> deviations;
    deviations.reserve(sorted.size());
    for (const double value : sorted)
        deviations.append(std::abs(value - median));
    std::sort(deviations.begin(), deviations.end());
    return quantile(deviations, 0.5);
}

} // namespace

quint64 Histogram::most() const {
    quint64 most = 0;
    for (const QList<quint64>& each : counts) {
        for (const quint64 count : each)
            most = std::max(most, count);
    }
    return most;
}

Histogram makeHistogram(const QList<QList<double>>& series, double leastWidth, qsizetype mostBins) {
    Histogram histogram;
    QList<double> all;
    for (const QList<double>& values : series)
        std::copy_if(values.cbegin(), values.cend(), std::back_inserter(all),
                     [](double value) { return std::isfinite(value); });
    histogram.counts.resize(series.size());
    histogram.below.resize(series.size());
    histogram.above.resize(series.size());
    if (all.isEmpty())
        return histogram;
    std::sort(all.begin(), all.end());
    const double median = quantile(all, 0.5);
    const double reach = std::max(8 * medianDeviation(all, median), 4 * leastWidth);
    const double low = std::max(all.constFirst(), median - reach);
    const double high = std::min(all.constLast(), median + reach);
    const double spread = quantile(all, 0.75) - quantile(all, 0.25);
    double width = std::max(leastWidth, 2 * spread / std::cbrt(double(all.size())));
    width = std::max(width, (high - low) / double(std::max<qsizetype>(1, mostBins - 1)));
    histogram.width = roundedUp(width);
    histogram.from = std::floor(low / histogram.width) * histogram.width;
    histogram.bins = qsizetype(std::floor((high - histogram.from) / histogram.width)) + 1;
    for (qsizetype i = 0; i < series.size(); ++i) {
        QList<quint64>& counts = histogram.counts[i];
        counts.resize(histogram.bins);
        for (const double value : series.at(i)) {
            if (!std::isfinite(value))
                continue;
            const double bin = std::floor((value - histogram.from) / histogram.width);
            if (bin < 0)
                ++histogram.below[i];
            else if (bin >= double(histogram.bins))
                ++histogram.above[i];
            else
                ++counts[qsizetype(bin)];
        }
    }
    return histogram;
}

} // namespace wayside::ui::charts
