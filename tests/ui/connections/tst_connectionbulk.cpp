// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/fakesource.h"
#include "../shell/sampleconnections.h"
#include "netcore/observe/rowjson.h"
#include "ui/models/connections/actionresultsmodel.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionfiltermodel.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/models/connections/drainrun.h"
#include "ui/models/connections/pacedrun.h"
#include "ui/pages/connections/connectionactions.h"
#include "ui/pages/connections/connectionbulk.h"
#include "ui/pages/connections/connectionconfirm.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/connectionstable.h"

#include <memory>
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using tests::sampleConnection;
using namespace Qt::StringLiterals;

class ConnectionBulkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void scopeCountsWhoWouldGetIt();
    void previewSaysTheScopeInNumbers();
    void byeGoesToEachOnceAndSaysWhatBecameOfIt();
    void stopSendsNothingMore();
    void anotherRunStopsEverything();
    void reconnectGoesThroughADrain();
    void reconnectIsPacedHereWhenTheSourceCannotDrain();
    void resultsModelHoldsTogether();

private:
    struct Fixture {
        tests::FakeSource source;
        ConnectionModel model;
        ConnectionEvents events;
        std::unique_ptr<ConnectionsPage> page;
    };
    ConnectionsPage& page() { return *m_fixture->page; }
    ConnectionBulk* bulk() { return page().actions()->bulk(); }
    QString text(const QString& name) { return bulk()->findChild<QLabel*>(name)->text(); }
    QPushButton* send() { return bulk()->findChild<QPushButton*>(u"send"_s); }
    void update(const QList<observe::ConnectionRow>& rows) {
        observe::SourceUpdate update;
        update.runId = u"run-1"_s;
        update.nodeClockMs = tests::sampleNowMs;
        update.connections = rows;
        m_fixture->model.apply(update);
    }
    /// Whole batch of samples: 60 connections, some of them ended or not active yet.
    void selectAll() {
        page().search({});
        page().table()->selectAll();
    }
    static observe::ConnectionRow ended(quint64 id) {
        auto row = sampleConnection(id);
        row.stage = session::Stage::Terminated;
        row.endedAtMs = tests::sampleNowMs;
        return row;
    }

    std::unique_ptr<Fixture> m_fixture;
};

void ConnectionBulkTest::init() {
    m_fixture = std::make_unique<Fixture>();
    m_fixture->page =
        std::make_unique<ConnectionsPage>(m_fixture->model, m_fixture->events, m_fixture->source);
    page().resize(1200, 700);
    page().show();
    m_fixture->model.apply(tests::sampleUpdate(60));
}

void ConnectionBulkTest::scopeCountsWhoWouldGetIt() {
    auto ignoring = sampleConnection(1);
    ignoring.reconnectIgnored = true;
    update({ignoring});
    const QList<quint64> ids{1, 3, 13, 23, 999, 20};
    const auto scope = ActionScope::of(observe::ConnectionAction::Reconnect, ids, m_fixture->model);
    QCOMPARE(scope.targets.size(), 3); // 13 has ended, 23 is not active, 999 is unknown
    QCOMPARE(scope.ended, 2);
    QCOMPARE(scope.notActive, 1);
    QCOMPARE(scope.ignoredBefore, 1);
    QCOMPARE(scope.tlc, 2);
    QCOMPARE(scope.broker, 1);
    QCOMPARE(scope.countsLine(), u"node-a 2, node-b 1 · TLC 2, Broker 1"_s);
    QCOMPARE(ActionScope::of(observe::ConnectionAction::Close, ids, m_fixture->model).targets.size(), 4);
}

void ConnectionBulkTest::previewSaysTheScopeInNumbers() {
    observe::DrainPlan plan;
    plan.cohort = 54;
    plan.landings = {{u"node-c"_s, 50}, {u"node-d"_s, 4}};
    m_fixture->source.plan = plan;
    auto ignoring = sampleConnection(1);
    ignoring.reconnectIgnored = true;
    update({ignoring});
    selectAll();
    page().actions()->reconnect()->trigger();
    QVERIFY(bulk());
    const auto number = QString::number(bulk()->scope().targets.size());
    QVERIFY(text(u"question"_s).contains(u"Send Reconnect to "_s + number));
    QVERIFY(text(u"question"_s).contains(u"node-a and node-b"_s));
    QVERIFY(text(u"particulars"_s).contains(u"54 of them can land: 50 on node-c, 4 on node-d"_s));
    QVERIFY(text(u"particulars"_s).contains(u"1 of them ignored it before"_s));
    QVERIFY(!send()->isEnabled()); // a drain asks a reason
    QCOMPARE(bulk()->results()->rowCount(), bulk()->scope().targets.size());
    QVERIFY(m_fixture->source.actions.isEmpty());
    QVERIFY(m_fixture->source.asked.isEmpty());
}

