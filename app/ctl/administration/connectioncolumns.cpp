// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/connectioncolumns.h"

#include "app/ctl/administration/selection.h"
#include "app/ctl/cells.h"
#include "netcore/observe/query/order.h"
#include "netcore/observe/query/rowtables.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::ConnectionRow;

namespace {

/// How a column is called at the node, and which way it is sorted when nothing is said.
struct SortKey {
    const char* key;
    const char* field;
    bool usuallyDescending;
    bool opposite; ///< an age: the later the time, the smaller it is
};
constexpr SortKey sortKeys[] = {
    {"id", "id", false, false},
    {"state", "state", false, false},
    {"type", "type", false, false},
    {"identifiers", "identifiers", false, false},
    {"node", "nodeId", false, false},
    {"remote", "remoteAddress", false, false},
    {"tls", "tls", false, false},
    {"connected", "connectedAtMs", true, true},
    {"silent", "lastSeenMs", true, true},
    {"in", "messageRateIn", true, false},
    {"out", "messageRateOut", true, false},
    {"messagesIn", "messagesIn", true, false},
    {"messagesOut", "messagesOut", true, false},
    {"bytesIn", "byteRateIn", true, false},
    {"bytesOut", "byteRateOut", true, false},
    {"headroom", "worstHeadroom", true, false},
    {"offset", "clock.differenceMs", true, false},
    {"rtt", "clock.roundTripMs", true, false},
    {"jitter", "clock.jitterMs", true, false},
    {"drift", "clock.driftPpm", true, false},
    {"quality", "clock.quality", true, false},
    {"queued", "queuedBytes", true, false},
    {"dropped", "droppedOut", true, false},
    {"domain", "domain", false, false},
    {"account", "account", false, false},
    {"session", "sessionId", false, false},
    {"end", "closeCause", false, false},
};

qint64 connectedFor(const ConnectionRow& row, qint64 nowMs) {
    return std::max<qint64>(0, row.endedAtMs.value_or(nowMs) - row.connectedAtMs);
}

std::optional<qint64> silentFor(const ConnectionRow& row, qint64 nowMs) {
    if (!row.lastSeenMs)
        return std::nullopt;
    return std::max<qint64>(0, row.endedAtMs.value_or(nowMs) - *row.lastSeenMs);
}

/// Of the limit that would cut it off first, at the present trend.
std::optional<qint64> timeToCutOff(const ConnectionRow& row) {
    std::optional<qint64> least;
    for (const auto& limit : {row.rate, row.throughput, row.idle, row.clockLimit}) {
        if (limit && limit->timeToCutOffMs)
            least = std::min(least.value_or(*limit->timeToCutOffMs), *limit->timeToCutOffMs);
    }
    return least;
}

Cell headroomOf(const std::optional<observe::LimitRow>& limit) {
    return cells::percent(limit ? std::optional(limit->headroom) : std::nullopt);
}

Cell endOf(const ConnectionRow& row) {
    return row.closeCause ? cells::word(row.closeCause) : cells::word(row.endReason);
}

Column<ConnectionRow> column(const char* key, const char* title, Align align, int priority,
                             std::function<Cell(const ConnectionRow&)> cell) {
    return {QString::fromLatin1(key), QString::fromLatin1(title), align, priority, std::move(cell)};
}

} // namespace

#define WAYSIDE_CELL(expression) [=](const ConnectionRow& row) -> Cell { return expression; }

