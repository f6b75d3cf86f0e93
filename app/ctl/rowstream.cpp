// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rowstream.h"

#include "app/ctl/table.h"
#include "app/ctl/terminal.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

int outputWidth() {
    return isTerminal(stdout) ? terminalWidth() : 0;
}

QString fitted(QString line) {
    while (line.endsWith(u' '))
        line.chop(1);
    const int width = outputWidth();
    if (width > 0 && line.size() > width)
        line = line.left(width - 1) + u'…';
    return line + u'\n';
}

/// Of the columns that fit the terminal as it is now.
QList<int> shownOf(const QList<RowStream::Width>& columns) {
    constexpr int open = 1000; // a last column without a width takes what there is
    QList<TableColumn> table;
    QList<int> widths;
    for (const RowStream::Width& each : columns) {
        table.append({each.column.title, each.column.align == Align::Right, each.column.priority});
        widths.append(each.width > 0 ? each.width : open);
    }
    return fittingColumns(table, widths, outputWidth());
}

QString padded(const QString& text, const RowStream::Width& column) {
    return (column.column.align == Align::Right ? text.rightJustified(column.width)
                                                : text.leftJustified(column.width)) +
           u"  "_s;
}

} // namespace

RowStream::RowStream(QList<Width> columns, OutputFormat format)
    : m_columns(std::move(columns))
    , m_shown(shownOf(m_columns))
    , m_format(format) {}

QString RowStream::titles() const {
    QString line;
    for (const int i : m_shown)
        line += padded(m_columns[i].column.title, m_columns[i]);
    return fitted(line);
}

QString RowStream::line(const QList<Cell>& row) const {
    QString line;
    for (const int i : m_shown)
        line += padded(harmless(row.value(i).text.isEmpty() ? u"—"_s : row[i].text), m_columns[i]);
    return fitted(line);
}

bool RowStream::write(const QList<Cell>& row, const QJsonValue& json) {
    const bool first = !std::exchange(m_begun, true);
    switch (m_format) {
    case OutputFormat::Json:
        return print(jsonLine(json));
    case OutputFormat::Text:
        return print((first ? titles() : QString()) + line(row));
    case OutputFormat::Csv:
        break;
    }
    QStringList names;
    QStringList values;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        names.append(m_columns[i].column.key);
        values.append(cellForMachines(row.value(i).value));
    }
    const QString both = csvTable(names, {values});
    return print(first ? both : both.mid(both.indexOf(u"\r\n"_s) + 2));
}

} // namespace wayside::ctl
