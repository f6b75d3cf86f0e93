// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clients written by others against our TLS: Qt's, Python's and OpenSSL's, on real sockets.
#include "serverfixture.h"

#include <QProcess>
#include <QSignalSpy>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::node;
using namespace wayside::test;

namespace {

QSslConfiguration trusting(const QList<QSslCertificate>& authorities) {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(authorities);
    return configuration;
}

QSslConfiguration trustingOurs() {
    return trusting(QSslCertificate::fromPath(authority().caFile()));
}

/// Runs a program to its end while this thread serves it.
int run(QProcess& process, const QString& program, const QStringList& arguments,
        const QByteArray& input = {}) {
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended =
        QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20'000);
    return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class TlsClientsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void qtVerifiesByAuthorityAndName_data();
    void qtVerifiesByAuthorityAndName();
    void qtRefusesWithoutTheAuthority();
    void otherVersionsOfQtAreRefused_data();
    void otherVersionsOfQtAreRefused();
    void plainBytesOnTheTlsPort();
    void drippedClientHelloStaysAHandshake();
    void silentPeersDoNotHoldUpOthers();
    void pythonVerifiesWithoutOtherSwitches();
    void opensslClientVerifies();
    void opensslClientIsRefused_data();
    void opensslClientIsRefused();
    void curlVerifiesTheModernProfile();
};

void TlsClientsTest::initTestCase() {
    QVERIFY(streamingContext() != nullptr);
}

void TlsClientsTest::qtVerifiesByAuthorityAndName_data() {
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"localhost"_s;
    QTest::newRow("address") << u"127.0.0.1"_s;
}

void TlsClientsTest::qtVerifiesByAuthorityAndName() {
    QFETCH(QString, host);
    Server server(streamingContext());
    server.onConnection = &echo;
    QSslSocket client;
    client.setSslConfiguration(trustingOurs());
    client.connectToHostEncrypted(host, server.port);
    QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
    QVERIFY(client.sslHandshakeErrors().isEmpty());
    QCOMPARE(client.sessionProtocol(), QSsl::TlsV1_2);
    QCOMPARE(client.sessionCipher().name(), u"ECDHE-RSA-AES128-GCM-SHA256"_s);
    client.write("hello");
    QTRY_COMPARE(client.bytesAvailable(), 5);
}

void TlsClientsTest::qtRefusesWithoutTheAuthority() {
    Server server(streamingContext());
    QSslSocket client;
    client.setSslConfiguration(trusting({}));
    QSignalSpy failed(&client, &QSslSocket::errorOccurred);
    client.connectToHostEncrypted(u"localhost"_s, server.port);
    QTRY_VERIFY(!failed.isEmpty());
    QVERIFY(!client.isEncrypted());
    QTRY_COMPARE(server.closedCount, 1);
}

void TlsClientsTest::otherVersionsOfQtAreRefused_data() {
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.3") << int(QSsl::TlsV1_3);
}

void TlsClientsTest::otherVersionsOfQtAreRefused() {
    QFETCH(int, version);
    Server server(streamingContext());
    QSslConfiguration configuration = trustingOurs();
    configuration.setProtocol(static_cast<QSsl::SslProtocol>(version));
    QSslSocket client;
    client.setSslConfiguration(configuration);
    QSignalSpy failed(&client, &QSslSocket::errorOccurred);
    client.connectToHostEncrypted(u"localhost"_s, server.port);
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(server.lastError->code, ErrorCode::TlsHandshake);
    QTRY_VERIFY(!failed.isEmpty());
    // The alert arrived before the connection was closed.
    QVERIFY2(client.errorString().contains(u"alert"_s), qPrintable(client.errorString()));
}

void TlsClientsTest::plainBytesOnTheTlsPort() {
    Server server(streamingContext());
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, server.port);
    client.write("\x01");
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(server.lastError->code, ErrorCode::TlsHandshake);
    QVERIFY2(server.lastError->detail.find("not TLS") != std::string::npos, server.lastError->detail.c_str());
    QTRY_VERIFY(client.state() != QAbstractSocket::ConnectedState);
    QCOMPARE(client.readAll(), QByteArray());
}

void TlsClientsTest::drippedClientHelloStaysAHandshake() {
    Server server(streamingContext());
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, server.port);
    QTRY_COMPARE(client.state(), QAbstractSocket::ConnectedState);
    const QByteArray opening("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);
    for (const char byte : opening) {
        client.write(&byte, 1);
        client.flush();
        QTest::qWait(2);
    }
    QCOMPARE(server.connections.size(), std::size_t{1});
    QVERIFY(!server.connections[0]->isEstablished());
    QVERIFY(server.connections[0]->read().empty());
    QCOMPARE(server.closedCount, 0);
    server.connections[0]->abort(); // the owner's deadline
    QTRY_COMPARE(server.closedCount, 1);
}

