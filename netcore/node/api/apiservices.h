// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/cluster/peers.h"
#include "netcore/node/streaming/nodecontrol.h"
#include "netcore/store/accessregistry.h"
#include "netcore/store/store.h"

#include <memory>
#include <optional>

namespace wayside::node::api {

/// What the handlers of all APIs work with. They run on the API thread; `replies` brings answers back there,
/// and `context` is the object for the store's callbacks.
struct ApiServices {
    NodeControl control;
    std::shared_ptr<ReplyPort> replies;
    store::Store* store = nullptr;
    store::AccessRegistry* access = nullptr;
    QObject* context = nullptr;
    cluster::Peers* peers = nullptr; ///< the other processes that share the store
    bool revealTokens = false;       ///< --reveal-tokens: token values are kept and listed in full
    std::optional<qint64> certificateValidUntil; ///< of the server certificate, seconds since the Unix epoch
};

} // namespace wayside::node::api
