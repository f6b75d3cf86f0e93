// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/figuredelegate.h"

namespace wayside::ui {

/// Paints counts per hour as a column of small bars; cells without such counts as figures. GUI thread.
class HoursDelegate : public FigureDelegate {
    Q_OBJECT
public:
    /// `hoursRole` gives a QList<int>, oldest first.
    explicit HoursDelegate(int hoursRole, QObject* parent = nullptr)
        : FigureDelegate(parent)
        , m_hoursRole(hoursRole) {}

    void setColumn(int column) { m_column = column; } ///< where the bars are
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_hoursRole;
    int m_column = 0;
};

} // namespace wayside::ui
