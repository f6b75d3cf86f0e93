// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/rowstream.h"
#include "netcore/observe/rows.h"

namespace wayside::ctl {

/// The columns of events, for a list and for a stream of them.
QList<Column<observe::EventRow>> eventColumns();
QList<RowStream::Width> eventStreamColumns();
QList<Cell> eventCells(const observe::EventRow& event);

} // namespace wayside::ctl
