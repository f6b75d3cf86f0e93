// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/streamconnection.h"
#include "tests/netcore/client/scriptedpeer.h"
#include "tests/netcore/client/tlsservers.h"

#include <QSignalSpy>
#include <QSslCipher>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::ScriptedPeer;
using test::toByteArray;

Q_DECLARE_METATYPE(wayside::ErrorCode)

namespace {

const QByteArray usualToken = "dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k";

QByteArray request(std::uint64_t t0) {
    return toByteArray(test::frameOf(wire::TimestampsRequest{WallTime{t0}}));
}

/// Keeps what a tap hears, in order.
class KeepingTap final : public StreamTap {
public:
    void opened(const session::SessionTerms& terms, SecurityMode, const std::string& node, MonotonicTime,
                WallTime) override {
        heard.append("opened " + QByteArray::number(int(terms.type)) + ' ' + QByteArray::fromStdString(node));
    }
    void received(wire::Bytes bytes, MonotonicTime, WallTime) override { in.append(bytesOf(bytes)); }
    void sent(wire::Bytes bytes, MonotonicTime, WallTime) override { out.append(bytesOf(bytes)); }
    void closed(CloseCause cause, MonotonicTime, WallTime) override {
        heard.append("closed " + QByteArray::fromStdString(std::string(nameOf(cause))));
    }
    static QByteArray bytesOf(wire::Bytes bytes) {
        return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
    }
    QByteArrayList heard;
    QByteArray in, out;
};

/// A clock of which the wall time is told, to recognise t1 and t2.
class ToldClock final : public ClientClock {
public:
    MonotonicTime now() const override { return systemClock().now(); }
    WallTime wall() const override { return {next++}; }
    mutable std::uint64_t next = 1000;
};

struct Fixture {
    DeadlineScheduler scheduler{systemClock()};
    ToldClock clock;
    StreamConnectionSettings settings;
    session::SessionTerms terms;
    std::unique_ptr<StreamConnection> connection;
    std::optional<ConnectionEnd> end;
    QByteArray token = usualToken;
    QByteArray payloads;
    QList<session::Stage> stages;

    void open(const QString& host, quint16 port, SecurityMode mode = SecurityMode::None) {
        connection = std::make_unique<StreamConnection>(settings, StreamEndpoint{host, port, mode}, terms,
                                                        token, scheduler, clock);
        QObject::connect(connection.get(), &StreamConnection::closed, connection.get(),
                         [this](const ConnectionEnd& ended) { end = ended; });
        QObject::connect(connection.get(), &StreamConnection::stageChanged, connection.get(),
                         [this](const session::StageChanged& change) { stages.append(change.to); });
        QObject::connect(connection.get(), &StreamConnection::payloadReceived, connection.get(),
                         [this](const session::PayloadReceived& payload) {
                             payloads.append(reinterpret_cast<const char*>(payload.payload.data()),
                                             qsizetype(payload.payload.size()));
                         });
        connection->open();
    }
    void open(const ScriptedPeer& peer) { open(u"127.0.0.1"_s, peer.serverPort()); }
    std::optional<ErrorCode> error() const {
        return end && end->error ? std::optional(end->error->code) : std::nullopt;
    }
    Result<void> publish(const QByteArray& bytes) {
        return connection->publish({std::nullopt, 0x01, clock.wall(),
                                    std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size())))});
    }
};

} // namespace

class TestStreamConnection : public QObject {
    Q_OBJECT

    std::optional<test::TlsServers> m_tls;

    QSslConfiguration goodServer() { return m_tls->good(); }
    TlsTrust trust() { return m_tls->trust(); }

private Q_SLOTS:
    void initTestCase() { m_tls.emplace(); }

