// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/transport/opensslpointers.h"
#include "netcore/node/transport/tlsengine.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace wayside::test {

/// A TLS client over memory BIOs that can be told to be old, new or odd. Trusts everybody.
class MemoryClient {
public:
    MemoryClient(int lowest, int highest, const char* suites = "ALL:@SECLEVEL=0")
        : m_context(SSL_CTX_new(TLS_client_method())) {
        SSL_CTX_set_security_level(m_context.get(), 0);
        SSL_CTX_set_min_proto_version(m_context.get(), lowest);
        SSL_CTX_set_max_proto_version(m_context.get(), highest);
        m_isUsable = SSL_CTX_set_cipher_list(m_context.get(), suites) == 1;
        m_ssl.reset(SSL_new(m_context.get()));
        m_in = BIO_new(BIO_s_mem());
        m_out = BIO_new(BIO_s_mem());
        SSL_set_bio(m_ssl.get(), m_in, m_out);
        SSL_set_connect_state(m_ssl.get());
    }

    bool isUsable() const { return m_isUsable; }
    SSL* ssl() { return m_ssl.get(); }
    bool handshake() { return SSL_do_handshake(m_ssl.get()) == 1; }

    std::vector<std::byte> takeOutput() {
        std::vector<std::byte> bytes(BIO_ctrl_pending(m_out));
        if (!bytes.empty()) {
            BIO_read(m_out, bytes.data(), static_cast<int>(bytes.size()));
        }
        return bytes;
    }
    void feed(const std::vector<std::byte>& bytes) {
        if (!bytes.empty()) {
            BIO_write(m_in, bytes.data(), static_cast<int>(bytes.size()));
        }
    }
    std::string read() {
        std::string text;
        char piece[4096];
        for (int got = 0; (got = SSL_read(m_ssl.get(), piece, sizeof piece)) > 0;) {
            text.append(piece, static_cast<std::size_t>(got));
        }
        return text;
    }
    void write(const std::string& text) {
        SSL_write(m_ssl.get(), text.data(), static_cast<int>(text.size()));
    }

    /// Moves bytes both ways until nobody has any; `piece` bytes at a time towards the engine.
    void converse(node::TlsEngine& engine, std::size_t piece = 100'000) {
        for (int rounds = 0; rounds < 20; ++rounds) {
            handshake();
            const auto ours = takeOutput();
            for (std::size_t at = 0; at < ours.size(); at += piece) {
                engine.feed(std::span(ours).subspan(at, std::min(piece, ours.size() - at)));
            }
            const auto theirs = engine.takeOutput();
            feed(theirs);
            if (ours.empty() && theirs.empty()) {
                break;
            }
        }
    }

private:
    node::SslContextPointer m_context;
    node::SslPointer m_ssl;
    BIO* m_in = nullptr;  ///< the SSL's
    BIO* m_out = nullptr; ///< the SSL's
    bool m_isUsable = false;
};

} // namespace wayside::test
