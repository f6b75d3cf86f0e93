// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clock/clockrows.h"
#include "tests/ui/overview/overviewrows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/clock/clockevidence.h"
#include "ui/pages/overview/overviewcharts.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/overview/overviewtile.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QDir>
#include <QListView>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int rankRole = Qt::UserRole + 50;
constexpr int connectionRole = Qt::UserRole + 51;

void fillAlerts(QStandardItemModel& alerts) {
    alerts.setColumnCount(3);
    alerts.setHorizontalHeaderLabels({u"Severity"_s, u"What"_s, u"About"_s});
    const auto add = [&](const QString& severity, const QString& what, const QString& about, int rank,
                         quint64 connection) {
        QList<QStandardItem*> row{new QStandardItem(severity), new QStandardItem(what),
                                  new QStandardItem(about)};
        for (QStandardItem* item : row) {
            item->setData(rank, rankRole);
            item->setData(connection, connectionRole);
        }
        alerts.appendRow(row);
    };
    add(u"Warning"_s, u"Headroom under 10 %"_s, u"sub00097"_s, 1, 97);
    add(u"Fault"_s, u"Clock over its limit"_s, u"sub00031"_s, 2, 31);
}

} // namespace

class OverviewPageTest : public QObject {
    Q_OBJECT

private:
    /// Ten minutes of a lively node, at the end with a drain and cut sessions.
    static void feed(FakeSource& source, ClockEvidence& clocks) {
        LivelyNode node(5, 300);
        for (qint64 now = overviewNow - 600'000; now < overviewNow; now += 1000) {
            if (now == overviewNow - 60'000)
                node.setDraining(true);
            if (now > overviewNow - 40'000 && now % 4000 == 3000) {
                node.cut(CloseCause::ClockDiffLimit);
                node.cut(CloseCause::RateLimit);
            }
            source.send(node.next(now));
        }
        QList<ClockClient> clients;
        for (quint64 i = 1; i <= 60; ++i)
            clients.append(
                steadyClient(i, i % 2 == 0 ? u"node-a"_s : u"node-b"_s, i % 2 == 0 ? 480 : double(i % 9)));
        clients[30].offsetMs = [](qint64) { return 3300.0; };
        clocks.apply(batchOf(clients, overviewNow, 16, true));
    }

private Q_SLOTS:
    void tilesSayWhenThereIsMore() {
        OverviewTile tile(u"Ended"_s);
        tile.setContent(u"9"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        QCOMPARE(tile.shownLines(), tile.lines());
        tile.setContent(u"9"_s, {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s});
        QCOMPARE(tile.shownLines().size(), OverviewTile::mostLines);
        QVERIFY(tile.shownLines().constLast().contains(u'3'));
    }
    void noStateIsLeftOut() {
        // Someone is always arriving or leaving; a violation must not be what there is no room for.
        LivelyNode node(5, 12);
        observe::SourceUpdate update = node.next(overviewNow);
        const session::Stage stages[] = {session::Stage::TlsHandshake, session::Stage::Authenticating,
                                         session::Stage::Active, session::Stage::MonitoredViolation};
        for (qsizetype i = 0; i < update.connections.size(); ++i)
            update.connections[i].stage = stages[i % 4];
        FakeSource source;
        const ClockEvidence clocks;
        OverviewPage page(source, clocks);
        page.show();
        source.send(update);
        const QStringList lines = page.tile(OverviewPage::Sessions).lines();
        const QString all = lines.join(u'\n');
        QVERIFY2(lines.constFirst().contains(u"Monitored violation"_s), qPrintable(all));
        for (const QString& word : {u"Active"_s, u"Establishing"_s, u"Authenticating"_s})
            QVERIFY2(all.contains(word), qPrintable(all));
        QVERIFY(lines.size() <= OverviewTile::mostLines);
    }
    void tilesSayWhatIs() {
        FakeSource source;
        ClockEvidence clocks;
        OverviewPage page(source, clocks);
        QCOMPARE(page.tile(OverviewPage::Sessions).figure(), u"\u2014"_s); // unknown is not 0
        feed(source, clocks);
        QCOMPARE(page.tile(OverviewPage::Sessions).figure(), u"300"_s);
        QVERIFY(page.tile(OverviewPage::Sessions).lines().constLast().startsWith(u"TLC "_s));
        QVERIFY(page.tile(OverviewPage::Sessions).lines().at(0).contains(u"Active"_s));
        QVERIFY(page.tile(OverviewPage::Ended).figure().toInt() > 10);
        QCOMPARE(page.tile(OverviewPage::Ended).concern(), 1);
        QVERIFY(page.tile(OverviewPage::Headroom).figure().contains(u"3 %"_s));
        QCOMPARE(page.tile(OverviewPage::Headroom).concern(), 1); // a fault once it is used up
        QVERIFY(page.tile(OverviewPage::Headroom).lines().contains(u"payload rate limit"_s));
        QCOMPARE(page.tile(OverviewPage::Clock).figure(), u"59 of 60"_s);
        QVERIFY2(page.tile(OverviewPage::Clock).lines().constLast().contains(u"node-a\u2019s clock"_s),
                 qPrintable(page.tile(OverviewPage::Clock).lines().join(u'\n')));
        QCOMPARE(page.tile(OverviewPage::Clock).concern(), 2); // one is over its limit
    }

    void everyPartLeadsToItsPage() {
        FakeSource source;
        ClockEvidence clocks;
        OverviewPage page(source, clocks);
        QStandardItemModel alerts;
        fillAlerts(alerts);
        page.setAlerts(&alerts, {0, 1, 2}, rankRole, connectionRole);
        feed(source, clocks);
        page.resize(1280, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy wished(&page, &Page::showSessionRequested);
        const auto went = [&](const QString& where) {
            return !wished.isEmpty() && wished.constLast().at(1).toString() == where;
        };
        QTest::mouseClick(&page.tile(OverviewPage::Headroom), Qt::LeftButton);
        QVERIFY(went(u"connections"_s));
        QVERIFY(wished.constLast().at(0).toULongLong() % 97 == 0);
        page.tile(OverviewPage::Clock).setFocus();
        QTest::keyClick(&page.tile(OverviewPage::Clock), Qt::Key_Space);
        QVERIFY(went(u"clock"_s));
        QTest::mouseClick(&page.tile(OverviewPage::Ended), Qt::LeftButton);
        QVERIFY(went(u"enforcement"_s));
        QVERIFY(page.drains().isVisible());
        page.drains().setFocus();
        page.drains().setCurrentIndex(page.drains().model()->index(0, 0));
        QTest::keyClick(&page.drains(), Qt::Key_Return);
        QVERIFY(went(u"nodes"_s));
        auto* table = page.findChildren<FigureTable*>().constFirst();
        QCOMPARE(table->model()->index(0, 2).data().toString(), u"sub00031"_s); // the worst first
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(went(u"connections"_s));
        QCOMPARE(wished.constLast().at(0).toULongLong(), quint64(31));
        page.changes().setCurrentIndex(page.changes().model()->index(0, 0));
        const auto before = wished.size();
        QTest::keyClick(&page.changes(), Qt::Key_Return);
        QCOMPARE(wished.size(), before + 1);
    }

    void chartsFollowTheSpan() {
        FakeSource source;
        ClockEvidence clocks;
        OverviewPage page(source, clocks);
        page.resize(1280, 800);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        feed(source, clocks);
        QSignalSpy changed(&page, &Page::layoutChanged);
        charts::TimeSeriesChart& messages = page.charts().chart(OverviewCharts::Messages);
        QVERIFY(messages.shownTracks().at(0).points.size() > 500);
        for (QAction* action : page.pageActions()) {
            if (action->text() == u"1 h"_s)
                action->trigger();
        }
        QCOMPARE(changed.size(), 1);
        QCOMPARE(page.charts().span(), 60);
        QVERIFY(messages.shownTracks().at(0).points.size() <= 61);
        const QVariantMap layout = page.layout();
        OverviewPage other(source, clocks);
        other.setLayout(layout);
        QCOMPARE(other.charts().span(), 60);
        QCOMPARE(page.charts().chart(OverviewCharts::Ends).shownTracks().size(), 2); // left, limit
    }

    void whatTheSourceCannotTellIsGreyed() {
        FakeSource source;
        ClockEvidence clocks;
        OverviewPage page(source, clocks);
        source.setMissing(observe::Ability::Figures, u"A Subject Interface API tells no rates."_s);
        QVERIFY(!page.tile(OverviewPage::Messages).isEnabled());
        QVERIFY(!page.tile(OverviewPage::Headroom).isEnabled());
        QVERIFY(page.tile(OverviewPage::Messages).accessibleDescription().contains(u"tells no rates"_s));
        QVERIFY(page.tile(OverviewPage::Sessions).isEnabled());
        source.setMissing(observe::Ability::Figures, {});
        QVERIFY(page.tile(OverviewPage::Messages).isEnabled());
    }

    void everyActionHasAShortcutOfItsOwn() {
        FakeSource source;
        ClockEvidence clocks;
        OverviewPage page(source, clocks);
        QSet<QKeySequence> taken;
        for (const QAction* action : page.pageActions()) {
            QVERIFY2(!action->shortcut().isEmpty() && !taken.contains(action->shortcut()),
                     qPrintable(action->text()));
            taken.insert(action->shortcut());
        }
    }

    void looks_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const QString& state : {u"data"_s, u"empty"_s, u"error"_s}) {
            for (const bool dark : {false, true}) {
                for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                    QTest::addRow("%s %s %d", qPrintable(state), dark ? "dark" : "light", size.width())
                        << state << dark << size;
            }
        }
    }
    void looks() {
        QFETCH(QString, state);
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Appearance appearance;
        appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
        FakeSource source;
        ClockEvidence clocks;
        OverviewPage page(source, clocks);
        QStandardItemModel alerts;
        if (state == u"data"_s)
            fillAlerts(alerts);
        page.setAlerts(&alerts, {0, 1, 2}, rankRole, connectionRole);
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        if (state == u"data"_s)
            feed(source, clocks);
        if (state == u"error"_s) {
            const QString why =
                u"This service has the Subject Interface API alone, which tells no figures of sessions."_s;
            for (const observe::Ability ability :
                 {observe::Ability::Figures, observe::Ability::ClockSamples, observe::Ability::Drains})
                source.setMissing(ability, why);
            LivelyNode node(5, 60);
            source.send(node.next(overviewNow));
            source.setLink(observe::LinkState::Lost, u"The service does not answer."_s);
        }
        QTest::qWait(80);
        QVERIFY(QDir().mkpath(u"looks"_s));
        const QPixmap picture = page.grab();
        QCOMPARE(picture.size(), size);
        QVERIFY(picture.save(
            u"looks/overview-%1-%2-%3.png"_s.arg(state, dark ? u"dark"_s : u"light"_s).arg(size.width())));
        const QImage image = picture.toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.size() > 8);
    }
};

QTEST_MAIN(OverviewPageTest)
#include "tst_overviewpage.moc"
