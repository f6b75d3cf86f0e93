// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wayside::ui {

/// Paints one table cell: flat, padded by 8 pixels, with tabular figures; an emphasis changes colour and
/// weight. Gets role numbers and knows no model; the emphasis role's values are those of
/// CellDelegate::Emphasis.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum class Emphasis { None, Muted, Warning, Fault };

    explicit CellDelegate(int emphasisRole, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int padding = 8;
    /// Height of a row in this font: a multiple of four.
    static int rowHeight(const QFontMetrics& metrics);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
    /// What lies between the background and the next cell; the option is initialised.
    virtual void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const;
    static void paintText(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
                          Qt::Alignment alignment, const QString& text);

private:
    int m_emphasisRole;
};

/// The state: shape, word, colour. `stateRole` gives a session::ConnectionState as int.
class StateDelegate : public CellDelegate {
    Q_OBJECT
public:
    StateDelegate(int stateRole, int emphasisRole, QObject* parent = nullptr);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;

private:
    int m_stateRole;
};

/// Headroom: a bar that fills toward the limit, one row high, with the figure beside it. `headroomRole` gives
/// a double 0..1, or nothing when unknown; beside the widest figure there is, all bars are of one length.
class HeadroomDelegate : public CellDelegate {
    Q_OBJECT
public:
    HeadroomDelegate(int headroomRole, int emphasisRole, QString widestFigure, QObject* parent = nullptr);

protected:
    void paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const override;

private:
    int m_headroomRole;
    QString m_widest;
};

} // namespace wayside::ui
