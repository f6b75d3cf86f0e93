// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryclient.h"
#include "netcore/node/transport/developmentauthority.h"
#include "netcore/node/transport/tlscontext.h"
#include "netcore/node/transport/tlsengine.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace wayside;
using namespace wayside::node;
using wayside::test::MemoryClient;

namespace {

std::span<const std::byte> bytesOf(const std::string& text) {
    return std::as_bytes(std::span(text));
}

std::string readAll(TlsEngine& engine) {
    std::string text;
    std::array<char, 5000> buffer = {};
    for (std::size_t got = 0; (got = engine.read(std::as_writable_bytes(std::span(buffer)))) > 0;) {
        text.append(buffer.data(), got);
    }
    return text;
}

std::string detail(const TlsEngine& engine) {
    return engine.failure() ? engine.failure()->detail : "no failure";
}

} // namespace

class TlsEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void handshakeAndBytesBothWays_data();
    void handshakeAndBytesBothWays();
    void negotiatesTheOneSuite();
    void otherVersionsAreRefused_data();
    void otherVersionsAreRefused();
    void otherSuitesAreRefused_data();
    void otherSuitesAreRefused();
    void modernProfileSpeaksTls13();
    void noSessionIsResumed();
    void renegotiationIsRefused();
    void plainBytesAreToldFromTls_data();
    void plainBytesAreToldFromTls();
    void clientHelloOfExcessiveLength();
    void clientHelloThatNeverEndsHoldsLittle();
    void alertOfThePeerIsNamed();
    void damagedRecordEndsTheConnection();
    void randomBytesAfterTheHandshake();
    void closeNotifyBothWays();
    void nothingIsWrittenAfterAFailure();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<TlsContext> m_context;
    QString m_certificate;
    QString m_key;
};

void TlsEngineTest::initTestCase() {
    const auto authority = DevelopmentAuthority::inFolder(m_folder.path());
    QVERIFY2(authority, authority ? "" : authority.error().detail.c_str());
    m_certificate = authority->certificateFile();
    m_key = authority->keyFile();
    auto context = TlsContext::fromFiles(m_certificate, m_key);
    QVERIFY2(context, context ? "" : context.error().detail.c_str());
    m_context = std::move(*context);
}

void TlsEngineTest::handshakeAndBytesBothWays_data() {
    QTest::addColumn<int>("piece");
    QTest::newRow("whole") << 100'000;
    QTest::newRow("byte by byte") << 1;
    QTest::newRow("seven bytes") << 7;
}

void TlsEngineTest::handshakeAndBytesBothWays() {
    QFETCH(int, piece);
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
    client.converse(engine, static_cast<std::size_t>(piece));
    QVERIFY2(engine.isEstablished(), detail(engine).c_str());
    const std::string question(60'000, 'q');
    client.write(question);
    client.converse(engine, static_cast<std::size_t>(piece));
    QCOMPARE(readAll(engine), question);
    QCOMPARE(engine.pendingInput(), std::size_t{0});
    const std::string answer(70'000, 'a');
    QVERIFY(engine.write(bytesOf(answer)));
    client.feed(engine.takeOutput());
    QCOMPARE(client.read(), answer);
}

void TlsEngineTest::negotiatesTheOneSuite() {
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_3_VERSION); // offers more: the node takes what it may
    client.converse(engine);
    QVERIFY2(engine.isEstablished(), detail(engine).c_str());
    QCOMPARE(SSL_get_version(client.ssl()), "TLSv1.2");
    QCOMPARE(SSL_get_cipher_name(client.ssl()), "ECDHE-RSA-AES128-GCM-SHA256");
}

void TlsEngineTest::otherVersionsAreRefused_data() {
    QTest::addColumn<int>("version");
    QTest::newRow("TLS 1.0") << TLS1_VERSION;
    QTest::newRow("TLS 1.1") << TLS1_1_VERSION;
    QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
}

void TlsEngineTest::otherVersionsAreRefused() {
    QFETCH(int, version);
    TlsEngine engine(*m_context);
    MemoryClient client(version, version);
    client.converse(engine);
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::TlsHandshake);
    QCOMPARE(engine.failure()->fault, Fault::Peer);
    QVERIFY2(detail(engine).find("TLS version") != std::string::npos, detail(engine).c_str());
    QVERIFY(!engine.isEstablished());
}

void TlsEngineTest::otherSuitesAreRefused_data() {
    QTest::addColumn<QByteArray>("suite");
    for (const char* suite : {"ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-CHACHA20-POLY1305",
                              "AES128-GCM-SHA256", "DHE-RSA-AES128-GCM-SHA256", "ECDHE-RSA-AES128-SHA256",
                              "ECDHE-ECDSA-AES128-GCM-SHA256", "AES256-SHA", "ADH-AES128-GCM-SHA256"}) {
        QTest::newRow(suite) << QByteArray(suite);
    }
}

void TlsEngineTest::otherSuitesAreRefused() {
    QFETCH(QByteArray, suite);
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION, suite.constData());
    QVERIFY(client.isUsable());
    client.converse(engine);
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::TlsCipher);
}

void TlsEngineTest::modernProfileSpeaksTls13() {
    const auto context = TlsContext::fromFiles(m_certificate, m_key, TlsProfile::Modern);
    QVERIFY(context);
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        TlsEngine engine(**context);
        MemoryClient client(version, version);
        client.converse(engine);
        QVERIFY2(engine.isEstablished(), detail(engine).c_str());
        QCOMPARE(SSL_version(client.ssl()), version);
    }
    TlsEngine engine(**context);
    MemoryClient old(TLS1_1_VERSION, TLS1_1_VERSION);
    old.converse(engine);
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
}

