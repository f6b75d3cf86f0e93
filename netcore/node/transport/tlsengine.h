// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

struct ssl_st; // OpenSSL's SSL: its headers stay out of ours

namespace wayside::node {

class TlsContext;

/// The server side of one TLS connection, sans-I/O: ciphertext in by feed(), ciphertext out by takeOutput(),
/// plaintext by read() and write(). Knows no socket, clock or thread. Holds no buffer while idle: what is fed
/// and made is freed once taken, and OpenSSL releases its record buffers.
///
/// An error is final: status() is Failed, failure() says why, and the output may hold the alert for the peer.
class TlsEngine {
public:
    enum class Status : std::uint8_t {
        Handshaking,
        Established,
        PeerClosed, ///< the peer sent close_notify
        Failed,
    };

    /// A ClientHello that claims to be longer is refused before anything is allocated for it. Bytes.
    static constexpr std::size_t longestClientHello = 16384;
    /// The most plaintext one TLS record holds, bytes: a good size for pieces given to feed() and write().
    static constexpr std::size_t recordSize = 16384;

    explicit TlsEngine(const TlsContext& context);
    ~TlsEngine();
    TlsEngine(const TlsEngine&) = delete;
    TlsEngine& operator=(const TlsEngine&) = delete;

    Status status() const { return m_status; }
    bool isEstablished() const { return m_wasEstablished; } ///< the handshake was done, whatever came after
    const std::optional<Error>& failure() const { return m_failure; }

    /// Takes ciphertext from the peer and goes on with the handshake where that is not done.
    void feed(std::span<const std::byte> ciphertext);
    /// Decrypts into `plaintext` what was fed, as much as fits. 0: everything fed was used, or see status().
    std::size_t read(std::span<std::byte> plaintext);
    /// Fed bytes that OpenSSL has not looked at yet.
    std::size_t pendingInput() const { return m_input.size() - m_inputUsed; }
    /// Encrypts all of `plaintext`. Only while established; false with status() Failed when OpenSSL refuses.
    bool write(std::span<const std::byte> plaintext);
    /// Makes the close_notify for the peer, once.
    void shutdown();
    /// Ciphertext for the peer made since the last call.
    std::vector<std::byte> takeOutput();

    // For the BIO between OpenSSL and the two buffers, and for OpenSSL's information callback.
    std::size_t takeInput(std::span<std::byte> into);
    void appendOutput(std::span<const std::byte> bytes);
    void noteRenegotiation() { m_renegotiation = true; }

private:
    bool acceptOpening(std::span<const std::byte> ciphertext);
    void handshake();
    void fail(Error error);
    void failFromQueue(int result);
    bool refuseRenegotiation();

    ssl_st* m_ssl;
    std::vector<std::byte> m_input;
    std::size_t m_inputUsed = 0;
    std::vector<std::byte> m_output;
    std::optional<Error> m_failure;
    std::byte m_opening[9] = {}; ///< record header and handshake header of the first message
    std::uint8_t m_openingSize = 0;
    Status m_status = Status::Handshaking;
    bool m_wasEstablished = false;
    bool m_shutdown = false;
    bool m_renegotiation = false;
};

} // namespace wayside::node
