// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/protocol/vectorfile.h"
#include "virtualnode.h"

#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds never(1'000'000'000);

/// Only the limit under test may act.
node::NodeSettings quietSettings() {
    node::NodeSettings settings;
    settings.limits.payloadRatePerSecond = 1'000'000;
    settings.limits.payloadBytesPerSecond = 1'000'000'000;
    settings.limits.keepAliveTimeout = never;
    settings.timing.timeSyncInterval = never;
    settings.timing.timeSyncResponseTimeout = never;
    return settings;
}

node::NodeSettings settingsFor(const QJsonObject& vector) {
    node::NodeSettings settings = quietSettings();
    const QString limit = vector["limit"_L1].toString();
    if (limit == "rate"_L1) {
        settings.limits.payloadRatePerSecond = std::uint32_t(vector["perSecond"_L1].toInt());
        settings.limits.payloadRateWindow = Milliseconds(vector["windowMs"_L1].toInt());
    } else if (limit == "throughput"_L1) {
        settings.limits.payloadBytesPerSecond = std::uint64_t(vector["perSecond"_L1].toInt());
        settings.limits.payloadBytesWindow = Milliseconds(vector["windowMs"_L1].toInt());
    } else if (limit == "idle"_L1) {
        settings.limits.keepAliveTimeout = Milliseconds(vector["timeoutMs"_L1].toInt());
    } else {
        settings.limits.clockDifferenceLimit = Milliseconds(vector["limitMs"_L1].toInt());
        settings.limits.clockDifferenceWindow = Milliseconds(vector["windowMs"_L1].toInt());
        settings.timing.timeSyncInterval = Milliseconds(1000);
    }
    return settings;
}

struct Expected {
    CloseCause cause;
    double limit;
    qint64 windowMs;
};

Expected expectedOf(const QJsonObject& vector) {
    const QString limit = vector["limit"_L1].toString();
    if (limit == "idle"_L1)
        return {CloseCause::IdleTimeout, vector["timeoutMs"_L1].toDouble(), vector["timeoutMs"_L1].toInt()};
    if (limit == "clock"_L1)
        return {CloseCause::ClockDiffLimit, vector["limitMs"_L1].toDouble(), vector["windowMs"_L1].toInt()};
    return {limit == "rate"_L1 ? CloseCause::RateLimit : CloseCause::ThroughputLimit,
            vector["perSecond"_L1].toDouble(), vector["windowMs"_L1].toInt()};
}

