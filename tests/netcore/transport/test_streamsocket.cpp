// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"

#include "netcore/node/loop/eventdispatcher.h"
#include "netcore/node/transport/socketoptions.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QtTest>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::node;
using namespace wayside::test;

namespace {

std::unique_ptr<QSslSocket> startConnecting(const Server& server, bool tls) {
    auto socket = std::make_unique<QSslSocket>();
    if (tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(authority().caFile()));
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(u"localhost"_s, server.port);
    } else {
        socket->connectToHost(u"127.0.0.1"_s, server.port);
    }
    return socket;
}

/// A client that is connected, and encrypted where asked; null when that did not come about.
std::unique_ptr<QTcpSocket> connectTo(const Server& server, bool tls) {
    auto socket = startConnecting(server, tls);
    const bool ready = QTest::qWaitFor([&socket, tls] {
        return tls ? socket->isEncrypted() : socket->state() == QAbstractSocket::ConnectedState;
    });
    return ready ? std::move(socket) : nullptr;
}

QByteArray randomBytes(qsizetype size) {
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(42);
    std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<char>(random.generate()); });
    return bytes;
}

void plainAndTls() {
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

} // namespace

class StreamSocketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void echoOf10MegabytesInRandomPieces_data() { plainAndTls(); }
    void echoOf10MegabytesInRandomPieces();
    void tellsWhoIsThere_data() { plainAndTls(); }
    void tellsWhoIsThere();
    void closeLetsEverythingWrittenLeaveFirst_data() { plainAndTls(); }
    void closeLetsEverythingWrittenLeaveFirst();
    void lastWordsReachAPeerThatKeepsSending_data() { plainAndTls(); }
    void lastWordsReachAPeerThatKeepsSending();
    void closeDoesNotWaitForeverForThePeer();
    void abortSendsReset_data() { plainAndTls(); }
    void abortSendsReset();
    void abortWhileClosing();
    void peerThatHalfClosedGetsTheAnswer();
    void peerThatVanishesIsToldWithinASecond_data() { plainAndTls(); }
    void peerThatVanishesIsToldWithinASecond();
    void closedComesOnceAndFromTheEventLoop_data() { plainAndTls(); }
    void closedComesOnceAndFromTheEventLoop();
    void pausedReadingHoldsThePeerBack_data() { plainAndTls(); }
    void pausedReadingHoldsThePeerBack();
    void bytesSentBeforeTheEndAreReadAfterAPause_data() { plainAndTls(); }
    void bytesSentBeforeTheEndAreReadAfterAPause();
    void closeWhilePausedWithAFullBuffer_data() { plainAndTls(); }
    void closeWhilePausedWithAFullBuffer();
    void bytesToWriteCountsWhatTheKernelHasNotTaken_data() { plainAndTls(); }
    void bytesToWriteCountsWhatTheKernelHasNotTaken();
    void writtenBeforeTheHandshakeArrivesAfterIt();
    void nothingIsWrittenAfterClose();
    void deletedInsideItsOwnSignal_data();
    void deletedInsideItsOwnSignal();
    void bytesThatCameBeforeTheSocketWasTakenAreTold();
};

void StreamSocketTest::initTestCase() {
    QVERIFY(streamingContext() != nullptr);
}

