// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/httpresponse.h"

#include <algorithm>
#include <array>
#include <QJsonDocument>

namespace wayside::node::http {

using namespace Qt::StringLiterals;

namespace {

struct NamedStatus {
    int status;
    const char* name;
};
constexpr std::array<NamedStatus, 22> statusNames{{
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {304, "Not Modified"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {413, "Payload Too Large"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {504, "Gateway Timeout"},
}};

constexpr auto jsonType = "application/json";
constexpr auto retryAfterSeconds = "5";

} // namespace

QString reasonPhrase(int status) {
    const auto* const found = std::find_if(statusNames.begin(), statusNames.end(),
                                           [status](const NamedStatus& row) { return row.status == status; });
    return found == statusNames.end() ? u"Unknown"_s : QString::fromLatin1(found->name);
}

HttpResponse HttpResponse::json(const QJsonObject& object, int status) {
    return bytes(QJsonDocument(object).toJson(QJsonDocument::Compact), jsonType, status);
}

HttpResponse HttpResponse::json(const QJsonArray& array, int status) {
    return bytes(QJsonDocument(array).toJson(QJsonDocument::Compact), jsonType, status);
}

HttpResponse HttpResponse::text(const QString& text, int status) {
    return bytes(text.toUtf8(), "text/plain; charset=utf-8", status);
}

HttpResponse HttpResponse::bytes(QByteArray body, const QByteArray& contentType, int status) {
    HttpResponse response(status);
    response.setBody(std::move(body), contentType);
    return response;
}

HttpResponse HttpResponse::error(int status, const QString& words) {
    HttpResponse response =
        json({{u"message"_s, u"HTTP %1 %2: %3"_s.arg(QString::number(status), reasonPhrase(status), words)},
              {u"status"_s, status}},
             status);
    if (status == 503 || status == 429)
        response.setHeader("Retry-After", retryAfterSeconds);
    return response;
}

HttpResponse HttpResponse::error(const Error& error) {
    return HttpResponse::error(statusOf(error.code), QString::fromStdString(error.detail));
}

HttpResponse& HttpResponse::setHeader(const QByteArray& name, const QByteArray& value) {
    QByteArray safe = value;
    safe.removeIf([](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
    for (auto& [key, existing] : m_headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            existing = safe;
            return *this;
        }
    }
    m_headers.append({name, safe});
    return *this;
}

HttpResponse& HttpResponse::setBody(QByteArray body, const QByteArray& contentType) {
    m_body = std::move(body);
    return setHeader("Content-Type", contentType);
}

} // namespace wayside::node::http
