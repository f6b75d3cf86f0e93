// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/charts/timeserieschart.h"
#include "ui/pages/clock/clockpage.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/shell/appearance.h"

#include <QDir>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

/// Every page is drawn empty, with data and while a node drains, light and dark, in two sizes; none may come
/// out blank or in one colour. With WAYSIDE_GRABS set to a folder the pictures are kept there.
class PageLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void pages_data();
    void pages();

private:
    static void fill(FakeSource& source, const QString& state);
    static void keep(QWidget& widget, const QString& name);
};

void PageLooks::fill(FakeSource& source, const QString& state) {
    if (state == u"empty"_s)
        return;
    observe::SourceUpdate update = sampleUpdate(200);
    constexpr std::array causes{CloseCause::RateLimit,       CloseCause::RateLimit,
                                CloseCause::ThroughputLimit, CloseCause::IdleTimeout,
                                CloseCause::ClockDiffLimit,  CloseCause::TimeSyncTimeout};
    for (quint64 i = 1; i <= 240; ++i)
        update.events.append(sampleEnforcement(i, causes[std::size_t(i * i) % causes.size()],
                                               sampleNow - qint64(240 - i) * qint64(17000 + (i % 9) * 400)));
    if (state == u"draining"_s) {
        update.nodes[0].state = NodeState::Draining;
        update.nodes[0].drain = sampleDrain(u"node-a"_s, observe::DrainState::Running);
        update.nodes[2].state = NodeState::Maintenance;
        update.nodes[2].refusedConnections = 12;
    }
    observe::SourceUpdate earlier;
    earlier.reset = true;
    for (qint64 at = sampleNow - 480000; at < sampleNow; at += 2000) {
        earlier.nodeClockMs = at;
        earlier.nodes = update.nodes;
        const double swing = 1 + 0.3 * std::sin(double(at) / 40000);
        for (observe::NodeRow& node : earlier.nodes) {
            node.messageRateIn *= swing;
            node.messageRateOut *= swing * 0.9;
        }
        source.send(earlier);
        earlier.reset = false;
    }
    update.reset = false;
    source.send(update);
}

void PageLooks::keep(QWidget& widget, const QString& name) {
    const QPixmap picture = widget.grab();
    const QString folder = qEnvironmentVariable("WAYSIDE_GRABS");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(name + u".png"_s)));
    const QImage image = picture.toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY2(colours.size() > 8, qPrintable(name));
}

void PageLooks::pages_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state : {u"empty"_s, u"data"_s, u"draining"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1090, 720), QSize(1730, 1000)})
                QTest::addRow("%s %s %d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

void PageLooks::pages() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    ui::Appearance appearance;
    appearance.setScheme(dark ? ui::Appearance::Scheme::Dark : ui::Appearance::Scheme::Light);
    FakeSource source;
    ui::ClockPage clock(source);
    ui::EnforcementPage enforcement(source);
    fill(source, state);
    clock.chooseWorst();
    if (state == u"data"_s && dark)
        clock.model().releaseAll(); // a look at small offsets, where the band shows
    if (state == u"data"_s) {
        if (!dark)
            clock.showSession(44);
        clock.showSession(50);
        clock.showSession(51);
    }
    const QString suffix = u"%1-%2-%3"_s.arg(state, dark ? u"dark"_s : u"light"_s).arg(size.width());
    for (ui::Page* page : std::initializer_list<ui::Page*>{&clock, &enforcement}) {
        page->resize(size);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page));
        if (page == &clock && state == u"draining"_s) {
            clock.chart().setPaused(true);
            QTest::mouseMove(clock.chart().childAt(size.width() / 2, 120), QPoint(size.width() / 2, 120));
        }
        if (page == &enforcement && state == u"data"_s)
            page->findChild<QTableView*>(u"closes"_s)->selectRow(3);
        QTest::qWait(80);
        keep(*page, u"%1-%2"_s.arg(page->pageName(), suffix));
    }
}

QTEST_MAIN(PageLooks)
#include "tst_pagelooks.moc"
