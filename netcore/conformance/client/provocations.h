// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/act.h"

#include <span>

namespace wayside::conformance::client {

/// Something after which a client must close the connection: a fault of the node, Bye, Reconnect, or the end
/// of the connection itself. The close is one half of the case, coming back the other.
struct Provocation {
    CaseId id;
    const char* what; ///< "a frame of size 0"
    EndKind kind = EndKind::Violation;
    void (*play)(Stage& stage);
    /// The connection is gone by the node's doing: there is no close to judge.
    bool isReset = false;
};

/// In an order in which ends that a client comes back from at once stand between those it backs off after.
std::span<const Provocation> provocations();
std::unique_ptr<Act> makeProvocation(const Provocation& provocation);

/// The plain Reconnect, 01-7.01 and 01-7.02: the end of every session that needs no other.
const Provocation& plainReconnect();

} // namespace wayside::conformance::client
