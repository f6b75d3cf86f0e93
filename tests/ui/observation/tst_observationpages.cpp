// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/clock/clockpage.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/nodes/nodesdraindialog.h"
#include "ui/pages/nodes/nodespage.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

namespace {

observe::DrainPlan samplePlan() {
    observe::DrainPlan plan;
    plan.nodeId = u"node-a"_s;
    plan.cohort = 143;
    plan.tlc = 131;
    plan.broker = 10;
    plan.monitor = 2;
    plan.landings = {{u"node-b"_s, 141}};
    plan.ignoredReconnectBefore = 2;
    plan.expectedDurationMs = 24000;
    return plan;
}

template <typename Widget>
Widget* part(QWidget& of, const QString& name) {
    return of.findChild<Widget*>(name);
}

QAction* actionNamed(const Page& page, const QString& text) {
    for (QAction* action : page.pageActions()) {
        if (action->text().contains(text))
            return action;
    }
    return nullptr;
}

} // namespace

class ObservationPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drainDialogShowsThePlan();
    void drainNeedsAReason();
    void drainStartsWithTheFiguresShown();
    void drainOfChangedFiguresNeedsANewPlan();
    void staleDrainPlanIsIgnored();
    void drainWarnsWhenNoOtherNodeIsActive();
    void drainRefusedIsSaidCalmly();
    void drainPlanFailureKeepsTheButtonOff();
    void nodeActionsFollowTheState();
    void abortAsksFirst();
    void activateAsksFirst();
    void drainingNodeIsSelectedAndShowsProgress();
    void pauseKeepsCollecting();
    void zoomStandsStillAndResets();
    void chartDrawsNoMorePointsThanPixels();
    void chosenHistoryIsFetchedOnce();
    void failedHistoryIsSaid();
    void worstAreChosenByThemselvesOnlyOnce();
    void enforcementHoldsWhileSomeoneReads();
    void showSessionNamesTheConnection();
    void tilesFilter();
    void selectionIsCopiedAsText();
    void everyActionHasAShortcutOfItsOwn();
};

void ObservationPages::drainDialogShowsThePlan() {
    FakeSource source;
    source.plan = samplePlan();
    NodesDrainDialog dialog(source, u"node-a"_s);
    const QString plan = part<QLabel>(dialog, u"plan"_s)->text();
    for (const QString& said : {u"143 sessions"_s, u"131 TLC"_s, u"10 Broker"_s, u"2 Monitor"_s,
                                u"141 on node-b"_s, u"24 s"_s, u"2 of them ignored"_s})
        QVERIFY2(plan.contains(said), qPrintable(said));
    QCOMPARE(part<QPushButton>(dialog, u"confirm"_s)->text(), u"Send Reconnect to 143 sessions on node-a"_s);
    QVERIFY(part<QLabel>(dialog, u"warning"_s)->isHidden());
}

void ObservationPages::drainNeedsAReason() {
    FakeSource source;
    source.plan = samplePlan();
    NodesDrainDialog dialog(source, u"node-a"_s);
    auto* confirm = part<QPushButton>(dialog, u"confirm"_s);
    auto* reason = part<QLineEdit>(dialog, u"reason"_s);
    QVERIFY(!confirm->isEnabled());
    reason->setText(u"   "_s);
    QVERIFY(!confirm->isEnabled());
    reason->setText(u"kernel update"_s);
    QVERIFY(confirm->isEnabled());
    reason->clear();
    QVERIFY(!confirm->isEnabled());
    QVERIFY(source.drained.isEmpty());
}

