// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"
#include "netcore/store/postgreslocation.h"

#include <QString>

namespace wayside::store {

enum class StoreKind : std::uint8_t { Memory, Sqlite, Postgres };

/// Where the data is: `memory:`, `sqlite:FILE` with a relative or absolute path, or `postgresql://…`.
struct StoreLocation {
    StoreKind kind = StoreKind::Memory;
    QString file = {};            ///< absolute; empty but for Sqlite
    PostgresLocation server = {}; ///< of Postgres

    /// InvalidArgument for what is none of these, or holds a password; Unsupported for PostgreSQL in a build
    /// without it. Touches neither disk nor network, never quotes a password back.
    static Result<StoreLocation> fromUrl(const QString& url);
    QString description() const; ///< for people and logs: "memory", "SQLite file /…", "PostgreSQL database …"
};

struct StoreSettings {
    StoreLocation location;
    /// How long a statement waits for another process's lock, ms, > 0. While the store is failing it waits
    /// much shorter.
    Milliseconds busyTimeout{2000};
    /// How long PostgreSQL may work on one statement, ms, > 0. A server that has not answered a second later
    /// is taken for dead, and its connection cut.
    Milliseconds statementTimeout{3000};
    /// Requests waiting at most, > 0. A quarter of it is kept free for those that must not be lost.
    int queueLimit = 65'536;
    /// Writes that share one commit at most, > 0.
    int batchLimit = 1'024;
    /// First and longest pause between attempts while the store is failing, ms, > 0.
    Milliseconds firstRetry{100}, longestRetry{5000};
    /// An SQLite file grows no further than this, bytes; 0: no limit. Rounded down to whole pages of 4 KiB.
    qint64 maximumBytes = 0;
};

} // namespace wayside::store
