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

} // namespace wayside::node::api