void ConnectionBulkTest::byeGoesToEachOnceAndSaysWhatBecameOfIt() {
    selectAll();
    page().actions()->bye()->trigger();
    bulk()->findChild<QDoubleSpinBox*>(u"rate"_s)->setValue(200);
    bulk()->findChild<QDoubleSpinBox*>(u"jitter"_s)->setValue(0);
    QVERIFY(!send()->isEnabled());
    bulk()->findChild<QLineEdit*>(u"reason"_s)->setText(u"change 4711"_s);
    const auto targets = bulk()->scope().targets;
    const QSignalSpy reported(page().actions(), &ConnectionActions::reported);
    m_fixture->source.holdAnswers = true;
    send()->click();
    // One ends while the others are being told; nothing is sent to it.
    update({ended(targets.constLast().id)});
    QTRY_COMPARE(m_fixture->source.actions.size(), targets.size() - 1);
    m_fixture->source.releaseAnswers();
    QTRY_VERIFY(bulk()->run()->isFinished());
    QSet<quint64> sent;
    for (const auto& action : m_fixture->source.actions) {
        QCOMPARE(action.action, observe::ConnectionAction::Bye);
        QCOMPARE(action.reason, u"change 4711"_s);
        sent.insert(action.connectionId);
    }
    QCOMPARE(sent.size(), targets.size() - 1);
    QVERIFY(!sent.contains(targets.constLast().id));
    QCOMPARE(bulk()->run()->count(ActionResult::Outcome::Done), int(targets.size()) - 1);
    QCOMPARE(bulk()->run()->count(ActionResult::Outcome::AlreadyEnded), 1);
    QCOMPARE(reported.size(), 1);
    QVERIFY(reported.at(0).at(0).toString().contains(u"1 had ended already"_s));
}

void ConnectionBulkTest::stopSendsNothingMore() {
    selectAll();
    page().actions()->close()->trigger();
    bulk()->findChild<QLineEdit*>(u"reason"_s)->setText(u"test"_s);
    bulk()->findChild<QDoubleSpinBox*>(u"rate"_s)->setValue(0.1);
    m_fixture->source.actionAnswer = failure(ErrorCode::WrongState, Fault::Local, "busy");
    send()->click();
    QCOMPARE(m_fixture->source.actions.size(), 1);
    bulk()->reject(); // stops, and shows what became of each
    QVERIFY(bulk() && bulk()->isVisible());
    QVERIFY(bulk()->run()->isFinished());
    QCOMPARE(m_fixture->source.actions.size(), 1);
    QCOMPARE(bulk()->run()->count(ActionResult::Outcome::Failed), 1);
    QCOMPARE(bulk()->run()->count(ActionResult::Outcome::NotSent), int(bulk()->scope().targets.size()) - 1);
    QVERIFY(bulk()->results()->index(0, ActionResultsModel::Result).data().toString().contains(u"busy"_s));
    bulk()->reject();
    QTRY_VERIFY(!bulk());
}

void ConnectionBulkTest::anotherRunStopsEverything() {
    selectAll();
    page().actions()->close()->trigger();
    auto other = tests::sampleUpdate(60);
    other.runId = u"run-2"_s;
    m_fixture->model.apply(other);
    bulk()->findChild<QLineEdit*>(u"reason"_s)->setText(u"test"_s);
    QVERIFY(!send()->isEnabled());
    QVERIFY(text(u"question"_s).contains(u"Nothing will be sent"_s));
    QVERIFY(m_fixture->source.actions.isEmpty());
}

