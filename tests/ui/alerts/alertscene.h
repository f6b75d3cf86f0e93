// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/netcore/alerts/alertworld.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/models/alerts/alertcentre.h"
#include "ui/pages/alerts/alertspage.h"
#include "ui/pages/alerts/availabilitytab.h"
#include "ui/pages/alerts/capacitytab.h"

#include <memory>

namespace wayside::tests {

/// A console's alerts around a fake source, in virtual time: sessions with full queues, clocks that are off,
/// a node in maintenance, history, a silence, days of load.
struct AlertScene {
    FakeSource source;
    qint64 now = worldStart + 40LL * 86'400'000 + 50'000'000; // 13:53 UTC
    ui::AlertCentre centre{source, nullptr, [this] { return now; }};
    std::unique_ptr<ui::AlertsPage> page;

    AlertScene() {
        QObject::connect(&source, &observe::Source::updated, &centre, &ui::AlertCentre::apply);
        page = std::make_unique<ui::AlertsPage>(source, centre);
    }

    void send(observe::SourceUpdate update) {
        update.nodeClockMs = now;
        source.send(update);
    }
    void pass(qint64 ms) {
        for (const qint64 until = now + ms; now < until;) {
            now = std::min(until, now + 1000);
            centre.tick();
        }
    }
    /// Sessions and alerts of every severity.
    void fill(int sessions = 40) {
        observe::SourceUpdate update;
        update.reset = true;
        update.nodes = {worldNode(QStringLiteral("node-a")), worldNode(QStringLiteral("node-b"))};
        for (int i = 1; i <= sessions; ++i) {
            update.connections.append(worldConnection(quint64(i), i % 2 == 0 ? QStringLiteral("node-a")
                                                                             : QStringLiteral("node-b")));
            update.connections.last().connectedAtMs = now - 3'600'000LL * (i % 20 + 1);
        }
        update.totals.activeSessions = sessions;
        update.totals.messageRateIn = sessions * 11.8;
        send(update);
        update.reset = false;
        update.nodes[1].reachable = false;
        update.nodes[0].refusedConnections = 7;
        for (const int i : {3, 8, 12, 20})
            update.connections[i].queuedBytes = quint64(1500000 + i * 100000);
        update.connections[16].rate->timeToCutOffMs = 40'000;
        for (int sample = 0; sample < 8; ++sample)
            update.clockPoints.append({10, now, -2310, 2, 4, 2310});
        send(update);
        pass(150'000);
        update.clockPoints.clear();
        for (const int i : {8, 12})
            update.connections[i].queuedBytes = 0;
        send(update);
        pass(40'000);
        for (int i : {3, 20}) {
            observe::SourceUpdate ended;
            ended.connections = {update.connections.at(i + 2)};
            ended.connections[0].stage = session::Stage::Terminated;
            ended.connections[0].endedAtMs = now;
            ended.connections[0].endReason = i == 3 ? EndReason::ConnectionError : EndReason::NodeDrained;
            send(ended);
        }
        pass(600'000);
        observe::SourceUpdate later;
        later.connections = {update.connections.at(16), update.connections.at(3), update.connections.at(20)};
        for (int sample = 0; sample < 8; ++sample)
            later.clockPoints.append({10, now, -2310, 2, 4, 2310});
        send(later);
        pass(2000);
    }
    void fillHistory(int days) {
        capacity::CapacityHistory history;
        const qint64 from = now - now % capacity::dayMs - days * capacity::dayMs;
        for (qint64 at = from; at < now; at += capacity::hourMs) {
            const double weekday = double((at / capacity::dayMs + 3) % 7);
            const double share = double((at * 7919) % 1000) / 1000;
            history.add(capacity::Quantity::Sessions,
                        6000 + double(at - from) / double(capacity::dayMs) * 60 - (weekday >= 5 ? 500 : 0) +
                            share * 300 + double((at / capacity::dayMs * 7919) % 11) * 60,
                        at);
        }
        page->findChild<ui::CapacityTab*>()->keeper().setHistory(history);
    }
};

} // namespace wayside::tests
