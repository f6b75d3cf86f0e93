// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/sessionhandlers.h"

/// `/v1/sessionlogs` (spec 02 §2). API thread; `services` outlives every answer.
namespace wayside::node::api {

/// Sessions created from `from` to `until`, both included, integer milliseconds or ISO 8601. An answer is
/// never cut: an interval with more than 100,000 sessions is refused with 400.
void listSessionLogs(const ApiServices& services, const http::RequestContext& context,
                     const ResponderPointer& responder);
void showSessionLog(const ApiServices& services, const http::RequestContext& context,
                    const ResponderPointer& responder);

} // namespace wayside::node::api
