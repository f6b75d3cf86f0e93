// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

namespace wayside::client {

/// Whom a client believes: the system's certificate authorities and, where given, those of a PEM file (a
/// node's `caFile`). The file is read once and shared by value, not watched; the system's are read when TLS
/// first needs them.
class TlsTrust {
public:
    TlsTrust() = default; ///< the system's authorities alone
    /// FileUnreadable (Fault::Local) when the file cannot be read or holds no certificate.
    static Result<TlsTrust> withAuthorities(const QString& pemFile);

    /// For HTTPS: trust, host-name verification, TLS 1.2 or later.
    QSslConfiguration forRest() const;
    /// For streaming (spec 01 §1): TLS 1.2 exactly, the one cipher suite, no session tickets. Error:
    /// Unsupported when the TLS library of this system does not have the suite.
    Result<QSslConfiguration> forStreaming() const;

    /// TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 as OpenSSL calls it.
    static QString streamingCipher();

private:
    QList<QSslCertificate> m_authorities; // those of the file, believed besides the system's
};

} // namespace wayside::client
