// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/separatedvalues.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

bool looksLikeFormula(const QString& text) {
    if (text.isEmpty() || !u"=+-@\t\r"_s.contains(text.front()))
        return false;
    bool number = false;
    text.toDouble(&number);
    return !number;
}

QString csvCell(QString text) {
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar character) {
        return character == u'"' || character == u',' || character == u'\r' || character == u'\n';
    });
    return plain ? text : u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString tsvCell(QString text) {
    if (looksLikeFormula(text))
        text.prepend(u'\'');
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
    QStringList written;
    written.reserve(cells.size());
    for (const QString& cell : cells)
        written.append(format == ExportFormat::Tsv ? tsvCell(cell) : csvCell(cell));
    return format == ExportFormat::Tsv ? (written.join(u'\t') + u'\n').toUtf8()
                                       : (written.join(u',') + u"\r\n"_s).toUtf8();
}

} // namespace wayside::ui
