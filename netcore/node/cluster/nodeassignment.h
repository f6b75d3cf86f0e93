// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>
#include <QString>

namespace wayside::node::cluster {

/// A node that a new session might be assigned to.
struct NodeCandidate {
    QString id;
    bool own = true;           ///< of this process
    bool takesSessions = true; ///< active, and its process is heard of
    int load = 0;              ///< connections and expected sessions
};

/// Which node gets a new session: the wanted one when it takes sessions, else the least loaded of our own,
/// and one of another process only when none of ours takes any: payloads are routed within a process, so that
/// clients of one API should meet there. Nothing when no node takes sessions. Pure.
std::optional<qsizetype> chooseNode(const QList<NodeCandidate>& candidates, const QString& wanted);

} // namespace wayside::node::cluster
