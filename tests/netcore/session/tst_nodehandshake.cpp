// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/complaint.h"
#include "nodebench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

const QStringList loginEvents{u"VersionExchange > Authenticating"_s,
                              u"token "_s + QString::fromUtf8(goodToken), u"Authenticating > Active"_s};

ByteString versionAndToken() {
    return joined({bytesOf({0x01}), tokenFrame()});
}

bool mentionsToken(const std::string& text, std::string_view token = goodToken) {
    // Text of the token, or its first bytes as hexadecimal.
    return text.find(token.substr(0, 4)) != std::string::npos || text.find("64 74 4e") != std::string::npos;
}

} // namespace

/// From accepted TCP to Active, or not (spec 01 §1; spec 04 Handshake, Token).
class NodeHandshakeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainConnectionWaitsForItsVersion() {
        NodeBench bench;
        QCOMPARE(bench.events, QStringList{u"TCPConnecting > VersionExchange"_s});
        QVERIFY(!bench.machine.hasOutput());
        QVERIFY(!bench.machine.readings(bench.now));
        QVERIFY(!bench.machine.clock(bench.now));
    }

    void tlsConnectionHandshakesFirst() {
        NodeMachineSettings settings;
        settings.tls = true;
        NodeBench bench(singleplexTlc(), settings);
        QCOMPARE(bench.machine.stage(), Stage::TlsHandshake);
        bench.machine.tlsEstablished(bench.now);
        bench.machine.tlsEstablished(bench.now);
        bench.feed(versionAndToken());
        QCOMPARE(bench.events,
                 (QStringList{u"TCPConnecting > TLSHandshake"_s, u"TLSHandshake > VersionExchange"_s} +
                  loginEvents));
    }

    void rightVersionIsAnswered() {
        NodeBench bench;
        bench.feed(bytesOf({0x01}));
        QCOMPARE(bench.output(), QStringList{u"version"_s});
        QCOMPARE(bench.machine.stage(), Stage::Authenticating);
    }

    void wrongVersionIsNotAnswered_data() {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("hint");
        for (int version = 0; version < 256; ++version) {
            if (version != 0x01)
                QTest::addRow("0x%02x", version) << version
                                                 << (version == 0x16  ? u"TLS"_s
                                                     : version == 'G' ? u"HTTP"_s
                                                                      : u""_s);
        }
    }
    void wrongVersionIsNotAnswered() {
        QFETCH(int, version);
        QFETCH(QString, hint);
        NodeBench bench;
        bench.feed(joined({bytesOf({version}), versionAndToken()}));
        QCOMPARE(bench.events.last(), u"close UNSUPPORTED_VERSION PROTOCOL_ERROR"_s);
        QCOMPARE(bench.stages, (QStringList{u"VersionExchange"_s, u"Terminating"_s}));
        QVERIFY(!bench.machine.hasOutput());
        QVERIFY(bench.output().isEmpty());
        QCOMPARE(bench.close->offset, std::optional<std::uint64_t>(0));
        const QString detail = QString::fromStdString(bench.close->detail);
        QVERIFY(detail.contains(u"0x%1"_s.arg(version, 2, 16, QChar(u'0'))));
        QVERIFY(detail.contains(hint));
        QVERIFY(bench.machine.lingerExpired(bench.now));
    }

    void everyByteAtOnceIsProcessed() {
        NodeBench bench;
        bench.feed(joined({versionAndToken(), payloadFrame(3, 7), payloadFrame(0, 8), rawFrame(0x02, {})}));
        const QStringList expected =
            loginEvents + QStringList{u"payload type 7 at 1735689600007 [07 07 07] in 17"_s,
                                      u"payload type 8 at 1735689600008 [] in 14"_s, u"bye ''"_s,
                                      u"Active > Terminating"_s, u"close PEER_CLOSED CLIENT_DISCONNECT"_s};
        QCOMPARE(bench.events.mid(1), expected);
    }

    void everySplitGivesTheSameEvents() {
        const ByteString stream =
            joined({versionAndToken(), payloadFrame(3, 7), rawFrame(0x00, {}),
                    rawFrame(0x7F, bytesOf({1, 2})), payloadFrame(20, 9), rawFrame(0x02, bytesOf("done"))});
        NodeBench whole;
        whole.feed(stream);
        QCOMPARE(whole.closes, 1);
        for (std::size_t split = 1; split < stream.size(); ++split) {
            NodeBench bench;
            bench.feed({stream.begin(), stream.begin() + std::ptrdiff_t(split)});
            bench.feed({stream.begin() + std::ptrdiff_t(split), stream.end()});
            QCOMPARE(bench.events, whole.events);
        }
        for (std::size_t piece = 1; piece < stream.size(); ++piece) {
            NodeBench bench;
            bench.feedPieces(stream, piece);
            QCOMPARE(bench.events, whole.events);
        }
    }

    void tokenIsLookedUpLater_data() {
        QTest::addColumn<int>("behindToken");
        const int all = int(joined({payloadFrame(3, 7), payloadFrame(4, 8)}).size());
        for (int behind = 0; behind <= all; ++behind)
            QTest::addRow("%d bytes came with it", behind) << behind;
    }
    void tokenIsLookedUpLater() {
        QFETCH(int, behindToken);
        const ByteString traffic = joined({payloadFrame(3, 7), payloadFrame(4, 8)});
        NodeBench bench;
        bench.answersTokens = false;
        bench.feed(joined({versionAndToken(), ByteString(traffic.begin(), traffic.begin() + behindToken)}));
        QVERIFY(bench.machine.awaitingVerdict());
        QCOMPARE(bench.events.last(), loginEvents.at(1));
        bench.advance(50); // the read buffer is long gone
        bench.accept();
        bench.feed(ByteString(traffic.begin() + behindToken, traffic.end()));
        const QStringList expected =
            loginEvents + QStringList{u"payload type 7 at 1735689600007 [07 07 07] in 17"_s,
                                      u"payload type 8 at 1735689600008 [08 08 08 08] in 18"_s};
        QCOMPARE(bench.events.mid(1), expected);
        // Heard when the session began, not before it: idle counts from there.
        bench.output();
        bench.advance(10000);
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.closes, 1);
    }

    void nothingIsDecodedBehindARefusedToken() {
        NodeBench bench;
        bench.answersTokens = false;
        bench.feed(joined({versionAndToken(), payloadFrame(3, 7)}));
        bench.output();
        bench.reject(CloseCause::TokenUnknown);
        QCOMPARE(bench.events.mid(3),
                 (QStringList{u"Authenticating > Terminating"_s, u"close TOKEN_UNKNOWN PROTOCOL_ERROR"_s}));
        QVERIFY(bench.output().isEmpty());
        QVERIFY(!mentionsToken(bench.close->detail));
        bench.accept(); // too late, and without effect
        QCOMPARE(bench.machine.stage(), Stage::Terminating);
    }

    void acceptedTokenIsAskedForTheTimeAtOnce() {
        NodeBench bench;
        bench.feed(versionAndToken());
        QCOMPARE(bench.output(), (QStringList{u"version"_s, u"TimestampsRequest"_s}));
        QCOMPARE(bench.lastRequest, bench.wall);
    }

    void silentPeerFallsToTheDeadline() {
        NodeBench bench;
        bench.advance(9999);
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.events.last(), u"close HANDSHAKE_TIMEOUT PROTOCOL_ERROR"_s);
        QVERIFY(QString::fromStdString(bench.close->detail).contains("VersionExchange"_L1));
        QVERIFY(bench.output().isEmpty());
    }

    void drippedTokenFallsToTheSameDeadline() {
        NodeBench bench;
        const ByteString stream = versionAndToken();
        for (std::size_t i = 0; i < stream.size() && bench.closes == 0; ++i) {
            bench.feed({stream[i]});
            bench.advance(500);
        }
        QCOMPARE(bench.events.last(), u"close HANDSHAKE_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(bench.closedAfter(), 10000);
        QVERIFY(!mentionsToken(bench.close->detail));
    }

    void tlsHandshakeSharesTheDeadline() {
        NodeMachineSettings settings;
        settings.tls = true;
        NodeBench bench(singleplexTlc(), settings);
        bench.advance(9000);
        bench.machine.tlsEstablished(bench.now);
        bench.feed(bytesOf({0x01}));
        bench.advance(1000);
        QCOMPARE(bench.events.last(), u"close HANDSHAKE_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(bench.closedAfter(), 10000);
    }

    void lookUpThatTakesTooLongFallsToTheDeadline() {
        NodeBench bench;
        bench.answersTokens = false;
        bench.feed(versionAndToken());
        bench.advance(10000);
        QCOMPARE(bench.events.last(), u"close HANDSHAKE_TIMEOUT PROTOCOL_ERROR"_s);
        QVERIFY(!bench.machine.awaitingVerdict());
    }

    void deadlineEndsWithTheToken() {
        NodeBench bench;
        bench.logIn();
        for (int i = 0; i < 10; ++i) {
            bench.advance(2000);
            bench.feed(rawFrame(0x00, {}));
        }
        QCOMPARE(bench.closes, 0);
    }

    void otherFirstFrameCloses_data() {
        QTest::addColumn<QByteArray>("frame");
        const auto row = [](const char* name, const ByteString& frame) {
            QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(frame.data()),
                                              qsizetype(frame.size()));
        };
        row("keep-alive", rawFrame(0x00, {}));
        row("bye", rawFrame(0x02, bytesOf(goodToken)));
        row("reconnect", rawFrame(0x03, {}));
        row("payload", payloadFrame(20));
        row("payload with identifier", payloadFrame("sub00001", 20));
        row("timestamps request", frameOf(wire::TimestampsRequest{}));
        row("timestamps response", frameOf(wire::TimestampsResponse{}));
        row("unknown", rawFrame(0x7F, bytesOf("abc")));
        row("payload whose body never comes", bytesOf({0xAA, 0xBB, 0xFF, 0xFF, 0x04}));
        row("bye whose body never comes", bytesOf({0xAA, 0xBB, 0xFF, 0xFF, 0x02, 'x'}));
    }
    void otherFirstFrameCloses() {
        QFETCH(QByteArray, frame);
        const ByteString bytes(reinterpret_cast<const std::byte*>(frame.cbegin()),
                               reinterpret_cast<const std::byte*>(frame.cend()));
        for (const std::size_t piece : {bytes.size() + 1, std::size_t(1)}) {
            NodeBench bench;
            bench.feedPieces(joined({bytesOf({0x01}), bytes}), piece);
            QCOMPARE(bench.events.last(), u"close FIRST_FRAME_NOT_TOKEN PROTOCOL_ERROR"_s);
            QCOMPARE(bench.close->datagramType, std::optional<std::uint8_t>(std::uint8_t(frame[4])));
            QCOMPARE(bench.close->offset, std::optional<std::uint64_t>(1));
            QVERIFY(QString::fromStdString(bench.close->detail).contains("(bytes aa bb "_L1));
            QVERIFY(!mentionsToken(bench.close->detail));
        }
    }

    void badTokenCloses_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("cause");
        QTest::newRow("empty") << QByteArray() << u"MALFORMED_DATAGRAM"_s;
        QTest::newRow("null byte") << QByteArray("dtNB\0vhv", 8) << u"TOKEN_NOT_ASCII"_s;
        QTest::newRow("not ASCII") << QByteArray("dtNB\xC3\xA4vhv") << u"TOKEN_NOT_ASCII"_s;
        QTest::newRow("513 bytes") << QByteArray("dtNB").repeated(129).left(513) << u"TOKEN_TOO_LONG"_s;
        QTest::newRow("65534 bytes") << QByteArray("dtNB").repeated(20000).left(65534) << u"TOKEN_TOO_LONG"_s;
    }
    void badTokenCloses() {
        QFETCH(QByteArray, token);
        QFETCH(QString, cause);
        const ByteString frame = tokenFrame({token.constData(), std::size_t(token.size())});
        for (const std::size_t piece : {frame.size() + 1, std::size_t(7)}) {
            NodeBench bench;
            bench.feedPieces(joined({bytesOf({0x01}), frame}), piece);
            QCOMPARE(bench.events.last(), u"close %1 PROTOCOL_ERROR"_s.arg(cause));
            QVERIFY(!bench.machine.awaitingVerdict());
            QVERIFY(!mentionsToken(bench.close->detail));
            QVERIFY(bench.output().isEmpty());
        }
    }

    void longestTokenIsLookedUp() {
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), tokenFrame(std::string(512, 't'))}));
        QCOMPARE(bench.machine.stage(), Stage::Active);
    }

    void tokenWithoutFrameIsNotLogged() {
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), bytesOf(goodToken)}));
        QCOMPARE(bench.events.last(), u"close LOST_SYNC PROTOCOL_ERROR"_s);
        QVERIFY(!mentionsToken(bench.close->detail));
    }

    void complaintShowsNoMoreThanItMay() {
        wire::DecodeError error;
        error.cause = "prefix is not AA BB";
        const ByteString token = bytesOf("dtNB_vhvJ0wgTGf1");
        std::copy(token.begin(), token.end(), error.offending.begin());
        error.offendingSize = token.size();
        QCOMPARE(complaintAbout(error, 1, Secrecy::TokenExpected).detail,
                 "prefix is not AA BB (bytes 64 74).");
        QCOMPARE(complaintAbout(error, 1, Secrecy::Open).detail,
                 "prefix is not AA BB (bytes 64 74 4e 42 5f 76 68 76 4a 30 77 67 54 47 66 31).");
        error.fault = wire::DecodeFault::NotAscii;
        error.typeByte = 0xF0;
        QCOMPARE(complaintAbout(error, 1, Secrecy::Open).detail,
                 "prefix is not AA BB (bytes 64 74 4e 42 5f 76 68 76 4a)."); // up to the token's length
        error.typeByte = 0x01;
        QCOMPARE(complaintAbout(error, 1, Secrecy::Open).detail,
                 "prefix is not AA BB (bytes 64 74 4e 42 5f).");
        QCOMPARE(complaintAbout(error, 1, Secrecy::Open).cause, CloseCause::TokenNotAscii);
    }

    void resetInEachStateFreesTheSlot_data() {
        QTest::addColumn<int>("bytesBefore");
        const int all = int(versionAndToken().size());
        for (int bytes = 0; bytes <= all; ++bytes)
            QTest::addRow("after %d bytes", bytes) << bytes;
    }
    void resetInEachStateFreesTheSlot() {
        QFETCH(int, bytesBefore);
        const ByteString stream = versionAndToken();
        NodeBench bench;
        bench.answersTokens = false;
        bench.feed({stream.begin(), stream.begin() + bytesBefore});
        bench.machine.transportClosed(bench.now, "Connection reset by peer.");
        bench.drain();
        QCOMPARE(bench.events.mid(bench.events.size() - 2),
                 (QStringList{u"close CONNECTION_LOST CONNECTION_ERROR"_s, u"Terminating > Terminated"_s}));
        QVERIFY(!bench.machine.nextDeadline());
        QVERIFY(!bench.machine.hasOutput());
        bench.accept();
        bench.feed(stream);
        bench.machine.transportClosed(bench.now, {});
        bench.drain();
        QCOMPARE(bench.closes, 1);
        QCOMPARE(bench.machine.stage(), Stage::Terminated);
    }
};

QTEST_APPLESS_MAIN(NodeHandshakeTest)
#include "tst_nodehandshake.moc"
