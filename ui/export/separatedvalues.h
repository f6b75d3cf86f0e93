// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace wayside::ui {

/// How rows stand in a file.
enum class ExportFormat : quint8 {
    Csv,  ///< RFC 4180, UTF-8, CRLF, titles first
    Tsv,  ///< tab-separated, UTF-8, LF, titles first
    Json, ///< one array of objects
};

/// By the ending of the file's name; CSV for any other.
ExportFormat exportFormatOf(const QString& fileName);
/// For a file dialog: "CSV (*.csv);;Tab-separated (*.tsv);;JSON (*.json)".
QString exportFileFilters();

/// One line, its end included. Texts that a spreadsheet would take for a formula get an apostrophe in front;
/// numbers stay numbers. Any thread.
QByteArray separatedLine(const QStringList& cells, ExportFormat format);

} // namespace wayside::ui
