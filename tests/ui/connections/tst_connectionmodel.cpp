// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/sampleconnections.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionfiltermodel.h"
#include "ui/models/connections/connectionmodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using connections::Column;
using tests::sampleConnection;
using namespace Qt::StringLiterals;

namespace {

observe::SourceUpdate batch(const QList<observe::ConnectionRow>& rows, const QList<quint64>& removed = {}) {
    observe::SourceUpdate update;
    update.runId = u"run-1"_s;
    update.nodeClockMs = tests::sampleNowMs;
    update.connections = rows;
    update.removed = removed;
    return update;
}

QList<quint64> idsOf(const QAbstractItemModel& model) {
    QList<quint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(ConnectionModel::IdRole).toULongLong());
    return ids;
}

} // namespace

class ConnectionModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void randomBatchesKeepModelAndProxySound_data();
    void randomBatchesKeepModelAndProxySound();
    void changeTouchesOnlyItsRowsAndColumns();
    void neighboursChangeInOneRange();
    void batchWithoutChangeSaysNothing();
    void idTwiceInOneBatchIsOneRow();
    void onlyResetResets();
    void anotherRunIsAnnounced();
    void sortIsTyped_data();
    void sortIsTyped();
    void unknownValuesShowADash();
    void textFilterNeedsEveryWord();
    void stateFilter();
    void newRowsWaitWhileHeld();
    void whatNobodySeesWaits();
    void thousandsSettleInSteps();
    void orderStaysWhileHeldAndValuesGoOn();
    void endedRowStaysWhileHeldAndGoesAfterwards();
    void selectionStaysOnTheSession();
    void eventsAreBounded();
};

void ConnectionModelTest::randomBatchesKeepModelAndProxySound_data() {
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 2026U})
        QTest::addRow("seed%u", seed) << seed;
}

void ConnectionModelTest::randomBatchesKeepModelAndProxySound() {
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    ConnectionModel model;
    ConnectionFilterModel proxy;
    const QAbstractItemModelTester modelTester(&model,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester proxyTester(&proxy,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setConnections(&model);
    proxy.sort(int(Column::MessagesIn), Qt::DescendingOrder);
    QMap<quint64, observe::ConnectionRow> expected;
    quint64 next = 1;
    for (int step = 0; step < 300; ++step) {
        observe::SourceUpdate update = batch({});
        update.nodeClockMs += step * 400;
        update.reset = random.bounded(40) == 0;
        if (update.reset)
            expected.clear();
        for (auto id : expected.keys()) {
            if (random.bounded(6) == 0)
                update.removed.append(id);
        }
        for (const quint64 id : std::as_const(update.removed))
            expected.remove(id);
        for (auto& row : expected) {
            if (random.bounded(3) == 0) {
                row.messageRateIn = random.bounded(20.0);
                row.stage = random.bounded(8) == 0 ? session::Stage::Terminated : row.stage;
                update.connections.append(row);
            }
        }
        for (int fresh = random.bounded(6); fresh > 0; --fresh) {
            expected.insert(next, sampleConnection(next));
            update.connections.append(expected.value(next++));
        }
        if (random.bounded(10) == 0)
            update.removed.append(next + 100); // never seen
        model.apply(update);
        switch (random.bounded(7)) {
        case 6: // hidden for a while
            proxy.setActive(random.bounded(2));
            break;
        case 0:
            proxy.setHeld(!proxy.isHeld());
            break;
        case 1:
            proxy.setText(random.bounded(2) ? u"sub"_s : QString());
            break;
        case 2:
            proxy.setStateFilter(random.bounded(2) ? ConnectionFilterModel::StateFilter::All
                                                   : ConnectionFilterModel::StateFilter::Live);
            break;
        case 3:
            proxy.sort(random.bounded(connections::columnCount),
                       random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        default:
            break;
        }
        QCOMPARE(model.rowCount(), int(expected.size()));
        for (const auto& row : std::as_const(expected)) {
            QVERIFY(model.find(row.id));
            QCOMPARE(*model.find(row.id), row);
            QCOMPARE(model.at(model.rowOf(row.id)).id, row.id);
        }
    }
    proxy.settle();
    proxy.setText({});
    proxy.setStateFilter(ConnectionFilterModel::StateFilter::All);
    auto shown = idsOf(proxy);
    std::sort(shown.begin(), shown.end());
    QCOMPARE(shown, expected.keys());
}

void ConnectionModelTest::changeTouchesOnlyItsRowsAndColumns() {
    ConnectionModel model;
    model.apply(tests::sampleUpdate(9));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto row = sampleConnection(5);
    row.messageRateIn += 1;
    model.apply(batch({row}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(4, int(Column::MessagesIn)));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(4, int(Column::MessagesIn)));
}

void ConnectionModelTest::neighboursChangeInOneRange() {
    ConnectionModel model;
    model.apply(tests::sampleUpdate(9));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QList<observe::ConnectionRow> rows;
    for (const quint64 id : {7, 2, 3}) {
        rows.append(sampleConnection(id));
        rows.last().clock.roundTripMs = 99;
    }
    model.apply(batch(rows));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(1, int(Column::RoundTrip)));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(2, int(Column::RoundTrip)));
    QCOMPARE(changed.at(1).at(0).toModelIndex(), model.index(6, int(Column::RoundTrip)));
}

void ConnectionModelTest::batchWithoutChangeSaysNothing() {
    ConnectionModel model;
    model.apply(tests::sampleUpdate(9));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.apply(batch({sampleConnection(4)}));
    QCOMPARE(changed.size(), 0);
    // A new second of the node's clock touches the two columns that count time, and only them.
    auto later = batch({});
    later.nodeClockMs += 1000;
    model.apply(later);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), model.index(0, int(Column::ConnectedFor)));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), model.index(8, int(Column::LastSeen)));
}

