// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restcall.h"
#include "netcore/client/rest/sessions.h"

#include <functional>
#include <QObject>
#include <QPointer>
#include <type_traits>

namespace wayside::client {

/// Sends the requests of netcore/client/rest (spec 02). Any 2xx is success. Redirects are not followed: the
/// token goes to the address it was meant for and nowhere else. Lives on the network access manager's thread
/// and uses its connections, which go through `access.proxy` from then on; callbacks come there, once each,
/// and never after `context` or this object is gone.
class RestClient : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Done = std::function<void(const RestResult<T>&)>;
    using Nothing = client::Nothing;

    RestClient(QNetworkAccessManager& network, ApiAccess access, QObject* parent = nullptr);

    /// For the requests from now on. Without it nothing is sent twice: who comes back by a policy of its own
    /// (Client) must not multiply it.
    void setRetries(const RetrySettings& retries) { m_retries = retries; }

    template <typename T>
    void send(const RestRequest<T>& request, QObject* context, std::type_identity_t<Done<T>> done) {
        start(orderOf(request), [request, done = std::move(done),
                                 alive = QPointer<QObject>(context)](const RestResult<RestAnswer>& answer) {
            if (alive)
                done(read(request, answer));
        });
    }

    /// The requests that clients make all the time.
    void createSession(const SessionRequest& request, const QString& wantedNode, QObject* context,
                       Done<SessionGranted> done);
    void deleteSession(const QByteArray& token, QObject* context, Done<Nothing> done);
    /// Any other JSON resource below api or admin base.
    void getJson(const QUrl& url, QObject* context, Done<QJsonDocument> done);
    /// Any other request to one: GET, POST, PUT or DELETE; an empty body is none, any other is JSON.
    void sendJson(const QByteArray& method, const QUrl& url, const QByteArray& body, QObject* context,
                  Done<QJsonDocument> done);

    const ApiAccess& access() const { return m_access; }

private:
    template <typename T>
    RestOrder orderOf(const RestRequest<T>& request) const {
        RestOrder order;
        order.method = request.method;
        order.url = urlOf(request.base, request.path, request.query);
        if (request.body)
            order.body = QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
        order.headers = request.headers;
        order.secrets = request.secrets;
        order.answerMatters = bool(request.read);
        order.readsBack = request.method == RestMethod::Put;
        return order;
    }

    template <typename T>
    static RestResult<T> read(const RestRequest<T>& request, const RestResult<RestAnswer>& answer) {
        if (!answer)
            return tl::unexpected(answer.error());
        if constexpr (std::is_same_v<T, client::Nothing>) {
            return client::Nothing{};
        } else {
            Result<T> value = request.read(answer->document);
            if (!value)
                return tl::unexpected(RestFailure{value.error(), answer->status, false, std::nullopt});
            return std::move(*value);
        }
    }

    void start(const RestOrder& order, RestCall::Done done);
    QUrl urlOf(RestBase base, const QString& path, const QUrlQuery& query) const;

    QNetworkAccessManager& m_network;
    ApiAccess m_access;
    RetrySettings m_retries;
};

} // namespace wayside::client
