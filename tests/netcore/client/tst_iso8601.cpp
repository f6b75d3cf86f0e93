// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/base/iso8601.h"

#include <QTest>

using namespace wayside;

class TestIso8601 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void durationsAreRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("milliseconds");
        const auto row = [](const char* text, qint64 milliseconds) {
            QTest::newRow(text) << QByteArray(text) << milliseconds;
        };
        row("PT10S", 10'000);
        row("PT1M", 60'000);
        row("PT1.5S", 1'500);
        row("PT1,5S", 1'500);
        row("PT0.25M", 15'000);
        row("PT0.001S", 1);
        row("PT0.0004S", 0);
        row("PT0.0005S", 1);
        row("PT0.99999999999999999999S", 1'000);
        row("PT0S", 0);
        row("P1D", 86'400'000);
        row("P2W", 1'209'600'000);
        row("P1W1DT1H1M1.001S", 694'861'001);
        row("PT90S", 90'000);
        row("PT1H30M", 5'400'000);
        row("P1DT12H", 129'600'000);
        row("PT00010S", 10'000);
        row("PT9223372036854775S", 9'223'372'036'854'775'000);
    }
    void durationsAreRead() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, milliseconds);
        const auto parsed = parseIso8601Duration(text.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().detail.c_str());
        QCOMPARE(parsed->count(), milliseconds);
    }

    void othersAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "P",
                                 "PT",
                                 "T1S",
                                 "10S",
                                 "10",
                                 "PT10",
                                 "P10S",
                                 "PT1D",
                                 "P1DT",
                                 "PT1S1M",
                                 "PT1S1S",
                                 "P1Y",
                                 "P1M",
                                 "PT1.S",
                                 "PT.5S",
                                 "PT1.5M3S",
                                 "P0.5DT1H",
                                 "-PT1S",
                                 "PT-1S",
                                 "+PT1S",
                                 "pt1s",
                                 "PT1s",
                                 " PT1S",
                                 "PT1S ",
                                 "PT1 S",
                                 "PT1E3S",
                                 "PT1.5.5S",
                                 "PT9223372036854776S",
                                 "PT99999999999999999999S",
                                 "P99999999999999W",
                                 "PT1\xC2\xB2S"})
            QTest::newRow(*text == '\0' ? "nothing" : text) << QByteArray(text);
    }
    void othersAreRefused() {
        QFETCH(QByteArray, text);
        const auto parsed = parseIso8601Duration(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
        QVERIFY(!parsed.error().detail.empty());
    }

    void durationsAreWritten_data() {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](qint64 milliseconds, const char* text) {
            QTest::newRow(text) << milliseconds << QByteArray(text);
        };
        row(10'000, "PT10S");
        row(60'000, "PT1M");
        row(90'000, "PT1M30S");
        row(1'500, "PT1.5S");
        row(1, "PT0.001S");
        row(3'600'000, "PT1H");
        row(86'400'000, "P1D");
        row(90'061'010, "P1DT1H1M1.01S");
        row(0, "PT0S");
    }
    void durationsAreWritten() {
        QFETCH(qint64, milliseconds);
        QFETCH(QByteArray, text);
        QCOMPARE(QByteArray::fromStdString(formatIso8601Duration(Milliseconds(milliseconds))), text);
        QCOMPARE(parseIso8601Duration(text.toStdString())->count(), milliseconds);
    }
    void negativeIsWrittenAsZero() { QCOMPARE(formatIso8601Duration(Milliseconds(-5)), std::string("PT0S")); }
};

QTEST_APPLESS_MAIN(TestIso8601)
#include "tst_iso8601.moc"
