// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/inspect/trafficsamples.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/connections/connectiontraffictab.h"
#include "ui/pages/inspector/sequenceview.h"
#include "ui/pages/inspector/trafficview.h"

#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

struct Parts {
    explicit Parts(QWidget& view)
        : list(view.findChild<FigureTable*>(u"trafficList"_s))
        , sequence(view.findChild<SequenceView*>(u"trafficSequence"_s))
        , views(view.findChild<QTabWidget*>(u"trafficViews"_s))
        , filter(view.findChild<QLineEdit*>(u"trafficFilter"_s))
        , notice(view.findChild<QLabel*>(u"trafficNotice"_s))
        , status(view.findChild<QLabel*>(u"trafficStatus"_s)) {}
    FigureTable* list;
    SequenceView* sequence;
    QTabWidget* views;
    QLineEdit* filter;
    QLabel* notice;
    QLabel* status;
};

observe::ConnectionRow row(quint64 id) {
    observe::ConnectionRow row;
    row.id = id;
    row.stage = session::Stage::Active;
    row.sessionId = u"session"_s;
    return row;
}

} // namespace

class TrafficViewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }
    void listAndSequenceShareTheChoice();
    void whoeverIsAtTheEndFollows();
    void pausedRecordsWait();
    void filterByHand();
    void whatIsMissingIsSaid();
    void onlyWhatIsInViewIsDrawn();
    void aRecordingIsOpenedAndClosed();
    void aBadRecordingIsToldOf();
    void savingAndCancelling();
    void headsAloneCannotBeSaved();
    void aSessionIsWatchedLive();
    void watchingEndsWithTheTab();
    void whatCannotBeWatchedIsExplained();
    void aForgottenTapIsOpenedAgain();

private:
    QTemporaryDir m_folder;
};

void TrafficViewTest::listAndSequenceShareTheChoice() {
    TrafficView view;
    const Parts parts(view);
    view.resize(1000, 700);
    view.show();
    view.setRecords(sampleTraffic());
    parts.list->setFocus();
    parts.list->setCurrentIndex(view.filter().index(6, 0));
    QCOMPARE(parts.sequence->currentRow(), 6);
    parts.views->setCurrentIndex(1);
    parts.sequence->setFocus();
    QTest::keyClick(parts.sequence, Qt::Key_Down);
    QCOMPARE(parts.sequence->currentRow(), 7);
    QCOMPARE(parts.list->currentIndex().row(), 7);
    QVERIFY(parts.sequence->accessibleDescription().contains(u"sub00017"_s));
    QTest::keyClick(parts.sequence, Qt::Key_End);
    QCOMPARE(parts.sequence->currentRow(), view.filter().rowCount() - 1);
    QTest::keyClick(parts.sequence, Qt::Key_Home);
    QTest::mouseClick(parts.sequence->viewport(), Qt::LeftButton, {}, QPoint(200, 28 + 32 * 2 + 10));
    QCOMPARE(parts.list->currentIndex().row(), 2);
}

void TrafficViewTest::whoeverIsAtTheEndFollows() {
    TrafficView view;
    const Parts parts(view);
    view.resize(1000, 500);
    view.show();
    view.startLive();
    const auto samples = sampleTraffic();
    view.addLive(samples);
    QScrollBar* bar = parts.list->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(bar->maximum() > 0);
    // Scrolled back by hand: it stays there.
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QCoreApplication::processEvents();
    view.addLive(samples);
    QCOMPARE(bar->value(), 0);
    bar->triggerAction(QAbstractSlider::SliderToMaximum);
    QCoreApplication::processEvents();
    view.addLive(samples);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // A chosen row stays where it is, too.
    parts.list->setCurrentIndex(view.filter().index(3, 0));
    const int there = bar->value();
    view.addLive(samples);
    QCOMPARE(bar->value(), there);
}