    void plainConnectionBecomesActiveAndMeasuresItsPhases() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        QCOMPARE(f.stages, (QList{session::Stage::Disconnected, session::Stage::TcpConnecting,
                                  session::Stage::VersionExchange, session::Stage::Authenticating,
                                  session::Stage::Active}));
        const PhaseTimings& timings = f.connection->timings();
        QVERIFY(timings.tcp && timings.version && timings.confirmation);
        QVERIFY(!timings.tls);
        QCOMPARE(peer.input.left(1), QByteArray("\x01", 1));
        QVERIFY(peer.input.contains(usualToken));
    }

    void tapHearsEveryByteOfBothSides_data() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }
    void tapHearsEveryByteOfBothSides() {
        QFETCH(bool, tls);
        ScriptedPeer peer;
        const QByteArray said = request(7) + toByteArray(test::payloadFrame(20, 5));
        peer.playHandshake(said);
        const auto tap = std::make_shared<KeepingTap>();
        Fixture f;
        f.settings.tap = tap;
        if (tls) {
            peer.tls = goodServer();
            f.settings.trust = trust();
        }
        f.open(u"localhost"_s, peer.serverPort(), tls ? SecurityMode::Tls12 : SecurityMode::None);
        QTRY_COMPARE(f.payloads.size(), 20);
        f.connection->bye(u"done"_s);
        QTRY_VERIFY(f.end);
        QTRY_VERIFY(peer.input.endsWith("done"));
        QCOMPARE(tap->in, QByteArray("\x01", 1) + said);
        QCOMPARE(tap->out, peer.input);
        QCOMPARE(tap->heard, (QByteArrayList{"opened 0 localhost:" + QByteArray::number(peer.serverPort()),
                                             "closed LOCAL_REQUEST"}));
    }

    void everyFrameMayComeByteByByte() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        const QByteArray frame = toByteArray(test::payloadFrame(20, 5));
        for (const char byte : frame) {
            peer.write(QByteArray(1, byte));
            peer.socket->flush();
            QTest::qWait(1);
        }
        QTRY_COMPARE(f.payloads.size(), 20);
    }

    void timestampsAreReadEarlyAndLate() {
        ScriptedPeer peer;
        peer.playHandshake(request(0x0102030405060708));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        QTRY_VERIFY(peer.input.contains(QByteArray("\xAA\xBB\x00\x19\x07", 5)));
        const QByteArray answer =
            peer.input.mid(peer.input.indexOf(QByteArray("\xAA\xBB\x00\x19\x07", 5)) + 5);
        QCOMPARE(answer.left(8), QByteArray("\x01\x02\x03\x04\x05\x06\x07\x08", 8));
        const auto read = [&](qsizetype at) {
            std::uint64_t value = 0;
            for (qsizetype i = 0; i < 8; ++i)
                value = value << 8U | quint8(answer[at + i]);
            return value;
        };
        QVERIFY(read(8) >= 1000);        // t1 from the connection's own clock
        QVERIFY(read(16) > read(8));     // and t2 was read after it
        QVERIFY(read(16) - read(8) < 4); // with next to nothing in between
    }

    void otherVersionInTheAnswerIsUnsupported() {
        ScriptedPeer peer;
        peer.received = [&] { peer.write(QByteArray("\x02", 1)); };
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::Unsupported);
        QVERIFY(!peer.input.contains(usualToken)); // the secret stays here
    }

    void silenceAfterTheVersionTimesOut() {
        ScriptedPeer peer;
        Fixture f;
        f.settings.machine.versionReplyTimeout = Milliseconds(60);
        f.open(peer);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::Timeout);
        QCOMPARE(f.end->stage, session::Stage::VersionExchange);
    }

    void silenceInTlsTimesOut() {
        ScriptedPeer peer; // plain: never answers a ClientHello
        Fixture f;
        f.settings.trust = trust();
        f.settings.machine.tlsHandshakeTimeout = Milliseconds(60);
        f.open(u"localhost"_s, peer.serverPort(), SecurityMode::Tls12);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::Timeout);
        QCOMPARE(f.end->stage, session::Stage::TlsHandshake);
    }

    void silenceOfTheNodeEndsAnActiveConnection() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.terms.limits.keepAliveTimeout = Milliseconds(40);
        f.open(peer);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::Timeout);
        QVERIFY(f.end->confirmed);
        QVERIFY(f.connection->counters().keepAlivesSent > 0); // ours went out all the while
    }

    void resetInEachPhaseIsALostConnection_data() {
        QTest::addColumn<int>("phase");
        QTest::newRow("in the TLS handshake") << 0;
        QTest::newRow("after the version byte") << 1;
        QTest::newRow("after the token") << 2;
        QTest::newRow("when active") << 3;
    }
    void resetInEachPhaseIsALostConnection() {
        QFETCH(int, phase);
        ScriptedPeer peer;
        int step = 0;
        peer.received = [&] {
            ++step;
            if (step == phase || phase == 0)
                peer.reset();
            else
                peer.write(step == 1 ? QByteArray("\x01", 1) : request(1));
        };
        Fixture f;
        f.settings.trust = trust();
        f.open(u"127.0.0.1"_s, peer.serverPort(), phase == 0 ? SecurityMode::Tls12 : SecurityMode::None);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::ConnectionLost);
        QCOMPARE(f.end->confirmed, phase == 3);
    }

    // Qt 6.4 does not notice a reset that comes while it connects: the machine's own deadline does.
    void resetWhileConnectingEndsAtItsDeadline() {
        ScriptedPeer peer;
        peer.accepted = [&] { peer.reset(); };
        Fixture f;
        f.settings.machine.tcpConnectTimeout = Milliseconds(100);
        f.open(peer);
        QTRY_VERIFY(f.end);
        QVERIFY(f.error() == ErrorCode::ConnectionLost || f.error() == ErrorCode::Timeout);
    }

    void closeWithoutByeIsALossThatNamesThePhase() {
        ScriptedPeer peer;
        peer.received = [&] { // as a node does that does not know the token
            if (!peer.sawToken())
                peer.write(QByteArray("\x01", 1));
            else
                peer.socket->disconnectFromHost();
        };
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::ConnectionLost);
        QVERIFY(!f.end->confirmed);
        QVERIFY2(f.end->detail.contains(u"token"_s), qPrintable(f.end->detail));
    }

    void unresolvableNameIsToldApart() {
        Fixture f;
        f.open(u"no-such-host.invalid"_s, 1);
        QTRY_VERIFY_WITH_TIMEOUT(f.end, 15000);
        if (f.error() == ErrorCode::Timeout)
            QSKIP("the resolver of this machine does not answer");
        QCOMPARE(f.error(), ErrorCode::NameNotFound);
    }

    void closedPortIsRefused() {
        quint16 port = 0;
        {
            ScriptedPeer peer;
            port = peer.serverPort();
        }
        Fixture f;
        f.open(u"127.0.0.1"_s, port);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::Refused);
        QCOMPARE(f.end->stage, session::Stage::TcpConnecting);
    }

    void tlsWithTheOneCipherIsVerifiedAndTimed() {
        ScriptedPeer peer;
        peer.tls = goodServer();
        peer.playHandshake(request(7));
        Fixture f;
        f.settings.trust = trust();
        f.open(u"localhost"_s, peer.serverPort(), SecurityMode::Tls12);
        QTRY_VERIFY2(f.connection->confirmed() || f.end, "no outcome");
        QVERIFY2(f.connection->confirmed(), f.end ? qPrintable(f.end->detail) : "");
        QVERIFY(f.connection->timings().tls);
        QCOMPARE(peer.socket->sessionCipher().name(), u"ECDHE-RSA-AES128-GCM-SHA256"_s);
        QCOMPARE(peer.socket->sessionProtocol(), QSsl::TlsV1_2);
        peer.write(test::payloadFrame(30000, 5));
        QTRY_COMPARE(f.payloads.size(), 30000);
        f.connection->bye(u"enough"_s);
        QTRY_VERIFY(f.end);
        QTRY_VERIFY(peer.input.endsWith("enough"));
        QVERIFY(!f.error());
    }

    void tlsFaultsAreToldApart_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("authority not ours") << u"untrusted"_s << ErrorCode::TlsUntrusted;
        QTest::newRow("another host's certificate") << u"host"_s << ErrorCode::TlsWrongHost;
        QTest::newRow("expired") << u"expired"_s << ErrorCode::TlsExpired;
        QTest::newRow("TLS 1.3 only") << u"tls13"_s << ErrorCode::TlsHandshake;
        QTest::newRow("other cipher suites only") << u"cipher"_s << ErrorCode::TlsCipher;
    }
    void tlsFaultsAreToldApart() {
        QFETCH(QString, fault);
        QFETCH(ErrorCode, code);
        ScriptedPeer peer;
        QString host = u"localhost"_s;
        peer.tls = goodServer();
        if (fault == u"untrusted"_s) {
            peer.tls = m_tls->untrusted();
        } else if (fault == u"tls13"_s) {
            peer.tls = m_tls->tls13Only();
        } else if (fault == u"cipher"_s) {
            peer.tls = m_tls->otherCipher();
        } else if (fault == u"expired"_s) {
            peer.tls = m_tls->expired();
        } else if (fault == u"host"_s) {
#ifndef Q_OS_LINUX
            QSKIP("needs a second loopback address");
#endif
            host = u"127.0.0.2"_s; // ours as well, and in no certificate
            peer.close();
            QVERIFY(peer.listen(QHostAddress(host)));
        }
        Fixture f;
        f.settings.trust = trust();
        f.open(host, peer.serverPort(), SecurityMode::Tls12);
        QTRY_VERIFY(f.end);
        QVERIFY(f.error());
        QVERIFY2(f.error() == code, qPrintable(f.end->detail));
        QCOMPARE(f.end->stage, session::Stage::TlsHandshake);
        QVERIFY(!peer.input.contains(usualToken));
    }

    void reconnectClosesAtOnceWhateverIsQueued() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        for (int i = 0; i < 200; ++i)
            QVERIFY(f.publish(QByteArray(50, 'x'))); // most of it held by the governor
        QSignalSpy gone(peer.socket.data(), &QSslSocket::disconnected);
        peer.write(test::frameOf(wire::Reconnect{}));
        QTRY_VERIFY(f.end);
        QTRY_COMPARE(gone.size(), 1);
        QVERIFY(f.end->reconnectRequested);
        QCOMPARE(f.end->cause, CloseCause::ReconnectRequested);
        QVERIFY(!f.error());
        QVERIFY(!peer.input.contains(QByteArray("\xAA\xBB\x00\x01\x02", 5))); // no Bye
    }

    void byeOfTheNodeIsShownEscaped() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        peer.write(test::rawFrame(0x02, test::bytesOf("main\x1B[2Jtenance")));
        QTRY_VERIFY(f.end);
        QVERIFY(f.end->byeReason);
        QVERIFY(!f.end->byeReason->contains(QChar(0x1B)));
        QVERIFY(f.end->byeReason->startsWith(u"main"_s));
    }

    void governorKeepsTheRate() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.terms.limits.payloadRatePerSecond = 20;
        f.terms.limits.payloadRateWindow = Milliseconds(500); // ten in any half second
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        QElapsedTimer elapsed;
        elapsed.start();
        for (int i = 0; i < 25; ++i)
            QVERIFY(f.publish("state"));
        QCOMPARE(f.connection->counters().payloadsSent, 10U);
        QTRY_COMPARE(f.connection->counters().payloadsSent, 25U);
        QVERIFY2(elapsed.elapsed() >= 1100, "two windows, stretched by the margin");
    }

    void peerThatDoesNotReadBoundsWhatIsHeld() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.terms.limits.payloadRatePerSecond = 1'000'000;
        f.terms.limits.payloadBytesPerSecond = 10'000'000'000;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        peer.received = [] {};
        peer.socket->setReadBufferSize(1000);
        const QByteArray large(60000, 'x');
        for (int i = 0; i < 1000; ++i) { // 60 MB
            QVERIFY(f.publish(large));
            if (i % 50 == 0)
                QTest::qWait(1);
        }
        QVERIFY(f.connection->bytesInSocket() <= f.settings.writeBytes + 65539);
        QVERIFY(f.connection->queuedBytes() <= f.settings.machine.queueBytes);
        QVERIFY(f.connection->counters().payloadsDropped > 0);
        QVERIFY(!f.end);
    }

    void tlsPeerThatDoesNotReadBoundsTheCiphertextToo() {
        ScriptedPeer peer;
        peer.tls = goodServer();
        peer.playHandshake(request(7));
        Fixture f;
        f.settings.trust = trust();
        f.terms.limits.payloadRatePerSecond = 1'000'000;
        f.terms.limits.payloadBytesPerSecond = 10'000'000'000;
        f.open(u"localhost"_s, peer.serverPort(), SecurityMode::Tls12);
        QTRY_VERIFY(f.connection->confirmed());
        peer.socket->setReadBufferSize(1000);
        peer.socket->disconnect(&peer);
        const QByteArray large(60000, 'x');
        for (int i = 0; i < 600; ++i) {
            QVERIFY(f.publish(large));
            if (i % 50 == 0)
                QTest::qWait(1);
            QVERIFY(f.connection->bytesInSocket() <= f.settings.writeBytes + 2 * 65539);
        }
        QVERIFY(f.connection->counters().payloadsDropped > 0);
    }

    void firehoseIsReadInBoundedPortions() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.settings.readBufferBytes = 8192;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        const QByteArray frame = toByteArray(test::payloadFrame(60000, 5));
        for (int i = 0; i < 100; ++i)
            peer.write(frame);
        QTRY_COMPARE_WITH_TIMEOUT(f.payloads.size(), 6'000'000, 20000);
    }

    void garbageEndsTheConnectionAsMalformed() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        peer.write(QByteArray("HTTP/1.1 400 Bad Request\r\n"));
        QTRY_VERIFY(f.end);
        QCOMPARE(f.error(), ErrorCode::Malformed);
        QCOMPARE(f.end->cause, CloseCause::LostSync);
    }

    void tokenThatCannotBeSentEndsTheConnectionAtOnce() {
        ScriptedPeer peer;
        peer.playHandshake(request(7)); // and would wait for ever
        Fixture f;
        f.token = QByteArray(513, 'x');
        f.open(peer);
        QTRY_VERIFY(f.end);
        QCOMPARE(f.end->cause, CloseCause::TokenTooLong);
        QVERIFY(!peer.input.contains("xxx"));
    }

    void byeLeavesBehindWhatWasPublished() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        for (int i = 0; i < 5; ++i)
            QVERIFY(f.publish("state " + QByteArray::number(i)));
        f.connection->bye(u"going home"_s);
        QVERIFY(!f.publish("too late"));
        QTRY_VERIFY(f.end);
        QTRY_VERIFY(peer.input.endsWith("going home"));
        QVERIFY(peer.input.contains("state 4"));
        QVERIFY(!f.error());
        QCOMPARE(f.end->reason, EndReason::ClientDisconnect);
    }

    void publishingFromWithinAPayloadSlotIsSafe() {
        ScriptedPeer peer;
        peer.playHandshake(request(7));
        Fixture f;
        f.open(peer);
        QTRY_VERIFY(f.connection->confirmed());
        connect(f.connection.get(), &StreamConnection::payloadReceived, this,
                [&](const session::PayloadReceived& payload) {
                    const QByteArray copy(reinterpret_cast<const char*>(payload.payload.data()),
                                          qsizetype(payload.payload.size()));
                    QVERIFY(f.publish(copy));
                });
        QByteArray several;
        for (int i = 1; i <= 20; ++i)
            several += toByteArray(test::payloadFrame(40, std::uint8_t(i)));
        peer.write(several);
        QTRY_COMPARE(f.connection->counters().payloadsSent, 20U);
        QCOMPARE(f.payloads.size(), 800);
    }
};

QTEST_GUILESS_MAIN(TestStreamConnection)
#include "tst_streamconnection.moc"
