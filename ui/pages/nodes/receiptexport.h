// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <functional>
#include <QByteArray>
#include <QObject>

namespace wayside::ui {

enum class ReceiptFormat { Csv, Json, Text };

/// What a change ticket wants to know of a drain: who ordered it, how many moved where, the gaps, and every
/// session that did not simply move, up to a bound that is said. Plain text, translated. GUI thread or any
/// other once the program's translations stand.
QString receiptReport(const observe::DrainRow& drain, const QList<observe::DrainReceiptRow>& receipt);

/// The receipt in a format; UTF-8.
QByteArray receiptAs(ReceiptFormat format, const observe::DrainRow& drain,
                     const QList<observe::DrainReceiptRow>& receipt);

/// Writes it to a file on a thread of its own, atomically: the old file stays when something goes wrong.
/// `done` comes on `context`'s thread unless that is gone. FileUnreadable.
void saveReceipt(ReceiptFormat format, const observe::DrainRow& drain,
                 const QList<observe::DrainReceiptRow>& receipt, const QString& file, QObject* context,
                 std::function<void(Result<void>)> done);

} // namespace wayside::ui
