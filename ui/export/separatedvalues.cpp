// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/separatedvalues.h"

#include "netcore/observe/csvtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString tsvCell(const QString& cell) {
    QString text = observe::guardedCell(cell);
    for (QChar& character : text) {
        if (character == u'\t' || character == u'\n' || character == u'\r')
            character = u' ';
    }
    return text;
}

} // namespace

ExportFormat exportFormatOf(const QString& fileName) {
    if (fileName.endsWith(u".json"_s, Qt::CaseInsensitive))
        return ExportFormat::Json;
    return fileName.endsWith(u".tsv"_s, Qt::CaseInsensitive) ? ExportFormat::Tsv : ExportFormat::Csv;
}

QString exportFileFilters() {
    return QCoreApplication::translate("Export", "CSV (*.csv);;Tab-separated (*.tsv);;JSON (*.json)");
}

QByteArray separatedLine(const QStringList& cells, ExportFormat format) {
    if (format != ExportFormat::Tsv)
        return observe::csvLine(cells, observe::CsvText::Guarded).toUtf8();
    QStringList written;
    written.reserve(cells.size());
    for (const QString& cell : cells)
        written.append(tsvCell(cell));
    return (written.join(u'\t') + u'\n').toUtf8();
}

} // namespace wayside::ui
