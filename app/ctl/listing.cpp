// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/listing.h"

#include "app/ctl/table.h"
#include "app/ctl/terminal.h"
#include "app/ctl/verb.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

QString numberText(const QJsonValue& value) {
    const double number = value.toDouble();
    const qint64 whole = value.toInteger();
    return number == double(whole) ? QString::number(whole) : QString::number(number, 'g', 15);
}

QString joined(const QJsonArray& array, const QString& separator) {
    QStringList parts;
    for (const auto& each : array)
        parts.append(cellForMachines(each));
    return parts.join(separator);
}

QString plainText(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Array:
        return value.toArray().isEmpty() ? u"—"_s : joined(value.toArray(), u", "_s);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"—"_s;
    default:
        return cellForMachines(value);
    }
}

int outputWidth() {
    return isTerminal(stdout) ? terminalWidth() : 0;
}

QJsonObject objectOf(const QList<Field>& fields) {
    QJsonObject object;
    for (const Field& field : fields)
        object.insert(field.key, field.cell.value);
    return object;
}

QList<Field> fieldsOf(const Record& record) {
    QList<Field> fields;
    for (const Record::Section& section : record.sections)
        fields += section.fields;
    return fields;
}

} // namespace

Cell::Cell(const QJsonValue& plain)
    : value(plain.isUndefined() ? QJsonValue(QJsonValue::Null) : plain)
    , text(plainText(plain)) {}

Cell::Cell(const QJsonValue& forMachines, const QString& forPeople)
    : value(forMachines.isUndefined() ? QJsonValue(QJsonValue::Null) : forMachines)
    , text(value.isNull() && forPeople.isEmpty() ? u"—"_s : forPeople) {}

QString cellForMachines(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return joined(value.toArray(), u" "_s);
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

QString textOf(const Listing& listing, int width, QList<int>* widths) {
    QString text;
    if (!listing.rows.isEmpty() || listing.summary.isEmpty()) {
        QList<TableColumn> columns;
        for (const ListColumn& column : listing.columns)
            columns.append({column.title, column.align == Align::Right, column.priority});
        QList<QStringList> rows;
        for (const QList<Cell>& row : listing.rows) {
            QStringList cells;
            for (const Cell& cell : row)
                cells.append(cell.value.isNull() && cell.text.isEmpty() ? u"—"_s : cell.text);
            rows.append(cells);
        }
        text = textTable(columns, rows, width, widths);
    }
    return listing.summary.isEmpty() ? text : text + harmless(listing.summary) + u'\n';
}

QString textOf(const Record& record, int width) {
    qsizetype widest = 0;
    for (const Field& field : fieldsOf(record))
        widest = std::max(widest, field.title.size());
    QString text;
    for (const Record::Section& section : record.sections) {
        if (section.fields.isEmpty())
            continue;
        if (!section.heading.isEmpty())
            text += (text.isEmpty() ? QString() : u"\n"_s) + section.heading + u'\n';
        for (const Field& field : section.fields) {
            const QString title = field.title.leftJustified(widest + 2);
            // A list of words may be longer than a line: it goes on below itself.
            text += hanging(title, harmless(field.cell.text), width);
        }
    }
    return text;
}

QString jsonLine(const QJsonValue& value) {
    // QJsonDocument knows arrays and objects only.
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    // It escapes the control characters below 0x20; those above steer terminals as well, and stand in strings
    // only.
    QString line;
    for (const QChar character : QString::fromUtf8(document.toJson(QJsonDocument::Compact))) {
        if (character.category() == QChar::Other_Control)
            line += u"\\u%1"_s.arg(character.unicode(), 4, 16, QLatin1Char('0'));
        else
            line += character;
    }
    return line + u'\n';
}

QString jsonOf(const Listing& listing) {
    if (!listing.json.isUndefined())
        return jsonLine(listing.json);
    QJsonArray rows;
    for (const QList<Cell>& row : listing.rows) {
        QJsonObject object;
        for (qsizetype c = 0; c < row.size(); ++c)
            object.insert(listing.columns[c].key, row[c].value);
        rows.append(object);
    }
    return jsonLine(rows);
}

QString jsonOf(const Record& record) {
    return jsonLine(record.json.isUndefined() ? QJsonValue(objectOf(fieldsOf(record))) : record.json);
}

QString csvOf(const Listing& listing) {
    QStringList titles;
    for (const ListColumn& column : listing.columns)
        titles.append(column.key);
    QList<QStringList> rows;
    for (const QList<Cell>& row : listing.rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells.append(cellForMachines(cell.value));
        rows.append(cells);
    }
    return csvTable(titles, rows);
}

QString csvOf(const QList<Field>& fields) {
    QStringList titles;
    QStringList cells;
    for (const Field& field : fields) {
        titles.append(field.key);
        cells.append(cellForMachines(field.cell.value));
    }
    return csvTable(titles, {cells});
}

ExitCode showText(const QString& text) {
    if (print(text))
        return ExitCode::Done;
    complain(u"standard output cannot be written"_s);
    return ExitCode::Usage;
}

ExitCode show(const Listing& listing, OutputFormat format) {
    switch (format) {
    case OutputFormat::Json:
        return showText(jsonOf(listing));
    case OutputFormat::Csv:
        return showText(csvOf(listing));
    case OutputFormat::Text:
        break;
    }
    return showText(textOf(listing, outputWidth()));
}

ExitCode show(const Record& record, OutputFormat format) {
    switch (format) {
    case OutputFormat::Json:
        return showText(jsonOf(record));
    case OutputFormat::Csv:
        return showText(csvOf(fieldsOf(record)));
    case OutputFormat::Text:
        break;
    }
    return showText(textOf(record, outputWidth()));
}

ExitCode show(const Outcome& outcome, OutputFormat format) {
    switch (format) {
    case OutputFormat::Json:
        return showText(jsonLine(objectOf(outcome.fields)));
    case OutputFormat::Csv:
        return showText(csvOf(outcome.fields));
    case OutputFormat::Text:
        break;
    }
    return showText(harmless(outcome.sentence) + u'\n');
}

QString counted(qsizetype number, const QString& one, const QString& many) {
    return u"%1 %2"_s.arg(number).arg(number == 1 ? one : many);
}

} // namespace wayside::ctl
