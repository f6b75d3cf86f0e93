// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/peerforwarding.h"

#include "netcore/node/api/sessionhandlers.h"
#include "netcore/node/drain/drainstore.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using cluster::PeerReply;
using cluster::PeerRequest;
using http::HttpResponse;
using http::RequestContext;

namespace {

constexpr Milliseconds patience{4000};
constexpr auto httpKind = "http"_L1;
constexpr auto sessionEndKind = "session.end"_L1;

QString roleText(Role role) {
    return latinText(nameOf(role));
}

QJsonObject toJson(const http::Caller& caller) {
    return {{u"role"_s, caller.role ? roleText(*caller.role) : QString()},
            {u"account"_s, caller.account},
            {u"domain"_s, caller.domain},
            {u"authorizationId"_s, caller.authorizationId},
            {u"tokenId"_s, caller.tokenId},
            {u"tlcIdentifiers"_s, QJsonArray::fromStringList(caller.tlcIdentifiers)},
            {u"name"_s, caller.name}};
}

http::Caller callerFrom(const QJsonObject& json) {
    http::Caller caller;
    caller.role = roleFrom(json.value("role"_L1).toString().toStdString());
    caller.account = json.value("account"_L1).toString();
    caller.domain = json.value("domain"_L1).toString();
    caller.authorizationId = json.value("authorizationId"_L1).toString();
    caller.tokenId = json.value("tokenId"_L1).toString();
    caller.tlcIdentifiers = json.value("tlcIdentifiers"_L1).toVariant().toStringList();
    caller.name = json.value("name"_L1).toString();
    return caller;
}

/// The request as it travels. A session token in the path is replaced by its hash: it may not be spent yet.
PeerRequest handedOn(const RequestContext& context) {
    const http::HttpRequest& request = context.request;
    QStringList path = request.target.path;
    QJsonObject body{
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"contentType"_s, QString::fromLatin1(request.header("content-type").value_or(QByteArray()))},
        {u"body"_s, QString::fromLatin1(request.body.toBase64())},
        {u"caller"_s, toJson(context.caller)}};
    if (const QString token = context.parameter(u"token"_s); !token.isEmpty()) {
        path.replaceInStrings(token, u"-"_s);
        body.insert(tokenHashParameter, QString::fromLatin1(tokenOf(context).hex()));
    }
    body.insert(u"path"_s, QJsonArray::fromStringList(path));
    QJsonArray query;
    for (const auto& [name, value] : request.target.query)
        query.append(QJsonArray{name, value});
    body.insert(u"query"_s, query);
    return {httpKind, body};
}

http::HttpRequest requestFrom(const QJsonObject& body) {
    http::HttpRequest request;
    request.method = body.value("method"_L1).toString().toLatin1();
    request.target.path = body.value("path"_L1).toVariant().toStringList();
    for (const QJsonValue field : body.value("query"_L1).toArray())
        request.target.query.append({field[0].toString(), field[1].toString()});
    const QByteArray contentType = body.value("contentType"_L1).toString().toLatin1();
    if (!contentType.isEmpty())
        request.headers.append({"content-type", contentType});
    request.body = QByteArray::fromBase64(body.value("body"_L1).toString().toLatin1());
    return request;
}

PeerReply replyOf(const HttpResponse& response) {
    QJsonArray headers;
    for (const auto& [name, value] : response.headers())
        headers.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    return {response.status(),
            {},
            {{u"headers"_s, headers}, {u"body"_s, QString::fromLatin1(response.body().toBase64())}}};
}

HttpResponse responseFrom(const PeerReply& reply) {
    if (!reply.words.isEmpty())
        return HttpResponse::error(reply.status, reply.words);
    HttpResponse response(reply.status);
    const QByteArray body = QByteArray::fromBase64(reply.body.value("body"_L1).toString().toLatin1());
    if (!body.isEmpty())
        response.setBody(body, "application/json");
    for (const QJsonValue header : reply.body.value("headers"_L1).toArray())
        response.setHeader(header[0].toString().toLatin1(), header[1].toString().toLatin1());
    return response;
}

