// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/value.h"

#include <QString>
#include <span>

namespace wayside::observe::query {

/// What could stand at one place of a filter that is being written: for completion. A value; any thread.
struct FilterContext {
    enum class Wanted : quint8 {
        Term,       ///< a field, a word to look for, not, and, or
        Comparison, ///< behind the name of a field
        Literal,    ///< a value of the field
    };

    Wanted wanted = Wanted::Term;
    int field = -1;       ///< of a comparison or value; -1: none of that name
    QString begun;        ///< what of it is there already, without quotes
    qsizetype from = 0;   ///< where it begins
    qsizetype length = 0; ///< what a completion replaces, up to the end of the word

    /// `cursor`: 0..text.size(). Texts with mistakes have a context too.
    static FilterContext at(QStringView text, qsizetype cursor, std::span<const FieldInformation> fields);
};

} // namespace wayside::observe::query
