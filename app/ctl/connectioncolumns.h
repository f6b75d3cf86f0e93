// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <optional>
#include <QList>
#include <QString>
#include <variant>

namespace wayside::ctl {

/// What a cell is, for sorting and for machines; monostate: unknown.
using CellValue = std::variant<std::monostate, double, QString>;

/// One column of the list of connections: its words, its place in a narrow terminal, its typed value.
struct ConnectionColumn {
    QString key;   ///< for --sort, and the title in CSV
    QString title; ///< in a table
    bool rightAligned = false;
    int priority = 0; ///< see TableColumn
    CellValue (*value)(const observe::ConnectionRow& row, qint64 nowMs);
    QString (*text)(const CellValue& value); ///< of a known value, for people
};

const QList<ConnectionColumn>& connectionColumns();

/// Unknown values are "—", as everywhere.
QString cellText(const ConnectionColumn& column, const CellValue& value);
/// Unknown values are empty, numbers plain.
QString cellForMachines(const CellValue& value);

struct ConnectionOrder {
    qsizetype column = 0;
    bool descending = false;
};
/// "rtt", "rtt:asc", "rtt:desc"; without a direction numbers begin with the largest, text with the first
/// letter.
std::optional<ConnectionOrder> connectionOrderFrom(const QString& text);
/// By typed value; unknown values last either way, equal ones by id.
void sortConnections(QList<observe::ConnectionRow>& rows, const ConnectionOrder& order, qint64 nowMs);

} // namespace wayside::ctl
