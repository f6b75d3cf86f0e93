// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace wayside::ui {

/// Notes: the shape of the worst one's severity, and its sentence. `severityRole` gives observe::Severity as
/// int, or nothing where there is no note.
class SeverityDelegate : public CellDelegate {
    Q_OBJECT
public:
    SeverityDelegate(int severityRole, int emphasisRole, QObject* parent = nullptr);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;

private:
    int m_severityRole;
};

/// Direction: an arrow and its word. `toClientRole` gives a bool, or nothing where there is no direction.
class DirectionDelegate : public CellDelegate {
    Q_OBJECT
public:
    DirectionDelegate(int toClientRole, int emphasisRole, QObject* parent = nullptr);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;

private:
    int m_toClientRole;
};

/// A horizontal arrow from one point to another, both at the same height.
void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour);

} // namespace wayside::ui
