// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectioncolumns.h"

#include <algorithm>
#include <cmath>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::ConnectionRow;

namespace {

QString fromView(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

template <typename T>
CellValue maybe(const std::optional<T>& value) {
    return value ? CellValue(double(*value)) : CellValue();
}
template <typename Enum>
CellValue named(const std::optional<Enum>& value) {
    return value ? CellValue(fromView(nameOf(*value))) : CellValue();
}

QString asIs(const CellValue& value) {
    return std::get<QString>(value);
}
QString whole(const CellValue& value) {
    return QString::number(std::get<double>(value), 'f', 0);
}
QString tenths(const CellValue& value) {
    return QString::number(std::get<double>(value), 'f', 1);
}
QString percent(const CellValue& value) {
    return QString::number(std::get<double>(value) * 100, 'f', 0) + u" %"_s;
}
QString milliseconds(const CellValue& value) {
    return tenths(value) + u" ms"_s;
}
QString signedMilliseconds(const CellValue& value) {
    return (std::get<double>(value) > 0 ? u"+"_s : QString()) + milliseconds(value);
}
QString bytesPerSecond(const CellValue& value) {
    const double bytes = std::get<double>(value);
    return bytes < 10000 ? whole(value) + u" B/s"_s : QString::number(bytes / 1000, 'f', 1) + u" kB/s"_s;
}
QString duration(const CellValue& value) {
    const auto seconds = qint64(std::get<double>(value) / 1000);
    const QString text =
        u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
    const qint64 hours = seconds / 3600;
    if (hours < 24)
        return hours > 0 ? u"%1:%2"_s.arg(hours).arg(text) : text;
    return u"%1 d %2 h"_s.arg(hours / 24).arg(hours % 24);
}

QString identifiersOf(const ConnectionRow& row) {
    if (row.wholeDomain)
        return u"(all)"_s;
    const QString first = row.identifiers.value(0);
    return row.identifiers.size() > 1 ? first + u" +%1"_s.arg(row.identifiers.size() - 1) : first;
}

CellValue connectedFor(const ConnectionRow& row, qint64 nowMs) {
    return double(std::max<qint64>(0, row.endedAtMs.value_or(nowMs) - row.connectedAtMs));
}
CellValue silentFor(const ConnectionRow& row, qint64 nowMs) {
    if (!row.lastSeenMs)
        return {};
    return double(std::max<qint64>(0, row.endedAtMs.value_or(nowMs) - *row.lastSeenMs));
}
CellValue endOf(const ConnectionRow& row, qint64) {
    if (row.closeCause)
        return named(row.closeCause);
    return named(row.endReason);
}

#define WAYSIDE_CELL(expression) [](const ConnectionRow& row, qint64) -> CellValue { return expression; }

} // namespace

const QList<ConnectionColumn>& connectionColumns() {
    static const QList<ConnectionColumn> columns{
        {u"id"_s, u"ID"_s, true, 0, WAYSIDE_CELL(double(row.id)), whole},
        {u"state"_s, u"STATE"_s, false, 0, WAYSIDE_CELL(fromView(session::nameOf(row.state()))), asIs},
        {u"type"_s, u"TYPE"_s, false, 2, WAYSIDE_CELL(named(row.type)), asIs},
        {u"identifiers"_s, u"IDENTIFIERS"_s, false, 0, WAYSIDE_CELL(identifiersOf(row)), asIs},
        {u"node"_s, u"NODE"_s, false, 1, WAYSIDE_CELL(row.nodeId), asIs},
        {u"remote"_s, u"REMOTE"_s, false, 10, WAYSIDE_CELL(row.remoteAddress), asIs},
        {u"tls"_s, u"TLS"_s, false, 11, WAYSIDE_CELL(row.tls ? u"yes"_s : u"no"_s), asIs},
        {u"connected"_s, u"CONNECTED"_s, true, 5, connectedFor, duration},
        {u"silent"_s, u"SILENT"_s, true, 9, silentFor, duration},
        {u"in"_s, u"IN/S"_s, true, 3, WAYSIDE_CELL(row.messageRateIn), tenths},
        {u"out"_s, u"OUT/S"_s, true, 6, WAYSIDE_CELL(row.messageRateOut), tenths},
        {u"bytesIn"_s, u"RATE IN"_s, true, 13, WAYSIDE_CELL(row.byteRateIn), bytesPerSecond},
        {u"bytesOut"_s, u"RATE OUT"_s, true, 14, WAYSIDE_CELL(row.byteRateOut), bytesPerSecond},
        {u"headroom"_s, u"HEADROOM"_s, true, 4, WAYSIDE_CELL(maybe(row.worstHeadroom())), percent},
        {u"offset"_s, u"OFFSET"_s, true, 3, WAYSIDE_CELL(maybe(row.clock.differenceMs)), signedMilliseconds},
        {u"rtt"_s, u"RTT"_s, true, 7, WAYSIDE_CELL(maybe(row.clock.roundTripMs)), milliseconds},
        {u"jitter"_s, u"JITTER"_s, true, 12, WAYSIDE_CELL(maybe(row.clock.jitterMs)), milliseconds},
        {u"drift"_s, u"DRIFT PPM"_s, true, 15, WAYSIDE_CELL(maybe(row.clock.driftPpm)), whole},
        {u"account"_s, u"ACCOUNT"_s, false, 16, WAYSIDE_CELL(row.account), asIs},
        {u"session"_s, u"SESSION"_s, false, 17, WAYSIDE_CELL(row.sessionId), asIs},
        {u"end"_s, u"END"_s, false, 8, endOf, asIs},
    };
    return columns;
}

#undef WAYSIDE_CELL

QString cellText(const ConnectionColumn& column, const CellValue& value) {
    return std::holds_alternative<std::monostate>(value) ? u"—"_s : column.text(value);
}

QString cellForMachines(const CellValue& value) {
    if (const auto* number = std::get_if<double>(&value))
        return QString::number(*number, 'g', 15);
    const auto* text = std::get_if<QString>(&value);
    return text != nullptr ? *text : QString();
}

std::optional<ConnectionOrder> connectionOrderFrom(const QString& text) {
    const QStringList parts = text.split(u':');
    const auto& columns = connectionColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ConnectionColumn& column) {
        return column.key.compare(parts.value(0), Qt::CaseInsensitive) == 0;
    });
    if (found == columns.end() || parts.size() > 2)
        return std::nullopt;
    ConnectionOrder order{found - columns.begin(), found->rightAligned && found->key != u"id"_s};
    if (parts.size() == 2 && parts[1] != u"asc"_s && parts[1] != u"desc"_s)
        return std::nullopt;
    if (parts.size() == 2)
        order.descending = parts[1] == u"desc"_s;
    return order;
}

void sortConnections(QList<ConnectionRow>& rows, const ConnectionOrder& order, qint64 nowMs) {
    const ConnectionColumn& column = connectionColumns()[order.column];
    std::sort(rows.begin(), rows.end(), [&](const ConnectionRow& a, const ConnectionRow& b) {
        const CellValue left = column.value(a, nowMs);
        const CellValue right = column.value(b, nowMs);
        const bool leftKnown = left.index() != 0;
        if (leftKnown != (right.index() != 0))
            return leftKnown;
        if (left == right)
            return a.id < b.id;
        return order.descending ? right < left : left < right;
    });
}

} // namespace wayside::ctl
