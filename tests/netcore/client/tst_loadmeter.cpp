// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadmeter.h"
#include "netcore/client/randomsequence.h"

#include <algorithm>
#include <map>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// Schedule, payloads, sequence numbers and figures of a load, in virtual time.
class TestLoadMeter : public QObject {
    Q_OBJECT

    /// Recognises a payload as the receiver does.
    static LoadPayload::Read through(LoadPayload& payload, const LoadStamp& stamp, std::size_t size = 100) {
        return *payload.read(payload.make(stamp, size));
    }

private Q_SLOTS:
    void everySenderKeepsItsRateAndPhase() {
        OpenLoopSchedule schedule(50, 7, seconds(3), 11);
        std::map<std::uint32_t, std::vector<LoadTime>> bySender;
        LoadTime last(0);
        while (schedule.next().at < seconds(13)) {
            const auto slot = schedule.next();
            schedule.advance();
            QVERIFY(slot.at >= last && slot.at >= seconds(3));
            last = slot.at;
            bySender[slot.sender].push_back(slot.at);
        }
        QCOMPARE(bySender.size(), std::size_t(50));
        for (const auto& [sender, times] : bySender) {
            QVERIFY(times.size() == 70);
            for (std::size_t i = 1; i < times.size(); ++i) { // no drift either
                const auto off = times[i] - times[0] - LoadTime(std::int64_t(double(i) * 1e9 / 7));
                QVERIFY(std::abs(off.count()) <= 2);
            }
        }
        QVERIFY(bySender[0][0] != bySender[1][0]); // not all at once
        QVERIFY(OpenLoopSchedule(0, 5, LoadTime(0), 1).empty());
        QVERIFY(OpenLoopSchedule(5, 0, LoadTime(0), 1).empty());
    }

