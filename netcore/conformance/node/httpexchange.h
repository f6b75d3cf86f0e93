// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/pump.h"
#include "netcore/conformance/node/tlslayer.h"
#include "netcore/conformance/report/transcript.h"

#include <optional>
#include <QHash>
#include <QJsonDocument>
#include <QUrl>

namespace wayside::conformance {

/// An answer of the judged API as it came.
struct HttpAnswer {
    int status = 0; ///< 0: there was none
    QByteArray head, body;
    QHash<QByteArray, QByteArray> fields; ///< names in lower case
    QJsonDocument json;                   ///< of the body where it is JSON
    QString trouble;                      ///< why there is no answer, or what is wrong with its form
    bool closed = false;                  ///< the node has closed the connection
    qint64 tookMs = 0;
    QByteArray rest; ///< behind the answer: there must be nothing

    bool good() const { return status >= 200 && status < 300; }
    QJsonObject object() const;
};

/// Requests to the judged API, one connection each, at any split and as wrong as wanted. Blocks its thread in
/// the pump. Independent of the client's own REST code.
class HttpExchange {
public:
    HttpExchange(const Pump& pump, QUrl api, TlsOffer tls)
        : m_pump(pump)
        , m_api(std::move(api))
        , m_tls(std::move(tls)) {}

    struct Request {
        QByteArray method = "GET";
        QString path;                                ///< below the API's base: "/v1/sessions"
        QByteArray token;                            ///< empty: no X-Authorization
        std::optional<QByteArray> body;              ///< as it is
        QByteArray contentType = "application/json"; ///< with a body; empty: no such field
        QByteArray tokenField = "X-Authorization";
        QList<QPair<QByteArray, QByteArray>> fields; ///< further ones
    };

    HttpAnswer call(const Request& request);
    /// Sends these bytes on a new connection and reads one answer. `deadlineMs`: of the whole.
    HttpAnswer raw(const QByteArray& bytes, qint64 deadlineMs);
    /// The bytes that call() would send.
    QByteArray bytesOf(const Request& request) const;
    QByteArray basePath() const { return m_api.path(QUrl::FullyEncoded).toLatin1(); }
    QByteArray hostField() const;

    void setTranscript(Transcript* transcript) { m_transcript = transcript; }
    void setTimeout(qint64 ms) { m_timeoutMs = ms; }
    const QUrl& api() const { return m_api; }
    const TlsOffer& tls() const { return m_tls; }

private:
    const Pump& m_pump;
    QUrl m_api;
    TlsOffer m_tls;
    Transcript* m_transcript = nullptr;
    qint64 m_timeoutMs = 30000;
};

/// Splits what has come into an answer; false while more is needed. `ended`: no more will come.
bool parseHttpAnswer(const QByteArray& bytes, bool ended, HttpAnswer& answer);

} // namespace wayside::conformance
