// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/invocation.h"
#include "app/ctl/listing.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/verb.h"

#include <functional>
#include <optional>
#include <QDateTime>
#include <QJsonArray>

/// What the verbs of sessions, logs, TLCs, authorizations, tokens, accounts, domains and policies share.
namespace wayside::ctl {

/// `--as ROLE`: which token of the ready file to use.
Option asOption();

/// Runs `work` with the given token, that of --as, or that of `usual` from the ready file.
ExitCode withAccess(const Invocation& invocation, Role usual, const std::function<void(NodeTask&)>& work);

/// Sends; a failure ends the task with the code that belongs to it.
template <typename T>
void ask(NodeTask& task, const client::RestRequest<T>& request,
         std::type_identity_t<std::function<void(const T&)>> done) {
    task.rest().send(request, &task, [&task, done = std::move(done)](const client::RestResult<T>& answer) {
        if (answer)
            done(*answer);
        else
            task.fail(answer.error());
    });
}

/// One property of a thing: a column of its list and a line of its record.
template <typename Row>
struct Attribute {
    QString key;
    QString title;    ///< "Created"; in capitals above a column
    int priority = 0; ///< as ListColumn; recordOnly: no column
    std::function<Cell(const Row&)> cell;
    Align align = Align::Left;

    static constexpr int recordOnly = -1;
};

template <typename Row>
QList<Field> fieldsOf(const QList<Attribute<Row>>& attributes, const Row& row) {
    QList<Field> fields;
    for (const Attribute<Row>& attribute : attributes)
        fields.append({attribute.key, attribute.title, attribute.cell(row)});
    return fields;
}

template <typename Row>
Record recordOf(const QList<Attribute<Row>>& attributes, const Row& row) {
    return Record{{{QString(), fieldsOf(attributes, row)}}};
}

template <typename Row>
Listing listingOf(const QList<Attribute<Row>>& attributes, const QList<Row>& rows, const QString& one,
                  const QString& many) {
    QList<Column<Row>> columns;
    for (const Attribute<Row>& attribute : attributes) {
        if (attribute.priority >= 0)
            columns.append({attribute.key, attribute.title.toUpper(), attribute.align, attribute.priority,
                            attribute.cell});
    }
    Listing listing = listingOf(columns, rows);
    listing.summary = counted(rows.size(), one, many);
    return listing;
}

/// Prints and ends the task.
template <typename Shown>
void conclude(NodeTask& task, const Shown& shown, OutputFormat format) {
    task.finish(show(shown, format));
}

/// "tlc sub00001 deleted", with `key` and `deleted` for machines.
Outcome deletedOutcome(const QString& what, const QString& name, const QString& key);

/// A name or id that becomes the last part of an address. InvalidArgument for one that would be another
/// address: empty, "." or "..".
Result<QString> pathName(const Invocation& invocation, qsizetype index = 0);

/// Shows the record of the thing whose name or UUID is the first argument.
template <typename Row>
ExitCode showNamed(const Invocation& invocation,
                   const std::function<client::RestRequest<Row>(const QString&)>& request,
                   const QList<Attribute<Row>>& attributes) {
    const auto name = pathName(invocation);
    if (!name)
        return usageError(name.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, request(*name),
            [&](const Row& row) { conclude(task, recordOf(attributes, row), invocation.format()); });
    });
}

/// Deletes the thing whose name or UUID is the first argument and prints deletedOutcome(what, name, key).
ExitCode deleteNamed(const Invocation& invocation,
                     const std::function<client::RestRequest<client::Nothing>(const QString&)>& request,
                     const QString& what, const QString& key);

Cell textOrNull(const QString& text);
/// Milliseconds for machines, "2026-03-01 12:00:00Z" for people.
Cell timeCell(std::optional<qint64> utcMs);
/// All for machines; for people the first few and how many more there are. `none` for an empty list.
Cell namesCell(const QStringList& names, const QString& none);
template <typename T>
Cell valueOrNull(const std::optional<T>& value) {
    return value ? Cell(QJsonValue(*value)) : Cell();
}

/// `[0-9a-f]{8}-…`, as the API names things.
bool isUuid(const QString& text);
/// `^[a-z0-9_-]{8}$` each (spec 02 §1). Error: InvalidArgument.
Result<QStringList> checkedIdentifiers(const QStringList& identifiers);

} // namespace wayside::ctl
