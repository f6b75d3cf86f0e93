// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/rowtables.h"
#include "ui/models/connections/connectioncolumns.h"

/// How two rows differ, column by column: which comes first, and what has to be painted anew.
namespace wayside::ui::connections {

namespace {

template <typename T>
std::weak_ordering compareValues(const T& left, const T& right) {
    return left < right   ? std::weak_ordering::less
           : right < left ? std::weak_ordering::greater
                          : std::weak_ordering::equivalent;
}

template <typename T>
std::weak_ordering compareKnownFirst(const std::optional<T>& left, const std::optional<T>& right) {
    if (!left || !right)
        return compareValues(!left, !right);
    return compareValues(*left, *right);
}

std::weak_ordering compareText(const QString& left, const QString& right) {
    if (left.isEmpty() || right.isEmpty())
        return compareValues(left.isEmpty(), right.isEmpty());
    return QString::compare(left, right, Qt::CaseInsensitive) <=> 0;
}

std::weak_ordering compareIdentifiers(const observe::ConnectionRow& left,
                                      const observe::ConnectionRow& right) {
    // One by name, then several by number, then the whole domain, then unknown.
    const auto rank = [](const observe::ConnectionRow& row) -> qsizetype {
        return row.wholeDomain ? 1 << 28 : row.identifiers.isEmpty() ? 1 << 29 : row.identifiers.size();
    };
    if (rank(left) != rank(right))
        return compareValues(rank(left), rank(right));
    return left.identifiers.isEmpty()
               ? std::weak_ordering::equivalent
               : compareText(left.identifiers.constFirst(), right.identifiers.constFirst());
}

/// Addresses by host text, then by port as a number.
std::weak_ordering compareAddress(const QString& left, const QString& right) {
    const qsizetype leftColon = left.lastIndexOf(u':');
    const qsizetype rightColon = right.lastIndexOf(u':');
    const auto host = [](const QString& text, qsizetype colon) {
        return colon < 0 ? text : text.left(colon);
    };
    const auto byHost = compareText(host(left, leftColon), host(right, rightColon));
    if (std::is_neq(byHost))
        return byHost;
    return compareValues(QStringView(left).mid(leftColon + 1).toInt(),
                         QStringView(right).mid(rightColon + 1).toInt());
}

} // namespace

std::weak_ordering compare(const observe::ConnectionRow& left, const observe::ConnectionRow& right,
                           Column column) {
    switch (column) {
    case Column::State:
        return compareValues(left.stage, right.stage);
    case Column::Type:
        return compareKnownFirst(left.type, right.type);
    case Column::Protocol:
        return compareKnownFirst(left.protocol, right.protocol);
    case Column::Identifiers:
        return compareIdentifiers(left, right);
    case Column::Account:
        return compareText(left.account, right.account);
    case Column::Node:
        return compareText(left.nodeId, right.nodeId);
    case Column::RemoteAddress:
        return compareAddress(left.remoteAddress, right.remoteAddress);
    case Column::Tls:
        return compareValues(left.tls, right.tls);
    case Column::ConnectedFor:
        // Later connected means a shorter time.
        return compareValues(right.connectedAtMs, left.connectedAtMs);
    case Column::LastSeen:
        if (!left.lastSeenMs || !right.lastSeenMs)
            return compareValues(!left.lastSeenMs, !right.lastSeenMs);
        return compareValues(*right.lastSeenMs, *left.lastSeenMs);
    case Column::MessagesIn:
        return compareValues(left.messageRateIn, right.messageRateIn);
    case Column::MessagesOut:
        return compareValues(left.messageRateOut, right.messageRateOut);
    case Column::BytesIn:
        return compareValues(left.byteRateIn, right.byteRateIn);
    case Column::BytesOut:
        return compareValues(left.byteRateOut, right.byteRateOut);
    case Column::Headroom:
        return compareKnownFirst(left.worstHeadroom(), right.worstHeadroom());
    case Column::CutOff:
        return compareKnownFirst(observe::query::timeToCutOff(left), observe::query::timeToCutOff(right));
    case Column::Offset:
        return compareKnownFirst(left.clock.differenceMs, right.clock.differenceMs);
    case Column::RoundTrip:
        return compareKnownFirst(left.clock.roundTripMs, right.clock.roundTripMs);
    case Column::Jitter:
        return compareKnownFirst(left.clock.jitterMs, right.clock.jitterMs);
    case Column::Drift:
        return compareKnownFirst(left.clock.driftPpm, right.clock.driftPpm);
    case Column::Quality:
        return compareKnownFirst(left.clock.quality, right.clock.quality);
    case Column::SessionId:
        return compareText(left.sessionId, right.sessionId);
    case Column::Domain:
        return compareText(left.domain, right.domain);
    case Column::Queue:
        return compareValues(left.queuedBytes, right.queuedBytes);
    case Column::Dropped:
        return compareValues(left.droppedOut, right.droppedOut);
    case Column::WhyEnded:
        return compareText(whyEnded(left), whyEnded(right));
    }
    return std::weak_ordering::equivalent;
}

ColumnSet changedColumns(const observe::ConnectionRow& before, const observe::ConnectionRow& after) {
    ColumnSet changed;
    const auto mark = [&changed](Column column, bool differs) {
        if (differs)
            changed.set(std::size_t(column));
    };
    const bool ended = before.ended() != after.ended();
    mark(Column::State, before.stage != after.stage ||
                            before.reconnectRequested != after.reconnectRequested ||
                            before.reconnectIgnored != after.reconnectIgnored);
    mark(Column::Type, before.type != after.type);
    mark(Column::Protocol, before.protocol != after.protocol);
    mark(Column::Identifiers,
         before.identifiers != after.identifiers || before.wholeDomain != after.wholeDomain);
    mark(Column::Account, before.account != after.account);
    mark(Column::Node, before.nodeId != after.nodeId);
    mark(Column::RemoteAddress, before.remoteAddress != after.remoteAddress);
    mark(Column::Tls, before.tls != after.tls);
    mark(Column::ConnectedFor,
         before.connectedAtMs != after.connectedAtMs || before.endedAtMs != after.endedAtMs);
    mark(Column::LastSeen, before.lastSeenMs != after.lastSeenMs);
    mark(Column::MessagesIn,
         ended || before.messageRateIn != after.messageRateIn || before.messagesIn != after.messagesIn);
    mark(Column::MessagesOut,
         ended || before.messageRateOut != after.messageRateOut || before.messagesOut != after.messagesOut);
    mark(Column::BytesIn, ended || before.byteRateIn != after.byteRateIn || before.bytesIn != after.bytesIn);
    mark(Column::BytesOut,
         ended || before.byteRateOut != after.byteRateOut || before.bytesOut != after.bytesOut);
    mark(Column::Headroom, before.rate != after.rate || before.throughput != after.throughput ||
                               before.idle != after.idle || before.clockLimit != after.clockLimit);
    mark(Column::CutOff,
         ended || observe::query::timeToCutOff(before) != observe::query::timeToCutOff(after));
    mark(Column::Offset, before.clock.differenceMs != after.clock.differenceMs ||
                             before.clock.errorBoundMs != after.clock.errorBoundMs ||
                             before.clockLimit != after.clockLimit);
    mark(Column::RoundTrip, before.clock.roundTripMs != after.clock.roundTripMs ||
                                before.clock.meanRoundTripMs != after.clock.meanRoundTripMs);
    mark(Column::Jitter, before.clock.jitterMs != after.clock.jitterMs);
    mark(Column::Drift, before.clock.driftPpm != after.clock.driftPpm);
    mark(Column::Quality, before.clock.quality != after.clock.quality);
    mark(Column::SessionId, before.sessionId != after.sessionId);
    mark(Column::Domain, before.domain != after.domain);
    mark(Column::Queue, before.queuedBytes != after.queuedBytes);
    mark(Column::Dropped, before.droppedOut != after.droppedOut);
    mark(Column::WhyEnded,
         ended || before.closeCause != after.closeCause || before.endReason != after.endReason);
    return changed;
}

} // namespace wayside::ui::connections
