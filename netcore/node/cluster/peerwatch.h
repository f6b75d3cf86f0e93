// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/store/clusterrecords.h"

#include <optional>
#include <QHash>
#include <QList>
#include <QStringList>

namespace wayside::node::cluster {

/// Judges from their heartbeats which of the other processes live. Clocks of other machines are not trusted:
/// a process is dead when its heartbeat stood still for as long as we ourselves have been looking without a
/// break, so that after a database that hung for everybody, or after we were stopped, nobody is buried alive.
/// Pure.
class PeerWatch {
public:
    static constexpr Milliseconds silentAfter{2500}; ///< its nodes get no new sessions
    static constexpr Milliseconds deadAfter{5000};   ///< its sessions are ended as NODE_CRASH
    static constexpr Milliseconds longestBreak{
        1500}; ///< between two looks; after a longer one all count anew

    explicit PeerWatch(QString self) : m_self(std::move(self)) {}

    struct Verdict {
        QStringList silent;               ///< names, dead ones included
        QList<store::ProcessRecord> dead; ///< as seen
    };
    /// The processes as they are written down now.
    Verdict look(const QList<store::ProcessRecord>& processes, MonotonicTime now);

private:
    struct Peer {
        store::ProcessRecord record;
        MonotonicTime movedAt;
    };
    QString m_self;
    QHash<QString, Peer> m_peers;
    std::optional<MonotonicTime> m_lastLook;
};

} // namespace wayside::node::cluster
