// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/routetable.h"

#include <functional>
#include <memory>
#include <tl/expected.hpp>

namespace wayside::node::http {

using Authorized = tl::expected<Caller, HttpError>;

/// Finds out who asks. Gets the request and a function to call once with the caller or with 401, 403 or 503;
/// it may call it later, on the same thread. One that is dropped uncalled answers 500.
using Authorizer = std::function<void(const HttpRequest& request, std::function<void(Authorized)> done)>;
/// An Authorizer from a function that knows the answer at once.
Authorizer immediately(std::function<Authorized(const HttpRequest&)> authorize);

/// Takes a request to its handler: 404 for an unknown path, 405 with Allow for a wrong method, 401 or 403
/// from the authorizer, 403 when the route does not name the caller's role. Denied unless a row allows it.
/// Every connection of the server runs through one router, on one thread.
class Router {
public:
    Router(RouteTable table, Authorizer authorizer);

    const RouteTable& table() const { return m_table; }
    void handle(const HttpRequest& request, const std::shared_ptr<Responder>& responder) const;

private:
    RouteTable m_table;
    Authorizer m_authorizer;
};

/// For HttpServer: the handler keeps the router alive.
RequestHandler routed(std::shared_ptr<const Router> router);

} // namespace wayside::node::http
