// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/limitrules/limitrules.h"

#include <algorithm>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, limitScopeCount> names{"defaults"_L1, "domain"_L1, "type"_L1,
                                                               "account"_L1, "session"_L1};
} // namespace

QString nameOf(LimitScope scope) {
    return names[std::size_t(scope)];
}

std::optional<LimitScope> limitScopeFrom(const QString& name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt : std::optional(LimitScope(found - names.begin()));
}

bool LimitRule::covers(const SessionFacts& session) const {
    switch (scope) {
    case LimitScope::Defaults:
        return true;
    case LimitScope::Domain:
        return session.domain == subject;
    case LimitScope::Type:
        return sessionTypeFrom(subject.toStdString()) == session.type;
    case LimitScope::Account:
        return session.account == subject;
    case LimitScope::Session:
        return session.sessionId == subject;
    }
    return false;
}

bool LimitLayers::isPlain() const {
    return std::ranges::all_of(changes, [](const auto& change) { return change == nullptr; });
}

SessionLimits LimitLayers::effective() const {
    SessionLimits limits = settings;
    for (const auto& change : changes) {
        if (change)
            change->applyTo(limits);
    }
    return limits;
}

void LimitRules::set(const LimitRule& rule) {
    auto change = rule.change.isEmpty() ? nullptr : std::make_shared<const LimitChange>(rule.change);
    for (Entry& entry : m_entries) {
        if (entry.rule.scope == rule.scope && entry.rule.subject == rule.subject) {
            entry = {rule, std::move(change)};
            return;
        }
    }
    m_entries.append({rule, std::move(change)});
    std::ranges::stable_sort(m_entries, {}, [](const Entry& entry) { return entry.rule.scope; });
}

LimitLayers LimitRules::layersFor(const SessionFacts& session) const {
    LimitLayers layers;
    layers.settings = m_settings;
    for (const Entry& entry : m_entries) {
        if (entry.change && entry.rule.covers(session))
            layers.changes[std::size_t(entry.rule.scope)] = entry.change;
    }
    return layers;
}

const LimitRule* LimitRules::find(LimitScope scope, const QString& subject) const {
    for (const Entry& entry : m_entries) {
        if (entry.rule.scope == scope && entry.rule.subject == subject)
            return &entry.rule;
    }
    return nullptr;
}

QList<LimitRule> LimitRules::rules() const {
    QList<LimitRule> rules;
    for (const Entry& entry : m_entries) {
        if (entry.change)
            rules.append(entry.rule);
    }
    return rules;
}

} // namespace wayside::node
