// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/authorizations` (spec 02 §2, §3): those the caller manages, see manages(); all others are 404. API
/// thread.
namespace wayside::node::api {

void listAuthorizations(const ApiServices& services, const http::RequestContext& context,
                        const ResponderPointer& responder);
void createAuthorization(const ApiServices& services, const http::RequestContext& context,
                         const ResponderPointer& responder);
void showAuthorization(const ApiServices& services, const http::RequestContext& context,
                       const ResponderPointer& responder);
/// A field left out stays as it is. Live sessions lose at once what the authorization does not reach any
/// more: judgeSession().
void changeAuthorization(const ApiServices& services, const http::RequestContext& context,
                         const ResponderPointer& responder);
/// Its tokens go with it, and their sessions end as TOKEN_REVOKED.
void deleteAuthorization(const ApiServices& services, const http::RequestContext& context,
                         const ResponderPointer& responder);

} // namespace wayside::node::api
