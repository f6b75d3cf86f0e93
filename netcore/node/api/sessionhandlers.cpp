// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/sessionhandlers.h"

#include "netcore/node/api/sessionjson.h"
#include "netcore/node/api/sessionrequest.h"
#include "netcore/node/api/visibility.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;

namespace {

SessionOwner ownerOf(const SessionFacts& facts) {
    return {facts.domain, facts.account, facts.type, facts.identifiers};
}

struct SessionFilter {
    std::optional<SessionType> type;
    std::optional<SessionProtocol> protocol;
    std::optional<QString> domain;

    bool matches(const SessionFacts& facts) const {
        return (!type || facts.type == *type) && (!protocol || facts.protocol == *protocol) &&
               (!domain || facts.domain == *domain);
    }
};

tl::expected<SessionFilter, http::HttpError> readFilter(const http::HttpRequest& request) {
    SessionFilter filter;
    if (const auto type = request.queryValue(u"type"); type && !type->isEmpty()) {
        filter.type = sessionTypeFrom(type->toStdString());
        if (!filter.type)
            return tl::unexpected(http::HttpError{400, u"query field type must be TLC, Broker or Monitor"_s});
    }
    if (const auto protocol = request.queryValue(u"protocol"); protocol && !protocol->isEmpty()) {
        filter.protocol = sessionProtocolFrom(protocol->toStdString());
        if (!filter.protocol)
            return tl::unexpected(http::HttpError{
                400, u"query field protocol must be TCPStreaming_Singleplex or TCPStreaming_Multiplex"_s});
    }
    if (const auto domain = request.queryValue(u"domain"); domain && !domain->isEmpty())
        filter.domain = domain->toLower();
    return filter;
}

store::SessionRecord recordOf(const SessionFacts& facts) {
    store::SessionRecord record;
    record.sessionId = facts.sessionId;
    record.tokenHash = facts.tokenHash;
    record.domain = facts.domain;
    record.account = facts.account;
    record.type = facts.type;
    record.protocol = facts.protocol;
    record.details = QJsonDocument(sessionDetailsJson(facts)).toJson(QJsonDocument::Compact);
    record.authorization = facts.authorizationId;
    record.authorizationToken = facts.authorizationTokenId;
    record.nodeId = facts.nodeId;
    record.createdMs = facts.createdMs;
    record.expiresMs = facts.expiresMs;
    for (const QString& identifier : facts.identifiers)
        record.scopeHistory.append({facts.createdMs, store::ScopeChangeKind::Added, identifier});
    return record;
}

void storeThenAnswer(const ApiServices& services, const SessionFacts& facts,
                     const ResponderPointer& responder) {
    services.store->createSession(
        recordOf(facts), services.context, [&services, facts, responder](const Result<void>& stored) {
            const QString id = facts.sessionId;
            if (!stored) {
                services.control.tell([id](Engine& engine) { engine.forgetSession(id); });
                responder->fail(503, u"the session store does not take sessions now"_s);
                return;
            }
            services.control.tell([facts](Engine& engine) { engine.announceSession(facts); });
            responder->answer(HttpResponse::json(sessionJson(facts)));
        });
}

void storeScopeThenAnswer(const ApiServices& services, const ScopeChanged& changed,
                          const ResponderPointer& responder) {
    const store::SessionScopeUpdate update{
        changed.facts.sessionId,
        QJsonDocument(sessionDetailsJson(changed.facts)).toJson(QJsonDocument::Compact), changed.changes};
    services.store->scopeChanged(
        update, services.context, [&services, changed, responder](const Result<void>& stored) {
            if (stored) {
                responder->answer(HttpResponse::json(sessionJson(changed.facts)));
                return;
            }
            services.control.tell([changed](Engine& engine) { engine.undoScope(changed); });
            responder->fail(503, u"the session store does not take changes now"_s);
        });
}

} // namespace

store::TokenHash tokenOf(const http::RequestContext& context) {
    const QString hash = context.parameter(tokenHashParameter);
    return hash.isEmpty() ? store::TokenHash::of(context.parameter(u"token"_s).toLatin1())
                          : store::TokenHash::fromHex(hash.toLatin1());
}

