// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/observe/rows.h"

namespace wayside::node {

/// What is written down of a drain so that it survives the process: the job, and the sessions that changed
/// since the last time.
struct DrainSave {
    observe::DrainRow row;
    qint64 ranMs = 0;     ///< time it has run, pauses not counted
    qint64 savedAtMs = 0; ///< UTC ms: the job was alive then
    QString process;      ///< who runs it; filled in by the host
    QList<observe::DrainReceiptRow> changed;
};

/// What the drain engine asks of whoever owns nodes, connections and the store. Node thread.
class DrainHost {
public:
    virtual ~DrainHost() = default;

    enum class Asked {
        Sent,
        Already, ///< someone else has sent it a Reconnect, whose grace runs
        Gone,    ///< the connection has ended or is about to
    };
    virtual Asked askToReconnect(quint64 connectionId, Milliseconds grace) = 0;
    virtual void forceOut(quint64 connectionId) = 0; ///< Bye now, session ended NODE_DRAINED
    /// DrainEngine::firstPayload() is to be called once, with the first payload from or to the connection.
    virtual void watchFirstPayload(quint64 connectionId) = 0;

    virtual void drainChanged(const observe::DrainRow& drain) = 0; ///< it has new figures
    virtual void drainEvent(const observe::DrainRow& drain, observe::EventKind kind,
                            const QString& detail) = 0;
    virtual void setNodeState(const QString& nodeId, NodeState state) = 0;
    /// Keeps it; DrainEngine::saved(id) is to be called when it is durable, or at once where nothing is kept.
    virtual void saveDrain(const DrainSave& save) = 0;
};

} // namespace wayside::node
