// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/restclient.h"

#include "netcore/client/transporterror.h"

#include <memory>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

/// The server's words, safe to show: one line of bounded length.
QString sentence(const QString& text) {
    constexpr qsizetype longest = 500;
    QString safe = text.left(longest);
    for (QChar& c : safe) {
        if (!c.isPrint())
            c = u' ';
    }
    return safe.simplified();
}

ErrorCode codeOf(int status) {
    switch (status) {
    case 401:
        return ErrorCode::NotAuthenticated;
    case 403:
        return ErrorCode::NotAllowed;
    case 404:
        return ErrorCode::NotFound;
    case 408:
        return ErrorCode::Timeout;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
        return ErrorCode::RateLimited;
    case 501:
        return ErrorCode::Unsupported;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return ErrorCode::InvalidArgument;
    return status >= 500 ? ErrorCode::Unavailable : ErrorCode::Malformed;
}

bool mayWorkLater(int status) {
    return status == 408 || status == 429 || (status >= 500 && status != 501);
}

/// Seconds, or a date of HTTP (RFC 9110 §10.2.3).
std::optional<Milliseconds> retryAfterOf(const QNetworkReply& reply) {
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    bool isNumber = false;
    const uint seconds = value.toUInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(seconds);
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(value), Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    return Milliseconds(std::max<qint64>(0, QDateTime::currentDateTimeUtc().msecsTo(date)));
}

RestFailure failureOf(const QNetworkReply& reply, int status, const QJsonDocument& body) {
    RestFailure failed;
    failed.status = status;
    failed.retryable = mayWorkLater(status);
    if (failed.retryable)
        failed.retryAfter = retryAfterOf(reply);
    const QString reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    QString words = sentence(body.object().value(u"message"_s).toString());
    if (words.isEmpty())
        words = sentence(u"HTTP %1 %2"_s.arg(status).arg(reason));
    const Fault fault = status >= 400 && status < 500 && !failed.retryable ? Fault::Local : Fault::Peer;
    failed.error = Error{codeOf(status), fault, words.toStdString()};
    return failed;
}

RestFailure malformed(const char* what, int status) {
    return RestFailure{Error{ErrorCode::Malformed, Fault::Peer, what}, status, false, std::nullopt};
}

std::optional<qint64> timeOf(const QJsonValue& value) {
    return value.isDouble() ? std::optional(qint64(value.toDouble())) : std::nullopt;
}

RegisteredTlc tlcFrom(const QJsonObject& row) {
    return {row.value(u"uuid"_s).toString(), row.value(u"identifier"_s).toString(),
            row.value(u"domain"_s).toString(), row.value(u"account"_s).toString()};
}

SessionLogRow logFrom(const QJsonObject& row) {
    SessionLogRow log;
    log.token = row.value(u"token"_s).toString().toLatin1();
    log.domain = row.value(u"domain"_s).toString();
    log.account = row.value(u"account"_s).toString();
    log.type = row.value(u"type"_s).toString();
    log.protocol = row.value(u"protocol"_s).toString();
    log.endReason = row.value(u"endReason"_s).toString();
    log.endDetail = row.value(u"endDetail"_s).toString();
    log.remoteAddress = row.value(u"remoteAddress"_s).toString();
    log.created = timeOf(row.value(u"created"_s)).value_or(0);
    log.connected = timeOf(row.value(u"connected"_s));
    log.ended = timeOf(row.value(u"ended"_s));
    return log;
}

template <typename Row>
RestResult<QList<Row>> rowsOf(const RestResult<QJsonDocument>& answer, Row (*from)(const QJsonObject&)) {
    if (!answer)
        return tl::unexpected(answer.error());
    if (!answer->isArray())
        return tl::unexpected(malformed("the answer is not a JSON array", 200));
    QList<Row> rows;
    for (const auto& row : answer->array())
        rows.append(from(row.toObject()));
    return rows;
}

} // namespace

Result<QUrl> ApiAccess::apiBase(const QString& text) {
    const auto refuse = [](const char* why) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, why);
    };
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return refuse("an API address looks like http://HOST:PORT/api");
    if (!url.userInfo().isEmpty())
        return refuse("an API address must not hold a name or password");
    if (url.hasQuery() || url.hasFragment())
        return refuse("an API address has no query and no fragment");
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path.isEmpty() ? u"/api"_s : path);
    return url;
}

QUrl ApiAccess::adminBase() const {
    QUrl url = api;
    QString path = url.path();
    if (path.endsWith("/api"_L1))
        path.chop(4);
    url.setPath(path + u"/admin/v1"_s);
    return url;
}

