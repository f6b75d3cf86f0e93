// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QByteArray>
#include <QList>
#include <QString>

namespace wayside::conformance {

/// Whom the suite believes. Shared by all connections and threads; read at the first of them that needs it,
/// which takes a while for a system's hundreds.
class TlsAuthorities {
public:
    /// Gives certificates as DER, on any thread; one that cannot be read is one that is not trusted.
    using Source = std::function<QList<QByteArray>()>;

    explicit TlsAuthorities(Source source) : m_source(std::move(source)) {}
    ~TlsAuthorities();
    TlsAuthorities(const TlsAuthorities&) = delete;
    TlsAuthorities& operator=(const TlsAuthorities&) = delete;

    /// Before the first connection that is in a hurry.
    void load() const { store(); }

private:
    friend class TlsLayer;
    void* store() const; // X509_STORE

    Source m_source;
    mutable std::once_flag m_read;
    mutable void* m_store = nullptr;
};

/// How the suite presents itself when it speaks TLS.
struct TlsOffer {
    bool tls12Only = true;                              ///< false: 1.2 or later, for REST
    QByteArray ciphers = "ECDHE-RSA-AES128-GCM-SHA256"; ///< of TLS 1.2, OpenSSL's names
    QByteArray serverName;                              ///< to ask for and to find in the certificate
    std::shared_ptr<const TlsAuthorities> authorities;  ///< none: nobody is believed
};

/// The client's end of a TLS connection over bytes: what came from the network goes in, what has to go there
/// comes out. Directly on OpenSSL, since a renegotiation cannot be asked for otherwise.
class TlsLayer {
public:
    explicit TlsLayer(const TlsOffer& offer);
    ~TlsLayer();
    TlsLayer(const TlsLayer&) = delete;
    TlsLayer& operator=(const TlsLayer&) = delete;

    void feed(const QByteArray& fromNetwork);
    QByteArray takeForNetwork();
    QByteArray takePlain();
    void write(const QByteArray& plain);

    bool established() const { return m_established; }
    bool ended() const { return m_ended; }               ///< the other side has said close_notify
    const QString& failure() const { return m_failure; } ///< empty: none
    QString cipher() const;                              ///< OpenSSL's name
    QString version() const;

    /// Asks for a new handshake inside the connection.
    bool askRenegotiation();
    /// A second handshake that was asked for is complete.
    bool renegotiated() const { return m_handshakes > 1; }

private:
    struct Library;
    void advance();
    void failed(const QString& what);

    std::unique_ptr<Library> m_library;
    QByteArray m_unsent; // plain, until the handshake is over
    QByteArray m_plain;
    QString m_failure;
    bool m_established = false, m_ended = false;
    int m_handshakes = 0;

    friend void countHandshake(TlsLayer& layer);
};

} // namespace wayside::conformance