void ConnectionBulkTest::reconnectGoesThroughADrain() {
    selectAll();
    page().actions()->reconnect()->trigger();
    bulk()->findChild<QLineEdit*>(u"reason"_s)->setText(u"kernel update"_s);
    const auto targets = bulk()->scope().targets;
    observe::DrainRow drain;
    drain.id = u"d-7"_s;
    drain.initial = int(targets.size());
    drain.asked = 5;
    drain.closed = 3;
    drain.moved = 2;
    m_fixture->source.nodeAnswer = [&drain](const observe::NodeRequest&) -> Result<QJsonDocument> {
        return QJsonDocument(observe::toJson(drain));
    };
    observe::DrainReceiptRow back;
    back.position = 1;
    back.sessionId = targets.constFirst().sessionId;
    back.departure = observe::DrainDeparture::Moved;
    back.askedAtMs = back.backAtMs = tests::sampleNowMs;
    back.gapMs = 340;
    back.backNodeId = u"node-c"_s;
    m_fixture->source.receipt = QList{back};
    send()->click();
    auto* run = qobject_cast<DrainRun*>(bulk()->run());
    QVERIFY(run);
    run->setInterval(10);
    const auto& asked = m_fixture->source.asked;
    QCOMPARE(asked.at(0).method, "POST");
    QCOMPARE(asked.at(0).path, u"drains"_s);
    const auto request = observe::fromJson<observe::DrainRequest>(asked.at(0).body);
    QCOMPARE(request->cohort.connectionIds.size(), targets.size());
    QCOMPARE(request->reason, u"kernel update"_s);
    QCOMPARE(run->count(ActionResult::Outcome::Done), 3);
    QCOMPARE(run->count(ActionResult::Outcome::Sent), 2);
    drain.state = observe::DrainState::Finished;
    QTRY_VERIFY(run->isFinished());
    QCOMPARE(m_fixture->source.receiptAsked, QStringList{u"d-7"_s});
    QVERIFY(bulk()
                ->results()
                ->index(0, ActionResultsModel::Result)
                .data()
                .toString()
                .contains(u"node-c after 340 ms"_s));
    QVERIFY(m_fixture->source.actions.isEmpty());
}

void ConnectionBulkTest::reconnectIsPacedHereWhenTheSourceCannotDrain() {
    m_fixture->source.missing.insert(observe::Ability::Drains, u"This service cannot drain."_s);
    selectAll();
    page().actions()->reconnect()->trigger();
    auto* through = bulk()->findChild<QCheckBox*>(u"throughNode"_s);
    QVERIFY(!through->isEnabled() && !through->isChecked());
    QCOMPARE(through->toolTip(), u"This service cannot drain."_s);
    QVERIFY(send()->isEnabled()); // no reason needed
    bulk()->findChild<QDoubleSpinBox*>(u"rate"_s)->setValue(200);
    send()->click();
    QTRY_VERIFY(bulk()->run()->isFinished());
    QCOMPARE(m_fixture->source.actions.size(), bulk()->scope().targets.size());
    QVERIFY(m_fixture->source.planned.isEmpty());
    m_fixture->source.missing.insert(observe::Ability::Reconnect, u"It cannot."_s);
    Q_EMIT m_fixture->source.abilitiesChanged();
    QVERIFY(!page().actions()->reconnect()->isEnabled());
    QVERIFY(page().actions()->reconnect()->toolTip().contains(u"It cannot."_s));
}

void ConnectionBulkTest::resultsModelHoldsTogether() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    ActionResultsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<ActionResult> results;
    for (int step = 0; step < 400; ++step) {
        if (random.bounded(20) == 0) {
            QList<ActionScope::Target> targets;
            results.clear();
            for (int i = random.bounded(30); i > 0; --i) {
                targets.append({quint64(i), u"sub%1"_s.arg(i), {}, u"node-a"_s, SessionType::Tlc, false});
                results.append({targets.constLast(), {}, {}});
            }
            model.setTargets(targets);
        }
        for (ActionResult& result : results) {
            if (random.bounded(4) == 0)
                result.outcome = ActionResult::Outcome(random.bounded(6));
        }
        model.setResults(results);
        QCOMPARE(model.rowCount(), int(results.size()));
    }
}

QTEST_MAIN(ConnectionBulkTest)
#include "tst_connectionbulk.moc"
