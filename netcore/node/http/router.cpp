// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/router.h"

namespace wayside::node::http {

using namespace Qt::StringLiterals;

Authorizer immediately(std::function<Authorized(const HttpRequest&)> authorize) {
    return [authorize = std::move(authorize)](const HttpRequest& request,
                                              const std::function<void(Authorized)>& done) {
        done(authorize(request));
    };
}

Router::Router(RouteTable table, Authorizer authorizer)
    : m_table(std::move(table))
    , m_authorizer(std::move(authorizer)) {}

namespace {

void refuseMethod(const QByteArrayList& allowed, Responder& responder) {
    HttpResponse response = HttpResponse::error(405, u"this address does not take that method"_s);
    response.setHeader("Allow", allowed.join(", "));
    responder.answer(response);
}

void enterRoute(const Route& route, const RequestContext& context,
                const std::shared_ptr<Responder>& responder) {
    if (!route.roles.isOpen() && (!context.caller.role || !route.roles.contains(*context.caller.role))) {
        responder->fail(403, u"the role of this token does not allow that"_s);
        return;
    }
    responder->setCallerName(context.caller.name);
    route.handler(context, responder);
}

} // namespace

void Router::handle(const HttpRequest& request, const std::shared_ptr<Responder>& responder) const {
    RouteTable::Match match = m_table.match(request.method, request.target.path);
    responder->setLogPath(match.logPath);
    if (match.allowed.isEmpty()) {
        responder->fail(404, u"there is nothing at this address"_s);
        return;
    }
    if (!match.route) {
        refuseMethod(match.allowed, *responder);
        return;
    }
    RequestContext context{request, {}, std::move(match.parameters)};
    if (match.route->roles.isOpen()) {
        enterRoute(*match.route, context, responder);
        return;
    }
    m_authorizer(request, [context, responder, route = *match.route](const Authorized& authorized) mutable {
        if (!authorized) {
            responder->answer(HttpResponse::error(authorized.error()));
            return;
        }
        context.caller = *authorized;
        enterRoute(route, context, responder);
    });
}

RequestHandler routed(std::shared_ptr<const Router> router) {
    return [router = std::move(router)](const HttpRequest& request,
                                        const std::shared_ptr<Responder>& responder) {
        router->handle(request, responder);
    };
}

} // namespace wayside::node::http
