// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/socketoptions.h"
#include "netcore/node/transport/socketwatch.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/threadbuffers.h"
#include "netcore/node/transport/tlsengine.h"

#include <chrono>
#include <QTimer>
#include <utility>

/// How a socket ends, whoever wants it, and what is said of the reason.
namespace wayside::node {

namespace {
/// Input thrown away in one turn while closing, in pieces of readChunk.
constexpr int discardsPerTurn = 16;
} // namespace

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
    if (m_engine) {
        m_engine->shutdown();
        flushEngine();
    }
    if (m_phase == Phase::Ended) {
        return;
    }
    m_input->setEnabled(!m_peerGone); // for the peer's own end, also when reading was paused
    sendQueued();
    if (m_phase == Phase::Flushing && bytesToWrite() == 0) {
        stopSending();
    }
}

/// Nobody wants it any more, but bytes that stay unread would turn our FIN into a RST.
void StreamSocket::discardInput() {
    for (int i = 0; i < discardsPerTurn; ++i) {
        const auto got = m_socket->receive(threadReadBuffer());
        if (got.progress == AcceptedSocket::Progress::Moved) {
            continue;
        }
        if (got.progress == AcceptedSocket::Progress::Later) {
            return;
        }
        m_peerGone = true;
        m_input->setEnabled(false);
        if (m_phase == Phase::Lingering || got.progress == AcceptedSocket::Progress::Broken) {
            end(*m_reason);
        }
        return;
    }
}

void StreamSocket::stopSending() {
    m_phase = Phase::Lingering;
    m_socket->finishSending();
    if (m_peerGone) {
        end(*m_reason);
        return;
    }
    endSoon();
}

void StreamSocket::abort() {
    if (m_phase == Phase::Ended) {
        return;
    }
    Error reason =
        m_reason ? *m_reason : Error{ErrorCode::ConnectionLost, Fault::Local, "aborted by this side"};
    resetOnClose(m_socket->descriptor());
    end(std::move(reason));
}

Error StreamSocket::brokenBecause(const QString& words) const {
    return {ErrorCode::ConnectionLost, Fault::Environment, "the connection broke: " + words.toStdString()};
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
    m_peerGone = true;
    m_early = {};
    m_unread = {};
    m_queued = {};
    m_sent = 0;
    for (SocketWatch** watch : {&m_input, &m_output}) {
        if (*watch != nullptr) {
            std::exchange(*watch, nullptr)->retire();
        }
    }
    m_socket->close();
    QMetaObject::invokeMethod(
        this, [this, reason = std::move(reason)] { Q_EMIT closed(reason); }, Qt::QueuedConnection);
}

/// Nothing more will come; what is still to be sent may find its way, for a while.
void StreamSocket::peerHasGone() {
    const bool broken = m_reason != nullptr;
    if (broken || bytesToWrite() == 0) {
        end(lossReason());
        return;
    }
    beginClosing(lossReason());
    endSoon();
}

void StreamSocket::endSoon() {
    QTimer::singleShot(std::chrono::milliseconds(lingerTime), this, [this] {
        if (m_phase == Phase::Flushing || m_phase == Phase::Lingering) {
            end(*m_reason);
        }
    });
}

} // namespace wayside::node
