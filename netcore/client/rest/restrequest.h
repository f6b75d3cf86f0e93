// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/client/rest/requestretry.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

namespace wayside::client {

/// The answer to a request that answers nothing: 204 of spec 02 §1.
struct Nothing {};

/// Which of a node's two APIs a path belongs to.
enum class RestBase : std::uint8_t { Api, Admin };

/// One request and how its answer is read: a value, made by the functions of this folder, sent by
/// RestClient::send().
template <typename Answer>
struct RestRequest {
    RestMethod method = RestMethod::Get;
    QString path; ///< percent-encoded, from the base on: "/v1/tlcs"
    QUrlQuery query{};
    std::optional<QJsonObject> body{};
    QList<QPair<QByteArray, QByteArray>> headers{};
    RestBase base = RestBase::Api;
    QList<QByteArray> secrets{}; ///< in path or query: taken out of all errors
    /// Unset for Nothing: whatever a 2xx carries is fine then.
    std::function<Result<Answer>(const QJsonDocument&)> read{};
};

/// "/v1/tlcs/UUID" with everything in `id` encoded that is not a letter, a digit or one of -._~
inline QString resourcePath(const QString& collection, const QString& id) {
    return collection + u'/' + QString::fromLatin1(id.toUtf8().toPercentEncoding());
}

/// For a query: nothing when `value` is empty.
inline void addWish(QUrlQuery& query, const QString& name, const QString& value) {
    if (!value.isEmpty())
        query.addQueryItem(name, QString::fromLatin1(value.toUtf8().toPercentEncoding()));
}

} // namespace wayside::client
