// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <QList>
#include <QString>

/// `/v1/payloadpolicies` (spec 02 §4): for PLATFORM_ADMIN. What sessions receive, by payload type.
namespace wayside::client {

struct PayloadPolicy {
    QString uuid;
    QString mode; ///< WHITELIST or BLACKLIST
    QString domain;
    std::optional<QString> account;    ///< unset: any
    std::optional<qint64> payloadType; ///< 0..255; unset: every type
    std::optional<QString> sessionType;
    QString direction;   ///< RECEIVE
    qint64 priority = 0; ///< the lower number decides
};

/// What is unset goes out as it is at the service: not at all.
struct PayloadPolicySettings {
    /// Unset: not said. A value that is unset in turn: said to be "any".
    template <typename T>
    using Said = std::optional<std::optional<T>>;

    std::optional<QString> mode, domain, direction;
    Said<QString> account, sessionType;
    Said<qint64> payloadType;
    std::optional<qint64> priority;
};

Result<PayloadPolicy> payloadPolicyFromJson(const QJsonObject& object);

RestRequest<QList<PayloadPolicy>> listPayloadPolicies(const QString& domain = {}); ///< empty: all
RestRequest<PayloadPolicy> getPayloadPolicy(const QString& uuid);
/// `mode` and `domain` are required; applies to live sessions at once.
RestRequest<PayloadPolicy> createPayloadPolicy(const PayloadPolicySettings& settings);
RestRequest<PayloadPolicy> updatePayloadPolicy(const QString& uuid, const PayloadPolicySettings& change);
RestRequest<Nothing> deletePayloadPolicy(const QString& uuid);

} // namespace wayside::client