void ConnectionModelTest::idTwiceInOneBatchIsOneRow() {
    ConnectionModel model;
    auto newer = sampleConnection(1);
    newer.account = u"newer"_s;
    model.apply(batch({sampleConnection(1), newer}));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).account, u"newer"_s);
    auto reset = batch({sampleConnection(1), newer});
    reset.reset = true;
    model.apply(reset);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).account, u"newer"_s);
}

void ConnectionModelTest::onlyResetResets() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(50));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy proxyReset(&proxy, &QAbstractItemModel::modelReset);
    auto row = sampleConnection(5);
    row.messageRateIn = 3;
    model.apply(batch({row, sampleConnection(51)}, {7, 8, 30}));
    QCOMPARE(model.rowCount(), 48);
    QCOMPARE(reset.size() + proxyReset.size(), 0);
    model.apply(tests::sampleUpdate(3));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(model.rowCount(), 3);
}

void ConnectionModelTest::anotherRunIsAnnounced() {
    ConnectionModel model;
    const QSignalSpy run(&model, &ConnectionModel::runChanged);
    model.apply(tests::sampleUpdate(3));
    model.apply(tests::sampleUpdate(3));
    QCOMPARE(run.size(), 0);
    auto other = tests::sampleUpdate(3);
    other.runId = u"run-2"_s;
    model.apply(other);
    QCOMPARE(run.size(), 1);
}

void ConnectionModelTest::sortIsTyped_data() {
    QTest::addColumn<Column>("column");
    QTest::addColumn<QList<quint64>>("ascending");
    QTest::newRow("numbersNotText") << Column::MessagesIn << QList<quint64>{1, 2, 3};
    QTest::newRow("unknownLast") << Column::Offset << QList<quint64>{2, 1, 3};
    QTest::newRow("portAsNumber") << Column::RemoteAddress << QList<quint64>{3, 1, 2};
    QTest::newRow("shorterTimeFirst") << Column::ConnectedFor << QList<quint64>{2, 3, 1};
    QTest::newRow("caseInsensitive") << Column::Account << QList<quint64>{2, 1, 3};
    QTest::newRow("leastHeadroomFirst") << Column::Headroom << QList<quint64>{1, 2, 3};
}

void ConnectionModelTest::sortIsTyped() {
    QFETCH(Column, column);
    QFETCH(QList<quint64>, ascending);
    QList<observe::ConnectionRow> rows(3);
    for (int i = 0; i < 3; ++i)
        rows[i].id = quint64(i + 1);
    rows[0].messageRateIn = 2;
    rows[1].messageRateIn = 11;
    rows[2].messageRateIn = 100;
    rows[0].clock.differenceMs = 5;
    rows[1].clock.differenceMs = -700;
    rows[0].remoteAddress = u"10.0.0.1:900"_s;
    rows[1].remoteAddress = u"10.0.0.1:8000"_s;
    rows[2].remoteAddress = u"10.0.0.1:80"_s;
    rows[0].connectedAtMs = 1000;
    rows[1].connectedAtMs = 3000;
    rows[2].connectedAtMs = 2000;
    rows[0].account = u"beta"_s;
    rows[1].account = u"Alpha"_s;
    rows[0].rate = observe::LimitRow{11, 12, 5000, 0.08, {}};
    rows[1].rate = observe::LimitRow{1, 12, 5000, 0.92, {}};
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    proxy.sort(int(column));
    model.apply(batch(rows));
    QCOMPARE(idsOf(proxy), ascending);
    proxy.sort(int(column), Qt::DescendingOrder);
    std::reverse(ascending.begin(), ascending.end());
    QCOMPARE(idsOf(proxy), ascending);
}

