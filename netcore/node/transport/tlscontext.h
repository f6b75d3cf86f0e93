// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <QString>

struct ssl_ctx_st; // OpenSSL's SSL_CTX: its headers stay out of ours

namespace wayside::node {

/// What a TLS listener is willing to speak.
enum class TlsProfile : std::uint8_t {
    Streaming, ///< TLS 1.2 exactly, ECDHE-RSA-AES128-GCM-SHA256 exactly (spec 01 §1, phase 1b)
    Modern,    ///< TLS 1.2 and 1.3 with OpenSSL's default suites: REST and admin API over HTTPS
    // What a streaming client has to refuse: for judging one, never for serving.
    OtherSuite, ///< TLS 1.2 with any suite but the one of Streaming
    Tls13Only,
    Tls11Only,
};

/// Certificate, key and rules of one TLS listener: one SSL_CTX that all its connections share. Does not
/// change after it was made; engines may be created from it on any thread while it lives.
///
/// No renegotiation, no session tickets and no session cache: a streaming session is good for one connection.
class TlsContext {
public:
    /// Reads a PEM certificate (its chain may follow in the same file) and its PEM private key without
    /// passphrase. Fails with FileUnreadable, or InvalidArgument when the two do not belong together or the
    /// key is not RSA where the profile needs it; the detail names the file.
    static Result<std::unique_ptr<TlsContext>> fromFiles(const QString& certificateFile,
                                                         const QString& keyFile,
                                                         TlsProfile profile = TlsProfile::Streaming);
    ~TlsContext();
    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    TlsProfile profile() const { return m_profile; }
    ssl_ctx_st* handle() const { return m_handle; }
    /// Until when the certificate is valid, seconds since the Unix epoch; absent when it does not say so in a
    /// way that can be read.
    std::optional<std::int64_t> validUntil() const;

private:
    TlsContext(ssl_ctx_st* handle, TlsProfile profile);

    ssl_ctx_st* m_handle;
    TlsProfile m_profile;
};

} // namespace wayside::node
