// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/scriptedpeer.h"

#include <QHostAddress>
#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace wayside::test {

QByteArray toByteArray(const ByteString& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

ScriptedPeer::ScriptedPeer() {
    listen(QHostAddress::LocalHost);
}

void ScriptedPeer::incomingConnection(qintptr descriptor) {
    ++connections;
    input.clear();
    auto* incoming = new QSslSocket(this);
    socket = incoming;
    incoming->setSocketDescriptor(descriptor);
    connect(incoming, &QSslSocket::readyRead, this, [this, incoming] {
        input += incoming->readAll();
        received();
    });
    connect(incoming, &QSslSocket::disconnected, incoming, &QObject::deleteLater);
    accepted();
    if (tls && socket && socket->state() == QAbstractSocket::ConnectedState) {
        incoming->setSslConfiguration(*tls);
        incoming->startServerEncryption();
    }
}

void ScriptedPeer::reset() {
#ifdef Q_OS_UNIX
    const linger atOnce{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
    socket->abort();
}

void ScriptedPeer::playHandshake(const QByteArray& frames) {
    received = [this, frames, answeredVersion = false, answeredToken = false, connection = 0]() mutable {
        if (connection != connections) {
            connection = connections;
            answeredVersion = answeredToken = false;
        }
        if (!std::exchange(answeredVersion, true))
            write(QByteArray("\x01", 1));
        if (sawToken() && !std::exchange(answeredToken, true) && !frames.isEmpty())
            write(frames);
    };
}

} // namespace wayside::test