void listSessions(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    const auto filter = readFilter(context.request);
    if (!filter) {
        responder->answer(HttpResponse::error(filter.error()));
        return;
    }
    const auto answer = [filter = *filter, caller = context.caller, responder](QList<SessionFacts> sessions) {
        std::ranges::sort(sessions, {}, &SessionFacts::createdMs);
        QJsonArray seen;
        for (const SessionFacts& facts : std::as_const(sessions)) {
            if (filter.matches(facts) && maySee(caller, ownerOf(facts)))
                seen.append(sessionJson(facts));
        }
        responder->answer(HttpResponse::json(seen));
    };
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.sessions(); },
        [&services, responder, answer](const QList<SessionFacts>& own) {
            services.peers->sessionsElsewhere(
                [own, responder, answer](const Result<QList<SessionFacts>>& elsewhere) {
                    if (elsewhere)
                        answer(own + *elsewhere);
                    else
                        responder->fail(elsewhere.error());
                });
        });
}

void createSession(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder) {
    const auto body = context.request.jsonObject();
    if (!body) {
        responder->fail(body.error());
        return;
    }
    auto order = readSessionRequest(*body, context.caller, *services.access->snapshot());
    if (!order) {
        responder->answer(HttpResponse::error(order.error()));
        return;
    }
    if (const auto wanted = context.request.header("x-streamingservice-hostid"))
        order->wantedNode = QString::fromUtf8(*wanted);
    services.control.ask(
        services.replies, [order = *order](Engine& engine) { return engine.createSession(order); },
        [&services, responder](const Result<SessionFacts>& created) {
            if (created)
                storeThenAnswer(services, *created, responder);
            else if (created.error().code == ErrorCode::NotFound)
                responder->fail(400, u"header X-StreamingService-HostId: "_s +
                                         QString::fromStdString(created.error().detail));
            else
                responder->fail(created.error());
        });
}

void showSession(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder) {
    services.control.ask(
        services.replies, [token = tokenOf(context)](Engine& engine) { return engine.session(token); },
        [caller = context.caller, responder](const std::optional<SessionFacts>& facts) {
            if (facts && maySee(caller, ownerOf(*facts)))
                responder->answer(HttpResponse::json(sessionJson(*facts)));
            else
                responder->fail(404, u"there is no such session"_s);
        });
}

void changeSession(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder) {
    const auto body = context.request.jsonObject();
    if (!body) {
        responder->fail(body.error());
        return;
    }
    const auto request = readScopeRequest(*body);
    if (!request) {
        responder->answer(HttpResponse::error(request.error()));
        return;
    }
    const auto work = [token = tokenOf(context), request = *request, caller = context.caller,
                       access = services.access->snapshot()](
                          Engine& engine) -> tl::expected<ScopeChanged, http::HttpError> {
        const auto facts = engine.session(token);
        if (!facts || !maySee(caller, ownerOf(*facts)))
            return tl::unexpected(http::HttpError{404, u"there is no such session"_s});
        const auto order = judgeScopeRequest(request, caller, *facts, *access);
        if (!order)
            return tl::unexpected(order.error());
        return engine.changeScope(token, *order, caller.name).map_error([](const Error& error) {
            return http::HttpError{http::statusOf(error.code), QString::fromStdString(error.detail)};
        });
    };
    services.control.ask(services.replies, work,
                         [&services, responder](const tl::expected<ScopeChanged, http::HttpError>& changed) {
                             if (changed)
                                 storeScopeThenAnswer(services, *changed, responder);
                             else
                                 responder->answer(HttpResponse::error(changed.error()));
                         });
}

void deleteSession(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder) {
    const auto work = [token = tokenOf(context), caller = context.caller](Engine& engine) {
        const auto facts = engine.session(token);
        if (!facts || !maySee(caller, ownerOf(*facts)))
            return 404;
        if (!mayEnd(caller, ownerOf(*facts)))
            return 403;
        engine.endSession(token, EndReason::AdminTermination, u"maintenance: session deleted"_s, caller.name);
        return 204;
    };
    services.control.ask(services.replies, work, [responder](int status) {
        if (status == 204)
            responder->answer(HttpResponse::noContent());
        else
            responder->fail(
                status, status == 404 ? u"there is no such session"_s
                                      : u"the role does not allow ending sessions of this type or account"_s);
    });
}

} // namespace wayside::node::api
