// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QAbstractSocket>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QString>
#include <QUrl>

namespace wayside::client {

/// Which error of the proxy lies behind a request without an answer. Qt's error codes of requests do not have
/// most of them; for an http address the first hop is the proxy itself, otherwise only Qt's words tell.
/// Nothing: it is about what lies behind the proxy, or nobody can tell. `systemText` is
/// QNetworkReply::errorString().
std::optional<QAbstractSocket::SocketError> proxyErrorOf(QNetworkReply::NetworkError error,
                                                         const QString& systemText,
                                                         const QNetworkProxy& proxy, const QUrl& url);

} // namespace wayside::client
