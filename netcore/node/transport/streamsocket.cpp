// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/streamsocket.h"

#include "netcore/node/transport/socketoptions.h"
#include "netcore/node/transport/tlsengine.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <QHostAddress>
#include <QPointer>
#include <QSocketNotifier>
#include <QTcpSocket>
#include <QTimer>
#include <utility>

namespace wayside::node {

namespace {

/// One buffer a thread instead of one a connection: the bytes are handed on before the next read.
std::span<std::byte> threadReadBuffer() {
    thread_local const auto buffer = std::make_unique<std::array<std::byte, StreamSocket::readChunk>>();
    return {buffer->data(), buffer->size()};
}

std::span<std::byte> threadCiphertextBuffer() {
    thread_local const auto buffer = std::make_unique<std::array<std::byte, TlsEngine::recordSize>>();
    return {buffer->data(), buffer->size()};
}

std::size_t readInto(QTcpSocket& socket, std::span<std::byte> buffer) {
    const qint64 got =
        socket.read(reinterpret_cast<char*>(buffer.data()), static_cast<qint64>(buffer.size()));
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

} // namespace

StreamSocket::StreamSocket(std::unique_ptr<QTcpSocket> socket, TlsContext* context, QObject* parent)
    : QObject(parent)
    , m_socket(std::move(socket)) {
    if (context != nullptr) {
        m_engine = std::make_unique<TlsEngine>(*context);
        m_phase = Phase::Handshake;
    }
    m_socket->setReadBufferSize(static_cast<qint64>(readChunk));
    connectSocket();
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        m_peerGone = m_socket->bytesAvailable() > 0;
        if (!m_peerGone) {
            end(lossReason());
        }
    }
    if (m_socket->bytesAvailable() > 0) {
        // Came before anybody listened to the signals: tell it from the event loop.
        QMetaObject::invokeMethod(this, &StreamSocket::onSocketReadyRead, Qt::QueuedConnection);
    }
}

StreamSocket::~StreamSocket() {
    m_socket->disconnect(this);
    if (m_phase != Phase::Ended) {
        m_socket->abort();
    }
    // We may be inside a signal of this very socket.
    m_socket.release()->deleteLater();
}

void StreamSocket::connectSocket() {
    QTcpSocket* socket = m_socket.get();
    connect(socket, &QTcpSocket::readyRead, this, &StreamSocket::onSocketReadyRead);
    connect(socket, &QTcpSocket::bytesWritten, this, &StreamSocket::onSocketBytesWritten);
    connect(socket, &QTcpSocket::disconnected, this, &StreamSocket::onSocketDisconnected);
    connect(socket, &QTcpSocket::errorOccurred, this, &StreamSocket::onSocketError);
}

bool StreamSocket::isTls() const {
    return m_engine != nullptr;
}

bool StreamSocket::isEstablished() const {
    return !m_engine || m_engine->isEstablished();
}

QString StreamSocket::peerAddress() const {
    bool isMappedIpv4 = false;
    const quint32 ipv4 = m_socket->peerAddress().toIPv4Address(&isMappedIpv4);
    return isMappedIpv4 ? QHostAddress(ipv4).toString() : m_socket->peerAddress().toString();
}

quint16 StreamSocket::peerPort() const {
    return m_socket->peerPort();
}

// ---- receiving

void StreamSocket::onSocketReadyRead() {
    if (m_phase == Phase::Flushing || m_phase == Phase::Lingering) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_phase == Phase::Ended || m_paused) {
        return;
    }
    const QPointer<StreamSocket> guard(this);
    if (m_phase == Phase::Handshake) {
        if (!advanceHandshake()) {
            return;
        }
        Q_EMIT established();
        if (!guard || m_phase != Phase::Open || m_paused) {
            return;
        }
        if (m_socket->bytesAvailable() == 0 && m_engine->pendingInput() == 0) {
            return;
        }
    }
    Q_EMIT readyRead();
}

