// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <QList>
#include <QString>

/// `/v1/accounts` (spec 02 §4): for PLATFORM_ADMIN.
namespace wayside::client {

struct Account {
    QString uuid; ///< may be empty: spec 02 names the name alone
    QString name;

    /// What the paths of this account end in.
    const QString& key() const { return uuid.isEmpty() ? name : uuid; }
};

Result<Account> accountFromJson(const QJsonObject& object);

RestRequest<QList<Account>> listAccounts();
RestRequest<Account> getAccount(const QString& key);
RestRequest<Account> createAccount(const QString& name); ///< 1 to 50 characters
RestRequest<Account> renameAccount(const QString& key, const QString& name);
RestRequest<Nothing> deleteAccount(const QString& key);

} // namespace wayside::client
