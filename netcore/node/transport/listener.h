// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/transport/acceptedsocket.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <QHostAddress>
#include <QTcpServer>
#include <QTimer>

namespace wayside::node {

/// Accepts TCP connections on one address and port and hands each over with TCP_NODELAY set. Belongs to the
/// thread it was made on.
///
/// Two bounds. The connection cap: a connection over it is accepted and reset at once, and counted. The
/// descriptor limit of the process: before it is reached, accepting pauses, so that new connections wait in
/// the kernel's backlog and other files can still be opened; it goes on when descriptors are free again.
class Listener : public QTcpServer {
    Q_OBJECT
public:
    static constexpr int backlog = 4096;
    /// Descriptors kept free for files, the store and connections of our own.
    static constexpr std::int64_t descriptorReserve = 64;
    /// Connections taken in one turn of the event loop before others get their turn.
    static constexpr int acceptsPerTurn = 64;

    /// The threshold that leaves `reserve` of the descriptors this process may have to others. Never below
    /// 16: with so few nothing would get in at all.
    static std::int64_t thresholdLeaving(std::int64_t reserve);

    using Accept = std::function<void(std::unique_ptr<AcceptedSocket>)>;

    /// `accept` is called on this thread for every connection within the cap.
    explicit Listener(Accept accept, QObject* parent = nullptr);

    /// Listens. `port` 0: any free one. Returns the port in use. Errors: AddressInUse; NotAllowed for a
    /// privileged port; InvalidArgument for an address this machine does not have; the detail names address
    /// and port.
    Result<quint16> start(const QHostAddress& address, quint16 port);
    /// Stops listening; connections handed over stay.
    void stop();

    /// The most connections open at a time through this listener; 0: no cap but the descriptors. Default 0.
    void setMaxConnections(std::size_t most) { m_maxConnections = most; }
    /// The process-wide number of descriptors at which accepting pauses; default thresholdLeaving() the
    /// reserve.
    void setDescriptorThreshold(std::int64_t threshold) { m_threshold = threshold; }

    std::size_t openConnections() const { return m_open; }
    std::uint64_t acceptedConnections() const { return m_accepted; }
    std::uint64_t refusedConnections() const { return m_refused; } ///< over the cap
    std::uint64_t pauses() const { return m_pauses; }              ///< how often descriptors ran short
    bool isPaused() const { return m_shortage.isActive(); }        ///< waiting for free descriptors

Q_SIGNALS:
    void connectionRefused(); ///< over the cap; refusedConnections() has grown
    void pausedChanged(bool paused);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void hold();
    void goOn();
    void pauseForDescriptors();
    void onAcceptError();
    bool descriptorsAreFree() const;
    void checkDescriptors();
    void refuse(qintptr descriptor);
    std::shared_ptr<void> leaseOfOne();

    Accept m_accept;
    QTimer m_shortage;
    std::size_t m_maxConnections = 0;
    std::size_t m_open = 0;
    std::int64_t m_threshold;
    std::uint64_t m_accepted = 0;
    std::uint64_t m_refused = 0;
    std::uint64_t m_pauses = 0;
    std::uint64_t m_takenAtError = 0;
    int m_acceptedThisTurn = 0;
};

} // namespace wayside::node
