// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/query/value.h"

#include <QStringView>
#include <span>
#include <vector>

namespace wayside::observe::query {

/// By what rows are sorted: "-clock.meanAbsoluteMs,account", the most important first, "-" for the largest
/// first. Absent values come last either way. A value; any thread.
class Order {
public:
    static constexpr qsizetype mostFields = 8;

    /// Errors (InvalidArgument, Fault::Peer): an unknown field, a field named twice, too many.
    static Result<Order> parse(QStringView text, std::span<const FieldInformation> fields);

    /// The values a row is sorted by.
    std::vector<Value> keyOf(const FieldValues& row) const;
    std::strong_ordering compare(const std::vector<Value>& left, const std::vector<Value>& right) const;
    std::size_t size() const { return m_fields.size(); }
    const QString& text() const { return m_text; }

private:
    struct By {
        int field = 0;
        bool descending = false;
    };
    std::vector<By> m_fields;
    QString m_text;
};

} // namespace wayside::observe::query
