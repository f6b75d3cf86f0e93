// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/placement.h"

#include "netcore/store/accessdirectory.h"

#include <algorithm>

namespace wayside::node::api {

using namespace Qt::StringLiterals;

namespace {

bool isSameCategory(Role a, Role b) {
    return (store::isTlcRole(a) && store::isTlcRole(b)) ||
           (store::isBrokerRole(a) && store::isBrokerRole(b)) ||
           (store::isMonitorRole(a) && store::isMonitorRole(b));
}

bool isWithin(const QStringList& identifiers, const QStringList& scope) {
    return !identifiers.isEmpty() &&
           std::ranges::all_of(identifiers, [&](const QString& entry) { return scope.contains(entry); });
}

} // namespace

Placement readPlacement(BodyFields& fields, const http::Caller& caller) {
    Placement place{fields.optionalText(u"domain"_s).value_or(caller.domain).toLower(),
                    fields.optionalText(u"account"_s).value_or(caller.account)};
    if (place.domain.isEmpty())
        fields.require(u"domain"_s);
    if (place.account.isEmpty())
        fields.require(u"account"_s);
    // The same words whether the other domain or account exists or not.
    if (caller.role != Role::PlatformAdmin && place.domain != caller.domain)
        fields.refuse(u"the authorization does not reach this domain"_s, 403);
    if (caller.role != Role::PlatformAdmin && caller.role != Role::DomainAdmin &&
        place.account != caller.account)
        fields.refuse(u"the authorization does not reach this account"_s, 403);
    return place;
}

void refuseOtherDomain(BodyFields& fields, const QString& domain) {
    if (fields.optionalText(u"domain"_s).value_or(domain).toLower() != domain)
        fields.refuse(u"field domain cannot be changed"_s);
}

void refuseOtherAccount(BodyFields& fields, const QString& account) {
    if (fields.optionalText(u"account"_s).value_or(account) != account)
        fields.refuse(u"field account cannot be changed"_s);
}

bool manages(const http::Caller& caller, const store::Authorization& authorization) {
    if (caller.role == Role::PlatformAdmin)
        return true;
    if (!caller.role || caller.domain != authorization.domain || authorization.role == Role::PlatformAdmin)
        return false;
    if (caller.role == Role::DomainAdmin)
        return true;
    if (!isSameCategory(*caller.role, authorization.role) || caller.account != authorization.account)
        return false;
    return !store::isTlcRole(*caller.role) || caller.tlcIdentifiers.isEmpty() ||
           isWithin(authorization.tlcIdentifiers, caller.tlcIdentifiers);
}

} // namespace wayside::node::api
