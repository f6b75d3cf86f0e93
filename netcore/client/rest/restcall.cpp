// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/restcall.h"

#include "netcore/client/proxyerror.h"
#include "netcore/client/rest/onetimebody.h"
#include "netcore/client/rest/retryafter.h"
#include "netcore/client/transporterror.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>
#include <utility>

namespace wayside::client {

using namespace Qt::StringLiterals;

RestCall::RestCall(QNetworkAccessManager& network, const ApiAccess& access, RestOrder order,
                   const RequestRetry& retry, Done done, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_access(access)
    , m_order(std::move(order))
    , m_retry(retry)
    , m_done(std::move(done)) {
    m_order.secrets.append(m_access.authorizationToken);
    m_timeOut.setSingleShot(true);
    m_wait.setSingleShot(true);
    connect(&m_timeOut, &QTimer::timeout, this, &RestCall::onTimeOut);
    connect(&m_wait, &QTimer::timeout, this, &RestCall::attempt);
}

void RestCall::start() {
    m_deadline.setRemainingTime(m_access.timeout);
    m_timeOut.start(m_access.timeout);
    attempt();
}

QNetworkRequest RestCall::request() const {
    QNetworkRequest request(m_order.url);
    request.setRawHeader("X-Authorization", m_access.authorizationToken);
    request.setRawHeader("Accept", "application/json");
    for (const auto& [name, value] : m_order.headers)
        request.setRawHeader(name, value);
    if (!m_order.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray forProxy = m_access.proxy.authorizationFor(m_order.url);
    if (!forProxy.isEmpty())
        request.setRawHeader("Proxy-Authorization", forProxy);
    // The token goes to the address it was meant for and nowhere else.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (m_order.url.scheme() == "https"_L1)
        request.setSslConfiguration(m_access.trust.forRest());
    return request;
}

QNetworkReply* RestCall::send() {
    QNetworkRequest request = this->request();
    if (m_order.method == RestMethod::Get)
        return m_network.get(request);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_order.body.size());
    auto* body = new OneTimeBody(m_order.body);
    QNetworkReply* reply = m_network.sendCustomRequest(request, nameOf(m_order.method), body);
    body->setParent(reply);
    return reply;
}

void RestCall::attempt() {
    constexpr qint64 bufferBytes = 1 << 20; // held by Qt; TCP holds back the rest
    m_body.clear();
    m_certificateErrors.clear();
    m_reply = send();
    m_reply->setParent(this); // and so dies with its receiver
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificateErrors = errors; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &RestCall::checkAnnouncedSize);
    connect(m_reply, &QNetworkReply::readyRead, this, &RestCall::collect);
    connect(m_reply, &QNetworkReply::finished, this, &RestCall::onFinished);
}

void RestCall::checkAnnouncedSize() {
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > largestAnswer)
        refuseSize();
}

void RestCall::collect() {
    m_body += m_reply->readAll();
    if (m_body.size() > largestAnswer)
        refuseSize();
}

void RestCall::refuseSize() {
    if (!std::exchange(m_tooLarge, true))
        m_reply->abort();
}

void RestCall::onTimeOut() {
    m_timedOut = true;
    if (m_reply)
        m_reply->abort();
}

RestFailure RestCall::lost() {
    const int usualPort = m_order.url.scheme() == "https"_L1 ? 443 : 80;
    QString target = m_order.url.host() + u':' + QString::number(m_order.url.port(usualPort));
    const QNetworkProxy hop = m_access.proxy.forRequest(m_order.url);
    const QString hopName = u" (%1:%2)"_s.arg(hop.hostName()).arg(hop.port());
    auto error = m_reply->error();
    if (m_timedOut)
        error = QNetworkReply::TimeoutError;
    else if (error == QNetworkReply::ContentReSendError || error == QNetworkReply::NoError)
        error = QNetworkReply::RemoteHostClosedError;
    const QString words = safeSentence(m_reply->errorString(), m_order.secrets);
    if (const auto ofProxy = proxyErrorOf(error, m_reply->errorString(), hop, m_order.url))
        return failureWithoutAnswer(errorOfSocket(*ofProxy, target + hopName, words));
    if (hop.type() != QNetworkProxy::NoProxy) // which of the two it was Qt does not always say
        target += u" by way of the proxy"_s + hopName;
    return failureWithoutAnswer(errorOfRequest(error, m_certificateErrors, target, words));
}

RestResult<RestAnswer> RestCall::outcome() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_tooLarge)
        return tl::unexpected(malformedAnswer(u"the answer is larger than this client takes"_s, status));
    const auto error = m_reply->error();
    const bool cutOff = m_timedOut || error == QNetworkReply::OperationCanceledError ||
                        error == QNetworkReply::RemoteHostClosedError ||
                        error == QNetworkReply::ContentReSendError;
    if (status == 0 || cutOff)
        return tl::unexpected(lost());
    if (status < 200 || status > 299) {
        HttpAnswer answer;
        answer.status = status;
        answer.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
        answer.body = m_body;
        answer.retryAfter =
            retryAfterFrom(m_reply->rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
        return tl::unexpected(failureFromAnswer(answer, m_order.secrets));
    }
    if (error != QNetworkReply::NoError) // chunks or packing that cannot be read
        return tl::unexpected(malformedAnswer(u"the answer is no valid HTTP"_s, status));
    if (!m_order.answerMatters || m_body.isEmpty())
        return RestAnswer{{}, status};
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(m_body, &parse);
    if (parse.error != QJsonParseError::NoError)
        return tl::unexpected(malformedAnswer(u"the answer is not JSON"_s, status));
    return RestAnswer{document, status};
}

void RestCall::onFinished() {
    if (m_reply->isOpen())
        collect();
    const auto result = outcome();
    m_reply->deleteLater();
    m_reply = nullptr;
    if (result) {
        if (m_order.readsBack && result->document.isNull())
            readBack();
        else
            conclude(result);
        return;
    }
    if (m_retry.isDone(result.error())) {
        conclude(RestAnswer{{}, result.error().status});
        return;
    }
    const auto wait =
        m_timedOut ? std::nullopt : m_retry.after(result.error(), Milliseconds(m_deadline.remainingTime()));
    if (wait)
        m_wait.start(*wait);
    else
        conclude(result);
}

/// A service may answer PUT with 204: then the thing it changed says what it is like now.
void RestCall::readBack() {
    m_order.method = RestMethod::Get;
    m_order.readsBack = false;
    m_order.body.clear();
    attempt();
}

void RestCall::conclude(const RestResult<RestAnswer>& result) {
    m_timeOut.stop();
    deleteLater();
    m_done(result); // may end the RestClient and this with it: nothing may follow
}

} // namespace wayside::client
