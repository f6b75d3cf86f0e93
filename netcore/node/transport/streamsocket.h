// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <QAbstractSocket>
#include <QObject>
#include <QString>
#include <span>
#include <vector>

class QTcpSocket;

namespace wayside::node {

class TlsContext;
class TlsEngine;

/// One accepted connection, plain or TLS 1.2, for streaming and HTTP alike: bytes in, bytes out. Owns its
/// QTcpSocket and, with TLS, an engine over memory BIOs. Belongs to the thread it was made on. Knows no
/// deadline: its owner does.
///
/// Memory is bounded: at most `readChunk` decrypted bytes are handed over per call of read(), the socket's
/// read buffer is capped, and bytesToWrite() counts everything not yet given to the kernel, ciphertext
/// included.
///
/// closed() comes from the event loop, never from inside a call of the owner's. It comes after the last
/// readyRead(): what the peer sent before it closed can be read first, also when reading was paused
/// meanwhile. The owner may delete this object in any slot of its signals; deleting it before closed() drops
/// what was not sent.
class StreamSocket : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t readChunk = 65536;
    static constexpr int lingerTime = 1000; ///< milliseconds between our FIN and giving up on the peer's

    /// `context` null: plain. Takes a connected socket; starts the TLS handshake when there is one.
    StreamSocket(std::unique_ptr<QTcpSocket> socket, TlsContext* context, QObject* parent = nullptr);
    ~StreamSocket() override;

    bool isTls() const;
    bool isEstablished() const;  ///< plain: at once; TLS: after the handshake
    QString peerAddress() const; ///< "127.0.0.1"
    quint16 peerPort() const;

    /// Decrypted bytes that have come, at most readChunk, in a buffer of this thread that is valid until the
    /// next read() of any socket on the thread. Empty: nothing now. Call until empty after readyRead().
    std::span<const std::byte> read();
    /// Takes all bytes; encrypts them when TLS. Ignored after close() or abort().
    void write(std::span<const std::byte> bytes);
    /// Bytes not yet given to the kernel, ciphertext included.
    std::size_t bytesToWrite() const;
    /// Stops reading (and so, with TCP's help, the peer) until resumed. While paused the end of what the peer
    /// sends is not noticed either: one that has closed its sending side alone can still be written to.
    void setReadPaused(bool paused);

    /// Graceful: what was written leaves first (TLS close_notify included), then FIN. Until the peer closes
    /// too, at most `lingerTime`, what it still sends is discarded: closing with unread bytes would make the
    /// kernel send RST, which can overtake the last words. A peer that takes nothing holds this up: the
    /// owner's deadline calls abort().
    void close();
    void abort(); ///< at once, RST; nothing more is written

Q_SIGNALS:
    void established(); ///< TLS handshake done
    void readyRead();
    void bytesWritten(); ///< bytesToWrite() has fallen
    /// Comes once, whoever closed; the detail is a sentence. `error` tells TLS failures (handshake, cipher)
    /// from loss.
    void closed(const wayside::Error& error);

private:
    enum class Phase : std::uint8_t {
        Handshake, ///< TLS only
        Open,
        Flushing,  ///< close() was called or TLS failed: what is written leaves
        Lingering, ///< FIN sent, waiting for the peer's
        Ended,     ///< closed() is posted or was sent
    };

    void connectSocket();
    void onSocketReadyRead();
    void onSocketBytesWritten();
    void onSocketDisconnected();
    void onSocketError(QAbstractSocket::SocketError error);
    bool advanceHandshake();
    bool feedEngine();
    void encrypt(std::span<const std::byte> plaintext);
    void flushEngine();
    bool settleEngine();
    void beginClosing(Error reason);
    void stopSending();
    void watchForInput(bool watched);
    void end(Error reason);
    Error lossReason() const;

    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<TlsEngine> m_engine;
    std::vector<std::byte> m_early;  ///< written before the TLS handshake was done
    std::unique_ptr<Error> m_reason; ///< what closed() will say
    Phase m_phase = Phase::Open;
    bool m_paused = false;
    bool m_peerGone = false; ///< TCP ended, bytes are still unread
};

} // namespace wayside::node