void StreamSocketTest::echoOf10MegabytesInRandomPieces() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    server.onConnection = &echo;
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    const QByteArray sent = randomBytes(10 * 1024 * 1024);
    QByteArray received;
    connect(client.get(), &QTcpSocket::readyRead, client.get(), [&] { received += client->readAll(); });
    QRandomGenerator random(7);
    for (qsizetype at = 0; at < sent.size();) {
        const qsizetype piece = std::min<qsizetype>(random.bounded(1, 100'000), sent.size() - at);
        client->write(sent.constData() + at, piece);
        at += piece;
        if (random.bounded(4) == 0) {
            QCoreApplication::processEvents();
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), sent.size(), 30'000);
    QVERIFY(received == sent);
    QTRY_COMPARE(server.connections.at(0)->bytesToWrite(), std::size_t{0});
}

void StreamSocketTest::tellsWhoIsThere() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    bool establishedAtOnce = false;
    int establishedCount = 0;
    server.onConnection = [&](StreamSocket* connection) {
        establishedAtOnce = connection->isEstablished();
        connect(connection, &StreamSocket::established, this, [&] { ++establishedCount; });
    };
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_COMPARE(server.connections.size(), std::size_t{1});
    QTRY_VERIFY(server.connections[0]->isEstablished());
    QCOMPARE(establishedAtOnce, !tls);
    QCOMPARE(establishedCount, tls ? 1 : 0);
    QCOMPARE(server.connections[0]->isTls(), tls);
    QCOMPARE(server.connections[0]->peerAddress(), u"127.0.0.1"_s);
    QCOMPARE(server.connections[0]->peerPort(), client->localPort());
}

void StreamSocketTest::closeLetsEverythingWrittenLeaveFirst() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    const QByteArray farewell = randomBytes(4 * 1024 * 1024);
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
    QSignalSpy disconnected(client.get(), &QTcpSocket::disconnected);
    server.connections[0]->write(bytesOf(farewell));
    server.connections[0]->close();
    QTRY_COMPARE_WITH_TIMEOUT(disconnected.size(), 1, 20'000);
    QVERIFY(client->readAll() == farewell);
    QCOMPARE(client->error(), QAbstractSocket::RemoteHostClosedError);
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(server.lastError->fault, Fault::Local);
}

void StreamSocketTest::lastWordsReachAPeerThatKeepsSending() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    server.onConnection = [](StreamSocket* connection) {
        connect(connection, &StreamSocket::readyRead, connection, [connection] {
            connection->read(); // one chunk: the flood goes on behind it
            connection->write(bytesOf("Bye: over the limit"));
            connection->close();
        });
    };
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    const QByteArray flood(100'000, 'f');
    QByteArray received;
    connect(client.get(), &QTcpSocket::readyRead, client.get(), [&] { received += client->readAll(); });
    QTimer sending;
    connect(&sending, &QTimer::timeout, client.get(), [&] {
        if (client->state() == QAbstractSocket::ConnectedState && client->bytesToWrite() < 1'000'000) {
            client->write(flood);
        }
    });
    sending.start(0);
    QTRY_COMPARE(received, QByteArray("Bye: over the limit"));
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(client->error(), QAbstractSocket::RemoteHostClosedError);
}

void StreamSocketTest::closeDoesNotWaitForeverForThePeer() {
    Server server;
    // QTcpSocket would answer our FIN; this one is never looked at by an event loop.
    const auto client = connectTo(server, false);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty());
    client->setReadBufferSize(1);
    server.connections[0]->write(bytesOf("more than the one byte that it reads"));
    QTRY_COMPARE(client->bytesAvailable(), 1);
    QElapsedTimer elapsed;
    elapsed.start();
    server.connections[0]->close();
    QTRY_COMPARE_WITH_TIMEOUT(server.closedCount, 1, 3 * StreamSocket::lingerTime);
    QVERIFY(elapsed.elapsed() >= StreamSocket::lingerTime - 60);
}

void StreamSocketTest::abortSendsReset() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
    const int copy = ::dup(static_cast<int>(client->socketDescriptor())); // Qt hides the difference from FIN
    server.connections[0]->abort();
    server.connections[0]->abort();
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(server.lastError->fault, Fault::Local);
    int error = 0;
    socklen_t size = sizeof error;
    char byte = 0;
    const ssize_t got = ::recv(copy, &byte, 1, MSG_DONTWAIT);
    const int readError = errno;
    ::getsockopt(copy, SOL_SOCKET, SO_ERROR, &error, &size);
    ::close(copy);
    QVERIFY2((got < 0 && readError == ECONNRESET) || error == ECONNRESET ||
                 client->state() != QAbstractSocket::ConnectedState,
             qPrintable(QString::number(got)));
}

void StreamSocketTest::abortWhileClosing() {
    Server server;
    const auto client = connectTo(server, false);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty());
    client->setReadBufferSize(1);
    server.connections[0]->write(bytesOf(QByteArray(32 * 1024 * 1024, 'x'))); // nobody takes it
    server.connections[0]->close();
    QTest::qWait(20);
    QCOMPARE(server.closedCount, 0);
    server.connections[0]->abort();
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(server.connections[0]->bytesToWrite(), std::size_t{0});
}

void StreamSocketTest::peerThatHalfClosedGetsTheAnswer() {
    Server server;
    const QByteArray answer = randomBytes(2 * 1024 * 1024);
    server.onConnection = [&answer](StreamSocket* connection) {
        connect(connection, &StreamSocket::readyRead, connection, [connection, &answer] {
            if (!readAll(*connection).isEmpty()) {
                connection->write(bytesOf(answer));
            }
        });
    };
    const auto client = connectTo(server, false);
    QVERIFY(client);
    QByteArray received;
    connect(client.get(), &QTcpSocket::readyRead, client.get(), [&] { received += client->readAll(); });
    client->write("question");
    QVERIFY(client->flush());
    finishSending(client->socketDescriptor());
    QTRY_COMPARE(received.size(), answer.size());
    QVERIFY(received == answer);
    QTRY_COMPARE(server.closedCount, 1);
}

