// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/limitrules/limitrulewatch.h"
#include "netcore/node/streaming/engine.h"

#include <algorithm>

/// Limits while the node runs: rules for new sessions and for those that are there (spec 02 §5).
namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

QString words(const LimitRule& rule) {
    const QString whose =
        rule.subject.isEmpty() ? nameOf(rule.scope) : nameOf(rule.scope) + u' ' + rule.subject;
    return rule.change.isEmpty() ? u"takes the limits of %1 away"_s.arg(whose)
                                 : u"sets limits of %1"_s.arg(whose);
}

} // namespace

void Engine::watchLimitRules() {
    m_limitWatch = std::make_unique<LimitRuleWatch>(*m_options.store, m_scheduler, m_limits,
                                                    [this](const LimitRule& rule) { applyLimitRule(rule); });
}

bool Engine::setLimitLayer(Session& session, LimitScope scope,
                           const std::shared_ptr<const LimitChange>& change) {
    if (!session.limitLayers) {
        session.limitLayers = std::make_shared<LimitLayers>();
        session.limitLayers->settings = session.facts.limits;
    }
    session.limitLayers->changes[std::size_t(scope)] = change;
    const SessionLimits limits = session.limitLayers->effective();
    if (limits == session.facts.limits)
        return false;
    session.facts.limits = limits;
    if (session.connection)
        session.connection->setLimits(limits);
    return true;
}

QList<SessionFacts> Engine::applyLimitRule(const LimitRule& rule) {
    m_limits.set(rule);
    QList<SessionFacts> changed;
    if (!rule.live)
        return changed;
    const auto change = rule.change.isEmpty() ? nullptr : std::make_shared<const LimitChange>(rule.change);
    for (Session* session : m_sessions.all()) {
        if (rule.covers(session->facts) && setLimitLayer(*session, rule.scope, change))
            changed.append(session->facts);
    }
    return changed;
}

QList<SessionFacts> Engine::setLimitRule(const LimitRule& rule) {
    QList<SessionFacts> changed = applyLimitRule(rule);
    observe::EventRow event;
    event.kind = observe::EventKind::OperatorAction;
    event.domain = rule.scope == LimitScope::Domain ? rule.subject : QString();
    event.detail =
        rule.live ? u"%1 %2, live: %3 sessions changed"_s.arg(rule.setBy, words(rule)).arg(changed.size())
                  : u"%1 %2, for new sessions"_s.arg(rule.setBy, words(rule));
    tell(std::move(event));
    audit(rule.setBy, rule.change.isEmpty() ? u"limits.remove"_s : u"limits.set"_s,
          (nameOf(rule.scope) + u' ' + rule.subject).trimmed(), rule.reason,
          rule.live ? u"done, %1 live sessions changed"_s.arg(changed.size()) : u"done, for new sessions"_s);
    return changed;
}

Result<SessionFacts> Engine::limitSession(quint64 connectionId, const LimitChange& change,
                                          const QString& reason, const QString& actor) {
    const auto found = m_connections.find(connectionId);
    if (found == m_connections.end() || found->second->isClosing())
        return failure(ErrorCode::NotFound, Fault::Local, "there is no such connection");
    Connection& connection = *found->second;
    if (!connection.isActive())
        return failure(ErrorCode::WrongState, Fault::Local,
                       "the connection is not active: it has no session");
    Session& session = *connection.session();
    const bool removes = change.isEmpty();
    setLimitLayer(session, LimitScope::Session,
                  removes ? nullptr : std::make_shared<const LimitChange>(change));
    auto event = eventAbout(connection, observe::EventKind::OperatorAction);
    event.detail = removes ? u"%1 takes the session's own limits away"_s.arg(actor)
                           : u"%1 sets the session's own limits"_s.arg(actor);
    tell(std::move(event));
    audit(actor, removes ? u"limits.remove"_s : u"limits.set"_s, session.facts.sessionId, reason, u"done"_s);
    changed(connection);
    return session.facts;
}

bool Engine::hasLimitRule(LimitScope scope, const QString& subject) const {
    const LimitRule* rule = m_limits.find(scope, subject);
    return rule && !rule->change.isEmpty();
}

LimitsOverview Engine::limitsOverview() const {
    LimitsOverview overview;
    overview.settings = m_limits.settings();
    overview.rules = m_limits.rules();
    for (const Session* session : m_sessions.all()) {
        const auto* layers = session->limitLayers.get();
        if (const auto own = layers ? layers->changes[std::size_t(LimitScope::Session)] : nullptr)
            overview.sessions.append({session->facts.sessionId, session->facts.domain,
                                      session->connection ? session->connection->id() : 0, *own});
    }
    std::ranges::sort(overview.sessions, {}, &LimitsOverview::SessionOverride::connectionId);
    return overview;
}

std::optional<std::pair<SessionFacts, LimitLayers>> Engine::limitsOf(quint64 connectionId) const {
    const auto found = m_connections.find(connectionId);
    if (found == m_connections.end() || !found->second->isAuthenticated())
        return std::nullopt;
    const Session& session = *found->second->session();
    LimitLayers layers;
    layers.settings = session.facts.limits;
    return std::pair(session.facts, session.limitLayers ? *session.limitLayers : layers);
}

} // namespace wayside::node
