// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/payloadpolicies` (spec 02 §4): which payload types sessions receive, see receivableTypes(). Every
/// change acts on live sessions before it is answered. API thread.
namespace wayside::node::api {

/// By priority; `?domain=`: of one domain only.
void listPolicies(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);
void createPolicy(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);
void showPolicy(const ApiServices& services, const http::RequestContext& context,
                const ResponderPointer& responder);
/// A field left out stays as it is; null for account, payloadType or sessionType: any.
void changePolicy(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);
void deletePolicy(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);

} // namespace wayside::node::api
