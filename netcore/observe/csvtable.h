// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::observe {

enum class CsvText : quint8 {
    AsIs,    ///< for programs
    Guarded, ///< for spreadsheets: text that one would take for a formula gets an apostrophe in front
};

/// The cell with that apostrophe, where it needs one.
QString guardedCell(const QString& cell);
/// One line of RFC 4180, its CRLF included.
QString csvLine(const QStringList& cells, CsvText text = CsvText::AsIs);
/// RFC 4180, first line the titles, every line ends with CRLF.
QString csvTable(const QStringList& titles, const QList<QStringList>& rows, CsvText text = CsvText::AsIs);

} // namespace wayside::observe
