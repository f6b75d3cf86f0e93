// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowjson.h"
#include "samplecloses.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/models/enforcement/enforcementgroups.h"
#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/models/enforcement/flightlistmodel.h"
#include "ui/models/enforcement/flightstepmodel.h"
#include "ui/models/enforcement/headroomfilter.h"
#include "ui/models/enforcement/whatifmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr auto strictly = QAbstractItemModelTester::FailureReportingMode::QtTest;

QRandomGenerator seeded() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    return QRandomGenerator(seed);
}

EnforcementEntry entryOf(qint64 id, CloseCause cause, qint64 atMs, std::optional<qint64> record = {}) {
    return EnforcementEntry::fromJson(storedClose(id, cause, atMs, record)).value_or(EnforcementEntry());
}

observe::EventRow liveOf(quint64 id, CloseCause cause, qint64 atMs) {
    observe::EventRow event = sampleEnforcement(id, cause, atMs);
    event.sessionId = u"session-%1"_s.arg(id);
    return event;
}

} // namespace

class EnforcementModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void storedAndLiveInRandomOrder();
    void whatWasSeenLiveIsNotDoubled();
    void theStoreMayBeQuicker();
    void forgettingLeavesTheLiveOnes();
    void breachesWithinTheErrorAreInconclusive();
    void conditionsAndWordsFilter();
    void groupsCountWhatIsShown();
    void historyReadsPagesOfOnePeriod();
    void historySaysWhyItCannot();
    void flightListUnderTheTester();
    void stepsUnderTheTester();
    void headroomUnderRandomUpdates();
    void theNextToBeCutIsOnTop();
    void silenceCountsLate();
    void rowsStandStillWhileHeld();
    void tenThousandSessions();
    void whatIfTableUnderTheTester();
};

