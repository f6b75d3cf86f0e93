// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/limittables.h"

#include "netcore/store/database.h"

namespace wayside::store::limittables {

using namespace Qt::StringLiterals;

Result<void> save(Database& database, const LimitRuleRecord& rule) {
    auto done = database.execute(
        "INSERT INTO limit_rules (scope, subject, limits, live, set_ms, set_by, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (scope, subject) DO UPDATE SET limits = excluded.limits, "
        "live = excluded.live, set_ms = excluded.set_ms, set_by = excluded.set_by, "
        "reason = excluded.reason"_L1,
        {textValue(rule.scope), textValue(rule.subject), textValue(rule.limits), rule.live ? 1 : 0,
         rule.setMs, textValue(rule.setBy), textValue(rule.reason)});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QList<LimitRuleRecord>> load(Database& database) {
    QList<LimitRuleRecord> rules;
    auto read = database.select(
        "SELECT scope, subject, limits, live, set_ms, set_by, reason FROM limit_rules "
        "ORDER BY scope, subject"_L1,
        {}, [&rules](const QSqlQuery& row) {
            rules.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString().toUtf8(),
                          row.value(3).toInt() != 0, row.value(4).toLongLong(), row.value(5).toString(),
                          row.value(6).toString()});
        });
    if (!read)
        return tl::unexpected(read.error());
    return rules;
}

} // namespace wayside::store::limittables
