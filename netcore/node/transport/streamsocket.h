// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/transport/acceptedsocket.h"
#include "netcore/node/transport/turnend.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <QObject>
#include <QString>
#include <span>
#include <vector>

namespace wayside::node {

class SocketWatch;
class TlsContext;
class TlsEngine;

/// One accepted connection, plain or TLS 1.2, for streaming and HTTP alike: bytes in, bytes out. Owns its
/// socket and, with TLS, an engine over memory BIOs. Belongs to the thread it was made on. Knows no
/// deadline: its owner does.
///
/// Memory is bounded: at most `readChunk` bytes are taken from the kernel in a turn of the event loop, and
/// bytesToWrite() counts everything not yet given to the kernel, ciphertext included. Bytes written in one
/// turn leave together at its end. A connection that has nothing to send holds no buffer.
///
/// closed() comes from the event loop, never from inside a call of the owner's. It comes after the last
/// readyRead(): what the peer sent before it closed can be read first, also when reading was paused
/// meanwhile. The owner may delete this object in any slot of its signals; deleting it before closed() drops
/// what was not sent.
class StreamSocket : public QObject, private TurnEndTask {
    Q_OBJECT
public:
    static constexpr std::size_t readChunk = 65536;
    static constexpr int lingerTime = 1000; ///< milliseconds between our FIN and giving up on the peer's

    /// `context` null: plain. Takes a connected socket; starts the TLS handshake when there is one.
    StreamSocket(std::unique_ptr<AcceptedSocket> socket, TlsContext* context, QObject* parent = nullptr);
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
    void bytesWritten(); ///< some have left since this was last told
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

    friend class SocketWatch;

    void onReadable();
    void onWritable();
    void turnEnded() override;
    bool advanceHandshake();
    bool feedEngine();
    std::size_t receive(std::span<std::byte> into);
    std::size_t receiveFromKernel(std::span<std::byte> into);
    void keepUnread();
    void discardInput();
    void peerHasGone();
    void endSoon();
    void encrypt(std::span<const std::byte> plaintext);
    void flushEngine();
    bool settleEngine();
    void queue(std::span<const std::byte> bytes);
    void sendQueued();
    void afterSending();
    void beginClosing(Error reason);
    void stopSending();
    void end(Error reason);
    Error brokenBecause(const QString& words) const;
    Error lossReason() const;

    std::unique_ptr<AcceptedSocket> m_socket;
    SocketWatch* m_input;            ///< enabled while the peer is to be heard
    SocketWatch* m_output = nullptr; ///< made when the kernel took less than everything
    std::unique_ptr<TlsEngine> m_engine;
    std::vector<std::byte> m_early;  ///< written before the TLS handshake was done
    std::vector<std::byte> m_unread; ///< from the kernel, at most readChunk; empty while the owner reads
    std::vector<std::byte> m_queued; ///< for the kernel; its memory is the thread's, while there is something
    std::size_t m_sent = 0;          ///< of m_queued
    std::size_t m_readBudget = readChunk; ///< bytes that may still be taken from the kernel in this turn
    std::unique_ptr<Error> m_reason;      ///< what closed() will say
    Phase m_phase = Phase::Open;
    bool m_paused = false;
    bool m_peerGone = false;    ///< the peer has ended or the connection broke: nothing more will come
    bool m_sendsAtEnd = false;  ///< of this turn
    bool m_sendBlocked = false; ///< the kernel takes no more; m_output tells
    bool m_hasSent = false;     ///< since bytesWritten() was told
};

} // namespace wayside::node
