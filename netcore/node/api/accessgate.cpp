// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/accessgate.h"

#include "netcore/text/latintext.h"

namespace wayside::node::api {

using namespace Qt::StringLiterals;

http::Authorizer accessGate(const store::AccessRegistry& access) {
    return http::immediately([&access](const http::HttpRequest& request) -> http::Authorized {
        const auto token = request.header("x-authorization");
        if (!token || token->isEmpty())
            return tl::unexpected(http::HttpError{401, u"the header X-Authorization is missing"_s});
        const auto principal = access.snapshot()->authenticate(*token);
        if (!principal)
            return tl::unexpected(http::HttpError{401, u"the authorization token is not known"_s});
        const store::Authorization& authorization = principal->authorization;
        const auto roleName = nameOf(authorization.role);
        http::Caller caller;
        caller.role = authorization.role;
        caller.account = authorization.account;
        caller.domain = authorization.domain;
        caller.authorizationId = authorization.uuid;
        caller.tokenId = principal->tokenUuid;
        caller.tlcIdentifiers = authorization.tlcIdentifiers;
        caller.name = latinText(roleName) + u" of "_s +
                      (authorization.account.isEmpty() ? authorization.domain : authorization.account);
        return caller;
    });
}

store::Authorization authorizationOf(const http::Caller& caller) {
    store::Authorization authorization;
    authorization.uuid = caller.authorizationId;
    authorization.domain = caller.domain;
    authorization.account = caller.account;
    authorization.role = *caller.role;
    authorization.tlcIdentifiers = caller.tlcIdentifiers;
    return authorization;
}

} // namespace wayside::node::api