void StreamSocketTest::peerThatVanishesIsToldWithinASecond() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    for (const bool reset : {false, true}) {
        server.closedCount = 0;
        auto client = connectTo(server, tls);
        QVERIFY(client);
        QTRY_VERIFY(!server.connections.empty() && server.connections.back()->isEstablished());
        if (reset) {
            resetOnClose(client->socketDescriptor());
        }
        client->abort();
        QTRY_COMPARE_WITH_TIMEOUT(server.closedCount, 1, 1000);
        QCOMPARE(server.lastError->code, ErrorCode::ConnectionLost);
        QCOMPARE(server.lastError->fault, Fault::Peer);
    }
}

void StreamSocketTest::closedComesOnceAndFromTheEventLoop() {
    QFETCH(bool, tls);
    for (const int how : {0, 1, 2, 3}) {
        Server server(tls ? streamingContext() : nullptr);
        const auto client = connectTo(server, tls);
        QVERIFY(client);
        QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
        StreamSocket& connection = *server.connections[0];
        if (how == 0) {
            client->disconnectFromHost();
        } else if (how == 1) {
            connection.close();
        } else if (how == 2) {
            connection.abort();
        } else {
            connection.close();
            connection.close();
            client->abort();
            connection.abort();
        }
        QCOMPARE(server.closedCount, 0);
        QTRY_COMPARE(server.closedCount, 1);
        connection.close();
        connection.abort();
        connection.write(bytesOf("x"));
        QVERIFY(connection.read().empty());
        QTest::qWait(20);
        QCOMPARE(server.closedCount, 1);
    }
}

void StreamSocketTest::pausedReadingHoldsThePeerBack() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    qsizetype received = 0;
    server.onConnection = [&](StreamSocket* connection) {
        connection->setReadPaused(false);
        connect(connection, &StreamSocket::readyRead, this,
                [&received, connection] { received += readAll(*connection).size(); });
    };
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
    server.connections[0]->setReadPaused(true);
    const QByteArray bytes(32 * 1024 * 1024, 'x'); // more than the kernel's buffers take
    client->write(bytes);
    QTest::qWait(100);
    QCOMPARE(received, 0);
    auto* ssl = qobject_cast<QSslSocket*>(client.get());
    QVERIFY(client->bytesToWrite() + ssl->encryptedBytesToWrite() > 0);
    server.connections[0]->setReadPaused(false);
    QTRY_COMPARE_WITH_TIMEOUT(received, bytes.size(), 20'000);
}

void StreamSocketTest::bytesSentBeforeTheEndAreReadAfterAPause() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    QByteArray received;
    int closedBefore = -1;
    server.onConnection = [&](StreamSocket* connection) {
        connect(connection, &StreamSocket::readyRead, this, [&, connection] {
            received += readAll(*connection);
            closedBefore = server.closedCount;
        });
    };
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
    server.connections[0]->setReadPaused(true);
    client->write("last words");
    client->disconnectFromHost();
    QTest::qWait(50);
    QCOMPARE(server.closedCount, 0);
    server.connections[0]->setReadPaused(false);
    QTRY_COMPARE(received, QByteArray("last words"));
    QCOMPARE(closedBefore, 0);
    QTRY_COMPARE(server.closedCount, 1);
}

void StreamSocketTest::closeWhilePausedWithAFullBuffer() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
    server.connections[0]->setReadPaused(true);
    client->write(QByteArray(8 * 1024 * 1024, 'x'));
    QTest::qWait(50);
    server.connections[0]->write(bytesOf("Bye"));
    server.connections[0]->close();
    QTRY_VERIFY(client->state() != QAbstractSocket::ConnectedState);
    QCOMPARE(client->readAll(), QByteArray("Bye"));
    QTRY_COMPARE(server.closedCount, 1);
}

void StreamSocketTest::bytesToWriteCountsWhatTheKernelHasNotTaken() {
    QFETCH(bool, tls);
    Server server(tls ? streamingContext() : nullptr);
    const auto client = connectTo(server, tls);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty() && server.connections[0]->isEstablished());
    StreamSocket& connection = *server.connections[0];
    client->setReadBufferSize(4096);
    const QByteArray bytes(16 * 1024 * 1024, 'x');
    connection.write(bytesOf(bytes));
    QVERIFY(connection.bytesToWrite() > static_cast<std::size_t>(bytes.size()) / 4);
    QVERIFY(connection.bytesToWrite() < static_cast<std::size_t>(bytes.size()) * 101 / 100);
    QTest::qWait(50);
    std::size_t previous = connection.bytesToWrite();
    int notFalling = 0;
    connect(&connection, &StreamSocket::bytesWritten, this, [&] {
        notFalling += connection.bytesToWrite() < previous ? 0 : 1;
        previous = connection.bytesToWrite();
    });
    QTest::qWait(50);
    QVERIFY(connection.bytesToWrite() > 0);
    client->setReadBufferSize(0);
    qsizetype received = 0;
    connect(client.get(), &QTcpSocket::readyRead, client.get(),
            [&] { received += client->readAll().size(); });
    received += client->readAll().size();
    QTRY_COMPARE_WITH_TIMEOUT(received, bytes.size(), 20'000);
    QCOMPARE(connection.bytesToWrite(), std::size_t{0});
    QCOMPARE(notFalling, 0);
}

