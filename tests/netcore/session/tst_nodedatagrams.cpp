// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodebench.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

/// What the machine may never do, whatever came: close twice, or say anything after the close.
void checkEnding(const NodeBench& bench) {
    QVERIFY(bench.closes <= 1);
    if (bench.closes == 1)
        QVERIFY(bench.events.last().startsWith("close "_L1));
}

} // namespace

/// An Active session's datagrams, allowed and not (spec 01 §3; spec 04 Framing, Payload).
class NodeDatagramsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void payloadsComeThroughByteForByte() {
        NodeBench singleplex(singleplexTlc());
        singleplex.logIn();
        singleplex.feed(payloadFrame(2, 5));
        QCOMPARE(singleplex.events, QStringList{u"payload type 5 at 1735689600005 [05 05] in 16"_s});

        NodeBench multiplex(multiplexTlc());
        multiplex.logIn();
        multiplex.feed(payloadFrame("tlc1", 2, 5));
        QCOMPARE(multiplex.events, QStringList{u"payload tlc1 type 5 at 1735689600005 [05 05] in 24"_s});

        NodeBench broker(termsOf(SessionType::Broker, SessionProtocol::Multiplex));
        broker.logIn();
        broker.feed(payloadFrame("sub00001", 0, 6));
        QCOMPARE(broker.events, QStringList{u"payload sub00001 type 6 at 1735689600006 [] in 22"_s});
    }

    void frameOfAPayloadIsTheBytesThatCame() {
        NodeBench bench;
        bench.logIn();
        const ByteString frame = payloadFrame(40, 5);
        bench.machine.handleInput(frame, bench.now, bench.wall);
        const auto event = bench.machine.nextEvent();
        const auto& payload = std::get<PayloadReceived>(event.value());
        QVERIFY(std::equal(payload.frame.begin(), payload.frame.end(), frame.begin(), frame.end()));
        // Whole frames are handed out where they lie: nothing is copied on the way.
        QCOMPARE(payload.frame.data(), frame.data());
        bench.drain();
    }

    void thousandFramesInOneWriteKeepTheirOrder() {
        SessionTerms terms = singleplexTlc();
        terms.limits.payloadRatePerSecond = 1000;
        NodeBench bench(terms);
        bench.logIn();
        ByteString stream;
        QStringList expected;
        for (int i = 0; i < 1000; ++i) {
            const ByteString frame = payloadFrame(1, std::uint8_t(i));
            stream.insert(stream.end(), frame.begin(), frame.end());
            expected << u"payload type %1 at %2 [%3] in 15"_s.arg(i % 256)
                            .arg(1735689600000 + i % 256)
                            .arg(i % 256, 2, 16, QChar(u'0'));
        }
        bench.feed(stream);
        QCOMPARE(bench.events, expected);
    }

    void largestFrameStays() {
        SessionTerms terms = singleplexTlc();
        terms.limits.payloadBytesPerSecond = 1'000'000;
        NodeBench bench(terms);
        bench.logIn();
        bench.feedPieces(payloadFrame(wire::largestPayload), 1000);
        QCOMPARE(bench.events.size(), 1);
        QCOMPARE(bench.closes, 0);
        bench.feed(rawFrame(0x02, ByteString(65534, std::byte('r'))));
        QVERIFY(bench.events.at(1).startsWith("bye 'rrrr"_L1));
        QCOMPARE(bench.events.last(), u"close PEER_CLOSED CLIENT_DISCONNECT"_s);
    }

    void whatMustNotCome_data() {
        QTest::addColumn<int>("session"); // 0 singleplex TLC, 1 multiplex TLC, 2 Monitor
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<int>("type");
        const auto row = [](const char* name, int session, const ByteString& bytes, const char* cause,
                            int type) {
            QTest::newRow(name) << session
                                << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              qsizetype(bytes.size()))
                                << QString::fromLatin1(cause) << type;
        };
        row("secondToken", 0, tokenFrame(), "SECOND_TOKEN", 0x01);
        row("reconnectFromClient", 0, rawFrame(0x03, {}), "WRONG_DIRECTION", 0x03);
        row("requestFromClient", 0, frameOf(wire::TimestampsRequest{}), "WRONG_DIRECTION", 0x06);
        row("monitorPayloadFromClient", 0,
            frameOf(wire::MonitorPayload{goodToken, {}, {}, 0x04, bytesOf("0123456789")}), "WRONG_DIRECTION",
            0xF0);
        row("identifierInSingleplex", 0, payloadFrame("sub00001", 4), "WRONG_PROTOCOL_MODE", 0x05);
        row("noIdentifierInMultiplex", 1, payloadFrame(4), "WRONG_PROTOCOL_MODE", 0x04);
        row("payloadFromMonitor", 2, payloadFrame(4), "PAYLOAD_FROM_MONITOR", 0x04);
        row("payloadWithIdentifierFromMonitor", 2, payloadFrame("sub00001", 4), "PAYLOAD_FROM_MONITOR", 0x05);
        row("wrongFirstPrefixByte", 0, bytesOf({0xAB, 0xBB, 0, 1, 0}), "LOST_SYNC", -1);
        row("wrongSecondPrefixByte", 0, bytesOf({0xAA, 0xBC, 0, 1, 0}), "LOST_SYNC", -1);
        row("zeroSize", 0, bytesOf({0xAA, 0xBB, 0, 0}), "ZERO_SIZE_FRAME", -1);
        row("payloadBelowMinimum", 0, rawFrame(0x04, ByteString(8)), "MALFORMED_DATAGRAM", 0x04);
        row("payloadWithIdentifierBelowMinimum", 1, rawFrame(0x05, ByteString(16)), "MALFORMED_DATAGRAM",
            0x05);
        row("responseTooShort", 0, rawFrame(0x07, ByteString(23)), "MALFORMED_DATAGRAM", 0x07);
        row("responseTooLong", 0, rawFrame(0x07, ByteString(25)), "MALFORMED_DATAGRAM", 0x07);
        row("identifierNotAscii", 1,
            rawFrame(0x05, joined({bytesOf("sub\xFF"
                                           "0001"),
                                   ByteString(9)})),
            "MALFORMED_DATAGRAM", 0x05);
    }
    void whatMustNotCome() {
        QFETCH(int, session);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, cause);
        QFETCH(int, type);
        const ByteString frame(reinterpret_cast<const std::byte*>(bytes.cbegin()),
                               reinterpret_cast<const std::byte*>(bytes.cend()));
        const std::array terms{singleplexTlc(), multiplexTlc(), monitor()};
        const ByteString before = rawFrame(0x00, {});
        for (const std::size_t piece : {frame.size() + 100, std::size_t(1), std::size_t(3)}) {
            NodeBench bench(terms[std::size_t(session)]);
            bench.logIn();
            bench.feedPieces(
                joined({before, frame, session == 0 ? payloadFrame(4) : payloadFrame("sub00001", 4)}), piece);
            const QStringList expected{u"Active > Terminating"_s, u"close %1 PROTOCOL_ERROR"_s.arg(cause)};
            QCOMPARE(bench.events, expected); // and nothing of what followed
            QCOMPARE(bench.close->datagramType.has_value(), type >= 0);
            if (type >= 0)
                QCOMPARE(int(*bench.close->datagramType), type);
            QCOMPARE(bench.close->offset.value(), 1 + tokenFrame().size() + before.size());
            QVERIFY(!bench.close->violation);
            QVERIFY(!bench.close->flush);
            QVERIFY(bench.output().isEmpty());
            QVERIFY(bench.machine.lingerExpired(bench.now));
            QVERIFY(!bench.machine.nextDeadline());

            const QString detail = QString::fromStdString(bench.close->detail);
            const QString shown = QString::fromLatin1(bytes.left(1).toHex());
            QVERIFY2(detail.contains(u"(bytes "_s + shown), qPrintable(detail));
            QVERIFY2(!detail.contains("64 74 4e 42"_L1) && !detail.contains("dtNB"_L1), qPrintable(detail));
        }
    }

    void unknownTypeIsSkippedAndCounted() {
        NodeBench bench;
        bench.logIn();
        bench.feed(joined({rawFrame(0x7F, bytesOf({1, 2})), rawFrame(0xF1, {}), payloadFrame(0, 5)}));
        const QStringList expected{u"notice unknown 0x7f 3"_s, u"notice unknown 0xf1 1"_s,
                                   u"payload type 5 at 1735689600005 [] in 14"_s};
        QCOMPARE(bench.events, expected);
        QCOMPARE(bench.machine.counters().unknownDatagrams, 2U);
        QCOMPARE(bench.machine.counters().datagramsIn, 4U); // and the token
    }

    void unknownTypeClosesWhereSetSo() {
        NodeMachineSettings settings;
        settings.closeOnUnknownDatagram = true;
        NodeBench bench(singleplexTlc(), settings);
        bench.logIn();
        bench.feed(rawFrame(0x7F, bytesOf({1, 2})));
        QCOMPARE(bench.events.last(), u"close UNKNOWN_DATAGRAM PROTOCOL_ERROR"_s);
        QVERIFY(bench.close->detail.find("0x7f") != std::string::npos);
    }

    void surplusBytesAreToleratedAndCounted() {
        NodeBench bench;
        bench.logIn();
        bench.feed(joined({rawFrame(0x00, bytesOf("abc")), rawFrame(0x00, {})}));
        QCOMPARE(bench.events, QStringList{u"notice surplus 0x00 3"_s});
        QCOMPARE(bench.machine.counters().surplusBytes, 3U);
    }

    void bodyThatNeverCompletesFallsToTheIdleLimit() {
        NodeBench bench;
        bench.logIn();
        bench.feed(bytesOf({0xAA, 0xBB, 0xFF, 0xFF, 0x04}));
        for (int i = 0; i < 20 && bench.closes == 0; ++i) {
            bench.feed(bytesOf({0x55}));
            bench.advance(1000);
        }
        QCOMPARE(bench.events.last(), u"close IDLE_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(bench.closedAfter(), 10001);
    }

    void byeReasonIsHandedOverAsItCame() {
        NodeBench bench;
        bench.logIn();
        bench.feed(rawFrame(0x02, bytesOf("tired\n\x1B[31m")));
        const QStringList expected{u"bye 'tired\n\x1B[31m'"_s, u"Active > Terminating"_s,
                                   u"close PEER_CLOSED CLIENT_DISCONNECT"_s};
        QCOMPARE(bench.events, expected);
    }

    void byeReasonIsRecordedEscapedAndCut_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("detail");
        QTest::newRow("none") << QByteArray() << QByteArray("The client said Bye.");
        QTest::newRow("plain") << QByteArray("tired") << QByteArray("The client said Bye: tired");
        QTest::newRow("control characters")
            << QByteArray("tired\n\x1B[31m") << QByteArray("The client said Bye: tired\\x0a\\x1b[31m");
        QTest::newRow("not ASCII") << QByteArray("m\xC3\xBC\0de", 6)
                                   << QByteArray("The client said Bye: m\\xc3\\xbc\\x00de");
        QTest::newRow("backslash") << QByteArray("a\\x0a") << QByteArray("The client said Bye: a\\\\x0a");
        QTest::newRow("as long as is shown")
            << QByteArray(200, 'r') << "The client said Bye: " + QByteArray(200, 'r');
        QTest::newRow("huge") << QByteArray(65534, 'r')
                              << "The client said Bye: " + QByteArray(200, 'r') + "... (65534 bytes)";
    }
    void byeReasonIsRecordedEscapedAndCut() {
        QFETCH(QByteArray, reason);
        QFETCH(QByteArray, detail);
        NodeBench bench;
        bench.logIn();
        bench.feed(rawFrame(0x02, bytesOf(std::string_view(reason.data(), std::size_t(reason.size())))));
        QCOMPARE(QByteArray::fromStdString(bench.close->detail), detail);
    }

    void byeThatCameInPiecesKeepsItsReason() {
        NodeBench bench;
        bench.logIn();
        bench.feedPieces(rawFrame(0x02, bytesOf("a reason in pieces")), 2);
        QCOMPARE(bench.events.first(), u"bye 'a reason in pieces'"_s);
    }

    void nothingIsHeardAfterTheEnd() {
        NodeBench bench;
        bench.logIn();
        bench.feed(rawFrame(0x02, {}));
        bench.events.clear();
        bench.feed(joined({payloadFrame(3), tokenFrame(), bytesOf("garbage")}));
        bench.advance(1'000'000);
        QVERIFY(bench.events.isEmpty());
        bench.machine.transportClosed(bench.now, {});
        bench.drain();
        QCOMPARE(bench.events, QStringList{u"Terminating > Terminated"_s});
    }

    void noiseNeverHarms() {
        std::mt19937 random(20260101);
        for (int round = 0; round < 2000; ++round) {
            NodeBench bench(round % 2 == 0 ? singleplexTlc() : multiplexTlc());
            if (round % 4 != 0)
                bench.logIn();
            ByteString noise(1 + random() % 400);
            for (std::byte& byte : noise)
                byte = std::byte(random());
            if (round % 4 == 1) // noise behind a good header
                noise = rawFrame(std::uint8_t(random() % 9), noise);
            bench.feedPieces(noise, 1 + random() % 50);
            checkEnding(bench);
        }
    }

    void mutatedTrafficNeverHarms() {
        const ByteString good =
            joined({bytesOf({0x01}), tokenFrame(), payloadFrame(30, 3), rawFrame(0x00, {}),
                    frameOf(wire::TimestampsResponse{}), payloadFrame(0, 4), rawFrame(0x02, bytesOf("bye"))});
        std::mt19937 random(7);
        for (int round = 0; round < 5000; ++round) {
            ByteString bytes = good;
            for (unsigned i = 0; i <= random() % 3; ++i)
                bytes[random() % bytes.size()] = std::byte(random());
            NodeBench bench;
            bench.feedPieces(bytes, 1 + random() % bytes.size());
            bench.advance(60'000);
            QCOMPARE(bench.closes, 1);
            checkEnding(bench);
        }
    }
};

QTEST_APPLESS_MAIN(NodeDatagramsTest)
#include "tst_nodedatagrams.moc"
