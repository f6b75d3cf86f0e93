// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <QList>
#include <QString>
#include <QStringList>

/// `/v1/authorizations` (spec 02 §2, §3).
namespace wayside::client {

struct Authorization {
    QString uuid, domain, account;
    QString role;               ///< one of spec 02 §3; other services may have others
    QStringList tlcIdentifiers; ///< of a TLC role: its scope; empty: every TLC of the account in the domain
};

struct AuthorizationCreation {
    QString role;
    QStringList tlcIdentifiers;
    std::optional<QString> domain, account; ///< unset: the caller's own
};

/// What is unset stays as it is.
struct AuthorizationChange {
    std::optional<QString> role;
    std::optional<QStringList> tlcIdentifiers;
};

Result<Authorization> authorizationFromJson(const QJsonObject& object);

RestRequest<QList<Authorization>> listAuthorizations();
RestRequest<Authorization> getAuthorization(const QString& uuid);
RestRequest<Authorization> createAuthorization(const AuthorizationCreation& creation);
RestRequest<Authorization> updateAuthorization(const QString& uuid, const AuthorizationChange& change);
RestRequest<Nothing> deleteAuthorization(const QString& uuid); ///< revokes its tokens

} // namespace wayside::client
