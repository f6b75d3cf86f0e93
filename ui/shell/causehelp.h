// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <QString>

namespace wayside::ui {

/// A place of the help, as Page::helpRequested() takes it.
struct HelpPlace {
    QString document;
    QString anchor;
};

/// Where the help tells of a cause what it means, how it comes about and what to do: each has an entry of its
/// own under its name in the API. Pure; any thread.
HelpPlace causeHelp(CloseCause cause);

} // namespace wayside::ui
