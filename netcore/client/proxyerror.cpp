// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/proxyerror.h"

#include <array>
#include <QCoreApplication>

namespace wayside::client {

using namespace Qt::StringLiterals;
using Socket = QAbstractSocket;

namespace {

struct Words {
    const char* context; // of Qt's translations: what it says in the user's language is found as well
    const char* text;
    Socket::SocketError error;
};

constexpr std::array<Words, 14> knownWords{{
    {"QSocks5SocketEngine", "Connection to proxy refused", Socket::ProxyConnectionRefusedError},
    {"QSocks5SocketEngine", "Connection to proxy closed prematurely", Socket::ProxyConnectionClosedError},
    {"QSocks5SocketEngine", "Proxy host not found", Socket::ProxyNotFoundError},
    {"QSocks5SocketEngine", "Connection to proxy timed out", Socket::ProxyConnectionTimeoutError},
    {"QSocks5SocketEngine", "Proxy authentication failed", Socket::ProxyAuthenticationRequiredError},
    {"QSocks5SocketEngine", "SOCKS version 5 protocol error", Socket::ProxyProtocolError},
    {"QSocks5SocketEngine", "Connection not allowed by SOCKSv5 server", Socket::ProxyProtocolError},
    {"QHttpSocketEngine", "Proxy connection refused", Socket::ProxyConnectionRefusedError},
    {"QHttpSocketEngine", "Proxy connection closed prematurely", Socket::ProxyConnectionClosedError},
    {"QHttpSocketEngine", "Proxy server not found", Socket::ProxyNotFoundError},
    {"QHttpSocketEngine", "Proxy server connection timed out", Socket::ProxyConnectionTimeoutError},
    {"QHttpSocketEngine", "Proxy denied connection", Socket::ProxyProtocolError},
    {"QHttpSocketEngine", "Error communicating with HTTP proxy", Socket::ProxyProtocolError},
    {"QHttpSocketEngine", "Did not receive HTTP response from proxy", Socket::ProxyProtocolError},
}};

} // namespace

std::optional<Socket::SocketError> proxyErrorOf(QNetworkReply::NetworkError error, const QString& systemText,
                                                const QNetworkProxy& proxy, const QUrl& url) {
    if (proxy.type() == QNetworkProxy::NoProxy)
        return std::nullopt;
    if (proxy.type() != QNetworkProxy::Socks5Proxy && url.scheme() == "http"_L1) {
        switch (error) {
        case QNetworkReply::ConnectionRefusedError:
            return Socket::ProxyConnectionRefusedError;
        case QNetworkReply::HostNotFoundError:
            return Socket::ProxyNotFoundError;
        case QNetworkReply::RemoteHostClosedError:
            return Socket::ProxyConnectionClosedError;
        default:
            return std::nullopt;
        }
    }
    for (const Words& words : knownWords) {
        // "Proxy authentication failed" may be followed by the reason.
        if (systemText.startsWith(QCoreApplication::translate(words.context, words.text)))
            return words.error;
    }
    return std::nullopt;
}

} // namespace wayside::client
