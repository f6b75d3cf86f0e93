// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpServer>

class QTcpSocket;

namespace wayside::test {

/// A proxy that works: SOCKS5 (RFC 1928, with RFC 1929 when `credentials` is set), HTTP CONNECT and plain
/// HTTP requests with an absolute address (RFC 9110 §9.3.6, §7.1), told apart by the first byte. Or one that
/// does not, in a way that the test chooses.
class TinyProxy : public QTcpServer {
    Q_OBJECT
public:
    enum class Mood {
        Willing,
        Denies,        ///< SOCKS "not allowed by ruleset", HTTP 403
        Silent,        ///< takes the connection and says nothing
        CannotConnect, ///< SOCKS "connection refused", HTTP 502
        CannotResolve, ///< SOCKS "host unreachable"
        Hangs          ///< up when it is asked
    };

    TinyProxy();

    Mood mood = Mood::Willing;
    QByteArray credentials;    ///< "NAME:PASSWORD"; empty: nobody is asked
    QList<QByteArray> tunnels; ///< "host:port" it was asked for, in order

private:
    struct Course;
    void serve(QTcpSocket* client);
    void readSocks(Course& course);
    void readHttp(Course& course);
    void connectOnwards(Course& course, const QByteArray& host, quint16 port, const QByteArray& success,
                        const QByteArray& first);
};

} // namespace wayside::test
