// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/streaming/sessionfacts.h"
#include "netcore/store/sessionrecords.h"

namespace wayside::node::cluster {

/// What is fixed about a session, read back from the store by a process that did not make it. The plain token
/// is there once it is spent. StoreCorrupt when the details make no sense. Pure.
Result<SessionFacts> factsOf(const store::SessionRecord& record);

} // namespace wayside::node::cluster
