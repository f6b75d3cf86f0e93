// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/causehelp.h"

#include "netcore/text/latintext.h"

using namespace Qt::StringLiterals;

namespace wayside::ui {

HelpPlace causeHelp(CloseCause cause) {
    return {u"troubleshooting.md"_s, latinText(nameOf(cause)).toLower()};
}

} // namespace wayside::ui
