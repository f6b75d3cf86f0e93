// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/dialogue.h"

#include <openssl/types.h>
#include <string>

namespace wayside::load {

struct PeerAddress {
    int port = 0;
    bool tls = false;
    std::uint32_t source = 0x7F000001; ///< 127.0.0.1: one address has too few ports for tens of thousands
};

/// One connection to the server under load: a non-blocking socket, TLS when wanted, and a dialogue. Every
/// function throws std::runtime_error with a sentence when the connection is lost.
class Peer {
public:
    Peer(std::unique_ptr<Dialogue> dialogue, const PeerAddress& address, MessageSink* sink);
    ~Peer();
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    void connect(); ///< begins to
    int descriptor() const { return m_socket; }
    bool isReady() const { return m_dialogue->isReady(); }
    bool wantsToWrite() const { return m_phase != Phase::Open || waiting() > 0 || !m_bulk.empty(); }
    std::size_t waiting() const { return m_out.size() - m_written; } ///< bytes

    void readable(std::span<std::uint8_t> buffer); ///< `buffer`: to work in, larger than any message
    void writable();

    void add(View payload) { m_dialogue->publish(m_out, payload); } ///< without writing
    void encode(Bytes& out, View payload) const { m_dialogue->publish(out, payload); }
    void stayAlive() { m_dialogue->stayAlive(m_out); }
    /// Bytes to write whole, once, after what waits already: whole frames, which stay valid until bulkLeft()
    /// is 0.
    void setBulk(View frames) { m_bulk = frames; }
    std::size_t bulkLeft() const { return m_bulk.size(); }
    void flush(); ///< writes what the socket takes

private:
    enum class Phase : std::uint8_t { Connecting, Handshake, Open };

    void advanceHandshake();
    std::size_t write(View bytes);                       ///< 0: nothing now
    std::size_t receive(std::span<std::uint8_t> buffer); ///< 0: nothing now

    std::unique_ptr<Dialogue> m_dialogue;
    PeerAddress m_address;
    MessageSink* m_sink;
    SSL* m_ssl = nullptr;
    int m_socket = -1;
    Phase m_phase = Phase::Connecting;
    Bytes m_out;
    std::size_t m_written = 0;
    View m_bulk;
    bool m_bulkBegun = false;
    Bytes m_partial; ///< the beginning of a frame that has not all come
};

} // namespace wayside::load