QList<Column<ConnectionRow>> connectionColumns(qint64 nowMs) {
    const Align left = Align::Left;
    const Align right = Align::Right;
    return {
        column("id", "ID", right, 0, WAYSIDE_CELL(cells::count(qint64(row.id)))),
        column("state", "STATE", left, 0, WAYSIDE_CELL(cells::word(session::nameOf(row.state())))),
        column("type", "TYPE", left, 2, WAYSIDE_CELL(cells::word(row.type))),
        column("identifiers", "IDENTIFIERS", left, 0,
               WAYSIDE_CELL(cells::identifiers(row.identifiers, row.wholeDomain))),
        column("node", "NODE", left, 1, WAYSIDE_CELL(cells::text(row.nodeId))),
        column("remote", "REMOTE", left, 10, WAYSIDE_CELL(cells::text(row.remoteAddress))),
        column("tls", "TLS", left, 11, WAYSIDE_CELL(Cell(row.tls ? u"yes"_s : u"no"_s))),
        column("connected", "CONNECTED", right, 5, WAYSIDE_CELL(cells::age(connectedFor(row, nowMs)))),
        column("silent", "SILENT", right, 9, WAYSIDE_CELL(cells::age(silentFor(row, nowMs)))),
        column("in", "IN/S", right, 3, WAYSIDE_CELL(cells::decimal(row.messageRateIn))),
        column("out", "OUT/S", right, 6, WAYSIDE_CELL(cells::decimal(row.messageRateOut))),
        column("bytesIn", "RATE IN", right, 13, WAYSIDE_CELL(cells::bytesPerSecond(row.byteRateIn))),
        column("bytesOut", "RATE OUT", right, 14, WAYSIDE_CELL(cells::bytesPerSecond(row.byteRateOut))),
        column("headroom", "HEADROOM", right, 4, WAYSIDE_CELL(cells::percent(row.worstHeadroom()))),
        column("offset", "OFFSET", right, 3, WAYSIDE_CELL(cells::signedMilliseconds(row.clock.differenceMs))),
        column("rtt", "RTT", right, 7, WAYSIDE_CELL(cells::milliseconds(row.clock.roundTripMs))),
        column("jitter", "JITTER", right, 12, WAYSIDE_CELL(cells::milliseconds(row.clock.jitterMs))),
        column("drift", "DRIFT PPM", right, 15, WAYSIDE_CELL(cells::whole(row.clock.driftPpm))),
        column("quality", "QUALITY", right, 18, WAYSIDE_CELL(cells::whole(row.clock.quality))),
        column("queued", "QUEUED", right, 19, WAYSIDE_CELL(cells::bytes(qint64(row.queuedBytes)))),
        column("dropped", "DROPPED", right, 20, WAYSIDE_CELL(cells::count(qint64(row.droppedOut)))),
        column("messagesIn", "MSG IN", right, 21, WAYSIDE_CELL(cells::count(qint64(row.messagesIn)))),
        column("messagesOut", "MSG OUT", right, 22, WAYSIDE_CELL(cells::count(qint64(row.messagesOut)))),
        column("domain", "DOMAIN", left, 23, WAYSIDE_CELL(cells::text(row.domain))),
        column("account", "ACCOUNT", left, 16, WAYSIDE_CELL(cells::text(row.account))),
        column("session", "SESSION", left, 17, WAYSIDE_CELL(cells::text(row.sessionId))),
        column("cutOff", "CUT OFF IN", right, 24, WAYSIDE_CELL(cells::age(timeToCutOff(row)))),
        column("rateHeadroom", "RATE ROOM", right, 25, WAYSIDE_CELL(headroomOf(row.rate))),
        column("throughputHeadroom", "BYTES ROOM", right, 26, WAYSIDE_CELL(headroomOf(row.throughput))),
        column("idleHeadroom", "SILENCE ROOM", right, 27, WAYSIDE_CELL(headroomOf(row.idle))),
        column("clockHeadroom", "CLOCK ROOM", right, 28, WAYSIDE_CELL(headroomOf(row.clockLimit))),
        column("endedAtMs", "ENDED", left, 29, WAYSIDE_CELL(cells::time(row.endedAtMs))),
        column("end", "END", left, 8, WAYSIDE_CELL(endOf(row))),
        column("endReason", "IN THE LOG", left, 30, WAYSIDE_CELL(cells::word(row.endReason))),
        column("endDetail", "WHY", left, 31, WAYSIDE_CELL(cells::text(row.endDetail))),
    };
}

#undef WAYSIDE_CELL

std::optional<QString> connectionOrder(const QString& text) {
    const QStringList parts = text.split(u':');
    const auto found = std::find_if(std::begin(sortKeys), std::end(sortKeys), [&](const SortKey& sortKey) {
        return parts.value(0).compare(QLatin1StringView(sortKey.key), Qt::CaseInsensitive) == 0;
    });
    if (found == std::end(sortKeys)) {
        const auto order =
            observe::query::Order::parse(text, observe::query::connectionFields().information());
        return order && !text.isEmpty() ? std::optional(text) : std::nullopt;
    }
    if (parts.size() > 2 || (parts.size() == 2 && parts[1] != u"asc"_s && parts[1] != u"desc"_s))
        return std::nullopt;
    const bool descending = parts.size() == 2 ? parts[1] == u"desc"_s : found->usuallyDescending;
    return (descending != found->opposite ? u"-"_s : QString()) + QString::fromLatin1(found->field);
}

QStringList connectionOrderNames() {
    QStringList names;
    for (const SortKey& sortKey : sortKeys)
        names.append(QString::fromLatin1(sortKey.key));
    return names;
}

