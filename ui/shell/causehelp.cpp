// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/causehelp.h"

using namespace Qt::StringLiterals;

namespace wayside::ui {

HelpPlace causeHelp(CloseCause cause) {
    const auto name = nameOf(cause);
    return {u"troubleshooting.md"_s, QString::fromLatin1(name.data(), qsizetype(name.size())).toLower()};
}

} // namespace wayside::ui
