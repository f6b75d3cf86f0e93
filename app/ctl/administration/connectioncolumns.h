// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/listing.h"
#include "netcore/observe/rows.h"

#include <optional>

namespace wayside::ctl {

/// The columns of the list of connections; `nowMs` is the node's or our clock, for ages. With an address of
/// the admin API's field to sort by each.
QList<Column<observe::ConnectionRow>> connectionColumns(qint64 nowMs);

/// "rtt", "rtt:asc", "rtt:desc" with the keys of the columns, or the node's own form,
/// "-clock.roundTripMs,id": in the node's form. By a key without a direction numbers begin with the largest,
/// text with the first letter. Nothing when it is neither.
std::optional<QString> connectionOrder(const QString& text);
/// Keys and fields that --sort takes.
QStringList connectionOrderNames();

/// One connection with all that is known, in sections.
QList<Record::Section> connectionSections(const observe::ConnectionRow& row, qint64 nowMs);

} // namespace wayside::ctl
