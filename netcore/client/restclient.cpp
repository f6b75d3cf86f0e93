// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/restclient.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>

namespace wayside::client {

RestClient::RestClient(QNetworkAccessManager& network, ApiAccess access, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_access(std::move(access)) {
    m_access.proxy.applyTo(m_network);
}

QUrl RestClient::urlOf(RestBase base, const QString& path, const QUrlQuery& query) const {
    QUrl url = base == RestBase::Api ? m_access.api : m_access.adminBase();
    url.setPath(url.path(QUrl::FullyEncoded) + path, QUrl::TolerantMode);
    url.setQuery(query);
    return url;
}

void RestClient::start(const RestOrder& order, RestCall::Done done) {
    const RequestRetry retry(m_retries, order.method, QRandomGenerator::global()->generate64());
    (new RestCall(m_network, m_access, order, retry, std::move(done), this))->start();
}

void RestClient::createSession(const SessionRequest& request, const QString& wantedNode, QObject* context,
                               Done<SessionGranted> done) {
    send(client::createSession(request, wantedNode), context, std::move(done));
}

void RestClient::deleteSession(const QByteArray& token, QObject* context, Done<Nothing> done) {
    send(client::deleteSession(token), context, std::move(done));
}

void RestClient::getJson(const QUrl& url, QObject* context, Done<QJsonDocument> done) {
    sendJson("GET", url, {}, context, std::move(done));
}

void RestClient::sendJson(const QByteArray& method, const QUrl& url, const QByteArray& body, QObject* context,
                          Done<QJsonDocument> done) {
    Q_ASSERT(url.host() == m_access.api.host() && url.port() == m_access.api.port());
    const auto known = restMethodFrom(method);
    Q_ASSERT(known);
    RestOrder order;
    order.method = known.value_or(RestMethod::Get);
    order.url = url;
    order.body = body;
    start(order,
          [done = std::move(done), alive = QPointer<QObject>(context)](const RestResult<RestAnswer>& answer) {
              if (alive)
                  done(answer.map([](const RestAnswer& whole) { return whole.document; }));
          });
}

} // namespace wayside::client