    void seedDecidesThePhases() {
        OpenLoopSchedule one(9, 3, LoadTime(0), 5), same(9, 3, LoadTime(0), 5), other(9, 3, LoadTime(0), 6);
        bool differs = false;
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(one.next().at, same.next().at);
            QCOMPARE(one.next().sender, same.next().sender);
            differs = differs || one.next().at != other.next().at;
            for (OpenLoopSchedule* schedule : {&one, &same, &other})
                schedule->advance();
        }
        QVERIFY(differs);
    }

    /// A receiver that stalls for one second of ten, with 1,000 payloads a second: everyone who was due in
    /// that second waited, so a tenth of all latencies lie evenly between 0 and 1 s. A closed loop would have
    /// seen one long wait and 9,000 short ones.
    void stalledReceiverIsNotHidden() {
        LoadMeter meter({100, 1, 0}, 3);
        LoadPayload payload(7);
        OpenLoopSchedule schedule(100, 10, LoadTime(0), 3);
        const LoadTime way = microseconds(200), stallBegins = seconds(4), stallEnds = seconds(5);
        while (schedule.next().at < seconds(10)) {
            const auto slot = schedule.next();
            schedule.advance();
            const auto stamp = meter.stamp(LoadDirection::TlcToBroker, slot.sender, true, slot.at, slot.at);
            meter.sent(stamp, 100);
            LoadTime arrives = slot.at + way;
            if (arrives >= stallBegins && arrives < stallEnds)
                arrives = stallEnds;
            meter.received(LoadFlow::TlcToBroker, 0, through(payload, stamp), 100, arrives);
        }
        const Histogram latency = meter.traffic().latency();
        QCOMPARE(latency.count(), std::uint64_t(10000));
        QVERIFY(latency.percentile(50) <= microseconds(201));
        QVERIFY(latency.percentile(89) <= microseconds(201));
        QVERIFY(std::abs((latency.percentile(95) - milliseconds(500)).count()) < 20'000'000);
        QVERIFY(std::abs((latency.percentile(99) - milliseconds(900)).count()) < 20'000'000);
        QVERIFY(std::abs((latency.mean() - microseconds(50180)).count()) < 2'000'000);

        // The closed loop, for comparison: each sender waits for its payload before the next.
        Histogram closed;
        for (int sender = 0; sender < 100; ++sender) {
            for (LoadTime now(sender * 1000); now < seconds(10);) {
                LoadTime arrives = now + way;
                if (arrives >= stallBegins && arrives < stallEnds)
                    arrives = stallEnds;
                closed.record(arrives - now);
                now = std::max(now + milliseconds(100), arrives);
            }
        }
        QVERIFY(closed.percentile(95) < milliseconds(1)); // looks fine, and is not
    }

    /// The same when the sender itself is stuck: what was due meanwhile leaves late, in one go, and says so.
    void stalledGeneratorShowsInLagAndNotInService() {
        LoadMeter meter({10, 1, 0}, 3);
        LoadPayload payload(7);
        OpenLoopSchedule schedule(10, 100, LoadTime(0), 3);
        LoadTime now(0);
        while (schedule.next().at < seconds(10)) {
            now = std::max(now, schedule.next().at);
            if (now >= seconds(2) && now < seconds(3))
                now = seconds(3);
            const auto slot = schedule.next();
            schedule.advance();
            const auto stamp = meter.stamp(LoadDirection::TlcToBroker, slot.sender, true, slot.at, now);
            meter.sent(stamp, 100);
            meter.received(LoadFlow::TlcToBroker, 0, through(payload, stamp), 100, now + microseconds(300));
        }
        const LoadTraffic& traffic = meter.traffic();
        QVERIFY(traffic.service().maximum() <= microseconds(301));
        QVERIFY(traffic.latency().percentile(99.9) > milliseconds(950));
        QVERIFY(traffic.sendLag.percentile(99.9) > milliseconds(950));
        QVERIFY(std::abs((traffic.sendLag.percentile(95) - milliseconds(500)).count()) < 20'000'000);
        QCOMPARE(traffic.payloadsSent(), std::uint64_t(10000)); // nothing was left out
    }

    void stampSurvivesTheWayAndDamageShows() {
        LoadPayload payload(0xDEADBEEF);
        const LoadStamp stamp{LoadDirection::BrokerToTlc,       true, 0x123456, 77, seconds(1234),
                              seconds(1234) + microseconds(987)};
        for (const std::size_t size : {std::size_t(24), std::size_t(25), std::size_t(65525)}) {
            const auto read = payload.read(payload.make(stamp, size));
            QVERIFY(read && !read->damaged);
            QCOMPARE(read->stamp.direction, stamp.direction);
            QCOMPARE(read->stamp.measured, stamp.measured);
            QCOMPARE(read->stamp.stream, stamp.stream);
            QCOMPARE(read->stamp.sequence, stamp.sequence);
            QCOMPARE(read->stamp.intended, stamp.intended);
            QCOMPARE(read->stamp.sent, stamp.sent);
        }
        const auto bytes = payload.make(stamp, 60);
        std::vector<std::byte> changed(bytes.begin(), bytes.end());
        changed[40] ^= std::byte{1};
        QVERIFY(payload.read(changed)->damaged);
        changed[40] ^= std::byte{1};
        changed[16] = std::byte{0xFF}; // an instant that cannot be
        QVERIFY(payload.read(changed)->damaged);
        changed[0] ^= std::byte{1}; // another run's
        QVERIFY(!payload.read(changed));
        QVERIFY(!payload.read(std::span(changed).first(23)));
        QVERIFY(!payload.read({}));
        QVERIFY(!LoadPayload(1).read(payload.make(stamp, 60)));
    }

    void sequenceTracker_data() {
        QTest::addColumn<QList<int>>("arrivals");
        QTest::addColumn<QByteArray>("verdicts"); // in order, reordered, duplicate
        QTest::addColumn<int>("missing");
        QTest::newRow("in order") << QList{0, 1, 2, 3} << QByteArray("iiii") << 0;
        QTest::newRow("lost") << QList{0, 3} << QByteArray("ii") << 2;
        QTest::newRow("lost from the start") << QList{2} << QByteArray("i") << 2;
        QTest::newRow("twice") << QList{0, 0, 1, 1, 0} << QByteArray("ididd") << 0;
        QTest::newRow("swapped") << QList{0, 2, 1, 3} << QByteArray("iiri") << 0;
        QTest::newRow("late and twice") << QList{0, 2, 1, 1} << QByteArray("iird") << 0;
        QTest::newRow("gap split in the middle")
            << QList{5, 2, 2, 1, 3, 0, 4, 4} << QByteArray("irdrrrrd") << 0;
        QTest::newRow("gap from both ends") << QList{4, 0, 3, 0, 3} << QByteArray("irrdd") << 2;
        QTest::newRow("backwards") << QList{4, 3, 2, 1, 0} << QByteArray("irrrr") << 0;
    }
    void sequenceTracker() {
        QFETCH(QList<int>, arrivals);
        QFETCH(QByteArray, verdicts);
        QFETCH(int, missing);
        SequenceTracker tracker;
        QByteArray told;
        for (const int arrival : arrivals)
            told += "ird"[int(tracker.arrived(std::uint32_t(arrival)))];
        QCOMPARE(told, verdicts);
        QCOMPARE(tracker.missing(), std::uint64_t(missing));
    }

    void trackerAgreesWithASetUnderShuffle() {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            RandomSequence random(seed);
            std::vector<std::uint32_t> order;
            for (std::uint32_t i = 0; i < 500; ++i) {
                if (random.below(10) > 0) // some are lost, some come twice
                    order.push_back(i);
                if (random.below(20) == 0)
                    order.push_back(i);
            }
            for (std::size_t i = 0; i + 8 < order.size(); ++i)
                std::swap(order[i], order[i + random.below(8)]);
            SequenceTracker tracker;
            std::map<std::uint32_t, int> seen;
            std::uint64_t duplicates = 0;
            for (const std::uint32_t each : order) {
                const bool again = seen[each]++ > 0;
                const bool told = tracker.arrived(each) == SequenceTracker::Arrival::Duplicate;
                QCOMPARE(told, again);
                duplicates += again ? 1 : 0;
            }
            QCOMPARE(tracker.missing() + seen.size(), std::uint64_t(tracker.expected()));
        }
    }

    void trackerOfAHostileStreamStaysSmall() {
        SequenceTracker tracker;
        for (std::uint32_t i = 0; i < 100'000; ++i)
            tracker.arrived(2 * i + 1);
        QCOMPARE(tracker.missing(), std::uint64_t(100'000));
        QCOMPARE(tracker.arrived(0), SequenceTracker::Arrival::Duplicate); // forgotten: told as the worse
        QCOMPARE(tracker.arrived(199'998), SequenceTracker::Arrival::Reordered);
    }

    void lossDuplicatesAndOrderAreCountedByReceiver() {
        LoadMeter meter({2, 2, 1}, 3);
        LoadPayload payload(1);
        std::vector<LoadStamp> stamps;
        for (int i = 0; i < 10; ++i) {
            stamps.push_back(
                meter.stamp(LoadDirection::TlcToBroker, 1, true, milliseconds(i), milliseconds(i)));
            meter.sent(stamps.back(), 50);
        }
        const LoadTime now = seconds(1);
        for (const LoadStamp& stamp : stamps) // Broker 0 gets all, the Monitor too
            meter.received(LoadFlow::TlcToBroker, 0, through(payload, stamp), 50, now);
        for (const int i : {0, 1, 4, 3, 3, 9}) // Broker 1 lacks some
            meter.received(LoadFlow::TlcToBroker, 1, through(payload, stamps[std::size_t(i)]), 50, now);
        QVERIFY(!meter.everythingArrived());
        for (const LoadStamp& stamp : stamps)
            meter.received(LoadFlow::ToMonitor, 0, through(payload, stamp), 50, now);
        const LoadFlowFigures& flow = meter.traffic().flow(LoadFlow::TlcToBroker);
        QCOMPARE(flow.expected, std::uint64_t(20));
        QCOMPARE(flow.received, std::uint64_t(15));
        QCOMPARE(flow.lost(), std::uint64_t(5));
        QCOMPARE(flow.duplicates, std::uint64_t(1));
        QCOMPARE(flow.reordered, std::uint64_t(1));
        QCOMPARE(flow.bytesReceived, std::uint64_t(750));
        QCOMPARE(flow.latency.count(), std::uint64_t(15));
        QCOMPARE(meter.traffic().flow(LoadFlow::ToMonitor).lost(), std::uint64_t(0));
        QCOMPARE(meter.traffic().flow(LoadFlow::ToMonitor).received, std::uint64_t(10));
        QCOMPARE(meter.traffic().latency().count(), std::uint64_t(15)); // without the Monitor's copies
    }

    void brokersStreamsAreOnePerTlc() {
        LoadMeter meter({3, 1, 1}, 3);
        LoadPayload payload(1);
        for (const std::uint32_t tlc : {0U, 1U, 2U, 0U, 1U, 2U}) {
            const auto stamp = meter.stamp(LoadDirection::BrokerToTlc, meter.brokerStream(0, tlc), true,
                                           milliseconds(1), milliseconds(1));
            meter.sent(stamp, 30);
            meter.received(LoadFlow::BrokerToTlc, tlc, through(payload, stamp), 30, milliseconds(2));
            meter.received(LoadFlow::ToMonitor, 0, through(payload, stamp), 30, milliseconds(2));
            meter.received(LoadFlow::BrokerToTlc, (tlc + 1) % 3, through(payload, stamp), 30,
                           milliseconds(2));
        }
        const LoadFlowFigures& flow = meter.traffic().flow(LoadFlow::BrokerToTlc);
        QCOMPARE(flow.received, std::uint64_t(6));
        QCOMPARE(flow.reordered, std::uint64_t(0));
        QCOMPARE(flow.damaged, std::uint64_t(6)); // came to the wrong TLC
        QVERIFY(meter.everythingArrived());
    }

    void warmUpIsNotMeasured() {
        LoadMeter meter({1, 1, 0}, 3);
        LoadPayload payload(1);
        const auto warm =
            meter.stamp(LoadDirection::TlcToBroker, 0, false, milliseconds(1), milliseconds(400));
        meter.sent(warm, 50);
        meter.received(LoadFlow::TlcToBroker, 0, through(payload, warm), 50, milliseconds(900));
        const LoadTraffic& traffic = meter.traffic();
        QCOMPARE(traffic.warmUpSent, std::uint64_t(1));
        QCOMPARE(traffic.warmUpReceived, std::uint64_t(1));
        QCOMPARE(traffic.payloadsSent(), std::uint64_t(0));
        QVERIFY(traffic.latency().empty() && traffic.sendLag.empty());
        QCOMPARE(meter.interval().latency.count(), std::uint64_t(1)); // the series shows it
        meter.startInterval();
        QVERIFY(meter.interval().latency.empty());
    }

    void whatNobodySentIsDamaged() {
        LoadMeter meter({2, 1, 0}, 3);
        LoadPayload payload(1);
        const LoadTime now = seconds(1);
        LoadStamp stamp = meter.stamp(LoadDirection::TlcToBroker, 0, true, milliseconds(1), milliseconds(1));
        const auto arrive = [&](LoadStamp forged) {
            meter.received(LoadFlow::TlcToBroker, 0, through(payload, forged), 100, now);
        };
        arrive(stamp); // not sent
        meter.sent(stamp, 100);
        LoadStamp forged = stamp;
        forged.stream = 2; // nobody's
        arrive(forged);
        forged = stamp;
        forged.sequence = UINT32_MAX;
        arrive(forged);
        forged = stamp;
        forged.intended = forged.sent = seconds(2); // in the future
        arrive(forged);
        forged = stamp;
        forged.direction = LoadDirection::BrokerToTlc; // a Broker does not hear Brokers
        arrive(forged);
        QCOMPARE(meter.traffic().flow(LoadFlow::TlcToBroker).damaged, std::uint64_t(5));
        arrive(stamp);
        QCOMPARE(meter.traffic().flow(LoadFlow::TlcToBroker).received, std::uint64_t(1));
    }
};

QTEST_APPLESS_MAIN(TestLoadMeter)
#include "tst_loadmeter.moc"
