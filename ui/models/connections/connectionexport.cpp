// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionexport.h"

#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"

#include <cmath>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using connections::Column;

QString number(std::optional<double> value) {
    return value && std::isfinite(*value) ? QString::number(*value, 'g', 12) : QString();
}

QString utc(qint64 atMs) {
    return QDateTime::fromMSecsSinceEpoch(atMs).toUTC().toString(Qt::ISODateWithMs);
}

QString seconds(qint64 milliseconds) {
    return QString::number(double(milliseconds) / 1000, 'f', 3);
}

} // namespace

QString connectionCell(const observe::ConnectionRow& row, Column column, qint64 nowMs) {
    switch (column) {
    case Column::Identifiers:
        return row.wholeDomain ? u"*"_s : row.identifiers.join(u' ');
    case Column::ConnectedFor:
        return seconds(row.endedAtMs.value_or(nowMs) - row.connectedAtMs);
    case Column::LastSeen:
        return row.lastSeenMs ? utc(*row.lastSeenMs) : QString();
    case Column::MessagesIn:
        return number(row.messageRateIn);
    case Column::MessagesOut:
        return number(row.messageRateOut);
    case Column::BytesIn:
        return number(row.byteRateIn);
    case Column::BytesOut:
        return number(row.byteRateOut);
    case Column::Headroom: {
        const auto headroom = row.worstHeadroom();
        return headroom ? number(100 * (1 - *headroom)) : QString();
    }
    case Column::CutOff: {
        const auto left = observe::query::timeToCutOff(row);
        return left ? seconds(*left) : QString();
    }
    case Column::Offset:
        return number(row.clock.differenceMs);
    case Column::RoundTrip:
        return number(row.clock.roundTripMs);
    case Column::Jitter:
        return number(row.clock.jitterMs);
    case Column::Drift:
        return number(row.clock.driftPpm);
    case Column::Quality:
        return number(row.clock.quality);
    case Column::Queue:
        return QString::number(row.queuedBytes);
    case Column::Dropped:
        return QString::number(row.droppedOut);
    case Column::Account:
        return row.account;
    case Column::Node:
        return row.nodeId;
    case Column::RemoteAddress:
        return row.remoteAddress;
    case Column::SessionId:
        return row.sessionId;
    case Column::Domain:
        return row.domain;
    case Column::WhyEnded:
        return connections::whyEnded(row);
    case Column::State:
    case Column::Type:
    case Column::Protocol:
    case Column::Tls:
        break;
    }
    return connections::text(row, column, nowMs);
}

ExportRows connectionExport(QList<observe::ConnectionRow> rows, const QList<Column>& columns, qint64 nowMs) {
    ExportRows exported;
    exported.count = rows.size();
    for (const Column column : columns)
        exported.titles.append(connections::exportTitle(column));
    exported.cells = [rows, columns, nowMs](qsizetype row) {
        QStringList cells;
        for (const Column column : columns)
            cells.append(connectionCell(rows.at(row), column, nowMs));
        return cells;
    };
    exported.json = [rows = std::move(rows)](qsizetype row) { return observe::toJson(rows.at(row)); };
    return exported;
}

QJsonObject sessionDetails(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                           qint64 nowMs) {
    return {{u"nodeClockMs"_s, nowMs},
            {u"connection"_s, observe::toJson(row)},
            {u"events"_s, observe::toJson(events)}};
}

} // namespace wayside::ui
