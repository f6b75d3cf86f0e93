// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/clockverdict.h"

#include <cmath>
#include <QTest>
#include <random>

using namespace wayside::timesync;

namespace {

constexpr double interval = 10000;

/// A session whose clock difference is `offset` before sample `stepAt` and `offset + step` from there on.
struct Simulated {
    std::uint64_t connection = 1;
    std::uint32_t node = 0;
    std::uint32_t client = 0;
    double offset = 0;
    double step = 0;
    int stepAt = 0;
    int samples = 16;
    double delay = 3; ///< ms, mean of each way's random part
    double extra = 0; ///< ms, on the way to the client alone: asymmetry
    bool live = true;
};

SessionEvidence evidenceOf(const Simulated& session, std::mt19937& random) {
    std::exponential_distribution<double> delay(1 / session.delay);
    const double phase = double(random() % unsigned(interval));
    std::vector<OffsetSample> samples;
    for (int i = 0; i < session.samples; ++i) {
        const double out = 1 + delay(random) + session.extra, back = 1 + delay(random);
        const double truth = session.offset + (i >= session.stepAt ? session.step : 0);
        samples.push_back({phase + i * interval, truth + (out - back) / 2, out + back});
    }
    SessionEvidence evidence = weigh(samples);
    evidence.connection = session.connection;
    evidence.node = session.node;
    evidence.client = session.client;
    evidence.live = session.live;
    return evidence;
}

class Fleet {
public:
    explicit Fleet(unsigned seed) : m_random(seed) {}

    Simulated& add(std::uint32_t node, double offset = 0) {
        Simulated session;
        session.connection = m_sessions.size() + 1;
        session.node = node;
        session.client = std::uint32_t(m_sessions.size() + 100);
        session.offset = offset;
        m_sessions.push_back(session);
        return m_sessions.back();
    }
    /// Clients as they are: nearly in step, each in its own way.
    void addHealthy(std::uint32_t node, int count) {
        std::normal_distribution<double> offset(0, 8);
        for (int i = 0; i < count; ++i)
            add(node, offset(m_random));
    }
    template <typename Change>
    void each(Change change) {
        for (Simulated& session : m_sessions)
            change(session);
    }
    FleetVerdict judge() {
        std::vector<SessionEvidence> evidence;
        for (const Simulated& session : m_sessions)
            evidence.push_back(evidenceOf(session, m_random));
        return judgeFleet(evidence);
    }
    std::mt19937& random() { return m_random; }

private:
    std::mt19937 m_random;
    std::vector<Simulated> m_sessions;
};

std::size_t countOf(const FleetVerdict& verdict, ClockCulprit culprit) {
    return std::size_t(std::count_if(verdict.findings.begin(), verdict.findings.end(),
                                     [&](const auto& finding) { return finding.culprit == culprit; }));
}

} // namespace

class ClockVerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weighingIsRobust() {
        // Five of eight are slow and wild; the four fastest say 100, 101, 102, 400: their median is 101.5.
        const std::vector<OffsetSample> samples{{0, 900, 90}, {1, 100, 2}, {2, -700, 80}, {3, 101, 3},
                                                {4, 800, 70}, {5, 102, 4}, {6, 600, 60},  {7, 400, 5}};
        const SessionEvidence evidence = weigh(samples);
        QVERIFY(evidence.usable);
        QCOMPARE(evidence.offset, 101.5);
        QCOMPARE(evidence.bound, 2.5);
        QCOMPARE(evidence.rawOffset, (102 + 400) / 2.0);
        QVERIFY(!weigh(std::span(samples).first(3)).usable);
        QVERIFY(!weigh({}).usable);
    }

    void aShiftIsFoundWithItsTime() {
        std::vector<OffsetSample> samples;
        for (int i = 0; i < 20; ++i)
            samples.push_back({i * interval, i < 12 ? 3.0 : 483.0, 4});
        const SessionEvidence evidence = weigh(samples);
        QCOMPARE(evidence.offset, 483.0);
        QCOMPARE(evidence.shift, std::optional(480.0));
        QCOMPARE(evidence.shiftAt, std::optional(12 * interval));
        for (OffsetSample& sample : samples)
            sample.difference = 483;
        QVERIFY(!weigh(samples).shift);
    }

    void theNodeIsBlamedWhenItsClientsShiftTogether() {
        Fleet fleet(1);
        fleet.addHealthy(0, 10);
        fleet.addHealthy(1, 10);
        int number = 0;
        fleet.each([&](Simulated& session) {
            if (session.node == 0 && number++ < 9) {
                session.step = 480;
                session.stepAt = 6;
            }
        });
        const FleetVerdict verdict = fleet.judge();
        QCOMPARE(countOf(verdict, ClockCulprit::Node), std::size_t(1));
        const ClockFinding& finding = verdict.findings.front();
        QCOMPARE(finding.node, 0U);
        QCOMPARE(finding.agreeing, std::size_t(9));
        QCOMPARE(finding.of, std::size_t(10));
        QCOMPARE(finding.otherNodes, std::size_t(1));
        QVERIFY(std::abs(finding.offset - 480) < 20);
        QVERIFY(finding.shifted && std::abs(finding.shift - 480) < 25);
        QVERIFY(finding.lastAt - finding.firstAt <= 2 * interval);
        // The tenth is in step with a clock that is off: its own is off as much, the other way.
        QVERIFY(countOf(verdict, ClockCulprit::Client) == 1);
    }

    void theClientIsBlamedWhereverItWas() {
        Fleet fleet(2);
        fleet.addHealthy(0, 2); // too few to compare with: being off on both nodes is what tells
        fleet.addHealthy(1, 2);
        Simulated& before = fleet.add(0, -640);
        before.client = 17;
        before.live = false;
        Simulated& now = fleet.add(1, -641);
        now.client = 17;
        const FleetVerdict verdict = fleet.judge();
        QCOMPARE(verdict.findings.size(), std::size_t(1));
        const ClockFinding& finding = verdict.findings.front();
        QCOMPARE(int(finding.culprit), int(ClockCulprit::Client));
        QCOMPARE(finding.client, 17U);
        QCOMPARE(finding.agreeing, std::size_t(2));
        QCOMPARE(finding.of, std::size_t(2));
        QVERIFY(std::abs(finding.offset + 640) < 10);
    }

    void twoSessionsAreTooLittleEvidence() {
        Fleet fleet(3);
        fleet.add(0, 300);
        fleet.add(0, 300);
        const FleetVerdict verdict = fleet.judge();
        QCOMPARE(countOf(verdict, ClockCulprit::TooLittleEvidence), std::size_t(2));
        QCOMPARE(verdict.findings.size(), std::size_t(2));
    }

    void allNodesAlikeBlameNone() {
        Fleet fleet(4);
        for (const std::uint32_t node : {0U, 1U, 2U}) {
            for (int i = 0; i < 6; ++i)
                fleet.add(node, -900 + i);
        }
        const FleetVerdict verdict = fleet.judge();
        QCOMPARE(verdict.findings.size(), std::size_t(1));
        QCOMPARE(int(verdict.findings.front().culprit), int(ClockCulprit::EveryNode));
        QCOMPARE(verdict.findings.front().agreeing, std::size_t(18));
        QCOMPARE(verdict.inStep, std::size_t(0));
    }

    void anAsymmetricPathBlamesNoClock() {
        Fleet fleet(5);
        fleet.addHealthy(0, 20);
        Simulated& slow = fleet.add(0);
        slow.extra = 400; // 200 ms of offset, all within the round trip
        const std::uint64_t connection = slow.connection;
        const FleetVerdict verdict = fleet.judge();
        QCOMPARE(verdict.findings.size(), std::size_t(1));
        QCOMPARE(int(verdict.findings.front().culprit), int(ClockCulprit::Path));
        QCOMPARE(verdict.findings.front().connection, connection);
    }

    void inStepOnAnotherNodeIsNotItsClock() {
        Fleet fleet(6);
        fleet.addHealthy(0, 10);
        fleet.addHealthy(1, 10);
        Simulated& off = fleet.add(0, 500);
        off.client = 5;
        Simulated& fine = fleet.add(1, 0);
        fine.client = 5;
        const FleetVerdict verdict = fleet.judge();
        QCOMPARE(verdict.findings.size(), std::size_t(1));
        QCOMPARE(int(verdict.findings.front().culprit), int(ClockCulprit::TooLittleEvidence));
    }

    void withoutSessionsThereIsNothingToSay() {
        const FleetVerdict verdict = judgeFleet({});
        QVERIFY(verdict.findings.empty());
        QCOMPARE(verdict.sessions, std::size_t(0));
    }

    /// Simulated fleets: how often the verdict is wrong. Rates are printed; bounds leave room for other
    /// standard libraries' distributions.
    void rates_data() {
        QTest::addColumn<QString>("scenario");
        for (const char* scenario : {"healthy", "node", "client", "path", "node and client"})
            QTest::newRow(scenario) << QString::fromLatin1(scenario);
    }
    void rates() {
        QFETCH(QString, scenario);
        constexpr int runs = 400;
        int right = 0, blamedWrongly = 0;
        for (unsigned run = 0; run < runs; ++run) {
            Fleet fleet(1000 + run);
            std::uniform_int_distribution<int> size(5, 40);
            const int nodes = 2 + int(run % 3);
            for (int node = 0; node < nodes; ++node)
                fleet.addHealthy(std::uint32_t(node), size(fleet.random()));
            fleet.each([&](Simulated& session) { session.delay = 2 + double(fleet.random()() % 40); });
            std::uniform_real_distribution<double> amount(150, 2500);
            const double off = (run % 2 == 0 ? 1 : -1) * amount(fleet.random());
            const bool nodeIsOff = scenario.contains(QStringLiteral("node"));
            const bool clientIsOff = scenario.contains(QStringLiteral("client"));
            if (nodeIsOff) {
                fleet.each([&](Simulated& session) { session.step = session.node == 1 ? off : 0; });
                fleet.each([&](Simulated& session) { session.stepAt = 4; });
            }
            std::uint32_t culprit = 0;
            if (clientIsOff) {
                Simulated& session = fleet.add(0, -off);
                culprit = session.client;
            }
            if (scenario == QStringLiteral("path")) {
                Simulated& session = fleet.add(0);
                session.extra = std::abs(off);
            }
            const FleetVerdict verdict = fleet.judge();
            bool nodeFound = false, clientFound = false;
            for (const ClockFinding& finding : verdict.findings) {
                const bool node = finding.culprit == ClockCulprit::Node && nodeIsOff && finding.node == 1;
                const bool client =
                    finding.culprit == ClockCulprit::Client && clientIsOff && finding.client == culprit;
                nodeFound |= node;
                clientFound |= client;
                const bool blames = finding.culprit == ClockCulprit::Node ||
                                    finding.culprit == ClockCulprit::Client ||
                                    finding.culprit == ClockCulprit::EveryNode;
                blamedWrongly += blames && !node && !client ? 1 : 0;
            }
            right += nodeFound == nodeIsOff && clientFound == clientIsOff ? 1 : 0;
        }
        qInfo("%s: right in %.1f %% of %d fleets, %d clocks blamed wrongly", qPrintable(scenario),
              100.0 * right / runs, runs, blamedWrongly);
        QVERIFY2(right >= runs * 97 / 100, qPrintable(QString::number(right)));
        QVERIFY2(blamedWrongly <= runs / 200, qPrintable(QString::number(blamedWrongly)));
    }
};

QTEST_APPLESS_MAIN(ClockVerdictTest)
#include "tst_clockverdict.moc"
