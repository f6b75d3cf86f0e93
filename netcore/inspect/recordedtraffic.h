// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/trafficrows.h"
#include "netcore/recording/record.h"

#include <optional>
#include <QJsonArray>
#include <QJsonObject>

/// Records of traffic from recordings and flight records, and back into recordings.
namespace wayside::inspect {

/// One record of a recording; nothing for those that are about no moment of the connection
/// (RecordedPublisher). The sequence is the caller's to give.
std::optional<observe::TrafficRecord> trafficOf(const recording::Record& record);

/// For a recording: nothing when the datagram was not kept whole, or is none that a recording can hold. What
/// looks like a token is masked, whoever made the record. `label` stands for an empty session.
std::optional<recording::Record> recordedFrom(const observe::TrafficRecord& record, const std::string& label,
                                              qint64 beganMs, const recording::TokenMask& mask);

/// The datagram headers of a flight record as the admin API tells it: no bytes, ages turned into times.
/// Error: Malformed.
struct FlightTraffic {
    QList<observe::TrafficRecord> records; ///< Opened first, Ended last
    bool complete = true;                  ///< false: older ones within the last 30 s had to make room
};
Result<FlightTraffic> trafficOfFlight(const QJsonObject& flight);

} // namespace wayside::inspect
