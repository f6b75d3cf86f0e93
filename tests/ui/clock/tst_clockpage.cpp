// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clock/clockrows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/charts/exchangeladder.h"
#include "ui/charts/fleetstrip.h"
#include "ui/charts/histogramchart.h"
#include "ui/charts/stabilitychart.h"
#include "ui/charts/timeserieschart.h"
#include "ui/pages/clock/clockdistribution.h"
#include "ui/pages/clock/clockfleet.h"
#include "ui/pages/clock/clockpage.h"
#include "ui/pages/clock/clocktrend.h"
#include "ui/pages/clock/clockverdictbar.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

namespace {

QList<ClockClient> sampleFleet(int count) {
    QList<ClockClient> clients;
    const QStringList nodes{u"node-a"_s, u"node-b"_s, u"node-c"_s};
    for (int i = 1; i <= count; ++i)
        clients.append(steadyClient(quint64(i), nodes.at(i % 3), (i * 7) % 31 - 15));
    // node-a's clock goes back by 480 ms; some clients have clocks of their own.
    for (ClockClient& client : clients) {
        client.delayMs = 2 + double(client.id % 5);
        if (client.node == u"node-a"_s && client.id % 10 != 0)
            client.offsetMs = [](qint64 at) { return at > clockNow - 150000 ? 483.0 : 3.0; };
    }
    if (count > 50) {
        clients[16].offsetMs = [](qint64 at) { return 2310 + 31e-6 * double(at - clockNow); };
        clients[16].delayMs = 30;
        clients[22].offsetMs = [](qint64) { return -3004.0; };
        clients[22].delayMs = 12;
        clients[30].offsetMs = [](qint64) { return -640.0; };
        clients[43].offsetMs = [](qint64) { return 0.0; };
        clients[43].asymmetryMs = 260;
        clients[49].offsetMs = [](qint64) { return 3300.0; };
    }
    return clients;
}

QAction* actionNamed(const Page& page, const QString& text) {
    for (QAction* action : page.pageActions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class ClockPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fleetLeadsToTheTrendAndToConnections() {
        FakeSource source;
        ClockPage page(source);
        page.resize(1100, 720);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        source.send(batchOf(sampleFleet(90), clockNow, 16, true));
        actionNamed(page, u"Show Fleet"_s)->trigger();
        QCOMPARE(page.view(), ClockPage::Fleet);
        charts::FleetStrip& strip = page.fleet().strip();
        QCOMPARE(strip.groups().size(), 3);
        QCOMPARE(strip.groups().at(0).name, u"node-a"_s);
        quint64 over = 0;
        for (const charts::FleetGroup& group : strip.groups()) {
            for (const charts::FleetCell& cell : group.cells)
                over = cell.mark == charts::FleetMark::Over ? cell.id : over;
        }
        QCOMPARE(over, quint64(50));
        QSignalSpy opened(&page, &Page::showSessionRequested);
        strip.setFocus();
        strip.setCurrent(50);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).toULongLong(), quint64(50));
        QCOMPARE(opened.at(0).at(1).toString(), u"connections"_s);
        QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(31).center());
        QCOMPARE(page.view(), ClockPage::Trend);
        QVERIFY(page.model().chosen().contains(31));
        QVERIFY(page.trend().ladder().text().contains(u"sub00031"_s));
    }

    void worstComesFirstInEveryNode() {
        FakeSource source;
        ClockPage page(source);
        source.send(batchOf(sampleFleet(90), clockNow, 16, true));
        page.fleet().refresh();
        for (const charts::FleetGroup& group : page.fleet().strip().groups()) {
            double before = std::numeric_limits<double>::infinity();
            for (const charts::FleetCell& cell : group.cells) {
                const double used = clockLimitUsed(*page.model().connection(cell.id)).value_or(0);
                QVERIFY(used <= before);
                before = used;
            }
        }
    }

    void aSampleIsJudgedOnItsLadder() {
        FakeSource source;
        ClockPage page(source);
        QList<ClockClient> clients = sampleFleet(90);
        source.send(batchOf(clients, clockNow, 16, true));
        page.showSession(31);
        charts::ExchangeLadder& ladder = page.trend().ladder();
        QVERIFY2(ladder.text().startsWith(u"Clock wrong"_s), qPrintable(ladder.text()));
        QVERIFY(ladder.text().contains(u"behind"_s));
        QCOMPARE(ladder.exchange()->t3Ms, double(clockNow));
        QAction* earlier = actionNamed(page, u"Earlier sample"_s);
        earlier->trigger();
        QCOMPARE(ladder.exchange()->t3Ms, double(clockNow - 10000));
        earlier->trigger();
        QCOMPARE(ladder.exchange()->t3Ms, double(clockNow - 20000));
        // A chosen sample stays while newer ones come.
        observe::SourceUpdate next = batchOf(clients, clockNow + 10000, 1, false);
        source.send(next);
        QCOMPARE(ladder.exchange()->t3Ms, double(clockNow - 20000));
        QAction* later = actionNamed(page, u"Later sample"_s);
        for (int i = 0; i < 4; ++i)
            later->trigger();
        QVERIFY(!later->isEnabled()); // it follows again
        source.send(batchOf(clients, clockNow + 20000, 1, false));
        QCOMPARE(ladder.exchange()->t3Ms, double(clockNow + 20000));
        page.showSession(44); // slow on the way to the client alone
        QVERIFY2(!ladder.text().startsWith(u"Clock wrong"_s), qPrintable(ladder.text()));
    }

    void anOlderNodeTellsNoTimestamps() {
        FakeSource source;
        ClockPage page(source);
        observe::SourceUpdate update = batchOf(sampleFleet(90), clockNow, 16, true);
        for (observe::ClockPoint& point : update.clockPoints)
            point.exchange.reset();
        source.send(update);
        page.showSession(31);
        QVERIFY(!page.trend().ladder().exchange());
        QVERIFY(page.trend().ladder().text().contains(u"its program is older"_s));
        QVERIFY(page.trend().ladder().text().startsWith(u"Clock wrong"_s)); // that can be told all the same
    }

    void whatTheSourceCannotTellIsSaid() {
        FakeSource source;
        source.setMissing(observe::Ability::ClockSamples, u"A Subject Interface API has none"_s);
        ClockPage page(source);
        page.resize(1000, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.chart().drawNow();
        QCOMPARE(page.verdictBar().sentence(),
                 u"Whose clock is wrong cannot be told: A Subject Interface API has none."_s);
        source.setMissing(observe::Ability::ClockSamples, {});
        QVERIFY(!page.verdictBar().sentence().contains(u"cannot be told"_s));
        QVERIFY(page.chart().isEmpty());
        QVERIFY(page.grab().toImage().width() > 0);
    }

    void distributionShowsRawBesideFiltered() {
        FakeSource source;
        ClockPage page(source);
        page.resize(1100, 720);
        page.show();
        source.send(batchOf(sampleFleet(90), clockNow, 16, true));
        page.showSession(17);
        page.setView(ClockPage::Distribution);
        const charts::Histogram& histogram = page.distribution().histogram().histogram();
        QCOMPARE(histogram.counts.size(), 2);
        quint64 raw = 0, filtered = 0;
        for (qsizetype bin = 0; bin < histogram.bins; ++bin) {
            raw += histogram.counts.at(0).at(bin);
            filtered += histogram.counts.at(1).at(bin);
        }
        QVERIFY(raw > filtered && filtered > 0);
        QAction* logarithmic = actionNamed(page, u"Logarithmic counts"_s);
        logarithmic->trigger();
        QVERIFY(page.distribution().histogram().isLogarithmic());
        QCOMPARE(page.distribution().stability().lines().size(), 1);
        QVERIFY(!page.distribution().stability().lines().at(0).points.isEmpty());
    }

    void verdictLeadsToItsEvidence() {
        FakeSource source;
        ClockPage page(source);
        source.send(batchOf(sampleFleet(90), clockNow, 24, true));
        QVERIFY2(page.verdictBar().sentence().contains(u"on node-a shifted by"_s),
                 qPrintable(page.verdictBar().sentence()));
        page.verdictBar().showAction()->trigger();
        QCOMPARE(page.model().chosen().size(), 1);
        QCOMPARE(page.model().connection(page.model().chosen().constFirst())->nodeId, u"node-a"_s);
    }

    void layoutComesBack() {
        FakeSource source;
        ClockPage page(source);
        page.resize(1100, 720);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QSignalSpy changed(&page, &Page::layoutChanged);
        actionNamed(page, u"Show Distribution"_s)->trigger();
        actionNamed(page, u"1 h"_s)->trigger();
        QCOMPARE(changed.size(), 2);
        const QVariantMap layout = page.layout();
        ClockPage other(source);
        other.setLayout(layout);
        QCOMPARE(other.view(), ClockPage::Distribution);
        QCOMPARE(other.trend().span(), 60);
        other.setLayout({{u"view"_s, 99}, {u"splitter"_s, u"nonsense"_s}});
        QCOMPARE(other.view(), ClockPage::Distribution);
    }

    void looks_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        for (const QString& state :
             {u"trend"_s, u"distribution"_s, u"fleet"_s, u"many"_s, u"empty"_s, u"error"_s}) {
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
        if (state == u"error"_s) {
            source.history = failure(ErrorCode::ConnectionLost, Fault::Environment, "connection reset");
            source.setMissing(
                observe::Ability::ClockSamples,
                u"This service has the Subject Interface API alone, which tells no clock samples"_s);
        }
        ClockPage page(source);
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        if (state != u"empty"_s) {
            observe::SourceUpdate update =
                batchOf(sampleFleet(state == u"many"_s ? 3000 : 200), clockNow, 24, true);
            if (state == u"error"_s)
                update.clockPoints.clear();
            source.send(update);
            page.chooseWorst();
            page.showSession(31);
            page.showSession(23);
        }
        if (state == u"distribution"_s)
            page.setView(ClockPage::Distribution);
        if (state == u"fleet"_s || state == u"many"_s) {
            page.setView(ClockPage::Fleet);
            page.fleet().strip().setCurrent(50);
        }
        QTest::qWait(80);
        QVERIFY(QDir().mkpath(u"looks"_s));
        const QPixmap picture = page.grab();
        QCOMPARE(picture.size(), size); // nothing widens the page
        QVERIFY(picture.save(
            u"looks/clock-%1-%2-%3.png"_s.arg(state, dark ? u"dark"_s : u"light"_s).arg(size.width())));
        const QImage image = picture.toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY(colours.size() > 8);
    }
};

QTEST_MAIN(ClockPageTest)
#include "tst_clockpage.moc"