RestClient::RestClient(QNetworkAccessManager& network, ApiAccess access, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_access(std::move(access)) {
    m_access.proxy.applyTo(m_network);
}

QUrl RestClient::resource(const QString& path, const QUrlQuery& query) const {
    QUrl url = m_access.api;
    url.setPath(url.path() + path, QUrl::TolerantMode);
    url.setQuery(query);
    return url;
}

void RestClient::createSession(const SessionRequest& request, const QString& wantedNode, QObject* context,
                               Done<SessionGranted> done) {
    const QByteArray body = QJsonDocument(toJson(request)).toJson(QJsonDocument::Compact);
    send("POST", resource(u"/v1/sessions"_s), body, wantedNode, context,
         [done = std::move(done), request](const RestResult<QJsonDocument>& answer) {
             if (!answer)
                 return done(tl::unexpected(answer.error()));
             const auto session = sessionFromJson(answer->object());
             if (!session)
                 return done(tl::unexpected(RestFailure{session.error(), 200, false, std::nullopt}));
             if (session->terms.type != request.type || session->terms.protocol != request.protocol ||
                 session->securityMode != request.securityMode)
                 return done(tl::unexpected(malformed("the session granted is not the one asked for", 200)));
             done(*session);
         });
}

void RestClient::deleteSession(const QByteArray& token, QObject* context, Done<Nothing> done) {
    const QString path = u"/v1/sessions/"_s + QString::fromLatin1(token.toPercentEncoding());
    send("DELETE", resource(path), {}, {}, context,
         [done = std::move(done)](const RestResult<QJsonDocument>& answer) {
             done(answer ? RestResult<Nothing>(Nothing{}) : tl::unexpected(answer.error()));
         });
}

void RestClient::sessionLogs(qint64 from, qint64 until, QObject* context, Done<QList<SessionLogRow>> done) {
    QUrlQuery query;
    query.addQueryItem(u"from"_s, QString::number(from));
    query.addQueryItem(u"until"_s, QString::number(until));
    getJson(
        resource(u"/v1/sessionlogs"_s, query), context,
        [done = std::move(done)](const RestResult<QJsonDocument>& answer) { done(rowsOf(answer, logFrom)); });
}

void RestClient::tlcs(const QString& domain, QObject* context, Done<QList<RegisteredTlc>> done) {
    QUrlQuery query;
    if (!domain.isEmpty())
        query.addQueryItem(u"domain"_s, QString::fromLatin1(QUrl::toPercentEncoding(domain)));
    getJson(
        resource(u"/v1/tlcs"_s, query), context,
        [done = std::move(done)](const RestResult<QJsonDocument>& answer) { done(rowsOf(answer, tlcFrom)); });
}

void RestClient::getJson(const QUrl& url, QObject* context, Done<QJsonDocument> done) {
    send("GET", url, {}, {}, context, std::move(done));
}

void RestClient::sendJson(const QByteArray& method, const QUrl& url, const QByteArray& body, QObject* context,
                          Done<QJsonDocument> done) {
    send(method, url, body, {}, context, std::move(done));
}

void RestClient::send(const QByteArray& method, const QUrl& url, const QByteArray& body,
                      const QString& wantedNode, QObject* context, Done<QJsonDocument> done) {
    Q_ASSERT(url.host() == m_access.api.host() && url.port() == m_access.api.port());
    QNetworkRequest request(url);
    request.setRawHeader("X-Authorization", m_access.authorizationToken);
    request.setRawHeader("Accept", "application/json");
    if (!wantedNode.isEmpty())
        request.setRawHeader("X-StreamingService-HostId", wantedNode.toLatin1());
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (url.scheme() == "https"_L1)
        request.setSslConfiguration(m_access.trust.forRest());

    QNetworkReply* reply = m_network.sendCustomRequest(request, method, body);
    reply->setParent(this); // and so dies with its receiver
    struct Course {
        QList<QSslError> certificateErrors;
        bool tooLarge = false;
    };
    const auto course = std::make_shared<Course>();
    connect(reply, &QNetworkReply::sslErrors, this,
            [course](const QList<QSslError>& errors) { course->certificateErrors = errors; });
    connect(reply, &QNetworkReply::downloadProgress, this, [course, reply](qint64 received, qint64) {
        if (received > largestAnswer) {
            course->tooLarge = true;
            reply->abort();
        }
    });
    QTimer::singleShot(m_access.timeout, reply, [reply] { reply->abort(); });
    const QPointer<QObject> alive(context);
    connect(reply, &QNetworkReply::finished, this, [this, reply, course, alive, done = std::move(done)] {
        reply->deleteLater();
        if (alive)
            done(resultOf(*reply, course->certificateErrors, course->tooLarge));
    });
}

RestResult<QJsonDocument> RestClient::resultOf(QNetworkReply& reply,
                                               const QList<QSslError>& certificateErrors, bool tooLarge) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (tooLarge)
        return tl::unexpected(malformed("the answer is larger than this client takes", status));
    const bool cutOff = reply.error() == QNetworkReply::OperationCanceledError ||
                        reply.error() == QNetworkReply::RemoteHostClosedError;
    if (status == 0 || cutOff) {
        QString target = reply.url().host() + u':' +
                         QString::number(reply.url().port(reply.url().scheme() == "https"_L1 ? 443 : 80));
        if (m_access.proxy.kind() !=
            ProxySettings::Kind::None) // which of the two it was Qt does not always say
            target += u" by way of the proxy "_s + m_access.proxy.text();
        const Error error = errorOfRequest(reply.error(), certificateErrors, target, reply.errorString());
        return tl::unexpected(RestFailure{error, 0, error.fault != Fault::Local, std::nullopt});
    }
    QJsonParseError parse;
    const QByteArray body = reply.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(body, &parse);
    if (status < 200 || status > 299)
        return tl::unexpected(failureOf(reply, status, document));
    if (!body.isEmpty() && parse.error != QJsonParseError::NoError)
        return tl::unexpected(malformed("the answer is not JSON", status));
    return document;
}

} // namespace wayside::client
