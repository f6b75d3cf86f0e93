// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <memory>
#include <QString>

namespace wayside::store {

/// Makes missing folders (owner only) and a missing file (owner only; SQLite gives its companions the same
/// rights). What exists stays as it is. StoreUnavailable with the path when that is impossible.
Result<void> prepareSqliteFile(const QString& file);

/// Held by the one process that uses a database file, released by the operating system when the process ends,
/// however it ends. Without it a second node on the same file would end the sessions of the first as crashed.
class StoreLock {
public:
    /// StoreUnavailable when another process, or another store of this one, holds it.
    static Result<std::unique_ptr<StoreLock>> acquire(const QString& databaseFile);
    ~StoreLock();
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;

private:
    class Handle;
    explicit StoreLock(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace wayside::store
