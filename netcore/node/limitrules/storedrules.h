// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/limitrules/limitrules.h"
#include "netcore/store/limitrecords.h"

/// Limit rules as the store has them.
namespace wayside::node {

store::LimitRuleRecord recordOf(const LimitRule& rule);
/// Nothing for a scope or limits that this program does not know: a newer one may have written them.
std::optional<LimitRule> ruleOf(const store::LimitRuleRecord& record);

} // namespace wayside::node
