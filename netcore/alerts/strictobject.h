// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"

#include <optional>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace wayside::alerts {

/// Reads one JSON object of a file of ours: every field is asked for by name and bounds, the first thing that
/// is wrong is kept in words with the field's place ("rules[2].forMs must be …"), and a field nobody asked
/// for is wrong too, rather than half understood. A value; any thread.
class StrictObject {
public:
    /// `place` stands in front of field names: "rules[2]"; may be empty.
    StrictObject(const QJsonValue& value, QString place);

    QString text(const QString& name, qsizetype longest, bool required = true);
    QStringList texts(const QString& name, qsizetype most, qsizetype longest); ///< absent: empty
    /// least..most within ±2^53; absent: `otherwise`, or wrong without one.
    qint64 integer(const QString& name, qint64 least, qint64 most,
                   std::optional<qint64> otherwise = std::nullopt);
    std::optional<qint64> optionalInteger(const QString& name, qint64 least, qint64 most);
    double number(const QString& name, double least, double most,
                  std::optional<double> otherwise = std::nullopt);
    bool flag(const QString& name, bool otherwise);
    QJsonValue value(const QString& name); ///< undefined when absent
    QJsonArray array(const QString& name, qsizetype most);
    template <typename Enum, std::size_t N>
    Enum word(const QString& name, const wayside::detail::NameTable<Enum, N>& table,
              std::optional<Enum> otherwise = std::nullopt) {
        const QJsonValue given = value(name);
        if (given.isUndefined() && otherwise)
            return *otherwise;
        const auto found = wayside::detail::find(table, given.toString().toStdString());
        if (!found)
            complainOfWord(name, given);
        return found.value_or(otherwise.value_or(Enum{}));
    }

    bool has(const QString& name) const { return m_object.contains(name); }
    QString placeOf(const QString& name) const;
    void complain(const QString& name, const QString& what);
    void adopt(const Error& error); ///< of a part that was read by someone else
    /// Success when nothing was wrong and no field is left over. InvalidArgument, our own file's fault.
    Result<void> finish();

private:
    void complainOfWord(const QString& name, const QJsonValue& given);

    QString m_place;
    QJsonObject m_object;
    QSet<QString> m_asked;
    std::optional<Error> m_wrong;
};

/// Text of a file of at most `mostBytes`; NotFound when there is none, FileUnreadable otherwise.
Result<QByteArray> readBounded(const QString& path, qint64 mostBytes);
/// Atomically, making the folder where needed: the old file stays as it is when something goes wrong.
/// FileUnreadable.
Result<void> writeWhole(const QString& path, const QByteArray& content);
/// One JSON object; InvalidArgument with the line where it stops making sense.
Result<QJsonObject> parseObject(const QByteArray& text);

} // namespace wayside::alerts
