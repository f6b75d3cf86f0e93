// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/drain/drainengine.h"
#include "steppedclock.h"

#include <map>
#include <QMap>
#include <QSet>

namespace wayside::test {

/// Nodes and clients of a drain under virtual time: remembers who was asked and when. Clients do nothing by
/// themselves but go when they are thrown out.
class DrainFixture : public node::DrainHost {
public:
    static node::DrainMember member(quint64 id, const QString& nodeId = QStringLiteral("node-a")) {
        return {id,
                QStringLiteral("session-%1").arg(id),
                nodeId,
                SessionType::Tlc,
                QStringLiteral("north"),
                QStringLiteral("acme"),
                {QStringLiteral("sub%1").arg(id)}};
    }
    static std::vector<node::DrainMember> members(quint64 count) {
        std::vector<node::DrainMember> cohort;
        for (quint64 id = 1; id <= count; ++id)
            cohort.push_back(member(id));
        return cohort;
    }
    static observe::DrainRequest request(double rate) {
        observe::DrainRequest request{rate, 1000, QStringLiteral("test"), {}};
        request.cohort.nodeId = QStringLiteral("node-a");
        return request;
    }

    Asked askToReconnect(quint64 id, Milliseconds) override {
        if (gone.contains(id))
            return Asked::Gone;
        asked.emplace(id, clock.now());
        return already.contains(id) ? Asked::Already : Asked::Sent;
    }
    void forceOut(quint64 id) override { forced.append(id); }
    void watchFirstPayload(quint64 id) override { watched.insert(id); }
    void drainChanged(const observe::DrainRow& drain) override { row = drain; }
    void drainEvent(const observe::DrainRow&, observe::EventKind kind, const QString& detail) override {
        events.append(kind);
        details.append(detail);
    }
    void setNodeState(const QString&, NodeState now) override { states.append(now); }
    void saveDrain(const node::DrainSave& save) override {
        ++saves;
        saved.row = save.row;
        saved.ranMs = save.ranMs;
        saved.savedAtMs = save.savedAtMs;
        for (const auto& session : save.changed)
            savedSessions.insert(session.position, session);
        largestSave = std::max(largestSave, save.changed.size());
        if (durable)
            engine.saved(save.row.id);
    }

    NodeState state() const { return states.isEmpty() ? NodeState::Active : states.last(); }
    observe::DrainReceiptRow receipt(int position) const {
        return engine.receipt(row.id).value_or(QList<observe::DrainReceiptRow>()).value(position - 1);
    }
    void advance(int milliseconds) {
        for (int i = 0; i < milliseconds; ++i) {
            clock.step(Milliseconds(1));
            scheduler.runDue();
        }
    }
    void leaves(quint64 id, CloseCause cause = CloseCause::ReconnectRequested) {
        engine.left({id, cause, EndReason::NodeDrained});
    }
    /// Back with a new session, whose connection id is 1000 higher.
    void returns(quint64 id, const QString& nodeId = QStringLiteral("node-b")) {
        auto again = member(id, nodeId);
        again.connectionId += 1000;
        again.sessionId += QStringLiteral("-again");
        engine.arrived(again);
    }
    void moves(quint64 id) {
        leaves(id);
        returns(id);
    }

    test::SteppedClock clock;
    timing::DeadlineScheduler scheduler{clock};
    std::map<quint64, MonotonicTime> asked;
    QSet<quint64> already, gone, watched;
    QList<quint64> forced;
    QList<observe::EventKind> events;
    QStringList details;
    QList<NodeState> states;
    observe::DrainRow row;
    node::DrainSave saved;
    QMap<int, observe::DrainReceiptRow> savedSessions;
    int saves = 0;
    qsizetype largestSave = 0;
    bool durable = true; ///< else a save stays on its way
    node::DrainEngine engine{*this, scheduler};
};

} // namespace wayside::test