void StreamSocketTest::writtenBeforeTheHandshakeArrivesAfterIt() {
    Server server(streamingContext());
    server.onConnection = [](StreamSocket* connection) {
        connection->write(bytesOf("early "));
        connection->write(bytesOf("words"));
        QCOMPARE(connection->bytesToWrite(), std::size_t{11});
    };
    const auto client = connectTo(server, true);
    QVERIFY(client);
    QTRY_COMPARE(client->bytesAvailable(), 11);
    QCOMPARE(client->readAll(), QByteArray("early words"));
}

void StreamSocketTest::nothingIsWrittenAfterClose() {
    Server server;
    const auto client = connectTo(server, false);
    QVERIFY(client);
    QTRY_VERIFY(!server.connections.empty());
    server.connections[0]->write(bytesOf("before"));
    server.connections[0]->close();
    server.connections[0]->write(bytesOf("after"));
    QTRY_VERIFY(client->state() != QAbstractSocket::ConnectedState);
    QCOMPARE(client->readAll(), QByteArray("before"));
}

void StreamSocketTest::deletedInsideItsOwnSignal_data() {
    QTest::addColumn<bool>("tls");
    QTest::addColumn<int>("signal");
    for (const bool tls : {false, true}) {
        const QByteArray kind = tls ? "TLS, " : "plain, ";
        QTest::newRow(kind + "readyRead") << tls << 0;
        QTest::newRow(kind + "bytesWritten") << tls << 1;
        QTest::newRow(kind + "closed") << tls << 2;
    }
    QTest::newRow("TLS, established") << true << 3;
}

void StreamSocketTest::deletedInsideItsOwnSignal() {
    QFETCH(bool, tls);
    QFETCH(int, signal);
    Server server(tls ? streamingContext() : nullptr);
    int deleted = 0;
    server.onConnection = [&](StreamSocket* connection) {
        const auto suicide = [&deleted, connection] {
            ++deleted;
            delete connection;
        };
        // Not with the connection as context: the lambda would go while it runs.
        switch (signal) {
        case 0:
            connect(connection, &StreamSocket::readyRead, this, suicide);
            break;
        case 1:
            connect(connection, &StreamSocket::bytesWritten, this, suicide);
            connection->write(bytesOf("something"));
            break;
        case 2:
            connect(connection, &StreamSocket::closed, this, suicide);
            break;
        default:
            connect(connection, &StreamSocket::established, this, suicide);
        }
    };
    const auto client = startConnecting(server, tls);
    connect(client.get(), tls ? &QSslSocket::encrypted : &QSslSocket::connected, client.get(),
            [&client, signal] {
                client->write("x");
                if (signal == 2) {
                    client->disconnectFromHost();
                }
            });
    QTRY_COMPARE(deleted, 1);
    QTRY_VERIFY(client->state() != QAbstractSocket::ConnectedState);
    QTRY_COMPARE(server.listener.openConnections(), std::size_t{0});
}

void StreamSocketTest::bytesThatCameBeforeTheSocketWasTakenAreTold() {
    std::unique_ptr<AcceptedSocket> waiting;
    Listener listener([&waiting](std::unique_ptr<AcceptedSocket> socket) { waiting = std::move(socket); });
    const auto port = listener.start(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, *port);
    client.write("early");
    client.disconnectFromHost();
    QTRY_VERIFY(waiting && client.state() == QAbstractSocket::UnconnectedState);
    StreamSocket connection(std::move(waiting), nullptr);
    QByteArray received;
    connect(&connection, &StreamSocket::readyRead, this, [&] { received += readAll(connection); });
    QSignalSpy closed(&connection, &StreamSocket::closed);
    QTRY_COMPARE(received, QByteArray("early"));
    QTRY_COMPARE(closed.size(), 1);
}

int main(int argumentCount, char** arguments) {
    if (auto dispatcher = makeEventDispatcher()) {
        QCoreApplication::setEventDispatcher(dispatcher.release());
    }
    QCoreApplication application(argumentCount, arguments);
    StreamSocketTest test;
    return QTest::qExec(&test, argumentCount, arguments);
}

#include "test_streamsocket.moc"
