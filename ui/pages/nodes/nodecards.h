// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace wayside::ui {

/// Paints a node as a card: name and state with shape and colour, three or four lines of figures, and below
/// what is special about it, with a bar while it drains. Gets role numbers and knows no model. GUI thread.
class NodeCardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    struct Roles {
        int name, state, lines, note, concern, share;
    };
    explicit NodeCardDelegate(const Roles& roles, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintNote(QPainter& painter, const QStyleOptionViewItem& option, QRect area,
                   const QModelIndex& index) const;

    Roles m_roles;
};

/// The nodes as cards side by side, wrapped to the width; arrow keys walk through them. An empty one says
/// what will appear. GUI thread.
class NodeCards : public QListView {
    Q_OBJECT
public:
    explicit NodeCards(QWidget* parent = nullptr);
    void setEmptyText(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_empty;
};

} // namespace wayside::ui