void TlsClientsTest::silentPeersDoNotHoldUpOthers() {
    Server server(streamingContext());
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 90; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(u"127.0.0.1"_s, server.port);
    }
    QTRY_COMPARE(server.connections.size(), std::size_t{90});
    QElapsedTimer elapsed;
    elapsed.start();
    QSslSocket client;
    client.setSslConfiguration(trustingOurs());
    client.connectToHostEncrypted(u"localhost"_s, server.port);
    QTRY_VERIFY(client.isEncrypted());
    QVERIFY2(elapsed.elapsed() < 1000, qPrintable(QString::number(elapsed.elapsed())));
}

void TlsClientsTest::pythonVerifiesWithoutOtherSwitches() {
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty()) {
        QSKIP("no python3 on this machine");
    }
    const QString script = uR"(
import socket, ssl, sys
context = ssl.create_default_context(cafile=sys.argv[1])
context.verify_flags |= getattr(ssl, "VERIFY_X509_STRICT", 0)
for host in ("localhost", "127.0.0.1"):
    raw = socket.create_connection(("127.0.0.1", int(sys.argv[2])), timeout=10)
    with context.wrap_socket(raw, server_hostname=host) as connection:
        connection.sendall(b"x" * 100000)
        received = 0
        while received < 100000:
            received += len(connection.recv(65536))
        print(host, connection.version(), connection.cipher()[0])
)"_s;
    Server server(streamingContext());
    server.onConnection = &echo;
    QProcess process;
    const int result =
        run(process, python, {u"-c"_s, script, authority().caFile(), QString::number(server.port)});
    QVERIFY2(result == 0, process.readAllStandardError().constData());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("localhost TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256\n"
                                                         "127.0.0.1 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256\n"));
}

void TlsClientsTest::opensslClientVerifies() {
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty()) {
        QSKIP("no openssl program on this machine");
    }
    Server server(streamingContext());
    QProcess process;
    const int result = run(process, openssl,
                           {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port), u"-CAfile"_s,
                            authority().caFile(), u"-verify_return_error"_s, u"-verify_hostname"_s,
                            u"localhost"_s, u"-x509_strict"_s},
                           "Q\n");
    const QByteArray output = process.readAllStandardOutput();
    QVERIFY2(result == 0, process.readAllStandardError().constData());
    QVERIFY2(output.contains("Verify return code: 0 (ok)"), output.constData());
    QVERIFY2(output.contains("Cipher is ECDHE-RSA-AES128-GCM-SHA256"), output.constData());
    QVERIFY2(!output.contains("TLS session ticket"), output.constData());
}

void TlsClientsTest::opensslClientIsRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("TLS 1.3") << QStringList{u"-tls1_3"_s} << int(ErrorCode::TlsHandshake);
    QTest::newRow("TLS 1.1") << QStringList{u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}
                             << int(ErrorCode::TlsHandshake);
    QTest::newRow("TLS 1.0") << QStringList{u"-tls1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s}
                             << int(ErrorCode::TlsHandshake);
    QTest::newRow("AES256") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"ECDHE-RSA-AES256-GCM-SHA384"_s}
                            << int(ErrorCode::TlsCipher);
    QTest::newRow("without ECDHE") << QStringList{u"-tls1_2"_s, u"-cipher"_s, u"AES128-GCM-SHA256"_s}
                                   << int(ErrorCode::TlsCipher);
}

void TlsClientsTest::opensslClientIsRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty()) {
        QSKIP("no openssl program on this machine");
    }
    Server server(streamingContext());
    QProcess process;
    const int result =
        run(process, openssl,
            QStringList{u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(server.port)} + arguments, "Q\n");
    QVERIFY(result != 0);
    QTRY_COMPARE(server.closedCount, 1);
    QCOMPARE(int(server.lastError->code), code);
}

void TlsClientsTest::curlVerifiesTheModernProfile() {
    const QString curl = QStandardPaths::findExecutable(u"curl"_s);
    if (curl.isEmpty()) {
        QSKIP("no curl on this machine");
    }
    const auto context =
        TlsContext::fromFiles(authority().certificateFile(), authority().keyFile(), TlsProfile::Modern);
    QVERIFY(context);
    Server server(context->get());
    server.onConnection = [](StreamSocket* connection) {
        connect(connection, &StreamSocket::readyRead, connection, [connection] {
            if (readAll(*connection).endsWith("\r\n\r\n")) {
                connection->write(
                    bytesOf("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"));
                connection->close();
            }
        });
    };
    QProcess process;
    const int result = run(process, curl,
                           {u"-sS"_s, u"--noproxy"_s, u"*"_s, u"--cacert"_s, authority().caFile(),
                            u"https://localhost:%1/"_s.arg(server.port)});
    QVERIFY2(result == 0, process.readAllStandardError().constData());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("hello"));
}

QTEST_GUILESS_MAIN(TlsClientsTest)
#include "test_tlsclients.moc"
