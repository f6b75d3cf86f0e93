// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/proxysettings.h"
#include "netcore/client/sessionjson.h"
#include "netcore/client/tlstrust.h"

#include <functional>
#include <optional>
#include <QJsonDocument>
#include <QObject>
#include <QUrl>
#include <QUrlQuery>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace wayside::client {

/// Where the API is and who asks.
struct ApiAccess {
    QUrl api;                      ///< as apiBase() makes it: "http://127.0.0.1:8080/api"
    QByteArray authorizationToken; ///< a secret; only ever sent to `api`
    TlsTrust trust;
    Milliseconds timeout{30000}; ///< of one request, from asking to the last byte
    ProxySettings proxy{};       ///< also for the streaming connections to the nodes of this API

    /// `http[s]://HOST[:PORT][/api]`, nothing else: a name or password in an address would end up in logs.
    /// Error: InvalidArgument.
    static Result<QUrl> apiBase(const QString& text);
    QUrl adminBase() const; ///< of the same node: ".../admin/v1"
};

/// A request that did not do what was asked.
struct RestFailure {
    Error error;                            ///< the server's own words where it gave any
    int status = 0;                         ///< HTTP; 0: there was no answer
    bool retryable = false;                 ///< the same request may work later: no answer, 408, 429, 5xx
    std::optional<Milliseconds> retryAfter; ///< as the server asked

    bool notAuthorized() const { return status == 401 || status == 403; }
};

template <typename T>
using RestResult = tl::expected<T, RestFailure>;

/// One row of `GET /v1/tlcs`.
struct RegisteredTlc {
    QString uuid, identifier, domain, account;
};

/// One row of `GET /v1/sessionlogs`. Times are UTC milliseconds.
struct SessionLogRow {
    QByteArray token; ///< of a session: a secret while the session is not over
    QString domain, account, type, protocol, endReason, endDetail, remoteAddress;
    qint64 created = 0;
    std::optional<qint64> connected, ended;
};

/// The client's half of the REST API (spec 02). Any 2xx is success. Redirects are not followed: the token
/// goes to the address it was meant for and nowhere else. Lives on the network access manager's thread and
/// uses its connections, which go through `access.proxy` from then on; callbacks come there, once each, and
/// never after `context` or this object is gone.
class RestClient : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Done = std::function<void(const RestResult<T>&)>;
    struct Nothing {};

    static constexpr qint64 largestAnswer = 64 << 20; ///< bytes

    RestClient(QNetworkAccessManager& network, ApiAccess access, QObject* parent = nullptr);

    /// `wantedNode` (may be empty) goes out as X-StreamingService-HostId.
    void createSession(const SessionRequest& request, const QString& wantedNode, QObject* context,
                       Done<SessionGranted> done);
    void deleteSession(const QByteArray& token, QObject* context, Done<Nothing> done);
    /// Sessions created in from..until, UTC milliseconds.
    void sessionLogs(qint64 from, qint64 until, QObject* context, Done<QList<SessionLogRow>> done);
    void tlcs(const QString& domain, QObject* context,
              Done<QList<RegisteredTlc>> done); ///< empty: all that are seen
    /// Any other JSON resource below api or admin base.
    void getJson(const QUrl& url, QObject* context, Done<QJsonDocument> done);
    /// Any other request to one; an empty body is none, any other is JSON.
    void sendJson(const QByteArray& method, const QUrl& url, const QByteArray& body, QObject* context,
                  Done<QJsonDocument> done);

    const ApiAccess& access() const { return m_access; }

private:
    void send(const QByteArray& method, const QUrl& url, const QByteArray& body, const QString& wantedNode,
              QObject* context, Done<QJsonDocument> done);
    RestResult<QJsonDocument> resultOf(QNetworkReply& reply, const QList<QSslError>& certificateErrors,
                                       bool tooLarge);
    QUrl resource(const QString& path, const QUrlQuery& query = {}) const;

    QNetworkAccessManager& m_network;
    ApiAccess m_access;
};

} // namespace wayside::client

Q_DECLARE_METATYPE(wayside::client::RestFailure)
