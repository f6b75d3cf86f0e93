// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/operationalapi.h"

#include "netcore/node/api/authorizationhandlers.h"
#include "netcore/node/api/handlers.h"
#include "netcore/node/api/sessionhandlers.h"
#include "netcore/node/api/sessionloghandlers.h"
#include "netcore/node/api/tlchandlers.h"
#include "netcore/node/api/tokenhandlers.h"

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::RoleSet;

QList<http::Route> operationalRoutes(const ApiServices& services) {
    // Columns of the table in spec 02 §3; DOMAIN_ADMIN and PLATFORM_ADMIN stand above all of them.
    const RoleSet above{Role::DomainAdmin, Role::PlatformAdmin};
    const RoleSet admins = above | RoleSet{Role::TlcAdmin, Role::BrokerAdmin, Role::MonitorAdmin};
    const RoleSet streaming = admins | RoleSet{Role::TlcSystem, Role::BrokerSystem, Role::MonitorSystem};
    const RoleSet logReaders = admins | RoleSet{Role::TlcAnalyst, Role::BrokerAnalyst, Role::MonitorSystem};
    const RoleSet tlcReaders =
        admins | RoleSet{Role::TlcAnalyst, Role::BrokerSystem, Role::BrokerAnalyst, Role::MonitorSystem};
    const RoleSet tlcWriters = above | RoleSet{Role::TlcAdmin};
    const Bind bind(services);
    return {
        {"GET", u"/api/v1/sessions"_s, streaming, bind(listSessions)},
        {"POST", u"/api/v1/sessions"_s, streaming, bind(createSession)},
        {"GET", u"/api/v1/sessions/{token}"_s, streaming, bind(showSession)},
        {"PUT", u"/api/v1/sessions/{token}"_s, streaming, bind(changeSession)},
        {"DELETE", u"/api/v1/sessions/{token}"_s, admins, bind(deleteSession)},
        {"GET", u"/api/v1/sessionlogs"_s, logReaders, bind(listSessionLogs)},
        {"GET", u"/api/v1/sessionlogs/{token}"_s, logReaders, bind(showSessionLog)},
        {"GET", u"/api/v1/tlcs"_s, tlcReaders, bind(listTlcs)},
        {"POST", u"/api/v1/tlcs"_s, tlcWriters, bind(createTlc)},
        {"GET", u"/api/v1/tlcs/{uuid}"_s, tlcReaders, bind(showTlc)},
        {"PUT", u"/api/v1/tlcs/{uuid}"_s, tlcWriters, bind(changeTlc)},
        {"DELETE", u"/api/v1/tlcs/{uuid}"_s, tlcWriters, bind(deleteTlc)},
        {"GET", u"/api/v1/authorizations"_s, admins, bind(listAuthorizations)},
        {"POST", u"/api/v1/authorizations"_s, admins, bind(createAuthorization)},
        {"GET", u"/api/v1/authorizations/{uuid}"_s, admins, bind(showAuthorization)},
        {"PUT", u"/api/v1/authorizations/{uuid}"_s, admins, bind(changeAuthorization)},
        {"DELETE", u"/api/v1/authorizations/{uuid}"_s, admins, bind(deleteAuthorization)},
        {"GET", u"/api/v1/authorizationtokens"_s, admins, bind(listTokens)},
        {"POST", u"/api/v1/authorizationtokens"_s, admins, bind(createToken)},
        {"GET", u"/api/v1/authorizationtokens/{uuid}"_s, admins, bind(showToken)},
        {"PUT", u"/api/v1/authorizationtokens/{uuid}"_s, admins, bind(changeToken)},
        {"DELETE", u"/api/v1/authorizationtokens/{uuid}"_s, admins, bind(deleteToken)},
    };
}

} // namespace wayside::node::api