void TlsEngineTest::noSessionIsResumed() {
    TlsEngine first(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
    client.converse(first);
    QVERIFY(first.isEstablished());
    QVERIFY(!SSL_SESSION_has_ticket(SSL_get0_session(client.ssl())));
    TlsEngine second(*m_context);
    MemoryClient again(TLS1_2_VERSION, TLS1_2_VERSION);
    SSL_set_session(again.ssl(), SSL_get0_session(client.ssl()));
    again.converse(second);
    QVERIFY(second.isEstablished());
    QVERIFY(!SSL_session_reused(again.ssl()));
}

void TlsEngineTest::renegotiationIsRefused() {
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
    client.converse(engine);
    QVERIFY(engine.isEstablished());
    QCOMPARE(SSL_renegotiate(client.ssl()), 1);
    client.handshake();
    engine.feed(client.takeOutput());
    QCOMPARE(readAll(engine), std::string());
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::NotAllowed);
}

void TlsEngineTest::plainBytesAreToldFromTls_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("version byte") << QByteArray("\x01", 1);
    QTest::newRow("version and token") << QByteArray("\x01\xaa\xbb\x00\x05\x01tokn", 10);
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("SSH") << QByteArray("SSH-2.0-x\r\n");
    QTest::newRow("zeros") << QByteArray(100, '\0');
}

void TlsEngineTest::plainBytesAreToldFromTls() {
    QFETCH(QByteArray, bytes);
    TlsEngine engine(*m_context);
    engine.feed(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::TlsHandshake);
    QVERIFY2(detail(engine).find("not TLS") != std::string::npos, detail(engine).c_str());
}

void TlsEngineTest::clientHelloOfExcessiveLength() {
    TlsEngine engine(*m_context);
    engine.feed(bytesOf(std::string("\x16\x03\x01\x40\x00\x01\x01\xff\xff", 9))); // 131071 bytes to come
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::TooLarge);
}

void TlsEngineTest::clientHelloThatNeverEndsHoldsLittle() {
    TlsEngine engine(*m_context);
    engine.feed(bytesOf(std::string("\x16\x03\x01\x3f\x00\x01\x00\x3e\xfc", 9)));
    for (int i = 0; i < 1000; ++i) {
        engine.feed(bytesOf("x"));
        QCOMPARE(engine.status(), TlsEngine::Status::Handshaking);
        QCOMPARE(engine.pendingInput(), std::size_t{0});
    }
}

void TlsEngineTest::alertOfThePeerIsNamed() {
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
    client.handshake();
    engine.feed(client.takeOutput());
    engine.takeOutput();
    engine.feed(bytesOf(std::string("\x15\x03\x03\x00\x02\x02\x30", 7))); // fatal, unknown_ca
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::TlsUntrusted);
    QVERIFY2(detail(engine).find("unknown CA") != std::string::npos, detail(engine).c_str());
}

void TlsEngineTest::damagedRecordEndsTheConnection() {
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
    client.converse(engine);
    client.write("hello");
    auto bytes = client.takeOutput();
    bytes.back() ^= std::byte{1};
    engine.feed(bytes);
    QCOMPARE(readAll(engine), std::string());
    QCOMPARE(engine.status(), TlsEngine::Status::Failed);
    QCOMPARE(engine.failure()->code, ErrorCode::Malformed);
}

void TlsEngineTest::randomBytesAfterTheHandshake() {
    QRandomGenerator random(20261122);
    for (int i = 0; i < 300; ++i) {
        TlsEngine engine(*m_context);
        MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
        if (i % 2 == 0) {
            client.converse(engine);
        }
        std::vector<std::byte> bytes(static_cast<std::size_t>(random.bounded(1, 200)));
        std::generate(bytes.begin(), bytes.end(), [&random] { return std::byte(random.bounded(256)); });
        bytes[0] = std::byte{0x16};
        engine.feed(bytes);
        readAll(engine);
        engine.takeOutput();
        engine.shutdown();
    }
}

void TlsEngineTest::closeNotifyBothWays() {
    TlsEngine engine(*m_context);
    MemoryClient client(TLS1_2_VERSION, TLS1_2_VERSION);
    client.converse(engine);
    client.write("last words");
    SSL_shutdown(client.ssl());
    engine.feed(client.takeOutput());
    QCOMPARE(readAll(engine), std::string("last words"));
    QCOMPARE(engine.status(), TlsEngine::Status::PeerClosed);
    QVERIFY(engine.write(bytesOf("answer"))); // half-closed: we may still speak
    engine.shutdown();
    client.feed(engine.takeOutput());
    QCOMPARE(client.read(), std::string("answer"));
    QVERIFY((SSL_get_shutdown(client.ssl()) & SSL_RECEIVED_SHUTDOWN) != 0);
}

void TlsEngineTest::nothingIsWrittenAfterAFailure() {
    TlsEngine engine(*m_context);
    QVERIFY(!engine.write(bytesOf("too early")));
    engine.feed(bytesOf("not TLS"));
    QVERIFY(!engine.write(bytesOf("too late")));
    engine.shutdown();
    QVERIFY(engine.takeOutput().empty());
}

QTEST_GUILESS_MAIN(TlsEngineTest)
#include "test_tlsengine.moc"
