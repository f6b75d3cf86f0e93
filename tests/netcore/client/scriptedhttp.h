// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace wayside::test {

/// An HTTP/1.1 server that answers what the test says. Enough of the protocol for a well-meaning client:
/// requests with Content-Length, connections kept open.
class ScriptedHttp : public QTcpServer {
    Q_OBJECT
public:
    struct Request {
        QByteArray method, target, body;
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
    };

    ScriptedHttp();

    /// What to answer, as it goes on the wire; nothing: never answers.
    std::function<QByteArray(const Request&)> answer;
    /// Instead of `answer`, where set: does with the connection what it likes.
    std::function<void(const Request&, QTcpSocket&)> treat;
    QList<Request> requests;
    int connections = 0; ///< ever made

    QString api() const; ///< "http://127.0.0.1:PORT/api"
    static QByteArray response(int status, const QByteArray& body, const QByteArray& headers = {});

    /// A session as spec 02 §2 shows it, each limit different from the protocol's default.
    static QByteArray sessionBody();

private:
    void serve(QTcpSocket* socket);
    QHash<QTcpSocket*, QByteArray> m_input;
};

} // namespace wayside::test
