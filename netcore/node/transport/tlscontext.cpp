// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/tlscontext.h"

#include "netcore/node/transport/opensslpointers.h"
#include "netcore/node/transport/tlserror.h"

#include <openssl/err.h>
#include <QFile>

#include <chrono>
#include <ctime>

namespace wayside::node {

namespace {

constexpr auto streamingSuite = "ECDHE-RSA-AES128-GCM-SHA256";

/// OpenSSL would ask on the terminal for the passphrase of an encrypted key; a server must not wait for one.
int noPassphrase(char*, int, int, void*) {
    return -1;
}

tl::unexpected<Error> unreadable(const QString& file, const std::string& reason) {
    ERR_clear_error();
    return failure(ErrorCode::FileUnreadable, Fault::Local,
                   "cannot read " + QFile::encodeName(file).toStdString() + ": " + reason);
}

Result<void> checkOpens(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(path, file.errorString().toStdString());
    }
    return {};
}

Result<void> loadFiles(SSL_CTX* context, const QString& certificateFile, const QString& keyFile) {
    for (const QString& file : {certificateFile, keyFile}) {
        if (auto opens = checkOpens(file); !opens) {
            return tl::unexpected(std::move(opens).error());
        }
    }
    if (SSL_CTX_use_certificate_chain_file(context, QFile::encodeName(certificateFile).constData()) != 1) {
        return unreadable(certificateFile,
                          "it holds no usable PEM certificate (" + lastOpenSslReason() + ")");
    }
    if (SSL_CTX_use_PrivateKey_file(context, QFile::encodeName(keyFile).constData(), SSL_FILETYPE_PEM) != 1) {
        const auto reason = ERR_GET_REASON(ERR_peek_last_error());
        if (reason == X509_R_KEY_VALUES_MISMATCH || reason == X509_R_KEY_TYPE_MISMATCH) {
            ERR_clear_error();
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           "the private key in " + QFile::encodeName(keyFile).toStdString() +
                               " does not belong to the certificate in " +
                               QFile::encodeName(certificateFile).toStdString());
        }
        return unreadable(keyFile, "it holds no usable PEM private key without passphrase (" +
                                       lastOpenSslReason() + ")");
    }
    if (SSL_CTX_check_private_key(context) != 1) {
        ERR_clear_error();
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "the private key in " + QFile::encodeName(keyFile).toStdString() +
                           " does not belong to the certificate in " +
                           QFile::encodeName(certificateFile).toStdString());
    }
    return {};
}

bool applyVersion(SSL_CTX* context, int version) {
    return SSL_CTX_set_min_proto_version(context, version) == 1 &&
           SSL_CTX_set_max_proto_version(context, version) == 1;
}

bool applyForbidden(SSL_CTX* context, TlsProfile profile) {
    if (profile == TlsProfile::Tls13Only)
        return applyVersion(context, TLS1_3_VERSION);
    if (profile == TlsProfile::OtherSuite)
        return applyVersion(context, TLS1_2_VERSION) &&
               SSL_CTX_set_cipher_list(context, "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:"
                                                "ECDHE-RSA-AES128-SHA256:AES128-GCM-SHA256") == 1;
    SSL_CTX_set_security_level(context, 0); // OpenSSL would not speak it otherwise
    return applyVersion(context, TLS1_1_VERSION) && SSL_CTX_set_cipher_list(context, "ALL:@SECLEVEL=0") == 1;
}

bool applyProfile(SSL_CTX* context, TlsProfile profile) {
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_NO_TICKET |
                                     SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
    SSL_CTX_set_verify(context, SSL_VERIFY_NONE, nullptr); // clients show a token, not a certificate
    if (profile != TlsProfile::Streaming && profile != TlsProfile::Modern) {
        return applyForbidden(context, profile);
    }
    if (SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1) {
        return false;
    }
    if (profile == TlsProfile::Modern) {
        return SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION) == 1;
    }
    // The version alone would still let other TLS 1.2 suites through: the suite is set by name too.
    return SSL_CTX_set_max_proto_version(context, TLS1_2_VERSION) == 1 &&
           SSL_CTX_set_ciphersuites(context, "") == 1 &&
           SSL_CTX_set_cipher_list(context, streamingSuite) == 1 &&
           SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1;
}

} // namespace

Result<std::unique_ptr<TlsContext>> TlsContext::fromFiles(const QString& certificateFile,
                                                          const QString& keyFile, TlsProfile profile) {
    ERR_clear_error();
    SslContextPointer context(SSL_CTX_new(TLS_server_method()));
    if (!context || !applyProfile(context.get(), profile)) {
        return failure(ErrorCode::Internal, Fault::Environment,
                       "OpenSSL refuses the TLS settings of this listener (" + lastOpenSslReason() + ")");
    }
    SSL_CTX_set_default_passwd_cb(context.get(), &noPassphrase);
    if (auto loaded = loadFiles(context.get(), certificateFile, keyFile); !loaded) {
        return tl::unexpected(std::move(loaded).error());
    }
    const EVP_PKEY* key = SSL_CTX_get0_privatekey(context.get());
    if (profile == TlsProfile::Streaming && EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA) {
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "the private key in " + QFile::encodeName(keyFile).toStdString() +
                           " is not an RSA key, which the streaming cipher suite needs");
    }
    return std::unique_ptr<TlsContext>(new TlsContext(context.release(), profile));
}

TlsContext::TlsContext(ssl_ctx_st* handle, TlsProfile profile) : m_handle(handle), m_profile(profile) {}

std::optional<std::int64_t> TlsContext::validUntil() const {
    const X509* certificate = SSL_CTX_get0_certificate(m_handle);
    std::tm end{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &end) != 1)
        return std::nullopt;
    using namespace std::chrono;
    const sys_days day{year(end.tm_year + 1900) / month(unsigned(end.tm_mon) + 1) /
                       std::chrono::day(unsigned(end.tm_mday))};
    return std::int64_t((sys_seconds(day) + hours(end.tm_hour) + minutes(end.tm_min) + seconds(end.tm_sec))
                            .time_since_epoch()
                            .count());
}

TlsContext::~TlsContext() {
    SSL_CTX_free(m_handle);
}

} // namespace wayside::node