/// True when the handshake has just been done.
bool StreamSocket::advanceHandshake() {
    while (!m_engine->isEstablished() && feedEngine()) {
        flushEngine();
        if (!settleEngine()) {
            return false;
        }
    }
    if (!m_engine->isEstablished()) {
        return false;
    }
    m_phase = Phase::Open;
    encrypt(std::exchange(m_early, {}));
    return m_phase == Phase::Open;
}

/// Moves one piece of ciphertext from the socket to the engine. False: there is none now.
bool StreamSocket::feedEngine() {
    const auto buffer = threadCiphertextBuffer();
    const std::size_t size = readInto(*m_socket, buffer);
    if (size > 0) {
        m_engine->feed(buffer.first(size));
    }
    return size > 0;
}

/// Reacts to what the engine has come to. False: this connection is closing.
bool StreamSocket::settleEngine() {
    if (m_engine->status() == TlsEngine::Status::Failed) {
        beginClosing(*m_engine->failure());
        return false;
    }
    if (m_engine->status() == TlsEngine::Status::PeerClosed) {
        beginClosing({ErrorCode::ConnectionLost, Fault::Peer, "the peer closed the connection"});
        return false;
    }
    return true;
}

std::span<const std::byte> StreamSocket::read() {
    if (m_phase != Phase::Open || m_paused) {
        return {};
    }
    const auto buffer = threadReadBuffer();
    std::size_t size = 0;
    if (!m_engine) {
        size = readInto(*m_socket, buffer);
    } else {
        do {
            size += m_engine->read(buffer.subspan(size));
        } while (size < buffer.size() && m_engine->status() == TlsEngine::Status::Established &&
                 feedEngine());
        flushEngine();
        settleEngine();
    }
    if (size == 0 && m_peerGone && m_phase == Phase::Open) {
        end(lossReason());
    }
    return buffer.first(size);
}

void StreamSocket::setReadPaused(bool paused) {
    if (m_paused == paused || m_phase > Phase::Open) {
        return;
    }
    m_paused = paused;
    watchForInput(!paused);
    if (!paused &&
        (m_socket->bytesAvailable() > 0 || m_peerGone || (m_engine && m_engine->pendingInput() > 0))) {
        QMetaObject::invokeMethod(this, &StreamSocket::onSocketReadyRead, Qt::QueuedConnection);
    }
}

/// Qt goes on reading by itself up to the size of its buffer, and at the peer's end it closes the socket with
/// whatever is still to be written. Only its notifier keeps it from that.
void StreamSocket::watchForInput(bool watched) {
    const auto notifiers = m_socket->findChildren<QSocketNotifier*>();
    for (QSocketNotifier* notifier : notifiers) {
        if (notifier->type() == QSocketNotifier::Read) {
            notifier->setEnabled(watched);
        }
    }
}

// ---- sending

void StreamSocket::write(std::span<const std::byte> bytes) {
    if (bytes.empty() || m_phase > Phase::Open) {
        return;
    }
    if (!m_engine) {
        m_socket->write(reinterpret_cast<const char*>(bytes.data()), static_cast<qint64>(bytes.size()));
    } else if (m_phase == Phase::Handshake) {
        m_early.insert(m_early.end(), bytes.begin(), bytes.end());
    } else {
        encrypt(bytes);
    }
}

/// A record at a time, so that the engine never holds more than one.
void StreamSocket::encrypt(std::span<const std::byte> plaintext) {
    while (!plaintext.empty()) {
        const auto piece = plaintext.first(std::min(plaintext.size(), TlsEngine::recordSize));
        plaintext = plaintext.subspan(piece.size());
        const bool written = m_engine->write(piece);
        flushEngine();
        if (!written) {
            settleEngine();
            return;
        }
    }
}

void StreamSocket::flushEngine() {
    const std::vector<std::byte> ciphertext = m_engine->takeOutput();
    if (!ciphertext.empty()) {
        m_socket->write(reinterpret_cast<const char*>(ciphertext.data()),
                        static_cast<qint64>(ciphertext.size()));
    }
}