void ConnectionModelTest::unknownValuesShowADash() {
    ConnectionModel model;
    observe::ConnectionRow row;
    row.id = 1;
    model.apply(batch({row}));
    for (const Column column : {Column::Type, Column::Protocol, Column::Identifiers, Column::Account,
                                Column::Node, Column::LastSeen, Column::Headroom, Column::Offset,
                                Column::RoundTrip, Column::Quality, Column::MessagesIn, Column::MessagesOut,
                                Column::BytesIn, Column::BytesOut, Column::Queue, Column::Dropped})
        QCOMPARE(model.index(0, int(column)).data().toString(), u"—"_s);
    QVERIFY(!model.index(0, int(Column::Offset)).data(ConnectionModel::SortRole).isValid());
}

void ConnectionModelTest::textFilterNeedsEveryWord() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(100));
    proxy.setText(u"SUB00017"_s);
    QCOMPARE(idsOf(proxy), QList<quint64>{17});
    proxy.setText(u"sub00017 node-b"_s);
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setText(u" node-a   broker "_s);
    for (const quint64 id : idsOf(proxy))
        QVERIFY(id % 10 == 0 && id % 3 != 0);
    QVERIFY(proxy.rowCount() > 0);
}

void ConnectionModelTest::stateFilter() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(100));
    const int live = proxy.rowCount();
    proxy.setStateFilter(ConnectionFilterModel::StateFilter::All);
    QCOMPARE(proxy.rowCount(), 100);
    proxy.setStateFilter(ConnectionFilterModel::StateFilter::One, session::ConnectionState::Terminated);
    QCOMPARE(proxy.rowCount(), 100 - live);
    QCOMPARE(idsOf(proxy).constFirst(), 13U);
}

void ConnectionModelTest::newRowsWaitWhileHeld() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    proxy.sort(int(Column::Identifiers));
    model.apply(tests::sampleUpdate(9));
    proxy.setHeld(true);
    const auto before = idsOf(proxy);
    auto first = sampleConnection(11);
    first.identifiers = {u"aaa00000"_s};
    model.apply(batch({first, sampleConnection(12), sampleConnection(13)}));
    QCOMPARE(idsOf(proxy), before);
    QCOMPARE(proxy.pending(), 2); // 13 has ended: it does not match
    proxy.settle();
    QCOMPARE(proxy.pending(), 0);
    QCOMPARE(idsOf(proxy).constFirst(), 11U);
    // Unheld, they come by themselves.
    proxy.setHeld(false);
    model.apply(batch({sampleConnection(14)}));
    QTRY_VERIFY_WITH_TIMEOUT(idsOf(proxy).contains(14U), 3000);
}

void ConnectionModelTest::whatNobodySeesWaits() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    proxy.sort(int(Column::MessagesIn));
    model.apply(tests::sampleUpdate(9));
    const auto before = idsOf(proxy);
    proxy.setActive(false);
    const QSignalSpy moved(&proxy, &QAbstractItemModel::layoutChanged);
    auto row = sampleConnection(before.constFirst());
    row.messageRateIn = 500;
    auto gone = sampleConnection(before.at(1));
    gone.stage = session::Stage::Terminated;
    model.apply(batch({row, sampleConnection(14), gone}));
    QTest::qWait(1200); // longer than it takes to sort by itself
    QCOMPARE(moved.size(), 0);
    QCOMPARE(idsOf(proxy), before);
    proxy.setActive(true);
    QVERIFY(idsOf(proxy).contains(14U));
    QVERIFY(!idsOf(proxy).contains(gone.id));
    QCOMPARE(idsOf(proxy).constLast(), row.id);
}

