// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/drainpace.h"
#include "netcore/drain/receiptcsv.h"
#include "netcore/node/drain/drainplan.h"
#include "netcore/node/drain/landingwatch.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using drain::DrainPace;
using node::DrainMember;
using node::LandingWatch;

namespace {

/// When `count` Reconnects leave, in ms after the start, if someone is always ready.
std::vector<int> departures(DrainPace& pace, int count, int lateUntil = 0) {
    std::vector<int> times;
    pace.start(monotonicAt(1000));
    for (int at = 0; times.size() < std::size_t(count) && at < 1'000'000; ++at) {
        const MonotonicTime now = monotonicAt(1000 + at);
        while (at >= lateUntil && times.size() < std::size_t(count) && pace.isDue(now)) {
            pace.taken(now);
            times.push_back(at);
        }
    }
    return times;
}

DrainMember member(quint64 id, SessionType type, const QString& nodeId, const QString& domain = u"north"_s) {
    return {id, u"s%1"_s.arg(id), nodeId, type, domain, u"acme"_s, {u"sub%1"_s.arg(id)}};
}

node::cluster::NodeCandidate target(const QString& id, int load) {
    return {id, true, true, load};
}

} // namespace

class DrainPartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paceIsEven() {
        DrainPace pace({8, 0, 0, 0, {}});
        QCOMPARE(departures(pace, 5), (std::vector<int>{0, 125, 250, 375, 500}));
        DrainPace odd({3, 0, 0, 0, {}});
        QCOMPARE(departures(odd, 4), (std::vector<int>{0, 334, 667, 1000})); // never early
        DrainPace fast({4000, 0, 0, 0, {}});
        QCOMPARE(departures(fast, 4001).back(), 1000);
    }

    void jitterDelaysWithinItsShareAndKeepsTheRate() {
        DrainPace pace({10, 0.5, 7, 0, {}});
        const auto times = departures(pace, 200);
        int different = 0;
        for (int n = 1; n < 200; ++n) {
            const int late = times[std::size_t(n)] - n * 100;
            QVERIFY2(late >= 0 && late <= 51, qPrintable(u"%1 is %2 late"_s.arg(n).arg(late)));
            different += late != times[std::size_t(n) - 1] - (n - 1) * 100;
        }
        QVERIFY(different > 150);
        DrainPace same({10, 0.5, 7, 0, {}}), other({10, 0.5, 8, 0, {}});
        QCOMPARE(departures(same, 200), times);
        QVERIFY(departures(other, 200) != times);
    }

    void stepsPauseAndRespectTheRate() {
        DrainPace pace({100, 0, 0, 3, Milliseconds(1000)});
        QCOMPARE(departures(pace, 8), (std::vector<int>{0, 10, 20, 1000, 1010, 1020, 2000, 2010}));
        DrainPace slow({2, 0, 0, 3, Milliseconds(1000)}); // the rate needs longer than the step
        QCOMPARE(departures(slow, 5), (std::vector<int>{0, 500, 1000, 1500, 2000}));
    }

    void aLateThreadCatchesUpOnlyALittle() {
        DrainPace pace({100, 0, 0, 0, {}});
        const auto times = departures(pace, 100, 600);
        const auto atOnce = std::ranges::count(times, 600);
        QVERIFY2(atOnce >= 20 && atOnce <= 27, qPrintable(QString::number(atOnce)));
    }

    void idleTimeIsNotSavedUp() {
        DrainPace pace({10, 0, 0, 0, {}});
        pace.start(monotonicAt(0));
        pace.taken(monotonicAt(0));
        pace.skipTo(monotonicAt(50)); // too early: the slot at 100 stands
        QCOMPARE(pace.nextAt(), monotonicAt(100));
        pace.skipTo(monotonicAt(5000));
        pace.taken(monotonicAt(5000));
        QCOMPARE(pace.nextAt(), monotonicAt(5100));
    }

    void batchesAreJudgedOnceWhenTheirTimeIsOver() {
        LandingWatch watch(3, Milliseconds(1000));
        QVERIFY(!watch.nextJudgement());
        for (int i = 0; i < 7; ++i)
            QCOMPARE(watch.asked(monotonicAt(i * 100)), i / 3 + 1);
        QCOMPARE(watch.nextJudgement(), std::optional(monotonicAt(1200)));
        watch.back(1);
        watch.back(2);
        watch.back(2);
        watch.back(2);
        QVERIFY(!watch.judge(monotonicAt(1199)));
        const auto first = watch.judge(monotonicAt(1200));
        QVERIFY(first.has_value());
        QCOMPARE(first->batch, 1);
        QVERIFY(qAbs(first->missingPercent() - 66.67) < 0.01);
        // The second is back as a whole and needs none; the third is still open, its time is over all the
        // same.
        QCOMPARE(watch.nextJudgement(), std::optional(monotonicAt(1600)));
        QCOMPARE(watch.judge(monotonicAt(1600))->asked, 1);
        QCOMPARE(watch.asked(monotonicAt(1700)), 4);
        watch.back(1); // too late to matter
        watch.back(99);
        watch.back(0);
        watch.forget();
        QVERIFY(!watch.nextJudgement());
    }

    void cohortsFilter() {
        const DrainMember tlc = member(1, SessionType::Tlc, u"node-a"_s);
        const auto fits = [&](auto change) {
            observe::DrainCohort cohort;
            change(cohort);
            return node::CohortFilter(cohort).fits(tlc, session::ConnectionState::Active);
        };
        QVERIFY(fits([](auto& c) { c.nodeId = u"node-a"_s; }));
        QVERIFY(!fits([](auto& c) { c.nodeId = u"node-b"_s; }));
        QVERIFY(fits([](auto& c) { c.account = u"acme"_s; }));
        QVERIFY(!fits([](auto& c) { c.account = u"acm"_s; }));
        QVERIFY(!fits([](auto& c) { c.domain = u"south"_s; }));
        QVERIFY(!fits([](auto& c) { c.type = SessionType::Broker; }));
        QVERIFY(fits([](auto& c) { c.identifier = u"sub1"_s; }));
        QVERIFY(!fits([](auto& c) { c.identifier = u"sub2"_s; }));
        QVERIFY(fits([](auto& c) { c.connectionIds = {5, 1}; }));
        QVERIFY(!fits([](auto& c) { c.connectionIds = {5}; }));
        QVERIFY(!fits([](auto& c) { c.state = session::ConnectionState::Terminating; }));
        QVERIFY(!fits([](auto& c) {
            c.account = u"acme"_s;
            c.type = SessionType::Monitor;
        }));
    }

    void planTellsWhatWouldHappen() {
        observe::DrainRequest request{10, 2000, {}, {}};
        request.cohort.nodeId = u"node-a"_s;
        request.canaryPercent = 5;
        std::vector<DrainMember> cohort;
        for (quint64 id = 1; id <= 97; ++id)
            cohort.push_back(member(id, SessionType::Tlc, u"node-a"_s));
        cohort.push_back(member(98, SessionType::Broker, u"node-a"_s));
        cohort.push_back(member(99, SessionType::Monitor, u"node-a"_s));
        const auto plan = node::makePlan(request, cohort, {target(u"node-b"_s, 40), target(u"node-c"_s, 0)},
                                         {cohort[3].key(), cohort[4].key()});
        QCOMPARE(plan.cohort, 99);
        QCOMPARE(plan.tlc, 97);
        QCOMPARE(plan.broker, 1);
        QCOMPARE(plan.monitor, 1);
        QCOMPARE(plan.landings, (QList<std::pair<QString, int>>{{u"node-b"_s, 30}, {u"node-c"_s, 69}}));
        QCOMPARE(plan.ignoredReconnectBefore, 2);
        QCOMPARE(plan.canaries, 5);
        QCOMPARE(plan.batchSize, 10);
        QCOMPARE(plan.batches, 10);
        QCOMPARE(plan.expectedDurationMs, 400 + 9300 + 2000);
        QVERIFY(plan.warning.isEmpty());
        request.canaryPause = {60'000};
        const auto waiting = node::makePlan(request, cohort, {target(u"node-b"_s, 0)}, {});
        QCOMPARE(waiting.expectedDurationMs, plan.expectedDurationMs + 60'000);
        QCOMPARE(waiting.canaryPause, request.canaryPause);
        request.canarySize = 99; // nobody is left to wait
        QCOMPARE(node::makePlan(request, cohort, {target(u"node-b"_s, 0)}, {}).canaryPause.ms, 0);
        request.canarySize = 0;
        request.canaryPause = {};

        QVERIFY(!node::makePlan(request, cohort, {}, {}).warning.isEmpty());
        request.canaryPercent = 0;
        request.stepPercent = 25;
        request.stepMs = 60000;
        const auto stepped = node::makePlan(request, cohort, {target(u"node-b"_s, 0)}, {});
        QCOMPARE(stepped.batchSize, 25);
        QCOMPARE(stepped.batches, 4);
        QCOMPARE(stepped.expectedDurationMs, 3 * 60000 + 2300 + 2000);
    }

    void cohortThatStaysInServiceMayLandWhereItWas() {
        observe::DrainRequest request{10, 2000, {}, {}};
        request.cohort.domain = u"north"_s;
        const auto plan =
            node::makePlan(request, {member(1, SessionType::Tlc, u"node-a"_s)}, {target(u"node-a"_s, 1)}, {});
        QCOMPARE(plan.landings, (QList<std::pair<QString, int>>{{u"node-a"_s, 1}}));
    }

    void requestsAreChecked_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        const QList<std::pair<const char*, double>> wrong{{"jitter", 1.1},
                                                          {"jitter", -0.1},
                                                          {"seed", -1},
                                                          {"stepPercent", 101},
                                                          {"stepMs", 5},
                                                          {"batchSize", -1},
                                                          {"canarySize", -1},
                                                          {"canaryPercent", 100.5},
                                                          {"deadlineMs", -1},
                                                          {"returnWithinMs", 0},
                                                          {"haltAbovePercent", 101},
                                                          {"graceMs", 3'600'001},
                                                          {"ratePerSecond", 100'001},
                                                          {"deadlineMs", 604'800'001}};
        for (const auto& [field, value] : wrong)
            QTest::addRow("%s %g", field, value) << QString::fromLatin1(field) << value;
    }

    void requestsAreChecked() {
        QFETCH(const QString, field);
        QFETCH(const double, value);
        observe::DrainRequest request{1, 1, u"why"_s, {}};
        QVERIFY(observe::checkDrainRequest(request));
        const auto integer = qint64(value);
        if (field == u"jitter")
            request.jitter = value;
        else if (field == u"seed")
            request.seed = integer;
        else if (field == u"stepPercent")
            request.stepPercent = value;
        else if (field == u"stepMs")
            request.stepMs = integer;
        else if (field == u"batchSize")
            request.batchSize = int(value);
        else if (field == u"canarySize")
            request.canarySize = int(value);
        else if (field == u"canaryPercent")
            request.canaryPercent = value;
        else if (field == u"deadlineMs")
            request.deadlineMs = integer;
        else if (field == u"returnWithinMs")
            request.returnWithinMs = integer;
        else if (field == u"haltAbovePercent")
            request.haltAbovePercent = value;
        else if (field == u"graceMs")
            request.graceMs = integer;
        else if (field == u"ratePerSecond")
            request.ratePerSecond = value;
        const auto checked = observe::checkDrainRequest(request);
        QVERIFY(!checked);
        QVERIFY2(checked.error().detail.starts_with(field.toStdString()), checked.error().detail.c_str());
    }

    void csvIsWhatASpreadsheetExpects() {
        observe::DrainReceiptRow row;
        row.position = 1;
        row.sessionId = u"a"_s;
        row.type = SessionType::Broker;
        row.domain = u"no\"rth,1"_s;
        row.account = u"=2+2"_s;
        row.identifiers = {u"sub00001"_s, u"sub00002"_s};
        row.departure = observe::DrainDeparture::Moved;
        row.askedAtMs = 1000;
        row.closedAtMs = 1500;
        row.backAtMs = 1700;
        row.fillGaps();
        const QList<QByteArray> lines = drain::receiptCsv({row}).split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(
            lines[0],
            QByteArray("position,sessionId,type,domain,account,identifiers,nodeId,canary,batch,askedAtMs,"
                       "closedAtMs,departure,endReason,backAtMs,backNodeId,backSessionId,"
                       "firstPayloadAtMs,failed,gapMs,payloadGapMs\r"));
        QCOMPARE(lines[1], QByteArray("1,a,Broker,\"no\"\"rth,1\",'=2+2,sub00001 sub00002,,false,0,1000,1500,"
                                      "moved,,1700,,,,false,200,\r"));
    }
};

QTEST_GUILESS_MAIN(DrainPartsTest)
#include "tst_drainparts.moc"
