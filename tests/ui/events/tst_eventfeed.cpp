// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedlog.h"
#include "ui/models/events/eventfeed.h"
#include "ui/models/events/logexport.h"

#include <memory>
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

class EventFeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void mergesEventsAndAuditByTime();
    void pagesAreReadOnWithoutDoubles();
    void liveEventsComeOnTopOnce();
    void heldLinesWait();
    void filterAndTimeGoToTheServer();
    void filterOfTheAuditIsAppliedHere();
    void reasonsAreSaid();
    void sourceWithoutStoredEventsShowsLiveOnes();
    void anotherRunIsNotMixedUp();
    void collectorReadsTheWhole();
    void exportCellsFitTheTitles();
    void holdsTogetherWhateverHappens();

private:
    struct Fixture {
        FakeSource source;
        ScriptedLog log{source};
        EventLogModel model;
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        EventFeed feed{source, model};
    };
    FakeSource& source() { return m_fixture->source; }
    ScriptedLog& log() { return m_fixture->log; }
    EventLogModel& model() { return m_fixture->model; }
    EventFeed& feed() { return m_fixture->feed; }
    void tell(const QList<observe::EventRow>& events, bool reset = false) {
        observe::SourceUpdate update;
        update.reset = reset;
        update.runId = log().runId;
        update.nodeClockMs = logNowMs;
        update.events = events;
        feed().apply(update);
    }
    static LogOrder order(const QString& text = {}) {
        LogOrder order;
        order.filterText = text;
        order.filter = *observe::query::Filter::parse(text, logFields());
        return order;
    }
    QStringList lines() {
        QStringList lines;
        for (int row = 0; row < model().rowCount(); ++row) {
            const LogEntry& entry = model().at(row);
            lines.append(entry.isAudit ? u"a%1"_s.arg(entry.audit.id) : u"e%1"_s.arg(entry.event.id));
        }
        return lines;
    }

    std::unique_ptr<Fixture> m_fixture;
};

void EventFeedTest::init() {
    m_fixture = std::make_unique<Fixture>();
}

void EventFeedTest::mergesEventsAndAuditByTime() {
    log().add(1, 9000);
    log().add(2, 5000);
    log().add(1, 1000);
    log().addAudit(u"drain.start"_s, 7000);
    log().addAudit(u"bye"_s, 500);
    feed().setOrder(order());
    QCOMPARE(lines(), (QStringList{u"a2"_s, u"e3"_s, u"e2"_s, u"a1"_s, u"e1"_s}));
    QCOMPARE(model().at(0).severity(), observe::Severity::Warning); // not done
    QVERIFY(model().index(0, int(LogColumn::What)).data().toString().contains(u"no such connection"_s));
    QVERIFY(!feed().hasOlder());
    QVERIFY(feed().problems().isEmpty());
}

void EventFeedTest::pagesAreReadOnWithoutDoubles() {
    for (int i = 0; i < 1700; ++i)
        log().add(quint64(i % 20 + 1), 1'700'000 - i * 1000);
    for (int i = 0; i < 600; ++i)
        log().addAudit(u"bye"_s, 1'700'000 - i * 2700);
    feed().setOrder(order());
    QVERIFY(feed().hasOlder());
    for (int round = 0; feed().hasOlder() && round < 20; ++round)
        feed().loadOlder();
    QCOMPARE(model().rowCount(), 2300);
    QSet<QString> all;
    for (const QString& line : lines())
        all.insert(line);
    QCOMPARE(all.size(), 2300);
    for (int row = 1; row < model().rowCount(); ++row)
        QVERIFY(model().at(row - 1).atMs() >= model().at(row).atMs());
    QCOMPARE(feed().matched(), std::optional<qint64>(1700));
}

