// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPalette>
#include <QRectF>

class QPainter;
class QTableView;

namespace wayside::ui {

/// The rows and shown columns of one table view, painted by the view's own delegates, so that states keep
/// their shapes and headroom its bars. GUI thread; the view outlives it.
class TablePrint {
public:
    TablePrint(const QTableView& view, const QPalette& palette, int mostRows);

    int rows() const { return m_rows; }
    bool isEmpty() const { return m_rows == 0 || m_columns.isEmpty(); }
    int missingRows() const; ///< that `mostRows` left out
    QString title() const;   ///< the view's accessible name
    int width() const { return m_width; }
    int rowHeight() const { return m_rowHeight; }

    /// Titles and `count` rows from `first` on, in the view's own pixels from (0, 0).
    void paint(QPainter& painter, int first, int count) const;

private:
    void paintTitles(QPainter& painter) const;
    void paintRow(QPainter& painter, int row, int top) const;

    const QTableView& m_view;
    QPalette m_palette;
    QList<int> m_columns; ///< logical, in the order shown
    int m_rows;
    int m_width = 0;
    int m_rowHeight;
};

} // namespace wayside::ui
