// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/query/value.h"

#include <QByteArray>
#include <vector>

namespace wayside::observe::query {

/// Where the next page begins: behind the row with these sort values and this id. Good for one order only,
/// which is part of it. A value; any thread.
struct Cursor {
    QString order; ///< Order::text()
    std::vector<Value> key;
    quint64 id = 0;

    QByteArray toText() const; ///< opaque, fit for a URL
    /// Errors (InvalidArgument, Fault::Peer): not made by toText(), or for another order.
    static Result<Cursor> fromText(QByteArrayView text, const QString& order, std::size_t keySize);
};

} // namespace wayside::observe::query
