// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/accessrecords.h"

#include <functional>
#include <QByteArray>
#include <QObject>

namespace wayside::store {

class Store;

/// The way in to a store that has no accounts yet: a PLATFORM_ADMIN authorization in a domain and account
/// named `platform`, whose one token is the one given. Another token at the next start replaces it; what was
/// added by other hands stays.
class AdministratorBootstrap {
public:
    /// Enough for 128 bits, and nothing that a header or a shell would change: 22..200 characters of
    /// `A-Z a-z 0-9 - _`.
    static bool isStrongEnough(QByteArrayView token);

    /// The changes that lead from `existing` to what is wanted; none when it is so already.
    static AccessChanges plan(const AccessRecords& existing, const QByteArray& token, qint64 nowMs);

    /// Reads the store, plans, writes; `done` on context's thread. The store must outlive the context.
    /// Errors: those of the store.
    static void prepare(Store& store, const QByteArray& token, qint64 nowMs, QObject* context,
                        std::function<void(Result<void>)> done);
};

} // namespace wayside::store
