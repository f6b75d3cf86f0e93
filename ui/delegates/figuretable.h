// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/flatheader.h"

#include <QTableView>

namespace wayside::ui {

/// Column titles with the same margins as the cells of FigureDelegate, as high as a row. GUI thread.
class FigureHeader : public FlatHeader {
    Q_OBJECT
public:
    explicit FigureHeader(QWidget* parent = nullptr);
    QSize sizeHint() const override;
};

/// How all these tables are: one row height, no grid, whole rows; columns are chosen from the header's menu;
/// Ctrl+C copies the selected rows, as shown, as tab-separated text; an empty one says what will appear. GUI
/// thread.
class FigureTable : public QTableView {
    Q_OBJECT
public:
    explicit FigureTable(QWidget* parent = nullptr);

    void setEmptyText(const QString& sentence);
    QString selectionAsText() const; ///< visible columns in their visual order, titles first

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void chooseColumns(QPoint where);

    QString m_empty;
};

} // namespace wayside::ui
