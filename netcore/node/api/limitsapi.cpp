// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/limitsapi.h"

#include "netcore/node/api/handlers.h"
#include "netcore/node/api/sessionjson.h"
#include "netcore/node/limitrules/storedrules.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

tl::unexpected<Error> invalid(const char* words) {
    return failure(ErrorCode::InvalidArgument, Fault::Peer, words);
}

/// Whether a caller who is confined to a domain may see a rule: of its domain, of accounts that are in it,
/// and what holds for everyone.
bool isSeen(const LimitRule& rule, const http::Caller& caller, const store::AccessDirectory& access) {
    if (caller.role == Role::PlatformAdmin)
        return true;
    if (rule.scope == LimitScope::Domain)
        return rule.subject == caller.domain;
    if (rule.scope != LimitScope::Account)
        return true;
    const auto authorizations = access.authorizations();
    return std::ranges::any_of(authorizations, [&](const store::Authorization& authorization) {
        return authorization.domain == caller.domain && authorization.account == rule.subject;
    });
}

QJsonObject ruleJson(const LimitRule& rule) {
    return {{u"scope"_s, nameOf(rule.scope)},    {u"subject"_s, rule.subject},
            {u"limits"_s, rule.change.toJson()}, {u"apply"_s, rule.live ? u"live"_s : u"new"_s},
            {u"setAtMs"_s, rule.setMs},          {u"setBy"_s, rule.setBy},
            {u"reason"_s, rule.reason}};
}

void listLimits(const ApiServices& services, const RequestContext& context,
                const ResponderPointer& responder) {
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.limitsOverview(); },
        [&services, caller = context.caller, responder](const LimitsOverview& overview) {
            const auto access = services.access->snapshot();
            QJsonArray rules, sessions;
            for (const LimitRule& rule : overview.rules) {
                if (isSeen(rule, caller, *access))
                    rules.append(ruleJson(rule));
            }
            for (const auto& session : overview.sessions) {
                if (caller.role == Role::PlatformAdmin || session.domain == caller.domain)
                    sessions.append(QJsonObject{{u"sessionId"_s, session.sessionId},
                                                {u"connectionId"_s, qint64(session.connectionId)},
                                                {u"limits"_s, session.change.toJson()}});
            }
            const QJsonArray order{u"session"_s, u"account"_s,  u"type"_s,
                                   u"domain"_s,  u"defaults"_s, u"settings"_s};
            responder->answer(HttpResponse::json(QJsonObject{{u"order"_s, order},
                                                             {u"settings"_s, limitsJson(overview.settings)},
                                                             {u"rules"_s, rules},
                                                             {u"sessions"_s, sessions}}));
        });
}

/// What a session of this domain, account and type would get now; absent ones match no rule.
void showEffective(const ApiServices& services, const RequestContext& context,
                   const ResponderPointer& responder) {
    SessionFacts facts;
    facts.domain = context.request.queryValue(u"domain").value_or(QString()).toLower();
    facts.account = context.request.queryValue(u"account").value_or(QString());
    const auto type = sessionTypeFrom(context.request.queryValue(u"type").value_or(u"TLC"_s).toStdString());
    if (!type) {
        responder->fail(400, u"query field type: TLC, Broker or Monitor"_s);
        return;
    }
    facts.type = *type;
    if (context.caller.role != Role::PlatformAdmin)
        facts.domain = context.caller.domain;
    services.control.ask(
        services.replies, [facts](Engine& engine) { return engine.limitsForNew(facts); },
        [responder](const SessionLimits& limits) {
            responder->answer(HttpResponse::json(limitsJson(limits)));
        });
}

