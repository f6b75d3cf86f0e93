// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/clocktrail.h"

#include "netcore/timesync/clockexchange.h"

#include <algorithm>
#include <limits>

namespace wayside::node {

namespace {

qint64 shown(WallTime time) {
    return qint64(std::min(time.milliseconds, std::uint64_t(std::numeric_limits<qint64>::max())));
}

} // namespace

void ClockTrail::add(const Sample& sample) {
    m_samples.push_back(sample);
    while (m_samples.size() > mostSamples || m_samples.front().atMs < sample.atMs - spanMs)
        m_samples.pop_front();
}

QList<observe::ClockPoint> ClockTrail::points(quint64 connectionId, qint64 windowMs) const {
    QList<observe::ClockPoint> points;
    for (const Sample& sample : m_samples) {
        if (sample.atMs > m_samples.back().atMs - windowMs)
            points.append(pointOf(connectionId, sample));
    }
    return points;
}

observe::ClockPoint ClockTrail::pointOf(quint64 connectionId, const Sample& sample) {
    const timesync::ClockSample measured = timesync::measure(sample.t0, sample.t1, sample.t2, sample.t3);
    observe::ClockPoint point;
    point.connectionId = connectionId;
    point.atMs = sample.atMs;
    point.differenceMs = measured.differenceMilliseconds();
    point.errorBoundMs = measured.errorBoundMilliseconds();
    point.roundTripMs = double(measured.roundTripMilliseconds);
    point.meanAbsoluteMs = sample.meanAbsoluteMs;
    point.exchange =
        observe::ClockExchange{shown(sample.t0), shown(sample.t1), shown(sample.t2), shown(sample.t3)};
    return point;
}

} // namespace wayside::node
