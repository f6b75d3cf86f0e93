// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/filternode.h"

#include <algorithm>

namespace wayside::observe::query {

namespace {

bool contains(const Value& value, const QString& text) {
    const QString* single = std::get_if<QString>(&value);
    return single && single->contains(text, Qt::CaseInsensitive);
}

bool alike(const Value& value, const Value& literal) {
    const QString* text = std::get_if<QString>(&value);
    const QString* pattern = std::get_if<QString>(&literal);
    return text && pattern ? isLike(*text, *pattern) : value == literal;
}

bool sameText(const Value& value, const Value& literal) {
    const QString* left = std::get_if<QString>(&value);
    const QString* right = std::get_if<QString>(&literal);
    return left && right && left->compare(*right, Qt::CaseInsensitive) == 0;
}

bool equal(const Value& value, const Value& literal) {
    return std::holds_alternative<QString>(value) ? sameText(value, literal) : value == literal;
}

bool holds(Comparison comparison, const Value& value, const Value& literal) {
    switch (comparison) {
    case Comparison::Equal:
        return equal(value, literal);
    case Comparison::NotEqual:
        return !equal(value, literal);
    case Comparison::Contains:
        return contains(value, std::get<QString>(literal));
    case Comparison::Like:
        return alike(value, literal);
    case Comparison::Less:
        return std::is_lt(orderOf(value, literal));
    case Comparison::LessOrEqual:
        return std::is_lteq(orderOf(value, literal));
    case Comparison::Greater:
        return std::is_gt(orderOf(value, literal));
    case Comparison::GreaterOrEqual:
        return std::is_gteq(orderOf(value, literal));
    }
    return false;
}

/// An absent value equals `none` and differs from everything else; an order it has with nothing. A list holds
/// when one of its texts does; "differs" when none equals.
bool compare(Comparison comparison, const Value& value, const Value& literal) {
    const auto* texts = std::get_if<QStringList>(&value);
    const bool absent = isAbsent(value) || (texts && texts->isEmpty());
    if (absent || isAbsent(literal)) {
        const bool same = absent && isAbsent(literal);
        return comparison == Comparison::Equal || comparison == Comparison::Like
                   ? same
                   : comparison == Comparison::NotEqual && !same;
    }
    if (!texts)
        return holds(comparison, value, literal);
    const auto one = [&](const QString& text) {
        return holds(comparison == Comparison::NotEqual ? Comparison::Equal : comparison, text, literal);
    };
    const bool any = std::any_of(texts->begin(), texts->end(), one);
    return comparison == Comparison::NotEqual ? !any : any;
}

bool foundIn(const Value& value, const QString& text) {
    if (const auto* texts = std::get_if<QStringList>(&value))
        return std::any_of(texts->begin(), texts->end(),
                           [&](const QString& one) { return one.contains(text, Qt::CaseInsensitive); });
    return contains(value, text);
}

} // namespace

bool isLike(QStringView text, QStringView pattern) {
    qsizetype at = 0, wanted = 0, star = -1, resume = 0;
    while (at < text.size()) {
        const bool one = wanted < pattern.size() &&
                         (pattern[wanted] == u'?' || pattern[wanted].toLower() == text[at].toLower());
        if (wanted < pattern.size() && pattern[wanted] == u'*') {
            star = wanted++;
            resume = at;
        } else if (one) {
            ++at;
            ++wanted;
        } else if (star >= 0) { // the star takes one more
            wanted = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    while (wanted < pattern.size() && pattern[wanted] == u'*')
        ++wanted;
    return wanted == pattern.size();
}

bool Filter::Node::matches(const FieldValues& row) const {
    const auto childMatches = [&](const auto& child) { return child->matches(row); };
    switch (kind) {
    case Kind::And:
        return std::all_of(children.begin(), children.end(), childMatches);
    case Kind::Or:
        return std::any_of(children.begin(), children.end(), childMatches);
    case Kind::Not:
        return !children.front()->matches(row);
    case Kind::Compare:
        return compare(comparison, row.value(field), literals.front());
    case Kind::AnyOf: {
        const Value value = row.value(field);
        return std::any_of(literals.begin(), literals.end(),
                           [&](const Value& literal) { return compare(comparison, value, literal); });
    }
    case Kind::Search:
        return std::any_of(
                   textFields.begin(), textFields.end(),
                   [&](int text) { return foundIn(row.value(text), std::get<QString>(literals.front())); }) ||
               std::any_of(wordFields.begin(), wordFields.end(), [&](const auto& words) {
                   const Value value = row.value(words.first);
                   const double* place = std::get_if<double>(&value);
                   return place && std::ranges::find(words.second, *place) != words.second.end();
               });
    }
    return false;
}

bool Filter::matches(const FieldValues& row) const {
    return !m_root || m_root->matches(row);
}

} // namespace wayside::observe::query
