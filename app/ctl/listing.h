// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/exitcode.h"

#include <functional>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

namespace wayside::ctl {

/// One value, for machines and for people. Null is unknown: "—" in a table, nothing in CSV, null in JSON.
struct Cell {
    QJsonValue value = QJsonValue::Null;
    QString text = QStringLiteral("—");

    Cell() = default;
    /// For people as it is: words, plain numbers, yes and no, lists with commas.
    Cell(const QJsonValue& plain); // NOLINT(google-explicit-constructor): a value is a cell
    Cell(const QJsonValue& forMachines, const QString& forPeople);
};

/// CSV: numbers plain, lists with spaces between, null as nothing.
QString cellForMachines(const QJsonValue& value);

enum class Align { Left, Right };

struct ListColumn {
    QString key;   ///< in JSON, and the title in CSV
    QString title; ///< in a table
    Align align = Align::Left;
    int priority = 0; ///< when the table is too wide, the highest number leaves first; 0 stays
};

/// A list as a verb has it; the printer makes text, JSON or CSV of it.
struct Listing {
    QList<ListColumn> columns;
    QList<QList<Cell>> rows;
    QString summary = {}; ///< last line of the text: "12 drains", or what is said instead of an empty table
    QJsonValue json = QJsonValue::Undefined; ///< undefined: an array of objects with the columns' keys
};

/// A column over rows of one kind.
template <typename Row>
struct Column {
    QString key;
    QString title;
    Align align = Align::Left;
    int priority = 0;
    std::function<Cell(const Row&)> cell;
};

template <typename Row>
Listing listingOf(const QList<Column<Row>>& columns, const QList<Row>& rows) {
    Listing listing;
    for (const Column<Row>& column : columns)
        listing.columns.append({column.key, column.title, column.align, column.priority});
    for (const Row& row : rows) {
        QList<Cell> cells;
        for (const Column<Row>& column : columns)
            cells.append(column.cell(row));
        listing.rows.append(cells);
    }
    return listing;
}

struct Field {
    QString key;
    QString title;
    Cell cell;
};

/// One thing with its figures, in sections with headings (the first may have none).
struct Record {
    struct Section {
        QString heading;
        QList<Field> fields;
    };
    QList<Section> sections;
    QJsonValue json = QJsonValue::Undefined; ///< undefined: an object with the fields' keys
};

/// What an action came to: a sentence for people, fields for machines.
struct Outcome {
    QString sentence; ///< without a line feed
    QList<Field> fields;
};

/// As text: at most `width` columns wide, 0: any. Every line ends with a line feed.
/// `widths`: see textTable().
QString textOf(const Listing& listing, int width, QList<int>* widths = nullptr);
QString textOf(const Record& record, int width);
/// JSON on one line, so that repeated answers are a stream of lines.
QString jsonOf(const Listing& listing);
QString jsonOf(const Record& record);
QString jsonLine(const QJsonValue& value);
QString csvOf(const Listing& listing);
QString csvOf(const QList<Field>& fields);

/// Prints it the way the invocation asks. Done, or Usage (with a complaint) when standard output cannot be
/// written.
ExitCode show(const Listing& listing, OutputFormat format);
ExitCode show(const Record& record, OutputFormat format);
ExitCode show(const Outcome& outcome, OutputFormat format);
/// Text that is ready.
ExitCode showText(const QString& text);

/// "1 drain", "3 drains".
QString counted(qsizetype number, const QString& one, const QString& many);

} // namespace wayside::ctl
