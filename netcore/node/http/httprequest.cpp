// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/httprequest.h"

#include <QJsonDocument>
#include <QJsonParseError>

namespace wayside::node::http {

std::optional<QByteArray> HttpRequest::header(QByteArrayView name) const {
    for (const auto& [key, value] : headers) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

std::optional<QString> HttpRequest::queryValue(QStringView name) const {
    for (const auto& [key, value] : target.query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

QStringList HttpRequest::queryValues(QStringView name) const {
    QStringList values;
    for (const auto& [key, value] : target.query) {
        if (key == name)
            values.append(value);
    }
    return values;
}

namespace {

/// "application/json; charset=utf-8", "application/problem+json"; an absent type is taken for JSON.
bool namesJson(const HttpRequest& request) {
    const auto type = request.header("content-type");
    if (!type)
        return true;
    const qsizetype parameters = type->indexOf(';');
    const QByteArray essence = (parameters < 0 ? *type : type->first(parameters)).trimmed().toLower();
    return essence == "application/json" || (essence.startsWith("application/") && essence.endsWith("+json"));
}

} // namespace

Result<QJsonObject> HttpRequest::jsonObject() const {
    if (!namesJson(*this))
        return failure(ErrorCode::Unsupported, Fault::Peer,
                       "the body must be JSON (Content-Type: application/json)");
    if (header("content-encoding"))
        return failure(ErrorCode::Unsupported, Fault::Peer, "the body must not be compressed");
    QJsonParseError outcome;
    const QJsonDocument document = QJsonDocument::fromJson(body, &outcome);
    if (outcome.error == QJsonParseError::DeepNesting)
        return failure(ErrorCode::Malformed, Fault::Peer, "the JSON is nested too deeply");
    if (outcome.error != QJsonParseError::NoError)
        return failure(ErrorCode::Malformed, Fault::Peer,
                       "the body is not JSON: " + outcome.errorString().toStdString() + " at byte " +
                           std::to_string(outcome.offset));
    if (!document.isObject())
        return failure(ErrorCode::Malformed, Fault::Peer, "the body must be a JSON object");
    return document.object();
}

} // namespace wayside::node::http
