// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"
#include "ui/export/exportjob.h"
#include "ui/models/connections/connectioncolumns.h"

#include <QJsonObject>

namespace wayside::ui {

/// Connections as rows of a file. Texts as they are, numbers exact and without a unit (it is in the title),
/// times in UTC, unknown empty; JSON has every field of the admin API. There is no token in a row.
ExportRows connectionExport(QList<observe::ConnectionRow> rows, const QList<connections::Column>& columns,
                            qint64 nowMs);
/// One cell of it. Any thread.
QString connectionCell(const observe::ConnectionRow& row, connections::Column column, qint64 nowMs);
/// All that is known of one session: its row and its events.
QJsonObject sessionDetails(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                           qint64 nowMs);

} // namespace wayside::ui