void TrafficViewTest::pausedRecordsWait() {
    TrafficView view;
    view.startLive();
    const auto samples = sampleTraffic();
    view.addLive(samples);
    view.setPaused(true);
    view.addLive(samples);
    QCOMPARE(view.model().rowCount(), samples.size());
    QVERIFY(view.statusText().contains(u"paused, %1 new"_s.arg(samples.size())));
    view.setPaused(false);
    QCOMPARE(view.model().rowCount(), 2 * samples.size());
    // They wait, but not without bound.
    view.setPaused(true);
    view.addLive(QList<observe::TrafficRecord>(20'050, samples[8]));
    QCOMPARE(view.model().lostAtSource(), 50U);
    QVERIFY(view.statusText().contains(u"50 dropped"_s));
    view.setPaused(false);
    QCOMPARE(view.model().rowCount(), 2 * samples.size() + 20'000);
}

void TrafficViewTest::filterByHand() {
    TrafficView view;
    const Parts parts(view);
    view.resize(1000, 600);
    view.show();
    view.setRecords(sampleTraffic());
    const int all = view.filter().rowCount();
    parts.filter->setFocus();
    QTest::keyClicks(parts.filter, u"still here"_s);
    QTest::keyClick(parts.filter, Qt::Key_Return);
    QCOMPARE(view.filter().rowCount(), 1);
    QVERIFY(parts.status->text().contains(u"1 of"_s));
    parts.filter->clear();
    QTest::keyClick(parts.filter, Qt::Key_Return);
    auto* severity = view.findChild<QComboBox*>(u"trafficSeverity"_s);
    severity->setFocus();
    QTest::keyClick(severity, Qt::Key_End);
    QCOMPARE(view.filter().rowCount(), view.model().countOf(observe::Severity::Fault));
    QTest::keyClick(severity, Qt::Key_Home);
    QCOMPARE(view.filter().rowCount(), all);
}

void TrafficViewTest::whatIsMissingIsSaid() {
    TrafficView view;
    view.startLive();
    view.addLive(sampleTraffic());
    QVERIFY(view.statusText().contains(u"not kept whole"_s));
    QVERIFY(!view.statusText().contains(u"dropped"_s));
    view.setLostAtSource(7);
    QVERIFY(view.statusText().contains(u"7 dropped"_s));
    view.startLive();
    QVERIFY(!view.statusText().contains(u"dropped"_s));
    view.addLive(QList<observe::TrafficRecord>(TrafficModel::mostRows, sampleTraffic()[8]));
    view.addLive(QList<observe::TrafficRecord>(1, sampleTraffic()[8]));
    QVERIFY(view.statusText().contains(u"make room"_s));
}

void TrafficViewTest::onlyWhatIsInViewIsDrawn() {
    TrafficView view;
    const Parts parts(view);
    view.resize(1000, 700);
    view.show();
    parts.views->setCurrentIndex(1);
    view.setRecords(QList<observe::TrafficRecord>(TrafficModel::mostRows, sampleTraffic()[8]));
    parts.sequence->verticalScrollBar()->setValue(parts.sequence->verticalScrollBar()->maximum() / 2);
    QElapsedTimer timer;
    timer.start();
    parts.sequence->grab();
    qInfo("a frame of %d rows took %lld ms", parts.sequence->paintedRows(), timer.elapsed());
    QVERIFY(parts.sequence->paintedRows() > 2);
    QVERIFY(parts.sequence->paintedRows() < 60);
}

void TrafficViewTest::aRecordingIsOpenedAndClosed() {
    const QString path = m_folder.filePath(u"one.ndjson"_s);
    {
        TrafficView view;
        auto records = sampleTraffic();
        erase_if(records, [](const auto& record) { return record.isCut(); });
        view.setRecords(records);
        const QSignalSpy said(&view, &TrafficView::message);
        view.saveRecording(path);
        QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(QString::number(records.size())));
    }
    TrafficView view;
    const Parts parts(view);
    view.resize(900, 600);
    view.show();
    view.startLive();
    view.addLive(sampleTraffic().mid(0, 5));
    const QSignalSpy shown(&view, &TrafficView::recordingShownChanged);
    view.openRecording(path);
    view.addLive(sampleTraffic()); // is not mixed in
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
    QCOMPARE(view.model().rowCount(), sampleTraffic().size() - 1);
    QVERIFY(parts.notice->isVisible() && parts.notice->text().contains(u"one.ndjson"_s));
    QVERIFY(view.showsRecording());
    view.closeRecording();
    QCOMPARE(view.model().rowCount(), 0);
    QVERIFY(!parts.notice->isVisible());
    QCOMPARE(shown.size(), 2);
    view.addLive(sampleTraffic());
    QCOMPARE(view.model().rowCount(), sampleTraffic().size());
}

void TrafficViewTest::aBadRecordingIsToldOf() {
    QFile file(m_folder.filePath(u"bad.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a recording\n");
    file.close();
    TrafficView view;
    view.show();
    view.openRecording(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
    QVERIFY(Parts(view).notice->text().contains(u"bad.ndjson cannot be read"_s));
    view.openRecording(m_folder.filePath(u"missing.pcapng"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
    QVERIFY(Parts(view).notice->text().contains(u"missing.pcapng"_s));
}

void TrafficViewTest::savingAndCancelling() {
    TrafficView view;
    view.show();
    view.setRecords(sampleTraffic());
    const QString path = m_folder.filePath(u"cut.pcapng"_s);
    view.saveRecording(path);
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
    QVERIFY(Parts(view).notice->text().contains(u"not in it"_s)); // the one that was cut
    view.saveRecording(m_folder.filePath(u"nowhere/x.ndjson"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
    QVERIFY(Parts(view).notice->text().contains(u"was not saved"_s));
    view.setRecords(QList<observe::TrafficRecord>(50'000, sampleTraffic()[8]));
    view.saveRecording(m_folder.filePath(u"cancelled.ndjson"_s));
    view.cancelJob();
    QTRY_VERIFY_WITH_TIMEOUT(!view.isBusy(), 30'000);
    QVERIFY(!QFile::exists(m_folder.filePath(u"cancelled.ndjson"_s)));
    // A view that goes in the midst of a job waits for it.
    auto* gone = new TrafficView;
    gone->openRecording(path);
    delete gone;
}

void TrafficViewTest::headsAloneCannotBeSaved() {
    TrafficView view;
    auto records = sampleTraffic();
    for (auto& record : records)
        record.bytes.clear();
    view.setRecords(records);
    QAction* save = view.viewActions().at(3);
    QVERIFY(!save->isEnabled());
    QVERIFY(save->toolTip().contains(u"heads"_s));
    view.saveRecording(m_folder.filePath(u"heads.ndjson"_s));
    QVERIFY(!view.isBusy());
}

// ---- the tab of a session

namespace {

/// A node with one tap, as far as a console sees it.
struct FakeTap {
    explicit FakeTap(FakeSource& source) {
        source.nodeAnswer = [this](const observe::NodeRequest& request) -> Result<QJsonDocument> {
            observe::TrafficBatch batch;
            batch.next = next;
            if (request.method == "POST") {
                ++opened;
                open = true;
                return QJsonDocument(observe::toJson(batch));
            }
            if (!open)
                return failure(ErrorCode::NotFound, Fault::Local, "nobody watches");
            batch.records = std::exchange(waiting, {});
            batch.dropped = std::exchange(dropped, 0);
            batch.ended = ended;
            next += quint64(batch.records.size());
            batch.next = next;
            return QJsonDocument(observe::toJson(batch));
        };
    }
    QList<observe::TrafficRecord> waiting;
    quint64 next = 0, dropped = 0;
    bool open = false, ended = false;
    int opened = 0;
};

} // namespace

void TrafficViewTest::aSessionIsWatchedLive() {
    FakeSource source;
    FakeTap tap(source);
    ConnectionTrafficTab tab(source);
    tab.resize(900, 500);
    tab.show();
    const auto live = row(7);
    tab.showSession({live, {}, sampleStart, true});
    QVERIFY(tab.watchAction()->isEnabled());
    QCOMPARE(source.asked.size(), 0); // nobody is watched unasked
    tap.waiting = sampleTraffic();
    tap.dropped = 3;
    tab.watchAction()->trigger();
    QTRY_COMPARE(tab.view().model().rowCount(), sampleTraffic().size());
    QCOMPARE(source.asked.first().method, QByteArray("POST"));
    QCOMPARE(source.asked.first().path, u"connections/7/traffic"_s);
    QCOMPARE(tab.view().model().lostAtSource(), 3U);
    QVERIFY(Parts(tab).notice->text().contains(u"live"_s));
    tap.waiting = sampleTraffic();
    tap.ended = true;
    QTRY_COMPARE_WITH_TIMEOUT(tab.view().model().rowCount(), 2 * sampleTraffic().size(), 10'000);
    QTRY_VERIFY(!tab.watchAction()->isChecked());
    QVERIFY(Parts(tab).notice->text().contains(u"over"_s));
}

void TrafficViewTest::watchingEndsWithTheTab() {
    FakeSource source;
    FakeTap tap(source);
    ConnectionTrafficTab tab(source);
    tab.show();
    const auto live = row(7);
    tab.showSession({live, {}, sampleStart, true});
    tab.watchAction()->trigger();
    tab.leave();
    const auto asked = source.asked.size();
    QTest::qWait(700);
    QCOMPARE(source.asked.size(), asked);
    tab.showSession({live, {}, sampleStart, true}); // back again: it goes on
    QVERIFY(tab.watchAction()->isChecked());
    QCOMPARE(tap.opened, 2);
    const auto other = row(8);
    tab.showSession({other, {}, sampleStart, true}); // another session is not watched unasked
    QVERIFY(!tab.watchAction()->isChecked());
    QCOMPARE(tap.opened, 2);
}

void TrafficViewTest::whatCannotBeWatchedIsExplained() {
    FakeSource source;
    ConnectionTrafficTab tab(source);
    tab.show();
    auto ended = row(7);
    ended.stage = session::Stage::Terminated;
    tab.showSession({ended, {}, sampleStart, true});
    QVERIFY(!tab.watchAction()->isEnabled());
    QVERIFY(tab.watchAction()->toolTip().contains(u"over"_s));
    const auto live = row(8);
    tab.showSession({live, {}, sampleStart, true});
    QVERIFY(tab.watchAction()->isEnabled());
    source.setMissing(observe::Ability::Traffic, u"A Subject Interface API shows no traffic."_s);
    QVERIFY(!tab.watchAction()->isEnabled());
    QCOMPARE(tab.watchAction()->toolTip(), u"A Subject Interface API shows no traffic."_s);
    source.missing.clear();
    Q_EMIT source.abilitiesChanged();
    source.nodeAnswer = [](const observe::NodeRequest&) -> Result<QJsonDocument> {
        return failure(ErrorCode::NotAllowed, Fault::Local, "this authorization may not");
    };
    tab.watchAction()->trigger();
    QTRY_VERIFY(!tab.watchAction()->isChecked());
    QVERIFY(Parts(tab).notice->isVisible());
    QVERIFY(!Parts(tab).notice->text().isEmpty());
}

void TrafficViewTest::aForgottenTapIsOpenedAgain() {
    FakeSource source;
    FakeTap tap(source);
    ConnectionTrafficTab tab(source);
    tab.show();
    const auto live = row(7);
    tab.showSession({live, {}, sampleStart, true});
    tab.watchAction()->trigger();
    QTRY_VERIFY(source.asked.size() >= 2);
    tap.open = false; // the console slept, the node has closed it
    tap.waiting = sampleTraffic();
    QTRY_COMPARE_WITH_TIMEOUT(tab.view().model().rowCount(), sampleTraffic().size(), 10'000);
    QCOMPARE(tap.opened, 2);
    QVERIFY(tab.watchAction()->isChecked());
}

QTEST_MAIN(TrafficViewTest)
#include "tst_trafficview.moc"
