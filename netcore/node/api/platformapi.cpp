// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/platformapi.h"

#include "netcore/node/api/accountdomainhandlers.h"
#include "netcore/node/api/handlers.h"
#include "netcore/node/api/policyhandlers.h"

namespace wayside::node::api {

using namespace Qt::StringLiterals;

QList<http::Route> platformRoutes(const ApiServices& services) {
    const http::RoleSet platform{Role::PlatformAdmin};
    const Bind bind(services);
    return {
        {"GET", u"/api/v1/accounts"_s, platform, bind(listAccounts)},
        {"POST", u"/api/v1/accounts"_s, platform, bind(createAccount)},
        {"GET", u"/api/v1/accounts/{uuid}"_s, platform, bind(showAccount)},
        {"PUT", u"/api/v1/accounts/{uuid}"_s, platform, bind(changeAccount)},
        {"DELETE", u"/api/v1/accounts/{uuid}"_s, platform, bind(deleteAccount)},
        {"GET", u"/api/v1/domains"_s, platform, bind(listDomains)},
        {"POST", u"/api/v1/domains"_s, platform, bind(createDomain)},
        {"GET", u"/api/v1/domains/{name}"_s, platform, bind(showDomain)},
        {"PUT", u"/api/v1/domains/{name}"_s, platform, bind(changeDomain)},
        {"DELETE", u"/api/v1/domains/{name}"_s, platform, bind(deleteDomain)},
        {"GET", u"/api/v1/payloadpolicies"_s, platform, bind(listPolicies)},
        {"POST", u"/api/v1/payloadpolicies"_s, platform, bind(createPolicy)},
        {"GET", u"/api/v1/payloadpolicies/{uuid}"_s, platform, bind(showPolicy)},
        {"PUT", u"/api/v1/payloadpolicies/{uuid}"_s, platform, bind(changePolicy)},
        {"DELETE", u"/api/v1/payloadpolicies/{uuid}"_s, platform, bind(deletePolicy)},
    };
}

} // namespace wayside::node::api
