// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/updaterequest.h"

#include <QHostAddress>

namespace wayside::release {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 2048;

tl::unexpected<Error> wrong(const char* detail) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, detail);
}

bool isThisMachine(const QString& host) {
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

QByteArray hostHeader(const QUrl& address) {
    QByteArray host = address.host(QUrl::EncodeUnicode).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return address.port() < 0 ? host : host + ':' + QByteArray::number(address.port());
}

} // namespace

Result<QUrl> updateAddress(const QString& text) {
    const QUrl address(text.trimmed(), QUrl::StrictMode);
    if (text.size() > longestAddress || !address.isValid() || address.host().isEmpty())
        return wrong("it is not a whole address");
    const bool secure = address.scheme() == "https"_L1;
    if (!secure && !(address.scheme() == "http"_L1 && isThisMachine(address.host())))
        return wrong("it does not begin with https://");
    if (!address.userInfo().isEmpty())
        return wrong("it holds a name or a password");
    if (address.hasFragment())
        return wrong("it holds a place within a page");
    return address;
}

QNetworkRequest updateRequest(const QUrl& address) {
    QNetworkRequest request(address);
    // All that Qt would fill in by itself (its own name, the language of the person) is said here instead.
    request.setRawHeader("Host", hostHeader(address));
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Connection", "close");
    request.setRawHeader("User-Agent", "Wayside");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setMaximumRedirectsAllowed(3);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

QString updateRequestText(const QUrl& address) {
    const QNetworkRequest request = updateRequest(address);
    QByteArray target = address.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (address.hasQuery())
        target += '?' + address.query(QUrl::FullyEncoded).toLatin1();
    QStringList lines{u"GET %1 HTTP/1.1"_s.arg(QString::fromLatin1(target))};
    for (const QByteArray& name : request.rawHeaderList())
        lines.append(QString::fromLatin1(name + ": " + request.rawHeader(name)));
    return lines.join(u'\n');
}

} // namespace wayside::release
