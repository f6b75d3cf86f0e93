// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/csvtable.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::ctl {

struct TableColumn {
    QString title;
    bool rightAligned = false;
    int priority = 0; ///< when the table is too wide, the highest number leaves first; 0 stays
};

/// A text table of at most `width` columns (0: any): columns of low importance leave, unless they are narrow
/// enough for what room is left; a long last one is cut with "…" rather than left out. Control characters in
/// cells are shown as "?". Every line ends with a line feed. `widths`: of the tables drawn before in the same
/// place, so that columns do not jump to and fro; becomes those of this one.
QString textTable(const QList<TableColumn>& columns, const QList<QStringList>& rows, int width,
                  QList<int>* widths = nullptr);

/// The indices of those that a table of this width shows, whose columns are so wide.
QList<int> fittingColumns(const QList<TableColumn>& columns, QList<int> widths, int width);

/// Control characters as "?": what others named cannot steer a terminal.
QString harmless(QString text);

/// `title`, then `text` wrapped between words to `width` columns (0: not), its further lines below its first.
/// Every line ends with a line feed.
QString hanging(const QString& title, const QString& text, int width);

using observe::csvTable;

} // namespace wayside::ctl
