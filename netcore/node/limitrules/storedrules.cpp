// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/limitrules/storedrules.h"

#include <QJsonDocument>

namespace wayside::node {

store::LimitRuleRecord recordOf(const LimitRule& rule) {
    return {
        nameOf(rule.scope), rule.subject, QJsonDocument(rule.change.toJson()).toJson(QJsonDocument::Compact),
        rule.live,          rule.setMs,   rule.setBy,
        rule.reason};
}

std::optional<LimitRule> ruleOf(const store::LimitRuleRecord& record) {
    const auto scope = limitScopeFrom(record.scope);
    const auto document = QJsonDocument::fromJson(record.limits);
    if (!scope || *scope == LimitScope::Session || !document.isObject())
        return std::nullopt;
    LimitRule rule{*scope, record.subject, {}, record.live, record.setMs, record.setBy, record.reason};
    if (document.object().isEmpty())
        return rule;
    const auto change = LimitChange::fromJson(document.object());
    if (!change)
        return std::nullopt;
    rule.change = *change;
    return rule;
}

} // namespace wayside::node
