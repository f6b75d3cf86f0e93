// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/csvtable.h"

using namespace Qt::StringLiterals;

namespace wayside::observe {

namespace {

bool looksLikeFormula(const QString& cell) {
    bool number = false;
    cell.toDouble(&number);
    return !number && !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front());
}

QString quoted(const QString& cell) {
    const bool needsQuotes =
        cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return needsQuotes ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

} // namespace

QString guardedCell(const QString& cell) {
    return looksLikeFormula(cell) ? u'\'' + cell : cell;
}

QString csvLine(const QStringList& cells, CsvText text) {
    QStringList line;
    line.reserve(cells.size());
    for (const QString& cell : cells)
        line.append(quoted(text == CsvText::Guarded ? guardedCell(cell) : cell));
    return line.join(u',') + u"\r\n"_s;
}

QString csvTable(const QStringList& titles, const QList<QStringList>& rows, CsvText text) {
    QString table = csvLine(titles, text);
    for (const QStringList& row : rows)
        table += csvLine(row, text);
    return table;
}

} // namespace wayside::observe
