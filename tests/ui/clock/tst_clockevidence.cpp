// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clock/clockrows.h"
#include "ui/models/clock/clockevidence.h"
#include "ui/models/clock/clockhistory.h"
#include "ui/models/clock/clockmodel.h"
#include "ui/pages/clock/clockwords.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>
#include <random>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

class ClockEvidenceTest : public QObject {
    Q_OBJECT

private:
    static QList<ClockClient> fleet(int each) {
        QList<ClockClient> clients;
        for (int i = 0; i < 2 * each; ++i)
            clients.append(
                steadyClient(quint64(i + 1), i < each ? u"node-a"_s : u"node-b"_s, (i * 7) % 21 - 10));
        return clients;
    }

private Q_SLOTS:
    void nothingStandsOut() {
        ClockEvidence evidence;
        QVERIFY(clockwords::headline(evidence).contains(u"once sessions are connected"_s));
        evidence.apply(batchOf(fleet(10), clockNow, 16, true));
        QCOMPARE(evidence.verdict().findings.size(), std::size_t(0));
        QCOMPARE(evidence.verdict().inStep, std::size_t(20));
        QCOMPARE(evidence.health().within, 20);
        QCOMPARE(clockwords::concern(evidence), 0);
        QCOMPARE(clockwords::headline(evidence),
                 u"No clock stands out: 20 of 20 measured session(s) in step."_s);
    }

    void theNodesClockIsSaidWithItsEvidence() {
        QList<ClockClient> clients = fleet(10);
        for (int i = 0; i < 9; ++i)
            clients[i].offsetMs = [](qint64 at) { return at > clockNow - 100000 ? 480.0 : 0.0; };
        ClockEvidence evidence;
        evidence.apply(batchOf(clients, clockNow, 24, true));
        const QString sentence = clockwords::headline(evidence);
        QVERIFY2(sentence.contains(u"9 of 10 session(s) on node-a shifted by +"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"sessions on 1 other node(s) did not"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"node-a\u2019s clock is 4"_s) && sentence.contains(u"behind"_s),
                 qPrintable(sentence));
        QCOMPARE(clockwords::concern(evidence), 2);
    }

    void theClientsClockIsFoundAcrossNodes() {
        QList<ClockClient> clients = fleet(2);
        ClockClient wrong = steadyClient(17, u"node-a"_s, -640);
        ClockEvidence evidence;
        evidence.apply(batchOf(clients + QList<ClockClient>{wrong}, clockNow, 16, true));
        observe::SourceUpdate ended;
        ended.nodeClockMs = clockNow + 1000;
        observe::ConnectionRow row = rowOf(wrong, clockNow);
        row.stage = session::Stage::Terminated;
        row.endedAtMs = clockNow + 1000;
        ended.connections = {row};
        evidence.apply(ended);
        wrong.id = 18; // the same client, another session
        wrong.node = u"node-b"_s;
        evidence.apply(batchOf(clients + QList<ClockClient>{wrong}, clockNow + 200000, 16, false));
        const QString sentence = clockwords::headline(evidence);
        QVERIFY2(sentence.startsWith(u"sub00017 is off by \u221264"_s), qPrintable(sentence));
        QVERIFY2(sentence.contains(u"(node-a, node-b): its own clock"_s), qPrintable(sentence));
    }

    void pathIsSaid() {
        QList<ClockClient> clients = fleet(10);
        clients[3].asymmetryMs = 400;
        ClockEvidence evidence;
        evidence.apply(batchOf(clients, clockNow, 16, true));
        QVERIFY2(clockwords::headline(evidence).contains(u"no clock is blamed"_s),
                 qPrintable(clockwords::headline(evidence)));
        QCOMPARE(clockwords::concern(evidence), 1);
    }