void ObservationPages::drainStartsWithTheFiguresShown() {
    FakeSource source;
    source.plan = samplePlan();
    NodesDrainDialog dialog(source, u"node-a"_s);
    dialog.show();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    part<QDoubleSpinBox>(dialog, u"rate"_s)->setValue(25);
    part<QDoubleSpinBox>(dialog, u"grace"_s)->setValue(2.5);
    part<QLineEdit>(dialog, u"reason"_s)->setText(u" kernel update "_s);
    QTRY_VERIFY(part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
    QCOMPARE(source.planned.constLast().second.ratePerSecond, 25.0);
    part<QPushButton>(dialog, u"confirm"_s)->click();
    QCOMPARE(source.drained.size(), 1);
    QCOMPARE(source.drained[0].first, u"node-a"_s);
    QCOMPARE(source.drained[0].second.ratePerSecond, 25.0);
    QCOMPARE(source.drained[0].second.graceMs, 2500);
    QCOMPARE(source.drained[0].second.reason, u"kernel update"_s);
    QCOMPARE(accepted.size(), 1);
}

void ObservationPages::drainOfChangedFiguresNeedsANewPlan() {
    FakeSource source;
    source.plan = samplePlan();
    NodesDrainDialog dialog(source, u"node-a"_s);
    part<QLineEdit>(dialog, u"reason"_s)->setText(u"kernel update"_s);
    QVERIFY(part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
    part<QDoubleSpinBox>(dialog, u"rate"_s)->setValue(500);
    QVERIFY(!part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
    QTRY_VERIFY(part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
}

void ObservationPages::staleDrainPlanIsIgnored() {
    FakeSource source;
    source.plan = samplePlan();
    source.holdAnswers = true;
    NodesDrainDialog dialog(source, u"node-a"_s);
    part<QLineEdit>(dialog, u"reason"_s)->setText(u"kernel update"_s);
    QVERIFY(!part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
    part<QDoubleSpinBox>(dialog, u"rate"_s)->setValue(500);
    source.releaseAnswers(); // the answer to the question before
    QVERIFY(!part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
}

void ObservationPages::drainWarnsWhenNoOtherNodeIsActive() {
    FakeSource source;
    observe::DrainPlan plan = samplePlan();
    plan.landings.clear();
    plan.warning = u"No other node is active."_s;
    source.plan = plan;
    NodesDrainDialog dialog(source, u"node-a"_s);
    auto* warning = part<QLabel>(dialog, u"warning"_s);
    QVERIFY(!warning->isHidden());
    QVERIFY(warning->text().contains(plan.warning));
}

void ObservationPages::drainRefusedIsSaidCalmly() {
    FakeSource source;
    source.plan = samplePlan();
    source.actionAnswer = failure(ErrorCode::WrongState, Fault::Local, "node-a is draining");
    NodesDrainDialog dialog(source, u"node-a"_s);
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    part<QLineEdit>(dialog, u"reason"_s)->setText(u"kernel update"_s);
    part<QPushButton>(dialog, u"confirm"_s)->click();
    QCOMPARE(accepted.size(), 0);
    QVERIFY(part<QLabel>(dialog, u"hint"_s)->text().contains(u"not started"));
    QVERIFY(part<QPushButton>(dialog, u"confirm"_s)->isEnabled()); // one may try again
}

void ObservationPages::drainPlanFailureKeepsTheButtonOff() {
    FakeSource source;
    source.plan = failure(ErrorCode::Unreachable, Fault::Environment, "no route");
    NodesDrainDialog dialog(source, u"node-a"_s);
    part<QLineEdit>(dialog, u"reason"_s)->setText(u"kernel update"_s);
    QVERIFY(!part<QPushButton>(dialog, u"confirm"_s)->isEnabled());
    QVERIFY(part<QLabel>(dialog, u"plan"_s)->text().contains(u"could not be made"));
}

void ObservationPages::nodeActionsFollowTheState() {
    FakeSource source;
    NodesPage page(source);
    QAction* drain = actionNamed(page, u"Drain"_s);
    QAction* abort = actionNamed(page, u"Abort"_s);
    QAction* activate = actionNamed(page, u"Activate"_s);
    QVERIFY(!drain->isEnabled() && !abort->isEnabled() && !activate->isEnabled());
    observe::SourceUpdate update = sampleUpdate(3);
    source.send(update);
    QCOMPARE(page.selectedNode(), u"node-a"_s);
    QVERIFY(drain->isEnabled() && !abort->isEnabled() && !activate->isEnabled());
    update.reset = false;
    update.nodes[0].state = NodeState::Draining;
    source.send(update);
    QVERIFY(!drain->isEnabled() && abort->isEnabled() && !activate->isEnabled());
    update.nodes[0].state = NodeState::Maintenance;
    source.send(update);
    QVERIFY(!drain->isEnabled() && !abort->isEnabled() && activate->isEnabled());
}

void ObservationPages::abortAsksFirst() {
    FakeSource source;
    NodesPage page(source);
    observe::SourceUpdate update = sampleUpdate(3);
    update.nodes[0].state = NodeState::Draining;
    update.nodes[0].drain = sampleDrain(u"node-a"_s, observe::DrainState::Running);
    source.send(update);
    page.show();
    page.askAbort();
    auto* question = page.findChild<QMessageBox*>();
    QVERIFY(question);
    QVERIFY(source.aborted.isEmpty());
    QVERIFY(question->informativeText().contains(u"86 of 143"));
    QVERIFY(question->informativeText().contains(u"57"));
    part<QPushButton>(*question, u"confirm"_s)->click();
    QCOMPARE(source.aborted, QStringList({u"node-a"_s}));
}

void ObservationPages::activateAsksFirst() {
    FakeSource source;
    NodesPage page(source);
    observe::SourceUpdate update = sampleUpdate(3);
    update.nodes[0].state = NodeState::Maintenance;
    source.send(update);
    page.show();
    page.askActivate();
    auto* question = page.findChild<QMessageBox*>();
    QVERIFY(question);
    QVERIFY(question->informativeText().contains(u"3 of 3 nodes"));
    question->reject();
    QVERIFY(source.activated.isEmpty());
    QTRY_VERIFY(!page.findChild<QMessageBox*>());
    source.actionAnswer = failure(ErrorCode::Timeout, Fault::Environment, "");
    page.askActivate();
    part<QPushButton>(*page.findChild<QMessageBox*>(), u"confirm"_s)->click();
    QCOMPARE(source.activated, QStringList({u"node-a"_s}));
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel* label) {
        return !label->isHidden() && label->text().contains(u"was not activated");
    }));
}

void ObservationPages::drainingNodeIsSelectedAndShowsProgress() {
    FakeSource source;
    NodesPage page(source);
    observe::SourceUpdate update = sampleUpdate(3);
    update.nodes[1].state = NodeState::Draining;
    update.nodes[1].drain = sampleDrain(u"node-b"_s, observe::DrainState::Running);
    source.send(update);
    QCOMPARE(page.selectedNode(), u"node-b"_s);
    QStringList said;
    for (const QLabel* label : page.findChildren<QLabel*>())
        said.append(label->text());
    for (const QString& figure : {u"143"_s, u"90"_s, u"84"_s, u"86"_s, u"57"_s})
        QVERIFY2(said.contains(figure), qPrintable(figure));
}

void ObservationPages::pauseKeepsCollecting() {
    FakeSource source;
    ClockPage page(source);
    page.resize(900, 600);
    page.show();
    source.send(sampleUpdate(20));
    page.showSession(17);
    page.chart().drawNow();
    const double before = page.chart().shownTo();
    page.chart().setPaused(true);
    observe::SourceUpdate later;
    later.nodeClockMs = sampleNow + 60000;
    later.clockPoints = sampleClockPoints(17, 2310, 0, 6, sampleNow + 60000);
    source.send(later);
    page.chart().drawNow();
    QCOMPARE(page.chart().shownTo(), before);
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(), 60);
    page.chart().setPaused(false);
    page.chart().drawNow();
    QVERIFY(page.chart().shownTo() >= before + 60000);
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(), 66);
}

void ObservationPages::zoomStandsStillAndResets() {
    charts::TimeSeriesChart chart;
    chart.resize(600, 300);
    chart.show();
    charts::ChartTrack track;
    for (int i = 0; i < 600; ++i)
        track.points.append({i * 1000.0, double(i % 7), 0, 7});
    chart.setTracks({track});
    chart.setNow(600000);
    QSignalSpy zoomed(&chart, &charts::TimeSeriesChart::zoomedChanged);
    chart.zoomTo(100000, 160000);
    chart.setNow(900000);
    chart.drawNow();
    QCOMPARE(chart.shownFrom(), 100000.0);
    QCOMPARE(chart.shownTo(), 160000.0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.shownFrom(), 106000.0);
    QTest::mouseDClick(chart.childAt(300, 150), Qt::LeftButton);
    QVERIFY(!chart.isZoomed());
    QCOMPARE(chart.shownTo(), 900000.0);
    QCOMPARE(zoomed.size(), 2);
    QWidget* surface = chart.childAt(300, 150);
    QTest::mousePress(surface, Qt::LeftButton, {}, QPoint(200, 150));
    QTest::mouseMove(surface, QPoint(300, 155));
    QTest::mouseRelease(surface, Qt::LeftButton, {}, QPoint(300, 155));
    QVERIFY(chart.isZoomed());
    QVERIFY(chart.shownTo() - chart.shownFrom() < 300000);
}

void ObservationPages::chartDrawsNoMorePointsThanPixels() {
    charts::TimeSeriesChart chart;
    chart.resize(500, 300);
    chart.show();
    charts::ChartTrack track;
    track.band = true;
    for (int i = 0; i < 100000; ++i)
        track.points.append({double(i), std::sin(i / 50.0), -2, 2});
    chart.setSpan(std::chrono::milliseconds(100000));
    chart.setNow(100000);
    chart.setTracks({track});
    chart.drawNow();
    QVERIFY(chart.drawnPoints() > 0);
    QVERIFY(chart.drawnPoints() <= 2 * chart.plotWidth());
    chart.setTracks({});
    chart.drawNow();
    QVERIFY(chart.isEmpty());
}

void ObservationPages::chosenHistoryIsFetchedOnce() {
    FakeSource source;
    source.history = sampleClockPoints(5, 0, 0, 300);
    ClockPage page(source);
    source.send(sampleUpdate(20));
    page.showSession(5);
    page.showSession(6);
    page.showSession(5);
    QCOMPARE(source.historyAsked, QList<quint64>({5, 6}));
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(), 300);
}

