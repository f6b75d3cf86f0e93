// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"

#include <QString>

namespace wayside::store {

enum class StoreKind : std::uint8_t { Memory, Sqlite };

/// Where the data is: `memory:` or `sqlite:FILE` with a relative or absolute path.
struct StoreLocation {
    StoreKind kind = StoreKind::Memory;
    QString file; ///< absolute; empty for Memory

    /// InvalidArgument for what is none of these; Unsupported for `postgresql://`. Never touches the disk,
    /// never quotes a password back.
    static Result<StoreLocation> fromUrl(const QString& url);
    QString description() const; ///< for people and logs: "memory", "SQLite file /…"
};

struct StoreSettings {
    StoreLocation location;
    /// How long a statement waits for another process's lock, ms, > 0. While the store is failing it waits
    /// much shorter.
    Milliseconds busyTimeout{2000};
    /// Requests waiting at most, > 0. A quarter of it is kept free for those that must not be lost.
    int queueLimit = 65'536;
    /// Writes that share one commit at most, > 0.
    int batchLimit = 1'024;
    /// First and longest pause between attempts while the store is failing, ms, > 0.
    Milliseconds firstRetry{100}, longestRetry{5000};
    /// The database file grows no further than this, bytes; 0: no limit. Rounded down to whole pages of 4
    /// KiB.
    qint64 maximumBytes = 0;
};

} // namespace wayside::store