std::size_t StreamSocket::bytesToWrite() const {
    return m_early.size() + static_cast<std::size_t>(m_socket->bytesToWrite());
}

void StreamSocket::onSocketBytesWritten() {
    const QPointer<StreamSocket> guard(this);
    Q_EMIT bytesWritten();
    if (guard && m_phase == Phase::Flushing && m_socket->bytesToWrite() == 0) {
        stopSending();
    }
}

// ---- ending

void StreamSocket::close() {
    beginClosing({ErrorCode::ConnectionLost, Fault::Local, "closed by this side"});
}

void StreamSocket::beginClosing(Error reason) {
    if (m_phase > Phase::Open) {
        return;
    }
    m_phase = Phase::Flushing;
    m_reason = std::make_unique<Error>(std::move(reason));
    m_early = {};
    if (m_socket->state() == QAbstractSocket::UnconnectedState) {
        end(*m_reason);
        return;
    }
    if (m_engine) {
        m_engine->shutdown();
        flushEngine();
    }
    if (std::exchange(m_paused, false)) {
        watchForInput(true); // for the peer's own end
    }
    m_socket->skip(m_socket->bytesAvailable());
    if (m_socket->bytesToWrite() == 0) {
        stopSending();
    }
}

void StreamSocket::stopSending() {
    m_phase = Phase::Lingering;
    finishSending(m_socket->socketDescriptor());
    QTimer::singleShot(std::chrono::milliseconds(lingerTime), this, [this] {
        if (m_phase == Phase::Lingering) {
            m_socket->abort(); // ends in onSocketDisconnected()
        }
    });
}

void StreamSocket::abort() {
    if (m_phase == Phase::Ended) {
        return;
    }
    Error reason =
        m_reason ? *m_reason : Error{ErrorCode::ConnectionLost, Fault::Local, "aborted by this side"};
    m_socket->disconnect(this);
    resetOnClose(m_socket->socketDescriptor());
    m_socket->abort();
    end(std::move(reason));
}

void StreamSocket::onSocketError(QAbstractSocket::SocketError error) {
    // The socket's own sentence is lost once it is closed. RemoteHostClosedError is the ordinary end.
    if (!m_reason && error != QAbstractSocket::RemoteHostClosedError &&
        error != QAbstractSocket::TemporaryError) {
        m_reason =
            std::make_unique<Error>(Error{ErrorCode::ConnectionLost, Fault::Environment,
                                          "the connection broke: " + m_socket->errorString().toStdString()});
    }
}

void StreamSocket::onSocketDisconnected() {
    if (m_phase == Phase::Ended) {
        return;
    }
    const bool unread = m_socket->bytesAvailable() > 0 || (m_engine && m_engine->pendingInput() > 0);
    if (m_phase <= Phase::Open && unread) {
        m_peerGone = true;
        const QPointer<StreamSocket> guard(this);
        onSocketReadyRead();
        if (!guard || m_phase > Phase::Open || m_paused) {
            return;
        }
    }
    if (m_phase != Phase::Ended) {
        end(m_phase <= Phase::Open ? lossReason() : *m_reason);
    }
}

Error StreamSocket::lossReason() const {
    if (m_reason) {
        return *m_reason;
    }
    if (m_phase == Phase::Handshake) {
        return {ErrorCode::TlsHandshake, Fault::Peer,
                "the peer closed the connection during the TLS handshake"};
    }
    return {ErrorCode::ConnectionLost, Fault::Peer,
            m_engine ? "the peer closed the connection without ending TLS"
                     : "the peer closed the connection"};
}

void StreamSocket::end(Error reason) {
    m_phase = Phase::Ended;
    m_early = {};
    QMetaObject::invokeMethod(
        this, [this, reason = std::move(reason)] { Q_EMIT closed(reason); }, Qt::QueuedConnection);
}

} // namespace wayside::node
