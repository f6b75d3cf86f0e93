// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headroomwords.h"

#include "ui/shell/words.h"

#include <QCoreApplication>

namespace wayside::ui::words {

namespace {

struct HeadroomWords {
    Q_DECLARE_TR_FUNCTIONS(HeadroomWords)
};

} // namespace

QString headroomLeft(std::optional<double> headroom) {
    if (!headroom)
        return unknown;
    return *headroom > 0 ? HeadroomWords::tr("%1 left", "share of a limit").arg(percent(headroom))
                         : HeadroomWords::tr("over", "a limit is passed");
}

QString widestHeadroom() {
    return headroomLeft(1);
}

} // namespace wayside::ui::words
