// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/caller.h"
#include "netcore/store/accessdirectory.h"

#include <QStringList>

namespace wayside::node::api {

/// Whose session or log entry it is.
struct SessionOwner {
    QString domain, account;
    SessionType type = SessionType::Tlc;
    QStringList identifiers;
};

/// Who sees what (spec 02 §3): TLC roles the TLC sessions of their account within their scope; Broker and
/// Monitor roles and DOMAIN_ADMIN everything in their domain; PLATFORM_ADMIN everything. What is not seen is
/// answered with 404.
bool maySee(const http::Caller& caller, const SessionOwner& owner);

/// Whether a caller who sees it may also end it: its own category and account, or an admin above.
bool mayEnd(const http::Caller& caller, const SessionOwner& owner);

} // namespace wayside::node::api
