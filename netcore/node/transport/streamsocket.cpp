// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/streamsocket.h"

#include "netcore/node/transport/socketwatch.h"
#include "netcore/node/transport/threadbuffers.h"
#include "netcore/node/transport/tlsengine.h"

#include <algorithm>
#include <QHostAddress>
#include <QPointer>
#include <utility>

namespace wayside::node {

StreamSocket::StreamSocket(std::unique_ptr<AcceptedSocket> socket, TlsContext* context, QObject* parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_input(new SocketWatch(m_socket->descriptor(), QSocketNotifier::Read, *this)) {
    if (context != nullptr) {
        m_engine = std::make_unique<TlsEngine>(*context);
        m_phase = Phase::Handshake;
    }
}

StreamSocket::~StreamSocket() {
    if (TurnEnd* const turnEnd = m_sendsAtEnd ? TurnEnd::ofThisThread() : nullptr) {
        turnEnd->remove(this);
    }
    for (SocketWatch* watch : {m_input, m_output}) {
        if (watch != nullptr) {
            watch->retire();
        }
    }
}

bool StreamSocket::isTls() const {
    return m_engine != nullptr;
}

bool StreamSocket::isEstablished() const {
    return !m_engine || m_engine->isEstablished();
}

QString StreamSocket::peerAddress() const {
    const QHostAddress address = m_socket->peerAddress();
    bool isMappedIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isMappedIpv4);
    return isMappedIpv4 ? QHostAddress(ipv4).toString() : address.toString();
}

quint16 StreamSocket::peerPort() const {
    return m_socket->peerPort();
}

// ---- receiving

void StreamSocket::onReadable() {
    if (m_phase == Phase::Flushing || m_phase == Phase::Lingering) {
        discardInput();
        return;
    }
    if (m_phase == Phase::Ended || m_paused) {
        return;
    }
    m_readBudget = readChunk;
    const QPointer<StreamSocket> guard(this);
    if (m_phase == Phase::Handshake) {
        const bool done = advanceHandshake();
        if (m_phase == Phase::Handshake && m_peerGone) {
            end(lossReason());
        }
        if (!done) {
            return;
        }
        Q_EMIT established();
        if (!guard || m_phase != Phase::Open || m_paused) {
            return;
        }
        if (m_readBudget == 0 && m_engine->pendingInput() == 0) {
            return; // the handshake was all that had come
        }
    }
    const std::size_t before = m_readBudget;
    Q_EMIT readyRead();
    if (guard && m_readBudget == before && m_phase == Phase::Open && !m_paused) {
        keepUnread();
    }
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
    const std::size_t size = receive(buffer);
    if (size > 0) {
        m_engine->feed(buffer.first(size));
    }
    return size > 0;
}

/// Nobody reads: the bytes are kept, up to a chunk, so that the peer's end behind them is noticed.
void StreamSocket::keepUnread() {
    const std::size_t room = readChunk - std::min(readChunk, m_unread.size());
    if (room == 0) {
        m_input->setEnabled(false); // receive() switches it on again
        return;
    }
    const auto piece = threadReadBuffer().first(room);
    const std::size_t size = receiveFromKernel(piece);
    m_unread.insert(m_unread.end(), piece.begin(), piece.begin() + static_cast<std::ptrdiff_t>(size));
    if (m_peerGone) {
        peerHasGone();
    }
}

std::size_t StreamSocket::receive(std::span<std::byte> into) {
    if (m_unread.empty()) {
        return receiveFromKernel(into);
    }
    const std::size_t size = std::min(into.size(), m_unread.size());
    std::copy_n(m_unread.begin(), size, into.begin());
    m_unread.erase(m_unread.begin(), m_unread.begin() + static_cast<std::ptrdiff_t>(size));
    if (m_unread.empty()) {
        std::vector<std::byte>().swap(m_unread);
    }
    m_input->setEnabled(!m_peerGone);
    return size;
}

/// Bytes from the kernel; 0: nothing more in this turn, or the peer is gone.
std::size_t StreamSocket::receiveFromKernel(std::span<std::byte> into) {
    if (m_peerGone || m_readBudget == 0) {
        return 0;
    }
    m_input->setEnabled(true);
    into = into.first(std::min(into.size(), m_readBudget));
    const auto got = m_socket->receive(into);
    // Less than asked for: the kernel has no more, and need not be asked to know it.
    m_readBudget = got.bytes == into.size() ? m_readBudget - got.bytes : 0;
    if (got.progress == AcceptedSocket::Progress::Ended || got.progress == AcceptedSocket::Progress::Broken) {
        m_peerGone = true;
        m_input->setEnabled(false);
        if (!got.error.isEmpty()) {
            m_reason = std::make_unique<Error>(brokenBecause(got.error));
        }
    }
    return got.bytes;
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
        size = receive(buffer);
    } else {
        do {
            size += m_engine->read(buffer.subspan(size));
        } while (size < buffer.size() && m_engine->status() == TlsEngine::Status::Established &&
                 feedEngine());
        flushEngine();
        settleEngine();
    }
    if (size == 0 && m_peerGone && m_phase == Phase::Open) {
        peerHasGone();
    }
    return buffer.first(size);
}

void StreamSocket::setReadPaused(bool paused) {
    if (m_paused == paused || m_phase > Phase::Open) {
        return;
    }
    m_paused = paused;
    m_input->setEnabled(!paused && !m_peerGone);
    if (!paused && (m_peerGone || !m_unread.empty() || (m_engine && m_engine->pendingInput() > 0))) {
        QMetaObject::invokeMethod(this, &StreamSocket::onReadable, Qt::QueuedConnection);
    }
}

} // namespace wayside::node
