// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowjson.h"
#include "tests/ui/nodes/sampledrains.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/models/nodes/drainfollower.h"
#include "ui/models/nodes/drainlistmodel.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/models/nodes/nodemodel.h"
#include "ui/models/nodes/noderates.h"
#include "ui/models/nodes/receiptmodel.h"
#include "ui/pages/nodes/drainview.h"
#include "ui/pages/nodes/receiptexport.h"
#include "ui/shell/words.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

/// Models of nodes, drains and receipts under whatever a node may report.
class NodesModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nodeModelUnderRandomUpdates();
    void unknownRatesAreNotZero();
    void nodeRatesAreBounded();
    void cardsSayWhatIsSpecial();
    void drainListUnderRandomUpdates();
    void listedAndReportedDrainsAreMerged();
    void receiptUnderRandomAnswers();
    void receiptFilterKeepsWhatFits();
    void historyIsAskedOnlyWhenSomethingHappened();
    void receiptIsFollowedWhileTheDrainRuns();
    void staleReceiptIsIgnored();
    void cohortsInWords();
    void theWaitAfterTheCanariesIsTold();

private:
    static QRandomGenerator seeded() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        return QRandomGenerator(seed);
    }
    static observe::DrainRow randomDrain(QRandomGenerator& random, int id) {
        observe::DrainRow drain =
            sampleDrain(u"node-%1"_s.arg(random.bounded(6)), observe::DrainState(random.bounded(5)));
        drain.id = u"d%1"_s.arg(id);
        drain.startedAtMs = sampleNow - id * 1000 + (random.bounded(20) == 0 ? random.bounded(50) : 0);
        drain.moved = random.bounded(140);
        return drain;
    }
};

void NodesModels::nodeModelUnderRandomUpdates() {
    QRandomGenerator random = seeded();
    NodeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 400; ++round) {
        observe::SourceUpdate update;
        update.reset = random.bounded(50) == 0;
        for (int i = 0; i < 20; ++i) {
            if (random.bounded(3) > 0)
                update.nodes.append(sampleNode(u"node-%1"_s.arg(random.bounded(20)),
                                               NodeState(random.bounded(4)), random.bounded(500)));
        }
        if (random.bounded(3) == 0)
            update.nodes.clear();
        const int before = model.rowCount();
        model.apply(update);
        if (update.nodes.isEmpty())
            QCOMPARE(model.rowCount(), update.reset ? 0 : before);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.nodes()[row - 1].id < model.nodes()[row].id);
        for (const observe::NodeRow& node : std::as_const(update.nodes))
            QVERIFY(model.node(node.id));
    }
}

void NodesModels::unknownRatesAreNotZero() {
    NodeModel model;
    observe::SourceUpdate update;
    update.reset = true;
    observe::NodeRow node;
    node.id = u"node-a"_s;
    update.nodes = {node};
    model.apply(update);
    const auto shown = [&] { return model.index(0, NodeModel::MessagesIn).data().toString(); };
    QCOMPARE(shown(), u"0"_s);
    model.setTellsFigures(false);
    QCOMPARE(shown(), QString(words::unknown));
    const QStringList card = model.index(0, NodeModel::State).data(NodeModel::CardLinesRole).toStringList();
    QVERIFY2(!card.join(u' ').contains(u"0 msg"_s), qUtf8Printable(card.join(u'\n')));
    QVERIFY(model.index(0, NodeModel::Sessions).data().toString() != QString(words::unknown));
}

void NodesModels::nodeRatesAreBounded() {
    NodeRates rates;
    const QList<observe::NodeRow> nodes{sampleNode(u"node-a"_s, NodeState::Active, 10)};
    for (int i = 0; i < 8000; ++i)
        rates.add(nodes, sampleNow + qint64(i) * 500);
    QVERIFY(rates.figures(u"node-a"_s).size() <= 3601);
    QVERIFY(rates.figures(u"node-a"_s).size() >= 3600);
    rates.add({}, sampleNow);
    QVERIFY(rates.figures(u"node-a"_s).isEmpty());
}

