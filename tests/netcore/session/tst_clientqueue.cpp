// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientbench.h"

#include <algorithm>
#include <array>
#include <deque>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

constexpr PayloadPriority urgent = PayloadPriority::Urgent;
constexpr PayloadPriority high = PayloadPriority::High;
constexpr PayloadPriority normal = PayloadPriority::Normal;
constexpr PayloadPriority low = PayloadPriority::Low;

ClientMachineSettings ungoverned(QueuePolicy policy = QueuePolicy::DropOldest, std::size_t datagrams = 3) {
    ClientMachineSettings settings;
    settings.behaviour.governed = false;
    settings.queuePolicy = policy;
    settings.queueDatagrams = datagrams;
    return settings;
}

QStringList payloads(std::initializer_list<int> numbers) {
    QStringList words;
    for (const int number : numbers)
        words << u"Payload %1"_s.arg(number);
    return words;
}

/// What is left in the queue, in the order in which it leaves.
QStringList leaving(ClientBench& bench) {
    bench.connect();
    bench.output();
    bench.feed(bytesOf({0x01}));
    return bench.output().mid(1); // after the token
}

} // namespace

/// The bounded outbound queue of a client: priorities, policies, age, and what it leaves behind.
class ClientQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void moreImportantLeavesFirstAndEachInItsOrder() {
        ClientBench bench({}, ungoverned(QueuePolicy::Refuse, 100));
        const std::array order{low, urgent, normal, low, high, urgent, normal, high};
        for (std::size_t i = 0; i < order.size(); ++i)
            QVERIFY(bench.publish(10, std::uint8_t(i + 1), order[i]));
        QCOMPARE(leaving(bench), payloads({2, 6, 5, 8, 3, 7, 1, 4}));
    }

    void controlGoesAheadOfTheMostUrgentPayload() {
        ClientBench bench;
        bench.activate();
        QVERIFY(bench.publish(10, 7, urgent));
        bench.wall = {2000};
        bench.feed(frameOf(wire::TimestampsRequest{{500}}));
        const QStringList expected{u"TimestampsResponse 500 2000 2000"_s, u"Payload 7"_s};
        QCOMPARE(bench.output(), expected);
    }

    void fullQueueDoesAsThePolicySays_data() {
        QTest::addColumn<int>("policy");
        QTest::addColumn<QList<int>>("waiting"); // priorities of payloads 1, 2, 3
        QTest::addColumn<int>("newcomer");       // of payload 4
        QTest::addColumn<QStringList>("left");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, QueuePolicy policy, std::array<PayloadPriority, 3> waiting,
                            PayloadPriority newcomer, std::initializer_list<int> left, const char* told) {
            QList<int> numbers;
            for (const PayloadPriority priority : waiting)
                numbers << int(priority);
            QTest::newRow(name) << int(policy) << numbers << int(newcomer) << payloads(left)
                                << QString::fromLatin1(told);
        };
        const auto oldest = QueuePolicy::DropOldest;
        row("oldestOfTheLowest", oldest, {low, normal, low}, normal, {2, 4, 3}, "dropped 1 low made-room");
        row("oldestOfItsOwn", oldest, {high, normal, normal}, normal, {1, 3, 4},
            "dropped 1 normal made-room");
        row("lowMakesRoomForUrgent", oldest, {urgent, low, high}, urgent, {1, 4, 3},
            "dropped 1 low made-room");
        row("moreImportantStays", oldest, {high, urgent, high}, normal, {2, 1, 3},
            "dropped 1 normal queue-full");
        row("lowAmongLow", oldest, {low, low, low}, low, {2, 3, 4}, "dropped 1 low made-room");
        row("newest", QueuePolicy::DropNewest, {low, low, low}, urgent, {1, 2, 3},
            "dropped 1 urgent queue-full");
        row("refuse", QueuePolicy::Refuse, {low, low, low}, urgent, {1, 2, 3}, "");
    }
    void fullQueueDoesAsThePolicySays() {
        QFETCH(int, policy);
        QFETCH(QList<int>, waiting);
        QFETCH(int, newcomer);
        QFETCH(QStringList, left);
        QFETCH(QString, told);
        ClientBench bench({}, ungoverned(QueuePolicy(policy)));
        for (int i = 0; i < waiting.size(); ++i)
            QVERIFY(bench.publish(10, std::uint8_t(i + 1), PayloadPriority(waiting[i])));
        const bool refuses = QueuePolicy(policy) == QueuePolicy::Refuse;
        const auto fourth = bench.publish(10, 4, PayloadPriority(newcomer));
        QCOMPARE(fourth.has_value(), !refuses);
        bench.drain();
        QCOMPARE(bench.events.join(u';'), told);
        const auto counters = bench.machine.counters();
        QCOMPARE(counters.payloadsDropped, std::uint64_t(refuses ? 0 : 1));
        QCOMPARE(counters.payloadsRefused, std::uint64_t(refuses ? 1 : 0));
        for (const PayloadPriority priority : priorities)
            QCOMPARE(counters.droppedByPriority[std::size_t(priority)],
                     std::uint64_t(told.contains(QString::fromUtf8(nameOf(priority).data())) ? 1 : 0));
        QCOMPARE(leaving(bench), left);
    }

    void nothingIsSacrificedForWhatDoesNotFitAnyway() {
        ClientMachineSettings settings = ungoverned(QueuePolicy::DropOldest, 100);
        settings.queueBytes = 3 * payloadFrame(100).size();
        ClientBench bench({}, settings);
        QVERIFY(bench.publish(100, 1, high));
        QVERIFY(bench.publish(100, 2, low));
        QVERIFY(bench.publish(100, 3, low));
        QVERIFY(bench.publish(250, 4, normal)); // both low ones would not be enough
        bench.drain();
        QCOMPARE(bench.events, QStringList{u"dropped 1 normal queue-full"_s});
        QVERIFY(bench.publish(150, 5, normal)); // takes the place of both
        bench.drain();
        QCOMPARE(bench.events.last(), u"dropped 2 low made-room"_s);
        QCOMPARE(leaving(bench), payloads({1, 5}));
    }

    void dropsThatNobodyAsksForAreToldTogether() {
        ClientBench bench({}, ungoverned(QueuePolicy::DropNewest, 1));
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(bench.publish(i % 7, 1, i % 2 == 0 ? normal : low));
        bench.drain();
        const QStringList expected{u"dropped 50000 low queue-full"_s, u"dropped 49999 normal queue-full"_s};
        QCOMPARE(bench.events, expected);
        bench.drain();
        QCOMPARE(bench.events, expected); // once
    }

    void tooOldIsDroppedInsteadOfSent() {
        ClientMachineSettings settings;
        settings.payloadMaximumAge = Milliseconds(3000);
        settings.behaviour.sendKeepAlive = false;
        SessionTerms terms;
        terms.limits.payloadRatePerSecond = 1; // five at once, the sixth after 5.6 s
        ClientBench bench(terms, settings);
        bench.activate();
        for (std::uint8_t i = 1; i <= 7; ++i)
            QVERIFY(bench.publish(1, i, i == 7 ? urgent : normal));
        QCOMPARE(bench.output(), payloads({7, 1, 2, 3, 4}));
        bench.advance(5000);
        QVERIFY(bench.publish(1, 8));
        bench.advance(1000);
        QCOMPARE(bench.output(), payloads({8}));
        QCOMPARE(bench.events, QStringList{u"dropped 2 normal too-old"_s});
    }

    void exactlyAtItsAgeIsStillSent() {
        ClientMachineSettings settings;
        settings.payloadMaximumAge = Milliseconds(3000);
        for (const int wait : {3000, 3001}) {
            ClientBench bench({}, settings);
            QVERIFY(bench.publish(1, 1));
            bench.advance(wait);
            QCOMPARE(leaving(bench).size(), wait == 3000 ? 1 : 0);
        }
    }

    void largePayloadAheadIsNotOvertakenByALesserOne() {
        SessionTerms terms;
        terms.limits.payloadBytesPerSecond = 60; // 300 in any five seconds
        ClientMachineSettings settings;
        settings.behaviour.sendKeepAlive = false;
        ClientBench bench(terms, settings);
        bench.activate();
        QVERIFY(bench.publish(250, 1, normal));
        QCOMPARE(bench.output(), payloads({1}));
        QVERIFY(bench.publish(200, 2, urgent));
        QVERIFY(bench.publish(10, 3, low));
        QVERIFY(bench.output().isEmpty());
        bench.advance(6000);
        QCOMPARE(bench.output(), payloads({2, 3}));
    }

    void byeWaitsForEveryPriorityAndItsDeadlineEndsIt() {
        for (const bool enough : {true, false}) {
            ClientMachineSettings settings;
            settings.byeDeadline = Milliseconds(enough ? 60'000 : 4000);
            ClientBench bench({}, settings);
            bench.activate();
            for (int i = 0; i < 65; ++i) // 60 leave at once, the next after 5.6 s
                QVERIFY(bench.publish(1, std::uint8_t(i + 1), i < 62 ? low : urgent));
            bench.machine.bye("done", bench.now);
            QStringList words = bench.output();
            QCOMPARE(words.mid(0, 4), payloads({63, 64, 65, 1}));
            QCOMPARE(words.size(), 60);
            bench.advance(10'000);
            words = bench.output();
            words.removeAll(u"KeepAlive"_s);
            QCOMPARE(words, enough ? payloads({58, 59, 60, 61, 62}) << u"Bye 'done'"_s
                                   : QStringList{u"Bye 'done'"_s});
            QCOMPARE(bench.machine.counters().payloadsDropped, std::uint64_t(enough ? 0 : 5));
            QCOMPARE(bench.events.contains(u"dropped 5 low ended"_s), !enough);
            QCOMPARE(bench.machine.counters().payloadsSent, std::uint64_t(enough ? 65 : 60));
        }
    }

    void whatDidNotLeaveCanBeTakenAway() {
        ClientMachineSettings settings;
        settings.keepQueue = true;
        ClientBench bench({}, settings);
        bench.activate();
        for (int i = 0; i < 65; ++i)
            QVERIFY(bench.publish(1, std::uint8_t(i + 1), i % 2 == 0 ? high : low));
        bench.output();
        bench.advance(100);
        bench.machine.transportClosed(bench.now, {});
        bench.drain();
        QVERIFY(!bench.events.join(u' ').contains(u"dropped"_s));
        OutboundQueue left = bench.machine.takeQueue();
        QCOMPARE(left.count(), 5U);
        QCOMPARE(left.lane(low).count(), 5U);
        QCOMPARE(left.front().queuedAt, ClientBench::start);
        QCOMPARE(bench.machine.queuedDatagrams(), 0U);
        QCOMPARE(bench.machine.counters().payloadsDropped, 0U);
    }

    void modelOfTheQueueAgrees() {
        // A plain model, one deque for each priority, beside the queue: 20,000 random steps.
        struct Entry {
            std::uint8_t number;
            std::size_t size;
        };
        std::mt19937 random(11);
        for (const QueuePolicy policy :
             {QueuePolicy::DropOldest, QueuePolicy::DropNewest, QueuePolicy::Refuse}) {
            const QueueBounds bounds{6000, 20, policy};
            OutboundQueue queue;
            DropTally drops;
            std::array<std::deque<Entry>, priorityCount> model;
            const auto total = [&](std::size_t lanes) {
                std::pair<std::size_t, std::size_t> sum; // bytes, datagrams
                for (std::size_t lane = 0; lane < lanes; ++lane) {
                    sum.second += model[lane].size();
                    for (const Entry& entry : model[lane])
                        sum.first += payloadFrame(entry.size).size();
                }
                return sum;
            };
            std::uint64_t dropped = 0;
            for (int step = 0; step < 20'000; ++step) {
                if (random() % 5 < 2 && !queue.empty()) {
                    const auto front = queue.front();
                    auto lane =
                        std::find_if(model.begin(), model.end(), [](const auto& l) { return !l.empty(); });
                    QCOMPARE(std::size_t(front.priority), std::size_t(lane - model.begin()));
                    QCOMPARE(std::uint8_t(front.frame[5]), lane->front().number);
                    QCOMPARE(front.payloadBytes, lane->front().size);
                    queue.pop();
                    lane->pop_front();
                    continue;
                }
                const Entry entry{std::uint8_t(random()), random() % 900};
                const auto lane = std::size_t(random() % priorityCount);
                const ByteString bytes(entry.size);
                const auto offered = queue.offer(wire::Payload{entry.number, {}, bytes},
                                                 PayloadPriority(lane), ClientBench::start, bounds, drops);
                const auto fits = [&](std::size_t lanes) {
                    const auto [held, count] = total(lanes);
                    return held + payloadFrame(entry.size).size() <= bounds.bytes && count < bounds.datagrams;
                };
                const bool admitted =
                    fits(priorityCount) || (policy == QueuePolicy::DropOldest && fits(lane));
                QCOMPARE(offered.has_value(), admitted || policy != QueuePolicy::Refuse);
                if (admitted) {
                    for (std::size_t least = priorityCount; !fits(priorityCount);) {
                        if (model[least - 1].empty()) {
                            --least;
                            continue;
                        }
                        model[least - 1].pop_front();
                        ++dropped;
                    }
                    model[lane].push_back(entry);
                } else if (policy != QueuePolicy::Refuse) {
                    ++dropped;
                }
                QCOMPARE(queue.bytes(), total(priorityCount).first);
                QCOMPARE(queue.count(), total(priorityCount).second);
                QCOMPARE(drops.total(), dropped);
            }
            QVERIFY(dropped > 1000 || policy == QueuePolicy::Refuse);
        }
    }
};

QTEST_APPLESS_MAIN(ClientQueueTest)
#include "tst_clientqueue.moc"
