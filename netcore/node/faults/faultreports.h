// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QString>

namespace wayside::node {

class Connection;
class HeldSockets;

/// Where the faults of a connection report to. Node thread.
class FaultReports {
public:
    virtual ~FaultReports() = default;
    virtual void faultStruck(Connection& connection, const QString& ruleId) = 0;
    /// Takes over the sockets of half-open connections; may be gone before a connection is.
    virtual std::weak_ptr<HeldSockets> heldSockets() = 0;
};

} // namespace wayside::node
