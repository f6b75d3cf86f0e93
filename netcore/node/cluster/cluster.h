// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Where a node process meets the others that share its store. With memory or SQLite there are none (Alone);
/// with PostgreSQL any number. Payloads are not among what is shared: they are routed within one process.
namespace wayside::node::cluster {

class NodeDirectory;
class Peers;
class SessionDirectory;

/// This process among those that share the store. The name and isShared() may be asked on any thread, the
/// directories are the node thread's.
class Cluster {
public:
    virtual ~Cluster() = default;

    virtual const QString& process() const = 0; ///< our name, unique among the living processes
    virtual bool isShared() const = 0;          ///< whether there may be other processes
    virtual NodeDirectory& nodes() = 0;
    virtual SessionDirectory& sessions() = 0;
    virtual Peers& peers() = 0; ///< for the API thread
};

} // namespace wayside::node::cluster
