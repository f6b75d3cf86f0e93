// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmenu.h"
#include "ui/charts/exchangeladder.h"
#include "ui/charts/fleetstrip.h"
#include "ui/charts/histogramchart.h"
#include "ui/charts/plotframe.h"
#include "ui/charts/stabilitychart.h"
#include "ui/charts/timeserieschart.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace wayside::ui::charts;
using namespace Qt::StringLiterals;

namespace {

QList<FleetGroup> groupsOf(const QList<int>& sizes) {
    QList<FleetGroup> groups;
    quint64 id = 0;
    for (const int size : sizes) {
        FleetGroup group;
        group.name = u"node-%1"_s.arg(groups.size() + 1);
        for (int i = 0; i < size; ++i) {
            ++id;
            group.cells.append({id, FleetMark(id % quint64(fleetMarks))});
        }
        groups.append(group);
    }
    return groups;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ClockCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void histogramCountsEveryValueOnce() {
        std::mt19937 random(11);
        std::normal_distribution<double> spread(3, 4);
        for (int run = 0; run < 50; ++run) {
            QList<double> one, other;
            for (int i = 0; i < 1 + int(random() % 500); ++i)
                one.append(spread(random));
            for (int i = 0; i < int(random() % 50); ++i)
                other.append(spread(random) * (i % 20 == 0 ? 1e6 : 1));
            one.append(std::numeric_limits<double>::quiet_NaN());
            const Histogram histogram = makeHistogram({one, other}, 0.5);
            QVERIFY(histogram.bins >= 1 && histogram.bins <= 121);
            QVERIFY(histogram.width >= 0.5);
            for (qsizetype series = 0; series < 2; ++series) {
                quint64 sum = histogram.below.at(series) + histogram.above.at(series);
                for (const quint64 count : histogram.counts.at(series))
                    sum += count;
                QCOMPARE(sum, quint64(series == 0 ? one.size() - 1 : other.size()));
            }
        }
    }

    void histogramOfKnownValues() {
        const Histogram histogram = makeHistogram({{1, 1.4, 2, 2, 2.6, 3, 9000}, {2}}, 1);
        QCOMPARE(histogram.width, 1.0);
        QCOMPARE(histogram.from, 1.0);
        QCOMPARE(histogram.counts.at(0).first(3), QList<quint64>({2, 3, 1}));
        QCOMPARE(histogram.counts.at(1).first(3), QList<quint64>({0, 1, 0}));
        QCOMPARE(histogram.above, QList<quint64>({1, 0})); // the wild one flattens nothing
        QCOMPARE(makeHistogram({{}}, 1).bins, 0);
        QCOMPARE(makeHistogram({{7, 7, 7}}, 1).most(), quint64(3));
    }

    void logTicksAreRound() {
        QList<double> at;
        for (const Tick& tick : logTicks(0.8, 120, 20))
            at.append(tick.at);
        QCOMPARE(at, QList<double>({1, 2, 5, 10, 20, 50, 100}));
        QVERIFY(logTicks(1e-300, 1e300, 5).size() < 12);
        QVERIFY(logTicks(0, 1, 5).isEmpty() && logTicks(2, 1, 5).isEmpty());
    }

    void fleetKeepsTheCurrentSession() {
        FleetStrip strip;
        strip.resize(400, 300);
        strip.setGroups(groupsOf({30, 10}));
        strip.setCurrent(25);
        QList<FleetGroup> groups = strip.groups();
        std::reverse(groups[0].cells.begin(), groups[0].cells.end());
        strip.setGroups(groups);
        QCOMPARE(strip.current(), std::optional<quint64>(25));
        groups[0].cells.removeIf([](const FleetCell& cell) { return cell.id == 25; });
        strip.setGroups(groups);
        QVERIFY(!strip.current());
    }

    void fleetByKeyboard() {
        FleetStrip strip;
        strip.resize(200, 300);
        strip.setGroups(groupsOf({30, 3, 50}));
        strip.setDescription([](quint64 id) { return u"session %1"_s.arg(id); });
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        const int across = (strip.viewport()->width() - 16) / strip.cellSize();
        strip.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&strip, Qt::Key_Home);
        QCOMPARE(strip.current(), std::optional<quint64>(1));
        QCOMPARE(strip.accessibleDescription(), u"session 1"_s);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), std::optional<quint64>(2));
        QTest::keyClick(&strip, Qt::Key_Down);
        QCOMPARE(strip.current(), std::optional(quint64(2 + across)));
        strip.setCurrent(30);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), std::optional<quint64>(31)); // the next node
        QTest::keyClick(&strip, Qt::Key_Up);
        QCOMPARE(strip.current(), std::optional(quint64(1 + (30 - 1) / across * across)));
        QSignalSpy chosen(&strip, &FleetStrip::chosen), opened(&strip, &FleetStrip::opened);
        QTest::keyClick(&strip, Qt::Key_Space);
        QTest::keyClick(&strip, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(opened.size(), 1);
        // Every cell can be reached from the first by going right.
        strip.setCurrent(1);
        for (quint64 id = 1; id < 83; ++id)
            QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), std::optional<quint64>(83));
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.current(), std::optional<quint64>(83));
    }

    void fleetByMouse() {
        FleetStrip strip;
        strip.resize(300, 200);
        strip.setGroups(groupsOf({40, 20}));
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QSignalSpy chosen(&strip, &FleetStrip::chosen), opened(&strip, &FleetStrip::opened);
        for (const quint64 id : {1, 17, 40, 41, 60}) {
            QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(id).center());
            QCOMPARE(chosen.takeLast().constFirst().toULongLong(), quint64(id));
        }
        QTest::mouseDClick(strip.viewport(), Qt::LeftButton, {}, strip.cellRect(41).center());
        QCOMPARE(opened.size(), 1);
        QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, QPoint(2, 2));
        QVERIFY(chosen.size() <= 2);
    }

    void tenThousandCellsAreFluid() {
        FleetStrip strip;
        strip.resize(1280, 400);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        QList<FleetGroup> groups = groupsOf({4000, 3500, 2500});
        QList<qint64> turns;
        for (int turn = 0; turn < 30; ++turn) {
            std::rotate(groups[0].cells.begin(), groups[0].cells.begin() + 7, groups[0].cells.end());
            QElapsedTimer timer;
            timer.start();
            strip.setGroups(groups);
            strip.grab();
            QTest::keyClick(&strip, Qt::Key_Down);
            turns.append(timer.elapsed());
        }
        std::sort(turns.begin(), turns.end());
        qInfo("10,000 cells: set, painted and moved in %lld ms (median)", turns.at(15));
        QVERIFY2(turns.at(15) < 60, qPrintable(QString::number(turns.at(15)))); // a slow, busy machine
    }

    void menuSavesWhatIsShown() {
        HistogramChart chart;
        chart.resize(400, 240);
        chart.setSeries({{u"raw"_s, {1, 2, 2, 3}}, {u"=cmd()"_s, {2}}}, 0);
        ChartMenu menu(chart, u"histogram"_s, [&] { return chart.table(); });
        QTemporaryDir folder;
        const QString png = folder.filePath(u"a.png"_s), svg = folder.filePath(u"a.svg"_s),
                      csv = folder.filePath(u"a.csv"_s);
        QCOMPARE(menu.save(ChartMenu::Format::Png, png), QString());
        QCOMPARE(QImage(png).size(), chart.size() * chart.devicePixelRatio());
        QCOMPARE(menu.save(ChartMenu::Format::Svg, svg), QString());
        QSvgRenderer drawing(svg);
        QVERIFY(drawing.isValid());
        QCOMPARE(drawing.viewBox().size(), chart.size());
        QVERIFY(contentOf(svg).contains("<text"));
        QCOMPARE(menu.save(ChartMenu::Format::Csv, csv), QString());
        const QList<QByteArray> lines = contentOf(csv).split('\n');
        QCOMPARE(lines.at(0), QByteArray("fromMs,toMs,raw,'=cmd()\r"));
        QVERIFY(lines.size() > 4);
        QVERIFY(!menu.save(ChartMenu::Format::Csv, folder.filePath(u"no/such/folder.csv"_s)).isEmpty());
        QCOMPARE(menu.actions().size(), 4);
    }

    void seriesSavesTheStretchThatIsShown() {
        TimeSeriesChart chart;
        ChartTrack track;
        track.name = u"sub00017"_s;
        track.band = true;
        for (int i = 0; i < 100; ++i)
            track.points.append({i * 1000.0, double(-i), -i - 1.0, -i + 1.0});
        track.marks = {{98000, -98, u"inconclusive"_s}};
        chart.setTracks({track});
        chart.setLimits({{3000, u"limit"_s}});
        chart.setNow(99000);
        chart.setSpan(std::chrono::seconds(10));
        const ChartTable table = chart.table();
        QCOMPARE(table.rows.size(), 11 + 1);
        QCOMPARE(table.rows.at(0), QStringList({u"1970-01-01T00:01:29.000Z"_s, u"sub00017"_s, u"-89"_s,
                                                u"-90"_s, u"-88"_s, u""_s}));
        QCOMPARE(table.rows.at(9).at(5), u"inconclusive"_s);
        QCOMPARE(table.rows.at(11).at(1), u"limit"_s);
    }

    void aClickFindsTheSample() {
        TimeSeriesChart chart;
        chart.resize(600, 300);
        ChartTrack track;
        track.name = u"a"_s;
        for (int i = 0; i <= 10; ++i)
            track.points.append({i * 1000.0, double(i % 3), 0, 0});
        chart.setTracks({track});
        chart.setNow(10000);
        chart.setSpan(std::chrono::seconds(10));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.drawNow();
        QSignalSpy clicked(&chart, &TimeSeriesChart::sampleClicked);
        QWidget* view = chart.findChild<QAbstractScrollArea*>()->viewport();
        for (int x = 0; x < view->width(); x += 8) {
            for (int y = 0; y < view->height(); y += 16)
                QTest::mouseClick(view, Qt::LeftButton, {}, QPoint(x, y), 0);
        }
        QSet<double> found;
        for (const QList<QVariant>& arguments : std::as_const(clicked))
            found.insert(arguments.at(1).toDouble());
        QVERIFY2(found.size() >= 9, qPrintable(QString::number(found.size())));
    }

    void ladderSaysWhatItShows() {
        ExchangeLadder ladder;
        ladder.resize(360, 320);
        ladder.setExchange(std::nullopt, u"The node's program is older."_s);
        QCOMPARE(ladder.accessibleDescription(), u"The node's program is older."_s);
        QVERIFY(ladder.table().rows.isEmpty());
        const double at = 1'767'277'931'000;
        ladder.setNames(u"node-a"_s, u"sub00017"_s);
        ladder.setVerdict(u"Clock wrong"_s, 2, {u"Ahead by 480 ms."_s});
        ladder.setExchange(ExchangeLadder::Exchange{at, at + 483, at + 484, at + 7, 480, 3, 6}, {});
        QVERIFY(ladder.text().contains(u"14:32:11.483"_s));
        QVERIFY(ladder.text().contains(u"Ahead by 480 ms."_s));
        QCOMPARE(ladder.table().rows.at(0).at(1), u"2026-01-01T14:32:11.483Z"_s);
        // Whatever timestamps a client makes up, it can be painted.
        for (const double wild : {0.0, -9.2e18, 9.2e18, at}) {
            ladder.setExchange(ExchangeLadder::Exchange{at, wild, wild, at + 7, wild - at, 3, 6}, {});
            QVERIFY(!ladder.grab().isNull());
            ladder.setExchange(ExchangeLadder::Exchange{at, at, wild, at, 0, 0, 0}, {});
            QVERIFY(!ladder.grab().isNull());
        }
    }

    void stabilityTellsOnePoint() {
        StabilityChart chart;
        chart.resize(400, 260);
        QVERIFY(!chart.grab().isNull());
        chart.setLines({{u"sub00017"_s, 0, {{10000, 2, 0.5}, {20000, 1, 0.4}, {40000, 0, 0}}}});
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.accessibleDescription().contains(u"sub00017: 2"_s));
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(chart.accessibleDescription().contains(u"sub00017: 1"_s));
        QVERIFY(!chart.grab().isNull());
        QCOMPARE(chart.table().rows.size(), 3);
        chart.setLines({});
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(ClockCharts)
#include "tst_clockcharts.moc"
