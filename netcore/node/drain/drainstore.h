// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/drain/drainhost.h"
#include "netcore/node/drain/drainmember.h"
#include "netcore/store/store.h"

#include <utility>

/// Drains on their way into the store and back.
namespace wayside::node {

store::DrainJob jobRecord(const DrainSave& save);
QList<store::DrainSession> sessionRecords(const QList<observe::DrainReceiptRow>& rows);
/// Takes the row from the job's own JSON; one that an older program wrote has its columns only.
DrainSave savedDrain(const store::DrainJob& record);
QList<observe::DrainReceiptRow> receiptRows(const QList<store::DrainSession>& records);

observe::DrainState shownState(store::DrainJobState state);

/// A drain the store knows; `done` comes on `context`'s thread. Errors: NotFound; those of Store.
void loadDrain(store::Store& store, const QString& id, QObject* context,
               store::Store::Done<observe::DrainRow> done);
/// Its receipt. The same errors.
void loadReceipt(store::Store& store, const QString& id, QObject* context,
                 const store::Store::Done<QList<observe::DrainReceiptRow>>& done);

/// What an earlier process has left behind.
struct LeftBehind {
    QList<store::NodeStateRecord> nodeStates;
    QList<std::pair<DrainSave, QList<observe::DrainReceiptRow>>> drains; ///< not over, oldest first
    QList<ReturnKey> ignoredReconnect;
};

/// Reads it; `done` comes on `context`'s thread. Errors: those of Store.
void loadLeftBehind(store::Store& store, QObject* context, store::Store::Done<LeftBehind> done);

} // namespace wayside::node