    void inconclusiveIsNeitherWithinNorOver() {
        QList<ClockClient> clients{steadyClient(1, u"node-a"_s, 3002), steadyClient(2, u"node-a"_s, 2998),
                                   steadyClient(3, u"node-a"_s, 3200), steadyClient(4, u"node-a"_s, 2500),
                                   steadyClient(5, u"node-a"_s, 10)};
        clients[0].delayMs = clients[1].delayMs = 20;
        ClockEvidence evidence;
        evidence.apply(batchOf(clients, clockNow, 16, true));
        const ClockHealth expected{1, 1, 2, 1, 0};
        QCOMPARE(evidence.health(), expected);
        QCOMPARE(evidence.health().all(), 5);
        ClockModel model;
        model.setEvidence(&evidence);
        model.apply(batchOf(clients, clockNow, 1, true));
        const auto word = [&](quint64 id) {
            return model.indexOf(id, ClockModel::Standing).data().toString();
        };
        QCOMPARE(word(1), u"inconclusive"_s);
        QCOMPARE(word(3), u"over"_s);
        QCOMPARE(word(5), u"within"_s);
        QCOMPARE(model.indexOf(1, ClockModel::Standing).data(WarningRole).toInt(), 1);
        QCOMPARE(model.indexOf(3, ClockModel::Standing).data(WarningRole).toInt(), 2);
        QVERIFY(
            model.indexOf(1, ClockModel::Standing).data(Qt::ToolTipRole).toString().contains(u"\u00b1"_s));
        QVERIFY(model.indexOf(5, ClockModel::Filtered).data(SortRole).isValid());
        QVERIFY(model.indexOf(5, ClockModel::DriftError).data(SortRole).isValid());
    }

    /// Sessions come and go for ten hours of the node's clock; nothing is kept that is not needed.
    void tenHoursWithoutGrowth() {
        constexpr unsigned seed = 20260115;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        ClockEvidence evidence;
        ClockHistory history;
        ClockModel model;
        model.setEvidence(&evidence);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<ClockClient> clients;
        quint64 next = 1;
        qsizetype mostSessions = 0, mostHistories = 0;
        for (qint64 now = clockNow; now < clockNow + 36'000'000; now += 60000) {
            observe::SourceUpdate update;
            update.reset = now == clockNow;
            update.nodeClockMs = now;
            for (; clients.size() < 40; ++next)
                clients.append(steadyClient(next, u"node-%1"_s.arg(next % 3), 5));
            for (const ClockClient& client : std::as_const(clients)) {
                update.connections.append(rowOf(client, now));
                update.clockPoints.append(exchangeOf(client, now));
            }
            for (int i = int(random() % 7); i > 0; --i)
                update.removed.append(clients.takeAt(qsizetype(random() % std::size_t(clients.size()))).id);
            evidence.apply(update);
            model.apply(update);
            for (const quint64 id : std::as_const(update.removed))
                history.forget(id);
            update.clockPoints.removeIf(
                [&](const auto& point) { return update.removed.contains(point.connectionId); });
            history.add(update.clockPoints);
            mostSessions = std::max(mostSessions, evidence.sessions());
            mostHistories = std::max(mostHistories, history.connections());
        }
        QVERIFY(next > 1500);
        QVERIFY2(mostSessions <= 40 + qsizetype(ClockEvidence::endedKept),
                 qPrintable(QString::number(mostSessions)));
        QVERIFY(mostHistories <= 40);
        QVERIFY(model.rowCount() <= 40);
        QVERIFY(history.points(clients.constFirst().id).size() <= ClockHistory::unwatchedPoints);
    }

    void tenThousandSessionsAreJudgedQuickly() {
        QList<ClockClient> clients;
        for (int i = 1; i <= 10000; ++i)
            clients.append(
                steadyClient(quint64(i), u"node-%1"_s.arg(i % 5), i % 500 == 0 ? 700 : i % 21 - 10));
        const observe::SourceUpdate first = batchOf(clients, clockNow, 8, true);
        ClockEvidence evidence;
        evidence.apply(first);
        observe::SourceUpdate later;
        later.connections = {rowOf(clients.constFirst(), clockNow)};
        QList<qint64> turns;
        for (int i = 1; i <= 9; ++i) {
            later.nodeClockMs = clockNow + i * 4000;
            QElapsedTimer timer;
            timer.start();
            evidence.apply(later);
            turns.append(timer.elapsed());
        }
        std::sort(turns.begin(), turns.end());
        qInfo("10,000 sessions judged in %lld ms (median)", turns.at(4));
        QVERIFY2(turns.at(4) < 60, qPrintable(QString::number(turns.at(4)))); // a slow, busy machine
        QCOMPARE(evidence.verdict().findings.size(), std::size_t(20));
    }
};

QTEST_MAIN(ClockEvidenceTest)
#include "tst_clockevidence.moc"
