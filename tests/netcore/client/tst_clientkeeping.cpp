// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/clientfixture.h"
#include "tests/netcore/client/smallnode.h"

#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using session::DropReason;
using session::PayloadPriority;
using session::QueuePolicy;
using test::ClientFixture;
using test::SmallNode;

namespace {

struct Fixture : ClientFixture {
    explicit Fixture(const SmallNode& node) : ClientFixture(accessTo(node.api())) {
        settings.keepPayloads = true;
        settings.breaker.failuresToOpen = 1000; // refusals in a row are wanted here, and none of its pauses
    }
};

QList<QByteArray> numbered(const char* name, int from, int to) {
    QList<QByteArray> list;
    for (int i = from; i <= to; ++i)
        list << QByteArray(name) + ' ' + QByteArray::number(i);
    return list;
}

/// Five at once, then one every 1.1 s: the rest stays queued for as long as a test needs.
void narrow(SmallNode& node) {
    node.limits.payloadRatePerSecond = 1;
}
void widen(SmallNode& node) {
    node.limits.payloadRatePerSecond = 1000;
}

} // namespace

/// Payloads that outlive a session (spec 01 §7; seed, "Payload Queuing").
class TestClientKeeping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatDidNotLeaveIsSentInTheNextSession_data() {
        QTest::addColumn<QString>("end");
        for (const char* end : {"loss", "Reconnect", "Bye", "own link"})
            QTest::newRow(end) << QString::fromLatin1(end);
    }
    void whatDidNotLeaveIsSentInTheNextSession() {
        QFETCH(QString, end);
        SmallNode node;
        narrow(node);
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (int i = 1; i <= 12; ++i) {
            QVERIFY(f.publish("low " + QByteArray::number(i), PayloadPriority::Low));
            QVERIFY(f.publish("urgent " + QByteArray::number(i), PayloadPriority::Urgent));
        }
        QTRY_COMPARE(node.received.size(), 5);
        const QList<QByteArray> before = std::exchange(node.received, {});
        widen(node);
        if (end == u"loss"_s)
            node.cutAll();
        else if (end == u"Reconnect"_s)
            node.requestReconnectOfAll();
        else if (end == u"Bye"_s)
            node.byeToAll("maintenance: new software");
        else
            f.client->dropLink();
        QTRY_COMPARE(f.confirmed, 2);
        QTRY_COMPARE(node.received.size(), 19);
        QList<QByteArray> all = numbered("urgent", 1, 12) + numbered("low", 1, 12);
        for (const QByteArray& one : before)
            QVERIFY(all.removeOne(one));
        QCOMPARE(node.received, all); // nothing lost, nothing twice, in order
        const ClientStatus status = f.client->status();
        QCOMPARE(status.kept.survived, 19U);
        QCOMPARE(status.kept.carried, 19U);
        QCOMPARE(status.counters.payloadsQueued, 24U);
        QCOMPARE(status.counters.payloadsSent, 24U);
        QCOMPARE(status.counters.payloadsDropped, 0U);
        QVERIFY(f.drops.isEmpty());
    }

    void withoutBeingAskedNothingIsKept() {
        SmallNode node;
        narrow(node);
        Fixture f(node);
        f.settings.keepPayloads = false;
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (const QByteArray& one : numbered("payload", 1, 12))
            QVERIFY(f.publish(one));
        QTRY_COMPARE(node.received.size(), 5);
        node.cutAll();
        QTRY_COMPARE(f.setbacks.size(), 1);
        QCOMPARE(f.dropped(DropReason::Ended), 7U);
        QCOMPARE(f.client->counters().payloadsDropped, 7U);
        QTRY_COMPARE(f.confirmed, 2);
        QCOMPARE(node.received.size(), 5);
    }

    void publishedWithoutASessionWaitsForOne() {
        SmallNode node;
        node.grantStatus = 503;
        Fixture f(node);
        f.settings.session.protocol = SessionProtocol::Singleplex;
        f.start();
        QTRY_VERIFY(f.setbacks.size() >= 1);
        for (const QByteArray& one : numbered("payload", 1, 3))
            QVERIFY(f.publish(one));
        QVERIFY(f.publish("first", PayloadPriority::Urgent));
        QCOMPARE(f.client->status().queue[std::size_t(PayloadPriority::Normal)].datagrams, 3U);
        QCOMPARE(f.publish("x", PayloadPriority::Normal, "sub00001").error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(f.publish(QByteArray(65526, 'x')).error().code, ErrorCode::TooLarge);
        node.grantStatus = 200;
        QTRY_COMPARE(node.received.size(), 4);
        QCOMPARE(node.received, QList<QByteArray>{"first"} + numbered("payload", 1, 3));
        QCOMPARE(f.client->status().kept.queued, 4U);
        QCOMPARE(f.client->counters().payloadsQueued, 4U);
    }

    void olderGoesBeforeNewer() {
        SmallNode node;
        narrow(node);
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (const QByteArray& one : numbered("payload", 1, 9))
            QVERIFY(f.publish(one));
        QTRY_COMPARE(node.received.size(), 5);
        widen(node);
        node.grantStatus = 503;
        node.cutAll();
        QTRY_COMPARE(f.client->activity(), Client::Activity::Waiting);
        for (const QByteArray& one : numbered("payload", 10, 12))
            QVERIFY(f.publish(one));
        node.grantStatus = 200;
        QTRY_COMPARE(node.received.size(), 12);
        QCOMPARE(node.received, numbered("payload", 1, 12));
    }

    void queueIsBoundedWithoutASessionToo_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QList<QByteArray>>("left");
        QTest::newRow("oldest") << int(QueuePolicy::DropOldest) << numbered("payload", 3, 5);
        QTest::newRow("newest") << int(QueuePolicy::DropNewest) << numbered("payload", 1, 3);
        QTest::newRow("refuse") << int(QueuePolicy::Refuse) << numbered("payload", 1, 3);
    }
    void queueIsBoundedWithoutASessionToo() {
        QFETCH(int, policy);
        QFETCH(QList<QByteArray>, left);
        SmallNode node;
        node.grantStatus = 503;
        Fixture f(node);
        f.settings.stream.machine.queuePolicy = QueuePolicy(policy);
        f.settings.stream.machine.queueDatagrams = 3;
        f.start();
        int refused = 0;
        for (const QByteArray& one : numbered("payload", 1, 5))
            refused += f.publish(one) ? 0 : 1;
        const bool refuses = QueuePolicy(policy) == QueuePolicy::Refuse;
        QCOMPARE(refused, refuses ? 2 : 0);
        node.grantStatus = 200;
        QTRY_COMPARE(node.received, left);
        QCOMPARE(f.client->counters().payloadsDropped, std::uint64_t(refuses ? 0 : 2));
        QCOMPARE(f.client->counters().payloadsRefused, std::uint64_t(refuses ? 2 : 0));
        QCOMPARE(f.dropped(DropReason::MadeRoom) + f.dropped(DropReason::QueueFull),
                 std::uint64_t(refuses ? 0 : 2));
    }

    void tooOldIsNotCarried() {
        SmallNode node;
        node.grantStatus = 503;
        Fixture f(node);
        f.settings.stream.machine.payloadMaximumAge = Milliseconds(150);
        f.start();
        QVERIFY(f.publish("old"));
        QTest::qWait(200);
        node.grantStatus = 200;
        QTRY_COMPARE(f.confirmed, 1);
        QVERIFY(f.publish("young"));
        QTRY_COMPARE(node.received, QList<QByteArray>{"young"});
        QCOMPARE(f.dropped(DropReason::TooOld), 1U);
        QCOMPARE(f.client->status().kept.carried, 0U);
    }

    void identifiersOutsideTheNewScopeAreDropped() {
        SmallNode node;
        narrow(node);
        Fixture f(node);
        f.settings.session.type = SessionType::Broker;
        f.settings.session.protocol = SessionProtocol::Multiplex;
        f.settings.session.identifiers.clear();
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (int i = 1; i <= 15; ++i)
            QVERIFY(f.publish("payload " + QByteArray::number(i), PayloadPriority::Normal,
                              i % 2 == 0 ? "sub00002" : "sub00001"));
        QTRY_COMPARE(node.received.size(), 5);
        widen(node);
        node.grantedIdentifiers = QStringList{u"sub00002"_s, u"sub00003"_s};
        node.cutAll();
        QTRY_COMPARE(node.received.size(), 10); // 6, 8, 10, 12, 14
        QTRY_COMPARE(f.confirmed, 2);
        QCOMPARE(node.received.mid(5),
                 (QList<QByteArray>{"payload 6", "payload 8", "payload 10", "payload 12", "payload 14"}));
        QCOMPARE(f.dropped(DropReason::NotInSession), 5U);
        QCOMPARE(f.client->status().kept.carried, 5U);
    }

    void whatTheNewLimitsNeverAdmitIsDropped() {
        SmallNode node;
        narrow(node);
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(f.publish("small"));
        QVERIFY(f.publish(QByteArray(3000, 'x')));
        QVERIFY(f.publish("last"));
        QTRY_COMPARE(node.received.size(), 5);
        widen(node);
        node.limits.payloadBytesPerSecond = 100; // 500 in a window
        node.cutAll();
        QTRY_COMPARE(node.received.size(), 6);
        QCOMPARE(node.received.last(), QByteArray("last"));
        QCOMPARE(f.dropped(DropReason::NotInSession), 1U);
    }

    void neverIntoAnotherProtocolMode() {
        DeadlineScheduler scheduler(systemClock());
        session::ClientMachineSettings machine;
        KeptPayloads kept(machine, SessionType::Tlc, SessionProtocol::Singleplex);
        const std::byte content{7};
        KeptPayloads::Outbound payload;
        payload.payload = std::span(&content, 1);
        QVERIFY(kept.keep(payload, systemClock().now()));
        SessionGranted multiplex;
        multiplex.terms.protocol = SessionProtocol::Multiplex;
        StreamConnection connection({}, {u"localhost"_s, 1}, multiplex.terms, "token", scheduler,
                                    systemClock());
        kept.handOver(connection, multiplex, systemClock().now());
        QCOMPARE(connection.queue().count(), 0U);
        QCOMPARE(kept.drops().of(DropReason::NotInSession), 1U);
        QCOMPARE(kept.queue().count(), 0U);

        KeptPayloads ofMonitor(machine, SessionType::Monitor, SessionProtocol::Multiplex);
        QCOMPARE(ofMonitor.keep(payload, systemClock().now()).error().code, ErrorCode::NotAllowed);
    }

    /// The end of a connection is told a moment after it has stopped taking payloads.
    void publishedWhileAConnectionEndsComesAfterWhatItLeft() {
        session::ClientMachineSettings machine;
        machine.queueDatagrams = 3;
        machine.queuePolicy = QueuePolicy::Refuse;
        KeptPayloads kept(machine, SessionType::Tlc, SessionProtocol::Singleplex);
        const auto keep = [&](std::uint8_t type) {
            KeptPayloads::Outbound payload;
            payload.payloadType = type;
            return kept.keep(payload, systemClock().now());
        };
        session::OutboundQueue left;
        session::DropTally none;
        for (const std::uint8_t type : {1, 2})
            QVERIFY(left.offer(wire::Payload{type, {}, {}}, PayloadPriority::Normal, systemClock().now(), {},
                               none));
        QVERIFY(keep(3));
        QVERIFY(keep(4));
        kept.takeOver(std::move(left));
        QCOMPARE(kept.queue().count(), 3U); // 4 had been taken, and there is no room for it now
        QCOMPARE(kept.drops().of(DropReason::QueueFull), 1U);
        QVERIFY(!keep(5));
        QCOMPARE(kept.counters().survived, 2U);
        QCOMPARE(std::to_integer<int>(kept.queue().front().frame[5]), 1);
    }

    void stopDropsWhatStillWaits() {
        SmallNode node;
        node.grantStatus = 503;
        Fixture f(node);
        f.start();
        QVERIFY(f.publish("never"));
        f.client->stop({});
        QCOMPARE(f.stopped, 1);
        QCOMPARE(f.dropped(DropReason::Ended), 1U);
        QCOMPARE(f.publish("too late").error().code, ErrorCode::WrongState);
        QCOMPARE(f.client->counters().payloadsDropped, 1U);
    }

    void stopFinishesTheQueueFirst() {
        SmallNode node;
        narrow(node);
        node.limits.payloadRateWindow = Milliseconds(1000); // one each 1.1 s
        Fixture f(node);
        f.settings.stream.machine.byeDeadline = Milliseconds(20000);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (const QByteArray& one : numbered("payload", 1, 3))
            QVERIFY(f.publish(one));
        f.client->stop(u"done"_s);
        QTRY_COMPARE_WITH_TIMEOUT(f.stopped, 1, 15000);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 1);
        QCOMPARE(node.received, numbered("payload", 1, 3));
        QVERIFY(f.drops.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClientKeeping)
#include "tst_clientkeeping.moc"
