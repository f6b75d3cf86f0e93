// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/visibility.h"

#include <algorithm>

namespace wayside::node::api {

bool maySee(const http::Caller& caller, const SessionOwner& owner) {
    if (!caller.role)
        return false;
    if (*caller.role == Role::PlatformAdmin)
        return true;
    if (caller.domain != owner.domain)
        return false;
    if (!store::isTlcRole(*caller.role))
        return true;
    if (owner.type != SessionType::Tlc || owner.account != caller.account)
        return false;
    return caller.tlcIdentifiers.isEmpty() ||
           std::ranges::all_of(owner.identifiers, [&caller](const QString& identifier) {
               return caller.tlcIdentifiers.contains(identifier);
           });
}

bool mayEnd(const http::Caller& caller, const SessionOwner& owner) {
    if (!maySee(caller, owner))
        return false;
    if (*caller.role == Role::PlatformAdmin || *caller.role == Role::DomainAdmin)
        return true;
    return store::roleCovers(*caller.role, owner.type) && caller.account == owner.account;
}

} // namespace wayside::node::api
