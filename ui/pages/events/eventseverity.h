// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"
#include "ui/delegates/celldelegate.h"

namespace wayside::ui {

/// A severity: shape, word, colour. A ring for information, a triangle for a warning, a square for a fault.
class EventSeverityDelegate : public CellDelegate {
    Q_OBJECT
public:
    /// `severityRole` gives an observe::Severity as int.
    EventSeverityDelegate(int severityRole, int emphasisRole, QObject* parent = nullptr);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;

private:
    int m_severityRole;
};

/// The shape alone.
void drawEventSeverity(QPainter& painter, const QRectF& area, observe::Severity severity,
                       const QPalette& palette);

} // namespace wayside::ui
