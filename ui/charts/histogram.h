// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace wayside::ui::charts {

/// How often values fall into each of a row of equal bins, for one or more series over the same bins.
struct Histogram {
    double from = 0;  ///< lower edge of the first bin
    double width = 1; ///< of each bin
    qsizetype bins = 0;
    QList<QList<quint64>> counts; ///< by series, then bin
    QList<quint64> below, above;  ///< by series: values outside the bins

    double edge(qsizetype bin) const { return from + double(bin) * width; }
    quint64 most() const; ///< in any bin of any series
};

/// Bin width by Freedman and Diaconis over all series together, rounded up to 1, 2 or 5 times a power of ten,
/// at least `leastWidth`; at most `mostBins` bins (>= 1). The bins cover eight median deviations around the
/// median and no more, so that one wild value does not flatten the rest: it is counted as below or above.
/// Values that are not finite are left out; no values: no bins.
Histogram makeHistogram(const QList<QList<double>>& series, double leastWidth, qsizetype mostBins = 60);

} // namespace wayside::ui::charts
