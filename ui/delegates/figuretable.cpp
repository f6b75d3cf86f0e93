// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/figuretable.h"

#include "ui/shell/appearance.h"

#include <algorithm>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace wayside::ui {

namespace {
constexpr int oneRow = 24;
constexpr int cellMargin = 9; // of FigureDelegate and the style together
} // namespace

FigureHeader::FigureHeader(QWidget* parent) : FlatHeader(Qt::Horizontal, parent) {
    setPadding(cellMargin);
    setSortIndicatorShown(false); // until the table is one that sorts
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(36);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

QSize FigureHeader::sizeHint() const {
    return {FlatHeader::sizeHint().width(), oneRow};
}

FigureTable::FigureTable(QWidget* parent) : QTableView(parent) {
    setHorizontalHeader(new FigureHeader(this));
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(oneRow);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, &FigureTable::chooseColumns);
    // The header has no focus: by the menu key (Shift+F10) its columns are chosen from the rows.
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, [this] { chooseColumns({}); });
}

void FigureTable::setEmptyText(const QString& sentence) {
    if (m_empty == sentence)
        return;
    m_empty = sentence;
    viewport()->update();
}

void FigureTable::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    const QString said = model() && model()->rowCount() > 0 ? QString() : m_empty;
    if (accessibleDescription() != said) // screen readers do not read what is painted
        setAccessibleDescription(said);
    QPainter painter(viewport());
    if (hasFocus()) {
        // What is chosen looks the same wherever the keys go; this says that they go here.
        const QRect row = visualRect(currentIndex());
        const QRect whole = viewport()->rect();
        painter.setPen(Appearance::accent(Appearance::isDark(palette())));
        painter.drawRect((row.isValid() ? QRect(0, row.top(), whole.width(), row.height()) : whole)
                             .adjusted(0, 0, -1, -1));
    }
    if (said.isEmpty())
        return;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), int(Qt::AlignCenter) | Qt::TextWordWrap,
                     m_empty);
}

void FigureTable::chooseColumns(QPoint where) {
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column > 0); // what the row is about always shows
        action->setData(column);
    }
    if (const QAction* chosen = menu.exec(horizontalHeader()->mapToGlobal(where)))
        setColumnHidden(chosen->data().toInt(), !chosen->isChecked());
}

QString FigureTable::selectionAsText() const {
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    const auto line = [&columns](auto cell) {
        QStringList cells;
        for (const int column : columns) {
            QString text = cell(column);
            cells.append(text.replace(u'\t', u' ').replace(u'\n', u' '));
        }
        return cells.join(u'\t');
    };
    QStringList lines{
        line([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); })};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& row : std::as_const(rows))
        lines.append(line([&row](int column) { return row.siblingAtColumn(column).data().toString(); }));
    return lines.join(u'\n');
}

void FigureTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && selectionModel()->hasSelection()) {
        QGuiApplication::clipboard()->setText(selectionAsText());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace wayside::ui
