// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clocktracks.h"

#include "netcore/timesync/sampleverdict.h"
#include "ui/charts/decimator.h"

#include <cmath>
#include <QCoreApplication>

namespace wayside::ui {

namespace {

constexpr double leastGapMs = 3000;

struct ClockTracks {
    Q_DECLARE_TR_FUNCTIONS(ClockTracks)
};

void markIfInconclusive(charts::ChartTrack& track, double atMs, double value, double bound,
                        std::optional<double> limitMs) {
    if (limitMs && timesync::isInconclusive(timesync::standingOf(std::abs(value), bound, *limitMs)))
        track.marks.append({atMs, value, ClockTracks::tr("inconclusive")});
}

} // namespace

charts::ChartTrack offsetTrack(const QList<observe::ClockPoint>& points, const QString& name, int colour,
                               std::optional<double> limitMs) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    track.band = true;
    track.points.reserve(points.size());
    for (const observe::ClockPoint& point : points) {
        track.points.append({double(point.atMs), point.differenceMs, point.differenceMs - point.errorBoundMs,
                             point.differenceMs + point.errorBoundMs});
        markIfInconclusive(track, double(point.atMs), point.differenceMs, point.errorBoundMs, limitMs);
    }
    track.longestGapMs = charts::usualGap(track.points, leastGapMs);
    return track;
}

charts::ChartTrack meanTrack(const QList<observe::ClockPoint>& points, qint64 windowMs, const QString& name,
                             int colour, std::optional<double> limitMs) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    track.dotted = true;
    track.points.reserve(points.size());
    double sum = 0;
    double bounds = 0;
    qsizetype oldest = 0;
    bool before = false;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const observe::ClockPoint& point = points.at(i);
        sum += point.differenceMs;
        bounds += point.errorBoundMs;
        for (; points.at(oldest).atMs <= point.atMs - windowMs && oldest < i; ++oldest) {
            sum -= points.at(oldest).differenceMs;
            bounds -= points.at(oldest).errorBoundMs;
        }
        const bool behind = sum < 0;
        const double mean = behind ? -point.meanAbsoluteMs : point.meanAbsoluteMs;
        if (i > 0 && behind != before)
            track.points.append(charts::ChartPoint::lineBreak(double(point.atMs)));
        before = behind;
        track.points.append({double(point.atMs), mean, mean, mean});
        markIfInconclusive(track, double(point.atMs), mean, std::max(0.0, bounds / double(i - oldest + 1)),
                           limitMs);
    }
    track.longestGapMs = charts::usualGap(track.points, leastGapMs);
    return track;
}

charts::ChartTrack filteredTrack(const QList<observe::ClockPoint>& points, const QString& name, int colour) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    track.dotted = true;
    const std::vector<timesync::OffsetSample> samples = offsetSamples(points);
    const std::vector<std::size_t> chosen = timesync::leastRoundTrip(samples);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double value = samples[chosen[i]].difference;
        track.points.append({samples[i].at, value, value, value});
    }
    track.longestGapMs = charts::usualGap(track.points, leastGapMs);
    return track;
}

std::vector<timesync::OffsetSample> offsetSamples(const QList<observe::ClockPoint>& points) {
    std::vector<timesync::OffsetSample> samples;
    samples.reserve(std::size_t(points.size()));
    for (const observe::ClockPoint& point : points)
        samples.push_back({double(point.atMs), point.differenceMs, point.roundTripMs});
    return samples;
}

} // namespace wayside::ui
