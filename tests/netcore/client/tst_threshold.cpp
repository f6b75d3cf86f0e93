// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/threshold.h"

#include <QTest>

using namespace wayside;
using namespace wayside::client;

Q_DECLARE_METATYPE(wayside::client::Threshold::Kind)

/// The language of --fail-if.
class TestThreshold : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhatItSays_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("set");
        QTest::addColumn<QByteArray>("figure");
        QTest::addColumn<double>("percentile");
        QTest::addColumn<double>("value");
        const auto row = [](const char* text, const char* set, const char* figure, double percentile,
                            double value) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(set) << QByteArray(figure) << percentile
                                << value;
        };
        row("p99>5ms", "latency", "p99", 99, 5e6);
        row("p99.9 >= 1.5s", "latency", "p99.9", 99.9, 1.5e9);
        row("  p50 > 250us ", "latency", "p50", 50, 250e3);
        row("p50>250µs", "latency", "p50", 50, 250e3);
        row("p100>9ns", "latency", "p100", 100, 9);
        row("max>1s", "latency", "max", 0, 1e9);
        row("latency.mean<1ms", "latency", "mean", 0, 1e6);
        row("rest.p95>100ms", "rest", "p95", 95, 100e6);
        row("confirm.p99.5>1ms", "confirm", "p99.5", 99.5, 1e6);
        row("lag.max>=10ms", "lag", "max", 0, 10e6);
        row("loss>0.1%", "", "loss", 0, 0.001);
        row("lost>0", "", "lost", 0, 0);
        row("rate<950.5", "", "rate", 0, 950.5);
        row("reconnects>=3", "", "reconnects", 0, 3);
    }
    void readsWhatItSays() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, set);
        QFETCH(QByteArray, figure);
        QFETCH(double, percentile);
        QFETCH(double, value);
        const auto threshold = Threshold::parse(text.toStdString());
        QVERIFY2(threshold, threshold ? "" : threshold.error().detail.c_str());
        QCOMPARE(threshold->set, set.toStdString());
        QCOMPARE(threshold->figure, figure.toStdString());
        QCOMPARE(threshold->percentile, percentile);
        QCOMPARE(threshold->value, value);
        QCOMPARE(threshold->text, text.trimmed().toStdString());
    }

    void refusesWhatItDoesNotSay_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("because");
        const auto row = [](const char* text, const char* because) {
            QTest::newRow(*text == 0 ? "(nothing)" : text) << QByteArray(text) << QByteArray(because);
        };
        row("", "no comparison");
        row("p99", "no comparison");
        row("p99=5ms", "no comparison");
        row(">5ms", "no such figure");
        row("p>5ms", "no such figure");
        row("p101>5ms", "no such figure");
        row("p99.>5ms", "no such figure");
        row("px>5ms", "no such figure");
        row("p-1>5ms", "no such figure");
        row("median>5ms", "no such figure");
        row("disk.p99>5ms", "no such figure");
        row("latency.loss>5%", "no such figure");
        row("p99>", "a time with its unit");
        row("p99>5", "a time with its unit");
        row("p99>5 minutes", "a time with its unit");
        row("p99>ms", "a time with its unit");
        row("p99>5.ms", "a time with its unit");
        row("p99>.5ms", "a time with its unit");
        row("p99>-5ms", "a time with its unit");
        row("p99>5ms>3ms", "a time with its unit");
        row("loss>0.1", "a share");
        row("loss>0.1ms", "a share");
        row("lost>0.5", "a whole number");
        row("lost>1%", "a whole number");
        row("rate<5/s", "a number per second");
    }
    void refusesWhatItDoesNotSay() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, because);
        const auto threshold = Threshold::parse(text.toStdString());
        QVERIFY(!threshold);
        QVERIFY2(threshold.error().detail.find(because.toStdString()) != std::string::npos,
                 threshold.error().detail.c_str());
    }

    void judges_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("measured");
        QTest::addColumn<bool>("failed");
        QTest::newRow("above") << QByteArray("p99>5ms") << 5'000'001.0 << true;
        QTest::newRow("exactly") << QByteArray("p99>5ms") << 5e6 << false;
        QTest::newRow("exactly, or more") << QByteArray("p99>=5ms") << 5e6 << true;
        QTest::newRow("below") << QByteArray("rate<100") << 99.9 << true;
        QTest::newRow("not below") << QByteArray("rate<100") << 100.0 << false;
        QTest::newRow("at most") << QByteArray("rate<=100") << 100.0 << true;
        QTest::newRow("above that") << QByteArray("rate<=100") << 100.1 << false;
    }
    void judges() {
        QFETCH(QByteArray, text);
        QFETCH(double, measured);
        QFETCH(bool, failed);
        const auto outcome = judge(*Threshold::parse(text.toStdString()),
                                   [measured](const Threshold&) { return std::optional(measured); });
        QCOMPARE(outcome.failed, failed);
        QCOMPARE(*outcome.measured, measured);
    }

    void whatWasNotMeasuredHasNotPassed() {
        const auto outcome = judge(*Threshold::parse("p99>5ms"),
                                   [](const Threshold&) -> std::optional<double> { return std::nullopt; });
        QVERIFY(outcome.failed);
        QVERIFY(!outcome.measured);
    }
};

QTEST_APPLESS_MAIN(TestThreshold)
#include "tst_threshold.moc"
