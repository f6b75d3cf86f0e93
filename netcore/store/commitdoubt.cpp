// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/commitdoubt.h"

#include "netcore/store/database.h"

namespace wayside::store {

using namespace Qt::StringLiterals;

Result<void> CommitDoubt::noteTransaction(Database& database) {
    m_transaction.reset();
    const QString sql = database.dialect().transactionNumber();
    if (sql.isEmpty())
        return {};
    return database.selectOnce(
        sql, {}, [this](const QSqlQuery& row) { m_transaction = optionalInteger(row.value(0)); });
}

void CommitDoubt::raise(const Batch& batch) {
    if (!m_transaction) // it had not changed anything
        return;
    m_isOpen = true;
    for (const auto& request : batch)
        request->setDoubtful(request->kind() != RequestKind::Read);
}

void CommitDoubt::keepRefused(Batch& refused) {
    for (auto& request : refused) {
        if (request->isDoubtful())
            m_refused.push_back(std::move(request));
    }
}

Result<bool> CommitDoubt::settle(Database& database) {
    QString outcome;
    const auto asked =
        database.selectOnce(database.dialect().transactionOutcome(*m_transaction), {},
                            [&outcome](const QSqlQuery& row) { outcome = row.value(0).toString(); });
    if (!asked && concernsStore(asked.error()))
        return tl::unexpected(asked.error());
    if (outcome == "in progress"_L1) {
        return failure(ErrorCode::StoreUnavailable, Fault::Environment,
                       "the database server has not decided on the last transaction yet");
    }
    // A server that has never heard of it is another one, or was set back: nothing of it is there.
    const bool isCommitted = outcome == "committed"_L1;
    if (isCommitted) {
        if (auto undone = undoRefused(database); !undone)
            return tl::unexpected(undone.error());
    }
    m_refused.clear();
    m_isOpen = false;
    return isCommitted;
}

Result<void> CommitDoubt::undoRefused(Database& database) {
    if (m_refused.empty())
        return {};
    if (auto begun = database.beginWrite(); !begun)
        return begun;
    for (const auto& request : m_refused) {
        if (auto undone = request->undo(database); !undone) {
            database.rollback();
            return undone;
        }
    }
    return database.commit();
}

} // namespace wayside::store
