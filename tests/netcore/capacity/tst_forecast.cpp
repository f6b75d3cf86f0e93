// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/capacity/capacityhistory.h"
#include "netcore/capacity/forecast.h"
#include "netcore/capacity/processmetrics.h"

#include <cmath>
#include <limits>
#include <QTest>
#include <random>

using namespace wayside;
using namespace wayside::capacity;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 monday = 1'767'571'200'000; // 2026-01-05 00:00:00 UTC

/// A made-up series: a line, quiet weekends, noise, and now and then a wild day.
QList<Reading> series(int days, double level, double perDay, double weekend, double noise, double wildShare,
                      quint64 seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal(0, noise);
    std::uniform_real_distribution<double> any(0, 1);
    QList<Reading> readings;
    for (int i = 0; i < days; ++i) {
        double value = level + perDay * i + normal(random) - (i % 7 >= 5 ? weekend : 0);
        if (any(random) < wildShare)
            value *= 3;
        readings.append({monday + i * dayMs, value});
    }
    return readings;
}

} // namespace

class ForecastTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slopeIgnoresWildReadings();
    void tooLittleHistoryIsSaid();
    void eightyPercentIntervalHoldsEightyPercent_data();
    void eightyPercentIntervalHoldsEightyPercent();
    void hoursOfTheDayAreLearned();
    void crossingIsWhereItWillBe();
    void crossingThatDoesNotCome();
    void sameSeedSameForecast();
    void historyKeepsExtremesAndIsBounded();
    void historySurvivesTheFile();
    void wrongHistoryNamesThePlace();
    void processTellsItsLoad();
};

void ForecastTest::slopeIgnoresWildReadings() {
    QList<double> x, y;
    for (int i = 0; i < 60; ++i) {
        x.append(i);
        y.append(i % 10 == 3 ? 1e6 : 100 + 2.5 * i);
    }
    QCOMPARE(theilSenSlope(x, y, 1), 2.5);
    for (int i = 60; i < 2000; ++i) {
        x.append(i);
        y.append(100 + 2.5 * i);
    }
    QVERIFY(std::abs(theilSenSlope(x, y, 1) - 2.5) < 1e-9);
    QCOMPARE(theilSenSlope({}, {}, 1), 0.0);
}

void ForecastTest::tooLittleHistoryIsSaid() {
    const Forecast three = forecast(series(3, 100, 1, 0, 1, 0, 1), {});
    QVERIFY(!three.enough);
    QCOMPARE(three.days, 3.0);
    QVERIFY(three.points.isEmpty());
    QVERIFY(forecast(series(7, 100, 1, 0, 1, 0, 1), {}).enough);
    // Seven days went by, but only on two of them somebody watched.
    QList<Reading> sparse = series(8, 100, 1, 0, 1, 0, 1);
    sparse.remove(1, 6);
    QVERIFY(!forecast(sparse, {}).enough);
    QVERIFY(!forecast({}, {}).enough);
}

void ForecastTest::eightyPercentIntervalHoldsEightyPercent_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("perDay");
    QTest::addColumn<double>("weekend");
    QTest::addColumn<double>("wild");
    QTest::newRow("two weeks, flat") << 14 << 0.0 << 0.0 << 0.0;
    QTest::newRow("a month, growing") << 30 << 8.0 << 0.0 << 0.0;
    QTest::newRow("two months with weekends") << 60 << 8.0 << 400.0 << 0.0;
    QTest::newRow("two months with weekends and wild days") << 60 << -3.0 << 400.0 << 0.03;
}

