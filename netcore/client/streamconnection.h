// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/clientclock.h"
#include "netcore/client/proxysettings.h"
#include "netcore/client/streamtap.h"
#include "netcore/client/tlstrust.h"
#include "netcore/session/clientmachine.h"

#include <memory>
#include <optional>
#include <QAbstractSocket>
#include <QElapsedTimer>
#include <QString>
#include <vector>

class QSslSocket;
class QTcpSocket;

namespace wayside::client {

struct StreamEndpoint {
    QString host; ///< name or address; with TLS the certificate must be for it
    quint16 port = 0;
    SecurityMode securityMode = SecurityMode::None;

    QString text() const { return host + u':' + QString::number(port); }
};

struct StreamConnectionSettings {
    session::ClientMachineSettings machine;
    TlsTrust trust;
    ProxySettings proxy{};
    qint64 readBufferBytes = 256 << 10; ///< Qt's read buffer at most; > 0
    /// Bytes handed to the socket and not yet taken by the system, ciphertext included; at most one frame
    /// more. Small, because an answer to a Timestamps Request cannot overtake them (spec 01 §5).
    qint64 writeBytes = 64 << 10;
    std::shared_ptr<StreamTap> tap{}; ///< hears every byte; usually nobody
};

/// How long each phase of establishing took; absent: not reached, or not part of this connection.
struct PhaseTimings {
    using Duration = std::chrono::microseconds;
    std::optional<Duration> nameLookup, tcp, tls, version;
    std::optional<Duration> confirmation; ///< from the token to the first frame
};

/// How a connection ended.
struct ConnectionEnd {
    /// What went wrong; absent after a Bye of our own and after Reconnect.
    std::optional<Error> error;
    CloseCause cause = CloseCause::ConnectionLost;
    EndReason reason = EndReason::ConnectionError;
    session::Stage stage = session::Stage::Disconnected; ///< the last one before the end began
    bool confirmed = false;                              ///< the node had taken the session
    bool reconnectRequested = false;
    std::optional<QString> byeReason; ///< the node's Bye: printable ASCII
    QString detail;                   ///< a sentence; safe to show
};

/// One session's connection to a streaming node: sockets, TLS and clocks around a session::ClientMachine
/// (spec 01). Plain or TLS 1.2 with the one cipher suite, chain and host name verified. Bounded memory
/// however fast or slow the peer is. Lives on one thread; delete it with deleteLater() from its own signals.
class StreamConnection : public QObject {
    Q_OBJECT
public:
    StreamConnection(const StreamConnectionSettings& settings, const StreamEndpoint& endpoint,
                     const session::SessionTerms& terms, const QByteArray& token,
                     DeadlineScheduler& scheduler, const ClientClock& clock, QObject* parent = nullptr);
    ~StreamConnection() override;

    void open(); ///< once
    /// See ClientMachine::publish(). In a payload signal's slot: the view is gone afterwards.
    Result<void> publish(const session::ClientMachine::OutboundPayload& payload);
    void bye(const QString& reason); ///< sends what is queued (bounded), Bye, closes
    void abort();                    ///< at once, without Bye

    // Departures from the protocol, for tests of nodes.
    void setBehaviour(const session::ClientBehaviour& behaviour); ///< from now on
    /// Bytes as they are, between two frames of the machine's, which knows nothing of them. WrongState
    /// (Fault::Local) before TCP, and TLS where it is used, stand and once the connection is ending;
    /// Unavailable while more than a largest frame waits in the socket.
    Result<void> inject(wire::Bytes bytes);

    session::Stage stage() const { return m_machine.stage(); }
    bool confirmed() const { return m_machine.confirmed(); }
    session::ClientMachine::Counters counters() const { return m_machine.counters(); }
    const PhaseTimings& timings() const { return m_timings; }
    const StreamEndpoint& endpoint() const { return m_endpoint; }
    const session::OutboundQueue& queue() const { return m_machine.queue(); }
    /// After closed(), with `machine.keepQueue`: see ClientMachine::takeQueue().
    session::OutboundQueue takeQueue() { return m_machine.takeQueue(); }
    limits::Governor::Readings governorReadings() { return m_machine.governorReadings(m_clock.now()); }
    std::optional<Milliseconds> nextPayloadIn() { return m_machine.nextPayloadIn(m_clock.now()); }
    std::size_t queuedBytes() const { return m_machine.queuedBytes(); } ///< not yet handed to the socket
    qint64 bytesInSocket() const;                                       ///< handed over, not yet sent

Q_SIGNALS:
    void stageChanged(const wayside::session::StageChanged& change);
    void confirmedByNode();
    void
    payloadReceived(const wayside::session::PayloadReceived& payload); ///< views: valid during the signal
    void
    monitorPayloadReceived(const wayside::wire::MonitorPayload& copy); ///< views: valid during the signal
    void timeSyncAnswered(const wayside::session::TimeSyncAnswered& answer);
    void noticed(const wayside::session::Notice& notice);
    void
    payloadsDropped(const wayside::session::PayloadsDropped& dropped); ///< some for each priority and reason
    void reconnectRequested();                                         ///< also when told not to obey it
    void closed(const wayside::client::ConnectionEnd& end);            ///< comes once, and last

private:
    void connectSignals();
    void onHostFound();
    void onConnected();
    void onEncrypted();
    void onError();
    void tellTapOfOpening();
    void run();
    bool readSome();
    bool writeSome();
    bool deliverEvents();
    void deliver(const session::Event& event);
    void closeTransport();
    void transportGone();
    void conclude();
    Error errorOf(const session::CloseRequested& close) const;
    Error errorOfTransport(QAbstractSocket::SocketError error) const;
    bool isProxied() const;
    PhaseTimings::Duration lap();

    StreamConnectionSettings m_settings;
    StreamEndpoint m_endpoint;
    session::SessionTerms m_terms;
    const ClientClock& m_clock;
    session::ClientMachine m_machine;
    Deadline m_deadline;
    std::unique_ptr<QTcpSocket> m_socket; // a QSslSocket with TLS
    QSslSocket* m_tls = nullptr;
    std::vector<std::byte> m_output;

    QElapsedTimer m_elapsed;
    qint64 m_lapStart = 0; // ns
    PhaseTimings m_timings;

    QList<QSslError> m_certificateErrors;
    std::optional<Error> m_transportError;
    std::optional<session::CloseRequested> m_close;
    ConnectionEnd m_end;
    bool m_running = false;
    bool m_runAgain = false;
    bool m_outputHeld = false; // the socket holds enough
    bool m_transportGone = false;
    bool m_disconnecting = false;
    bool m_concluded = false;
    bool m_tapOpened = false;
};

} // namespace wayside::client
