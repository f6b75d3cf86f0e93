// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/listener.h"

#include "netcore/node/transport/descriptorlimit.h"
#include "netcore/node/transport/socketoptions.h"
#include "netcore/node/transport/streamsocket.h"

#include <algorithm>
#include <chrono>
#include <QPointer>
#include <utility>

namespace wayside::node {

namespace {

using namespace std::chrono_literals;

constexpr auto shortageCheck = 50ms;
/// QTcpServer's accept loop looks at this number before each accept: 0 stops it, pauseAccepting() alone does
/// not.
constexpr int loopStopped = 0;
constexpr int loopRunning = 30;

Error listenError(QAbstractSocket::SocketError error, const QString& words, const QHostAddress& address,
                  quint16 port) {
    const std::string place = "port " + std::to_string(port) + " on " + address.toString().toStdString();
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return {ErrorCode::AddressInUse, Fault::Environment, place + " is already in use"};
    case QAbstractSocket::SocketAccessError:
        return {ErrorCode::NotAllowed, Fault::Environment, "this user may not listen at " + place};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {ErrorCode::InvalidArgument, Fault::Local,
                "this machine has no address " + address.toString().toStdString() + " to listen at"};
    default:
        return {ErrorCode::Unavailable, Fault::Environment,
                "cannot listen at " + place + ": " + words.toStdString()};
    }
}

} // namespace

Listener::Listener(Accept accept, QObject* parent)
    : QTcpServer(parent)
    , m_accept(std::move(accept))
    , m_threshold(thresholdLeaving(descriptorReserve)) {
    setListenBacklogSize(backlog);
    setMaxPendingConnections(loopRunning);
    m_shortage.setInterval(shortageCheck);
    connect(&m_shortage, &QTimer::timeout, this, &Listener::checkDescriptors);
    connect(this, &QTcpServer::acceptError, this, &Listener::onAcceptError);
}

std::int64_t Listener::thresholdLeaving(std::int64_t reserve) {
    const std::int64_t limit = descriptorLimit();
    return limit == unlimitedDescriptors ? limit : std::max<std::int64_t>(limit - reserve, 16);
}

Result<quint16> Listener::start(const QHostAddress& address, quint16 port) {
    if (!listen(address, port)) {
        return tl::unexpected(listenError(serverError(), errorString(), address, port));
    }
    goOn();
    return serverPort();
}

void Listener::stop() {
    m_shortage.stop();
    close();
}

void Listener::incomingConnection(qintptr descriptor) {
    noticeDeadPeer(descriptor);
    if (++m_acceptedThisTurn >= acceptsPerTurn) {
        hold();
        QMetaObject::invokeMethod(this, &Listener::goOn, Qt::QueuedConnection);
    }
    if (m_maxConnections > 0 && m_open >= m_maxConnections) {
        refuse(descriptor);
        return;
    }
    if (descriptor >= m_threshold) {
        pauseForDescriptors();
    }
    sendAtOnce(descriptor);
    ++m_accepted;
    ++m_open;
    m_accept(std::make_unique<AcceptedSocket>(descriptor, leaseOfOne()));
}

/// Lets go when the connection's descriptor is closed, which may be after our own end.
std::shared_ptr<void> Listener::leaseOfOne() {
    return {nullptr, [listener = QPointer(this)](void*) {
                if (listener) {
                    --listener->m_open;
                    listener->checkDescriptors();
                }
            }};
}

void Listener::refuse(qintptr descriptor) {
    ++m_refused;
    resetOnClose(descriptor);
    closeDescriptor(descriptor);
    Q_EMIT connectionRefused();
}

/// Ends the accept loop we are called from.
void Listener::hold() {
    setMaxPendingConnections(loopStopped);
    pauseAccepting();
}

void Listener::goOn() {
    m_acceptedThisTurn = 0;
    if (isListening() && !m_shortage.isActive()) {
        setMaxPendingConnections(loopRunning);
        resumeAccepting();
    }
}

void Listener::pauseForDescriptors() {
    if (m_shortage.isActive()) {
        return;
    }
    ++m_pauses;
    hold();
    m_shortage.start();
    Q_EMIT pausedChanged(true);
}

/// Somebody took the descriptors we had left to spare, or the kernel has no memory. QTcpServer has stopped by
/// itself and would never go on. From then on it also takes the end of every accept loop for that error again
/// (a socket engine keeps its first error): that one is known by what was accepted in between.
void Listener::onAcceptError() {
    const std::uint64_t taken = m_accepted + m_refused;
    const bool wentOn = std::exchange(m_takenAtError, taken) != taken;
    if (wentOn && descriptorsAreFree()) {
        QMetaObject::invokeMethod(this, &Listener::goOn, Qt::QueuedConnection);
    } else {
        pauseForDescriptors();
    }
}

bool Listener::descriptorsAreFree() const {
    return lowestFreeDescriptor() < std::min(m_threshold, descriptorLimit());
}

void Listener::checkDescriptors() {
    if (!m_shortage.isActive() || !descriptorsAreFree()) {
        return;
    }
    m_shortage.stop();
    goOn();
    Q_EMIT pausedChanged(false);
}

} // namespace wayside::node
