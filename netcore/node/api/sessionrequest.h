// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/caller.h"
#include "netcore/node/http/httpresponse.h"
#include "netcore/node/streaming/sessionfacts.h"
#include "netcore/store/accessdirectory.h"

#include <QJsonObject>

namespace wayside::node::api {

/// Reads and judges the body of `POST /v1/sessions` (spec 02 §2, §3): 400 names the field that is wrong, 403
/// says what the role or scope does not allow. Pure.
tl::expected<SessionOrder, http::HttpError>
readSessionRequest(const QJsonObject& body, const http::Caller& caller, const store::AccessDirectory& access);

/// The body of `PUT /v1/sessions/{token}`. Without identifiers it asks for what a new session without a list
/// would get.
struct ScopeRequest {
    SecurityMode securityMode = SecurityMode::None;
    std::optional<QStringList> identifiers;
};
tl::expected<ScopeRequest, http::HttpError> readScopeRequest(const QJsonObject& body);

/// Judges it for a session that the caller may see: 400 for a singleplex session or another security mode,
/// 403 for a session of another category or account, and for identifiers outside the scope of the caller's
/// authorization or of the one that the session was made with. Pure; any thread.
tl::expected<ScopeOrder, http::HttpError> judgeScopeRequest(const ScopeRequest& request,
                                                            const http::Caller& caller,
                                                            const SessionFacts& session,
                                                            const store::AccessDirectory& access);

} // namespace wayside::node::api
