// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/bodyfields.h"
#include "netcore/node/http/caller.h"
#include "netcore/store/accessrecords.h"

namespace wayside::node::api {

/// Where something new belongs.
struct Placement {
    QString domain, account;
};

/// Reads the optional fields `domain` and `account` of a body; left out, they are the caller's own. Refuses
/// with 403 what is not the caller's to give away: another domain below PLATFORM_ADMIN, another account below
/// DOMAIN_ADMIN.
Placement readPlacement(BodyFields& fields, const http::Caller& caller);

/// For a PUT: `domain`, and the same for `account`, may be given only as it is; 400 otherwise.
void refuseOtherDomain(BodyFields& fields, const QString& domain);
void refuseOtherAccount(BodyFields& fields, const QString& account);

/// Whether an authorization is the caller's to see and change (spec 02 §3): an ADMIN's those of its own
/// category, account and domain, and where its own list of identifiers is not empty, only those whose list is
/// not empty and within its own; a DOMAIN_ADMIN's those of its domain but PLATFORM_ADMIN; a PLATFORM_ADMIN's
/// all.
bool manages(const http::Caller& caller, const store::Authorization& authorization);

} // namespace wayside::node::api
