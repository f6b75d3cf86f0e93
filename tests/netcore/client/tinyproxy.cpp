// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/tinyproxy.h"

#include <memory>
#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QUrl>
#include <utility>

namespace wayside::test {

using namespace Qt::StringLiterals;

struct TinyProxy::Course {
    QTcpSocket* client = nullptr;
    QTcpSocket* target = nullptr; // once there is one
    QByteArray input;
    enum class Step { Greeting, Password, Request, Connecting, Relaying } step = Step::Greeting;
};

TinyProxy::TinyProxy() {
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = nextPendingConnection())
            serve(client);
    });
}

void TinyProxy::serve(QTcpSocket* client) {
    const auto course = std::make_shared<Course>();
    course->client = client;
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, course] {
        if (course->step == Course::Step::Relaying) {
            course->target->write(course->client->readAll());
            return;
        }
        course->input += course->client->readAll();
        if (mood == Mood::Silent || course->input.isEmpty())
            return;
        if (course->input.front() == '\x05' || course->step == Course::Step::Password)
            readSocks(*course);
        else
            readHttp(*course);
    });
}

/// One message at a time: a client waits for each answer.
void TinyProxy::readSocks(Course& course) {
    using Step = Course::Step;
    const QByteArray message = std::exchange(course.input, {});
    if (course.step == Step::Greeting) {
        const bool asks = !credentials.isEmpty();
        const char method = asks ? '\x02' : '\x00';
        const bool offered = message.mid(2).contains(method);
        course.client->write(QByteArray("\x05", 1) + (offered ? method : '\xFF'));
        course.step = asks ? Step::Password : Step::Request;
    } else if (course.step == Step::Password) {
        const int nameLength = message.at(1);
        const QByteArray given = message.mid(2, nameLength) + ':' + message.mid(3 + nameLength);
        course.client->write(QByteArray("\x01", 1) + (given == credentials ? '\x00' : '\x01'));
        course.step = Step::Request;
    } else if (course.step == Step::Request) {
        const bool isName = message.at(3) == '\x03';
        const int length = isName ? message.at(4) : 4;
        const QByteArray address = message.mid(isName ? 5 : 4, length);
        const QByteArray host =
            isName ? address
                   : QHostAddress(quint32(quint8(address[0])) << 24U | quint32(quint8(address[1])) << 16U |
                                  quint32(quint8(address[2])) << 8U | quint8(address[3]))
                         .toString()
                         .toLatin1();
        const QByteArray port = message.right(2);
        const auto answer = [](char reply) {
            return QByteArray("\x05", 1) + reply + QByteArray::fromHex("0001000000000000");
        };
        if (mood == Mood::Hangs) {
            course.client->abort();
        } else if (mood == Mood::Willing) {
            connectOnwards(course, host, quint16(quint8(port[0]) << 8U | quint8(port[1])), answer('\x00'),
                           {});
        } else {
            tunnels << host;
            course.client->write(answer(mood == Mood::Denies          ? '\x02'
                                        : mood == Mood::CannotConnect ? '\x05'
                                                                      : '\x04'));
        }
    }
}

void TinyProxy::readHttp(Course& course) {
    const qsizetype end = course.input.indexOf("\r\n\r\n");
    if (end < 0 || course.step != Course::Step::Greeting)
        return;
    const QByteArray head = course.input.left(end + 4);
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const bool tunnel = words.value(0) == "CONNECT";
    if (!credentials.isEmpty() && !head.contains("Basic " + credentials.toBase64())) {
        course.input.clear();
        course.client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                             "realm=\"tiny\"\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    if (mood != Mood::Willing) {
        if (mood == Mood::Hangs)
            course.client->abort();
        else
            course.client->write(mood == Mood::Denies
                                     ? "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                     : "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        return;
    }
    const QUrl target = tunnel ? QUrl(u"http://"_s + QString::fromLatin1(words.value(1)))
                               : QUrl(QString::fromLatin1(words.value(1)));
    connectOnwards(course, target.host().toLatin1(), quint16(target.port(80)),
                   tunnel ? QByteArray("HTTP/1.1 200 Connection established\r\n\r\n") : QByteArray(),
                   tunnel ? course.input.mid(head.size()) : course.input);
}

void TinyProxy::connectOnwards(Course& course, const QByteArray& host, quint16 port,
                               const QByteArray& success, const QByteArray& first) {
    tunnels << host + ':' + QByteArray::number(port);
    course.step = Course::Step::Connecting;
    course.target = new QTcpSocket(course.client);
    course.target->setProxy(QNetworkProxy::NoProxy);
    QTcpSocket* const client = course.client;
    QTcpSocket* const target = course.target;
    Course* const kept = &course; // the lambda of readyRead holds it as long as the client lives
    connect(target, &QTcpSocket::connected, client, [kept, client, target, success, first] {
        kept->step = Course::Step::Relaying;
        client->write(success);
        target->write(first);
    });
    connect(target, &QTcpSocket::readyRead, client, [client, target] { client->write(target->readAll()); });
    connect(target, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    connect(client, &QTcpSocket::disconnected, target, [target] { target->disconnectFromHost(); });
    target->connectToHost(QString::fromLatin1(host), port);
}

} // namespace wayside::test
