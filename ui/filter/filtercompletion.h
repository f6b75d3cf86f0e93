// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filtercontext.h"
#include "ui/filter/filtersubject.h"

namespace wayside::ui {

/// One thing that could stand at the cursor.
struct FilterCompletion {
    QString shown;
    QString description;
    QString inserted;    ///< replaces FilterContext::length characters
    bool goesOn = false; ///< something has to follow: a comparison, a value

    friend bool operator==(const FilterCompletion&, const FilterCompletion&) = default;
};

/// What fits the context, the best first: fields with their description, comparisons, then values. At most
/// 200. GUI thread because descriptions are translated.
QList<FilterCompletion> completionsFor(const observe::query::FilterContext& context,
                                       const FilterSubject& subject);

/// The name people should see: the first alias, or the name itself.
QString shortName(const observe::query::FieldInformation& field);

} // namespace wayside::ui