/// The body of a change; a removal has no limits.
Result<LimitRule> readRule(const RequestContext& context, bool removes) {
    LimitRule rule;
    QString apply = context.request.queryValue(u"apply").value_or(u"new"_s);
    QJsonValue reason = context.request.queryValue(u"reason").value_or(QString());
    if (!removes) {
        const auto body = context.request.jsonObject();
        if (!body)
            return tl::unexpected(body.error());
        if (!body->value("limits"_L1).isObject())
            return invalid("field limits must be an object");
        const auto change = LimitChange::fromJson(body->value("limits"_L1).toObject());
        if (!change)
            return tl::unexpected(change.error());
        rule.change = *change;
        if (body->contains("apply"_L1))
            apply = body->value("apply"_L1).toString();
        reason = body->value("reason"_L1).isUndefined() ? QJsonValue(QString()) : body->value("reason"_L1);
    }
    if (apply != "new"_L1 && apply != "live"_L1)
        return invalid("field apply must be new or live");
    if (!reason.isString() || reason.toString().size() > 500)
        return invalid("field reason must be a text of at most 500 characters");
    rule.live = apply == "live"_L1;
    rule.reason = reason.toString();
    rule.setBy = context.caller.name;
    rule.setMs = QDateTime::currentMSecsSinceEpoch();
    return rule;
}

/// Whose limits the path is about. NotFound for a domain or account that is not there.
Result<void> readSubject(const RequestContext& context, const store::AccessDirectory& access,
                         LimitRule& rule) {
    const QString scope = context.parameter(u"scope"_s);
    if (scope.isEmpty())
        return {}; // defaults
    rule.subject = context.parameter(u"subject"_s);
    if (scope == nameOf(LimitScope::Domain)) {
        rule.scope = LimitScope::Domain;
        rule.subject = rule.subject.toLower();
        if (!access.domain(rule.subject))
            return failure(ErrorCode::NotFound, Fault::Peer, "there is no such domain");
    } else if (scope == nameOf(LimitScope::Account)) {
        rule.scope = LimitScope::Account;
        if (!access.accountByName(rule.subject))
            return failure(ErrorCode::NotFound, Fault::Peer, "there is no such account");
    } else if (scope == nameOf(LimitScope::Type)) {
        rule.scope = LimitScope::Type;
        if (!sessionTypeFrom(rule.subject.toStdString()))
            return failure(ErrorCode::NotFound, Fault::Peer, "the types are TLC, Broker and Monitor");
    } else {
        return failure(ErrorCode::NotFound, Fault::Peer, "limits are kept by domain, type and account");
    }
    return {};
}

/// The session log shows what held in the end.
void storeDetails(const ApiServices& services, const QList<SessionFacts>& changed) {
    for (const SessionFacts& facts : changed) {
        store::SessionScopeUpdate update;
        update.sessionId = facts.sessionId;
        update.details = QJsonDocument(sessionDetailsJson(facts)).toJson(QJsonDocument::Compact);
        services.store->scopeChanged(update, nullptr, {});
    }
}

/// First to the store, then to the sessions: what was answered holds after a restart too.
void saveRule(const ApiServices& services, const LimitRule& rule, const ResponderPointer& responder) {
    services.store->saveLimitRule(
        recordOf(rule), services.context, [&services, rule, responder](const Result<void>& saved) {
            if (!saved) {
                responder->fail(saved.error());
                return;
            }
            services.control.ask(
                services.replies, [rule](Engine& engine) { return engine.setLimitRule(rule); },
                [&services, rule, responder](const QList<SessionFacts>& changed) {
                    storeDetails(services, changed);
                    if (rule.change.isEmpty()) {
                        responder->answer(HttpResponse::noContent());
                        return;
                    }
                    QJsonObject answer = ruleJson(rule);
                    answer.insert(u"sessionsChanged"_s, changed.size());
                    responder->answer(HttpResponse::json(answer));
                });
        });
}

