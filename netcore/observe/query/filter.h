// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/query/value.h"

#include <memory>
#include <QStringView>
#include <span>

namespace wayside::observe::query {

/// A condition on rows, written by people:
///
///     type = TLC and clock.meanAbsoluteMs > 500ms and not (nodeId = node-a or account ~ acme)
///
/// - comparisons: `=` `!=` `<` `<=` `>` `>=`, `~` (contains, without regard to case), `in (a, b, c)`; `none`
/// is the
///   literal for "absent": `endedAtMs = none`. A field that is absent satisfies `= none` and `!=` anything
///   else, and nothing more.
/// - a colon without blanks before it is what people type fastest: `state:active`, `node:node-a,node-b`,
///   `tlc:sub0*`. In texts `*` stands for any characters and `?` for one; `offset:>500ms` is a comparison.
/// - `and`, `or`, `not`, parentheses; `and` binds tighter; two terms side by side mean `and`.
/// - a word alone is looked for in every text field: `sub00017`; it also finds what begins with it in fields
/// of
///   words, from three characters on: `active`.
/// - literals fit the field (see FieldKind); what contains blanks or parentheses stands in double quotes,
/// where
///   `\\` and `\"` are escapes.
///
/// Field names, words and operators are recognised without regard to case. An empty text matches every row.
/// A value; any thread.
class Filter {
public:
    static constexpr qsizetype longestText = 4000;
    static constexpr int deepestNesting = 50;

    Filter() = default; ///< matches everything

    /// Errors (InvalidArgument, Fault::Peer): one sentence that says what is wrong, `offset` the position in
    /// characters.
    static Result<Filter> parse(QStringView text, std::span<const FieldInformation> fields);

    bool matches(const FieldValues& row) const;
    bool isEmpty() const { return m_root == nullptr; }

    struct Node; ///< internal

private:
    std::shared_ptr<const Node> m_root;
};

} // namespace wayside::observe::query
