// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/actionrun.h"

#include <algorithm>

namespace wayside::ui {

int ActionRun::count(ActionResult::Outcome outcome) const {
    return int(std::count_if(m_results.begin(), m_results.end(),
                             [outcome](const ActionResult& result) { return result.outcome == outcome; }));
}

void ActionRun::finish() {
    if (m_finished)
        return;
    for (ActionResult& result : m_results) {
        if (result.outcome == ActionResult::Outcome::Waiting)
            result.outcome = ActionResult::Outcome::NotSent;
    }
    m_finished = true;
    Q_EMIT progressed();
    Q_EMIT finished();
}

} // namespace wayside::ui
