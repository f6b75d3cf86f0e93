// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/nodes/sampledrains.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/pages/nodes/drainwizard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

namespace {

template <typename Widget>
Widget* part(QWidget& of, const QString& name) {
    return of.findChild<Widget*>(name);
}

/// A wizard for node-a behind a fake source whose plan is the sample's.
struct Ordering {
    FakeSource source;
    std::unique_ptr<DrainWizard> wizard;

    explicit Ordering(const observe::DrainCohort& cohort = {u"node-a"_s, {}, {}, {}, {}, {}, {}}) {
        source.plan = samplePlan();
        wizard = std::make_unique<DrainWizard>(source, sampleUpdate(3).nodes, cohort, sampleNow);
        wizard->show();
    }
    void toRehearsal() {
        wizard->next();
        wizard->next();
    }
    QPushButton& confirm() { return *part<QPushButton>(*wizard, u"confirm"_s); }
    QString plan() { return part<QLabel>(*wizard, u"plan"_s)->text(); }
    void giveReason() { part<QLineEdit>(*wizard, u"reason"_s)->setText(u"kernel update"_s); }
};

} // namespace

/// Ordering a drain: nothing is sent before it is started, and then exactly what was shown.
class DrainWizardTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rehearsalShowsThePlan() {
        Ordering order;
        order.toRehearsal();
        for (const QString& said :
             {u"143 sessions"_s, u"131 TLC"_s, u"71 on node-b"_s, u"24 s"_s, u"2 of them ignored"_s,
              u"2 of them find no node"_s, u"At most 10 of them reconnect within one second"_s})
            QVERIFY2(order.plan().contains(said), qPrintable(order.plan()));
        QCOMPARE(order.confirm().text(), u"Send Reconnect to 143 sessions on node-a"_s);
        QVERIFY(order.source.drained.isEmpty());
    }

    void needsAReason() {
        Ordering order;
        order.toRehearsal();
        QVERIFY(!order.confirm().isEnabled());
        part<QLineEdit>(*order.wizard, u"reason"_s)->setText(u"   "_s);
        QVERIFY(!order.confirm().isEnabled());
        order.giveReason();
        QVERIFY(order.confirm().isEnabled());
    }

    void startsWithTheFiguresShown() {
        Ordering order;
        part<QDoubleSpinBox>(*order.wizard, u"rate"_s)->setValue(25);
        part<QDoubleSpinBox>(*order.wizard, u"grace"_s)->setValue(2.5);
        part<QDoubleSpinBox>(*order.wizard, u"jitter"_s)->setValue(30);
        part<QSpinBox>(*order.wizard, u"canaries"_s)->setValue(5);
        part<QDoubleSpinBox>(*order.wizard, u"haltAbove"_s)->setValue(20);
        part<QDoubleSpinBox>(*order.wizard, u"step"_s)->setValue(10);
        part<QDoubleSpinBox>(*order.wizard, u"stepTime"_s)->setValue(30);
        part<QDoubleSpinBox>(*order.wizard, u"deadline"_s)->setValue(20);
        order.toRehearsal();
        order.giveReason();
        QTRY_VERIFY(order.confirm().isEnabled());
        order.confirm().click();
        QCOMPARE(order.source.drained.size(), 1);
        QCOMPARE(order.source.drained[0].first, u"node-a"_s);
        const observe::DrainRequest& sent = order.source.drained[0].second;
        QCOMPARE(sent.ratePerSecond, 25.0);
        QCOMPARE(sent.graceMs, 2500);
        QCOMPARE(sent.jitter, 0.3);
        QCOMPARE(sent.canarySize, 5);
        QCOMPARE(sent.haltAbovePercent, 20.0);
        QCOMPARE(sent.stepPercent, 10.0);
        QCOMPARE(sent.stepMs, 30'000);
        QCOMPARE(sent.deadlineMs, 1'200'000);
        QCOMPARE(sent.reason, u"kernel update"_s);
        QVERIFY(observe::checkDrainRequest(sent));
        QCOMPARE(order.wizard->result(), int(QDialog::Accepted));
    }

    void waitsAfterTheCanaries() {
        Ordering order;
        auto& canaries = *part<QSpinBox>(*order.wizard, u"canaries"_s);
        auto& wait = *part<QDoubleSpinBox>(*order.wizard, u"canaryPause"_s);
        auto& hold = *part<QCheckBox>(*order.wizard, u"canaryHold"_s);
        QVERIFY(!wait.isEnabled() && !hold.isEnabled()); // nobody to wait for
        canaries.setValue(5);
        wait.setValue(1.5);
        QCOMPARE(order.wizard->request().canaryPause, (observe::CanaryPause{90'000}));
        order.source.plan->expectedDurationMs += 90'000; // as the node counts it
        order.toRehearsal();
        QTRY_VERIFY2(order.plan().contains(u"1 m 54 s"_s), qPrintable(order.plan()));
        QStringList phases;
        for (const QLabel* label : order.wizard->findChildren<QLabel*>())
            phases.append(label->text());
        QVERIFY2(phases.filter(u"The drain waits 1 m 30 s"_s).size() == 1, qPrintable(phases.join(u'|')));
        order.wizard->back();
        hold.setChecked(true);
        QVERIFY(!wait.isEnabled());
        QCOMPARE(order.wizard->request().canaryPause, (observe::CanaryPause{0, true}));
        canaries.setValue(0);
        QCOMPARE(order.wizard->request().canaryPause, observe::CanaryPause());
        QVERIFY(observe::checkDrainRequest(order.wizard->request(), false));
    }

    void defaultsAreTheOnesOfTheRequest() {
        Ordering order;
        observe::DrainRequest expected;
        expected.cohort.nodeId = u"node-a"_s;
        QCOMPARE(order.wizard->request(), expected);
    }

    void changedFiguresNeedANewPlan() {
        Ordering order;
        order.toRehearsal();
        order.giveReason();
        QVERIFY(order.confirm().isEnabled());
        order.source.holdAnswers = true;
        order.wizard->back();
        part<QDoubleSpinBox>(*order.wizard, u"rate"_s)->setValue(500);
        order.wizard->next();
        QVERIFY(!order.confirm().isEnabled());
        QTRY_VERIFY(order.source.planned.constLast().second.ratePerSecond == 500);
        order.source.releaseAnswers();
        QVERIFY(order.confirm().isEnabled());
    }

    void stalePlanIsIgnored() {
        Ordering order;
        order.toRehearsal();
        order.source.holdAnswers = true;
        part<QDoubleSpinBox>(*order.wizard, u"rate"_s)->setValue(20);
        QTRY_VERIFY(order.source.planned.constLast().second.ratePerSecond == 20);
        part<QDoubleSpinBox>(*order.wizard, u"rate"_s)->setValue(30);
        order.source.releaseAnswers(); // of 20
        QVERIFY(order.plan().contains(u"Working out"));
    }

    void warnsOfWhatStandsAgainstIt() {
        Ordering order;
        order.source.plan->landings.clear();
        order.source.plan->warning = u"No other node is active."_s;
        part<QDoubleSpinBox>(*order.wizard, u"deadline"_s)->setValue(0.1);
        part<QDoubleSpinBox>(*order.wizard, u"haltAbove"_s)->setValue(100);
        order.toRehearsal();
        auto* warning = part<QLabel>(*order.wizard, u"warning"_s);
        QTRY_VERIFY(warning->text().contains(u"No other node is active."));
        QVERIFY(warning->text().contains(u"deadline comes too early: 83"));
        QVERIFY(warning->text().contains(u"automatic halt is off"));
    }

    void refusalIsSaidCalmly() {
        Ordering order;
        order.source.actionAnswer = failure(ErrorCode::WrongState, Fault::Local, "node-a is draining");
        order.toRehearsal();
        order.giveReason();
        order.confirm().click();
        QVERIFY(part<QLabel>(*order.wizard, u"hint"_s)->text().startsWith(u"The drain was not started."));
        QVERIFY(order.wizard->isVisible());
        QVERIFY(order.confirm().isEnabled());
    }

    void planFailureKeepsTheButtonOff() {
        Ordering order;
        order.source.plan = failure(ErrorCode::NotFound, Fault::Peer, "no such node");
        part<QDoubleSpinBox>(*order.wizard, u"rate"_s)->setValue(11);
        order.toRehearsal();
        order.giveReason();
        QTRY_VERIFY(order.plan().contains(u"could not be made"));
        QVERIFY(!order.confirm().isEnabled());
    }

    void cohortWithoutANode() {
        Ordering order;
        part<QRadioButton>(*order.wizard, u"someSessions"_s)->setChecked(true);
        auto* next = part<QPushButton>(*order.wizard, u"next"_s);
        QVERIFY(!next->isEnabled()); // "every session" is not a cohort one names by accident
        part<QLineEdit>(*order.wizard, u"account"_s)->setText(u" acme "_s);
        auto* type = part<QComboBox>(*order.wizard, u"type"_s);
        type->setCurrentIndex(type->findText(u"Broker"_s));
        QVERIFY(next->isEnabled());
        order.toRehearsal();
        order.giveReason();
        QTRY_COMPARE(order.confirm().text(), u"Send Reconnect to 143 sessions"_s);
        order.confirm().click();
        QCOMPARE(order.source.drained.size(), 1);
        QVERIFY(order.source.drained[0].first.isEmpty());
        const observe::DrainCohort& cohort = order.source.drained[0].second.cohort;
        QCOMPARE(cohort.account, u"acme"_s);
        QCOMPARE(cohort.type, SessionType::Broker);
        QVERIFY(cohort.nodeId.isEmpty() && !cohort.isWholeNode());
    }

    void chosenConnectionsStayChosen() {
        observe::DrainCohort chosen;
        chosen.connectionIds = {4, 7};
        Ordering order(chosen);
        QCOMPARE(order.wizard->request().cohort, chosen);
        order.source.plan->cohort = 0;
        part<QDoubleSpinBox>(*order.wizard, u"rate"_s)->setValue(11);
        order.toRehearsal();
        order.giveReason();
        QTRY_COMPARE(order.confirm().text(), u"Nobody to drain"_s);
        QVERIFY(!order.confirm().isEnabled());
    }

    void returnGoesOnButNeverStarts() {
        Ordering order;
        QVERIFY(QTest::qWaitForWindowActive(order.wizard.get()));
        part<QRadioButton>(*order.wizard, u"wholeNode"_s)->setFocus();
        QTest::keyClick(order.wizard.get(), Qt::Key_Return);
        QCOMPARE(order.wizard->step(), DrainWizard::How);
        QTest::keyClick(order.wizard->focusWidget(), Qt::Key_Return);
        QCOMPARE(order.wizard->step(), DrainWizard::Rehearse);
        QTest::keyClicks(order.wizard->focusWidget(), u"kernel update"_s);
        QVERIFY(order.confirm().isEnabled());
        QTest::keyClick(order.wizard->focusWidget(), Qt::Key_Return);
        QVERIFY(order.source.drained.isEmpty());
        QTest::keyClick(order.wizard->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(order.source.drained.size(), 1);
    }
};

QTEST_MAIN(DrainWizardTest)
#include "tst_drainwizard.moc"