void ObservationPages::failedHistoryIsSaid() {
    FakeSource source;
    source.history = failure(ErrorCode::Timeout, Fault::Environment, "");
    ClockPage page(source);
    source.send(sampleUpdate(20));
    page.showSession(5);
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(), 60); // what came live stays
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel* label) { return label->text().contains(u"could not be fetched"); }));
}

void ObservationPages::worstAreChosenByThemselvesOnlyOnce() {
    FakeSource source;
    ClockPage page(source);
    source.send(sampleUpdate(40));
    QTRY_COMPARE_WITH_TIMEOUT(page.model().chosen().size(), 3, 4000);
    QCOMPARE(page.model().chosen(), QList<quint64>({17, 23, 31}));
    page.model().releaseAll();
    observe::SourceUpdate later;
    later.nodeClockMs = sampleNow + 1000;
    source.send(later);
    QTest::qWait(2300);
    QVERIFY(page.model().chosen().isEmpty());
}

void ObservationPages::enforcementHoldsWhileSomeoneReads() {
    FakeSource source;
    EnforcementPage page(source);
    page.show();
    observe::SourceUpdate update;
    update.nodeClockMs = sampleNow;
    update.events = {sampleEnforcement(1, CloseCause::RateLimit, sampleNow)};
    source.send(update);
    auto* table = page.findChild<FigureTable*>();
    QCOMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QVERIFY(page.findChild<EnforcementDetails*>()->text().contains(u"12.2"));
    update.events = {sampleEnforcement(2, CloseCause::IdleTimeout, sampleNow)};
    source.send(update);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(page.model().waiting(), 1);
    QAction* newest = actionNamed(page, u"new closes"_s);
    QVERIFY(newest->isEnabled());
    newest->trigger();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, EnforcementModel::Cause).data(EnforcementModel::CauseRole).toInt(),
             int(CloseCause::IdleTimeout));
}

