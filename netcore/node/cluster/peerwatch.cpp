// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/peerwatch.h"

namespace wayside::node::cluster {

PeerWatch::Verdict PeerWatch::look(const QList<store::ProcessRecord>& processes, MonotonicTime now) {
    const bool anew = m_lastLook && now - *m_lastLook > longestBreak;
    m_lastLook = now;
    Verdict verdict;
    QHash<QString, Peer> seen;
    for (const store::ProcessRecord& record : processes) {
        if (record.name == m_self)
            continue;
        const auto before = m_peers.constFind(record.name);
        const bool moved = anew || before == m_peers.cend() ||
                           before->record.incarnation != record.incarnation ||
                           before->record.heartbeat != record.heartbeat;
        const MonotonicTime movedAt = moved ? now : before->movedAt;
        seen.insert(record.name, {record, movedAt});
        if (now - movedAt >= silentAfter)
            verdict.silent.append(record.name);
        if (now - movedAt >= deadAfter)
            verdict.dead.append(record);
    }
    m_peers = std::move(seen);
    return verdict;
}

} // namespace wayside::node::cluster
