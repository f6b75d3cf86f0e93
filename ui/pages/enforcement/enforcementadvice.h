// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QString>

namespace wayside::ui {

/// What a forced close means and what to do about it, in plain words without blame. Translated; GUI thread.
struct EnforcementAdvice {
    QString meaning;
    QString whatToDo;
};
EnforcementAdvice enforcementAdvice(const observe::EventRow& event);

} // namespace wayside::ui
