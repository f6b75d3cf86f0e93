// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/transporterror.h"

#include <algorithm>
#include <optional>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

/// What every error about a proxy begins with; a target is HOST:PORT and cannot.
QString proxyWord() {
    return u"the proxy "_s;
}

Error environment(ErrorCode code, const QString& detail) {
    return Error{code, Fault::Environment, detail.toStdString()};
}

ErrorCode codeOf(QSslError::SslError error) {
    switch (error) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return ErrorCode::TlsExpired;
    case QSslError::HostNameMismatch:
        return ErrorCode::TlsWrongHost;
    default:
        return ErrorCode::TlsUntrusted;
    }
}

std::optional<QSslError> worstOf(const QList<QSslError>& errors) {
    for (const ErrorCode code : {ErrorCode::TlsUntrusted, ErrorCode::TlsExpired, ErrorCode::TlsWrongHost}) {
        for (const QSslError& error : errors) {
            if (error.error() != QSslError::NoError && codeOf(error.error()) == code)
                return error;
        }
    }
    return std::nullopt;
}

/// OpenSSL tells apart what Qt does not, by its reason strings only.
bool isAboutCiphers(const QString& systemText) {
    const auto contains = [&](QLatin1StringView text) {
        return systemText.contains(text, Qt::CaseInsensitive);
    };
    return contains("alert handshake failure"_L1) || contains("shared cipher"_L1) ||
           contains("no ciphers"_L1) || contains("wrong cipher"_L1);
}

} // namespace

Error errorOfTls(const QList<QSslError>& certificateErrors, const QString& target,
                 const QString& systemText) {
    if (const auto worst = worstOf(certificateErrors)) {
        return Error{codeOf(worst->error()), Fault::Peer,
                     (u"certificate of "_s + target + u": "_s + worst->errorString()).toStdString()};
    }
    if (isAboutCiphers(systemText)) {
        return Error{ErrorCode::TlsCipher, Fault::Peer,
                     (target + u" accepts no cipher suite that the protocol allows"_s).toStdString()};
    }
    return Error{ErrorCode::TlsHandshake, Fault::Peer,
                 (u"TLS handshake with "_s + target + u" failed: "_s + systemText).toStdString()};
}

Error errorOfSocket(QAbstractSocket::SocketError error, const QString& target, const QString& systemText) {
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return environment(ErrorCode::NameNotFound, u"no address found for "_s + target);
    case QAbstractSocket::ConnectionRefusedError:
        return environment(ErrorCode::Refused, target + u" refuses connections"_s);
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketAddressNotAvailableError:
        return environment(ErrorCode::Unreachable, target + u" cannot be reached: "_s + systemText);
    case QAbstractSocket::SocketTimeoutError:
        return environment(ErrorCode::Timeout, target + u" did not answer in time"_s);
    case QAbstractSocket::RemoteHostClosedError:
        return Error{ErrorCode::ConnectionLost, Fault::Peer,
                     (target + u" closed the connection"_s).toStdString()};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return errorOfTls({}, target, systemText);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Error{ErrorCode::NotAuthenticated, Fault::Local,
                     (proxyWord() + u"on the way to "_s + target + u" wants another name and password"_s)
                         .toStdString()};
    case QAbstractSocket::ProxyNotFoundError:
        return environment(ErrorCode::NameNotFound, proxyWord() + u"to "_s + target + u" has no address"_s);
    case QAbstractSocket::ProxyConnectionRefusedError:
        return environment(ErrorCode::Refused, proxyWord() + u"to "_s + target + u" refuses connections"_s);
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return environment(ErrorCode::Timeout,
                           proxyWord() + u"to "_s + target + u" did not answer in time"_s);
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyProtocolError:
        return environment(ErrorCode::Unreachable,
                           proxyWord() + u"does not let through to "_s + target + u": "_s + systemText);
    case QAbstractSocket::SocketResourceError:
        return environment(ErrorCode::Unavailable, u"out of sockets: "_s + systemText);
    default:
        return environment(ErrorCode::ConnectionLost,
                           u"connection to "_s + target + u" lost: "_s + systemText);
    }
}

bool isAboutProxy(const Error& error) {
    return QString::fromStdString(error.detail).startsWith(proxyWord());
}

Error errorOfRequest(QNetworkReply::NetworkError error, const QList<QSslError>& certificateErrors,
                     const QString& target, const QString& systemText) {
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return errorOfSocket(QAbstractSocket::HostNotFoundError, target, systemText);
    case QNetworkReply::ConnectionRefusedError:
        return errorOfSocket(QAbstractSocket::ConnectionRefusedError, target, systemText);
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // how Qt reports its own transfer timeout
        return errorOfSocket(QAbstractSocket::SocketTimeoutError, target, systemText);
    case QNetworkReply::SslHandshakeFailedError:
        return errorOfTls(certificateErrors, target, systemText);
    case QNetworkReply::RemoteHostClosedError:
        return errorOfSocket(QAbstractSocket::RemoteHostClosedError, target, systemText);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return errorOfSocket(QAbstractSocket::ProxyAuthenticationRequiredError, target, systemText);
    case QNetworkReply::ProxyNotFoundError:
        return errorOfSocket(QAbstractSocket::ProxyNotFoundError, target, systemText);
    case QNetworkReply::ProxyConnectionRefusedError:
        return errorOfSocket(QAbstractSocket::ProxyConnectionRefusedError, target, systemText);
    case QNetworkReply::ProxyTimeoutError:
        return errorOfSocket(QAbstractSocket::ProxyConnectionTimeoutError, target, systemText);
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::UnknownProxyError:
        return errorOfSocket(QAbstractSocket::ProxyProtocolError, target, systemText);
    case QNetworkReply::ProtocolUnknownError:
        return Error{ErrorCode::InvalidArgument, Fault::Local,
                     (u"not an http or https address: "_s + target).toStdString()};
    default:
        return errorOfSocket(QAbstractSocket::NetworkError, target, systemText);
    }
}

} // namespace wayside::client
