// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rowstream.h"

#include "app/ctl/table.h"
#include "app/ctl/terminal.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

QString fitted(QString line) {
    while (line.endsWith(u' '))
        line.chop(1);
    const int width = isTerminal(stdout) ? terminalWidth() : 0;
    if (width > 0 && line.size() > width)
        line = line.left(width - 1) + u'…';
    return line + u'\n';
}

QString padded(const QString& text, const RowStream::Width& column) {
    return (column.column.align == Align::Right ? text.rightJustified(column.width)
                                                : text.leftJustified(column.width)) +
           u"  "_s;
}

} // namespace

RowStream::RowStream(QList<Width> columns, OutputFormat format)
    : m_columns(std::move(columns))
    , m_format(format) {}

QString RowStream::titles() const {
    QString line;
    for (const Width& column : m_columns)
        line += padded(column.column.title, column);
    return fitted(line);
}

QString RowStream::line(const QList<Cell>& row) const {
    QString line;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
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
