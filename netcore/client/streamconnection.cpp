// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/streamconnection.h"

#include "netcore/client/transporterror.h"
#include "netcore/session/safetext.h"

#include <algorithm>
#include <array>
#include <QSslCipher>
#include <QSslSocket>

namespace wayside::client {

using namespace Qt::StringLiterals;

StreamConnection::StreamConnection(const StreamConnectionSettings& settings, const StreamEndpoint& endpoint,
                                   const session::SessionTerms& terms, const QByteArray& token,
                                   DeadlineScheduler& scheduler, const ClientClock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_endpoint(endpoint)
    , m_terms(terms)
    , m_clock(clock)
    , m_machine(settings.machine, terms, token.toStdString(), endpoint.securityMode == SecurityMode::Tls12)
    , m_deadline(scheduler, [this] {
        m_machine.handleTimeout(m_clock.now());
        run();
    }) {}

StreamConnection::~StreamConnection() {
    if (m_socket)
        m_socket->disconnect(this); // its destructor still signals
}

void StreamConnection::open() {
    Q_ASSERT(!m_socket);
    if (m_endpoint.securityMode == SecurityMode::Tls12) {
        auto socket = std::make_unique<QSslSocket>();
        m_tls = socket.get();
        m_socket = std::move(socket);
    } else {
        m_socket = std::make_unique<QTcpSocket>();
    }
    connectSignals();
    m_socket->setReadBufferSize(m_settings.readBufferBytes);
    m_socket->setProxy(m_settings.proxy.forStreaming(m_endpoint.host, m_endpoint.port));
    m_elapsed.start();
    m_machine.connectStarted(m_clock.now());
    if (m_tls == nullptr) {
        m_socket->connectToHost(m_endpoint.host, m_endpoint.port);
    } else if (const auto configuration = m_settings.trust.forStreaming()) {
        m_tls->setSslConfiguration(*configuration);
        m_tls->connectToHostEncrypted(m_endpoint.host, m_endpoint.port);
    } else {
        m_transportError = configuration.error();
        transportGone();
    }
    run();
}

void StreamConnection::connectSignals() {
    connect(m_socket.get(), &QTcpSocket::hostFound, this, &StreamConnection::onHostFound);
    connect(m_socket.get(), &QTcpSocket::connected, this, &StreamConnection::onConnected);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &StreamConnection::run);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &StreamConnection::onError);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, [this] {
        transportGone();
        run();
    });
    const auto roomAgain = [this] {
        if (m_outputHeld)
            run();
    };
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, roomAgain);
    if (m_tls == nullptr)
        return;
    connect(m_tls, &QSslSocket::encrypted, this, &StreamConnection::onEncrypted);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, roomAgain);
    connect(m_tls, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificateErrors = errors; });
}

PhaseTimings::Duration StreamConnection::lap() {
    const qint64 now = m_elapsed.nsecsElapsed();
    const qint64 start = std::exchange(m_lapStart, now);
    return PhaseTimings::Duration((now - start) / 1000);
}

void StreamConnection::onHostFound() {
    m_timings.nameLookup = lap();
}

void StreamConnection::onConnected() {
    m_timings.tcp = lap();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_machine.tcpConnected(m_clock.now());
    if (m_tls == nullptr)
        tellTapOfOpening();
    run();
}

void StreamConnection::tellTapOfOpening() {
    if (!m_settings.tap)
        return;
    m_tapOpened = true;
    m_settings.tap->opened(m_terms, m_endpoint.securityMode, m_endpoint.text().toStdString(), m_clock.now(),
                           m_clock.wall());
}

void StreamConnection::onEncrypted() {
    // What was asked for is what was agreed, unless the TLS library was configured behind our back.
    if (m_tls->sessionProtocol() != QSsl::TlsV1_2 ||
        m_tls->sessionCipher().name() != TlsTrust::streamingCipher()) {
        m_transportError =
            Error{ErrorCode::TlsCipher, Fault::Peer,
                  (m_endpoint.text() + u" agreed on "_s + m_tls->sessionCipher().name()).toStdString()};
        m_machine.abort(CloseCause::TlsFailed, "The TLS cipher suite is not the protocol's.", m_clock.now());
    } else {
        m_timings.tls = lap();
        m_machine.tlsEstablished(m_clock.now());
        tellTapOfOpening();
    }
    run();
}

void StreamConnection::onError() {
    const auto error = m_socket->error();
    if (error == QAbstractSocket::SocketTimeoutError && m_socket->state() == QAbstractSocket::ConnectedState)
        return; // of a waitFor function: not about the connection
    if (!m_transportError && !m_disconnecting)
        m_transportError = errorOfTransport(error);
    transportGone();
    run();
}