void changeRule(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder,
                bool removes) {
    auto rule = readRule(context, removes);
    if (!rule) {
        responder->fail(rule.error());
        return;
    }
    if (const auto subject = readSubject(context, *services.access->snapshot(), *rule); !subject) {
        responder->fail(subject.error());
        return;
    }
    if (!removes) {
        saveRule(services, *rule, responder);
        return;
    }
    services.control.ask(
        services.replies,
        [scope = rule->scope, subject = rule->subject](Engine& engine) {
            return engine.hasLimitRule(scope, subject);
        },
        [&services, rule = *rule, responder](bool exists) {
            if (exists)
                saveRule(services, rule, responder);
            else
                responder->fail(404, u"there is no such limit rule"_s);
        });
}

QJsonObject sessionLimitsJson(quint64 connectionId, const SessionFacts& facts) {
    return {{u"connectionId"_s, qint64(connectionId)},
            {u"sessionId"_s, facts.sessionId},
            {u"limits"_s, limitsJson(facts.limits)}};
}

quint64 connectionIdOf(const RequestContext& context) {
    return context.parameter(u"id"_s).toULongLong(); // 0, which no connection has, for what is no number
}

void showSessionLimits(const ApiServices& services, const RequestContext& context,
                       const ResponderPointer& responder) {
    const quint64 id = connectionIdOf(context);
    services.control.ask(
        services.replies, [id](Engine& engine) { return engine.limitsOf(id); },
        [id, caller = context.caller,
         responder](const std::optional<std::pair<SessionFacts, LimitLayers>>& found) {
            if (!found || (caller.role != Role::PlatformAdmin && found->first.domain != caller.domain)) {
                responder->fail(404, u"there is no such connection with a session"_s);
                return;
            }
            QJsonObject object = sessionLimitsJson(id, found->first);
            QJsonArray layers;
            for (std::size_t scope = limitScopeCount; scope-- > 0;) {
                if (const auto& change = found->second.changes[scope])
                    layers.append(QJsonObject{{u"scope"_s, nameOf(LimitScope(scope))},
                                              {u"limits"_s, change->toJson()}});
            }
            object.insert(u"layers"_s, layers);
            object.insert(u"settings"_s, limitsJson(found->second.settings));
            responder->answer(HttpResponse::json(object));
        });
}

void changeSession(const ApiServices& services, const RequestContext& context,
                   const ResponderPointer& responder, bool removes) {
    const auto rule = readRule(context, removes);
    if (!rule) {
        responder->fail(rule.error());
        return;
    }
    services.control.ask(
        services.replies,
        [id = connectionIdOf(context), rule = *rule](Engine& engine) {
            return engine.limitSession(id, rule.change, rule.reason, rule.setBy);
        },
        [&services, id = connectionIdOf(context), removes, responder](const Result<SessionFacts>& facts) {
            if (!facts) {
                responder->fail(facts.error());
                return;
            }
            storeDetails(services, {*facts});
            responder->answer(removes ? HttpResponse::noContent()
                                      : HttpResponse::json(sessionLimitsJson(id, *facts)));
        });
}

} // namespace

QList<http::Route> limitRoutes(const ApiServices& services) {
    const auto readers = administrationReaders();
    const auto operators = administrationOperators();
    const Bind bind(services);
    return {
        {"GET", u"/admin/v1/limits"_s, readers, bind(listLimits)},
        {"GET", u"/admin/v1/limits/effective"_s, readers, bind(showEffective)},
        {"PUT", u"/admin/v1/limits/defaults"_s, operators, bind(changeRule, false)},
        {"DELETE", u"/admin/v1/limits/defaults"_s, operators, bind(changeRule, true)},
        {"PUT", u"/admin/v1/limits/{scope}/{subject}"_s, operators, bind(changeRule, false)},
        {"DELETE", u"/admin/v1/limits/{scope}/{subject}"_s, operators, bind(changeRule, true)},
        {"GET", u"/admin/v1/connections/{id}/limits"_s, readers, bind(showSessionLimits)},
        {"PUT", u"/admin/v1/connections/{id}/limits"_s, operators, bind(changeSession, false)},
        {"DELETE", u"/admin/v1/connections/{id}/limits"_s, operators, bind(changeSession, true)},
    };
}

} // namespace wayside::node::api
