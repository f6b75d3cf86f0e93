// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodebench.h"

#include "netcore/session/flightrecorder.h"

#include <QTest>

using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

std::size_t datagramsIn(const FlightRecorder::Record& record) {
    std::size_t sum = 0;
    for (const FlightHeader& header : record.headers)
        sum += header.count;
    return sum;
}

} // namespace

class FlightRecorderTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTypeSizeDirectionAndAge() {
        FlightRecorder recorder;
        QVERIFY(recorder.record(monotonicAt(0)).headers.empty());
        QCOMPARE(recorder.capacity(), std::size_t(0));
        recorder.heard(monotonicAt(1000), 0x01, 44);
        recorder.sent(monotonicAt(1000), 0x06, 9);
        recorder.heard(monotonicAt(1700), 0xF0, 65535);
        const auto record = recorder.record(monotonicAt(2000));
        const std::vector<FlightHeader> expected{{Milliseconds(1000), false, 0x01, 44, 1},
                                                 {Milliseconds(1000), true, 0x06, 9, 1},
                                                 {Milliseconds(300), false, 0xF0, 65535, 1}};
        QCOMPARE(record.headers, expected);
        QVERIFY(record.complete);
    }

    void equalOnesOfAMillisecondShareAHeader() {
        FlightRecorder recorder;
        for (int i = 0; i < 300; ++i)
            recorder.heard(monotonicAt(5), 0x04, 110);
        recorder.sent(monotonicAt(5), 0x04, 110);
        recorder.heard(monotonicAt(5), 0x04, 111);
        recorder.heard(monotonicAt(6), 0x04, 111);
        const auto record = recorder.record(monotonicAt(6));
        QCOMPARE(record.headers.size(), std::size_t(6));
        QCOMPARE(record.headers[0].count, std::uint8_t(127));
        QCOMPARE(record.headers[2].count, std::uint8_t(300 - 254));
        QVERIFY(record.headers[3].toClient);
        QCOMPARE(datagramsIn(record), std::size_t(303));
    }

    void forgetsAfterThirtySecondsButShowsTheLast() {
        FlightRecorder recorder;
        for (int i = 0; i < 60; ++i)
            recorder.heard(monotonicAt(i * 1000), 0x00, 1);
        const auto record = recorder.record(monotonicAt(59'000));
        QCOMPARE(record.headers.size(), std::size_t(31)); // 29,000 to 59,000
        QCOMPARE(record.headers.front().age, FlightRecorder::span);
        QVERIFY(record.complete);
        // A long silence: what came before it is what one wants to see.
        const auto later = recorder.record(monotonicAt(500'000));
        QCOMPARE(later.headers.size(), FlightRecorder::leastShown);
        QCOMPARE(later.headers.back().age, Milliseconds(441'000));
    }

    void staysSmallWhereLittleIsSaid() {
        FlightRecorder recorder;
        for (int i = 0; i < 10'000; ++i)
            recorder.heard(monotonicAt(i * 4000), 0x00, 1);
        QCOMPARE(recorder.capacity(), std::size_t(8)); // 8 in 30 s
        for (int i = 0; i < 10'000; ++i)
            recorder.heard(monotonicAt(40'000'000 + i * 50), 0x04, 110);
        QCOMPARE(recorder.capacity(), std::size_t(1024)); // 600 in 30 s
    }

    void isBoundedAndSaysSo() {
        FlightRecorder recorder;
        for (int i = 0; i < 100'000; ++i)
            recorder.heard(monotonicAt(i), 0x04, std::size_t(i % 1000));
        QCOMPARE(recorder.capacity(), FlightRecorder::mostHeaders);
        const auto record = recorder.record(monotonicAt(99'999));
        QCOMPARE(record.headers.size(), FlightRecorder::mostHeaders);
        QCOMPARE(record.headers.back().age, Milliseconds(0));
        QCOMPARE(record.headers.front().age, Milliseconds(2047));
        QVERIFY(!record.complete);
    }

    void survivesTheEdgeOfItsClock() {
        FlightRecorder recorder;
        const std::int64_t edge = std::int64_t(1) << 32;
        recorder.heard(monotonicAt(edge - 10), 0x00, 1);
        recorder.heard(monotonicAt(edge + 10), 0x00, 1);
        auto record = recorder.record(monotonicAt(edge + 30));
        QCOMPARE(record.headers[0].age, Milliseconds(40));
        QCOMPARE(record.headers[1].age, Milliseconds(20));
        // 49.7 days later to the millisecond, within a busy connection: not young again.
        FlightRecorder busy;
        for (int i = 0; i < 64; ++i)
            busy.heard(monotonicAt(i), 0x04, std::size_t(i));
        for (int i = 0; i < 40; ++i)
            busy.heard(monotonicAt(edge + i), 0x04, std::size_t(i));
        record = busy.record(monotonicAt(edge + 40));
        for (const FlightHeader& header : record.headers)
            QVERIFY(header.age <= Milliseconds(40) || header.age > FlightRecorder::span);
    }

    void machineNotesWhatItJudgesAndSays() {
        NodeBench bench;
        FlightRecorder recorder;
        bench.machine.recordTo(recorder);
        bench.logIn(); // token in, first Timestamps Request out
        bench.feed(joined({rawFrame(0x00, {}), payloadFrame(10)}));
        bench.feed(rawFrame(0x03, {})); // tips: wrong direction
        QCOMPARE(bench.closes, 1);
        const auto record = recorder.record(bench.now);
        std::vector<std::pair<bool, int>> seen;
        for (const FlightHeader& header : record.headers)
            seen.emplace_back(header.toClient, header.typeByte);
        const std::vector<std::pair<bool, int>> expected{
            {false, 0x01}, {true, 0x06}, {false, 0x00}, {false, 0x04}, {false, 0x03}};
        QCOMPARE(seen, expected);
        QCOMPARE(record.headers[3].contentSize, std::uint16_t(20));
    }
};

QTEST_GUILESS_MAIN(FlightRecorderTest)
#include "tst_flightrecorder.moc"
