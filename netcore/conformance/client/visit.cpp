// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/visit.h"

#include "netcore/conformance/client/nodeframes.h"

#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds trapPatience{6000};  ///< for the client to give up
constexpr Milliseconds strayPatience{5000}; ///< for a token nobody waits for
constexpr Milliseconds tlsPatience{10000};
} // namespace

Visit::Visit(ClientTrack& track, const Arrival& arrival, std::unique_ptr<PeerSocket> socket,
             timing::DeadlineScheduler& scheduler)
    : m_track(track)
    , m_arrival(arrival)
    , m_socket(std::move(socket))
    , m_scheduler(scheduler)
    , m_deadline(scheduler, [this] { due(); })
    , m_isTrap(arrival.trap != TlsTrap::None) {
    connect(m_socket.get(), &PeerSocket::established, this, &Visit::established);
    connect(m_socket.get(), &PeerSocket::received, this, &Visit::received);
    connect(m_socket.get(), &PeerSocket::tlsFailed, this, &Visit::tlsFailed);
    connect(m_socket.get(), &PeerSocket::closed, this, &Visit::closed);
}

Moment Visit::moment() const {
    return {m_scheduler.now(), m_scheduler.clock().wall()};
}

void Visit::start() {
    m_deadline.set(m_scheduler.now() + (m_isTrap ? trapPatience : tlsPatience));
    m_socket->start();
}

void Visit::established() {
    m_established = true;
    if (m_isTrap)
        return;
    if (m_socket->isTls())
        m_track.tlsEstablished();
    m_judge = m_track.connected(m_arrival, *m_socket, moment());
    if (m_judge)
        afterWork();
    else
        m_deadline.set(m_scheduler.now() + strayPatience);
}

void Visit::received(const QByteArray& bytes) {
    if (m_over)
        return;
    if (m_isTrap) {
        receivedInTrap(bytes);
    } else if (m_judge) {
        m_judge->received(bytes, moment());
        afterWork();
    } else {
        receivedFromStray(bytes);
    }
}

void Visit::receivedInTrap(const QByteArray& bytes) {
    if (m_arrival.trap == TlsTrap::PlainText) {
        if (!std::exchange(m_established, false))
            return; // more of its ClientHello
        m_socket->send({"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"});
        return;
    }
    m_track.trapEnded(u"finished the handshake and sent %1 bytes: it did not refuse"_s.arg(bytes.size()),
                      moment());
    m_socket->reset();
    finish();
}

/// A connection that no session was made for. Its token tells whether it is an old one.
void Visit::receivedFromStray(const QByteArray& bytes) {
    m_stray.feed(bytes);
    if (const auto version = m_stray.takeVersion())
        m_socket->send({QByteArray("\x01", 1)});
    const auto frame = m_stray.next();
    if (!frame && m_stray.trouble() == ClientStream::Trouble::None)
        return;
    if (frame && frame->type() == 0x01)
        m_track.strayToken(frame->data());
    m_socket->reset();
    finish();
}

void Visit::tlsFailed(const QString& words) {
    if (m_isTrap)
        m_track.trapEnded({}, moment());
    else
        m_track.tlsFailed(words);
    finish();
}

void Visit::closed() {
    if (m_over)
        return;
    if (m_isTrap) {
        m_track.trapEnded({}, moment());
        finish();
    } else if (m_judge) {
        m_judge->peerClosed(moment());
        afterWork();
    } else {
        finish();
    }
}

void Visit::due() {
    if (m_over)
        return;
    if (m_isTrap) {
        m_track.trapEnded(u"was still connected after %1 ms"_s.arg(trapPatience.count()), moment());
        m_socket->reset();
        finish();
    } else if (m_judge) {
        m_judge->due(moment());
        afterWork();
    } else {
        m_socket->reset();
        finish();
    }
}

void Visit::superseded() {
    if (m_judge && !m_over)
        m_judge->superseded(moment());
}

void Visit::stop(const QByteArray& reason) {
    if (!m_judge || m_over)
        return;
    m_judge->stop(reason, moment());
    afterWork();
}

void Visit::afterWork() {
    if (!m_judge->isOver()) {
        m_deadline.set(m_judge->nextDeadline());
        return;
    }
    m_track.visitEnded(*m_judge);
    finish();
}

void Visit::finish() {
    if (std::exchange(m_over, true))
        return;
    m_deadline.clear();
    Q_EMIT over();
}

} // namespace wayside::conformance::client