QString text(std::string_view name) {
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace

/// Enforcement of a whole node on real sockets, in virtual time (spec 01 §5, §6; spec 04 Enforcement, Idle,
/// Time sync, Clocks).
class EnforcementTest : public QObject {
    Q_OBJECT

    /// That the node closed for this, at once and without a word, and says so in event and session log.
    static void verifyCutOff(VirtualNode& node, StreamPeer& peer, const QJsonObject& session,
                             const Expected& expected, std::optional<double> measured) {
        QVERIFY(peer.waitForClose());
        QVERIFY(!peer.framesReceived().contains(std::uint8_t(wire::DatagramType::Bye)));
        QTRY_VERIFY(peer.row().ended());
        const observe::ConnectionRow row = peer.row();
        QCOMPARE(row.closeCause, std::optional(expected.cause));
        QCOMPARE(row.endReason, std::optional(EndReason::ProtocolError));
        QVERIFY(std::any_of(row.stages.begin(), row.stages.end(), [](const observe::StageMark& mark) {
            return mark.stage == session::Stage::MonitoredViolation;
        }));

        const QJsonObject log = node.logOf(session);
        QCOMPARE(log["endReason"_L1].toString(), u"PROTOCOL_ERROR"_s);
        QVERIFY2(log["endDetail"_L1].toString().startsWith(text(nameOf(expected.cause)) + u": "_s),
                 qPrintable(log["endDetail"_L1].toString()));
        const QList<observe::EventRow> events = eventsOf(node, row.id);
        const auto event = std::find_if(events.begin(), events.end(), [](const observe::EventRow& candidate) {
            return candidate.kind == observe::EventKind::Enforcement;
        });
        QVERIFY(event != events.end());
        QCOMPARE(event->cause, std::optional(expected.cause));
        QCOMPARE(event->limit, std::optional(expected.limit));
        QCOMPARE(event->windowMs, std::optional(expected.windowMs));
        QVERIFY(event->measured && *event->measured > expected.limit);
        if (measured)
            QCOMPARE(event->measured, measured);
    }

    static QList<observe::EventRow> eventsOf(VirtualNode& node, quint64 connectionId) {
        QList<observe::EventRow> events;
        node.ask([&](node::Engine& engine) {
            const auto queue = std::make_shared<observe::UpdateQueue>([] {});
            engine.subscribe(queue, 0);
            while (const auto update = queue->take()) {
                for (const auto& event : update->events) {
                    if (event.connectionId == connectionId)
                        events.append(event);
                }
            }
            engine.unsubscribe(queue);
        });
        return events;
    }

private Q_SLOTS:
    void limitsOfTheVectors_data() {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue value : readVectors("enforcement.json"))
            QTest::newRow(value["name"_L1].toString().toLatin1().constData()) << value.toObject();
    }
    void limitsOfTheVectors() {
        QFETCH(QJsonObject, vector);
        VirtualNode node(settingsFor(vector));
        QVERIFY(node.isRunning());
        const QString limit = vector["limit"_L1].toString();
        const bool violation = vector["expect"_L1].toString() == "violation"_L1;
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(node, session);
        QVERIFY(tlc.isActive());
        StreamPeer broker(node, node.createSession(SessionType::Broker));
        QVERIFY(broker.isActive());

        bool open = true;
        qsizetype sent = 0;
        if (limit == "idle"_L1) {
            node.step(Milliseconds(vector["lastMs"_L1].toInt()));
            QVERIFY(tlc.send(rawFrame(0x00, {})));
            node.step(Milliseconds(vector["nowMs"_L1].toInt() - vector["lastMs"_L1].toInt()));
            open = !tlc.row().ended();
        } else {
            qint64 at = 0;
            const QJsonArray events = vector["events"_L1].toArray();
            for (const QJsonValue event : events) {
                node.step(Milliseconds(event[0].toInteger() - at));
                at = event[0].toInteger();
                open = limit == "clock"_L1
                           ? tlc.answerTimeSync(std::int64_t(event[1].toDouble() * 2))
                           : tlc.send(payloadFrame(limit == "rate"_L1 ? 0 : std::size_t(event[1].toInt())));
                if (!open)
                    break;
                ++sent;
            }
        }
        QCOMPARE(open, !violation);
        if (limit == "rate"_L1 || limit == "throughput"_L1) {
            // Every payload before the one that tipped was routed, and none from it on.
            QCOMPARE(tlc.row().messagesIn, quint64(sent));
            QCOMPARE(broker.row().messagesOut, quint64(sent));
        }
        if (!violation)
            return;
        if (vector.contains("atIndex"_L1))
            QCOMPARE(sent, vector["atIndex"_L1].toInt());
        std::optional<double> measured;
        if (vector.contains("measured"_L1))
            measured = vector["measured"_L1].toDouble();
        else if (limit == "idle"_L1)
            measured = vector["nowMs"_L1].toDouble();
        verifyCutOff(node, tlc, session, expectedOf(vector), measured);
    }

    void timeSyncOfTheVectors_data() {
        QTest::addColumn<QJsonObject>("vector");
        int number = 0;
        for (const QJsonValue value : readVectors("timesync.json"))
            QTest::newRow(QByteArray::number(++number).constData()) << value.toObject();
    }
    void timeSyncOfTheVectors() {
        QFETCH(QJsonObject, vector);
        const auto time = [&](const char* name) {
            return WallTime{std::uint64_t(vector[QLatin1StringView(name)].toInteger())};
        };
        node::NodeSettings settings = quietSettings();
        settings.timing.timeSyncInterval = Milliseconds(1000);
        VirtualNode node(settings);
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(node, session);
        QVERIFY(tlc.isActive());
        QVERIFY(tlc.answerTimeSync(0));
        node.clock().setWall(time("t0").milliseconds - 1000);
        node.step(Milliseconds(1000));
        QCOMPARE(tlc.nextRequest(), time("t0"));
        node.clock().setWall(time("t3").milliseconds);
        const bool open = tlc.answerTimeSync(time("t1"), time("t2"));

        const double difference = vector["differenceMs"_L1].toDouble();
        const observe::ClockRow clock = tlc.row().clock;
        QCOMPARE(clock.differenceMs, std::optional(difference));
        QCOMPARE(clock.roundTripMs, std::optional(vector["roundTripMs"_L1].toDouble()));
        QCOMPARE(clock.errorBoundMs, std::optional(vector["roundTripMs"_L1].toDouble() / 2));
        QCOMPARE(clock.badSamples, quint64(vector["badSample"_L1].toBool() ? 1 : 0));
        // The mean of the exact first sample and this one.
        QCOMPARE(open, std::abs(difference) / 2 <= 3000);
        if (!open)
            verifyCutOff(node, tlc, session, {CloseCause::ClockDiffLimit, 3000, 60000},
                         std::abs(difference) / 2);
    }

    void whoNeverAnswersTimeSyncIsClosedAtTheDeadline() {
        node::NodeSettings settings;
        settings.timing.timeSyncInterval = Milliseconds(10000);
        settings.timing.timeSyncResponseTimeout = Milliseconds(30000);
        VirtualNode node(settings);
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(node, session);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(tlc.send(rawFrame(0x00, {})));
            node.step(Milliseconds(5000));
        }
        QVERIFY(!tlc.row().ended()); // exactly at the deadline
        node.step(Milliseconds(1));
        verifyCutOff(node, tlc, session, {CloseCause::TimeSyncTimeout, 30000, 30000}, 30001);
    }

    void whatTheNodeSendsDoesNotKeepASilentClient() {
        node::NodeSettings settings = quietSettings();
        settings.limits.keepAliveTimeout = Milliseconds(10000);
        VirtualNode node(settings);
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(node, session);
        StreamPeer broker(node, node.createSession(SessionType::Broker));
        for (int i = 0; i < 2; ++i) {
            node.step(Milliseconds(5000));
            QVERIFY(broker.send(payloadFrame("sub00001", 10)));
        }
        QCOMPARE(tlc.row().messagesOut, quint64(2));
        QVERIFY(!tlc.row().ended());
        node.step(Milliseconds(1));
        verifyCutOff(node, tlc, session, {CloseCause::IdleTimeout, 10000, 10000}, 10001);
        QVERIFY(!broker.row().ended());
    }

    void keepAliveAndTimestampsDoNotCount() {
        node::NodeSettings settings = quietSettings();
        settings.limits.payloadRatePerSecond = settings.limits.payloadBytesPerSecond = 1;
        VirtualNode node(settings);
        StreamPeer tlc(node, node.createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        ByteString burst;
        for (int i = 0; i < 500; ++i)
            burst = joined({burst, rawFrame(0x00, {}), frameOf(wire::TimestampsResponse{})});
        QVERIFY(tlc.send(burst));
    }

    void droppedPayloadsCount() {
        VirtualNode node(node::NodeSettings{});
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s});
        StreamPeer tlc(node, session);
        for (int i = 0; i < 60; ++i)
            QVERIFY(tlc.send(payloadFrame("sub00002", 1)));
        QCOMPARE(tlc.row().outOfScope, quint64(60));
        QVERIFY(!tlc.send(payloadFrame("sub00002", 1)));
        QCOMPARE(tlc.row().outOfScope, quint64(60));
        verifyCutOff(node, tlc, session, {CloseCause::RateLimit, 12, 5000}, 12.2);
    }

    void timeToCutOffIsWhenItComes() {
        node::NodeSettings settings = quietSettings();
        settings.limits.payloadRatePerSecond = 12;
        settings.limits.keepAliveTimeout = Milliseconds(10000);
        VirtualNode node(settings);
        StreamPeer tlc(node, node.createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        const auto shown = [&] {
            return node.call("GET", u"/admin/v1/connections/%1"_s.arg(tlc.connectionId())).body.toObject();
        };
        // 10/s never pass 12/s.
        for (int i = 0; i < 30; ++i) {
            node.step(Milliseconds(100));
            QVERIFY(tlc.send(payloadFrame(1)));
        }
        QCOMPARE(shown()["rate"_L1]["headroom"_L1].toDouble(), 0.5);
        QVERIFY(shown()["rate"_L1]["timeToCutOffMs"_L1].isUndefined());
        node.step(Milliseconds(5000));
        QCOMPARE(shown()["rate"_L1]["headroom"_L1].toDouble(), 1.0);
        QCOMPARE(shown()["idle"_L1]["headroom"_L1].toDouble(), 0.5);
        QCOMPARE(shown()["idle"_L1]["timeToCutOffMs"_L1].toInt(), 5001);
        // 20/s do: told two seconds in, and it comes as told.
        for (int i = 0; i < 40; ++i) {
            node.step(Milliseconds(50));
            QVERIFY(tlc.send(payloadFrame(1)));
        }
        const QJsonValue left = shown()["rate"_L1]["timeToCutOffMs"_L1];
        QCOMPARE(left.toInt(), 1000);
        for (int ms = 50; ms <= left.toInt(); ms += 50) {
            node.step(Milliseconds(50));
            QVERIFY(tlc.send(payloadFrame(1)));
        }
        node.step(Milliseconds(50));
        QVERIFY(!tlc.send(payloadFrame(1)));
    }

    void steppedWallClockChangesNoLimit_data() {
        QTest::addColumn<double>("seconds");
        QTest::newRow("forwards") << 1e8;
        QTest::newRow("backwards") << -1e8;
    }
    void steppedWallClockChangesNoLimit() {
        QFETCH(double, seconds);
        node::NodeSettings settings = quietSettings();
        settings.limits.payloadRatePerSecond = 12;
        settings.limits.payloadBytesPerSecond = 120;
        settings.limits.keepAliveTimeout = Milliseconds(10000);
        VirtualNode node(settings);
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        const QJsonObject silentSession = node.createSession(SessionType::Tlc, {u"sub00002"_s}, true);
        StreamPeer tlc(node, session), silent(node, silentSession);
        const auto stepWall = [&] {
            node.clock().setWall(
                std::uint64_t(std::int64_t(node.clock().wall().milliseconds) + std::int64_t(seconds * 1000)));
            node.step(Milliseconds(0));
        };
        for (int i = 0; i < 30; ++i)
            QVERIFY(tlc.send(payloadFrame(10)));
        stepWall();
        for (int i = 0; i < 30; ++i)
            QVERIFY(tlc.send(payloadFrame(10)));
        QVERIFY(!tlc.send(payloadFrame(10)));
        verifyCutOff(node, tlc, session, {CloseCause::RateLimit, 12, 5000}, 12.2);
        node.step(Milliseconds(10000));
        QVERIFY(!silent.row().ended());
        node.step(Milliseconds(1));
        verifyCutOff(node, silent, silentSession, {CloseCause::IdleTimeout, 10000, 10000}, 10001);
    }
};

QTEST_GUILESS_MAIN(EnforcementTest)
#include "tst_enforcement.moc"