/// The other process knows only the hash of the token that the caller has shown.
HttpResponse withToken(const HttpResponse& response, const QString& token) {
    QJsonObject session = QJsonDocument::fromJson(response.body()).object();
    if (response.status() != 200 || !session.contains("token"_L1))
        return response;
    session.insert(u"token"_s, token);
    return HttpResponse::json(session);
}

void handOn(const ApiServices& services, const QString& process, const RequestContext& context,
            const ResponderPointer& responder) {
    services.peers->ask(process, handedOn(context), patience,
                        [responder, token = context.parameter(u"token"_s)](const PeerReply& reply) {
                            const HttpResponse response = responseFrom(reply);
                            responder->answer(token.isEmpty() ? response : withToken(response, token));
                        });
}

void whereTheSessionIs(const ApiServices& services, const http::Handler& here, const RequestContext& context,
                       const ResponderPointer& responder) {
    const auto found = [&services, here, context, responder](const Result<SessionFacts>& facts) {
        const auto process = facts ? services.peers->processOf(facts->nodeId) : std::nullopt;
        if (process) {
            handOn(services, *process, context, responder);
        } else if (facts || facts.error().code == ErrorCode::NotFound) {
            // One that waits at a node of ours, of which the engine has not been told yet.
            if (facts)
                services.control.tell([facts = *facts](Engine& engine) { engine.sessionAssigned(facts); });
            here(context, responder);
        } else {
            responder->fail(facts.error());
        }
    };
    services.control.ask(
        services.replies,
        [token = tokenOf(context)](Engine& engine) { return engine.session(token).has_value(); },
        [&services, here, context, responder, found](bool isHere) {
            if (isHere)
                here(context, responder);
            else
                services.peers->findSession(tokenOf(context), found);
        });
}

void whereTheNodeIs(const ApiServices& services, const http::Handler& here, const RequestContext& context,
                    const ResponderPointer& responder) {
    if (const auto process = services.peers->processOf(context.parameter(u"id"_s)))
        handOn(services, *process, context, responder);
    else
        here(context, responder);
}

/// A drain of a node of another process, asked for by its body.
void whereTheCohortIs(const ApiServices& services, const http::Handler& here, const RequestContext& context,
                      const ResponderPointer& responder) {
    const auto body = context.request.jsonObject();
    const QJsonValue cohort = body ? body->value("cohort"_L1) : QJsonValue();
    if (const auto process = services.peers->processOf(cohort["nodeId"_L1].toString()))
        handOn(services, *process, context, responder);
    else
        here(context, responder);
}

void whereTheDrainRuns(const ApiServices& services, const http::Handler& here, const RequestContext& context,
                       const ResponderPointer& responder) {
    const QString id = context.parameter(u"id"_s);
    if (services.peers->processes().isEmpty()) {
        here(context, responder);
        return;
    }
    const auto found = [&services, here, context, responder, id](const Result<QList<store::DrainJob>>& jobs) {
        const auto job =
            jobs ? std::ranges::find(*jobs, id, &store::DrainJob::id) : decltype(jobs->cbegin()){};
        const QString process = jobs && job != jobs->cend() ? savedDrain(*job).process : QString();
        // One that is over, or whose process is, is told about from the store.
        if (process != services.peers->self() && services.peers->processes().contains(process))
            handOn(services, process, context, responder);
        else
            here(context, responder);
    };
    services.store->drainJobs(true, services.context, found);
}

void atTheNamedProcess(const ApiServices& services, const http::Handler& here, const RequestContext& context,
                       const ResponderPointer& responder) {
    const auto name = context.request.header(processHeader);
    if (!name || QString::fromUtf8(*name) == services.peers->self())
        here(context, responder);
    else if (services.peers->processes().contains(QString::fromUtf8(*name)))
        handOn(services, QString::fromUtf8(*name), context, responder);
    else
        responder->fail(404, u"there is no process of the name in X-Wayside-Process"_s);
}

