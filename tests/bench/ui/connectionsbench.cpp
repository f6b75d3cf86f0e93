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
constexpr double budgetMs = 50; ///< one turn of the event loop

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
    void sortByRate();
    void filterByText();
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

void ConnectionsBench::sortByRate() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(connectionCount));
    QElapsedTimer timer;
    timer.start();
    proxy.sort(int(connections::Column::MessagesIn), Qt::DescendingOrder);
    const double first = double(timer.nsecsElapsed()) / 1e6;
    timer.start();
    proxy.settle();
    const double again = double(timer.nsecsElapsed()) / 1e6;
    qInfo("10,000 rows sorted: %.1f ms, again nearly sorted: %.1f ms", first, again);
    QVERIFY(first < budgetMs && again < budgetMs);
}

void ConnectionsBench::filterByText() {
    ConnectionModel model;
    ConnectionFilterModel proxy;
    proxy.setConnections(&model);
    model.apply(tests::sampleUpdate(connectionCount));
    QElapsedTimer timer;
    timer.start();
    proxy.setText(u"sub000 node-a"_s);
    const double filtered = double(timer.nsecsElapsed()) / 1e6;
    timer.start();
    proxy.setText({});
    qInfo("10,000 rows filtered: %.1f ms, and back: %.1f ms", filtered, double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(filtered < budgetMs);
}

QTEST_MAIN(ConnectionsBench)
#include "connectionsbench.moc"