void ConnectionModelTest::thousandsSettleInSteps() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    proxy.sort(int(Column::Identifiers));
    model.apply(tests::sampleUpdate(3000));
    proxy.settle();
    auto first = sampleConnection(5001);
    first.identifiers = {u"aaa00000"_s};
    const QSignalSpy sorted(&proxy, &QAbstractItemModel::layoutChanged);
    model.apply(batch({first}));
    QTRY_VERIFY_WITH_TIMEOUT(idsOf(proxy).contains(5001U), 3000);
    QCOMPARE(sorted.size(), 0); // that it is there is one turn's work, its place another's
    QTRY_COMPARE_WITH_TIMEOUT(idsOf(proxy).constFirst(), 5001U, 3000);
    // Someone who points at a row between the two steps keeps it.
    auto second = sampleConnection(5002);
    second.identifiers = {u"aaa00000"_s};
    second.sessionId = u"a"_s;
    model.apply(batch({second}));
    QTRY_VERIFY_WITH_TIMEOUT(idsOf(proxy).contains(5002U), 3000);
    proxy.setHeld(true);
    const auto before = idsOf(proxy);
    QTRY_VERIFY_WITH_TIMEOUT(proxy.isStale(), 3000);
    QCOMPARE(idsOf(proxy), before);
    proxy.setHeld(false);
    QTRY_VERIFY_WITH_TIMEOUT(idsOf(proxy).indexOf(5002U) < 2, 3000);
}

void ConnectionModelTest::orderStaysWhileHeldAndValuesGoOn() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    proxy.sort(int(Column::MessagesIn));
    model.apply(tests::sampleUpdate(9));
    proxy.setHeld(true);
    const auto before = idsOf(proxy);
    const QSignalSpy changed(&proxy, &QAbstractItemModel::dataChanged);
    auto row = sampleConnection(before.constFirst());
    row.messageRateIn = 500;
    model.apply(batch({row}));
    QCOMPARE(idsOf(proxy), before);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(proxy.index(0, int(Column::MessagesIn)).data().toString(), u"500"_s);
    QVERIFY(proxy.isStale());
    proxy.settle();
    QCOMPARE(idsOf(proxy).constLast(), row.id);
}

void ConnectionModelTest::endedRowStaysWhileHeldAndGoesAfterwards() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(9));
    proxy.setHeld(true);
    auto row = sampleConnection(4);
    row.stage = session::Stage::Terminated;
    model.apply(batch({row}));
    QVERIFY(idsOf(proxy).contains(4U));
    proxy.settle();
    QVERIFY(!idsOf(proxy).contains(4U));
}

void ConnectionModelTest::selectionStaysOnTheSession() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    proxy.sort(int(Column::MessagesIn));
    model.apply(tests::sampleUpdate(60));
    const QPersistentModelIndex chosen = proxy.mapFromSource(model.index(model.rowOf(17), 0));
    auto row = sampleConnection(17);
    for (int step = 0; step < 20; ++step) {
        row.messageRateIn = step % 2 ? 0.001 : 900;
        model.apply(batch({row, sampleConnection(quint64(100 + step))}, {quint64(20 + step)}));
        proxy.settle();
        QVERIFY(chosen.isValid());
        QCOMPARE(chosen.data(ConnectionModel::IdRole).toULongLong(), 17U);
    }
}

void ConnectionModelTest::eventsAreBounded() {
    ConnectionEvents events;
    quint64 id = 0;
    for (int round = 0; round < 50; ++round) {
        observe::SourceUpdate update;
        for (quint64 connection = 0; connection < 1000; ++connection) {
            observe::EventRow event;
            event.id = ++id;
            event.connectionId = connection; // 0: about none
            update.events.append(event);
        }
        events.apply(update);
    }
    QVERIFY(events.size() <= ConnectionEvents::total);
    QVERIFY(events.of(0).isEmpty());
    QVERIFY(!events.of(5).isEmpty() && events.of(5).size() <= ConnectionEvents::perConnection);
    QCOMPARE(events.of(999).constLast().id, id);
    QVERIFY(std::is_sorted(events.of(5).cbegin(), events.of(5).cend(),
                           [](const auto& left, const auto& right) { return left.id < right.id; }));
    observe::SourceUpdate reset;
    reset.reset = true;
    events.apply(reset);
    QVERIFY(events.of(5).isEmpty());
}

QTEST_GUILESS_MAIN(ConnectionModelTest)
#include "tst_connectionmodel.moc"