void EnforcementModels::storedAndLiveInRandomOrder() {
    QRandomGenerator random = seeded();
    EnforcementModel model;
    EnforcementFilter filter;
    filter.setSourceModel(&model);
    filter.sort(EnforcementModel::Time, Qt::DescendingOrder);
    EnforcementGroups groups;
    const QAbstractItemModelTester tester(&model, strictly), filterTester(&filter, strictly),
        groupTester(&groups, strictly);
    quint64 live = 0;
    for (int round = 0; round < 400; ++round) {
        switch (random.bounded(8)) {
        case 0: {
            observe::SourceUpdate update;
            update.reset = random.bounded(6) == 0;
            live = update.reset ? 0 : live;
            update.nodeClockMs = sampleNow;
            for (int i = random.bounded(6); i > 0; --i)
                update.events.append(
                    liveOf(++live, CloseCause(random.bounded(5)), sampleNow - random.bounded(100'000)));
            model.apply(update);
            break;
        }
        case 1: {
            QList<EnforcementEntry> page;
            for (int i = random.bounded(9); i > 0; --i)
                page.append(entryOf(1 + random.bounded(60), CloseCause(random.bounded(5)),
                                    sampleNow - random.bounded(200'000)));
            model.addStored(page);
            break;
        }
        case 2:
            model.forgetStored();
            break;
        case 3:
            model.setHeld(random.bounded(2) == 0);
            break;
        case 4:
            filter.setPeriod({sampleNow - random.bounded(200'000), std::nullopt});
            break;
        case 5:
            filter.setCause(random.bounded(2) ? std::optional(CloseCause(random.bounded(5))) : std::nullopt);
            break;
        case 6:
            QVERIFY(filter.setQuery(random.bounded(2) ? u"account ~ operator-3"_s : u"sub0000"_s).isEmpty());
            break;
        default:
            if (model.rowCount() > 0)
                model.learn(model.at(random.bounded(model.rowCount())).rowId(), 5, 3.0);
        }
        groups.count(model, filter, EnforcementGroup(random.bounded(4)));
        QSet<QString> keys;
        for (int row = 0; row < model.rowCount(); ++row) {
            QVERIFY(row == 0 || model.at(row - 1).event.atMs >= model.at(row).event.atMs);
            QVERIFY2(!keys.contains(model.at(row).key()), "the same close twice");
            keys.insert(model.at(row).key());
        }
    }
}

void EnforcementModels::whatWasSeenLiveIsNotDoubled() {
    EnforcementModel model;
    observe::SourceUpdate update;
    update.nodeClockMs = sampleNow;
    update.events = {liveOf(7, CloseCause::RateLimit, sampleNow)};
    model.apply(update);
    model.addStored({entryOf(7, CloseCause::RateLimit, sampleNow + 1, 44),
                     entryOf(6, CloseCause::IdleTimeout, sampleNow - 1000)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.at(0).flightRecordId, std::optional<qint64>(44));
    QCOMPARE(model.at(0).event.connectionId, 1007ULL); // only the live one knows it
    QCOMPARE(model.tally().total(CloseCause::RateLimit), 1ULL);
    QCOMPARE(model.storedTally().total(CloseCause::RateLimit), 0ULL);
    QCOMPARE(model.storedTally().total(CloseCause::IdleTimeout), 1ULL);
}

void EnforcementModels::theStoreMayBeQuicker() {
    EnforcementModel model;
    model.addStored({entryOf(7, CloseCause::RateLimit, sampleNow, 44)});
    observe::SourceUpdate update;
    update.events = {liveOf(7, CloseCause::RateLimit, sampleNow)};
    model.apply(update);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).rowId(), 7ULL);
    QCOMPARE(model.at(0).event.connectionId, 1007ULL);
    QCOMPARE(model.at(0).flightRecordId, std::optional<qint64>(44));
    QCOMPARE(model.tally().total(CloseCause::RateLimit) + model.storedTally().total(CloseCause::RateLimit),
             1ULL);
}

void EnforcementModels::forgettingLeavesTheLiveOnes() {
    EnforcementModel model;
    observe::SourceUpdate update;
    update.events = {liveOf(7, CloseCause::RateLimit, sampleNow - 500)};
    model.apply(update);
    model.addStored({entryOf(9, CloseCause::RateLimit, sampleNow),
                     entryOf(8, CloseCause::RateLimit, sampleNow),
                     entryOf(6, CloseCause::RateLimit, sampleNow - 1000)});
    QCOMPARE(model.rowCount(), 4);
    model.forgetStored();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).event.id, 7ULL);
    model.addStored({entryOf(6, CloseCause::RateLimit, sampleNow - 1000)});
    QCOMPARE(model.rowCount(), 2); // and may be read again
}

void EnforcementModels::breachesWithinTheErrorAreInconclusive() {
    EnforcementModel model;
    observe::SourceUpdate update;
    observe::ConnectionRow slow = sampleConnection(1001, 3400), quick = sampleConnection(1002, 3400);
    slow.clock.meanRoundTripMs = 900; // ± 450 ms; the breach is 412.5 ms over
    quick.clock.meanRoundTripMs = 20;
    update.connections = {slow, quick};
    update.events = {liveOf(1, CloseCause::ClockDiffLimit, sampleNow),
                     liveOf(2, CloseCause::ClockDiffLimit, sampleNow)};
    model.apply(update);
    QVERIFY(model.entryById(1)->isInconclusive());
    QVERIFY(!model.entryById(2)->isInconclusive());
    QVERIFY(EnforcementModel::sentence(*model.entryById(1)).contains(u"Inconclusive"));
    model.learn(2, std::nullopt, 412.5);
    QVERIFY(model.entryById(2)->isInconclusive());
}

void EnforcementModels::conditionsAndWordsFilter() {
    EnforcementModel model;
    EnforcementFilter filter;
    filter.setSourceModel(&model);
    QList<EnforcementEntry> entries;
    for (qint64 id = 1; id <= 20; ++id)
        entries.append(
            entryOf(id, id % 2 ? CloseCause::RateLimit : CloseCause::IdleTimeout, sampleNow - id * 1000));
    model.addStored(entries);
    QCOMPARE(filter.setQuery(u"cause = RATE_LIMIT and account = operator-3"_s), QString());
    QCOMPARE(filter.rowCount(), 2); // 3 and 17
    QVERIFY(!filter.setQuery(u"cause = NONSENSE"_s).isEmpty());
    QCOMPARE(filter.rowCount(), 2); // as before
    QCOMPARE(filter.setQuery(u"account:operator-3"_s), QString());
    QCOMPARE(filter.rowCount(), 3);
    QCOMPARE(filter.setQuery(u"payload rate"_s), QString());
    QCOMPARE(filter.rowCount(), 10);
    filter.setQuery({});
    filter.setPeriod({sampleNow - 5000, sampleNow - 2000});
    QCOMPARE(filter.rowCount(), 3); // 5, 4, 3: the end is exclusive
    filter.setPeriod({});
    filter.setGroup(std::pair(EnforcementGroup::Node, u"node-b"_s));
    QCOMPARE(filter.rowCount(), 6);
}

void EnforcementModels::groupsCountWhatIsShown() {
    EnforcementModel model;
    EnforcementFilter filter;
    filter.setSourceModel(&model);
    EnforcementGroups groups;
    observe::SourceUpdate clock;
    clock.nodeClockMs = sampleNow;
    model.apply(clock);
    QList<EnforcementEntry> entries;
    for (qint64 id = 1; id <= 30; ++id)
        entries.append(entryOf(id, CloseCause::RateLimit, sampleNow - (id % 3) * 3'600'000));
    entries.append(entryOf(31, CloseCause::IdleTimeout, sampleNow - qint64(30) * 3'600'000)); // yesterday
    model.addStored(entries);
    groups.count(model, filter, EnforcementGroup::Cause);
    QCOMPARE(groups.rowCount(), 2);
    const auto hours = groups.index(0, 0).data(EnforcementGroups::HoursRole).value<QList<int>>();
    QCOMPARE(hours.mid(21), (QList<int>{10, 10, 10}));
    QCOMPARE(groups.index(1, EnforcementGroups::Count).data().toString(), u"1"_s);
    filter.setCause(CloseCause::IdleTimeout);
    groups.count(model, filter, EnforcementGroup::Node);
    QCOMPARE(groups.rowCount(), 1);
    // A chosen group does not take the others away.
    filter.setCause({});
    filter.setGroup(std::pair(EnforcementGroup::Node, u"node-b"_s));
    groups.count(model, filter, EnforcementGroup::Node);
    QCOMPARE(groups.rowCount(), 2);
}

void EnforcementModels::historyReadsPagesOfOnePeriod() {
    FakeSource source;
    QList<QJsonObject> closes;
    for (qint64 id = 1300; id > 0; --id)
        closes.append(storedClose(id, CloseCause::RateLimit, sampleNow - (1300 - id) * 1000));
    source.nodeAnswer = [&closes](const observe::NodeRequest& request) {
        return Result<QJsonDocument>(pageOfCloses(closes, request));
    };
    EnforcementHistory history(source);
    EnforcementModel model;
    connect(&history, &EnforcementHistory::loaded, &model, &EnforcementModel::addStored);
    history.restart({});
    QCOMPARE(model.rowCount(), 500);
    QCOMPARE(history.state(), EnforcementHistory::State::Waiting);
    QCOMPARE(history.backToMs(), std::optional(sampleNow - 499'000));
    history.more();
    history.more();
    QCOMPARE(model.rowCount(), 1300);
    QCOMPARE(history.state(), EnforcementHistory::State::Complete);
    history.more(); // without effect
    QCOMPARE(source.asked.size(), 3);
    model.forgetStored();
    history.restart({sampleNow - 10'000, std::nullopt});
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(history.state(), EnforcementHistory::State::Complete);

    // The answer to an earlier question comes late and is left alone.
    source.holdAnswers = true;
    model.forgetStored();
    history.restart({});
    history.restart({sampleNow - 2000, std::nullopt});
    source.releaseAnswers();
    QCOMPARE(model.rowCount(), 3);
}

void EnforcementModels::historySaysWhyItCannot() {
    FakeSource source;
    source.missing[observe::Ability::Enforcement] = u"This service has no enforcement events."_s;
    EnforcementHistory history(source);
    history.restart({});
    QCOMPARE(history.state(), EnforcementHistory::State::Unable);
    QCOMPARE(history.trouble(), u"This service has no enforcement events."_s);
    QVERIFY(source.asked.isEmpty());
    source.nodeAnswer = [](const observe::NodeRequest&) {
        return Result<QJsonDocument>(failure(ErrorCode::StoreUnavailable, Fault::Environment, "disk"));
    };
    source.setMissing(observe::Ability::Enforcement, {});
    QCOMPARE(history.state(), EnforcementHistory::State::Failed);
    QVERIFY(history.trouble().contains(u"disk"));
    source.nodeAnswer = {};
    history.more();
    QCOMPARE(history.state(), EnforcementHistory::State::Complete);
}

void EnforcementModels::flightListUnderTheTester() {
    QRandomGenerator random = seeded();
    FakeSource source;
    int next = 3;
    source.nodeAnswer = [&](const observe::NodeRequest& request) -> Result<QJsonDocument> {
        if (random.bounded(5) == 0)
            return failure(ErrorCode::Timeout, Fault::Environment, "late");
        QJsonObject page = listOfRecords(random.bounded(5), sampleNow).object();
        if (!request.query.hasQueryItem(u"beforeId"_s))
            next = 3;
        if (next-- > 0)
            page.insert(u"nextBeforeId"_s, next);
        return QJsonDocument(page);
    };
    FlightListModel model(source);
    const QAbstractItemModelTester tester(&model, strictly);
    for (int round = 0; round < 100; ++round) {
        if (random.bounded(3) == 0)
            model.restart({}, sampleNow);
        else
            model.fetchMore({});
    }
    source.setMissing(observe::Ability::FlightRecords, u"There are none."_s);
    model.restart({}, sampleNow);
    QCOMPARE(model.state(), FlightListModel::State::Unable);
    QCOMPARE(model.rowCount(), 0);
}

void EnforcementModels::stepsUnderTheTester() {
    FlightStepModel model;
    const QAbstractItemModelTester tester(&model, strictly);
    const auto trace = flightreplay::FlightTrace::fromJson(flightRecord(1, sampleNow));
    QVERIFY(trace);
    for (int round = 0; round < 3; ++round) {
        model.setRecord(*trace);
        for (const auto kind : {whatif::LimitKind::Clock, whatif::LimitKind::Idle, whatif::LimitKind::Rate})
            model.setLimit(kind);
        if (round < 2)
            model.clear();
    }
    QVERIFY(model.steps()->tipping());
    const int tipping = int(*model.steps()->tipping());
    QCOMPARE(model.sentence(tipping), u"This one tipped it: payload number 61 within 5 s."_s);
    QVERIFY(model.index(tipping, 0).data(FlightStepModel::TippedRole).toBool());
    QCOMPARE(model.index(tipping, FlightStepModel::Reading).data().toString(), u"12.2 /s"_s);
    model.setLimit(whatif::LimitKind::Idle);
    QVERIFY(!model.sentence(tipping).contains(u"tipped"));
}

void EnforcementModels::headroomUnderRandomUpdates() {
    QRandomGenerator random = seeded();
    HeadroomModel model;
    HeadroomFilter board;
    board.setBoard(&model);
    board.sort(HeadroomModel::CutOff);
    const QAbstractItemModelTester tester(&model, strictly), boardTester(&board, strictly);
    QSet<quint64> live;
    for (int round = 0; round < 300; ++round) {
        observe::SourceUpdate update;
        update.reset = random.bounded(60) == 0;
        if (update.reset)
            live.clear();
        for (int i = random.bounded(12); i > 0; --i) {
            const auto id = quint64(1 + random.bounded(50));
            observe::ConnectionRow row = sampleConnection(id, 5);
            row.clockLimit = observe::LimitRow{1, 3, 60'000, random.bounded(1.0), random.bounded(100'000)};
            if (random.bounded(4) == 0) {
                row.stage = session::Stage::Terminated;
                live.remove(id);
            } else {
                live.insert(id);
            }
            update.connections.append(row);
        }
        if (random.bounded(5) == 0) {
            update.removed.append(quint64(1 + random.bounded(60)));
            live.remove(update.removed.constFirst());
        }
        // The newest state of an id counts; the removal of one that came with the batch does, too.
        QHash<quint64, bool> states;
        for (const observe::ConnectionRow& row : std::as_const(update.connections))
            states[row.id] = !row.ended();
        QList<observe::ConnectionRow> newest;
        for (const observe::ConnectionRow& row : std::as_const(update.connections)) {
            if (states.value(row.id) == !row.ended())
                newest.append(row);
        }
        update.connections = newest;
        model.apply(update);
        QCOMPARE(model.rowCount(), int(live.size()));
        for (const quint64 id : std::as_const(live))
            QCOMPARE(model.at(model.rowOf(id).value_or(0)).id, id);
        switch (random.bounded(6)) {
        case 0:
            board.setHeld(random.bounded(2) == 0);
            break;
        case 1:
            board.settle();
            break;
        case 2:
            model.setKind(random.bounded(2) ? std::optional(whatif::LimitKind(random.bounded(4)))
                                            : std::nullopt);
            break;
        case 3:
            board.setWords(random.bounded(2) ? u"sub0000"_s : QString());
            break;
        case 4:
            board.setNode(random.bounded(2) ? u"node-a"_s : QString());
            break;
        default:
            board.sort(random.bounded(int(HeadroomModel::ColumnCount)),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
    }
}

void EnforcementModels::theNextToBeCutIsOnTop() {
    HeadroomModel model;
    HeadroomFilter board;
    board.setBoard(&model);
    board.sort(HeadroomModel::CutOff);
    model.apply(liveSessions(200, 42));
    board.settle();
    QCOMPARE(board.index(0, 0).data(IdRole).toULongLong(), 42ULL);
    QCOMPARE(board.index(0, HeadroomModel::Trend).data().toString(), u"clock limit in 14 m at +31.0 ppm"_s);
    QCOMPARE(board.index(0, HeadroomModel::CutOff).data().toString(), u"14 m"_s);
    // Those with a time come first, the others by headroom.
    double before = 0;
    bool timed = true;
    for (int row = 0; row < board.rowCount(); ++row) {
        const bool hasTime = board.index(row, HeadroomModel::CutOff).data(SortRole).isValid();
        QVERIFY(timed || !hasTime);
        const double headroom = board.index(row, HeadroomModel::Headroom).data(SortRole).toDouble();
        if (!hasTime && !timed)
            QVERIFY(headroom >= before);
        before = headroom;
        timed = hasTime;
    }
}

void EnforcementModels::silenceCountsLate() {
    HeadroomModel model;
    observe::SourceUpdate update = liveSessions(1, 0);
    model.apply(update);
    QVERIFY(model.shownKind(model.at(0)) != whatif::LimitKind::Idle);
    update.reset = false;
    update.connections[0].idle = observe::LimitRow{6500, 10'000, 10'000, 0.35, 3501};
    model.apply(update);
    QCOMPARE(model.shownKind(model.at(0)), std::optional(whatif::LimitKind::Idle));
    QVERIFY(model.trend(model.at(0)).contains(u"silence limit in 3.5 s"));
    update.connections[0].idle = observe::LimitRow{1000, 10'000, 10'000, 0.9, 9001};
    model.apply(update);
    model.setKind(whatif::LimitKind::Idle); // asked for by itself
    QCOMPARE(model.shownKind(model.at(0)), std::optional(whatif::LimitKind::Idle));
}

void EnforcementModels::rowsStandStillWhileHeld() {
    HeadroomModel model;
    HeadroomFilter board;
    board.setBoard(&model);
    board.sort(HeadroomModel::CutOff);
    model.apply(liveSessions(20, 5));
    board.settle();
    board.setHeld(true);
    observe::SourceUpdate update = liveSessions(20, 9);
    update.reset = false;
    update.connections.removeIf([](const observe::ConnectionRow& row) { return row.id == 5; });
    model.apply(update);
    QCOMPARE(board.index(0, 0).data(IdRole).toULongLong(), 5ULL);
    QVERIFY(board.isStale());
    board.settle();
    QCOMPARE(board.index(0, 0).data(IdRole).toULongLong(), 5ULL); // 14 min each; the first come stays
    QCOMPARE(board.index(1, 0).data(IdRole).toULongLong(), 9ULL);
    QVERIFY(!board.isStale());
}

void EnforcementModels::tenThousandSessions() {
    HeadroomModel model;
    HeadroomFilter board;
    board.setBoard(&model);
    board.sort(HeadroomModel::CutOff);
    model.apply(liveSessions(10'000, 4711));
    observe::SourceUpdate update = liveSessions(10'000, 4712);
    update.reset = false;
    QElapsedTimer timer;
    timer.start();
    model.apply(update);
    const qint64 applied = timer.restart();
    board.settle();
    const qint64 settled = timer.elapsed();
    qInfo("10,000 sessions: applied in %lld ms, settled in %lld ms", applied, settled);
    QVERIFY(applied < 1000 && settled < 1000); // far from the bound on any machine
    QCOMPARE(board.rowCount(), 10'000);
}

void EnforcementModels::whatIfTableUnderTheTester() {
    WhatIfModel model;
    const QAbstractItemModelTester tester(&model, strictly);
    model.setReport(nullptr);
    whatif::Report report;
    for (int i = 0; i < 5; ++i) {
        whatif::SubjectResult result;
        result.subject.name = "sub0000" + std::to_string(i) + (i == 2 ? ",\"x\"" : "");
        result.subject.type = SessionType::Tlc;
        result.heard.covered = Milliseconds(3'600'000 * i);
        result.heard.payloads = 100;
        for (int cut = 0; cut < i; ++cut)
            result.proposed.cuts.add(
                {{CloseCause::RateLimit, 13, 12, Milliseconds(5000)}, {}, {std::uint64_t(sampleNow)}}, 20);
        report.subjects.push_back(result);
    }
    model.setReport(std::make_shared<const whatif::Report>(report));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(0, WhatIfModel::PerDay).data().toString(), u"\u2014"_s);
    QCOMPARE(model.index(2, WhatIfModel::PerDay).data().toString(), u"24.0"_s);
    QVERIFY(model.summary().contains(u"4 would have been cut, 10 times"));
    const QList<QByteArray> lines = model.asCsv().split('\n');
    QCOMPARE(lines.size(), 7); // a title and an empty rest
    QVERIFY(lines[3].startsWith("\"sub00002,\"\"x\"\"\",TLC,own,2,2,0,0,0,24,"));
    QCOMPARE(lines[0].count(','), lines[2].count(','));
    model.setReport(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(EnforcementModels)
#include "tst_enforcementmodels.moc"
