// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesource.h"
#include "sampleconnections.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/connectionstable.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Grabs the window in each scheme, size and situation into ./looks for people to look at, and checks that
/// nothing is wider than its window.
class LooksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void grabs_data();
    void grabs();
};

void LooksTest::grabs_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("situation");
    for (const bool dark : {false, true}) {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const QString& situation : {u"data"_s, u"ended"_s, u"empty"_s, u"lost"_s, u"drain"_s}) {
                const QString name =
                    u"%1-%2-%3"_s.arg(situation, dark ? u"dark"_s : u"light"_s).arg(size.width());
                QTest::newRow(name.toUtf8().constData()) << dark << size << situation;
            }
        }
    }
}

void LooksTest::grabs() {
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(QString, situation);
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    tests::FakeSource source;
    ConsoleState state(source);
    ConnectionModel model;
    ConnectionEvents events;
    state.feed(events);
    state.feed(model);
    auto* page = new ConnectionsPage(model, events, source);
    MainWindow window(state, appearance, {page});
    window.resize(size);
    window.show();
    if (situation != u"empty") {
        auto update = tests::sampleUpdate(situation == u"data" ? 10'012 : 60);
        if (situation == u"drain") {
            observe::DrainRow drain;
            drain.nodeId = u"node-a"_s;
            drain.initial = 100;
            drain.moved = 60;
            drain.remaining = 38;
            drain.startedAtMs = tests::sampleNowMs - 30'000;
            update.nodes[0].drain = drain;
            update.nodes[0].state = NodeState::Draining;
            update.merged = 12;
        }
        source.send(update);
        page->showSession(situation == u"ended" ? 13 : 17);
    }
    if (situation == u"lost")
        source.setLink(observe::LinkState::Lost, u"The connection was reset; trying again in 4 s."_s,
                       tests::sampleNowMs);
    QTest::qWait(30);
    QDir().mkpath(u"looks"_s);
    QVERIFY(window.saveScreenshot(u"looks/%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
    QVERIFY2(window.minimumSizeHint().width() <= size.width(),
             "the window cannot be as small as it is asked to be");
    QCOMPARE(window.size(), size);
}

QTEST_MAIN(LooksTest)
#include "tst_looks.moc"