Error StreamConnection::errorOfTransport(QAbstractSocket::SocketError error) const {
    const bool inTls = m_tls != nullptr && stage() == session::Stage::TlsHandshake;
    if (inTls && (error == QAbstractSocket::SslHandshakeFailedError || !m_certificateErrors.isEmpty()))
        return errorOfTls(m_certificateErrors, m_endpoint.text(), m_socket->errorString());
    // Through a proxy, access is denied by the proxy; otherwise by this machine.
    if (error == QAbstractSocket::SocketAccessError && isProxied())
        error = QAbstractSocket::ProxyProtocolError;
    return errorOfSocket(error, m_endpoint.text(), m_socket->errorString());
}

bool StreamConnection::isProxied() const {
    return m_socket && m_socket->proxy().type() != QNetworkProxy::NoProxy;
}

Result<void> StreamConnection::publish(const session::ClientMachine::OutboundPayload& payload) {
    auto queued = m_machine.publish(payload, m_clock.now());
    if (queued)
        run();
    return queued;
}

void StreamConnection::bye(const QString& reason) {
    m_machine.bye(reason.toStdString(), m_clock.now());
    run();
}

void StreamConnection::abort() {
    m_machine.abort(CloseCause::LocalRequest, "Closed by this client without Bye.", m_clock.now());
    run();
}

void StreamConnection::setBehaviour(const session::ClientBehaviour& behaviour) {
    m_settings.machine.behaviour = behaviour;
    m_machine.setBehaviour(behaviour, m_clock.now());
    run();
}

Result<void> StreamConnection::inject(wire::Bytes bytes) {
    const bool stands = stage() >= session::Stage::VersionExchange && stage() <= session::Stage::Active &&
                        m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    if (!stands || m_close || m_transportGone)
        return failure(ErrorCode::WrongState, Fault::Local, "there is no connection to write to");
    if (bytesInSocket() > m_settings.writeBytes + qint64(wire::largestFrame))
        return failure(ErrorCode::Unavailable, Fault::Local, "the socket does not take more at the moment");
    m_socket->write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size()));
    m_socket->flush();
    if (m_tapOpened)
        m_settings.tap->sent(bytes, m_clock.now(), m_clock.wall());
    return {};
}

qint64 StreamConnection::bytesInSocket() const {
    if (!m_socket)
        return 0;
    return m_socket->bytesToWrite() + (m_tls != nullptr ? m_tls->encryptedBytesToWrite() : 0);
}

/// Everything that may have become possible, until nothing more is. Slots of our signals and the socket
/// itself may call in here again; then the outer call goes round once more.
void StreamConnection::run() {
    m_runAgain = true;
    if (m_running || m_concluded || !m_socket)
        return;
    m_running = true;
    while (std::exchange(m_runAgain, false)) {
        while (deliverEvents() || writeSome() || readSome()) {
        }
        if (m_close)
            closeTransport();
    }
    m_running = false;
    m_deadline.set(m_machine.nextDeadline());
    if (m_transportGone)
        conclude();
}

/// One chunk. t1 is read before the bytes are: as early as we can (spec 01 §5).
bool StreamConnection::readSome() {
    if (m_close || m_machine.behaviour().deaf || m_socket->bytesAvailable() == 0)
        return false;
    const WallTime wall = m_clock.wall();
    std::array<std::byte, 16384> chunk; // NOLINT: filled by read()
    const qint64 count = m_socket->read(reinterpret_cast<char*>(chunk.data()), qint64(chunk.size()));
    if (count <= 0)
        return false;
    const MonotonicTime now = m_clock.now();
    if (m_tapOpened)
        m_settings.tap->received(std::span(chunk).first(std::size_t(count)), now, wall);
    m_machine.handleInput(std::span(chunk).first(std::size_t(count)), now, wall);
    while (deliverEvents()) { // while the bytes are there
    }
    return true;
}

/// t2 is read right before the answer is written, and what is written is given to the system at once.
bool StreamConnection::writeSome() {
    if (m_transportGone || (m_close && !m_close->flush) ||
        m_socket->state() != QAbstractSocket::ConnectedState)
        return false;
    const qint64 room = m_settings.writeBytes - bytesInSocket();
    m_outputHeld = room <= 0;
    if (m_outputHeld)
        return false;
    m_output.clear();
    if (!m_machine.takeOutput(m_output, m_clock.now(), m_clock.wall(), std::size_t(room)))
        return deliverEvents(); // a token that cannot be sent ends the connection in there
    m_socket->write(reinterpret_cast<const char*>(m_output.data()), qint64(m_output.size()));
    m_socket->flush();
    if (m_tapOpened)
        m_settings.tap->sent(m_output, m_clock.now(), m_clock.wall());
    return true;
}

bool StreamConnection::deliverEvents() {
    const auto event = m_machine.nextEvent();
    if (event)
        deliver(*event);
    return event.has_value();
}

