// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/request.h"

#include <deque>
#include <memory>
#include <optional>
#include <QtGlobal>

namespace wayside::store {

/// A COMMIT that a database server never answered may have been done or not. The server knows, by the number
/// of the transaction, and is asked when it is back: writes that are kept are then not done twice, and a
/// session whose creation was refused meanwhile does not stay behind. On the store's thread.
class CommitDoubt {
public:
    using Batch = std::deque<std::unique_ptr<Request>>;

    /// Before each COMMIT. Nothing to note, and never a doubt, where the database is not on a server.
    Result<void> noteTransaction(Database& database);
    /// The answer to that COMMIT stayed out; `batch` was its transaction. Writes are marked as doubtful.
    void raise(const Batch& batch);
    bool isOpen() const { return m_isOpen; }
    /// Takes from `refused`, which have been answered, those that would have to be undone.
    void keepRefused(Batch& refused);
    /// On a new connection: whether it was committed; then what was refused is undone, and the doubt is over.
    /// StoreUnavailable while the server itself does not know.
    Result<bool> settle(Database& database);

private:
    Result<void> undoRefused(Database& database);

    std::optional<qint64> m_transaction;
    Batch m_refused;
    bool m_isOpen = false;
};

} // namespace wayside::store
