// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <QList>
#include <QString>
#include <utility>

namespace wayside::ui {

class ConnectionModel;

/// Whom an action on several sessions would concern, in numbers, before anything is sent. A value, made of
/// what the model has now. GUI thread.
struct ActionScope {
    struct Target {
        quint64 id = 0;
        QString name;
        QString sessionId; ///< public id
        QString nodeId;
        std::optional<SessionType> type;
        bool ignoredBefore = false; ///< stayed past the grace of an earlier Reconnect
    };

    QList<Target> targets; ///< who would get it, in the order given
    int ended = 0;         ///< of those given: over, or forgotten by the node
    int notActive = 0;     ///< not active (yet): Reconnect means nothing to them
    int ignoredBefore = 0;
    int asked = 0;                        ///< asked to reconnect already, and still here
    quint64 queuedBytes = 0;              ///< waiting for them; lost with a Close
    QList<std::pair<QString, int>> nodes; ///< by the node's name
    int tlc = 0, broker = 0, monitor = 0;

    static ActionScope of(observe::ConnectionAction action, const QList<quint64>& ids,
                          const ConnectionModel& model);

    /// "node-a and node-b"
    QString nodeNames() const;
    /// "node-a 100, node-b 43 · TLC 131, Broker 12"
    QString countsLine() const;
};

} // namespace wayside::ui
