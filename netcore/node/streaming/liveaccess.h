// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/streaming/payloadpolicies.h"
#include "netcore/store/accessdirectory.h"

namespace wayside::node {

/// What the engine knows of the access tables: the newest snapshot, and what was worked out from it. Node
/// thread.
struct LiveAccess {
    store::AccessDirectory::Snapshot snapshot = std::make_shared<const store::AccessDirectory>();
    bool isKnown() const { return snapshot->sessionRevision() != 0; } ///< it has been told at all
    PayloadPolicies policies;
    quint64 payloadsFiltered = 0; ///< of connections that have ended
};

} // namespace wayside::node
