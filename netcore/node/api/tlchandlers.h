// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/tlcs` (spec 02 §2). API thread.
namespace wayside::node::api {

/// The TLCs the caller's authorization reaches, by domain and identifier.
void listTlcs(const ApiServices& services, const http::RequestContext& context,
              const ResponderPointer& responder);

} // namespace wayside::node::api
