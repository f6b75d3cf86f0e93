// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/sessionlimits.h"

#include <optional>
#include <QJsonObject>

namespace wayside::node {

/// Some of the limits of a session, to be laid over others: what is absent stays as it is.
struct LimitChange {
    std::optional<std::uint32_t> payloadRatePerSecond;
    std::optional<std::uint64_t> payloadBytesPerSecond;
    std::optional<Milliseconds> payloadRateWindow, payloadBytesWindow, keepAliveTimeout, clockDifferenceLimit,
        clockDifferenceWindow;

    bool isEmpty() const { return *this == LimitChange(); }
    void applyTo(SessionLimits& limits) const;

    /// Under the names of the session details (spec 02 §2): payloadRateLimit 1 … 4·10⁹ datagrams/s,
    /// payloadThroughputLimit 1 … 4·10¹² bytes/s, their durations and clockDiffLimitDuration PT0.001S … PT1H,
    /// keepAliveTimeout and clockDiffLimit PT0.001S … P365D. Zero is no limit that could be kept and is
    /// refused, as is an object that names none. InvalidArgument names the field.
    static Result<LimitChange> fromJson(const QJsonObject& object);
    QJsonObject toJson() const;

    friend bool operator==(const LimitChange&, const LimitChange&) = default;
};

/// All limits under the names of the session details.
QJsonObject limitsJson(const SessionLimits& limits);

} // namespace wayside::node
