// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"
#include "netcore/client/proxysettings.h"
#include "netcore/client/tlstrust.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace wayside::client {

/// Where the API is and who asks.
struct ApiAccess {
    QUrl api;                      ///< as apiBase() makes it: "http://127.0.0.1:8080/api"
    QByteArray authorizationToken; ///< a secret; only ever sent to `api`
    TlsTrust trust;
    Milliseconds timeout{30000}; ///< of one request: from asking to the last byte, all attempts together
    ProxySettings proxy{};       ///< also for the streaming connections to the nodes of this API

    /// `http[s]://HOST[:PORT][/api]`, nothing else: a name or password in an address would end up in logs.
    /// Error: InvalidArgument.
    static Result<QUrl> apiBase(const QString& text);
    QUrl adminBase() const; ///< of the same node: ".../admin/v1"
};

} // namespace wayside::client
