// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

#include <memory>
#include <optional>

/// What the route tables of all APIs are written with. API thread.
namespace wayside::node::api {

using ResponderPointer = std::shared_ptr<http::Responder>;

/// Makes a route's handler of a function that takes the services first, and what more it is given last. The
/// services must outlive the routes.
class Bind {
public:
    explicit Bind(const ApiServices& services) : m_services(services) {}

    template <typename Function, typename... More>
    http::Handler operator()(Function function, More... more) const {
        return [&services = m_services, function, more...](const http::RequestContext& context,
                                                           const ResponderPointer& responder) {
            function(services, context, responder, more...);
        };
    }

private:
    const ApiServices& m_services;
};

/// Who reads on the administration API, and who acts (spec 02 §5).
inline http::RoleSet administrationReaders() {
    return {Role::DomainAdmin, Role::PlatformAdmin};
}
inline http::RoleSet administrationOperators() {
    return {Role::PlatformAdmin};
}

/// The domain a reader is confined to; nothing for PLATFORM_ADMIN.
inline std::optional<QString> confinement(const http::Caller& caller) {
    return caller.role == Role::PlatformAdmin ? std::nullopt : std::optional(caller.domain);
}

} // namespace wayside::node::api
