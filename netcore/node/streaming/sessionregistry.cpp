// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/sessionregistry.h"

#include <algorithm>

namespace wayside::node {

bool Session::covers(const TlcIdentifier& identifier) const {
    return std::binary_search(scope.begin(), scope.end(), identifier);
}

Session& SessionRegistry::add(SessionFacts facts, MonotonicTime connectBy) {
    auto session = std::make_unique<Session>();
    for (const QString& identifier : facts.identifiers) {
        if (const auto parsed = TlcIdentifier::fromText(identifier.toStdString()))
            session->scope.push_back(*parsed);
    }
    std::sort(session->scope.begin(), session->scope.end());
    session->connectBy = connectBy;
    session->facts = std::move(facts);
    Session& added = *session;
    m_byId.insert(added.facts.sessionId, &added);
    m_byToken.emplace(added.facts.token, std::move(session));
    return added;
}

void SessionRegistry::remove(Session& session) {
    m_byId.remove(session.facts.sessionId);
    // The key lives in the session that is destroyed by erasing it.
    const QByteArray token = session.facts.token;
    m_byToken.erase(token);
}

Session* SessionRegistry::findByToken(const QByteArray& token) const {
    const auto found = m_byToken.find(token);
    return found == m_byToken.end() ? nullptr : found->second.get();
}

Session* SessionRegistry::findById(const QString& sessionId) const {
    return m_byId.value(sessionId, nullptr);
}

std::vector<Session*> SessionRegistry::expired(MonotonicTime now) const {
    std::vector<Session*> late;
    for (const auto& [token, session] : m_byToken) {
        if (!session->connection && session->connectBy < now)
            late.push_back(session.get());
    }
    return late;
}

std::vector<Session*> SessionRegistry::all() const {
    std::vector<Session*> sessions;
    sessions.reserve(m_byToken.size());
    for (const auto& [token, session] : m_byToken)
        sessions.push_back(session.get());
    return sessions;
}

} // namespace wayside::node
