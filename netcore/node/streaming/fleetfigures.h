// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/enforcer.h"
#include "netcore/node/streaming/clocktrail.h"

#include <array>
#include <cstddef>
#include <optional>
#include <QHash>
#include <QLatin1StringView>
#include <QString>
#include <vector>

namespace wayside::node {

/// The limits in the order of FleetFigures::limits.
inline constexpr std::array<QLatin1StringView, 4> limitNames{
    QLatin1StringView("rate"), QLatin1StringView("throughput"), QLatin1StringView("idle"),
    QLatin1StringView("clock")};

/// How all sessions of a process stand, for figures about nobody in particular. Filled anew for each look. A
/// value.
struct FleetFigures {
    /// Below this headroom a session is counted as near its limit; 0..1.
    static constexpr double lowHeadroom = 0.1;

    struct Limit {
        std::optional<double> least; ///< headroom 0..1; absent: no session
        int low = 0;                 ///< sessions below lowHeadroom
    };
    /// Of one streaming node.
    struct Clients {
        std::vector<double> differencesMs; ///< of the last sample; > 0: the client is ahead
        std::vector<double> roundTripsMs;
        double largestMeanMs = 0; ///< of |difference| over the limit's window
        quint64 queuedBytes = 0;
    };

    std::array<Limit, limitNames.size()> limits;
    QHash<QString, Clients> byNode;

    void add(const limits::Enforcer::Readings& readings);
    void add(const QString& nodeId, const observe::ClockPoint& newest);
};

/// The middle one, or the mean of the two in the middle; absent for none. Reorders the values.
std::optional<double> medianOf(std::vector<double>& values);

} // namespace wayside::node
