// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/accounts` and `/v1/domains` (spec 02 §4). API thread. What is still in use is not removed: 409.
namespace wayside::node::api {

void listAccounts(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);
void createAccount(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder);
void showAccount(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder);
/// A new name goes along to its TLCs, authorizations, policies and live sessions; logs keep the old one.
void changeAccount(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder);
void deleteAccount(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder);

void listDomains(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder);
void createDomain(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);
void showDomain(const ApiServices& services, const http::RequestContext& context,
                const ResponderPointer& responder);
void changeDomain(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder); ///< all but its name
void deleteDomain(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);

} // namespace wayside::node::api
