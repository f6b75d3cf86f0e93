// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/strictobject.h"
#include "tests/netcore/alerts/alertworld.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/models/alerts/alertcentre.h"
#include "ui/models/alerts/alertwords.h"
#include "ui/shell/words.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::alerts;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class AlertModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void openAlertsUnderRandomOperations();
    void heldTableDoesNotMove();
    void sentences();
    void ruleSentences();
    void centreStoresRulesAndState();
    void unreadableRulesAreKept();
    void centreCountsWhatWantsAttention();
};

namespace {

Rule queueRule(qint64 forMs = 0) {
    return worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, forMs, 0);
}

observe::ConnectionRow queued(quint64 id, quint64 bytes) {
    auto row = worldConnection(id);
    row.queuedBytes = bytes;
    return row;
}

QList<quint64> idsOf(const OpenAlertsModel& model) {
    QList<quint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toULongLong());
    return ids;
}

} // namespace

void AlertModelsTest::openAlertsUnderRandomOperations() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    AlertWorld world({queueRule()});
    OpenAlertsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    bool held = false;
    for (int step = 0; step < 600; ++step) {
        switch (random.bounded(8)) {
        case 0:
            held = !held;
            model.setHeld(held);
            break;
        case 1:
            model.reset(world.engine);
            world.engine.takeChanges();
            break;
        case 2:
            model.setNow(world.now);
            break;
        case 3:
            if (world.open() > 0)
                QVERIFY(world.engine.acknowledge({world.only().id}, u"anna"_s, {}, world.now));
            break;
        case 4: {
            auto row = queued(1 + random.bounded(30U), 0);
            row.stage = session::Stage::Terminated;
            world.send({row});
            break;
        }
        default: {
            QList<observe::ConnectionRow> rows;
            for (int i = 0; i < 12; ++i)
                rows.append(queued(1 + random.bounded(30U), random.bounded(20U)));
            world.send(rows);
            world.pass(1000);
        }
        }
        model.apply(world.engine, world.engine.takeChanges());
        if (held)
            continue;
        QCOMPARE(model.rowCount(), int(world.open()));
        for (const auto& [id, alert] : world.engine.open()) {
            QVERIFY(model.alert(id));
            QCOMPARE(*model.alert(id), alert);
        }
    }
}

void AlertModelsTest::heldTableDoesNotMove() {
    AlertWorld world({queueRule()});
    OpenAlertsModel model;
    world.send({queued(1, 20), queued(2, 20), queued(3, 20)});
    model.apply(world.engine, world.engine.takeChanges());
    const QList<quint64> before = idsOf(model);
    QCOMPARE(before.size(), 3);
    model.setHeld(true);
    world.send({queued(2, 0), queued(4, 20), queued(5, 20)});
    model.apply(world.engine, world.engine.takeChanges());
    QCOMPARE(idsOf(model), before);
    QCOMPARE(model.waiting(), 2);
    QVERIFY(model.index(1, OpenAlertsModel::Condition).data().toString().startsWith(u"cleared"_s));
    model.setHeld(false);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.waiting(), 0);
}

void AlertModelsTest::sentences() {
    Alert alert;
    alert.metric = Metric::ClockOffset;
    alert.subject = {Grouping::Session, u"sub00017"_s, 4};
    alert.context.identifiers = {u"sub00017"_s};
    alert.value = 612;
    alert.threshold = 500;
    QCOMPARE(words::alertSentence(alert), u"Clock offset of sub00017 is 612 ms; the limit is 500 ms."_s);
    QCOMPARE(alertPage(alert), u"clock"_s);
    alert.metric = Metric::QueuedBytes;
    QCOMPARE(alertSearch(alert), u"sub00017"_s);
    QVERIFY(!words::alertAdvice(alert).isEmpty());
    alert.message = u"Ring the workshop."_s;
    QCOMPARE(words::alertAdvice(alert), alert.message);
    alert.unknownSinceMs = worldStart;
    QVERIFY(words::alertCondition(alert).startsWith(u"no data since"_s));
    // Every metric has its words: none falls through to nothing.
    for (const auto& [metric, name] : metricNames) {
        Alert each;
        each.metric = metric;
        each.subject.per = groupingsOf(metric).constFirst();
        each.subject.key = u"x"_s;
        QVERIFY2(words::alertMetric(metric) != QString(words::unknown), name.data());
        QVERIFY2(words::alertSentence(each).size() > 10, name.data());
        QVERIFY2(!words::alertAdvice(each).isEmpty(), name.data());
    }
}

