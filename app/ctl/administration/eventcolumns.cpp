// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/eventcolumns.h"

#include "app/ctl/cells.h"
#include "netcore/observe/rowwords.h"

#include <iterator>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::EventRow;

namespace {

/// Node and identifiers, or what else tells whom it is about.
Cell subjectOf(const EventRow& event) {
    if (!event.identifiers.isEmpty())
        return cells::identifiers(event.identifiers, false);
    return cells::text(event.account.isEmpty() ? event.remoteAddress : event.account);
}

Cell causeOf(const EventRow& event) {
    return event.cause ? cells::word(event.cause) : cells::word(event.endReason);
}

/// In a stream, where nobody knows what comes; by the order of the columns.
constexpr int streamWidths[] = {6, 12, 11, 17, 6, 8, 12, 17, 0};

} // namespace

QList<Column<EventRow>> eventColumns() {
    return {
        {u"id"_s, u"ID"_s, Align::Right, 6, [](const EventRow& e) { return cells::count(qint64(e.id)); }},
        {u"atMs"_s, u"AT"_s, Align::Left, 0, [](const EventRow& e) { return cells::fineTime(e.atMs); }},
        {u"severity"_s, u"SEVERITY"_s, Align::Left, 4,
         [](const EventRow& e) { return cells::word(observe::words::wordOf(e.severity)); }},
        {u"kind"_s, u"KIND"_s, Align::Left, 0,
         [](const EventRow& e) { return cells::word(observe::words::wordOf(e.kind)); }},
        {u"connectionId"_s, u"CONN"_s, Align::Right, 2,
         [](const EventRow& e) {
             return e.connectionId == 0 ? Cell() : cells::count(qint64(e.connectionId));
         }},
        {u"nodeId"_s, u"NODE"_s, Align::Left, 5, [](const EventRow& e) { return cells::text(e.nodeId); }},
        {u"about"_s, u"ABOUT"_s, Align::Left, 1, subjectOf},
        {u"cause"_s, u"CAUSE"_s, Align::Left, 3, causeOf},
        {u"detail"_s, u"DETAIL"_s, Align::Left, 0, [](const EventRow& e) { return cells::text(e.detail); }},
    };
}

QList<RowStream::Width> eventStreamColumns() {
    QList<RowStream::Width> widths;
    const auto columns = eventColumns();
    Q_ASSERT(columns.size() == qsizetype(std::size(streamWidths)));
    for (qsizetype i = 0; i < columns.size(); ++i)
        widths.append(
            {{columns[i].key, columns[i].title, columns[i].align, columns[i].priority}, streamWidths[i]});
    return widths;
}

QList<Cell> eventCells(const EventRow& event) {
    QList<Cell> row;
    for (const auto& column : eventColumns())
        row.append(column.cell(event));
    return row;
}

} // namespace wayside::ctl
