// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/tlslayer.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

struct TlsLayer::Library {
    SSL_CTX* context = nullptr;
    SSL* ssl = nullptr;
    BIO* incoming = nullptr; // both owned by ssl
    BIO* outgoing = nullptr;

    ~Library() {
        SSL_free(ssl);
        SSL_CTX_free(context);
    }
};

void countHandshake(TlsLayer& layer) {
    ++layer.m_handshakes;
}

namespace {

void onInfo(const SSL* ssl, int where, int) {
    if ((where & SSL_CB_HANDSHAKE_DONE) != 0)
        countHandshake(*static_cast<TlsLayer*>(SSL_get_app_data(ssl)));
}

QString reasonOf(const SSL* ssl) {
    if (const long verdict = SSL_get_verify_result(ssl); verdict != X509_V_OK)
        return QString::fromLatin1(X509_verify_cert_error_string(verdict));
    const unsigned long code = ERR_peek_last_error();
    const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    return reason == nullptr ? u"no reason given"_s : QString::fromLatin1(reason);
}

} // namespace

void* TlsAuthorities::store() const {
    std::call_once(m_read, [this] {
        X509_STORE* store = X509_STORE_new();
        for (const QByteArray& der : m_source()) {
            const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
            X509* certificate = d2i_X509(nullptr, &bytes, long(der.size()));
            if (certificate != nullptr)
                X509_STORE_add_cert(store, certificate);
            X509_free(certificate);
        }
        ERR_clear_error();
        m_store = store;
    });
    return m_store;
}

TlsAuthorities::~TlsAuthorities() {
    X509_STORE_free(static_cast<X509_STORE*>(m_store));
}

TlsLayer::TlsLayer(const TlsOffer& offer) : m_library(std::make_unique<Library>()) {
    SSL_CTX* context = m_library->context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(context, offer.tls12Only ? TLS1_2_VERSION : 0);
    if (offer.tls12Only && SSL_CTX_set_cipher_list(context, offer.ciphers.constData()) != 1)
        m_failure =
            u"this machine's TLS library does not have the cipher "_s + QString::fromLatin1(offer.ciphers);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_clear_options(context, SSL_OP_NO_RENEGOTIATION);
    if (offer.authorities)
        SSL_CTX_set1_cert_store(context, static_cast<X509_STORE*>(offer.authorities->store()));
    SSL* ssl = m_library->ssl = SSL_new(context);
    m_library->incoming = BIO_new(BIO_s_mem());
    m_library->outgoing = BIO_new(BIO_s_mem());
    SSL_set_bio(ssl, m_library->incoming, m_library->outgoing);
    SSL_set_app_data(ssl, this);
    SSL_set_info_callback(ssl, onInfo);
    if (!offer.serverName.isEmpty()) {
        if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), offer.serverName.constData()) != 1) {
            SSL_set_tlsext_host_name(ssl, offer.serverName.constData());
            SSL_set1_host(ssl, offer.serverName.constData());
        }
    }
    ERR_clear_error();
    SSL_set_connect_state(ssl);
    advance();
}

TlsLayer::~TlsLayer() = default;

void TlsLayer::failed(const QString& what) {
    if (m_failure.isEmpty())
        m_failure = what;
}

void TlsLayer::feed(const QByteArray& fromNetwork) {
    BIO_write(m_library->incoming, fromNetwork.constData(), int(fromNetwork.size()));
    advance();
}

/// As far as the bytes at hand allow: handshake, then whatever can be read.
void TlsLayer::advance() {
    if (!m_failure.isEmpty() || m_ended)
        return;
    ERR_clear_error();
    if (!m_established) {
        const int outcome = SSL_do_handshake(m_library->ssl);
        if (outcome != 1) {
            const int wanted = SSL_get_error(m_library->ssl, outcome);
            if (wanted != SSL_ERROR_WANT_READ && wanted != SSL_ERROR_WANT_WRITE)
                failed(u"TLS handshake failed: "_s + reasonOf(m_library->ssl));
            return;
        }
        m_established = true;
        write(std::exchange(m_unsent, {}));
    }
    char buffer[16384];
    for (;;) {
        const int count = SSL_read(m_library->ssl, buffer, int(sizeof buffer));
        if (count > 0) {
            m_plain.append(buffer, count);
            continue;
        }
        const int wanted = SSL_get_error(m_library->ssl, count);
        if (wanted == SSL_ERROR_ZERO_RETURN)
            m_ended = true;
        else if (wanted != SSL_ERROR_WANT_READ && wanted != SSL_ERROR_WANT_WRITE)
            failed(u"TLS failed: "_s + reasonOf(m_library->ssl));
        return;
    }
}

QByteArray TlsLayer::takeForNetwork() {
    QByteArray bytes(qsizetype(BIO_ctrl_pending(m_library->outgoing)), Qt::Uninitialized);
    if (!bytes.isEmpty())
        BIO_read(m_library->outgoing, bytes.data(), int(bytes.size()));
    return bytes;
}

QByteArray TlsLayer::takePlain() {
    return std::exchange(m_plain, {});
}

void TlsLayer::write(const QByteArray& plain) {
    if (!m_established) {
        m_unsent += plain;
        return;
    }
    ERR_clear_error();
    if (!plain.isEmpty() && SSL_write(m_library->ssl, plain.constData(), int(plain.size())) <= 0)
        failed(u"TLS failed: "_s + reasonOf(m_library->ssl));
}

QString TlsLayer::cipher() const {
    return QString::fromLatin1(SSL_get_cipher_name(m_library->ssl));
}

QString TlsLayer::version() const {
    return QString::fromLatin1(SSL_get_version(m_library->ssl));
}

bool TlsLayer::askRenegotiation() {
    ERR_clear_error();
    if (SSL_renegotiate(m_library->ssl) != 1)
        return false;
    SSL_do_handshake(m_library->ssl);
    return true;
}

} // namespace wayside::conformance
