// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/node/streaming/sessionfacts.h"

#include <memory>
#include <QHash>
#include <unordered_map>
#include <vector>

namespace wayside::node {

class Connection;
struct LimitLayers;

/// One session that is not over, as the streaming side keeps it.
struct Session {
    SessionFacts facts;
    std::vector<TlcIdentifier> scope;         ///< sorted; empty with wholeDomain
    MonotonicTime connectBy;                  ///< the token is refused after this instant
    Connection* connection = nullptr;         ///< once the token was accepted
    std::shared_ptr<LimitLayers> limitLayers; ///< null: nothing but the settings, or as another process said
    /// It is durable and its creator was told. One that has to end before is kept until then: the store
    /// cannot end what it does not have.
    bool announced = false;
    struct PendingEnd {
        EndReason reason;
        QString detail;
    };
    std::optional<PendingEnd> pendingEnd;

    void setFacts(SessionFacts newFacts); ///< and the scope that follows from them
    bool covers(const TlcIdentifier& identifier) const;
    /// Only while the session's connection is not in the router.
    void setScope(const QStringList& identifiers, bool wholeDomain);
};

/// The sessions that are created or connected, by token and by id. Node thread. A session that another
/// process made is known by the hash of its token until the client presents it.
class SessionRegistry {
public:
    Session& add(SessionFacts facts, MonotonicTime connectBy);
    void remove(Session& session); ///< destroys it
    Session* findByToken(const QByteArray& token) const;
    Session* findByHash(const store::TokenHash& hash) const;
    Session* findById(const QString& sessionId) const;

    /// Sessions whose token was not connected in time.
    std::vector<Session*> expired(MonotonicTime now) const;
    std::vector<Session*> all() const;
    std::size_t size() const { return m_byHash.size(); }

private:
    std::unordered_map<QByteArray, std::unique_ptr<Session>> m_byHash; ///< hexadecimal digits
    QHash<QString, Session*> m_byId;
};

} // namespace wayside::node