void ObservationPages::showSessionNamesTheConnection() {
    FakeSource source;
    EnforcementPage page(source);
    page.show();
    QSignalSpy asked(&page, &Page::showSessionRequested);
    observe::SourceUpdate update;
    update.events = {sampleEnforcement(1, CloseCause::RateLimit, sampleNow)};
    source.send(update);
    QAction* show = actionNamed(page, u"Show session"_s);
    QVERIFY(!show->isEnabled());
    page.findChild<FigureTable*>()->selectRow(0);
    show->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toULongLong(), 1001ULL);
    QCOMPARE(asked[0][1].toString(), u"connections"_s);
}

void ObservationPages::tilesFilter() {
    FakeSource source;
    EnforcementPage page(source);
    observe::SourceUpdate update;
    for (quint64 id = 1; id <= 10; ++id)
        update.events.append(
            sampleEnforcement(id, id < 4 ? CloseCause::RateLimit : CloseCause::IdleTimeout, sampleNow));
    source.send(update);
    auto* table = page.findChild<FigureTable*>();
    page.setCause(CloseCause::RateLimit);
    QCOMPARE(table->model()->rowCount(), 3);
    page.clearFilter();
    QCOMPARE(table->model()->rowCount(), 10);
}

void ObservationPages::selectionIsCopiedAsText() {
    FakeSource source;
    NodesPage page(source);
    source.send(sampleUpdate(9));
    auto* table = page.findChild<FigureTable*>();
    table->setColumnHidden(NodeModel::Address, true);
    table->selectRow(1);
    const QStringList lines = table->selectionAsText().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(u"State\tNode\tSessions"));
    QVERIFY(lines[1].contains(u"node-b\t3"));
}

void ObservationPages::everyActionHasAShortcutOfItsOwn() {
    FakeSource source;
    const ClockPage clock(source);
    const EnforcementPage enforcement(source);
    const NodesPage nodes(source);
    QSet<QKeySequence> taken;
    for (const Page* page : std::initializer_list<const Page*>{&clock, &enforcement, &nodes}) {
        for (const QAction* action : page->pageActions()) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(action->shortcut()), qPrintable(action->text()));
            taken.insert(action->shortcut());
        }
    }
}

QTEST_MAIN(ObservationPages)
#include "tst_observationpages.moc"
