// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace wayside::observe::query {

/// What a filter's mistakes are called; English where no translation is installed.
struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

} // namespace wayside::observe::query
