// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/socketwatch.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/threadbuffers.h"
#include "netcore/node/transport/tlsengine.h"

#include <algorithm>
#include <QPointer>
#include <utility>

/// What a socket is to send: bytes of one turn together, a TLS record at a time.
namespace wayside::node {

namespace {
/// Bytes waiting for the end of the turn; with more, they leave at once.
constexpr std::size_t mostQueuedInATurn = 65536;
} // namespace

void StreamSocket::write(std::span<const std::byte> bytes) {
    if (bytes.empty() || m_phase > Phase::Open) {
        return;
    }
    if (!m_engine) {
        queue(bytes);
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
    queue(m_engine->takeOutput());
}

std::size_t StreamSocket::bytesToWrite() const {
    return m_early.size() + m_queued.size() - m_sent;
}

void StreamSocket::queue(std::span<const std::byte> bytes) {
    if (bytes.empty() || m_phase == Phase::Ended) {
        return;
    }
    if (m_queued.capacity() == 0) {
        m_queued.swap(threadSpareBuffer());
    }
    m_queued.insert(m_queued.end(), bytes.begin(), bytes.end());
    if (!m_sendsAtEnd) {
        if (TurnEnd* const turnEnd = TurnEnd::ofThisThread()) {
            m_sendsAtEnd = true;
            turnEnd->add(this);
        }
    }
    if (!m_sendsAtEnd || m_queued.size() - m_sent >= mostQueuedInATurn) {
        sendQueued();
    }
}

/// Gives the kernel what it takes. Emits nothing: it is called from write().
void StreamSocket::sendQueued() {
    while (!m_sendBlocked && m_sent < m_queued.size()) {
        const auto outcome = m_socket->send(std::span(m_queued).subspan(m_sent));
        m_sent += outcome.bytes;
        m_hasSent = m_hasSent || outcome.bytes > 0;
        if (outcome.progress == AcceptedSocket::Progress::Broken) {
            end(m_reason || outcome.error.isEmpty() ? lossReason() : brokenBecause(outcome.error));
            return;
        }
        m_sendBlocked = outcome.progress == AcceptedSocket::Progress::Later;
    }
    if (m_sent == m_queued.size()) {
        m_sent = 0;
        m_queued.clear();
        if (threadSpareBuffer().capacity() < m_queued.capacity() &&
            m_queued.capacity() <= 2 * mostQueuedInATurn) {
            m_queued.swap(threadSpareBuffer());
        }
        std::vector<std::byte>().swap(m_queued);
    } else if (m_sendBlocked) {
        m_queued.erase(m_queued.begin(), m_queued.begin() + static_cast<std::ptrdiff_t>(m_sent));
        m_sent = 0;
        if (m_output == nullptr) {
            m_output = new SocketWatch(m_socket->descriptor(), QSocketNotifier::Write, *this);
        }
        m_output->setEnabled(true);
    }
}

void StreamSocket::turnEnded() {
    m_sendsAtEnd = false;
    if (m_phase != Phase::Ended) {
        sendQueued();
        afterSending();
    }
}

void StreamSocket::onWritable() {
    if (m_phase == Phase::Ended) {
        return;
    }
    m_sendBlocked = false;
    m_output->setEnabled(false);
    sendQueued();
    afterSending();
}

void StreamSocket::afterSending() {
    const QPointer<StreamSocket> guard(this);
    if (std::exchange(m_hasSent, false) && m_phase != Phase::Ended) {
        Q_EMIT bytesWritten();
    }
    if (guard && m_phase == Phase::Flushing && bytesToWrite() == 0) {
        stopSending();
    }
}

} // namespace wayside::node
