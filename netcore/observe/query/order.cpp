// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/order.h"

#include <algorithm>

namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> orderError(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Peer, sentence.toStdString());
}

} // namespace

Result<Order> Order::parse(QStringView text, std::span<const FieldInformation> fields) {
    Order order;
    order.m_text = text.trimmed().toString();
    if (order.m_text.isEmpty())
        return order;
    for (QStringView part : QStringView(order.m_text).split(u',')) {
        part = part.trimmed();
        const bool descending = part.startsWith(u'-');
        const QStringView name = descending ? part.sliced(1) : part;
        const int field = fieldNamed(fields, name);
        if (field < 0)
            return orderError(u"there is no field \"%1\""_s.arg(name));
        if (std::ranges::find(order.m_fields, field, &By::field) != order.m_fields.end())
            return orderError(u"%1 is named twice"_s.arg(fields[std::size_t(field)].name));
        if (qsizetype(order.m_fields.size()) == mostFields)
            return orderError(u"at most %1 fields"_s.arg(mostFields));
        order.m_fields.push_back({field, descending});
    }
    return order;
}

std::vector<Value> Order::keyOf(const FieldValues& row) const {
    std::vector<Value> key;
    key.reserve(m_fields.size());
    for (const By& by : m_fields)
        key.push_back(row.value(by.field));
    return key;
}

std::strong_ordering Order::compare(const std::vector<Value>& left, const std::vector<Value>& right) const {
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const bool reversed = m_fields[i].descending && !isAbsent(left[i]) && !isAbsent(right[i]);
        const auto order = reversed ? orderOf(right[i], left[i]) : orderOf(left[i], right[i]);
        if (std::is_neq(order))
            return order;
    }
    return std::strong_ordering::equal;
}

} // namespace wayside::observe::query
