// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementfilter.h"

#include "ui/models/enforcement/enforcementmodel.h"

namespace wayside::ui {

void EnforcementFilter::setCause(std::optional<CloseCause> cause) {
    if (m_cause == cause)
        return;
    m_cause = cause;
    invalidateFilter();
}

bool EnforcementFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_cause) {
        const QVariant cause = sourceModel()->index(row, 0, parent).data(EnforcementModel::CauseRole);
        if (!cause.isValid() || cause.toInt() != int(*m_cause))
            return false;
    }
    return FigureSortModel::filterAcceptsRow(row, parent);
}

} // namespace wayside::ui
