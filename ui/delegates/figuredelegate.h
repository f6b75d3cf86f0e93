// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QStyledItemDelegate>

namespace wayside::ui {

/// Paints the cells of tables of figures by role: a warning in colour and weight, a share of a limit as a bar
/// one row high with its figure, a tick box that is filled with the colour of the chosen row's line. Knows
/// roles, no model. GUI thread.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setSwatchRole(int role) { m_swatchRole = role; }       ///< index of a series colour, in column 0
    void setNodeStateRole(int role) { m_nodeStateRole = role; } ///< NodeState; colours column 0
    /// Beside which the bars of all rows are of one length.
    void setWidestFigure(const QString& text) { m_widest = text; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintBar(QPainter& painter, const QStyleOptionViewItem& cell, double share, int concern) const;
    void paintTick(QPainter& painter, const QStyleOptionViewItem& cell, const QModelIndex& index) const;

    std::optional<int> m_swatchRole;
    std::optional<int> m_nodeStateRole;
    QString m_widest = QStringLiteral("000 %");
};

} // namespace wayside::ui
