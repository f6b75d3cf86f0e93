// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/enforcer.h"
#include "netcore/limits/governor.h"

#include <algorithm>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::limits;

namespace {

constexpr std::int64_t hour = 3600000; // ms

struct Sent {
    std::int64_t at;
    std::size_t bytes;
};

/// What a client with more to say than it may say sends in an hour of virtual time: bursts, pauses, all
/// sizes.
std::vector<Sent> governedTraffic(const SessionLimits& limits, double margin, unsigned seed) {
    Governor governor(limits, margin);
    std::mt19937 random(seed);
    const std::size_t largest = std::min<std::uint64_t>(
        65517, limits.payloadBytesPerSecond * std::uint64_t(limits.payloadBytesWindow.count()) / 1000);
    std::vector<Sent> sent;
    std::int64_t now = 0;
    while (now < hour) {
        const int kind = int(random() % 10);
        if (kind == 0)
            now += std::int64_t(random() % 12000); // says nothing, then has everything to catch up
        else if (kind < 4)
            now += std::int64_t(random() % 100);
        const std::size_t bytes =
            random() % 50 == 0 ? largest : random() % std::min<std::size_t>(largest + 1, 6000);
        const auto earliest = governor.earliest(monotonicAt(now), bytes);
        if (!earliest)
            qFatal("a payload that the limit admits was refused for ever");
        now = std::max(now, std::int64_t(earliest->time_since_epoch().count()));
        governor.sent(monotonicAt(now), bytes);
        sent.push_back({now, bytes});
    }
    return sent;
}

/// The whole stream through a network that delays each datagram by up to `jitter` and keeps their order: a
/// stall lets everything that was sent meanwhile arrive in the same millisecond.
std::optional<Violation> enforceAfter(const std::vector<Sent>& sent, const SessionLimits& limits,
                                      std::int64_t jitter, unsigned seed) {
    Enforcer enforcer(limits, monotonicAt(0));
    std::mt19937 random(seed);
    std::int64_t arrival = 0, stallUntil = 0;
    for (const Sent& datagram : sent) {
        if (datagram.at >= stallUntil && random() % 4 == 0)
            stallUntil = datagram.at + jitter;
        const std::int64_t delayed =
            datagram.at < stallUntil ? std::min(stallUntil, datagram.at + jitter) : datagram.at;
        arrival = std::max(arrival, delayed);
        if (const auto violation = enforcer.payload(monotonicAt(arrival), datagram.bytes))
            return violation;
    }
    return std::nullopt;
}

std::int64_t jitterStood(Milliseconds window, double margin) {
    return std::int64_t(double(window.count()) * margin / (1 - margin));
}

} // namespace

class GovernorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hourOfBunchedTrafficNeverPassesALimit_data() {
        QTest::addColumn<SessionLimits>("limits");
        QTest::addColumn<double>("margin");
        const auto row = [](const char* name, std::uint32_t rate, int rateWindow, std::uint64_t bytes,
                            int bytesWindow, double margin) {
            SessionLimits limits;
            limits.payloadRatePerSecond = rate;
            limits.payloadRateWindow = Milliseconds(rateWindow);
            limits.payloadBytesPerSecond = bytes;
            limits.payloadBytesWindow = Milliseconds(bytesWindow);
            QTest::newRow(name) << limits << margin;
        };
        row("defaults", 12, 5000, 61440, 5000, 0.1);
        row("rate rules", 3, 5000, 10000000, 5000, 0.1);
        row("throughput rules", 1000, 5000, 20000, 5000, 0.1);
        row("unlike windows", 50, 1000, 30000, 20000, 0.1);
        row("wide margin", 12, 5000, 61440, 5000, 0.5);
        row("one a second", 1, 1000, 70000, 1000, 0.2);
        row("odd figures", 7, 3333, 9999, 7777, 0.13);
    }
    void hourOfBunchedTrafficNeverPassesALimit() {
        QFETCH(SessionLimits, limits);
        QFETCH(double, margin);
        const std::int64_t stood = std::min(jitterStood(limits.payloadRateWindow, margin),
                                            jitterStood(limits.payloadBytesWindow, margin));
        for (unsigned seed = 1; seed <= 3; ++seed) {
            const auto sent = governedTraffic(limits, margin, seed);
            QVERIFY(sent.size() > 1000);
            for (const std::int64_t jitter : {std::int64_t(0), std::int64_t(1), stood / 2, stood}) {
                const auto violation = enforceAfter(sent, limits, jitter, seed + 100);
                QVERIFY2(!violation, qPrintable(u"jitter %1 ms: %2 over %3"_s.arg(jitter)
                                                    .arg(violation ? violation->measured : 0)
                                                    .arg(violation ? violation->limit : 0)));
            }
        }
    }

    void marginIsNeededForThat() {
        // The same traffic without a margin does not stand the jitter: the hour above is a real test.
        const auto sent = governedTraffic(SessionLimits(), 0, 1);
        QVERIFY(!enforceAfter(sent, SessionLimits(), 0, 1));
        QVERIFY(enforceAfter(sent, SessionLimits(), 500, 1).has_value());
    }

    void twoBurstsAWindowApartDoNotMeet() {
        // The worst traffic for a count-only margin: everything at once, again one window later, one
        // millisecond late.
        SessionLimits limits;
        Governor governor(limits);
        Enforcer enforcer(limits, monotonicAt(0));
        std::int64_t now = 0;
        for (int i = 0; i < 600; ++i) {
            now = governor.earliest(monotonicAt(now), 1)->time_since_epoch().count();
            governor.sent(monotonicAt(now), 1);
            const bool firstOfItsBurst = i % 60 < 30;
            QVERIFY(!enforcer.payload(monotonicAt(now + (firstOfItsBurst ? 1 : 0)), 1));
        }
    }

    void keepsTheMarginFreeOverTime() {
        SessionLimits limits;
        Governor governor(limits, 0.1);
        std::int64_t now = 0;
        int sent = 0;
        while (now < 1000000) {
            now = governor.earliest(monotonicAt(now), 10)->time_since_epoch().count();
            governor.sent(monotonicAt(now), 10);
            ++sent;
        }
        const double rate = double(sent) / 1000;
        QVERIFY2(rate > 10.7 && rate < 10.9, qPrintable(QString::number(rate))); // 90 % of 12 a second
    }

    void freeGovernorLetsGoAtOnce() {
        Governor governor{SessionLimits()};
        QCOMPARE(governor.earliest(monotonicAt(123), 1000), monotonicAt(123));
    }

    void largestThatTheFullLimitAdmitsGetsThrough() {
        SessionLimits limits;
        limits.payloadBytesPerSecond = 60;
        Governor governor(limits, 0.1);
        QCOMPARE(governor.earliest(monotonicAt(0), 300), monotonicAt(0));
        QVERIFY(!governor.earliest(monotonicAt(0), 301));
        governor.sent(monotonicAt(0), 300);
        QCOMPARE(governor.earliest(monotonicAt(10), 1), monotonicAt(5556));
        QCOMPARE(governor.earliest(monotonicAt(10), 0), monotonicAt(10));
    }

    void limitThatAdmitsNoDatagramIsSaid() {
        SessionLimits limits;
        limits.payloadRatePerSecond = 1;
        limits.payloadRateWindow = Milliseconds(999);
        QVERIFY(!Governor(limits).earliest(monotonicAt(0), 0));
    }

    void oddMarginsAreTakenIn_data() {
        QTest::addColumn<double>("margin");
        QTest::newRow("negative") << -1.0;
        QTest::newRow("one") << 1.0;
        QTest::newRow("huge") << 1e300;
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN();
    }
    void oddMarginsAreTakenIn() {
        QFETCH(double, margin);
        Governor governor(SessionLimits(), margin);
        for (int i = 0; i < 60; ++i)
            governor.sent(monotonicAt(0), 1);
        const auto next = governor.earliest(monotonicAt(0), 1);
        QVERIFY(next.has_value());
        QVERIFY(*next >= monotonicAt(5000) && *next <= monotonicAt(50001));
    }
};

QTEST_GUILESS_MAIN(GovernorTest)
#include "tst_governor.moc"
