// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/inspect/trafficsamples.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/connections/connectiontraffictab.h"
#include "ui/pages/inspector/trafficview.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QDir>
#include <QTabWidget>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

/// The traffic of a session is drawn empty, with data as list and as sequence, and in error, light and dark,
/// in two sizes, into the folder looks; none may come out blank.
class TrafficLooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void looks_data();
    void looks();
};

void TrafficLooks::looks_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state : {u"empty"_s, u"list"_s, u"sequence"_s, u"error"_s, u"flight"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %s %d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

void TrafficLooks::looks() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    ui::Appearance appearance;
    appearance.setScheme(dark ? ui::Appearance::Scheme::Dark : ui::Appearance::Scheme::Light);
    FakeSource source;
    ui::ConnectionTrafficTab tab(source);
    // The page's frame takes the rest of the window.
    tab.resize(size.width() - 180, size.height() - 120);
    tab.show();
    observe::ConnectionRow row;
    row.id = 7;
    row.stage = session::Stage::Active;
    tab.showSession({row, {}, sampleStart, true});
    auto* views = tab.findChild<QTabWidget*>(u"trafficViews"_s);
    auto* list = tab.findChild<ui::FigureTable*>(u"trafficList"_s);
    if (state == u"list"_s || state == u"sequence"_s) {
        tab.view().startLive();
        tab.view().addLive(sampleTraffic());
        tab.view().setLostAtSource(state == u"list"_s ? 12 : 0);
        views->setCurrentIndex(state == u"sequence"_s ? 1 : 0);
        list->setCurrentIndex(tab.view().filter().index(state == u"sequence"_s ? 10 : 6, 0));
    } else if (state == u"flight"_s) {
        auto records = sampleTraffic();
        for (auto& record : records)
            record.bytes.clear();
        tab.view().setRecords(records);
        list->setCurrentIndex(tab.view().filter().index(8, 0));
    } else if (state == u"error"_s) {
        source.nodeAnswer = [](const observe::NodeRequest&) -> Result<QJsonDocument> {
            return failure(ErrorCode::NotAllowed, Fault::Local,
                           "the role DOMAIN_ADMIN does not allow POST of this");
        };
        tab.watchAction()->trigger();
    }
    QCoreApplication::processEvents();
    const QImage image = tab.grab().toImage();
    QVERIFY(QDir().mkpath(u"looks"_s));
    QVERIFY(image.save(
        u"looks/inspector-%1-%2-%3.png"_s.arg(state, dark ? u"dark"_s : u"light"_s).arg(size.width())));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY(colours.size() > 8);
}

QTEST_MAIN(TrafficLooks)
#include "tst_trafficlooks.moc"
