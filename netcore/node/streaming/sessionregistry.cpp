// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/sessionregistry.h"

#include <algorithm>

namespace wayside::node {

bool Session::covers(const TlcIdentifier& identifier) const {
    return std::binary_search(scope.begin(), scope.end(), identifier);
}

void Session::setFacts(SessionFacts newFacts) {
    facts = std::move(newFacts);
    setScope(QStringList(facts.identifiers), facts.wholeDomain);
}

void Session::setScope(const QStringList& identifiers, bool wholeDomain) {
    facts.identifiers = identifiers;
    facts.wholeDomain = wholeDomain;
    scope.clear();
    for (const QString& identifier : identifiers) {
        if (const auto parsed = TlcIdentifier::fromText(identifier.toStdString()))
            scope.push_back(*parsed);
    }
    std::sort(scope.begin(), scope.end());
}

Session& SessionRegistry::add(SessionFacts facts, MonotonicTime connectBy) {
    auto session = std::make_unique<Session>();
    session->setFacts(std::move(facts));
    session->connectBy = connectBy;
    Session& added = *session;
    m_byId.insert(added.facts.sessionId, &added);
    m_byHash.emplace(added.facts.tokenHash.hex(), std::move(session));
    return added;
}

void SessionRegistry::remove(Session& session) {
    m_byId.remove(session.facts.sessionId);
    // The key lives in the session that is destroyed by erasing it.
    const QByteArray hash = session.facts.tokenHash.hex();
    m_byHash.erase(hash);
}

Session* SessionRegistry::findByToken(const QByteArray& token) const {
    return findByHash(store::TokenHash::of(token));
}

Session* SessionRegistry::findByHash(const store::TokenHash& hash) const {
    const auto found = m_byHash.find(hash.hex());
    return found == m_byHash.end() ? nullptr : found->second.get();
}

Session* SessionRegistry::findById(const QString& sessionId) const {
    return m_byId.value(sessionId, nullptr);
}

std::vector<Session*> SessionRegistry::expired(MonotonicTime now) const {
    std::vector<Session*> late;
    for (const auto& [hash, session] : m_byHash) {
        if (!session->connection && session->connectBy < now)
            late.push_back(session.get());
    }
    return late;
}

std::vector<Session*> SessionRegistry::all() const {
    std::vector<Session*> sessions;
    sessions.reserve(m_byHash.size());
    for (const auto& [hash, session] : m_byHash)
        sessions.push_back(session.get());
    return sessions;
}

} // namespace wayside::node
