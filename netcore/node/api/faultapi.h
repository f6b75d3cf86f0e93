// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Fault rules and scenarios of this node process (spec 02 §5, 03). Injected faults never strike here.
QList<http::Route> faultRoutes(const ApiServices& services);

} // namespace wayside::node::api
