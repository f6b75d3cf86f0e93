// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

/// What makes a drain survive its process: its sessions, and the states of nodes. Times are UTC milliseconds.
namespace wayside::store {

/// One session of a drain: a row of its receipt.
struct DrainSession {
    int position = 0; ///< 1…, unique in its drain
    QString sessionId, nodeId;
    std::optional<SessionType> type;
    QString domain, account;
    QStringList identifiers;
    bool canary = false, failed = false;
    int batch = 0;
    std::optional<qint64> askedMs, closedMs, backMs, firstPayloadMs;
    QString departure; ///< the drain engine's word for how it left
    std::optional<EndReason> endReason;
    QString backNodeId, backSessionId;

    friend bool operator==(const DrainSession&, const DrainSession&) = default;
};

/// A node that is not active stays so across a restart.
struct NodeStateRecord {
    QString nodeId;
    NodeState state = NodeState::Active;
    qint64 changedMs = 0;

    friend bool operator==(const NodeStateRecord&, const NodeStateRecord&) = default;
};

} // namespace wayside::store
