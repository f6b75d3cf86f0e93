// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/clock/clockpage.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementpage.h"

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
    void pauseKeepsCollecting();
    void zoomStandsStillAndResets();
    void chartDrawsNoMorePointsThanPixels();
    void chosenHistoryIsFetchedOnce();
    void failedHistoryIsSaid();
    void worstAreChosenByThemselvesOnlyOnce();
    void enforcementHoldsWhileSomeoneReads();
    void showSessionNamesTheConnection();
    void tilesFilter();
    void everyActionHasAShortcutOfItsOwn();
};

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
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(), ClockHistory::unwatchedPoints);
    page.chart().setPaused(false);
    page.chart().drawNow();
    QVERIFY(page.chart().shownTo() >= before + 60000);
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(), ClockHistory::unwatchedPoints + 6);
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
    QCOMPARE(page.chart().shownTracks().constFirst().points.size(),
             ClockHistory::unwatchedPoints); // what came live stays
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
    auto* table = page.findChild<FigureTable*>(u"closes"_s);
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
    page.findChild<FigureTable*>(u"closes"_s)->selectRow(0);
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
    auto* table = page.findChild<FigureTable*>(u"closes"_s);
    page.setCause(CloseCause::RateLimit);
    QCOMPARE(table->model()->rowCount(), 3);
    page.clearFilter();
    QCOMPARE(table->model()->rowCount(), 10);
}

void ObservationPages::everyActionHasAShortcutOfItsOwn() {
    FakeSource source;
    const ClockPage clock(source);
    const EnforcementPage enforcement(source);
    QSet<QKeySequence> taken;
    for (const Page* page : std::initializer_list<const Page*>{&clock, &enforcement}) {
        for (const QAction* action : page->pageActions()) {
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!taken.contains(action->shortcut()), qPrintable(action->text()));
            taken.insert(action->shortcut());
        }
    }
}

QTEST_MAIN(ObservationPages)
#include "tst_observationpages.moc"
