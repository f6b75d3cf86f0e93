// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/database.h"

#include <optional>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace wayside::store {

/// WHERE … ORDER BY id DESC LIMIT ? of a journal table: its columns at_ms and id, and others by name. Names
/// are constants of the program, values go by `?`.
class JournalFilter {
public:
    static constexpr int largestPage = 100'000;

    void period(std::optional<qint64> fromMs, std::optional<qint64> untilMs) {
        if (fromMs)
            add(QStringLiteral("at_ms >= ?"), *fromMs);
        if (untilMs)
            add(QStringLiteral("at_ms < ?"), *untilMs);
    }
    void before(std::optional<qint64> id) {
        if (id)
            add(QStringLiteral("id < ?"), *id);
    }
    void equal(const QString& column, const QString& value) {
        if (!value.isEmpty())
            add(column + QStringLiteral(" = ?"), value);
    }
    void add(const QString& condition, const QVariant& value) {
        m_conditions.append(condition);
        m_values.append(value);
    }
    /// What enforcement events and flight records may be asked for alike.
    template <typename Query>
    void forcedCloses(const Query& query) {
        period(query.fromMs, query.untilMs);
        if (query.domain)
            add(QStringLiteral("domain = ?"), textValue(*query.domain));
        if (query.cause)
            add(QStringLiteral("cause = ?"), textValue(nameOf(*query.cause)));
        equal(QStringLiteral("session_id"), query.sessionId);
        equal(QStringLiteral("node_id"), query.nodeId);
        before(query.beforeId);
    }
    QString sql(const QString& select) const {
        const QString where = m_conditions.isEmpty()
                                  ? QString()
                                  : QStringLiteral(" WHERE ") + m_conditions.join(QStringLiteral(" AND "));
        return select + where + QStringLiteral(" ORDER BY id DESC LIMIT ?");
    }
    QVariantList values(int limit) const { return m_values + QVariantList{limit}; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace wayside::store