void StreamConnection::deliver(const session::Event& event) {
    struct Deliverer {
        StreamConnection& connection;

        void operator()(const session::StageChanged& change) const {
            if (change.to == session::Stage::Authenticating)
                connection.m_timings.version = connection.lap();
            if (session::stateOf(change.to) < session::ConnectionState::Terminating)
                connection.m_end.stage = change.to;
            Q_EMIT connection.stageChanged(change);
        }
        void operator()(const session::Confirmed&) const {
            connection.m_timings.confirmation = connection.lap();
            connection.m_end.confirmed = true;
            Q_EMIT connection.confirmedByNode();
        }
        void operator()(const session::PayloadReceived& payload) const {
            Q_EMIT connection.payloadReceived(payload);
        }
        void operator()(const session::MonitorPayloadReceived& received) const {
            Q_EMIT connection.monitorPayloadReceived(received.copy);
        }
        void operator()(const session::TimeSyncAnswered& answer) const {
            Q_EMIT connection.timeSyncAnswered(answer);
        }
        void operator()(const session::ReconnectRequested&) const {
            connection.m_end.reconnectRequested = true;
            Q_EMIT connection.reconnectRequested();
        }
        void operator()(const session::PeerSaidBye& bye) const {
            constexpr std::size_t longest = 200;
            connection.m_end.byeReason = QString::fromStdString(session::printableAscii(bye.reason, longest));
        }
        void operator()(const session::Notice& notice) const { Q_EMIT connection.noticed(notice); }
        void operator()(const session::PayloadsDropped& dropped) const {
            Q_EMIT connection.payloadsDropped(dropped);
        }
        void operator()(const session::CloseRequested& close) const { connection.m_close = close; }
        void operator()(const session::TokenPresented&) const {} // of the node's side
        void operator()(const session::ClockMeasured&) const {}  // of the node's side
    };
    std::visit(Deliverer{*this}, event);
}

/// The machine wants the end: with flush everything written leaves first, bounded by its linger.
void StreamConnection::closeTransport() {
    if (m_transportGone)
        return;
    if (!m_close->flush || m_machine.lingerExpired(m_clock.now())) {
        m_disconnecting = true;
        m_socket->abort();
        transportGone();
    } else if (!std::exchange(m_disconnecting, true)) {
        m_socket->disconnectFromHost(); // signals disconnected() when everything has left
    }
}

void StreamConnection::transportGone() {
    m_transportGone = true;
    m_runAgain = true;
}

/// The last act: what came before the end has been read, now the end is told.
void StreamConnection::conclude() {
    m_concluded = true;
    m_deadline.clear();
    m_socket->disconnect(this);
    const bool establishing = session::stateOf(stage()) == session::ConnectionState::Establishing;
    m_machine.transportClosed(m_clock.now(),
                              establishing || !m_transportError ? std::string() : m_transportError->detail);
    while (deliverEvents()) {
    }
    if (m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->abort();
    if (m_close) {
        m_end.cause = m_close->cause;
        m_end.reason = m_close->reason;
        if (m_close->cause != CloseCause::LocalRequest && m_close->cause != CloseCause::ReconnectRequested)
            m_end.error = errorOf(*m_close);
        m_end.detail = m_end.error ? QString::fromStdString(m_end.error->detail)
                                   : QString::fromStdString(m_close->detail);
    }
    if (m_tapOpened)
        m_settings.tap->closed(m_end.cause, m_clock.now(), m_clock.wall());
    Q_EMIT closed(m_end);
}

/// The transport's own error says most until TCP and TLS are through; afterwards the machine knows better.
Error StreamConnection::errorOf(const session::CloseRequested& close) const {
    const bool carrying = m_end.stage >= session::Stage::VersionExchange;
    if (m_transportError && (!carrying || m_transportError->code == ErrorCode::TlsCipher))
        return *m_transportError;
    const bool timedOut =
        !carrying || close.cause == CloseCause::HandshakeTimeout || close.cause == CloseCause::PeerSilent;
    if (timedOut && !carrying && m_end.stage <= session::Stage::TcpConnecting && isProxied())
        return errorOfSocket(QAbstractSocket::ProxyConnectionTimeoutError, m_endpoint.text(), {});
    if (timedOut)
        return Error{ErrorCode::Timeout, Fault::Environment, close.detail};
    if (m_end.byeReason)
        return Error{ErrorCode::ConnectionLost, Fault::Peer,
                     "The node said Bye: " + m_end.byeReason->toStdString()};
    if (close.cause == CloseCause::UnsupportedVersion)
        return Error{ErrorCode::Unsupported, Fault::Peer, close.detail, close.offset};
    if (close.cause == CloseCause::ConnectionLost)
        return Error{ErrorCode::ConnectionLost, Fault::Peer, close.detail};
    return Error{ErrorCode::Malformed, Fault::Peer, close.detail, close.offset, close.datagramType};
}

} // namespace wayside::client