void NodesModels::cardsSayWhatIsSpecial() {
    NodeModel model;
    observe::SourceUpdate update;
    update.nodes = {sampleNode(u"node-a"_s, NodeState::Active, 10)};
    const auto show = [&](int role) {
        model.apply(update);
        return model.index(0, 0).data(role);
    };
    QVERIFY(show(NodeModel::CardNoteRole).toString().isEmpty());
    QVERIFY(show(Qt::AccessibleTextRole).toString().startsWith(u"node-a, Active, 10 sessions"));
    update.nodes[0].refusedConnections = 3;
    QCOMPARE(show(NodeModel::CardConcernRole).toInt(), 1);
    QVERIFY(show(NodeModel::CardNoteRole).toString().contains(u"3 connections refused"));
    update.nodes[0].drain = sampleDrain(u"node-a"_s, observe::DrainState::Halted);
    QCOMPARE(show(NodeModel::CardConcernRole).toInt(), 2);
    QVERIFY(show(NodeModel::CardShareRole).toDouble() > 0.5);
    update.nodes[0].reachable = false; // graver than anything else: the rest may be old
    QVERIFY(show(NodeModel::CardNoteRole).toString().contains(u"not been heard of"));
}

void NodesModels::drainListUnderRandomUpdates() {
    QRandomGenerator random = seeded();
    DrainListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 400; ++round) {
        if (random.bounded(2) == 0) {
            observe::SourceUpdate update;
            update.reset = random.bounded(20) == 0;
            for (int i = 0; i < 5; ++i) {
                update.nodes.append(sampleNode(u"node-%1"_s.arg(i), NodeState::Draining, 5));
                if (random.bounded(2) == 0)
                    update.nodes.last().drain = randomDrain(random, random.bounded(12));
            }
            model.apply(update);
        } else {
            QList<observe::DrainRow> listed;
            for (int id = 0; id < 12; ++id) {
                if (random.bounded(3) > 0)
                    listed.append(randomDrain(random, id));
            }
            model.setListed(listed);
            for (const observe::DrainRow& drain : std::as_const(listed))
                QVERIFY(model.drain(drain.id));
        }
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.drains()[row - 1].startedAtMs >= model.drains()[row].startedAtMs);
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column)
                QVERIFY(model.index(row, column).data().isValid());
        }
    }
}

void NodesModels::listedAndReportedDrainsAreMerged() {
    DrainListModel model;
    observe::SourceUpdate update = sampleUpdate(3);
    update.nodes[0].drain = sampleDrain(u"node-a"_s, observe::DrainState::Running);
    model.apply(update);
    QCOMPARE(model.running(), 1);
    QVERIFY(!model.hasUnwatched());
    observe::DrainRow older = *update.nodes[0].drain;
    older.moved = 3; // what the list says of it is older than the batch
    observe::DrainRow other = sampleDrain({}, observe::DrainState::Running);
    other.id = u"drain-2"_s;
    other.request.cohort.account = u"acme"_s;
    model.setListed({older, other});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.drain(older.id)->moved, 84);
    QVERIFY(model.hasUnwatched()); // that of the account
    update.reset = false;
    update.nodes[0].drain.reset();
    model.apply(update);
    QCOMPARE(model.rowCount(), 2); // was listed: it stays
    model.setListed({});
    QCOMPARE(model.rowCount(), 0);
}

