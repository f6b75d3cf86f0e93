// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/peersocket.h"

#include "netcore/node/transport/socketoptions.h"
#include "netcore/node/transport/tlscontext.h"

#include <algorithm>
#include <array>
#include <QPointer>

namespace wayside::conformance::client {

namespace {

std::span<const std::byte> bytesOf(const QByteArray& bytes) {
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

} // namespace

PeerSocket::PeerSocket(std::unique_ptr<node::AcceptedSocket> socket, const node::TlsContext* tls)
    : m_socket(std::move(socket)) {
    if (tls != nullptr)
        m_engine = std::make_unique<node::TlsEngine>(*tls);
    m_input = std::make_unique<QSocketNotifier>(m_socket->descriptor(), QSocketNotifier::Read);
    m_output = std::make_unique<QSocketNotifier>(m_socket->descriptor(), QSocketNotifier::Write);
    m_input->setEnabled(false);
    m_output->setEnabled(false);
    connect(m_input.get(), &QSocketNotifier::activated, this, &PeerSocket::readable);
    connect(m_output.get(), &QSocketNotifier::activated, this, &PeerSocket::flush);
    m_pace.setSingleShot(true);
    m_pace.setTimerType(Qt::PreciseTimer);
    connect(&m_pace, &QTimer::timeout, this, &PeerSocket::pace);
}

PeerSocket::~PeerSocket() {
    for (auto* notifier : {&m_input, &m_output}) {
        if (*notifier)
            (*notifier)->setEnabled(false); // ahead of the descriptor, which goes with m_socket
    }
}

void PeerSocket::start() {
    m_input->setEnabled(true);
    if (!m_engine) {
        m_established = true;
        Q_EMIT established();
    }
}

// ---- receiving

void PeerSocket::readable() {
    const QPointer<PeerSocket> guard(this);
    std::array<std::byte, 65536> buffer;
    while (!m_ended) {
        const auto got = m_socket->receive(buffer);
        if (got.progress == node::AcceptedSocket::Progress::Later)
            return;
        if (got.progress != node::AcceptedSocket::Progress::Moved) {
            end();
            return;
        }
        const auto bytes = std::span(buffer).first(got.bytes);
        if (m_engine)
            takeCiphertext(bytes);
        else
            Q_EMIT received(QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())));
        if (!guard)
            return;
    }
}

void PeerSocket::takeCiphertext(std::span<const std::byte> bytes) {
    const QPointer<PeerSocket> guard(this);
    m_engine->feed(bytes);
    m_outgoing.append([this] {
        const auto out = m_engine->takeOutput();
        return QByteArray(reinterpret_cast<const char*>(out.data()), qsizetype(out.size()));
    }());
    flush();
    if (m_ended)
        return;
    if (m_engine->isEstablished() && !std::exchange(m_established, true)) {
        Q_EMIT established();
        if (!guard)
            return;
    }
    std::array<std::byte, node::TlsEngine::recordSize> plain;
    while (m_established && !m_ended) {
        const std::size_t size = m_engine->read(plain);
        if (size == 0)
            break;
        Q_EMIT received(QByteArray(reinterpret_cast<const char*>(plain.data()), qsizetype(size)));
        if (!guard)
            return;
    }
    if (m_engine->status() == node::TlsEngine::Status::Failed && !std::exchange(m_tlsFailed, true)) {
        Q_EMIT tlsFailed(QString::fromStdString(m_engine->failure()->detail));
        return;
    }
    if (m_engine->status() == node::TlsEngine::Status::PeerClosed)
        end();
}

/// What the client does after it has closed is nobody's business.
void PeerSocket::end() {
    if (std::exchange(m_ended, true))
        return;
    m_input->setEnabled(false);
    m_output->setEnabled(false);
    m_pace.stop();
    QMetaObject::invokeMethod(this, &PeerSocket::closed, Qt::QueuedConnection);
}

// ---- sending

void PeerSocket::send(const Sending& sending) {
    if (m_ended || m_finishing)
        return;
    m_waiting.push_back(sending);
    if (!m_pace.isActive())
        pace();
}

void PeerSocket::pace() {
    while (!m_waiting.empty() && !m_ended) {
        Sending& next = m_waiting.front();
        const qsizetype piece =
            next.pieceSize == 0 ? next.bytes.size() : std::min(next.pieceSize, next.bytes.size());
        const Milliseconds gap = next.gap;
        write(next.bytes.left(piece));
        next.bytes.remove(0, piece);
        if (next.bytes.isEmpty())
            m_waiting.pop_front();
        if (gap.count() > 0) {
            m_pace.start(gap);
            return;
        }
    }
    flush();
}

void PeerSocket::write(const QByteArray& bytes) {
    if (m_engine) {
        if (!m_engine->isEstablished() || !m_engine->write(bytesOf(bytes)))
            return;
        const auto out = m_engine->takeOutput();
        m_outgoing.append(reinterpret_cast<const char*>(out.data()), qsizetype(out.size()));
    } else {
        m_outgoing.append(bytes);
    }
    flush();
}

void PeerSocket::flush() {
    if (m_ended)
        return;
    while (!m_outgoing.isEmpty()) {
        const auto moved = m_socket->send(bytesOf(m_outgoing));
        m_outgoing.remove(0, qsizetype(moved.bytes));
        if (moved.progress == node::AcceptedSocket::Progress::Later) {
            m_output->setEnabled(true);
            return;
        }
        if (moved.progress == node::AcceptedSocket::Progress::Broken) {
            end();
            return;
        }
    }
    m_output->setEnabled(false);
    if (m_finishing && m_waiting.empty() && !std::exchange(m_finished, true))
        m_socket->finishSending();
}

void PeerSocket::finishSending() {
    if (m_ended || std::exchange(m_finishing, true))
        return;
    if (m_engine && m_engine->isEstablished() && m_waiting.empty()) {
        m_engine->shutdown();
        const auto out = m_engine->takeOutput();
        m_outgoing.append(reinterpret_cast<const char*>(out.data()), qsizetype(out.size()));
    }
    flush();
}

void PeerSocket::reset() {
    if (std::exchange(m_ended, true))
        return;
    m_pace.stop();
    // It may be one of their own signals that led here.
    for (auto* notifier : {&m_input, &m_output}) {
        (*notifier)->setEnabled(false);
        notifier->release()->deleteLater();
    }
    node::resetOnClose(m_socket->descriptor());
    m_socket->close();
}

} // namespace wayside::conformance::client
