// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/adminapi.h"

#include "netcore/node/api/connectionlist.h"
#include "netcore/node/api/handlers.h"
#include "netcore/node/api/listrequest.h"
#include "netcore/node/api/updatestream.h"
#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using http::RequestContext;

namespace {

void listNodes(const ApiServices& services, const RequestContext&, const ResponderPointer& responder) {
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.allNodes(); },
        [responder](const QList<observe::NodeRow>& nodes) {
            QJsonArray array;
            for (const observe::NodeRow& node : nodes)
                array.append(observe::toJson(node));
            responder->answer(HttpResponse::json(array));
        });
}

/// All rows unless a limit is given: everything that a node holds fits.
constexpr int mostConnectionRows = 100'000;

void listConnections(const ApiServices& services, const RequestContext& context,
                     const ResponderPointer& responder) {
    auto request = pageRequestFrom(context.request, observe::query::connectionFields().information(),
                                   mostConnectionRows, mostConnectionRows);
    if (request)
        ConnectionList::answer(services, std::move(*request), confinement(context.caller), responder);
    else
        responder->fail(request.error());
}

/// The connection id of the path; nothing when it is no number, which is a connection that does not exist.
std::optional<quint64> connectionId(const RequestContext& context) {
    bool isNumber = false;
    const quint64 id = context.parameter(u"id"_s).toULongLong(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

void failUnknownConnection(const ResponderPointer& responder) {
    responder->fail(404, u"there is no such connection"_s);
}

void showConnection(const ApiServices& services, const RequestContext& context,
                    const ResponderPointer& responder) {
    services.control.ask(
        services.replies, [id = connectionId(context).value_or(0)](Engine& engine) { return engine.row(id); },
        [responder, domain = confinement(context.caller)](const std::optional<observe::ConnectionRow>& row) {
            if (row && (!domain || row->domain == *domain))
                responder->answer(HttpResponse::json(observe::toJson(*row)));
            else
                failUnknownConnection(responder);
        });
}

void showClock(const ApiServices& services, const RequestContext& context,
               const ResponderPointer& responder) {
    const auto work = [id = connectionId(context).value_or(0), domain = confinement(context.caller)](
                          Engine& engine) -> std::optional<QList<observe::ClockPoint>> {
        const auto row = engine.row(id);
        if (!row || (domain && row->domain != *domain))
            return std::nullopt;
        return engine.clockHistory(id);
    };
    services.control.ask(services.replies, work,
                         [responder](const std::optional<QList<observe::ClockPoint>>& history) {
                             if (!history) {
                                 failUnknownConnection(responder);
                                 return;
                             }
                             QJsonArray array;
                             for (const observe::ClockPoint& point : *history)
                                 array.append(observe::toJson(point));
                             responder->answer(HttpResponse::json(array));
                         });
}

/// A body is optional where its fields are.
Result<QJsonObject> bodyOf(const RequestContext& context) {
    return context.request.body.isEmpty() ? Result<QJsonObject>(QJsonObject()) : context.request.jsonObject();
}

void act(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder,
         observe::ConnectionAction action) {
    const auto body = bodyOf(context);
    if (!body) {
        responder->fail(body.error());
        return;
    }
    const QJsonValue reason = body->value("reason"_L1);
    if (!reason.isUndefined() && !reason.isString()) {
        responder->fail(400, u"field reason must be a text"_s);
        return;
    }
    services.control.ask(
        services.replies,
        [id = connectionId(context).value_or(0), action, text = reason.toString(),
         actor = context.caller.name](Engine& engine) { return engine.act(id, action, text, actor); },
        [responder](const Result<void>& done) {
            if (done)
                responder->answer(HttpResponse::json(QJsonObject(), 202));
            else
                responder->fail(done.error());
        });
}

void activate(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    services.control.ask(
        services.replies,
        [id = context.parameter(u"id"_s), actor = context.caller.name](Engine& engine) {
            return engine.activate(id, actor);
        },
        [responder](const Result<observe::NodeRow>& row) {
            if (row)
                responder->answer(HttpResponse::json(observe::toJson(*row)));
            else
                responder->fail(row.error());
        });
}

void stream(const ApiServices& services, const RequestContext& context, const ResponderPointer& responder) {
    UpdateStream::open(services, responder, confinement(context.caller));
}

} // namespace

QList<http::Route> adminRoutes(const ApiServices& services) {
    const auto readers = administrationReaders();
    const auto operators = administrationOperators();
    const Bind bind(services);
    return {
        {"GET", u"/admin/v1/nodes"_s, readers, bind(listNodes)},
        {"GET", u"/admin/v1/connections"_s, readers, bind(listConnections)},
        {"GET", u"/admin/v1/connections/{id}"_s, readers, bind(showConnection)},
        {"GET", u"/admin/v1/connections/{id}/clock"_s, readers, bind(showClock)},
        {"POST", u"/admin/v1/connections/{id}/reconnect"_s, operators,
         bind(act, observe::ConnectionAction::Reconnect)},
        {"POST", u"/admin/v1/connections/{id}/bye"_s, operators, bind(act, observe::ConnectionAction::Bye)},
        {"POST", u"/admin/v1/connections/{id}/close"_s, operators,
         bind(act, observe::ConnectionAction::Close)},
        {"POST", u"/admin/v1/nodes/{id}/activate"_s, operators, bind(activate)},
        {"GET", u"/admin/v1/stream"_s, readers, bind(stream)},
    };
}

} // namespace wayside::node::api
