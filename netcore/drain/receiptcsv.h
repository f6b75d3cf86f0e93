// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <QByteArray>

namespace wayside::drain {

/// A drain's receipt as CSV (RFC 4180, UTF-8, CRLF, a line of names first): the fields of the JSON form,
/// times in UTC milliseconds, identifiers separated by blanks, unknown as an empty cell. A text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
QByteArray receiptCsv(const QList<observe::DrainReceiptRow>& rows);

} // namespace wayside::drain
