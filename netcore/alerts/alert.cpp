// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/alert.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

bool fitsPattern(const QString& pattern, const QString& text) {
    return pattern.isEmpty() || (!text.isEmpty() && matchesPattern(text, pattern));
}

} // namespace

bool fits(const Scope& scope, const AlertContext& context) {
    if (!fitsPattern(scope.node, context.node) || !fitsPattern(scope.account, context.account) ||
        !fitsPattern(scope.domain, context.domain))
        return false;
    if (scope.type && context.type != scope.type)
        return false;
    return scope.identifiers.isEmpty() ||
           std::any_of(context.identifiers.cbegin(), context.identifiers.cend(),
                       [&scope](const QString& one) {
                           return std::any_of(
                               scope.identifiers.cbegin(), scope.identifiers.cend(),
                               [&one](const QString& pattern) { return matchesPattern(one, pattern); });
                       });
}

Result<void> checkSilence(const Silence& silence) {
    const auto wrong = [](const char* what) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, what);
    };
    if (silence.id.isEmpty() || silence.id.size() > 64)
        return wrong("id must be 1 to 64 characters");
    if (silence.ruleId.size() > 64)
        return wrong("ruleId must be at most 64 characters");
    if (silence.fromMs <= 0 || silence.untilMs <= silence.fromMs)
        return wrong("untilMs must be later than fromMs");
    if (silence.reason.trimmed().isEmpty() || silence.reason.size() > 500)
        return wrong("reason must be 1 to 500 characters");
    if (silence.who.isEmpty() || silence.who.size() > 120)
        return wrong("who must be 1 to 120 characters");
    return {};
}

} // namespace wayside::alerts
