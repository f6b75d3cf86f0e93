// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <QtGlobal>

namespace wayside::access {

/// What the REST API keeps lists of (spec 02 §2, §4).
enum class Resource : quint8 {
    Domains,
    Accounts,
    Tlcs,
    Authorizations,
    Tokens,
    PayloadPolicies,
    SessionLogs,
    Sessions,
};
inline constexpr int resourceCount = int(Resource::Sessions) + 1;

enum class Operation : quint8 { List, Create, Change, Delete };

/// The table of spec 02 §3, with §4 for the platform. Of a service that keeps to it.
bool roleMay(Role role, Resource resource, Operation operation);

/// Whether a role can have made sessions of this type: those of its category that may create sessions, and
/// the two above all categories.
bool mayHaveMade(Role role, SessionType type);

} // namespace wayside::access
