// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <QString>
#include <QStringList>
#include <span>
#include <variant>

namespace wayside::observe::query {

/// One field of one row, typed: absent, a truth, a number (milliseconds and the place of a word in its list
/// included), a text, or several texts. Any thread.
using Value = std::variant<std::monostate, bool, double, QString, QStringList>;

inline bool isAbsent(const Value& value) {
    return std::holds_alternative<std::monostate>(value);
}

/// Order of two values of the same field: numbers by size, texts by the alphabet without regard to case and
/// with the digits in them by size ("node-2" before "node-10"), lists by their first text. Absent ones come
/// last.
std::strong_ordering orderOf(const Value& left, const Value& right);

/// What kind of value a field has: decides which comparisons and which literals fit.
enum class FieldKind : quint8 {
    Truth,        ///< true, false
    Number,       ///< 12, -0.5
    Share,        ///< 0..1: 0.1 or 10%
    Milliseconds, ///< 250, 250ms, 2s, 1.5min, 2h
    Time,         ///< UTC: 2026-01-15T10:30:00Z, or milliseconds since the epoch
    Text,
    Texts, ///< a list: a comparison holds when it holds for one of them
    Word,  ///< one of `words`, ordered as they are listed
};

/// A field as people and parsers know it.
struct FieldInformation {
    QString name; ///< as in the JSON of the row: "clock.meanAbsoluteMs"
    FieldKind kind = FieldKind::Text;
    QStringList words;        ///< of FieldKind::Word
    QStringList aliases = {}; ///< shorter names for people, the best one first: "offset"
};

/// The index of the field with that name or alias, in any case; -1 when there is none.
int fieldNamed(std::span<const FieldInformation> fields, QStringView name);

/// The values of one row, by the index of the field in its table.
class FieldValues {
public:
    virtual ~FieldValues() = default;
    virtual Value value(int field) const = 0;
};

} // namespace wayside::observe::query
