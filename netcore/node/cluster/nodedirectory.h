// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QList>
#include <QString>

namespace wayside::node::cluster {

/// A streaming node as its process tells the others about it.
struct PublishedNode {
    observe::NodeRow row; ///< with the process it runs in
    int load = 0;         ///< open connections and sessions that are expected

    friend bool operator==(const PublishedNode&, const PublishedNode&) = default;
};

/// The streaming nodes of the processes that share the store. The engine knows its own; here are the others,
/// and here it says how its own stand. Node thread; nothing waits.
class NodeDirectory {
public:
    virtual ~NodeDirectory() = default;

    /// The nodes of the other processes as last heard. One whose process has not been heard of for a while is
    /// still listed, as not reachable, until it is taken for dead.
    virtual const QList<PublishedNode>& others() const = 0;
    /// A session was assigned to a node of another process: counted into its load until it is heard of again.
    virtual void assigned(const QString& nodeId) = 0;
    /// All our own nodes. Others hear of a changed state at once and of changed figures within a second.
    virtual void publish(const QList<PublishedNode>& own) = 0;
};

} // namespace wayside::node::cluster
