// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectioncolumns.h"

#include "netcore/observe/query/rowtables.h"
#include "ui/shell/headroomwords.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>

namespace wayside::ui::connections {

namespace {

struct Columns {
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

struct ColumnWords {
    Column column;
    const char* title;
    const char* description;
    bool figure;
};

constexpr std::array<ColumnWords, std::size_t(columnCount)> table{{
    {Column::State, QT_TRANSLATE_NOOP("Columns", "State"),
     QT_TRANSLATE_NOOP("Columns", "State of the connection."), false},
    {Column::Type, QT_TRANSLATE_NOOP("Columns", "Type"),
     QT_TRANSLATE_NOOP("Columns", "TLC, Broker or Monitor."), false},
    {Column::Protocol, QT_TRANSLATE_NOOP("Columns", "Protocol"),
     QT_TRANSLATE_NOOP("Columns", "Singleplex: one TLC. Multiplex: several, named in each payload."), false},
    {Column::Identifiers, QT_TRANSLATE_NOOP("Columns", "Identifiers"),
     QT_TRANSLATE_NOOP("Columns", "TLCs in the session's scope."), false},
    {Column::Account, QT_TRANSLATE_NOOP("Columns", "Account"),
     QT_TRANSLATE_NOOP("Columns", "Account that created the session."), false},
    {Column::Node, QT_TRANSLATE_NOOP("Columns", "Node"), QT_TRANSLATE_NOOP("Columns", "Streaming node."),
     false},
    {Column::RemoteAddress, QT_TRANSLATE_NOOP("Columns", "Remote address"),
     QT_TRANSLATE_NOOP("Columns", "Where the client connects from."), false},
    {Column::Tls, QT_TRANSLATE_NOOP("Columns", "TLS"),
     QT_TRANSLATE_NOOP("Columns", "Encrypted with TLS 1.2."), false},
    {Column::ConnectedFor, QT_TRANSLATE_NOOP("Columns", "Connected"),
     QT_TRANSLATE_NOOP("Columns", "Time since the connection was accepted, or until it ended."), true},
    {Column::LastSeen, QT_TRANSLATE_NOOP("Columns", "Last seen"),
     QT_TRANSLATE_NOOP("Columns", "Time since the last datagram from the client."), true},
    {Column::MessagesIn, QT_TRANSLATE_NOOP("Columns", "Msg/s in"),
     QT_TRANSLATE_NOOP("Columns", "Payload datagrams per second from the client."), true},
    {Column::MessagesOut, QT_TRANSLATE_NOOP("Columns", "Msg/s out"),
     QT_TRANSLATE_NOOP("Columns", "Payload datagrams per second to the client."), true},
    {Column::BytesIn, QT_TRANSLATE_NOOP("Columns", "Bytes/s in"),
     QT_TRANSLATE_NOOP("Columns", "Bytes of stream per second from the client, frames included."), true},
    {Column::BytesOut, QT_TRANSLATE_NOOP("Columns", "Bytes/s out"),
     QT_TRANSLATE_NOOP("Columns", "Bytes of stream per second to the client, frames included."), true},
    {Column::Headroom, QT_TRANSLATE_NOOP("Columns", "Headroom"),
     QT_TRANSLATE_NOOP(
         "Columns",
         "What is left of the nearest limit; the bar fills toward it. Past it the session is cut off."),
     true},
    {Column::CutOff, QT_TRANSLATE_NOOP("Columns", "Cut-off in"),
     QT_TRANSLATE_NOOP("Columns",
                       "Time until the first limit cuts the session off, if it goes on as it does now."),
     true},
    {Column::Offset, QT_TRANSLATE_NOOP("Columns", "Offset ms"),
     QT_TRANSLATE_NOOP("Columns", "Last clock difference in milliseconds; + means the client is ahead."),
     true},
    {Column::RoundTrip, QT_TRANSLATE_NOOP("Columns", "RTT ms"),
     QT_TRANSLATE_NOOP("Columns", "Last round trip in milliseconds."), true},
    {Column::Jitter, QT_TRANSLATE_NOOP("Columns", "Jitter ms"),
     QT_TRANSLATE_NOOP("Columns", "Smoothed change of the round trip in milliseconds."), true},
    {Column::Drift, QT_TRANSLATE_NOOP("Columns", "Drift ppm"),
     QT_TRANSLATE_NOOP("Columns", "Slope of the offset in parts per million."), true},
    {Column::Quality, QT_TRANSLATE_NOOP("Columns", "Quality"),
     QT_TRANSLATE_NOOP("Columns", "Clock quality, 0 to 100."), true},
    {Column::SessionId, QT_TRANSLATE_NOOP("Columns", "Session"),
     QT_TRANSLATE_NOOP("Columns", "Public id of the session."), false},
    {Column::Domain, QT_TRANSLATE_NOOP("Columns", "Domain"), QT_TRANSLATE_NOOP("Columns", "Security domain."),
     false},
    {Column::Queue, QT_TRANSLATE_NOOP("Columns", "Queue bytes"),
     QT_TRANSLATE_NOOP("Columns", "Bytes waiting at the node for this client."), true},
    {Column::Dropped, QT_TRANSLATE_NOOP("Columns", "Dropped"),
     QT_TRANSLATE_NOOP("Columns", "Payloads that could not be delivered to this client."), true},
    {Column::WhyEnded, QT_TRANSLATE_NOOP("Columns", "Why ended"),
     QT_TRANSLATE_NOOP("Columns", "Why the connection is over."), false},
}};

consteval bool inOrder() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].column) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

const ColumnWords& wordsOf(Column column) {
    return table.at(std::size_t(column));
}

qint64 endOf(const observe::ConnectionRow& row, qint64 nowMs) {
    return row.endedAtMs.value_or(nowMs);
}

/// A node counts from the first byte it hears; a service that shows no traffic never hears any, and its rows
/// have zeros that mean nothing.
bool figuresKnown(const observe::ConnectionRow& row) {
    return row.lastSeenMs.has_value();
}

QString headroomText(const observe::ConnectionRow& row) {
    const auto worst = row.worstHeadroom();
    if (!worst || row.ended())
        return words::unknown;
    return words::headroomLeft(worst);
}

/// In whole seconds from ten on: the trend is an estimate, and the figure should stay calm.
QString cutOffText(const observe::ConnectionRow& row) {
    const auto left = observe::query::timeToCutOff(row);
    if (!left)
        return words::unknown;
    return words::duration(*left >= 10'000 ? *left / 1000 * 1000 : *left);
}

QString limitLine(const QString& name, const std::optional<observe::LimitRow>& limit) {
    return limit ? Columns::tr("%1: %2 left; %3 of %4")
                       .arg(name, words::percent(limit->headroom), words::figure(limit->measured),
                            words::figure(limit->limit))
                 : Columns::tr("%1: %2").arg(name, words::unknown);
}

QString exact(std::optional<double> value, const QString& unit) {
    return value && std::isfinite(*value) ? QString::number(*value, 'f', 3) + u' ' + unit
                                          : QString(words::unknown);
}

} // namespace

QString title(Column column) {
    return Columns::tr(wordsOf(column).title);
}
QString exportTitle(Column column) {
    switch (column) {
    case Column::ConnectedFor:
        return Columns::tr("Connected s", "seconds");
    case Column::LastSeen:
        return Columns::tr("Last seen UTC");
    case Column::Headroom:
        return Columns::tr("Used %", "share of a limit");
    case Column::CutOff:
        return Columns::tr("Cut-off in s", "seconds");
    default:
        return title(column);
    }
}
QString description(Column column) {
    return Columns::tr(wordsOf(column).description);
}
bool isFigure(Column column) {
    return wordsOf(column).figure;
}

QString whyEnded(const observe::ConnectionRow& row) {
    if (row.closeCause)
        return words::cause(*row.closeCause);
    if (row.endReason)
        return words::endReason(*row.endReason);
    return row.ended() ? Columns::tr("not recorded") : QString();
}

QString text(const observe::ConnectionRow& row, Column column, qint64 nowMs) {
    const auto orUnknown = [](const QString& value) {
        return value.isEmpty() ? QString(words::unknown) : value;
    };
    const auto rate = [&row](double value) {
        return row.ended() ? QString(words::unknown) : words::figure(value);
    };
    switch (column) {
    case Column::State:
        return words::state(row.state());
    case Column::Type:
        return words::sessionType(row.type);
    case Column::Protocol:
        return words::protocol(row.protocol);
    case Column::Identifiers:
        return words::identifiers(row);
    case Column::Account:
        return orUnknown(row.account);
    case Column::Node:
        return orUnknown(row.nodeId);
    case Column::RemoteAddress:
        return orUnknown(row.remoteAddress);
    case Column::Tls:
        return row.tls ? Columns::tr("TLS") : Columns::tr("plain");
    case Column::ConnectedFor:
        // Whole seconds: the node's clock and the last batch differ by less, and the figure stays calm.
        return words::duration(std::max<qint64>(0, endOf(row, nowMs) - row.connectedAtMs) / 1000 * 1000);
    case Column::LastSeen:
        if (row.lastSeenMs && nowMs - *row.lastSeenMs < 1000)
            return Columns::tr("now");
        return row.lastSeenMs ? words::duration((nowMs - *row.lastSeenMs) / 1000 * 1000)
                              : QString(words::unknown);
    case Column::MessagesIn:
        return figuresKnown(row) ? rate(row.messageRateIn) : QString(words::unknown);
    case Column::MessagesOut:
        return figuresKnown(row) ? rate(row.messageRateOut) : QString(words::unknown);
    case Column::BytesIn:
        return figuresKnown(row) ? rate(row.byteRateIn) : QString(words::unknown);
    case Column::BytesOut:
        return figuresKnown(row) ? rate(row.byteRateOut) : QString(words::unknown);
    case Column::Headroom:
        return headroomText(row);
    case Column::CutOff:
        return cutOffText(row);
    case Column::Offset:
        return words::figure(row.clock.differenceMs, true);
    case Column::RoundTrip:
        return words::figure(row.clock.roundTripMs);
    case Column::Jitter:
        return words::figure(row.clock.jitterMs);
    case Column::Drift:
        return words::figure(row.clock.driftPpm, true);
    case Column::Quality:
        return words::figure(row.clock.quality);
    case Column::SessionId:
        return orUnknown(row.sessionId);
    case Column::Domain:
        return orUnknown(row.domain);
    case Column::Queue:
        return figuresKnown(row) ? words::count(row.queuedBytes) : QString(words::unknown);
    case Column::Dropped:
        return figuresKnown(row) ? words::count(row.droppedOut) : QString(words::unknown);
    case Column::WhyEnded:
        return orUnknown(whyEnded(row));
    }
    return words::unknown;
}

QString tooltip(const observe::ConnectionRow& row, Column column, qint64 nowMs) {
    switch (column) {
    case Column::State:
        return row.stages.isEmpty()
                   ? words::state(row.state())
                   : Columns::tr("%1 since %2")
                         .arg(words::stage(row.stage), words::utcDateTime(row.stages.constLast().atMs));
    case Column::Identifiers: {
        constexpr qsizetype shown = 20;
        QString all = row.identifiers.first(std::min(shown, row.identifiers.size())).join(u'\n');
        if (row.identifiers.size() > shown)
            all += u'\n' + Columns::tr("and %1 more").arg(row.identifiers.size() - shown);
        return row.wholeDomain ? Columns::tr("Every TLC of domain %1").arg(row.domain) : all;
    }
    case Column::ConnectedFor:
        return row.endedAtMs
                   ? Columns::tr("%1 to %2")
                         .arg(words::utcDateTime(row.connectedAtMs), words::utcDateTime(*row.endedAtMs))
                   : Columns::tr("since %1").arg(words::utcDateTime(row.connectedAtMs));
    case Column::LastSeen:
        return row.lastSeenMs ? words::utcDateTime(*row.lastSeenMs) : Columns::tr("Nothing was heard yet.");
    case Column::MessagesIn:
        return Columns::tr("%1/s; %2 payloads since the start")
            .arg(row.messageRateIn, 0, 'f', 3)
            .arg(words::count(row.messagesIn));
    case Column::MessagesOut:
        return Columns::tr("%1/s; %2 payloads since the start")
            .arg(row.messageRateOut, 0, 'f', 3)
            .arg(words::count(row.messagesOut));
    case Column::BytesIn:
        return Columns::tr("%1/s; %2 bytes since the start")
            .arg(row.byteRateIn, 0, 'f', 1)
            .arg(words::count(row.bytesIn));
    case Column::BytesOut:
        return Columns::tr("%1/s; %2 bytes since the start")
            .arg(row.byteRateOut, 0, 'f', 1)
            .arg(words::count(row.bytesOut));
    case Column::Headroom:
    case Column::CutOff:
        return QStringList{limitLine(Columns::tr("Rate, payloads/s"), row.rate),
                           limitLine(Columns::tr("Throughput, bytes/s"), row.throughput),
                           limitLine(Columns::tr("Idle, ms"), row.idle),
                           limitLine(Columns::tr("Clock, ms"), row.clockLimit)}
            .join(u'\n');
    case Column::Offset:
        return row.clock.differenceMs ? Columns::tr("%1, ± %2; %3")
                                            .arg(exact(row.clock.differenceMs, Columns::tr("ms")),
                                                 exact(row.clock.errorBoundMs, Columns::tr("ms")),
                                                 *row.clock.differenceMs > 0   ? Columns::tr("client ahead")
                                                 : *row.clock.differenceMs < 0 ? Columns::tr("client behind")
                                                                               : Columns::tr("no difference"))
                                      : Columns::tr("No time-sync answer yet.");
    case Column::RoundTrip:
        return Columns::tr("last %1, least %2, mean %3")
            .arg(exact(row.clock.roundTripMs, Columns::tr("ms")),
                 exact(row.clock.leastRoundTripMs, Columns::tr("ms")),
                 exact(row.clock.meanRoundTripMs, Columns::tr("ms")));
    case Column::Jitter:
        return exact(row.clock.jitterMs, Columns::tr("ms"));
    case Column::Drift:
        return exact(row.clock.driftPpm, Columns::tr("ppm"));
    case Column::WhyEnded:
        return row.endDetail.isEmpty() ? text(row, column, nowMs) : row.endDetail;
    default:
        return text(row, column, nowMs);
    }
}

} // namespace wayside::ui::connections
