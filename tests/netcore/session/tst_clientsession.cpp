// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientbench.h"
#include "netcore/limits/ratelimit.h"

#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

SessionTerms termsOf(SessionType type, SessionProtocol protocol) {
    SessionTerms terms;
    terms.type = type;
    terms.protocol = protocol;
    return terms;
}

ClientMachineSettings ungoverned() {
    ClientMachineSettings settings;
    settings.behaviour.governed = false;
    return settings;
}

} // namespace

/// An Active client: what it answers, sends, refuses and how it leaves (spec 01 §5, §6, §7).
class ClientSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeSyncIsAnsweredAheadOfEverything() {
        ClientBench bench;
        bench.activate();
        QVERIFY(bench.publish(10, 7));
        bench.wall = {2000};
        bench.feed(frameOf(wire::TimestampsRequest{{500}}));
        bench.wall = {2003}; // t1 on receipt, t2 when the bytes are taken
        const QStringList expected{u"TimestampsResponse 500 2000 2003"_s, u"Payload 7"_s};
        QCOMPARE(bench.output(), expected);
        QCOMPARE(bench.machine.counters().timeSyncAnswered, 1U);
    }

    void thousandRequestsInOneWriteAreAnswered() {
        ClientBench bench;
        bench.activate();
        ByteString requests;
        for (std::uint64_t i = 0; i < 1000; ++i) {
            const ByteString request = frameOf(wire::TimestampsRequest{{i}});
            requests.insert(requests.end(), request.begin(), request.end());
        }
        bench.feed(requests);
        const QStringList output = bench.output();
        QCOMPARE(output.size(), 1000);
        QVERIFY(output.at(999).startsWith("TimestampsResponse 999 "_L1));
    }

    void requestsWithoutAChanceToAnswerAreBounded() {
        ClientBench bench;
        bench.activate();
        const ByteString request = frameOf(wire::TimestampsRequest{{1}});
        for (std::size_t i = 0; i < ClientMachine::mostOpenRequests + 10; ++i)
            bench.feed(request);
        QCOMPARE(bench.machine.counters().timeSyncDropped, 10U);
        QCOMPARE(std::size_t(bench.output().size()), ClientMachine::mostOpenRequests);
    }

    void budgetLimitsOneTurn() {
        ClientBench bench({}, ungoverned());
        bench.activate();
        for (int i = 0; i < 100; ++i)
            QVERIFY(bench.publish(100));
        ByteString buffer;
        QVERIFY(bench.machine.takeOutput(buffer, bench.now, bench.wall, 1000));
        QVERIFY(buffer.size() >= 1000 && buffer.size() < 1000 + payloadFrame(100).size());
        QVERIFY(bench.machine.queuedDatagrams() > 0);
        QCOMPARE(bench.machine.queuedBytes(), bench.machine.queuedDatagrams() * payloadFrame(100).size());
    }

    void behaviourChangesUnderWay() {
        ClientBench bench;
        bench.activate();
        ClientBehaviour behaviour;
        behaviour.sendKeepAlive = false;
        bench.machine.setBehaviour(behaviour, bench.now);
        bench.advance(9000);
        QVERIFY(bench.output().isEmpty());
        behaviour.sendKeepAlive = true;
        behaviour.mute = true;
        bench.machine.setBehaviour(behaviour, bench.now);
        bench.advance(5000);
        bench.feed(frameOf(wire::TimestampsRequest{{1}}));
        QVERIFY(bench.output().isEmpty());
        behaviour.mute = false; // what waited goes
        bench.machine.setBehaviour(behaviour, bench.now);
        QCOMPARE(bench.output().size(), 1);
        behaviour.obeyBye = false;
        behaviour.deaf = true;
        bench.machine.setBehaviour(behaviour, bench.now);
        bench.feed(frameOf(wire::Bye{"go"}));
        bench.advance(120000); // who does not listen misses nothing
        QCOMPARE(bench.machine.stage(), Stage::Active);
        behaviour.deaf = false;
        bench.machine.setBehaviour(behaviour, bench.now);
        bench.advance(60000);
        QVERIFY(bench.machine.stage() != Stage::Active);
    }

    void keepAliveAfterFortyPercentOfSilence() {
        ClientBench bench;
        bench.activate();
        bench.advance(3999);
        QVERIFY(bench.output().isEmpty());
        bench.advance(1);
        QCOMPARE(bench.output(), QStringList{u"KeepAlive"_s});
        bench.advance(2000);
        QVERIFY(bench.publish(1));
        QCOMPARE(bench.output(), QStringList{u"Payload 1"_s});
        bench.advance(3999);
        QVERIFY(bench.output().isEmpty());
        bench.advance(1);
        QCOMPARE(bench.output(), QStringList{u"KeepAlive"_s});
        QCOMPARE(bench.machine.counters().keepAlivesSent, 2U);
    }

    void silentNodeIsLostAfterThreeTimeouts() {
        ClientBench bench;
        bench.activate();
        bench.advance(5000);
        bench.feed(rawFrame(0x00, {}));
        bench.advance(29999);
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.events.last(), u"close PEER_SILENT CONNECTION_ERROR"_s);
        QCOMPARE(bench.close->detail, "Nothing heard for 30000 ms.");
    }

    void silenceCanBeTolerated() {
        ClientMachineSettings settings;
        settings.silenceFactor = 0;
        ClientBench bench({}, settings);
        bench.activate();
        bench.advance(10'000'000);
        QCOMPARE(bench.closes, 0);
    }

    void enormousTimeoutsDoNotOverflow() {
        SessionTerms terms;
        terms.limits.keepAliveTimeout = Milliseconds::max();
        ClientBench bench(terms);
        bench.activate();
        bench.advance(1'000'000'000);
        QCOMPARE(bench.closes, 0);
        QVERIFY(bench.output().isEmpty());
    }

    void payloadsComeIn() {
        ClientBench singleplex;
        singleplex.activate();
        singleplex.feed(payloadFrame(2, 5));
        QCOMPARE(singleplex.events.last(), u"payload type 5 at 1735689600005 [05 05] in 16"_s);
        QCOMPARE(singleplex.machine.counters().payloadsReceived, 1U);
        QCOMPARE(singleplex.machine.counters().payloadBytesReceived, 2U);

        ClientBench multiplex(termsOf(SessionType::Broker, SessionProtocol::Multiplex));
        multiplex.activate();
        multiplex.feed(payloadFrame("sub00001", 2, 5));
        QCOMPARE(multiplex.events.last(), u"payload sub00001 type 5 at 1735689600005 [05 05] in 24"_s);
    }

    void monitorReceivesCopies() {
        ClientBench bench(termsOf(SessionType::Monitor, SessionProtocol::Multiplex));
        bench.activate();
        const ByteString original = payloadFrame("sub00001", 3, 5);
        const wire::Bytes content = wire::Bytes(original).subspan(5);
        bench.feed(frameOf(wire::MonitorPayload{"secret", {7}, {8}, 0x05, content}));
        QVERIFY(bench.events.last().startsWith("copy of 0x05 at 7 sent 8 [73 75 62"_L1));
        QCOMPARE(bench.machine.counters().payloadBytesReceived, 3U);
    }

    void whatANodeMustNotSend_data() {
        QTest::addColumn<int>("session"); // 0 singleplex TLC, 1 multiplex TLC
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* name, int session, const ByteString& bytes, const char* cause) {
            QTest::newRow(name) << session
                                << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              qsizetype(bytes.size()))
                                << QString::fromLatin1(cause);
        };
        row("token", 0, rawFrame(0x01, bytesOf("abc")), "WRONG_DIRECTION");
        row("response", 0, frameOf(wire::TimestampsResponse{}), "WRONG_DIRECTION");
        row("identifierInSingleplex", 0, payloadFrame("sub00001", 4), "WRONG_PROTOCOL_MODE");
        row("noIdentifierInMultiplex", 1, payloadFrame(4), "WRONG_PROTOCOL_MODE");
        row("copyToNoMonitor", 1, frameOf(wire::MonitorPayload{"secret", {}, {}, 0x05, ByteString(17)}),
            "WRONG_PROTOCOL_MODE");
        row("lostSync", 0, bytesOf("HTTP/1.1 400"), "LOST_SYNC");
        row("zeroSize", 0, bytesOf({0xAA, 0xBB, 0, 0}), "ZERO_SIZE_FRAME");
        row("requestTooShort", 0, rawFrame(0x06, ByteString(7)), "MALFORMED_DATAGRAM");
        row("tokenLengthOverrun", 0,
            rawFrame(0xF0, joined({bytesOf({0xFF, 0xFF, 0xFF, 0xFF}), ByteString(40)})),
            "MALFORMED_DATAGRAM");
    }
    void whatANodeMustNotSend() {
        QFETCH(int, session);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, cause);
        const ByteString frame(reinterpret_cast<const std::byte*>(bytes.cbegin()),
                               reinterpret_cast<const std::byte*>(bytes.cend()));
        for (const std::size_t piece : {frame.size() + 100, std::size_t(1)}) {
            ClientBench bench(termsOf(SessionType::Tlc, session == 0 ? SessionProtocol::Singleplex
                                                                     : SessionProtocol::Multiplex));
            bench.activate();
            bench.feedPieces(joined({rawFrame(0x00, {}), frame, rawFrame(0x02, {})}), piece);
            QCOMPARE(bench.events.last(), u"close %1 PROTOCOL_ERROR"_s.arg(cause));
            QCOMPARE(bench.close->offset, std::optional<std::uint64_t>(6));
            QVERIFY(bench.close->detail.find("73 65 63 72") ==
                    std::string::npos); // "secr": nobody's token is logged
            QVERIFY(bench.output().isEmpty());
        }
    }

    void unknownAndSurplusAreTold() {
        ClientBench bench;
        bench.activate();
        bench.feed(joined({rawFrame(0x55, bytesOf("x")), rawFrame(0x00, bytesOf("yy"))}));
        const QStringList expected{u"confirmed"_s, u"notice unknown 0x55 2"_s, u"notice surplus 0x00 2"_s};
        QCOMPARE(bench.events, expected);
    }

    void reconnectClosesAtOnce() {
        ClientBench bench;
        bench.activate();
        bench.feed(rawFrame(0x00, {}));
        for (int i = 0; i < 200; ++i) // more than the governor lets go
            QVERIFY(bench.publish(1));
        bench.events.clear();
        bench.feed(rawFrame(0x03, bytesOf("?")));
        const QStringList expected{u"reconnect"_s, u"dropped 200 normal ended"_s, u"notice surplus 0x03 1"_s,
                                   u"Active > Terminating"_s, u"close RECONNECT_REQUESTED NODE_DRAINED"_s};
        QCOMPARE(bench.events, expected);
        QVERIFY(bench.output().isEmpty());
        QCOMPARE(bench.machine.counters().payloadsDropped, 200U);
        QVERIFY(bench.machine.lingerExpired(bench.now));
    }

    void misbehaviours() {
        ClientMachineSettings settings = ungoverned();
        settings.behaviour.obeyReconnect = false;
        settings.behaviour.answerTimeSync = false;
        settings.behaviour.sendKeepAlive = false;
        ClientBench bench({}, settings);
        bench.activate();
        bench.feed(joined({rawFrame(0x03, {}), frameOf(wire::TimestampsRequest{})}));
        const QStringList expected{u"confirmed"_s, u"reconnect"_s};
        QCOMPARE(bench.events, expected);
        bench.advance(9000);
        QVERIFY(bench.output().isEmpty());
        for (int i = 0; i < 1000; ++i)
            QVERIFY(bench.publish(1));
        QCOMPARE(bench.output().size(), 1000);
        QCOMPARE(bench.closes, 0);
    }

    void governorKeepsWithinTheLimits() {
        ClientBench bench;
        bench.activate();
        for (int i = 0; i < 300; ++i)
            QVERIFY(bench.publish(1));
        limits::RateLimit rate(CloseCause::RateLimit, 12, Milliseconds(5000));
        int sent = 0;
        while (sent < 300) {
            for (const QString& word : bench.output()) {
                if (!word.startsWith("Payload"_L1))
                    continue;
                ++sent;
                QVERIFY(!rate.add(bench.now, 1));
            }
            // The machine itself says when the next payload may go.
            if (sent < 300) {
                const auto due = bench.machine.nextDeadline();
                QVERIFY(due && *due > bench.now);
                bench.advance((*due - bench.now).count());
                bench.feed(rawFrame(0x00, {}));
            }
        }
        // 10.8 a second on average, 60 of them at once in the beginning.
        QVERIFY(bench.sinceStart() > 20'000 && bench.sinceStart() < 24'000);
    }

    void refusals() {
        const ByteString small(3);
        const ByteString large(65526);
        const auto payload = [](const char* identifier, const ByteString& bytes) {
            ClientMachine::OutboundPayload outbound;
            if (identifier)
                outbound.identifier = TlcIdentifier::fromText(identifier);
            outbound.payload = bytes;
            return outbound;
        };
        const auto code = [](const Result<void>& result) { return result.error().code; };

        ClientBench singleplex({}, ungoverned());
        QCOMPARE(code(singleplex.machine.publish(payload("sub00001", small), singleplex.now)),
                 ErrorCode::InvalidArgument);
        QCOMPARE(code(singleplex.machine.publish(payload(nullptr, large), singleplex.now)),
                 ErrorCode::TooLarge);
        ClientBench multiplex(termsOf(SessionType::Tlc, SessionProtocol::Multiplex), ungoverned());
        QCOMPARE(code(multiplex.machine.publish(payload(nullptr, small), multiplex.now)),
                 ErrorCode::InvalidArgument);
        QCOMPARE(code(multiplex.machine.publish(payload("sub00001", ByteString(65518)), multiplex.now)),
                 ErrorCode::TooLarge);
        QVERIFY(multiplex.machine.publish(payload("sub00001", ByteString(65517)), multiplex.now));
        ClientBench monitor(termsOf(SessionType::Monitor, SessionProtocol::Multiplex));
        QCOMPARE(code(monitor.machine.publish(payload("sub00001", small), monitor.now)),
                 ErrorCode::NotAllowed);

        SessionTerms narrow;
        narrow.limits.payloadBytesPerSecond = 60;
        ClientBench governed(narrow);
        QCOMPARE(code(governed.machine.publish(payload(nullptr, ByteString(301)), governed.now)),
                 ErrorCode::Unavailable);
        QVERIFY(governed.machine.publish(payload(nullptr, ByteString(300)), governed.now));

        singleplex.activate();
        singleplex.machine.bye("done", singleplex.now);
        QCOMPARE(code(singleplex.machine.publish(payload(nullptr, small), singleplex.now)),
                 ErrorCode::WrongState);
    }

    void fullQueueDoesAsThePolicySays_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QStringList>("left");
        QTest::newRow("oldest") << int(QueuePolicy::DropOldest)
                                << QStringList{u"Payload 3"_s, u"Payload 4"_s, u"Payload 5"_s};
        QTest::newRow("newest") << int(QueuePolicy::DropNewest)
                                << QStringList{u"Payload 1"_s, u"Payload 2"_s, u"Payload 3"_s};
        QTest::newRow("refuse") << int(QueuePolicy::Refuse)
                                << QStringList{u"Payload 1"_s, u"Payload 2"_s, u"Payload 3"_s};
    }
    void fullQueueDoesAsThePolicySays() {
        QFETCH(int, policy);
        QFETCH(QStringList, left);
        for (const bool byCount : {true, false}) {
            ClientMachineSettings settings = ungoverned();
            settings.queuePolicy = QueuePolicy(policy);
            if (byCount)
                settings.queueDatagrams = 3;
            else
                settings.queueBytes = 3 * payloadFrame(10).size() + 5;
            ClientBench bench({}, settings);
            for (std::uint8_t i = 1; i <= 5; ++i) {
                const auto result = bench.publish(10, i);
                const bool refused = settings.queuePolicy == QueuePolicy::Refuse && i > 3;
                QCOMPARE(result.has_value(), !refused);
                if (refused)
                    QCOMPARE(result.error().code, ErrorCode::Unavailable);
            }
            QCOMPARE(bench.machine.counters().payloadsDropped,
                     std::uint64_t(settings.queuePolicy == QueuePolicy::Refuse ? 0 : 2));
            QCOMPARE(bench.machine.queuedDatagrams(), 3U);
            bench.connect();
            bench.output();
            bench.feed(bytesOf({0x01}));
            QCOMPARE(bench.output().mid(1), left);
            QCOMPARE(bench.machine.queuedBytes(), 0U);
        }
        ClientMachineSettings tiny = ungoverned();
        tiny.queueBytes = 20;
        ClientBench bench({}, tiny);
        QCOMPARE(bench.publish(10).error().code, ErrorCode::TooLarge);
    }

    void longQueueKeepsItsOrder() {
        ClientMachineSettings settings = ungoverned();
        settings.queueBytes = 3000;
        ClientBench bench({}, settings);
        bench.activate();
        std::mt19937 random(3);
        QStringList published;
        QStringList left;
        for (int i = 0; i < 5000; ++i) {
            if (bench.machine.queuedBytes() + 400 < settings.queueBytes) {
                QVERIFY(bench.publish(random() % 300, std::uint8_t(i)));
                published << u"Payload %1"_s.arg(i % 256);
            }
            if (random() % 3 == 0) {
                ByteString buffer;
                bench.machine.takeOutput(buffer, bench.now, bench.wall, random() % 1500);
                wire::FrameDecoder decoder;
                decoder.feed(buffer);
                for (;;) {
                    const auto outcome = decoder.next();
                    const auto* frame = std::get_if<wire::Frame>(&outcome);
                    if (!frame)
                        break;
                    left << u"Payload %1"_s.arg(std::get<wire::Payload>(frame->datagram).payloadType);
                }
            }
        }
        left += bench.output();
        QCOMPARE(left, published);
        QCOMPARE(bench.machine.counters().payloadsSent, std::uint64_t(published.size()));
    }

    void byeAtOnceWhenNothingIsQueued() {
        ClientBench bench;
        bench.activate();
        bench.machine.bye("going\nhome", bench.now);
        bench.machine.bye("twice", bench.now);
        bench.drain();
        const QStringList expected{u"Active > Terminating"_s,
                                   u"close LOCAL_REQUEST CLIENT_DISCONNECT flush"_s};
        QCOMPARE(bench.events, expected);
        QCOMPARE(bench.output(), QStringList{u"Bye 'going?home'"_s});
        QVERIFY(bench.output().isEmpty());
        QVERIFY(!bench.machine.lingerExpired(bench.now));
        bench.advance(2000);
        QVERIFY(bench.machine.lingerExpired(bench.now));
        QCOMPARE(bench.closes, 1);
    }

    void byeWaitsForTheQueue() {
        ClientBench bench;
        bench.activate();
        for (int i = 0; i < 65; ++i)
            QVERIFY(bench.publish(1));
        bench.output(); // 60 leave at once, the governor holds five
        bench.machine.bye("done", bench.now);
        bench.drain();
        QCOMPARE(bench.machine.stage(), Stage::Terminating);
        QCOMPARE(bench.closes, 0);
        bench.feed(frameOf(wire::TimestampsRequest{{5}})); // still answered
        QVERIFY(bench.output().first().startsWith("TimestampsResponse 5 "_L1));

        ClientMachineSettings patient;
        patient.byeDeadline = Milliseconds(60000);
        ClientBench second({}, patient);
        second.activate();
        for (int i = 0; i < 65; ++i)
            QVERIFY(second.publish(1));
        second.machine.bye("done", second.now);
        QCOMPARE(second.output().size(), 60);
        second.advance(10000);
        const QStringList rest = second.output();
        QCOMPARE(rest.count(u"Payload 1"_s), 5);
        QCOMPARE(rest.last(), u"Bye 'done'"_s);
        QCOMPARE(second.events.last(), u"close LOCAL_REQUEST CLIENT_DISCONNECT flush"_s);
        QCOMPARE(second.close->detail, "The client said Bye.");
    }

    void byeComesAtItsDeadlineAtTheLatest() {
        ClientBench bench;
        bench.activate();
        for (int i = 0; i < 65; ++i)
            QVERIFY(bench.publish(1));
        bench.output();
        bench.machine.bye("done", bench.now);
        bench.advance(4999);
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.events.last(), u"close LOCAL_REQUEST CLIENT_DISCONNECT flush"_s);
        QCOMPARE(bench.output().last(), u"Bye 'done'"_s);
        QCOMPARE(bench.machine.counters().payloadsDropped, 5U);
        QVERIFY(bench.close->detail.find("5 payloads were not sent") != std::string::npos);
    }

    void reconnectCutsAFarewellShort() {
        ClientBench bench;
        bench.activate();
        for (int i = 0; i < 65; ++i)
            QVERIFY(bench.publish(1));
        bench.output();
        bench.machine.bye("done", bench.now);
        bench.feed(rawFrame(0x03, {}));
        QCOMPARE(bench.events.last(), u"close RECONNECT_REQUESTED NODE_DRAINED"_s);
        QVERIFY(bench.output().isEmpty());
    }

    void byeBeforeActiveClosesWithoutOne() {
        ClientBench bench;
        bench.connect();
        bench.output();
        bench.machine.bye("never mind", bench.now);
        bench.drain();
        QCOMPARE(bench.events.last(), u"close LOCAL_REQUEST CLIENT_DISCONNECT"_s);
        QVERIFY(bench.output().isEmpty());
    }

    void lossDuringTheFarewellIsALoss() {
        ClientBench bench;
        bench.activate();
        for (int i = 0; i < 65; ++i)
            QVERIFY(bench.publish(1));
        bench.output();
        bench.machine.bye("done", bench.now);
        bench.machine.transportClosed(bench.now, {});
        bench.drain();
        const QStringList expected{u"dropped 5 normal ended"_s, u"Active > Terminating"_s,
                                   u"close CONNECTION_LOST CONNECTION_ERROR"_s,
                                   u"Terminating > Terminated"_s};
        QCOMPARE(bench.events, expected);
        QCOMPARE(bench.close->detail, "The connection ended in Terminating.");
        QVERIFY(!bench.machine.nextDeadline());
    }

    void everySplitGivesTheSameEvents() {
        const ByteString stream = joined({bytesOf({0x01}), frameOf(wire::TimestampsRequest{{9}}),
                                          payloadFrame(3, 7), rawFrame(0x55, bytesOf("zz")),
                                          rawFrame(0x00, {}), rawFrame(0x02, bytesOf("maintenance"))});
        QStringList whole;
        for (std::size_t piece = 1; piece < stream.size(); ++piece) {
            ClientBench bench;
            bench.connect();
            bench.feed({stream.front()});
            bench.output();
            bench.feedPieces({stream.begin() + 1, stream.end()}, piece);
            if (whole.isEmpty())
                whole = bench.events;
            QCOMPARE(bench.events, whole);
        }
        QCOMPARE(whole.size(), 3 + 2 + 7);
    }

    void noiseNeverHarms() {
        std::mt19937 random(99);
        for (int round = 0; round < 3000; ++round) {
            ClientBench bench(termsOf(SessionType(round % 3), SessionProtocol::Multiplex));
            bench.activate();
            ByteString noise(1 + random() % 300);
            for (std::byte& byte : noise)
                byte = std::byte(random());
            if (round % 2 == 0)
                noise = rawFrame(std::uint8_t(random() % 9), noise);
            bench.feedPieces(noise, 1 + random() % 40);
            bench.advance(100'000);
            QCOMPARE(bench.closes, 1); // for the noise, or for the silence after it
        }
    }
};

QTEST_APPLESS_MAIN(ClientSessionTest)
#include "tst_clientsession.moc"
