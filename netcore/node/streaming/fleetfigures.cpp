// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/fleetfigures.h"

#include <algorithm>

namespace wayside::node {

void FleetFigures::add(const limits::Enforcer::Readings& readings) {
    const std::array headrooms{readings.rate.headroom, readings.throughput.headroom, readings.idle.headroom,
                               readings.clock.headroom};
    static_assert(headrooms.size() == limitNames.size());
    for (std::size_t i = 0; i < headrooms.size(); ++i) {
        Limit& limit = limits.at(i);
        limit.least = std::min(limit.least.value_or(1), headrooms.at(i));
        limit.low += headrooms.at(i) < lowHeadroom ? 1 : 0;
    }
}

void FleetFigures::add(const QString& nodeId, const observe::ClockPoint& newest) {
    Clients& clients = byNode[nodeId];
    clients.differencesMs.push_back(newest.differenceMs);
    clients.roundTripsMs.push_back(newest.roundTripMs);
    clients.largestMeanMs = std::max(clients.largestMeanMs, newest.meanAbsoluteMs);
}

std::optional<double> medianOf(std::vector<double>& values) {
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

} // namespace wayside::node
