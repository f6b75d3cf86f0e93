// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/accessregistry.h"

#include <QJsonObject>

/// The public JSON of the access records (spec 02 §2, §4); TLCs are in sessionjson.h.
namespace wayside::node::api {

QJsonObject authorizationJson(const store::Authorization& authorization);
/// The value in full only where `reveal` is set and the store has it; else masked.
QJsonObject tokenJson(const store::AuthorizationToken& token, bool reveal);
QJsonObject issuedTokenJson(const store::IssuedToken& issued); ///< with the value in full: a secret
QJsonObject accountJson(const store::Account& account);
QJsonObject domainJson(const store::Domain& domain);
QJsonObject policyJson(const store::PayloadPolicy& policy);

} // namespace wayside::node::api
