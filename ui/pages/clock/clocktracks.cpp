// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clocktracks.h"

#include "ui/charts/decimator.h"

#include <cmath>

namespace wayside::ui {

namespace {
constexpr double leastGapMs = 3000;
}

charts::ChartTrack offsetTrack(const QList<observe::ClockPoint>& points, const QString& name, int colour) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    track.band = true;
    track.points.reserve(points.size());
    for (const observe::ClockPoint& point : points)
        track.points.append({double(point.atMs), point.differenceMs, point.differenceMs - point.errorBoundMs,
                             point.differenceMs + point.errorBoundMs});
    track.longestGapMs = charts::usualGap(track.points, leastGapMs);
    return track;
}

charts::ChartTrack meanTrack(const QList<observe::ClockPoint>& points, qint64 windowMs, const QString& name,
                             int colour) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    track.dotted = true;
    track.points.reserve(points.size());
    double sum = 0;
    qsizetype oldest = 0;
    bool before = false;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const observe::ClockPoint& point = points.at(i);
        sum += point.differenceMs;
        for (; points.at(oldest).atMs <= point.atMs - windowMs && oldest < i; ++oldest)
            sum -= points.at(oldest).differenceMs;
        const bool behind = sum < 0;
        const double mean = behind ? -point.meanAbsoluteMs : point.meanAbsoluteMs;
        if (i > 0 && behind != before)
            track.points.append(charts::ChartPoint::lineBreak(double(point.atMs)));
        before = behind;
        track.points.append({double(point.atMs), mean, mean, mean});
    }
    track.longestGapMs = charts::usualGap(track.points, leastGapMs);
    return track;
}

} // namespace wayside::ui
