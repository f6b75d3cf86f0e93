// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/http/requesttarget.h"

#include <optional>
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <utility>

namespace wayside::node::http {

/// One complete request, decoded; a value, cheap to copy.
struct HttpRequest {
    QByteArray method; ///< as sent, case-sensitive: "GET"
    RequestTarget target;
    QList<std::pair<QByteArray, QByteArray>>
        headers; ///< names in lower case, values trimmed; trailers are not here
    QByteArray body;
    QString remoteAddress; ///< "127.0.0.1"
    quint16 remotePort = 0;
    bool secure = false;    ///< came over TLS
    int version = 11;       ///< 10 or 11
    bool keepAlive = false; ///< the peer is willing

    /// Value of the first header of that name, any case.
    std::optional<QByteArray> header(QByteArrayView name) const;
    /// First value of that query field.
    std::optional<QString> queryValue(QStringView name) const;
    QStringList queryValues(QStringView name) const;

    /// The body as a JSON object. Unsupported (answered with 415) when Content-Type names something other
    /// than JSON; Malformed (400) when it does not parse, nests deeper than Qt's parser allows (1,024), or is
    /// no object.
    Result<QJsonObject> jsonObject() const;
};

} // namespace wayside::node::http
