// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/value.h"

#include <algorithm>

namespace wayside::observe::query {

namespace {

std::strong_ordering ordering(int sign) {
    return sign <=> 0;
}

/// The run of digits at `at`, leading zeros left out.
QStringView digitsAt(QStringView text, qsizetype at) {
    qsizetype end = at;
    while (end < text.size() && text[end].isDigit())
        ++end;
    while (at + 1 < end && text[at] == u'0')
        ++at;
    return text.sliced(at, end - at);
}

qsizetype pastDigits(QStringView text, qsizetype at) {
    while (at < text.size() && text[at].isDigit())
        ++at;
    return at;
}

std::strong_ordering naturalOrder(QStringView left, QStringView right) {
    qsizetype l = 0, r = 0;
    while (l < left.size() && r < right.size()) {
        if (left[l].isDigit() && right[r].isDigit()) {
            const QStringView leftDigits = digitsAt(left, l), rightDigits = digitsAt(right, r);
            if (leftDigits.size() != rightDigits.size())
                return leftDigits.size() <=> rightDigits.size();
            if (const int sign = leftDigits.compare(rightDigits))
                return ordering(sign);
            l = pastDigits(left, l);
            r = pastDigits(right, r);
            continue;
        }
        const QChar a = left[l++].toCaseFolded(), b = right[r++].toCaseFolded();
        if (a != b)
            return a.unicode() <=> b.unicode();
    }
    if (const auto rest = (left.size() - l) <=> (right.size() - r); std::is_neq(rest))
        return rest;
    return ordering(left.compare(right)); // told apart by case or zeros alone: still a total order
}

} // namespace

std::strong_ordering orderOf(const Value& left, const Value& right) {
    if (isAbsent(left) || isAbsent(right))
        return isAbsent(left) <=> isAbsent(right);
    if (left.index() != right.index())
        return left.index() <=> right.index();
    if (const bool* truth = std::get_if<bool>(&left))
        return *truth <=> std::get<bool>(right);
    if (const double* number = std::get_if<double>(&left))
        return std::strong_order(*number, std::get<double>(right));
    if (const QString* text = std::get_if<QString>(&left))
        return naturalOrder(*text, std::get<QString>(right));
    const auto& leftTexts = std::get<QStringList>(left);
    const auto& rightTexts = std::get<QStringList>(right);
    for (qsizetype i = 0; i < leftTexts.size() && i < rightTexts.size(); ++i) {
        if (const auto order = naturalOrder(leftTexts[i], rightTexts[i]); std::is_neq(order))
            return order;
    }
    return leftTexts.size() <=> rightTexts.size();
}

int fieldNamed(std::span<const FieldInformation> fields, QStringView name) {
    const auto is = [name](const QString& known) { return name.compare(known, Qt::CaseInsensitive) == 0; };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (is(fields[i].name) || std::any_of(fields[i].aliases.begin(), fields[i].aliases.end(), is))
            return int(i);
    }
    return -1;
}

} // namespace wayside::observe::query
