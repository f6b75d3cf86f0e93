// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"

#include "netcore/node/cluster/cluster.h"
#include "netcore/node/cluster/sessiondirectory.h"
#include "netcore/node/streaming/liveaccess.h"
#include "netcore/node/streaming/sessionjudgement.h"
#include "netcore/store/store.h"

#include <algorithm>
#include <utility>

/// What changes of access and scope do to sessions that live (spec 02 §2, §4).
namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

QStringList without(const QStringList& list, const QStringList& others) {
    QStringList rest;
    for (const QString& entry : list) {
        if (!others.contains(entry))
            rest.append(entry);
    }
    return rest;
}

void appendChanges(QList<store::ScopeChange>& changes, const QStringList& identifiers,
                   store::ScopeChangeKind kind, qint64 atMs) {
    for (const QString& identifier : identifiers)
        changes.append({atMs, kind, identifier});
}

/// For the event: the first few, and how many there are.
QString listed(const QStringList& identifiers) {
    constexpr qsizetype shown = 5;
    const QString some = identifiers.first(std::min(shown, identifiers.size())).join(u", "_s);
    return identifiers.size() > shown ? u"%1 and %2 more"_s.arg(some).arg(identifiers.size() - shown) : some;
}

} // namespace

void Engine::applyAccess(const store::AccessDirectory::Snapshot& access) {
    const auto before = std::exchange(m_access->snapshot, access);
    if (before->policyRevision() != access->policyRevision())
        m_access->policies.assign(access->payloadPolicies());
    if (before->sessionRevision() != access->sessionRevision()) {
        for (Session* session : m_sessions.all())
            judge(*session);
    }
    if (before->policyRevision() != access->policyRevision()) {
        for (const auto& [id, connection] : m_connections) {
            if (connection->session())
                applyPolicies(*connection);
        }
    }
}

void Engine::applyPolicies(Connection& connection) {
    const SessionFacts& facts = connection.session()->facts;
    connection.receivable = m_access->policies.filterFor({facts.domain, facts.account, facts.type});
}

void Engine::judge(Session& session) {
    const SessionJudgement judgement = judgeSession(session.facts, *m_access->snapshot);
    if (judgement.end) {
        endLive(session, *judgement.end, judgement.sentence);
        return;
    }
    session.facts.account = judgement.account;
    if (judgement.lost.isEmpty())
        return;
    const auto changes =
        replaceScope(session, without(session.facts.identifiers, judgement.lost), session.facts.wholeDomain);
    auto event = eventAbout(session.facts, observe::EventKind::Notice);
    event.detail =
        u"Its scope lost %1: the authorization or the TLC was changed"_s.arg(listed(judgement.lost));
    tell(std::move(event));
    if (m_options.store && session.announced)
        m_options.store->scopeChanged({session.facts.sessionId, {}, changes}, nullptr, {});
}

void Engine::endLive(Session& session, EndReason reason, const QString& sentence) {
    if (session.connection)
        session.connection->bye(sentence, CloseCause::SessionDeleted, reason);
    else
        endUnconnected(session, reason, sentence);
}

QList<store::ScopeChange> Engine::replaceScope(Session& session, const QStringList& identifiers,
                                               bool wholeDomain) {
    const qint64 nowMs = m_scheduler.clock().wallMilliseconds();
    QList<store::ScopeChange> changes;
    appendChanges(changes, without(session.facts.identifiers, identifiers), store::ScopeChangeKind::Removed,
                  nowMs);
    appendChanges(changes, without(identifiers, session.facts.identifiers), store::ScopeChangeKind::Added,
                  nowMs);
    Connection* const connection = session.connection;
    // A connection that is closing has left the router for good.
    const bool takesPart = connection && connection->domainRoutes;
    if (takesPart)
        m_router.leave(*connection);
    session.setScope(identifiers, wholeDomain);
    if (takesPart)
        m_router.join(*connection);
    if (connection)
        changed(*connection);
    return changes;
}

Result<ScopeChanged> Engine::changeScope(const store::TokenHash& token, const ScopeOrder& order,
                                         const QString& actor) {
    Session* const session = liveSession(token);
    if (!session)
        return failure(ErrorCode::NotFound, Fault::Local, "there is no such session");
    ScopeChanged outcome;
    outcome.identifiersBefore = session->facts.identifiers;
    outcome.wholeDomainBefore = session->facts.wholeDomain;
    const auto rivals = rivalsWith(*session, order);
    if (!rivals.empty() && m_options.settings.exclusivity == Exclusivity::Refuse)
        return failure(ErrorCode::Conflict, Fault::Local,
                       "one of the identifiers is connected with another session");
    for (Connection* rival : rivals)
        rival->bye(u"Superseded by a newer session"_s, CloseCause::Superseded, EndReason::SessionSuperseded);
    outcome.changes = replaceScope(*session, order.identifiers, order.wholeDomain);
    outcome.facts = session->facts;
    if (session->connection && m_cluster.isShared()) {
        m_unordered.insert(session->facts.sessionId);
        m_cluster.sessions().connected(session->facts);
    }
    auto event = session->connection ? eventAbout(*session->connection, observe::EventKind::OperatorAction)
                                     : eventAbout(session->facts, observe::EventKind::OperatorAction);
    event.detail = u"%1 set the scope to %2"_s.arg(actor, order.wholeDomain ? u"the whole domain"_s
                                                                            : listed(order.identifiers));
    tell(std::move(event));
    audit(actor, u"session.scope"_s, session->facts.sessionId, {}, u"done"_s);
    announceScope(*session);
    if (m_access->isKnown())
        judge(*session); // the order was judged on tables that may have changed since
    return outcome;
}

std::vector<Connection*> Engine::rivalsWith(Session& session, const ScopeOrder& order) {
    // Exclusivity is decided when a session connects; one that has not has no rivals yet (spec 01 §4).
    if (!session.connection)
        return {};
    const QStringList before = session.facts.identifiers;
    const bool wholeDomainBefore = session.facts.wholeDomain;
    session.setScope(order.identifiers, order.wholeDomain);
    auto rivals = m_router.rivalsOf(session);
    session.setScope(before, wholeDomainBefore);
    return rivals;
}

void Engine::undoScope(const ScopeChanged& change) {
    Session* const session = m_sessions.findById(change.facts.sessionId);
    if (session && session->facts.identifiers == change.facts.identifiers &&
        session->facts.wholeDomain == change.facts.wholeDomain)
        replaceScope(*session, change.identifiersBefore, change.wholeDomainBefore);
}

} // namespace wayside::node