void ForecastTest::eightyPercentIntervalHoldsEightyPercent() {
    QFETCH(int, days);
    QFETCH(double, perDay);
    QFETCH(double, weekend);
    QFETCH(double, wild);
    constexpr int worlds = 60;
    constexpr int ahead = 21;
    int inside80 = 0;
    int inside50 = 0;
    int all = 0;
    for (quint64 seed = 1; seed <= worlds; ++seed) {
        const QList<Reading> whole = series(days + ahead, 5000, perDay, weekend, 60, wild, seed);
        ForecastOptions options;
        options.steps = ahead;
        options.seed = seed;
        options.replicates = 200;
        const Forecast result = forecast(whole.first(days), options);
        QCOMPARE(result.points.size(), ahead);
        for (int i = 0; i < ahead; ++i) {
            const double truth = whole.at(days + i).value;
            const ForecastPoint& point = result.points.at(i);
            QCOMPARE(point.atMs, whole.at(days + i).atMs);
            QVERIFY(point.low80 <= point.low50 && point.low50 <= point.median &&
                    point.median <= point.high50 && point.high50 <= point.high80);
            inside80 += truth >= point.low80 && truth <= point.high80 ? 1 : 0;
            inside50 += truth >= point.low50 && truth <= point.high50 ? 1 : 0;
            ++all;
        }
    }
    const double coverage80 = double(inside80) / all;
    const double coverage50 = double(inside50) / all;
    qInfo("80 %% interval holds %.1f %%, 50 %% interval %.1f %%", 100 * coverage80, 100 * coverage50);
    QVERIFY(coverage80 > 0.72 && coverage80 < 0.88);
    QVERIFY(coverage50 > 0.40 && coverage50 < 0.62);
}

void ForecastTest::hoursOfTheDayAreLearned() {
    std::mt19937_64 random(5);
    std::normal_distribution<double> noise(0, 10);
    QList<Reading> readings;
    const auto truth = [](int i) { return 1000 + 300 * std::sin(2 * M_PI * (i % 24) / 24.0); };
    for (int i = 0; i < 14 * 24; ++i)
        readings.append({monday + i * hourMs, truth(i) + noise(random)});
    ForecastOptions options;
    options.stepMs = hourMs;
    options.steps = 48;
    const Forecast result = forecast(readings, options);
    QVERIFY(result.enough && result.profile);
    for (int i = 0; i < 48; ++i)
        QVERIFY2(std::abs(result.points.at(i).median - truth(14 * 24 + i)) < 25,
                 qPrintable(QString::number(i)));
}

void ForecastTest::crossingIsWhereItWillBe() {
    // 5,000 and 50 more each day: 10,000 on day 100, 40 days after the last reading.
    int inside = 0;
    constexpr int worlds = 40;
    for (quint64 seed = 1; seed <= worlds; ++seed) {
        const QList<Reading> whole = series(200, 5000, 50, 0, 80, 0, seed);
        ForecastOptions options;
        options.steps = 90;
        options.limit = 10000;
        options.seed = seed;
        const Forecast result = forecast(whole.first(60), options);
        QVERIFY(result.crossing && result.crossing->likely);
        const auto crossed =
            std::find_if(whole.begin(), whole.end(), [](const Reading& each) { return each.value >= 10000; });
        QVERIFY(std::abs(double(*result.crossing->likely - crossed->atMs)) < 6.0 * dayMs);
        QVERIFY(*result.crossing->early <= *result.crossing->likely);
        inside += crossed->atMs >= *result.crossing->early && crossed->atMs <= *result.crossing->late ? 1 : 0;
    }
    QVERIFY2(inside >= worlds * 6 / 10, qPrintable(QString::number(inside)));
}

void ForecastTest::crossingThatDoesNotCome() {
    ForecastOptions options;
    options.limit = 10000;
    const Forecast flat = forecast(series(60, 5000, 0, 0, 80, 0, 3), options);
    QVERIFY(flat.crossing && !flat.crossing->already && !flat.crossing->early && !flat.crossing->late);
    options.limit = 4000;
    QVERIFY(forecast(series(60, 5000, 0, 0, 80, 0, 3), options).crossing->already);
    // Falling to nothing stays at nothing.
    for (const ForecastPoint& point : forecast(series(30, 100, -3, 0, 1, 0, 3), options).points)
        QVERIFY(point.low80 >= 0);
}

void ForecastTest::sameSeedSameForecast() {
    const QList<Reading> readings = series(40, 5000, 8, 100, 60, 0, 9);
    const Forecast one = forecast(readings, {});
    const Forecast other = forecast(readings, {});
    QCOMPARE(one.points.size(), other.points.size());
    for (qsizetype i = 0; i < one.points.size(); ++i)
        QCOMPARE(one.points.at(i).high80, other.points.at(i).high80);
}

