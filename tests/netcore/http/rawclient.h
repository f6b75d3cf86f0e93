// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QList>
#include <QTcpSocket>
#include <QTest>

/// A peer made of bytes: writes what it is told, keeps what it gets.
class RawClient {
public:
    explicit RawClient(quint16 port) {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_connected =
            QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, 5000);
    }

    bool connected() const { return m_connected; }
    void send(const QByteArray& bytes) { m_socket.write(bytes); }
    void sendEachByteAlone(const QByteArray& bytes) {
        for (const char c : bytes) {
            m_socket.write(QByteArray(1, c));
            m_socket.flush();
            QCoreApplication::processEvents();
        }
    }
    QTcpSocket& socket() { return m_socket; }

    /// Everything received so far.
    const QByteArray& received() {
        m_received += m_socket.readAll();
        return m_received;
    }
    bool waitFor(const QByteArray& text, int count = 1) {
        return QTest::qWaitFor([&] { return received().count(text) >= count; }, 5000);
    }
    bool waitForClose(std::chrono::milliseconds most = std::chrono::seconds(5)) {
        return QTest::qWaitFor(
            [&] {
                received();
                return m_socket.state() == QAbstractSocket::UnconnectedState;
            },
            int(most.count()));
    }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
    bool m_connected = false;
};
