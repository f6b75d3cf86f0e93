// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/streaming/sessionfacts.h"

#include <functional>
#include <optional>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::node::cluster {

/// Something one process asks another to do.
struct PeerRequest {
    QString kind;
    QJsonObject body; ///< never with a plain token that is not spent: it is kept in the store for a moment
};

/// How it went, as an HTTP status.
struct PeerReply {
    int status = 500;
    QString words;    ///< what is wrong, where it went wrong
    QJsonObject body; ///< where it did not
};

/// The other processes that share the store, as the APIs of one of them need them. API thread; nothing waits,
/// and answers come on that thread.
class Peers {
public:
    virtual ~Peers() = default;

    virtual const QString& self() const = 0; ///< our own name
    /// The process that has the node; nothing for our own and for unknown ones.
    virtual std::optional<QString> processOf(const QString& nodeId) const = 0;
    /// Names of the processes that are written down, our own not among them.
    virtual QStringList processes() const = 0;

    /// Asks one of them. A reply always comes: 503 when none came within `patience`, though the request may
    /// still be carried out then.
    virtual void ask(const QString& process, const PeerRequest& request, Milliseconds patience,
                     std::function<void(PeerReply)> done) = 0;

    /// Our access tables have changed, and the change is durable: the others are to read them again.
    virtual void accessChanged() = 0;

    /// The session of a token, whichever process has it. NotFound also for one that is over.
    virtual void findSession(const store::TokenHash& hash,
                             std::function<void(Result<SessionFacts>)> done) = 0;
    /// Sessions of the nodes of other processes. Their plain tokens are known where they are spent.
    virtual void sessionsElsewhere(std::function<void(Result<QList<SessionFacts>>)> done) = 0;
};

} // namespace wayside::node::cluster