void AlertModelsTest::ruleSentences() {
    Rule rule = worldRule(Metric::ClockOffset, Grouping::Session, 500, 400, 120'000, 60'000);
    rule.scope.type = SessionType::Tlc;
    QCOMPARE(words::ruleSentence(rule),
             u"Warning when clock offset of any TLC session stays over 500 ms for 2 m. "
             "Clears at 400 ms or less for 1 m."_s);
    rule = worldRule(Metric::Sessions, Grouping::Node, 3, 3, 0, 0);
    rule.scope.node = u"node-*"_s;
    QCOMPARE(words::ruleSentence(rule),
             u"Warning as soon as number of active sessions of any node (node node-*) is under 3. "
             "Clears at 3 or more."_s);
}

void AlertModelsTest::centreStoresRulesAndState() {
    QTemporaryDir folder;
    qint64 now = worldStart;
    const auto start = [&](FakeSource& source) {
        auto centre = std::make_unique<AlertCentre>(source);
        centre->setClock([&now] { return now; });
        return centre;
    };
    observe::SourceUpdate update;
    update.reset = true;
    update.connections = {queued(1, 20)};
    {
        FakeSource source;
        AlertCentre centre(source);
        centre.setClock([&now] { return now; });
        centre.useFolders(folder.path(), folder.path());
        QVERIFY(centre.setRules({queueRule()}));
        centre.apply(update);
        QCOMPARE(centre.openCount(), 1);
        QCOMPARE(*centre.acknowledge({centre.engine().open().begin()->first}, u"ticket"_s), 1);
        Silence silence;
        silence.fromMs = now + 1000;
        silence.untilMs = now + 9000;
        silence.reason = u"work"_s;
        QVERIFY(centre.addSilence(silence));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    FakeSource source;
    const auto centre = start(source);
    centre->useFolders(folder.path(), folder.path());
    QCOMPARE(centre->engine().rules(), QList<Rule>{queueRule()});
    QCOMPARE(centre->openAlerts().rowCount(), 1);
    QCOMPARE(centre->engine().silences().size(), 1);
    centre->apply(update);
    QCOMPARE(centre->attention(), 0);
    QCOMPARE(centre->openAlerts().at(0).acknowledged->note, u"ticket"_s);
}

void AlertModelsTest::unreadableRulesAreKept() {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"alert-rules.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": \"wayside-alert-rules\", \"version\": 1, \"rules\": [{\"id\": 3}]}");
    file.close();
    FakeSource source;
    AlertCentre centre(source);
    const QSignalSpy trouble(&centre, &AlertCentre::trouble);
    centre.useFolders(folder.path(), folder.path());
    QCOMPARE(trouble.size(), 1);
    QVERIFY(trouble.constFirst().constFirst().toString().contains(u"rules[0].id"_s));
    QCOMPARE(centre.engine().rules(), defaultRules());
    QVERIFY(centre.setRules({queueRule()}));
    QVERIFY(QFile::exists(path + u".unreadable"_s));
    QVERIFY(rulesFromJson(*readBounded(path, 100'000)));
}

void AlertModelsTest::centreCountsWhatWantsAttention() {
    FakeSource source;
    source.setLink(observe::LinkState::Lost, u"Lost."_s);
    qint64 now = worldStart;
    AlertCentre centre(source);
    const QSignalSpy opened(&centre, &AlertCentre::opened);
    now = centre.nowMs();
    centre.setClock([&now] { return now; });
    for (int second = 0; second < 12; ++second) {
        now += 1000;
        centre.tick();
    }
    QCOMPARE(centre.attention(), 1); // that the source is lost
    QCOMPARE(centre.worst(), std::optional(AlertSeverity::Critical));
    QCOMPARE(opened.size(), 1);
    QVERIFY(centre.acknowledge({centre.engine().open().begin()->first}, {}));
    QCOMPARE(centre.attention(), 0);
    QVERIFY(!centre.worst());
    source.setLink(observe::LinkState::Live, u"Here."_s);
    for (int second = 0; second < 8; ++second) {
        now += 1000;
        centre.tick();
    }
    QCOMPARE(centre.openCount(), 0);
}

QTEST_MAIN(AlertModelsTest)
#include "tst_alertmodels.moc"
