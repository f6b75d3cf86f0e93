// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/handlers.h"

/// `/v1/sessions` (spec 02 §2). API thread; `services` outlives every answer.
namespace wayside::node::api {

/// The session that a request is about, by the hash of the token in its path. One that another process has
/// handed on comes with the hash alone, under this name among the parameters.
inline const QString tokenHashParameter = QStringLiteral("tokenHash");
store::TokenHash tokenOf(const http::RequestContext& context);

void listSessions(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder);
/// Answers 200 once the session is durable in the store; a store that fails makes it 503 and leaves no
/// session behind.
void createSession(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder);
void showSession(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder);
/// Gives a multiplex session another scope, at once. Stored before it is answered; when the store does not
/// take it, 503 and the scope is as before.
void changeSession(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder);
void deleteSession(const ApiServices& services, const http::RequestContext& context,
                   const ResponderPointer& responder);

} // namespace wayside::node::api
