// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/accessrecords.h"

#include <functional>
#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

namespace wayside::store {

class Store;

/// What `--dev` prepares (spec 05).
struct DevelopmentOptions {
    QString domain = QStringLiteral("dev_001"); ///< lower case
    int tlcCount = 10;                          ///< 0..99,999
    bool revealTokens = false;                  ///< keep their values for lists (--reveal-tokens)
};

/// What the ready line tells.
struct DevelopmentAccess {
    QString domain;
    QStringList tlcIdentifiers;       ///< sub00001 …
    QMap<QString, QByteArray> tokens; ///< plain token by role name; secrets
};

/// A domain, TLCs sub00001…, the accounts dev_tlc, dev_broker, dev_monitor and dev_platform, and for each of
/// the ten roles one authorization with one fresh token. On a store that has them already the entities stay
/// and the tokens of earlier starts are revoked.
class DevelopmentBootstrap {
public:
    struct Plan {
        AccessChanges changes;
        DevelopmentAccess access;
    };
    /// The changes that lead from `existing` to what is wanted. Pure but for the fresh tokens and uuids.
    static Result<Plan> plan(const AccessRecords& existing, const DevelopmentOptions& options, qint64 nowMs);

    /// Reads the store, plans, writes; `done` on context's thread. The store must outlive the context.
    static void prepare(Store& store, const DevelopmentOptions& options, qint64 nowMs, QObject* context,
                        std::function<void(Result<DevelopmentAccess>)> done);
};

} // namespace wayside::store
