// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientbench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

const QStringList connectedEvents{u"CreateSession > Disconnected"_s, u"Disconnected > TCPConnecting"_s,
                                  u"TCPConnecting > VersionExchange"_s};

} // namespace

/// The client's way to Active, its timeouts and its failures (spec 01 §1).
class ClientEstablishingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsDisconnectedSinceTheSessionExists() {
        ClientBench bench;
        QCOMPARE(bench.machine.stage(), Stage::Disconnected);
        QVERIFY(!bench.machine.nextDeadline());
        QVERIFY(bench.output().isEmpty());
        QVERIFY(bench.events.isEmpty());
    }

    void versionThenTokenThenActive() {
        ClientBench bench;
        bench.connect();
        QCOMPARE(bench.events, connectedEvents);
        QCOMPARE(bench.output(), QStringList{u"version 0x01"_s});
        QVERIFY(bench.output().isEmpty());
        bench.feed(bytesOf({0x01}));
        QCOMPARE(bench.machine.stage(), Stage::Authenticating);
        QCOMPARE(bench.output(), QStringList{u"Token"_s});
        QCOMPARE(bench.machine.stage(), Stage::Active);
        QVERIFY(!bench.machine.confirmed());
        QCOMPARE(bench.events, (connectedEvents + QStringList{u"VersionExchange > Authenticating"_s,
                                                              u"Authenticating > Active"_s}));
        QCOMPARE(bench.bytesOut, joined({bytesOf({0x01}), rawFrame(0x01, bytesOf(clientToken))}));
    }

    void tlsComesBeforeTheVersion() {
        ClientBench bench({}, {}, true);
        bench.connect();
        QCOMPARE(bench.machine.stage(), Stage::TlsHandshake);
        QVERIFY(bench.output().isEmpty());
        bench.machine.tlsEstablished(bench.now);
        QCOMPARE(bench.output(), QStringList{u"version 0x01"_s});
        QCOMPARE(bench.machine.stage(), Stage::VersionExchange);
    }

    void firstFrameConfirms() {
        ClientBench bench;
        bench.activate();
        bench.feed(joined({frameOf(wire::TimestampsRequest{{500}}), rawFrame(0x00, {})}));
        const QStringList expected{u"confirmed"_s, u"answered 500 at %1"_s.arg(bench.wall.milliseconds)};
        QCOMPARE(bench.events, expected);
        QVERIFY(bench.machine.confirmed());
    }

    void firstFrameThatEndsConfirmsFirst() {
        ClientBench bench;
        bench.activate();
        bench.feedPieces(rawFrame(0x02, bytesOf("Superseded by a newer session")), 1);
        const QStringList expected{u"confirmed"_s, u"bye 'Superseded by a newer session'"_s,
                                   u"Active > Terminating"_s, u"close PEER_CLOSED ADMIN_TERMINATION"_s};
        QCOMPARE(bench.events, expected);
    }

    void wrongFirstFrameDoesNotConfirm() {
        ClientBench bench;
        bench.activate();
        bench.feed(rawFrame(0x01, bytesOf("token")));
        QVERIFY(!bench.machine.confirmed());
        QCOMPARE(bench.events.last(), u"close WRONG_DIRECTION PROTOCOL_ERROR"_s);
        QVERIFY(!bench.events.contains(u"confirmed"_s));
    }

    void wrongVersionReplyCloses() {
        ClientBench bench;
        bench.connect();
        bench.output();
        bench.feed(bytesOf({0x02, 0xAA}));
        QCOMPARE(bench.events.last(), u"close UNSUPPORTED_VERSION PROTOCOL_ERROR"_s);
        QVERIFY(bench.close->detail.find("0x02") != std::string::npos);
        QVERIFY(bench.output().isEmpty());
    }

    void frameBeforeTheTokenCloses() {
        ClientBench bench;
        bench.connect();
        bench.output();
        bench.feed(joined({bytesOf({0x01}), rawFrame(0x00, {})}));
        QCOMPARE(bench.events.last(), u"close WRONG_DIRECTION PROTOCOL_ERROR"_s);
        QVERIFY(bench.output().isEmpty());
    }

    void payloadsWaitForTheToken() {
        ClientBench bench;
        QVERIFY(bench.publish(3, 7));
        bench.connect();
        QVERIFY(bench.publish(3, 8));
        QCOMPARE(bench.output(), QStringList{u"version 0x01"_s});
        bench.feed(bytesOf({0x01}));
        const QStringList expected{u"Token"_s, u"Payload 7"_s, u"Payload 8"_s};
        QCOMPARE(bench.output(), expected);
    }

    void timeoutsAreToldApart_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("close");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("after");
        QTest::newRow("tcp") << 0 << u"CONNECTION_LOST CONNECTION_ERROR"_s
                             << u"No TCP connection within 1000 ms."_s << 1000;
        QTest::newRow("tls") << 1 << u"TLS_FAILED CONNECTION_ERROR"_s
                             << u"The TLS handshake was not completed within 2000 ms."_s << 2000;
        QTest::newRow("version") << 2 << u"HANDSHAKE_TIMEOUT CONNECTION_ERROR"_s
                                 << u"No version reply within 3000 ms."_s << 3000;
    }
    void timeoutsAreToldApart() {
        QFETCH(int, phase);
        QFETCH(QString, close);
        QFETCH(QString, detail);
        QFETCH(int, after);
        ClientMachineSettings settings;
        settings.tcpConnectTimeout = Milliseconds(1000);
        settings.tlsHandshakeTimeout = Milliseconds(2000);
        settings.versionReplyTimeout = Milliseconds(3000);
        ClientBench bench({}, settings, true);
        bench.machine.connectStarted(bench.now);
        if (phase >= 1)
            bench.machine.tcpConnected(bench.now);
        if (phase >= 2)
            bench.machine.tlsEstablished(bench.now);
        bench.output();
        bench.advance(after - 1);
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.events.last(), u"close "_s + close);
        QCOMPARE(QString::fromStdString(bench.close->detail), detail);
        QVERIFY(!bench.machine.nextDeadline());
    }

    void lossIsToldByPhase_data() {
        QTest::addColumn<int>("phase");
        QTest::addColumn<QString>("detail");
        QTest::newRow("connecting") << 0 << u"The connection ended in TCPConnecting. refused"_s;
        QTest::newRow("version") << 1 << u"The connection ended without a version reply. refused"_s;
        QTest::newRow("token") << 2 << u"may have refused the token. refused"_s;
        QTest::newRow("confirmed") << 3 << u"The connection ended without a Bye. refused"_s;
    }
    void lossIsToldByPhase() {
        QFETCH(int, phase);
        QFETCH(QString, detail);
        ClientBench bench;
        bench.machine.connectStarted(bench.now);
        if (phase >= 1)
            bench.machine.tcpConnected(bench.now);
        bench.output();
        if (phase >= 2)
            bench.feed(bytesOf({0x01}));
        bench.output();
        if (phase >= 3)
            bench.feed(rawFrame(0x00, {}));
        bench.machine.transportClosed(bench.now, "refused");
        bench.drain();
        QCOMPARE(bench.events.mid(bench.events.size() - 2),
                 (QStringList{u"close CONNECTION_LOST CONNECTION_ERROR"_s, u"Terminating > Terminated"_s}));
        QVERIFY2(QString::fromStdString(bench.close->detail).endsWith(detail), bench.close->detail.c_str());
        bench.machine.transportClosed(bench.now, "again");
        bench.drain();
        QCOMPARE(bench.closes, 1);
    }

    void tokenThatCannotBeSentCloses_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("cause");
        QTest::newRow("too long") << QByteArray(513, 't') << u"TOKEN_TOO_LONG"_s;
        QTest::newRow("not ASCII") << QByteArray("t\xC3\xA4") << u"TOKEN_NOT_ASCII"_s;
    }
    void tokenThatCannotBeSentCloses() {
        QFETCH(QByteArray, token);
        QFETCH(QString, cause);
        ClientBench bench({}, {}, false, token.toStdString());
        bench.connect();
        bench.output();
        bench.feed(bytesOf({0x01}));
        QVERIFY(bench.output().isEmpty());
        QCOMPARE(bench.events.last(), u"close %1 PROTOCOL_ERROR"_s.arg(cause));
    }

    void wrongVersionCanBeSentOnPurpose() {
        ClientMachineSettings settings;
        settings.behaviour.version = std::byte(0x07);
        ClientBench bench({}, settings);
        bench.connect();
        QCOMPARE(bench.output(), QStringList{u"version 0x07"_s});
    }

    void callsOutOfTurnHaveNoEffect() {
        ClientBench bench;
        bench.machine.tlsEstablished(bench.now);
        bench.machine.tcpConnected(bench.now);
        bench.feed(bytesOf({0x01}));
        QCOMPARE(bench.machine.stage(), Stage::Disconnected);
        bench.machine.abort(CloseCause::LocalRequest, "Not wanted any more.", bench.now);
        bench.machine.connectStarted(bench.now);
        bench.drain();
        const QStringList expected{u"CreateSession > Disconnected"_s, u"Disconnected > Terminating"_s,
                                   u"close LOCAL_REQUEST CLIENT_DISCONNECT"_s};
        QCOMPARE(bench.events, expected);
        QVERIFY(bench.machine.lingerExpired(bench.now));
    }
};

QTEST_APPLESS_MAIN(ClientEstablishingTest)
#include "tst_clientestablishing.moc"
