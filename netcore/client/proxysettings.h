// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QByteArray>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

class QNetworkAccessManager;

namespace wayside::client {

/// Through whom a client goes out, the same for REST and streaming. A value; says nothing about name or
/// password in any text it makes.
///
/// A proxy that is named is used for every address, this machine's own included. `System` asks the operating
/// system for each address; that can take long where it runs a configuration script.
class ProxySettings {
public:
    enum class Kind : std::uint8_t {
        None,   ///< directly, whatever system or application say
        System, ///< as the operating system or its environment (http_proxy, no_proxy, …) says
        Http,   ///< CONNECT for streaming and https; http requests go to the proxy as they are
        Socks5, ///< version 5 (RFC 1928); the proxy looks names up
    };

    ProxySettings() = default; ///< None

    /// `none`, `system`, `http://HOST:PORT`, `socks5://HOST[:PORT]` (1080; `socks5h` means the same). Nothing
    /// else: a name or password in an address would end up in argument lists and logs. Error:
    /// InvalidArgument, which does not repeat the text.
    static Result<ProxySettings> fromText(const QString& text);

    /// The same proxy, with what it asks for. `line` is `NAME:PASSWORD`, the name without a colon, 1 to 255
    /// bytes of UTF-8 each (RFC 1929). Errors: InvalidArgument, also where there is no proxy to tell it to.
    Result<ProxySettings> withCredentials(const QByteArray& line) const;

    Kind kind() const { return m_kind; }
    bool hasCredentials() const { return !m_user.isEmpty(); }
    /// As fromText() takes it.
    QString text() const;

    /// For a socket to a streaming node: QAbstractSocket::setProxy(). Never DefaultProxy.
    QNetworkProxy forStreaming(const QString& host, quint16 port) const;
    /// For one request to the API.
    QNetworkProxy forRequest(const QUrl& url) const;
    /// `Proxy-Authorization` for the proxies that see a request itself and not a tunnel; else empty. Waiting
    /// for 407 would mean to send a POST twice. A secret.
    QByteArray authorizationFor(const QUrl& url) const;
    /// Every request of `network` from now on. One manager serves one setting.
    void applyTo(QNetworkAccessManager& network) const;

    friend bool operator==(const ProxySettings&, const ProxySettings&) = default;

private:
    QNetworkProxy resolved(const QNetworkProxyQuery& query) const;
    QNetworkProxy withUser(QNetworkProxy proxy) const;

    Kind m_kind = Kind::None;
    QString m_host;
    quint16 m_port = 0;
    QString m_user, m_password; // secrets
};

} // namespace wayside::client