void EventFeedTest::liveEventsComeOnTopOnce() {
    log().add(1, 9000);
    const auto second = log().add(2, 5000);
    tell({second}, true); // the node has it, and the batch too
    feed().setOrder(order());
    QCOMPARE(lines(), (QStringList{u"e2"_s, u"e1"_s}));
    const auto third = log().add(1, 100);
    tell({third});
    tell({second, third}, true); // a reset of the same run repeats
    QCOMPARE(lines(), (QStringList{u"e3"_s, u"e2"_s, u"e1"_s}));
    feed().reload();
    QCOMPARE(lines(), (QStringList{u"e3"_s, u"e2"_s, u"e1"_s}));
    // Live while the first page is on its way.
    source().holdAnswers = true;
    feed().reload();
    tell({log().add(1, 50)});
    source().releaseAnswers();
    QCOMPARE(lines(), (QStringList{u"e4"_s, u"e3"_s, u"e2"_s, u"e1"_s}));
}

void EventFeedTest::heldLinesWait() {
    tell({log().add(1, 9000)}, true);
    feed().setOrder(order(u"node:node-a"_s));
    feed().setHeld(true);
    tell({log().add(1, 100), log().add(2, 90), log().add(3, 80)});
    QCOMPARE(lines(), QStringList{u"e1"_s});
    QCOMPARE(feed().fresh(), 2); // node-b does not fit
    feed().setHeld(false);
    QCOMPARE(lines(), (QStringList{u"e4"_s, u"e2"_s, u"e1"_s}));
}

void EventFeedTest::filterAndTimeGoToTheServer() {
    for (int i = 0; i < 50; ++i)
        log().add(quint64(i), 50'000 - i * 1000,
                  i % 5 == 0 ? observe::Severity::Fault : observe::Severity::Information);
    LogOrder wanted = order(u"severity:fault or node:node-x"_s);
    wanted.fromMs = logNowMs - 31'000;
    wanted.untilMs = logNowMs - 10'000;
    feed().setOrder(wanted);
    const auto sent = source().asked.constFirst();
    QCOMPARE(sent.query.queryItemValue(u"filter"_s, QUrl::FullyDecoded),
             u"(severity:fault or node:node-x) and atMs >= %1 and atMs < %2"_s.arg(*wanted.fromMs)
                 .arg(*wanted.untilMs));
    QCOMPARE(lines(), (QStringList{u"e36"_s, u"e31"_s, u"e26"_s, u"e21"_s}));
    QCOMPARE(feed().matched(), std::optional<qint64>(4));
}

void EventFeedTest::filterOfTheAuditIsAppliedHere() {
    log().add(1, 100);
    log().addAudit(u"bye"_s, 900);
    log().addAudit(u"drain.start"_s, 800);
    feed().setOrder(order(u"action:drain* actor~root"_s));
    QCOMPARE(lines(), QStringList{u"a2"_s});
    for (const auto& request : source().asked)
        QVERIFY(!request.query.hasQueryItem(u"filter"_s));
}

void EventFeedTest::reasonsAreSaid() {
    log().add(1, 100);
    log().auditFails = Error{ErrorCode::NotAllowed, Fault::Local, "for platform administrators"};
    feed().setOrder(order());
    QCOMPARE(lines(), QStringList{u"e1"_s});
    QCOMPARE(feed().problems().size(), 1);
    QVERIFY(feed().problems().at(0).contains(u"for platform administrators"_s));
    log().auditFails.reset();
    source().missing.insert(observe::Ability::Audit, u"There is no audit here."_s);
    feed().reload();
    QVERIFY(feed().problems().at(0).contains(u"There is no audit here."_s));
    log().eventsFail = Error{ErrorCode::Timeout, Fault::Local, ""};
    feed().reload();
    QVERIFY(feed().problems().at(0).contains(u"No answer in time"_s));
    QVERIFY(!feed().isLoading());
}

void EventFeedTest::sourceWithoutStoredEventsShowsLiveOnes() {
    source().missing.insert(observe::Ability::Events, u"This service stores none."_s);
    source().missing.insert(observe::Ability::Audit, u"Nor this."_s);
    tell({log().add(1, 900), log().add(2, 800)}, true);
    feed().setOrder(order());
    tell({log().add(1, 100)});
    QCOMPARE(lines(), (QStringList{u"e3"_s, u"e2"_s, u"e1"_s}));
    QVERIFY(source().asked.isEmpty());
    QVERIFY(feed().problems().at(0).contains(u"since the console is connected"_s));
}

