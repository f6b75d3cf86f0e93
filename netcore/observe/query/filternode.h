// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filter.h"

#include <vector>

/// The inner form of a filter: what the parser makes and matches() walks. Internal.
namespace wayside::observe::query {

enum class Comparison : quint8 {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    Like
};

/// `*` stands for any characters, `?` for one; without regard to case.
bool isLike(QStringView text, QStringView pattern);

struct Filter::Node {
    enum class Kind : quint8 { And, Or, Not, Compare, AnyOf, Search };

    Kind kind = Kind::And;
    std::vector<std::shared_ptr<const Node>> children; ///< And, Or, Not
    int field = -1;                                    ///< Compare, AnyOf
    Comparison comparison = Comparison::Equal;
    std::vector<Value> literals; ///< one; with AnyOf several; with Search the text
    std::vector<int> textFields; ///< Search: where to look
    /// Search: fields of words, and the places of those words that begin with the text.
    std::vector<std::pair<int, std::vector<double>>> wordFields;

    bool matches(const FieldValues& row) const;
};

} // namespace wayside::observe::query
