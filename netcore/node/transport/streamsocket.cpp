// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/streamsocket.h"

#include "netcore/node/transport/socketoptions.h"
#include "netcore/node/transport/tlsengine.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <QEvent>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>
#include <utility>

namespace wayside::node {

namespace {

/// Bytes waiting for the end of the turn; with more, they leave at once.
constexpr std::size_t mostQueuedInATurn = 65536;
/// Input thrown away in one turn while closing, in pieces of readChunk.
constexpr int discardsPerTurn = 16;

/// One buffer a thread instead of one a connection: the bytes are handed on before the next read.
std::span<std::byte> threadReadBuffer() {
    thread_local const auto buffer = std::make_unique<std::array<std::byte, StreamSocket::readChunk>>();
    return {buffer->data(), buffer->size()};
}

std::span<std::byte> threadCiphertextBuffer() {
    thread_local const auto buffer = std::make_unique<std::array<std::byte, TlsEngine::recordSize>>();
    return {buffer->data(), buffer->size()};
}

/// Memory for what waits to be sent, lent to whoever has something. Most turns need one buffer at a time.
std::vector<std::byte>& threadSpareBuffer() {
    thread_local std::vector<std::byte> buffer;
    return buffer;
}

} // namespace

/// A notifier that calls its socket directly: a signal connection a socket would cost memory, and time at
/// each event.
class SocketWatch : public QSocketNotifier {
public:
    SocketWatch(qintptr descriptor, Type type, StreamSocket& socket)
        : QSocketNotifier(descriptor, type)
        , m_socket(&socket) {}
    /// The descriptor is about to be closed, or the socket goes, perhaps inside an event of ours.
    void retire() {
        setEnabled(false);
        m_socket = nullptr;
        deleteLater();
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::SockAct && event->type() != QEvent::SockClose) {
            return QSocketNotifier::event(event);
        }
        if (m_socket != nullptr) {
            type() == Read ? m_socket->onReadable() : m_socket->onWritable();
        }
        return true;
    }

private:
    StreamSocket* m_socket;
};

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

// ---- sending

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

} // namespace wayside::node
