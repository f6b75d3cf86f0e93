// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What the processes that share a store keep in it about themselves and for each other.
namespace wayside::store {

/// A node process that runs, or that ended without saying so.
struct ProcessRecord {
    QString name;          ///< unique
    QString incarnation;   ///< uuid, new at every start and after having been taken for dead
    qint64 heartbeat = 0;  ///< rises while the process lives
    qint64 lastSignal = 0; ///< id of the last signal it has read

    friend bool operator==(const ProcessRecord&, const ProcessRecord&) = default;
};

/// A streaming node as its process describes it.
struct NodeRecord {
    QString nodeId; ///< unique
    QString process;
    int load = 0;
    QByteArray row; ///< JSON, the node's own

    friend bool operator==(const NodeRecord&, const NodeRecord&) = default;
};

/// Something one process tells another or all. Kept until every process has read it.
struct SignalRecord {
    qint64 id = 0;  ///< given by the store; rises in the order in which signals become visible
    QString origin; ///< process
    QString target; ///< process; empty: all, the origin too
    QString kind;
    QByteArray body; ///< JSON

    friend bool operator==(const SignalRecord&, const SignalRecord&) = default;
};

} // namespace wayside::store