void ForecastTest::historyKeepsExtremesAndIsBounded() {
    CapacityHistory history;
    qint64 now = monday;
    for (const double value : {10.0, 30.0, 20.0}) {
        history.add(Quantity::Sessions, value, now);
        now += 1000;
    }
    history.add(Quantity::Sessions, std::numeric_limits<double>::quiet_NaN(), now);
    history.add(Quantity::Sessions, -1, now);
    QCOMPARE(history.hours(Quantity::Sessions), (QList<Bucket>{{monday, 10, 30, 60, 3}}));
    QCOMPARE(history.days(Quantity::Sessions).constFirst().mean(), 20.0);
    history.add(Quantity::Sessions, 5, monday - 5000); // the clock went back
    QCOMPARE(history.hours(Quantity::Sessions).size(), 1);
    for (int i = 0; i < 5 * 366 * 24; ++i)
        history.add(Quantity::ByteRate, i, monday + i * hourMs);
    QCOMPARE(history.hours(Quantity::ByteRate).size(), CapacityHistory::mostHours);
    QCOMPARE(history.days(Quantity::ByteRate).size(), CapacityHistory::mostDays);
    QCOMPARE(history.days(Quantity::ByteRate).constLast().most, double(5 * 366 * 24 - 1));
}

void ForecastTest::historySurvivesTheFile() {
    CapacityHistory history;
    for (int i = 0; i < 100; ++i) {
        history.add(Quantity::Sessions, 100 + i, monday + i * hourMs / 2);
        history.add(Quantity::Memory, 1e9 + i, monday + i * hourMs / 2);
    }
    const auto back = CapacityHistory::fromJson(history.toJson());
    QVERIFY2(back, back ? "" : back.error().detail.c_str());
    QCOMPARE(*back, history);
}

void ForecastTest::wrongHistoryNamesThePlace() {
    const auto complaint = [](const char* series) {
        const QByteArray text =
            QByteArray("{\"format\":\"wayside-capacity-history\",\"version\":1,\"series\":[") + series + "]}";
        const auto read = CapacityHistory::fromJson(text);
        return read ? QString() : QString::fromStdString(read.error().detail);
    };
    QVERIFY(complaint("{\"quantity\":\"sessions\",\"hours\":[[3600000,1,2,3,2]],\"days\":[]}").isEmpty());
    QVERIFY(complaint("{\"quantity\":\"mood\"}").startsWith(u"series[0].quantity"_s));
    QVERIFY(
        complaint("{\"quantity\":\"sessions\",\"hours\":[[1,1,2,3,2]]}").startsWith(u"series[0].hours[0]"_s));
    QVERIFY(complaint("{\"quantity\":\"sessions\",\"hours\":[[3600000,3,2,3,2]]}")
                .startsWith(u"series[0].hours[0]"_s));
    QVERIFY(complaint("{\"quantity\":\"sessions\",\"days\":[[86400000,1,2,3,2],[86400000,1,2,3,2]]}")
                .startsWith(u"series[0].days[1]"_s));
    QVERIFY(complaint("{\"quantity\":\"sessions\",\"weeks\":[]}").startsWith(u"series[0].weeks"_s));
}

void ForecastTest::processTellsItsLoad() {
    const ProcessMetrics before = processMetricsFrom(
        "# HELP process_cpu_seconds_total x\n# TYPE process_cpu_seconds_total counter\n"
        "process_cpu_seconds_total 12.5\nprocess_resident_memory_bytes 1.5e+08 1767571200000\n");
    QCOMPARE(before.processorSeconds, std::optional(12.5));
    QCOMPARE(before.memoryBytes, std::optional(1.5e8));
    const ProcessMetrics now = processMetricsFrom("process_cpu_seconds_total 15.5");
    QCOMPARE(processorPercent(before, 1000, now, 11'000), std::optional(30.0));
    QVERIFY(!processorPercent(now, 1000, before, 11'000)); // it was started anew
    QVERIFY(!processorPercent(before, 1000, now, 1000));
    const ProcessMetrics nonsense =
        processMetricsFrom("process_cpu_seconds_total NaN\nprocess_resident_memory_bytes\n"
                           "process_resident_memory_bytesx 4\n\xff\xfe");
    QVERIFY(!nonsense.processorSeconds && !nonsense.memoryBytes);
}

QTEST_APPLESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