void EventFeedTest::anotherRunIsNotMixedUp() {
    tell({log().add(1, 9000), log().add(2, 8000)}, true);
    feed().setOrder(order());
    log().events.clear();
    log().runId = u"run-2"_s;
    const auto first = log().add(5, 100); // id 1 again
    tell({first}, true);
    QCOMPARE(lines(), (QStringList{u"e1"_s, u"e2"_s, u"e1"_s}));
    QCOMPARE(model().at(0).runId, u"run-2"_s);
    feed().reload(); // what the console saw of the earlier run is not lost
    QCOMPARE(lines(), (QStringList{u"e1"_s, u"e2"_s, u"e1"_s}));
}

void EventFeedTest::collectorReadsTheWhole() {
    for (int i = 0; i < 1234; ++i)
        log().add(quint64(i % 20 + 1), 1'300'000 - i * 1000);
    LogCollector collector(source(), order(u"node:node-b"_s), {});
    const QSignalSpy finished(&collector, &LogCollector::finished);
    collector.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(collector.rows().count, 617);
    QVERIFY(!collector.isTruncated());
}

void EventFeedTest::exportCellsFitTheTitles() {
    const auto event = LogEntry::of(log().add(3, 1000, observe::Severity::Fault), u"run-1"_s);
    log().addAudit(u"bye"_s, 900);
    const auto audit = LogEntry::ofAudit(log().audit.constFirst());
    QVERIFY(audit);
    for (const LogEntry& entry : {event, *audit})
        QCOMPARE(exportCells(entry).size(), exportTitles().size());
    const auto cell = [](const LogEntry& entry, const QString& title) {
        return exportCells(entry).at(exportTitles().indexOf(title));
    };
    QCOMPARE(cell(event, u"time"_s), u"2025-12-31T23:59:59.000Z"_s);
    QCOMPARE(cell(event, u"kind"_s), u"enforcement"_s);
    QCOMPARE(cell(event, u"measured"_s), u"12.2"_s);
    QCOMPARE(cell(*audit, u"kind"_s), u"audit"_s);
    QCOMPARE(cell(*audit, u"reason"_s), u"change 4711"_s);
    QVERIFY(!LogEntry::ofAudit({{u"id"_s, u"x"_s}}));
}

void EventFeedTest::holdsTogetherWhateverHappens() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    qint64 ago = 10'000'000;
    for (int i = 0; i < 900; ++i)
        log().add(quint64(random.bounded(10)), ago -= random.bounded(3000));
    for (int step = 0; step < 400; ++step) {
        switch (random.bounded(9)) {
        case 0:
            feed().setOrder(order(random.bounded(2) ? u"node:node-a"_s : QString()));
            break;
        case 1:
            feed().loadOlder();
            break;
        case 2:
            feed().setHeld(random.bounded(2));
            break;
        case 3:
            source().holdAnswers = random.bounded(2);
            if (!source().holdAnswers)
                source().releaseAnswers();
            break;
        case 4:
            log().addAudit(u"bye"_s, ago -= random.bounded(2000));
            break;
        case 5:
            source().releaseAnswers();
            break;
        default: {
            QList<observe::EventRow> batch;
            for (int i = random.bounded(5); i > 0; --i)
                batch.append(log().add(quint64(random.bounded(10)), ago -= random.bounded(2000)));
            tell(batch);
        }
        }
        QSet<QString> once;
        for (const QString& line : lines()) {
            QVERIFY2(!once.contains(line), qPrintable(line));
            once.insert(line);
        }
    }
    source().holdAnswers = false;
    source().releaseAnswers();
    feed().setHeld(false);
    feed().setOrder(order());
    for (int round = 0; feed().hasOlder() && round < 50; ++round)
        feed().loadOlder();
    QCOMPARE(model().rowCount(), int(log().events.size() + log().audit.size()));
}

QTEST_MAIN(EventFeedTest)
#include "tst_eventfeed.moc"
