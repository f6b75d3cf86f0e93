// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <bitset>
#include <compare>
#include <QString>

/// What each column of the connection table shows: one table of title, text, sort order and tooltip, so that
/// model, details pane and tests agree. Pure functions; GUI thread because words are translated.
namespace wayside::ui::connections {

enum class Column : int {
    State,
    Type,
    Protocol,
    Identifiers,
    Account,
    Node,
    RemoteAddress,
    Tls,
    ConnectedFor,
    LastSeen,
    MessagesIn,
    MessagesOut,
    BytesIn,
    BytesOut,
    Headroom,
    CutOff,
    Offset,
    RoundTrip,
    // Hidden until chosen.
    Jitter,
    Drift,
    Quality,
    SessionId,
    Domain,
    Queue,
    Dropped,
    WhyEnded,
};
inline constexpr int columnCount = int(Column::WhyEnded) + 1;
inline constexpr Column firstHiddenColumn = Column::Jitter;

using ColumnSet = std::bitset<std::size_t(columnCount)>;

QString title(Column column);       ///< with the unit: "Msg/s in"
QString exportTitle(Column column); ///< where the exact value of a file has another unit than the table
QString description(Column column); ///< a sentence for the header's tooltip
bool isFigure(Column column);       ///< right-aligned, tabular figures

/// `nowMs` is the node's clock: "connected for" and "last seen" are counted by it.
QString text(const observe::ConnectionRow& row, Column column, qint64 nowMs);
/// Exact values and UTC. Plain text.
QString tooltip(const observe::ConnectionRow& row, Column column, qint64 nowMs);

/// Typed order. Unknown values come after all known ones in ascending order.
std::weak_ordering compare(const observe::ConnectionRow& left, const observe::ConnectionRow& right,
                           Column column);

/// Columns in which the two differ for a reader.
ColumnSet changedColumns(const observe::ConnectionRow& before, const observe::ConnectionRow& after);

/// Why it ended, in words; empty while it lives.
QString whyEnded(const observe::ConnectionRow& row);

} // namespace wayside::ui::connections
