// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/rolematrix.h"

#include <array>
#include <optional>
#include <QList>

namespace wayside::access {

enum class Verdict : quint8 {
    Yes,
    No,
    Unknown, ///< roles that fit what is known differ in it: the service decides
};

/// What a token may do, as far as it can be known without asking for it: spec 02 has no "who am I". Lists
/// that were answered or refused rule roles out; where they leave one, or where the role is known, the table
/// of spec 02 §3 speaks for the rest. A refusal by the service outweighs the table. A value.
class Permissions {
public:
    /// A list was answered, or refused with 403.
    void learn(Resource resource, bool answered);
    void learnRole(Role role); ///< from the token's own authorization

    /// Known, or the only one left.
    std::optional<Role> role() const;
    /// Those that fit; empty when the service does not keep to the table.
    QList<Role> candidates() const;
    Verdict may(Resource resource, Operation operation) const;
    bool isKnown(Resource resource) const { return m_lists[std::size_t(resource)].has_value(); }

private:
    bool fits(Role role) const;

    std::array<std::optional<bool>, resourceCount> m_lists;
    std::optional<Role> m_role;
};

} // namespace wayside::access