namespace {

QList<Field> limitFields(const ConnectionRow& row) {
    struct Limit {
        const char* key;
        const char* title;
        const std::optional<observe::LimitRow>& limit;
        const char* unit;
    };
    const Limit limits[] = {{"rate", "Rate", row.rate, " payloads/s"},
                            {"throughput", "Throughput", row.throughput, " B/s"},
                            {"idle", "Silence", row.idle, " ms"},
                            {"clockLimit", "Clock", row.clockLimit, " ms"}};
    QList<Field> fields;
    for (const Limit& each : limits) {
        Cell cell;
        if (each.limit) {
            QString text = u"%1 of %2%3, headroom %4 %"_s.arg(
                QString::number(each.limit->measured, 'f', 1), QString::number(each.limit->limit, 'f', 0),
                QLatin1StringView(each.unit), QString::number(each.limit->headroom * 100, 'f', 0));
            if (each.limit->timeToCutOffMs)
                text += u", cut off in "_s + cells::span(*each.limit->timeToCutOffMs).text;
            cell = Cell(QJsonValue(each.limit->headroom), text);
        }
        fields.append({QString::fromLatin1(each.key), QString::fromLatin1(each.title), cell});
    }
    return fields;
}

QList<Field> clockFields(const observe::ClockRow& clock) {
    return {
        {u"offset"_s, u"Difference"_s, cells::signedMilliseconds(clock.differenceMs)},
        {u"errorBound"_s, u"Error bound"_s, cells::milliseconds(clock.errorBoundMs)},
        {u"meanAbsolute"_s, u"Mean of amounts"_s, cells::milliseconds(clock.meanAbsoluteMs)},
        {u"rtt"_s, u"Round trip"_s, cells::milliseconds(clock.roundTripMs)},
        {u"jitter"_s, u"Jitter"_s, cells::milliseconds(clock.jitterMs)},
        {u"drift"_s, u"Drift, ppm"_s, cells::whole(clock.driftPpm)},
        {u"quality"_s, u"Quality"_s, cells::whole(clock.quality)},
        {u"answered"_s, u"Answered"_s,
         Cell(QJsonValue(qint64(clock.answered)), u"%1 of %2"_s.arg(clock.answered).arg(clock.asked))},
    };
}

QList<Field> trafficFields(const ConnectionRow& row) {
    const auto both = [](qint64 count, double rate, double byteRate) {
        return Cell(QJsonValue(count), u"%1 payloads, %2/s, %3"_s.arg(count)
                                           .arg(rate, 0, 'f', 1)
                                           .arg(cells::bytesPerSecond(byteRate).text));
    };
    return {
        {u"messagesIn"_s, u"From the client"_s,
         both(qint64(row.messagesIn), row.messageRateIn, row.byteRateIn)},
        {u"messagesOut"_s, u"To the client"_s,
         both(qint64(row.messagesOut), row.messageRateOut, row.byteRateOut)},
        {u"queued"_s, u"Queued"_s, cells::bytes(qint64(row.queuedBytes))},
        {u"dropped"_s, u"Dropped"_s, cells::count(qint64(row.droppedOut))},
        {u"outOfScope"_s, u"Out of scope"_s, cells::count(qint64(row.outOfScope))},
        {u"unknownDatagrams"_s, u"Unknown datagrams"_s, cells::count(qint64(row.unknownDatagrams))},
    };
}

QList<Field> courseFields(const ConnectionRow& row) {
    QList<Field> fields;
    for (const observe::StageMark& mark : row.stages) {
        const auto name = session::nameOf(mark.stage);
        const QString title = latinText(name);
        const QString lasted =
            mark.durationMs ? u", "_s + cells::milliseconds(*mark.durationMs).text : QString();
        fields.append({u"stage."_s + title, title,
                       Cell(QJsonValue(mark.atMs), cells::fineTime(mark.atMs).text + lasted)});
    }
    return fields;
}

} // namespace

QList<Record::Section> connectionSections(const ConnectionRow& row, qint64 nowMs) {
    QList<Field> session{
        {u"id"_s, u"Connection"_s, cells::count(qint64(row.id))},
        {u"state"_s, u"State"_s, cells::word(session::nameOf(row.state()))},
        {u"session"_s, u"Session"_s, cells::text(row.sessionId)},
        {u"type"_s, u"Type"_s, cells::word(row.type)},
        {u"protocol"_s, u"Protocol"_s, cells::word(row.protocol)},
        {u"identifiers"_s, u"Identifiers"_s,
         Cell(cells::identifiers(row.identifiers, row.wholeDomain).value)},
        {u"domain"_s, u"Domain"_s, cells::text(row.domain)},
        {u"account"_s, u"Account"_s, cells::text(row.account)},
        {u"node"_s, u"Node"_s, cells::text(row.nodeId)},
        {u"remote"_s, u"Remote"_s, cells::text(row.remoteAddress)},
        {u"tls"_s, u"TLS"_s, Cell(QJsonValue(row.tls))},
        {u"connectedAtMs"_s, u"Connected"_s, cells::time(row.connectedAtMs)},
        {u"connected"_s, u"For"_s, cells::age(connectedFor(row, nowMs))},
        {u"silent"_s, u"Silent for"_s, cells::age(silentFor(row, nowMs))},
        {u"reconnectRequested"_s, u"Reconnect asked"_s, Cell(QJsonValue(row.reconnectRequested))},
        {u"faults"_s, u"Faults"_s, Cell(QJsonArray::fromStringList(row.faults))},
    };
    QList<Field> end;
    if (row.ended()) {
        end = {{u"endedAtMs"_s, u"At"_s, cells::fineTime(row.endedAtMs)},
               {u"closeCause"_s, u"Cause"_s, cells::word(row.closeCause)},
               {u"endReason"_s, u"Reason in the log"_s, cells::word(row.endReason)},
               {u"endDetail"_s, u"Why"_s, cells::text(row.endDetail)}};
    }
    return {{QString(), session},
            {u"End"_s, end},
            {u"Traffic"_s, trafficFields(row)},
            {u"Limits"_s, limitFields(row)},
            {u"Clock"_s, clockFields(row.clock)},
            {u"Course"_s, courseFields(row)}};
}

} // namespace wayside::ctl
