// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/streaming/sessionfacts.h"

#include <functional>

namespace wayside::node::cluster {

/// A session that connected at one of the processes. `order` rises over all of them: of two sessions that may
/// not live side by side, the one with the higher order is the newcomer.
struct ConnectedSession {
    QString sessionId;
    QString domain, account;
    SessionType type = SessionType::Tlc;
    QStringList identifiers; ///< the scope; empty: the whole domain
    QString nodeId;
    bool own = false; ///< connected at this very process
    qint64 order = 0;

    friend bool operator==(const ConnectedSession&, const ConnectedSession&) = default;
};

/// The sessions of all processes that share the store, as the engine of one of them needs them. The answers
/// come on the node's thread. Node thread; nothing waits.
class SessionDirectory {
public:
    virtual ~SessionDirectory() = default;

    using Found = std::function<void(Result<SessionFacts>)>;
    /// A session that waits for its client at one of our nodes and that another process made: its token was
    /// presented before we heard of it. The facts come without the plain token, which nobody has stored.
    /// NotFound; StoreUnavailable when it cannot be looked up now: then nobody gets in on a guess.
    virtual void findAssigned(const store::TokenHash& hash, Found done) = 0;

    /// Whether a session that may not live beside this one is connected at another process; for the rule that
    /// refuses the newcomer. StoreUnavailable as above.
    virtual void findRivals(const SessionFacts& newcomer, std::function<void(Result<bool>)> done) = 0;

    /// A session of ours was stored that belongs to a node of another process, which is to expect it.
    virtual void assigned(const SessionFacts& facts) = 0;
    /// One of our sessions was accepted, or its scope changed. Every process, this one too, is told of it in
    /// the same order: Engine::sessionConnected().
    virtual void connected(const SessionFacts& facts) = 0;
    /// A session of another process's node is to end there, before its client has connected.
    virtual void end(const SessionFacts& facts, EndReason reason, const QString& sentence) = 0;
};

} // namespace wayside::node::cluster
