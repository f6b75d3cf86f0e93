// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/permissions.h"

#include <algorithm>

namespace wayside::access {

void Permissions::learn(Resource resource, bool answered) {
    m_lists[std::size_t(resource)] = answered;
}

void Permissions::learnRole(Role role) {
    m_role = role;
}

bool Permissions::fits(Role role) const {
    for (int i = 0; i < resourceCount; ++i) {
        const auto& answered = m_lists[std::size_t(i)];
        if (answered && *answered != roleMay(role, Resource(i), Operation::List))
            return false;
    }
    return true;
}

QList<Role> Permissions::candidates() const {
    if (m_role)
        return {*m_role};
    QList<Role> fitting;
    for (const auto& [role, name] : roleNames) {
        if (fits(role))
            fitting.append(role);
    }
    return fitting;
}

std::optional<Role> Permissions::role() const {
    const QList<Role> fitting = candidates();
    return fitting.size() == 1 ? std::optional(fitting.constFirst()) : std::nullopt;
}

Verdict Permissions::may(Resource resource, Operation operation) const {
    const auto& answered = m_lists[std::size_t(resource)];
    if (answered && operation == Operation::List)
        return *answered ? Verdict::Yes : Verdict::No;
    if (answered && !*answered)
        return Verdict::No; // what cannot be seen cannot be worked on here
    const QList<Role> fitting = candidates();
    const auto able = std::count_if(fitting.cbegin(), fitting.cend(),
                                    [&](Role role) { return roleMay(role, resource, operation); });
    if (fitting.isEmpty())
        return Verdict::Unknown;
    if (able == fitting.size())
        return Verdict::Yes;
    return able == 0 ? Verdict::No : Verdict::Unknown;
}

} // namespace wayside::access
