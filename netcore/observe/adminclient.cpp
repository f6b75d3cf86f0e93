// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/adminclient.h"

#include "netcore/node/http/httpstatus.h"

#include <QFile>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslError>

namespace wayside::observe {

using namespace Qt::StringLiterals;

namespace {

/// More than any answer of the API that is not a stream.
constexpr qint64 mostAnswerBytes = 67'108'864;
/// Of the stream, held by Qt before it is read; TCP holds back the rest.
constexpr qint64 streamBufferBytes = 1'048'576;
constexpr auto tlsErrorProperty = "waysideTlsError";

QUrl normalised(QUrl url) {
    url.setUserInfo({});
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (!path.endsWith("/admin/v1"_L1))
        path += "/admin/v1"_L1;
    url.setPath(path + u'/');
    return url;
}

/// "HTTP 404 Not Found: no such connection" → "no such connection".
QString wordsOf(const QString& message) {
    static const QRegularExpression prefix(u"^HTTP \\d{3} [A-Za-z' -]+: "_s);
    QString words = message;
    return words.remove(prefix).left(1000);
}

Error httpError(int status, const QByteArray& body) {
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString message = wordsOf(object.value("message"_L1).toString());
    const std::string words =
        message.isEmpty() ? "the node answered HTTP " + std::to_string(status) : message.toStdString();
    return {node::http::errorCodeOf(status), status >= 500 ? Fault::Peer : Fault::Local, words};
}

Error networkError(const QNetworkReply& reply) {
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::Refused, Fault::Environment, "nothing listens there"};
    case QNetworkReply::HostNotFoundError:
        return {ErrorCode::NameNotFound, Fault::Environment, "the host name is not known"};
    case QNetworkReply::SslHandshakeFailedError: {
        const QString reason = reply.property(tlsErrorProperty).toString();
        if (reason.isEmpty())
            return {ErrorCode::TlsHandshake, Fault::Peer,
                    "the TLS handshake failed: " + reply.errorString().toStdString()};
        return {ErrorCode::TlsUntrusted, Fault::Peer,
                "the node's certificate is not trusted: " + reason.toStdString()};
    }
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::Timeout, Fault::Environment, "the node did not answer in time"};
    case QNetworkReply::RemoteHostClosedError:
        return {ErrorCode::ConnectionLost, Fault::Environment, "the node closed the connection"};
    default:
        return {ErrorCode::ConnectionLost, Fault::Environment,
                "the connection failed: " + reply.errorString().toStdString()};
    }
}

/// The first complaint about the certificate, kept for networkError().
void rememberTlsErrors(QNetworkReply* reply) {
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError>& errors) {
        if (!errors.isEmpty())
            reply->setProperty(tlsErrorProperty, errors.constFirst().errorString());
    });
}

} // namespace

AdminClient::AdminClient(const QUrl& address, QByteArray token, QObject* parent)
    : QObject(parent)
    , m_base(normalised(address))
    , m_token(std::move(token))
    , m_tls(QSslConfiguration::defaultConfiguration()) {}

Result<void> AdminClient::trustOnly(const QString& caFile) {
    QFile file(caFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       "cannot read " + caFile.toStdString() + ": " + file.errorString().toStdString());
    const auto authorities = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (authorities.isEmpty())
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       "there is no certificate in " + caFile.toStdString());
    m_tls.setCaCertificates(authorities);
    return {};
}

QString AdminClient::name() const {
    return m_base.scheme() + "://"_L1 + m_base.authority();
}

QNetworkRequest AdminClient::request(const QString& path) const {
    QNetworkRequest request(m_base.resolved(QUrl(path, QUrl::StrictMode)));
    request.setRawHeader("X-Authorization", m_token);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setSslConfiguration(m_tls);
    return request;
}

void AdminClient::send(const QByteArray& method, const QString& path, const QByteArray& body,
                       Milliseconds timeout, QObject* context, const Answer& done) {
    QNetworkRequest wanted = request(path);
    wanted.setTransferTimeout(int(timeout.count()));
    if (!body.isEmpty())
        wanted.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    QNetworkReply* const reply = m_network.sendCustomRequest(wanted, method, body);
    rememberTlsErrors(reply);
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > mostAnswerBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this,
            [reply, guard = QPointer<QObject>(context ? context : this), done] {
                reply->deleteLater();
                if (!guard)
                    return;
                const auto bytes = outcomeOf(*reply);
                if (!bytes) {
                    done(tl::unexpected(bytes.error()));
                    return;
                }
                QJsonParseError parsed;
                const QJsonDocument document = QJsonDocument::fromJson(*bytes, &parsed);
                if (!bytes->isEmpty() && parsed.error != QJsonParseError::NoError)
                    done(failure(ErrorCode::Malformed, Fault::Peer, "the node's answer is not JSON"));
                else
                    done(document);
            });
}

QNetworkReply* AdminClient::openStream(const QByteArray& lastEventId) {
    QNetworkRequest wanted = request(u"stream"_s);
    wanted.setRawHeader("Accept", "text/event-stream");
    wanted.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    if (!lastEventId.isEmpty())
        wanted.setRawHeader("Last-Event-ID", lastEventId);
    QNetworkReply* const reply = m_network.get(wanted);
    reply->setReadBufferSize(streamBufferBytes);
    rememberTlsErrors(reply);
    return reply;
}

Result<QByteArray> AdminClient::outcomeOf(QNetworkReply& reply) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray();
    if (status >= 300)
        return tl::unexpected(httpError(status, body));
    if (reply.error() != QNetworkReply::NoError || status == 0)
        return tl::unexpected(networkError(reply));
    return body;
}

} // namespace wayside::observe
