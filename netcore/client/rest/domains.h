// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <QList>
#include <QString>

/// `/v1/domains` (spec 02 §4): for PLATFORM_ADMIN.
namespace wayside::client {

/// What a service does not say is unset.
struct Domain {
    QString name;
    std::optional<bool> statCollection, testMode;
    std::optional<qint64> sessionLogRetentionDays, statCollectionRetentionDays; ///< 0: kept for ever
    std::optional<qint64> tlcLimit;                                             ///< 0: no limit
};

/// For creation what is unset is the service's default, for a change it stays as it is.
struct DomainSettings {
    std::optional<bool> statCollection, testMode;
    std::optional<qint64> sessionLogRetentionDays, statCollectionRetentionDays, tlcLimit;
};

Result<Domain> domainFromJson(const QJsonObject& object);

RestRequest<QList<Domain>> listDomains();
RestRequest<Domain> getDomain(const QString& name);
RestRequest<Domain> createDomain(const QString& name, const DomainSettings& settings = {});
RestRequest<Domain> updateDomain(const QString& name, const DomainSettings& change);
RestRequest<Nothing> deleteDomain(const QString& name);

} // namespace wayside::client
