// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/value.h"

#include <cmath>
#include <span>
#include <type_traits>
#include <vector>

namespace wayside::observe::query {

/// The fields of one kind of row: name, kind, and how to get the value. Built once, then read from any
/// thread.
template <typename Row>
class FieldTable {
public:
    using Read = Value (*)(const Row&);

    FieldTable& add(const char* name, FieldKind kind, Read read, QStringList words = {}) {
        m_information.push_back({QString::fromLatin1(name), kind, std::move(words)});
        m_readers.push_back(read);
        return *this;
    }

    /// Other names of the field added last.
    FieldTable& alias(QStringList names) {
        m_information.back().aliases = std::move(names);
        return *this;
    }

    std::span<const FieldInformation> information() const { return m_information; }
    Value value(int field, const Row& row) const { return m_readers[std::size_t(field)](row); }

private:
    std::vector<FieldInformation> m_information;
    std::vector<Read> m_readers;
};

/// One row seen through its table; keeps references to both.
template <typename Row>
class RowValues final : public FieldValues {
public:
    RowValues(const FieldTable<Row>& table, const Row& row) : m_table(table), m_row(row) {}
    Value value(int field) const override { return m_table.value(field, m_row); }

private:
    const FieldTable<Row>& m_table;
    const Row& m_row;
};

/// Field types of rows as Values: numbers and words (by their place) as double; empty texts and numbers that
/// are none as absent.
template <typename T>
Value valueOf(const T& value) {
    if constexpr (std::is_floating_point_v<T>)
        return std::isfinite(value) ? Value(value + 0.0)
                                    : Value(); // -0 is 0, as it is on its way through JSON
    else if constexpr ((std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) || std::is_enum_v<T>)
        return static_cast<double>(value);
    else if constexpr (std::is_same_v<T, QString>)
        return value.isEmpty() ? Value() : Value(value);
    else
        return value;
}
template <typename T>
Value valueOf(const std::optional<T>& value) {
    return value ? valueOf(*value) : Value();
}

} // namespace wayside::observe::query
