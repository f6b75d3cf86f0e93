// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/slidingwindow.h"

#include <algorithm>
#include <deque>
#include <QTest>
#include <random>

using namespace wayside;
using namespace wayside::limits;

namespace {

/// Keeps every event and adds them up anew each time: slow and plain.
class NaiveWindow {
public:
    explicit NaiveWindow(std::int64_t window) : m_window(window) {}

    void add(std::int64_t now, std::uint64_t weight) { m_events.push_back({now, weight}); }
    std::uint64_t sumAt(std::int64_t now, std::int64_t span) const {
        std::uint64_t total = 0;
        for (const auto& [at, weight] : m_events) {
            if (at > now - span && at <= now)
                total += weight;
        }
        return total;
    }
    std::uint64_t sum(std::int64_t now) const { return sumAt(now, m_window); }
    std::int64_t whenAtMost(std::int64_t now, std::uint64_t target) const {
        while (sum(now) > target)
            ++now;
        return now;
    }
    void forget(std::int64_t before) {
        std::erase_if(m_events, [before](const auto& event) { return event.first <= before; });
    }

private:
    std::int64_t m_window;
    std::vector<std::pair<std::int64_t, std::uint64_t>> m_events;
};

} // namespace

class SlidingWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheNaiveModel_data() {
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("longestStep");
        for (const int window : {1, 2, 7, 50, 1000}) {
            for (const int step : {0, 1, 3, 200, 3000})
                QTest::addRow("window %d, steps up to %d", window, step) << window << step;
        }
    }
    void agreesWithTheNaiveModel() {
        QFETCH(int, window);
        QFETCH(int, longestStep);
        std::mt19937 random(unsigned(window * 10007 + longestStep));
        SlidingWindow tested{Milliseconds(window)};
        NaiveWindow naive(window);
        std::int64_t now = 0;
        for (int i = 0; i < 2000; ++i) {
            now += std::int64_t(random() % unsigned(longestStep + 1));
            const std::uint64_t weight = random() % 5 == 0 ? 0 : random() % 1000;
            tested.add(monotonicAt(now), weight);
            naive.add(now, weight);
            QCOMPARE(tested.sum(monotonicAt(now)), naive.sum(now));
            QVERIFY(tested.slots() <= std::size_t(window));
            if (i % 10 == 0) {
                const std::uint64_t target = random() % (naive.sum(now) + 2);
                QCOMPARE(tested.whenAtMost(monotonicAt(now), target),
                         monotonicAt(naive.whenAtMost(now, target)));
                const int span = 1 + int(random() % unsigned(window));
                QCOMPARE(tested.recent(monotonicAt(now), Milliseconds(span)), naive.sumAt(now, span));
                naive.forget(now - window);
            }
        }
    }

    void eventExactlyOneWindowOldIsOutside() {
        SlidingWindow window(Milliseconds(5000));
        window.add(monotonicAt(100), 7);
        QCOMPARE(window.sum(monotonicAt(5099)), std::uint64_t(7));
        QCOMPARE(window.sum(monotonicAt(5100)), std::uint64_t(0));
    }

    void memoryIsBoundedByTheWindowHoweverManyEvents() {
        SlidingWindow window(Milliseconds(100));
        for (int at = 0; at < 1000; ++at) {
            for (int i = 0; i < 100; ++i)
                window.add(monotonicAt(at), 1);
            QVERIFY(window.slots() <= 100);
        }
        QCOMPARE(window.sum(monotonicAt(999)), std::uint64_t(10000));
        QVERIFY(window.capacity() <= 128);
    }

    void silenceCostsNothing() {
        SlidingWindow window(Milliseconds(5000));
        QCOMPARE(window.capacity(), std::size_t(0));
        window.add(monotonicAt(0), 1);
        QVERIFY(window.capacity() > 0);
        window.sum(monotonicAt(5000));
        QCOMPARE(window.capacity(), std::size_t(0));
    }

    void sumSaturatesAndComesBack() {
        SlidingWindow window(Milliseconds(100));
        window.add(monotonicAt(0), UINT64_MAX);
        window.add(monotonicAt(0), 5); // one millisecond holds no more
        window.add(monotonicAt(10), UINT64_MAX);
        window.add(monotonicAt(20), 3);
        QCOMPARE(window.sum(monotonicAt(20)), UINT64_MAX);
        QCOMPARE(window.sum(monotonicAt(100)), UINT64_MAX);
        QCOMPARE(window.sum(monotonicAt(110)), std::uint64_t(3)); // nothing was lost in the overflow
        QCOMPARE(window.sum(monotonicAt(120)), std::uint64_t(0));
    }

    void earlierTimeIsTakenAsTheLatestSeen() {
        SlidingWindow window(Milliseconds(100));
        window.add(monotonicAt(1000), 1);
        window.add(monotonicAt(500), 1);
        QCOMPARE(window.sum(monotonicAt(0)), std::uint64_t(2));
        QCOMPARE(window.sum(monotonicAt(1099)), std::uint64_t(2));
        QCOMPARE(window.sum(monotonicAt(1100)), std::uint64_t(0));
    }

    void endsOfTheClockDoNotOverflow() {
        SlidingWindow window(Milliseconds::max());
        window.add(MonotonicTime::min(), 1);
        window.add(MonotonicTime::max(), 1);
        QVERIFY(window.sum(MonotonicTime::max()) <= 2);
        QCOMPARE(window.whenAtMost(MonotonicTime::max(), 0), MonotonicTime::max());
        SlidingWindow none(Milliseconds(0));
        none.add(monotonicAt(0), 1);
        QCOMPARE(none.sum(monotonicAt(1)), std::uint64_t(0));
    }

    void shorterWindowForgetsLongerKeeps() {
        SlidingWindow window(Milliseconds(100));
        for (int at = 0; at < 100; at += 10)
            window.add(monotonicAt(at), 1);
        QCOMPARE(window.sum(monotonicAt(99)), std::uint64_t(10));
        window.setWindow(Milliseconds(50));
        QCOMPARE(window.sum(monotonicAt(99)), std::uint64_t(5));
        window.setWindow(Milliseconds(200));
        QCOMPARE(window.sum(monotonicAt(99)), std::uint64_t(5));
        QCOMPARE(window.sum(monotonicAt(249)), std::uint64_t(5));
        QCOMPARE(window.sum(monotonicAt(250)), std::uint64_t(4));
    }

    void untilAboveFollowsWhatLeaves_data() {
        QTest::addColumn<int>("rate"); // weight in 10 ms
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("expected"); // -1: never
        // 40 in the window, all from t = 0; now is 50; they leave at 100.
        QTest::newRow("already above") << 1 << 39 << 0;
        QTest::newRow("no arrivals") << 0 << 40 << -1;
        QTest::newRow("before they leave") << 10 << 60 << 20;
        QTest::newRow("after they have left") << 10 << 95 << 95;
        QTest::newRow("never: level below the limit") << 10 << 100 << -1;
    }
    void untilAboveFollowsWhatLeaves() {
        QFETCH(int, rate);
        QFETCH(int, limit);
        QFETCH(int, expected);
        SlidingWindow window(Milliseconds(100));
        window.add(monotonicAt(0), 40);
        const auto found = window.untilAbove(monotonicAt(50), std::uint64_t(limit), rate / 10.0);
        QCOMPARE(found ? int(found->count()) : -1, expected);
    }
};

QTEST_GUILESS_MAIN(SlidingWindowTest)
#include "tst_slidingwindow.moc"
