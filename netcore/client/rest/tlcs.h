// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <QList>
#include <QString>

/// `/v1/tlcs` (spec 02 §2).
namespace wayside::client {

struct Tlc {
    QString uuid, identifier, domain, account;
    QString type; ///< "TCPStreaming"; other services have others
};

/// What is empty is not asked for.
struct TlcFilter {
    QString domain, account, type;
};

struct TlcCreation {
    QString identifier;                     ///< `^[a-z0-9_-]{8}$`
    std::optional<QString> domain, account; ///< unset: the caller's own
};

/// What is unset stays as it is.
struct TlcChange {
    std::optional<QString> identifier, account;
};

Result<Tlc> tlcFromJson(const QJsonObject& object);

RestRequest<QList<Tlc>> listTlcs(const TlcFilter& filter = {});
RestRequest<Tlc> getTlc(const QString& uuid);
RestRequest<Tlc> createTlc(const TlcCreation& creation);
RestRequest<Tlc> updateTlc(const QString& uuid, const TlcChange& change);
RestRequest<Nothing> deleteTlc(const QString& uuid); ///< ends its sessions

} // namespace wayside::client