using Forwarder = void (*)(const ApiServices&, const http::Handler&, const RequestContext&,
                           const ResponderPointer&);

http::Route wrapped(http::Route route, const ApiServices& services, Forwarder forwarder) {
    route.handler = [&services, here = route.handler, forwarder](const RequestContext& context,
                                                                 const ResponderPointer& responder) {
        forwarder(services, here, context, responder);
    };
    return route;
}

} // namespace

http::RouteTable forwarding(const http::RouteTable& table, const ApiServices& services) {
    http::RouteTable result;
    for (http::Route route : table.routes()) {
        if (route.pattern == "/api/v1/sessions/{token}"_L1)
            route = wrapped(route, services, whereTheSessionIs);
        if (route.pattern.startsWith("/admin/v1/nodes/{id}"_L1))
            route = wrapped(route, services, whereTheNodeIs);
        if (route.method == "POST" &&
            (route.pattern == "/admin/v1/drains"_L1 || route.pattern == "/admin/v1/drains/plan"_L1))
            route = wrapped(route, services, whereTheCohortIs);
        if (route.pattern.startsWith("/admin/v1/drains/{id}"_L1))
            route = wrapped(route, services, whereTheDrainRuns);
        if (route.pattern.startsWith("/admin/v1/"_L1) && route.pattern != "/admin/v1/stream"_L1)
            route = wrapped(route, services, atTheNamedProcess);
        result.add(route);
    }
    return result;
}

PeerDoor::PeerDoor(const http::RouteTable& table, const ApiServices& services) : m_services(services) {
    for (http::Route route : table.routes()) {
        // What is handed on may be quicker than the news that the session waits here.
        if (route.pattern == "/api/v1/sessions/{token}"_L1)
            route = wrapped(route, services, whereTheSessionIs);
        m_table.add(route);
    }
}

void PeerDoor::answer(const PeerRequest& request, std::function<void(PeerReply)> done) const {
    if (request.kind == httpKind)
        answerHttp(request.body, std::move(done));
    else if (request.kind == sessionEndKind)
        endSession(request.body, std::move(done));
    else
        done({501, u"this process is of another version and does not know how"_s, {}});
}

void PeerDoor::answerHttp(const QJsonObject& body, std::function<void(PeerReply)> done) const {
    RequestContext context;
    context.request = requestFrom(body);
    context.caller = callerFrom(body.value("caller"_L1).toObject());
    const http::RouteTable::Match match = m_table.match(context.request.method, context.request.target.path);
    // The other process has looked already; a token that was revoked meanwhile is worth nothing here.
    const auto access = m_services.access->snapshot();
    const store::AuthorizationToken* token = access->token(context.caller.tokenId);
    const store::Authorization* owner = token ? access->authorization(token->authorization) : nullptr;
    if (!match.route || !owner || owner->uuid != context.caller.authorizationId ||
        owner->role != context.caller.role || !match.route->roles.contains(owner->role)) {
        done({403, u"the process that has to do this does not allow it"_s, {}});
        return;
    }
    context.parameters = match.parameters;
    if (const QString hash = body.value(tokenHashParameter).toString(); !hash.isEmpty())
        context.parameters.insert(tokenHashParameter, hash);
    match.route->handler(context,
                         http::Responder::capturing([done = std::move(done)](const HttpResponse& response) {
                             done(replyOf(response));
                         }));
}

void PeerDoor::endSession(const QJsonObject& body, std::function<void(PeerReply)> done) const {
    const auto reason = endReasonFrom(body.value("reason"_L1).toString().toStdString());
    const auto work = [reason = reason.value_or(EndReason::AdminTermination), body](Engine& engine) {
        return engine.endSessionById(body.value("sessionId"_L1).toString(), reason,
                                     body.value("sentence"_L1).toString(), body.value("actor"_L1).toString());
    };
    m_services.control.ask(m_services.replies, work, [done = std::move(done)](bool ended) {
        done({ended ? 204 : 404, ended ? QString() : u"there is no such session"_s, {}});
    });
}

} // namespace wayside::node::api
