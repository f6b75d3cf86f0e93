// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/http/httpstatus.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <utility>

namespace wayside::node::http {

/// A refusal on its way to becoming an answer: status and words, spec 02 §1.
struct HttpError {
    int status = 500;
    QString words; ///< what is wrong, for the caller; never a secret
};

/// "Bad Request" for 400; "Unknown" for a status without a name.
QString reasonPhrase(int status);

/// One whole answer; a value. Content-Length, Connection and Date are the connection's business.
class HttpResponse {
public:
    explicit HttpResponse(int status = 200) : m_status(status) {}

    static HttpResponse json(const QJsonObject& object, int status = 200);
    static HttpResponse json(const QJsonArray& array, int status = 200);
    static HttpResponse text(const QString& text, int status = 200);
    static HttpResponse bytes(QByteArray body, const QByteArray& contentType, int status = 200);
    static HttpResponse noContent() { return HttpResponse(204); }
    /// {"message":"HTTP 400 Bad Request: <words>","status":400}; 503 and 429 get a Retry-After as well.
    static HttpResponse error(int status, const QString& words);
    static HttpResponse error(const HttpError& error) {
        return HttpResponse::error(error.status, error.words);
    }
    static HttpResponse error(const Error& error);

    int status() const { return m_status; }
    const QByteArray& body() const { return m_body; }
    const QList<std::pair<QByteArray, QByteArray>>& headers() const { return m_headers; }
    /// Replaces a header of that name (any case). Control characters are dropped: a value can not split the
    /// answer.
    HttpResponse& setHeader(const QByteArray& name, const QByteArray& value);
    HttpResponse& setBody(QByteArray body, const QByteArray& contentType);

private:
    int m_status;
    QList<std::pair<QByteArray, QByteArray>> m_headers;
    QByteArray m_body;
};

} // namespace wayside::node::http
