// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/tlcs` (spec 02 §2). API thread. Whoever may read TLCs reads those its authorization reaches; what it
/// does not reach is 404.
namespace wayside::node::api {

/// By domain and identifier.
void listTlcs(const ApiServices& services, const http::RequestContext& context,
              const ResponderPointer& responder);
/// Registers one in the caller's domain for the caller's account; DOMAIN_ADMIN may name another account,
/// PLATFORM_ADMIN another domain as well. 409 for an identifier of the domain that is registered, and at its
/// tlcLimit.
void createTlc(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder);
void showTlc(const ApiServices& services, const http::RequestContext& context,
             const ResponderPointer& responder);
/// A new identifier ends the sessions of the old one.
void changeTlc(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder);
/// Ends its sessions as TLC_DELETED.
void deleteTlc(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder);

} // namespace wayside::node::api
