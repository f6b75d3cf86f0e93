// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/scriptedhttp.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace wayside::test {

using namespace Qt::StringLiterals;

ScriptedHttp::ScriptedHttp() {
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_input.remove(socket);
                socket->deleteLater();
            });
        }
    });
}

QString ScriptedHttp::api() const {
    return u"http://127.0.0.1:%1/api"_s.arg(serverPort());
}

QByteArray ScriptedHttp::response(int status, const QByteArray& body, const QByteArray& headers) {
    return "HTTP/1.1 " + QByteArray::number(status) + " Reason Phrase\r\nContent-Type: application/json\r\n" +
           headers +
           (status == 204 ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n") +
           "\r\n" + body;
}

QByteArray ScriptedHttp::sessionBody() {
    return R"({"domain":"dev_001","type":"TLC","token":"dtNB_vhvJ0wgTGf1N0DxN38","protocol":"TCPStreaming_Singleplex",
        "somethingNew":{"a":[1]},
        "details":{"securityMode":"NONE","keepAliveTimeout":"PT20S","payloadRateLimit":24,"payloadRateLimitDuration":"PT2.5S",
        "payloadThroughputLimit":1000,"payloadThroughputLimitDuration":"PT1M","clockDiffLimit":"PT0.5S",
        "clockDiffLimitDuration":"PT2M","listener":{"host":"node-a.example","port":8442,"expiration":"2024-01-15T10:30:00Z"},
        "tlcIdentifier":"sub00001"}})";
}

void ScriptedHttp::serve(QTcpSocket* socket) {
    QByteArray& input = m_input[socket];
    input += socket->readAll();
    for (;;) {
        const qsizetype end = input.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        Request request;
        QList<QByteArray> lines = input.left(end).split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray& line : std::as_const(lines))
            request.headers.insert(line.left(line.indexOf(':')).trimmed().toLower(),
                                   line.mid(line.indexOf(':') + 1).trimmed());
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (input.size() < end + 4 + length)
            return;
        request.body = input.mid(end + 4, length);
        input.remove(0, end + 4 + length);
        requests.append(request);
        if (treat) {
            treat(request, *socket);
            return;
        }
        socket->write(answer(request));
    }
}

} // namespace wayside::test
