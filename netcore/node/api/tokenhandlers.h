// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/authorizationtokens` (spec 02 §1, §2): tokens of the authorizations the caller manages; all others
/// are 404. An authorization may have several, so a token is rotated by creating the next, moving the
/// clients over, and deleting the old one. API thread.
namespace wayside::node::api {

/// `?authorization=`: of one only. Values are masked unless the node runs with --reveal-tokens.
void listTokens(const ApiServices& services, const http::RequestContext& context,
                const ResponderPointer& responder);
/// The one answer that has the value in full.
void createToken(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder);
void showToken(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder);
/// Hands it over to another authorization that the caller manages; sessions made with it end.
void changeToken(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder);
/// It is refused from now on, and sessions made with it end as TOKEN_REVOKED.
void deleteToken(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder);

} // namespace wayside::node::api
