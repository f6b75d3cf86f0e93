// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/sourceupdate.h"

#include <QHash>
#include <QSet>

namespace wayside::observe {

/// Turns what a node's event stream tells, across losses of that stream, into updates with nothing lost and
/// nothing doubled: after a reconnect to the same run of the node, its snapshot becomes an ordinary update
/// (connections that are not in it any more are removed), and events and clock points seen before are
/// dropped. Another run of the node resets everything.
class ResumeFilter {
public:
    /// `isSnapshot`: full state; the first message of each stream. Malformed when a stream starts with
    /// something else or changes its run without one.
    Result<SourceUpdate> pass(SourceUpdate&& update, bool isSnapshot);
    /// Another stream begins: its first message must be a snapshot.
    void restart() { m_awaitsSnapshot = true; }

    quint64 lastEventId() const { return m_lastEventId; }

private:
    void forget();
    void note(const SourceUpdate& update);

    QString m_runId;
    quint64 m_lastEventId = 0;
    QSet<quint64> m_connections;
    QHash<quint64, qint64> m_lastClockMs; ///< by connection
    bool m_awaitsSnapshot = true;
};

} // namespace wayside::observe
