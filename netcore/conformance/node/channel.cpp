// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/channel.h"

#include "netcore/conformance/node/rawsocket.h"

#include <QNetworkProxy>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

Channel::Channel(const Pump& pump, QObject* parent) : QObject(parent), m_pump(pump) {
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this, &Channel::onConnected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Channel::onReadable);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] { onEnded(u"closed by the node"_s); });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError && error != QAbstractSocket::TemporaryError)
            onEnded(m_socket.errorString());
    });
}

Channel::~Channel() {
    m_socket.disconnect(this);
    m_socket.abort();
}

void Channel::open(const QString& host, quint16 port, const std::optional<TlsOffer>& tls) {
    m_address = host + u':' + QString::number(port);
    m_offer = tls;
    // It has to be small before the connection tells its window.
    if (m_receiveBuffer > 0 && m_socket.bind(QHostAddress(QHostAddress::Any), 0))
        m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, m_receiveBuffer);
    m_socket.connectToHost(host, port);
}

void Channel::onConnected() {
    m_connected = true;
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_transcript.note(m_pump.now(), u"connected to "_s + m_address);
    if (m_offer) {
        m_tls = std::make_unique<TlsLayer>(*m_offer);
        flushTls();
        return;
    }
    m_open = true;
    m_openedAt = m_pump.now();
    if (!m_waiting.isEmpty())
        send(std::exchange(m_waiting, {}));
}

void Channel::flushTls() {
    if (const QByteArray bytes = m_tls->takeForNetwork(); !bytes.isEmpty()) {
        m_socket.write(bytes);
        m_socket.flush();
    }
}

void Channel::onReadable() {
    if (m_deaf)
        return;
    QByteArray bytes = m_socket.readAll();
    if (m_tls) {
        m_tls->feed(bytes);
        flushTls();
        if (!m_open && m_tls->established()) {
            m_open = true;
            m_openedAt = m_pump.now();
            m_transcript.note(m_openedAt, m_tls->version() + u' ' + m_tls->cipher());
            if (!m_waiting.isEmpty())
                send(std::exchange(m_waiting, {}));
        }
        bytes = m_tls->takePlain();
    }
    if (!bytes.isEmpty()) {
        m_transcript.received(m_pump.now(), bytes);
        Q_EMIT received(bytes, m_pump.now());
    }
    if (m_tls && !m_tls->failure().isEmpty())
        onEnded(m_tls->failure());
    else if (m_tls && m_tls->ended())
        onEnded(u"closed by the node (close_notify)"_s);
}

void Channel::send(const QByteArray& bytes) {
    if (isClosed())
        return;
    if (!m_open) {
        m_waiting += bytes;
        return;
    }
    m_transcript.sent(m_pump.now(), bytes);
    if (m_tls) {
        m_tls->write(bytes);
        flushTls();
        return;
    }
    m_socket.write(bytes);
    m_socket.flush();
}

void Channel::askRenegotiation() {
    if (m_tls && m_tls->askRenegotiation())
        flushTls();
}

void Channel::onEnded(const QString& how) {
    if (isClosed())
        return;
    m_open = false;
    m_closedAt = m_pump.now();
    m_closedHow = how;
    m_transcript.note(m_closedAt, how);
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT closed();
}

void Channel::close() {
    if (isClosed())
        return;
    m_closedByUs = true;
    m_socket.flush();
    m_socket.disconnect(this);
    m_socket.disconnectFromHost();
    m_open = false;
    m_closedAt = m_pump.now();
    m_closedHow = u"closed by the suite"_s;
    m_transcript.note(m_closedAt, m_closedHow);
}

void Channel::reset() {
    if (isClosed())
        return;
    m_closedByUs = true;
    closeWithReset(m_socket.socketDescriptor());
    onEnded(u"reset by the suite"_s);
}

void Channel::halfClose() {
    m_socket.flush();
    shutdownSending(m_socket.socketDescriptor());
    m_transcript.note(m_pump.now(), u"the suite sends no more (FIN)"_s);
}

void Channel::stopReading() {
    m_deaf = true;
    m_socket.setReadBufferSize(1);
    m_transcript.note(m_pump.now(), u"the suite stops reading"_s);
}

} // namespace wayside::conformance
