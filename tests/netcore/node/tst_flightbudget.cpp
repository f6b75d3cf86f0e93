// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/flight/depthtrace.h"
#include "netcore/node/flight/flightbudget.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node;
using namespace Qt::StringLiterals;

class FlightBudgetTest : public QObject {
    Q_OBJECT

    static int taken(FlightBudget& budget, const QString& key, int tries, MonotonicTime now) {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += budget.take(key, now) ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void eachKeyHasItsAllowance() {
        FlightBudget budget({3, Milliseconds(1000)}, {100, Milliseconds(1)});
        QCOMPARE(taken(budget, u"a"_s, 10, monotonicAt(0)), 3);
        QCOMPARE(taken(budget, u"b"_s, 10, monotonicAt(0)), 3);
        QCOMPARE(taken(budget, u"a"_s, 10, monotonicAt(999)), 0);
        QCOMPARE(taken(budget, u"a"_s, 10, monotonicAt(1000)), 1);
        QCOMPARE(taken(budget, u"a"_s, 10, monotonicAt(60'000)), 3); // never more than the burst
    }

    void allTogetherHaveOne() {
        FlightBudget budget({3, Milliseconds(1000)}, {10, Milliseconds(100)});
        int granted = 0;
        for (int i = 0; i < 100; ++i)
            granted += taken(budget, QString::number(i), 1, monotonicAt(0));
        QCOMPARE(granted, 10);
        QCOMPARE(taken(budget, u"another"_s, 1, monotonicAt(99)), 0);
        QCOMPARE(taken(budget, u"another"_s, 1, monotonicAt(100)), 1);
    }

    void rememberedKeysAreBounded() {
        FlightBudget budget({1, Milliseconds(1000)}, {1'000'000, Milliseconds(1)});
        int granted = 0;
        for (int i = 0; i < 10'000; ++i)
            granted += taken(budget, QString::number(i), 1, monotonicAt(i / 100));
        QCOMPARE(granted, int(FlightBudget::mostKeys));
        QVERIFY(budget.keys() <= FlightBudget::mostKeys);
        QCOMPARE(taken(budget, u"later"_s, 1, monotonicAt(2000)), 1); // the old ones are full again
        QVERIFY(budget.keys() < 10);
    }

    void depthsAreTheGreatestOfEachSecond() {
        DepthTrace trace;
        for (int ms = 0; ms < 100'000; ms += 10)
            trace.note(monotonicAt(ms), std::uint64_t(ms % 1000 == 500 ? 7000 : 5));
        QCOMPARE(trace.depths().size(), DepthTrace::mostSeconds);
        QCOMPARE(trace.depths().back().bytes, std::uint64_t(7000));
        QCOMPARE(trace.depths().back().at, monotonicAt(99'000));
    }
};

QTEST_GUILESS_MAIN(FlightBudgetTest)
#include "tst_flightbudget.moc"