void NodesModels::receiptUnderRandomAnswers() {
    QRandomGenerator random = seeded();
    ReceiptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ReceiptFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester filterTester(&filter,
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 200; ++round) {
        const int sessions = random.bounded(60);
        const QList<observe::DrainReceiptRow> rows =
            sampleReceipt(sessions, sessions > 0 ? random.bounded(sessions) : 0);
        model.setRows(rows);
        QCOMPARE(model.rows(), rows);
        filter.setShown(ReceiptModel::Show(random.bounded(6)));
        filter.sort(random.bounded(ReceiptModel::ColumnCount),
                    random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
        filter.setSearch(random.bounded(2) ? u"node-b"_s : QString());
        QVERIFY(filter.rowCount() <= model.rowCount());
    }
}

void NodesModels::receiptFilterKeepsWhatFits() {
    ReceiptModel model;
    ReceiptFilter filter;
    filter.setSourceModel(&model);
    model.setRows(sampleReceipt(30, 4));
    const auto shown = [&filter](ReceiptModel::Show show) {
        filter.setShown(show);
        return filter.rowCount();
    };
    QCOMPARE(shown(ReceiptModel::Show::All), 30);
    QCOMPARE(shown(ReceiptModel::Show::Canaries), 3);
    QCOMPARE(shown(ReceiptModel::Show::Ignored), 1);
    QCOMPARE(shown(ReceiptModel::Show::NotBack), 1);
    QCOMPARE(shown(ReceiptModel::Show::Strays), 1);
    QCOMPARE(shown(ReceiptModel::Show::StillHere), 4);
    filter.setShown(ReceiptModel::Show::All);
    filter.setSearch(u"sub00007"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setSearch({});
    filter.sort(ReceiptModel::Gap, Qt::DescendingOrder); // unknown ones last
    QVERIFY(filter.index(0, ReceiptModel::Gap).data(SortRole).toLongLong() >
            filter.index(1, ReceiptModel::Gap).data(SortRole).toLongLong());
    QVERIFY(!filter.index(29, ReceiptModel::Gap).data(SortRole).isValid());
}

void NodesModels::historyIsAskedOnlyWhenSomethingHappened() {
    FakeSource source;
    DrainListModel model;
    DrainHistory history(source, model);
    source.nodeAnswer = [](const observe::NodeRequest&) {
        QJsonArray drains{observe::toJson(sampleDrain(u"node-a"_s, observe::DrainState::Finished))};
        return QJsonDocument(QJsonObject{{u"drains"_s, drains}});
    };
    observe::SourceUpdate update = sampleUpdate(3);
    const auto apply = [&] {
        model.apply(update);
        history.apply(update);
        return source.asked.size();
    };
    QCOMPARE(apply(), 1);
    QCOMPARE(source.asked[0].path, u"drains"_s);
    QCOMPARE(model.rowCount(), 1);
    update.reset = false;
    update.nodeClockMs += 60'000;
    QCOMPARE(apply(), 1); // nothing happened
    update.events = {sampleEnforcement(1, CloseCause::RateLimit, update.nodeClockMs)};
    update.events[0].kind = observe::EventKind::DrainHalted;
    QCOMPARE(apply(), 2);
    update.nodeClockMs += 10;
    QCOMPARE(apply(), 2); // too soon
    update.nodeClockMs += 2000;
    update.events.clear();
    QCOMPARE(apply(), 3); // but not forgotten
    source.nodeAnswer = [](const observe::NodeRequest&) -> Result<QJsonDocument> {
        return failure(ErrorCode::NotAuthenticated, Fault::Peer, "no");
    };
    QSignalSpy changed(&history, &DrainHistory::changed);
    history.refresh();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!history.problem().isEmpty());
    QCOMPARE(model.rowCount(), 1); // what was known stays
}

void NodesModels::receiptIsFollowedWhileTheDrainRuns() {
    FakeSource source;
    source.receipt = sampleReceipt(143, 57);
    ReceiptFollower follower(source);
    observe::DrainRow drain = sampleDrain(u"node-a"_s, observe::DrainState::Running);
    qint64 now = sampleNow;
    follower.follow(drain, now);
    QCOMPARE(source.receiptAsked, QStringList({u"drain-1"_s}));
    QCOMPARE(follower.rows().size(), 143);
    follower.follow(drain, now += 100);
    QCOMPARE(source.receiptAsked.size(), 1);
    follower.follow(drain, now += 1000);
    QCOMPARE(source.receiptAsked.size(), 2);
    drain.state = observe::DrainState::Finished;
    drain.finishedAtMs = now;
    follower.follow(drain, now += 10); // the last state at once
    QCOMPARE(source.receiptAsked.size(), 3);
    for (int second = 0; second < 300; ++second)
        follower.follow(drain, now += 1000);
    QVERIFY(source.receiptAsked.size() >= 8 &&
            source.receiptAsked.size() <= 11); // first payloads, then peace
}

void NodesModels::staleReceiptIsIgnored() {
    FakeSource source;
    source.holdAnswers = true;
    source.receipt = sampleReceipt(10, 0);
    ReceiptFollower follower(source);
    follower.follow(sampleDrain(u"node-a"_s, observe::DrainState::Running), sampleNow);
    observe::DrainRow other = sampleDrain(u"node-b"_s, observe::DrainState::Running);
    other.id = u"drain-2"_s;
    follower.stop();
    source.releaseAnswers();
    QVERIFY(follower.rows().isEmpty() && !follower.isKnown());
    follower.follow(other, sampleNow);
    source.receipt = failure(ErrorCode::NotFound, Fault::Peer, "gone");
    source.releaseAnswers();
    QVERIFY(follower.isKnown() && !follower.problem().isEmpty());
}

void NodesModels::cohortsInWords() {
    observe::DrainCohort cohort;
    cohort.nodeId = u"node-a"_s;
    QCOMPARE(words::cohort(cohort), u"node-a"_s);
    cohort.type = SessionType::Broker;
    cohort.account = u"acme"_s;
    QCOMPARE(words::cohort(cohort), u"type Broker, account acme, on node-a"_s);
    observe::DrainRow old = sampleDrain(u"node-b"_s, observe::DrainState::Halted);
    QCOMPARE(words::cohortOf(old), u"node-b"_s);
    old.note = u"8 of 10 sessions of batch 2 were not back within 15000 ms"_s;
    QVERIFY(words::drainAdvice(old).startsWith(old.note));
    QVERIFY(words::drainAdvice(old).contains(u"resume"));
}

void NodesModels::theWaitAfterTheCanariesIsTold() {
    observe::DrainRow drain = sampleDrain(u"node-a"_s, observe::DrainState::Running);
    drain.canaries = 3;
    drain.request.canaryPause = {600'000};
    drain.phase = observe::DrainPhase::CanaryPause;
    drain.canaryPauseFromMs = sampleNow - 60'000;
    drain.canaryPauseUntilMs = sampleNow + 540'000;
    QVERIFY(words::drainAdvice(drain).contains(words::clock(sampleNow + 540'000)));
    DrainView view;
    view.present(drain, sampleNow);
    QStringList shown;
    for (const QLabel* label : view.findChildren<QLabel*>())
        shown.append(label->text());
    const QString all = shown.join(u'|');
    QVERIFY2(all.contains(u"\u25cf wait 10 m"_s) && all.contains(words::clock(sampleNow + 540'000)),
             qPrintable(all));
    const int unasked = drain.initial - drain.asked;
    const qint64 left = qint64(unasked / drain.ratePerSecond * 1000 + 540'000) / 1000 * 1000 + drain.graceMs;
    QVERIFY2(all.contains(u"about %1 to go"_s.arg(words::duration(left))), qPrintable(all));
    drain.state = observe::DrainState::Paused;
    drain.request.canaryPause = {0, true};
    drain.canaryPauseUntilMs.reset();
    drain.note = u"The canaries are back; the others are asked when it is resumed"_s;
    const QString held = words::drainAdvice(drain);
    QVERIFY2(held.startsWith(drain.note) && held.contains(u"resume or abort"_s), qPrintable(held));
    drain.canaryPauseUntilMs = sampleNow + 60'000;
    QVERIFY(receiptReport(drain, {}).contains(u"Waited after the canaries: 2 m"_s));
}

QTEST_MAIN(NodesModels)
#include "tst_nodesmodels.moc"
