// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <optional>
#include <QByteArray>
#include <QString>

/// What led to forced closes (spec 03, Troubleshooting). Times are UTC milliseconds.
namespace wayside::store {

/// One flight record: whose it is, why, and the record itself as JSON, the node's own.
struct FlightRecordEntry {
    qint64 id = 0; ///< rises by insertion; given by the store
    qint64 atMs = 0;
    qint64 connectionId = 0; ///< of that run of the node process
    QString sessionId;       ///< empty before a token was accepted, as are domain and account
    QString nodeId;
    QString domain, account;
    QString remoteAddress;
    CloseCause cause = CloseCause::RateLimit;
    QString detail;                                        ///< a sentence; safe to show
    std::optional<qint64> enforcementEvent = std::nullopt; ///< its id, for a passed limit
    QByteArray content;                                    ///< JSON; empty in lists

    friend bool operator==(const FlightRecordEntry&, const FlightRecordEntry&) = default;
};

/// Absent or empty fields do not restrict. Newest first.
struct FlightRecordQuery {
    std::optional<qint64> fromMs = std::nullopt, untilMs = std::nullopt; ///< [from, until)
    std::optional<QString> domain = std::nullopt;
    std::optional<CloseCause> cause = std::nullopt;
    QString sessionId, nodeId;
    std::optional<qint64> beforeId = std::nullopt; ///< the next page: the last id of the one before
    int limit = 1'000;                             ///< 1..100,000
};

} // namespace wayside::store
