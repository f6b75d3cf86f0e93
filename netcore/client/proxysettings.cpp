// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/proxysettings.h"

#include <algorithm>
#include <QNetworkAccessManager>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const char* why) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, why);
}

/// Asks for each request again: the system's answer depends on the address and changes with the network.
class PerRequest : public QNetworkProxyFactory {
public:
    explicit PerRequest(ProxySettings settings) : m_settings(std::move(settings)) {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        return {m_settings.forRequest(query.url())};
    }

private:
    ProxySettings m_settings;
};

bool isCredential(const QByteArray& part) {
    constexpr qsizetype longest = 255; // one length byte (RFC 1929)
    const bool controls = std::any_of(
        part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return !part.isEmpty() && part.size() <= longest && !controls;
}

} // namespace

Result<ProxySettings> ProxySettings::fromText(const QString& text) {
    constexpr int usualSocksPort = 1080;
    constexpr const char* form = "a proxy is none, system, http://HOST:PORT or socks5://HOST:PORT";
    ProxySettings settings;
    const QString word = text.trimmed();
    if (word.compare("none"_L1, Qt::CaseInsensitive) == 0)
        return settings;
    if (word.compare("system"_L1, Qt::CaseInsensitive) == 0) {
        settings.m_kind = Kind::System;
        return settings;
    }
    const QUrl url(word, QUrl::StrictMode);
    const bool socks = url.scheme() == "socks5"_L1 || url.scheme() == "socks5h"_L1;
    if (!url.isValid() || url.host().isEmpty() || (!socks && url.scheme() != "http"_L1))
        return refuse(form);
    if (!url.userInfo().isEmpty())
        return refuse("a proxy's address must not hold a name or password: they come from a file or the "
                      "environment");
    if ((!url.path().isEmpty() && url.path() != "/"_L1) || url.hasQuery() || url.hasFragment())
        return refuse(form);
    const int port = url.port(socks ? usualSocksPort : 0);
    if (port < 1)
        return refuse("the address of an http proxy needs a port: http://HOST:PORT");
    settings.m_kind = socks ? Kind::Socks5 : Kind::Http;
    settings.m_host = url.host();
    settings.m_port = quint16(port);
    return settings;
}

Result<ProxySettings> ProxySettings::withCredentials(const QByteArray& line) const {
    if (m_kind == Kind::None)
        return refuse("there are a name and password for a proxy, but no proxy");
    const qsizetype colon = line.indexOf(':');
    const QByteArray user = line.left(std::max<qsizetype>(colon, 0));
    const QByteArray password = line.mid(colon + 1);
    if (colon < 0 || !isCredential(user) || !isCredential(password))
        return refuse("a proxy's name and password are one line, NAME:PASSWORD, at most 255 bytes each");
    ProxySettings settings = *this;
    settings.m_user = QString::fromUtf8(user);
    settings.m_password = QString::fromUtf8(password);
    return settings;
}

QString ProxySettings::text() const {
    if (m_kind == Kind::None)
        return u"none"_s;
    if (m_kind == Kind::System)
        return u"system"_s;
    QUrl url;
    url.setScheme(m_kind == Kind::Socks5 ? u"socks5"_s : u"http"_s);
    url.setHost(m_host);
    url.setPort(m_port);
    return url.toString(QUrl::FullyEncoded);
}

QNetworkProxy ProxySettings::withUser(QNetworkProxy proxy) const {
    if (!m_user.isEmpty() && proxy.type() != QNetworkProxy::NoProxy) {
        proxy.setUser(m_user);
        proxy.setPassword(m_password);
    }
    return proxy;
}

QNetworkProxy ProxySettings::resolved(const QNetworkProxyQuery& query) const {
    switch (m_kind) {
    case Kind::None:
        break;
    case Kind::Http:
        return withUser(QNetworkProxy(QNetworkProxy::HttpProxy, m_host, m_port));
    case Kind::Socks5:
        return withUser(QNetworkProxy(QNetworkProxy::Socks5Proxy, m_host, m_port));
    case Kind::System: {
        const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(query);
        if (!proxies.isEmpty() && proxies.first().type() != QNetworkProxy::DefaultProxy)
            return withUser(proxies.first());
        break;
    }
    }
    return {QNetworkProxy::NoProxy};
}

QNetworkProxy ProxySettings::forStreaming(const QString& host, quint16 port) const {
    // The systems know no scheme of ours: what they say of https is what they say of a tunnel.
    return resolved(QNetworkProxyQuery(host, port, u"https"_s, QNetworkProxyQuery::TcpSocket));
}

QNetworkProxy ProxySettings::forRequest(const QUrl& url) const {
    return resolved(QNetworkProxyQuery(url));
}

QByteArray ProxySettings::authorizationFor(const QUrl& url) const {
    if (m_user.isEmpty() || url.scheme() != "http"_L1)
        return {};
    const bool seesRequests = forRequest(url).capabilities().testFlag(QNetworkProxy::CachingCapability);
    return seesRequests ? "Basic " + (m_user + u':' + m_password).toUtf8().toBase64() : QByteArray();
}

void ProxySettings::applyTo(QNetworkAccessManager& network) const {
    if (m_kind == Kind::System)
        network.setProxyFactory(new PerRequest(*this)); // the manager owns it
    else
        network.setProxy(resolved({}));
}

} // namespace wayside::client
