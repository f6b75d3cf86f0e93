// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowjson.h"
#include "tests/ui/nodes/sampledrains.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/pages/nodes/drainview.h"
#include "ui/pages/nodes/drainwizard.h"
#include "ui/pages/nodes/nodespage.h"
#include "ui/shell/appearance.h"

#include <cmath>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Nodes, drains, receipt and wizard are drawn empty, with data, halted and against a source that cannot
/// drain, light and dark, in two sizes. The pictures stay in looks/ of the working folder.
class NodesLooks : public QObject {
    Q_OBJECT

    static void keep(QWidget& widget, const QString& name) {
        QDir().mkpath(u"looks"_s);
        const QPixmap picture = widget.grab();
        QVERIFY(picture.save(u"looks/%1.png"_s.arg(name)));
        const QImage image = picture.toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 8, qPrintable(name));
    }

    static void fill(FakeSource& source, const QString& state) {
        source.plan = samplePlan();
        if (state == u"empty"_s)
            return;
        source.receipt = sampleReceipt(143, state == u"error"_s ? 57 : 0);
        source.nodeAnswer = [](const observe::NodeRequest&) {
            QJsonArray drains;
            for (int i = 1; i < 9; ++i) {
                observe::DrainRow drain = sampleDrain(u"node-c"_s, i == 3 ? observe::DrainState::Aborted
                                                                          : observe::DrainState::Finished);
                drain.id = u"old-%1"_s.arg(i);
                drain.requestedBy = u"operator-%1"_s.arg(i % 3);
                drain.startedAtMs -= i * 9'400'000LL;
                drain.finishedAtMs = drain.startedAtMs + 40'000;
                drain.remaining = i == 3 ? 40 : 0;
                drain.failed = i == 5 ? 2 : 0;
                if (i % 3 == 0) {
                    drain.nodeId.clear();
                    drain.request.cohort.account = u"operator-3"_s;
                    drain.request.cohort.type = SessionType::Tlc;
                }
                drains.append(observe::toJson(drain));
            }
            return QJsonDocument(QJsonObject{{u"drains"_s, drains}});
        };
        observe::SourceUpdate update = sampleUpdate(200);
        update.nodes[0].state = NodeState::Draining;
        update.nodes[0].drain = sampleDrain(u"node-a"_s, state == u"error"_s ? observe::DrainState::Halted
                                                                             : observe::DrainState::Running);
        update.nodes[0].drain->canaries = 3;
        if (state == u"error"_s) {
            update.nodes[0].drain->note = u"8 of 10 sessions of batch 2 were not back within 15000 ms"_s;
            update.nodes[0].drain->failed = 8;
            update.nodes[1].reachable = false;
        }
        update.nodes[1].process = u"wayside-node-7f3a"_s;
        update.nodes[2].state = NodeState::Maintenance;
        update.nodes[2].refusedConnections = 12;
        update.nodes.append(sampleNode(u"node-d"_s, NodeState::Active, 31));
        update.nodes[3].activeFaults = 2;
        const observe::SourceUpdate last = update;
        for (qint64 at = sampleNow - 480'000; at < sampleNow; at += 2000) {
            update.nodeClockMs = at;
            update.nodes = last.nodes;
            const double swing = 1 + 0.3 * std::sin(double(at) / 40'000);
            for (observe::NodeRow& node : update.nodes) {
                node.messageRateIn *= swing;
                node.messageRateOut *= swing * 0.9;
            }
            source.send(update);
            update.reset = false;
        }
        update = last;
        update.reset = false;
        source.send(update);
    }

private Q_SLOTS:
    void looks_data() {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QSize>("size");
        for (const QString& state : {u"empty"_s, u"data"_s, u"error"_s}) {
            for (const QString& scheme : {u"light"_s, u"dark"_s}) {
                for (const QSize size : {QSize(1090, 720), QSize(1730, 1000)})
                    QTest::addRow("%s %s %d", qPrintable(state), qPrintable(scheme), size.width())
                        << state << scheme << size;
            }
        }
    }

    /// A drain that waits after its canaries.
    static void keepWait(const QString& suffix) {
        observe::DrainRow drain = sampleDrain(u"node-a"_s, observe::DrainState::Running);
        drain.phase = observe::DrainPhase::CanaryPause;
        drain.canaries = drain.asked = drain.closed = drain.moved = 3;
        drain.forced = drain.failed = 0;
        drain.remaining = drain.initial - 3;
        drain.request.canaryPause = {600'000};
        drain.canaryPauseFromMs = sampleNow - 60'000;
        drain.canaryPauseUntilMs = sampleNow + 540'000;
        DrainView view;
        view.resize(760, 460);
        view.present(drain, sampleNow);
        view.presentReceipt(sampleReceipt(3, 0), true);
        keep(view, u"nodes-wait-%1"_s.arg(suffix));
    }

    void looks() {
        QFETCH(QString, state);
        QFETCH(QString, scheme);
        QFETCH(QSize, size);
        Appearance appearance;
        appearance.setScheme(scheme == u"dark" ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
        FakeSource source;
        NodesPage page(source);
        page.resize(size);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        fill(source, state);
        if (state == u"empty")
            source.setMissing(
                observe::Ability::Drains,
                u"This service has a Subject Interface API only: it names no streaming nodes"_s);
        const QString suffix = u"%1-%2-%3"_s.arg(state, scheme).arg(size.width() < 1500 ? 1280 : 1920);
        for (const auto& [tab, name] :
             std::initializer_list<std::pair<NodesPage::Tab, QString>>{{NodesPage::Load, u"load"_s},
                                                                       {NodesPage::Drains, u"drains"_s},
                                                                       {NodesPage::Receipt, u"receipt"_s}}) {
            page.showTab(tab);
            QTest::qWait(80);
            keep(page, u"nodes-%1-%2"_s.arg(name, suffix));
        }
        if (size.width() > 1500 || state == u"empty")
            return;
        keepWait(suffix);
        DrainWizard wizard(source, sampleUpdate(3).nodes, {u"node-a"_s, {}, {}, {}, {}, {}, {}}, sampleNow);
        if (state == u"error") {
            source.plan->landings.clear();
            source.plan->warning =
                u"No other node is active: the sessions would be closed and find no node."_s;
            wizard.findChild<QDoubleSpinBox*>(u"deadline"_s)->setValue(0.1);
        }
        wizard.findChild<QSpinBox*>(u"canaries"_s)->setValue(5);
        wizard.findChild<QDoubleSpinBox*>(u"canaryPause"_s)->setValue(10);
        wizard.show();
        for (const QString& step : {u"who"_s, u"how"_s, u"rehearsal"_s}) {
            if (step == u"rehearsal")
                wizard.findChild<QLineEdit*>(u"reason"_s)->setText(u"kernel update, change 4711"_s);
            QTest::qWait(350);
            keep(wizard, u"nodes-wizard-%1-%2"_s.arg(step, suffix));
            wizard.next();
        }
    }
};

QTEST_MAIN(NodesLooks)
#include "tst_nodeslooks.moc"
