// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/overview/overviewrows.h"
#include "ui/models/overview/changesmodel.h"
#include "ui/models/overview/drainsmodel.h"
#include "ui/models/overview/overviewmodel.h"

#include <algorithm>
#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

class OverviewModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAreThoseOfTheRows() {
        LivelyNode node(1);
        OverviewModel model;
        QSignalSpy recorded(&model, &OverviewModel::recorded);
        QVERIFY(!model.isKnown());
        for (qint64 now = overviewNow; now < overviewNow + 60'000; now += 500) {
            model.apply(node.next(now));
            QCOMPARE(model.sessions(), node.open());
            QCOMPARE(model.inState(session::ConnectionState::Active), node.open());
            const auto tlcs = std::count_if(node.rows().cbegin(), node.rows().cend(),
                                            [](const auto& row) { return row.type == SessionType::Tlc; });
            QCOMPARE(model.ofType(SessionType::Tlc), int(tlcs));
        }
        QCOMPARE(recorded.size(), 60); // once a second, though batches came twice
        QCOMPARE(model.ends().total(), node.ended());
    }

    void worstHeadroomIsFound() {
        LivelyNode node(2);
        OverviewModel model;
        model.apply(node.next(overviewNow));
        QCOMPARE(model.worst()->connection, quint64(97));
        QCOMPARE(model.worst()->limit, NearestLimit::Rate);
        QCOMPARE(model.worst()->name, u"sub00097"_s);
        QCOMPARE(model.worst()->timeToCutOffMs, std::optional<qint64>(40000));
        observe::SourceUpdate update;
        update.nodeClockMs = overviewNow + 2000;
        observe::ConnectionRow row = node.rows().at(4);
        row.clockLimit->headroom = 0;
        update.connections = {row};
        model.apply(update);
        QCOMPARE(model.worst()->connection, row.id);
        QCOMPARE(model.worst()->limit, NearestLimit::Clock);
        update.connections.clear();
        update.removed = {row.id, 97};
        update.nodeClockMs = overviewNow + 4000;
        model.apply(update);
        QVERIFY(model.worst()->connection != row.id);
        update.reset = true;
        update.nodeClockMs = overviewNow + 5000;
        model.apply(update);
        QVERIFY(!model.worst());
        QCOMPARE(model.sessions(), 0);
    }

    void endsAreToldByCause() {
        LivelyNode node(3);
        OverviewModel model;
        model.apply(node.next(overviewNow));
        for (int i = 0; i < 5; ++i)
            node.cut(CloseCause::RateLimit);
        for (int i = 0; i < 2; ++i)
            node.cut(CloseCause::ClockDiffLimit);
        model.apply(node.next(overviewNow + 1000));
        const QList<EndCount> counts = model.endsByCause();
        QCOMPARE(counts.at(0).cause, std::optional(CloseCause::RateLimit));
        QCOMPARE(counts.at(0).count, 5);
        int all = 0;
        for (const EndCount& count : counts)
            all += count.count;
        QCOMPARE(quint64(all), node.ended());
    }

    /// Ten hours of the node's clock with sessions coming and going: what is kept stays bounded, and what is
    /// counted is exact.
    void tenHoursWithoutGrowth() {
        LivelyNode node(20260115, 120);
        OverviewModel model;
        ChangesModel changes;
        const QAbstractItemModelTester tester(&changes,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        qsizetype mostConnections = 0;
        double endsInCharts = 0;
        for (qint64 now = overviewNow; now < overviewNow + 36'000'000; now += 4000) {
            if (now % 60'000 == 3000)
                node.cut(CloseCause::IdleTimeout);
            node.setDraining(now > overviewNow + 18'000'000);
            model.apply(node.next(now));
            changes.setChanges(model.changes().changes());
            mostConnections = std::max(mostConnections, model.connections());
            QVERIFY(changes.rowCount() <= history::ChangeDigest::mostKept);
            for (int which = 0; which < OverviewModel::seriesCount; ++which)
                QVERIFY(model.series(which).size() <= 600 + 360 + 720);
        }
        QCOMPARE(mostConnections, 120);
        QCOMPARE(model.sessions(), node.open());
        QCOMPARE(model.ends().total(), node.ended());
        QVERIFY(node.ended() > 5000);
        for (int group = 0; group < history::endGroups; ++group) {
            for (const history::SeriesBucket& bucket :
                 model.series(OverviewModel::FirstEnd + group).buckets(86'400'000))
                endsInCharts += bucket.sum;
        }
        QCOMPARE(quint64(endsInCharts), node.ended()); // none lost between the batches and the charts
        QVERIFY(model.ends().remembered() <= 2 * history::EndTally::mostRemembered);
    }

    void changesStayInPlace() {
        LivelyNode node(7);
        OverviewModel model;
        ChangesModel changes;
        const QAbstractItemModelTester tester(&changes,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(node.next(overviewNow));
        node.setDraining(true);
        for (int i = 0; i < 12; ++i)
            node.cut(CloseCause::ClockDiffLimit);
        model.apply(node.next(overviewNow + 1000));
        changes.setChanges(model.changes().changes());
        QStringList sentences;
        for (int row = 0; row < changes.rowCount(); ++row)
            sentences.append(changes.index(row).data().toString());
        const QString all = sentences.join(u'\n');
        QVERIFY2(all.contains(u"12 session(s) ended: "_s), qPrintable(all));
        QVERIFY2(all.contains(u"3 client(s) ignored Reconnect"_s), qPrintable(all));
        QVERIFY2(all.contains(u"node-a"_s), qPrintable(all));
        QPersistentModelIndex drain;
        for (int row = 0; row < changes.rowCount(); ++row) {
            if (changes.index(row).data(ChangesModel::PageRole) == u"nodes"_s)
                drain = changes.index(row);
        }
        QVERIFY(drain.isValid());
        const QString before = drain.data().toString();
        node.cut(CloseCause::RateLimit);
        model.apply(node.next(overviewNow + 2000));
        changes.setChanges(model.changes().changes());
        QVERIFY(drain.isValid());
        QCOMPARE(drain.data().toString(), before);
    }

    /// Random digests: whatever comes, moves up and goes, the rows are the digest, the newest first.
    void changesFollowTheDigest() {
        constexpr unsigned seed = 4711;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        ChangesModel changes;
        const QAbstractItemModelTester tester(&changes,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<history::Change> truth;
        quint64 next = 1;
        for (int step = 0; step < 3000; ++step) {
            switch (random() % 5) {
            case 0:
            case 1: {
                history::Change change;
                change.id = next++;
                change.count = 1;
                truth.append(change);
                break;
            }
            case 2:
                if (!truth.isEmpty()) {
                    const auto at = qsizetype(random() % std::size_t(truth.size()));
                    ++truth[at].count;
                    truth.move(at, truth.size() - 1);
                }
                break;
            case 3:
                if (!truth.isEmpty())
                    truth.removeFirst();
                break;
            default:
                if (truth.size() > 20 || random() % 50 == 0)
                    truth.clear();
                break;
            }
            changes.setChanges(truth);
            QCOMPARE(changes.rowCount(), int(truth.size()));
        }
    }

    void drainsAreShownWithTheirProgress() {
        DrainsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        observe::DrainRow drain;
        drain.id = u"d1"_s;
        drain.nodeId = u"node-a"_s;
        drain.initial = 143;
        drain.remaining = 57;
        model.setDrains({drain});
        QCOMPARE(model.index(0, DrainsModel::Progress).data().toString(), u"60 %"_s);
        drain.state = observe::DrainState::Halted;
        model.setDrains({drain});
        QVERIFY(model.index(0, DrainsModel::What).data().toString().contains(u"halted"_s));
        QCOMPARE(model.index(0, DrainsModel::What).data(WarningRole).toInt(), 1);
        model.setDrains({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(OverviewModels)
#include "tst_overviewmodels.moc"
