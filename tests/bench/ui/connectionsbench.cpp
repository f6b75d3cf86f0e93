// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/fakesource.h"
#include "tests/ui/shell/sampleconnections.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionfiltermodel.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/connections/connectionspage.h"

#include <algorithm>
#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {
constexpr quint64 connectionCount = 10'000;
constexpr double budgetMs = 50;      ///< one turn of the event loop
constexpr double listBudgetMs = 100; ///< a sort or a filter, which a person asked for

/// Every connection with new figures, as a busy node sends them.
observe::SourceUpdate busyBatch(int step) {
    auto update = tests::sampleUpdate(connectionCount);
    update.reset = false;
    update.events.clear();
    update.nodeClockMs += step * 50;
    for (auto& row : update.connections) {
        row.messagesIn += quint64(step);
        row.messageRateIn += step % 7 * 0.1;
        row.lastSeenMs = update.nodeClockMs;
    }
    return update;
}
} // namespace

/// The whole page with 10,000 connections: a batch that changes every row, with the repaint it causes; a
/// sort; a filter.
class ConnectionsBench : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void batchOfAllRowsWithRepaint();
    void sortByEveryColumn();
    void filterByLanguage();
};

void ConnectionsBench::batchOfAllRowsWithRepaint() {
    tests::FakeSource source;
    ConnectionModel model;
    ConnectionEvents events;
    ConnectionsPage page(model, events, source);
    page.resize(1920, 1000);
    page.show();
    model.apply(tests::sampleUpdate(connectionCount));
    page.showSession(17);
    QCoreApplication::processEvents();
    QList<double> turns;
    for (int step = 1; step <= 40; ++step) {
        const auto update = busyBatch(step);
        QElapsedTimer timer;
        timer.start();
        model.apply(update);
        QCoreApplication::processEvents();
        turns.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(turns.begin(), turns.end());
    qInfo("10,000 rows changed and repainted: median %.1f ms, worst %.1f ms", turns.at(turns.size() / 2),
          turns.constLast());
    QVERIFY(turns.at(turns.size() / 2) < budgetMs);
}

void ConnectionsBench::sortByEveryColumn() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(connectionCount));
    double worst = 0;
    for (int column = 0; column < connections::columnCount; ++column) {
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            QElapsedTimer timer;
            timer.start();
            proxy.sort(column, order);
            const double took = double(timer.nsecsElapsed()) / 1e6;
            worst = std::max(worst, took);
            qInfo("10,000 rows sorted by %s, %s: %.1f ms of %.0f",
                  qPrintable(connections::title(connections::Column(column))),
                  order == Qt::AscendingOrder ? "rising" : "falling", took, listBudgetMs);
        }
    }
    QVERIFY(worst < listBudgetMs);
}

void ConnectionsBench::filterByLanguage() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(connectionCount));
    proxy.sort(int(connections::Column::Headroom), Qt::DescendingOrder);
    proxy.setStateFilter(ConnectionFilterModel::StateFilter::All);
    double worst = 0;
    for (const QString& text :
         {u"sub000 node-a"_s, u"state:active"_s, u"offset>500ms"_s, u"tlc:sub0*"_s,
          u"used>50% and not type:broker"_s, u"node:node-a,node-b cutoff<5min"_s,
          u"account~road or address:10.1.4.* or clock.jitterMs >= 1.2"_s, u"nothing like it"_s, QString()}) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(proxy.setText(text).has_value());
        const double took = double(timer.nsecsElapsed()) / 1e6;
        worst = std::max(worst, took);
        qInfo("10,000 rows filtered by \"%s\": %d left, %.1f ms of %.0f", qPrintable(text), proxy.rowCount(),
              took, listBudgetMs);
    }
    QVERIFY(worst < listBudgetMs);
}

QTEST_MAIN(ConnectionsBench)
#include "connectionsbench.moc"
