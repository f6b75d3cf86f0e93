// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/router.h"
#include "netcore/store/accessregistry.h"

namespace wayside::node::api {

/// The token check of every request (spec 02 §1): `X-Authorization`, exact value, no prefix; 401 without or
/// with an unknown one. The registry must outlive what is returned.
http::Authorizer accessGate(const store::AccessRegistry& access);

/// The authorization a caller came with, as the access rules want it.
store::Authorization authorizationOf(const http::Caller& caller);

} // namespace wayside::node::api
