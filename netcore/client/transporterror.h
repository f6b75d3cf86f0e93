// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QAbstractSocket>
#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>

/// Qt's socket, TLS and network errors as ours, so that what a person has to change is told apart (spec 01
/// §1: refused, unreachable, DNS, timeout, handshake, cipher, untrusted chain, wrong host, expired).
namespace wayside::client {

/// `target` is "host:port"; `systemText` is QAbstractSocket::errorString().
Error errorOfSocket(QAbstractSocket::SocketError error, const QString& target, const QString& systemText);

/// A handshake that failed. Where certificates were the reason, the first of untrusted, expired, wrong host
/// counts.
Error errorOfTls(const QList<QSslError>& certificateErrors, const QString& target, const QString& systemText);

/// Whether an error made here is about the proxy on the way, and not about what lies behind it.
bool isAboutProxy(const Error& error);

/// A request that got no answer.
Error errorOfRequest(QNetworkReply::NetworkError error, const QList<QSslError>& certificateErrors,
                     const QString& target, const QString& systemText);

} // namespace wayside::client
