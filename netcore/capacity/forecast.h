// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>

namespace wayside::capacity {

struct Reading {
    qint64 atMs = 0;
    double value = 0;
};

struct ForecastOptions {
    qint64 stepMs = 86'400'000; ///< of the readings and of the forecast: an hour or a day
    int steps = 90;             ///< into the future, 1..1000
    std::optional<double> limit;
    quint64 seed = 1;     ///< the same seed and readings give the same forecast
    int replicates = 300; ///< 20..2000
};

/// Where the value will be, with 80 % and 50 % of the simulated futures around the middle one.
struct ForecastPoint {
    qint64 atMs = 0;
    double median = 0;
    double low80 = 0, high80 = 0;
    double low50 = 0, high50 = 0;
};

/// When the limit is reached: 10 %, 50 % and 90 % of the simulated futures are there. An absent one lies
/// beyond the forecast.
struct Crossing {
    bool already = false; ///< the newest reading is there
    std::optional<qint64> early, likely, late;
};

struct Forecast {
    double days = 0;      ///< of history
    bool enough = false;  ///< at least daysNeeded; else there are no points
    bool profile = false; ///< hours or weekdays differ in it
    double slopePerDay = 0;
    QList<ForecastPoint> points;
    std::optional<Crossing> crossing; ///< with a limit

    static constexpr int daysNeeded = 7;
};

/// Median of the slopes of all pairs (Theil–Sen): a fifth of the readings may be wild without moving it much.
/// With many readings, of a seeded choice of pairs. 0 with fewer than two.
double theilSenSlope(const QList<double>& x, const QList<double>& y, quint64 seed);

/// A robust line, hours of the day (from a week on) and weekdays (from three weeks on), and futures simulated
/// from its residuals, drawn in blocks because neighbours resemble each other. Values below zero do not
/// occur. Readings ascend; gaps are allowed. Pure; takes tens of milliseconds. Any thread.
Forecast forecast(const QList<Reading>& readings, const ForecastOptions& options);

} // namespace wayside::capacity
