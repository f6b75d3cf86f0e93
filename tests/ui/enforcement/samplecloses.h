// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

/// Stored closes, flight records and live sessions near their limits, as a node answers them.
namespace wayside::tests {

/// One of GET enforcement; session "session-ID", identifier subNNNNN.
QJsonObject storedClose(qint64 id, CloseCause cause, qint64 atMs, std::optional<qint64> flightRecord = {});
/// GET enforcement over closes that are sorted from the newest to the oldest: honours limit, beforeId, from
/// and until.
QJsonDocument pageOfCloses(const QList<QJsonObject>& closes, const observe::NodeRequest& request);

/// GET flightrecords/ID: of a session that sent one payload too many.
QJsonObject flightRecord(qint64 id, qint64 atMs, double meanRoundTripMs = 8);
QJsonDocument listOfRecords(int count, qint64 newestAtMs);

/// `count` live sessions; the one with this id is cut next, by its clock in 14 minutes at +31 ppm.
observe::SourceUpdate liveSessions(int count, quint64 nextToBeCut);

} // namespace wayside::tests
