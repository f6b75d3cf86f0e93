// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <optional>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::client {

/// Reads the fields of one JSON object of an answer and keeps the first thing that was wrong, in words that
/// name the field: "tlc: field uuid must be a string". Fields nobody asks for are ignored; `null` counts as
/// absent where a field may be absent.
class JsonFields {
public:
    JsonFields(QString subject, const QJsonObject& object);

    QString text(const QString& name);
    std::optional<QString> optionalText(const QString& name);
    /// least..most, both within ±2^53.
    qint64 integer(const QString& name, qint64 least, qint64 most);
    std::optional<qint64> optionalInteger(const QString& name, qint64 least, qint64 most);
    std::optional<bool> optionalFlag(const QString& name);
    QStringList optionalTexts(const QString& name); ///< empty when absent
    /// ISO 8601 with date and time (spec 02 §1); invalid when absent.
    QDateTime optionalDateTime(const QString& name);
    QJsonObject object(const QString& name);
    QList<QJsonObject> optionalObjects(const QString& name); ///< empty when absent

    void complain(const QString& name, const char* what);
    const std::optional<Error>& wrong() const { return m_wrong; }

private:
    bool isAbsent(const QString& name) const;

    QString m_subject;
    QJsonObject m_object;
    std::optional<Error> m_wrong;
};

/// What was read, unless something was wrong.
template <typename T>
Result<T> readOrWrong(T&& value, const JsonFields& fields) {
    if (fields.wrong())
        return tl::unexpected(*fields.wrong());
    return std::forward<T>(value);
}

Error malformedField(const QString& words);

/// One object; `subject` names it in errors: "tlc".
template <typename T>
auto oneOf(const QString& subject, Result<T> (*read)(const QJsonObject&)) {
    return [subject, read](const QJsonDocument& document) -> Result<T> {
        if (!document.isObject())
            return tl::unexpected(
                malformedField(subject + QStringLiteral(": the answer is not a JSON object")));
        return read(document.object());
    };
}

/// An array of objects: "tlc list, element 3: …".
template <typename T>
auto listOf(const QString& subject, Result<T> (*read)(const QJsonObject&)) {
    return [subject, read](const QJsonDocument& document) -> Result<QList<T>> {
        if (!document.isArray())
            return tl::unexpected(
                malformedField(subject + QStringLiteral(" list: the answer is not a JSON array")));
        QList<T> rows;
        const QJsonArray array = document.array();
        rows.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString place = subject + QStringLiteral(" list, element %1: ").arg(i + 1);
            if (!array.at(i).isObject())
                return tl::unexpected(malformedField(place + QStringLiteral("not a JSON object")));
            Result<T> row = read(array.at(i).toObject());
            if (!row)
                return tl::unexpected(malformedField(place + QString::fromStdString(row.error().detail)));
            rows.append(std::move(*row));
        }
        return rows;
    };
}

} // namespace wayside::client
