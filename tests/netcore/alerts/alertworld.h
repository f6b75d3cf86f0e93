// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertengine.h"

/// A source in virtual time: rows and batches for the alert engine.
namespace wayside::tests {

inline constexpr qint64 worldStart = 1'767'225'600'000; // 2026-01-01 00:00:00 UTC

inline observe::ConnectionRow worldConnection(quint64 id, const QString& node = QStringLiteral("node-a")) {
    observe::ConnectionRow row;
    row.id = id;
    row.stage = session::Stage::Active;
    row.type = SessionType::Tlc;
    row.identifiers = {QStringLiteral("sub%1").arg(id, 5, 10, QChar(u'0'))};
    row.domain = QStringLiteral("dev_001");
    row.account = QStringLiteral("operator-%1").arg(id % 7);
    row.nodeId = node;
    row.connectedAtMs = worldStart;
    row.rate = observe::LimitRow{1, 12, 5000, 0.9, std::nullopt};
    return row;
}

inline observe::NodeRow worldNode(const QString& id, NodeState state = NodeState::Active) {
    observe::NodeRow node;
    node.id = id;
    node.state = state;
    return node;
}

struct AlertWorld {
    alerts::AlertEngine engine;
    qint64 now = worldStart;
    quint64 nextEvent = 1;

    explicit AlertWorld(const QList<alerts::Rule>& rules) {
        engine.setRules(rules, now);
        engine.setLink(true, now);
    }

    void send(observe::SourceUpdate update) {
        update.nodeClockMs = now;
        engine.apply(update, now);
    }
    void send(const QList<observe::ConnectionRow>& rows) {
        observe::SourceUpdate update;
        update.connections = rows;
        send(update);
    }
    void sendEvent(observe::EventKind kind, std::optional<CloseCause> cause = std::nullopt,
                   const QString& node = QStringLiteral("node-a")) {
        observe::SourceUpdate update;
        observe::EventRow event;
        event.id = nextEvent++;
        event.atMs = now;
        event.kind = kind;
        event.cause = cause;
        event.nodeId = node;
        update.events = {event};
        send(update);
    }
    /// Time passes, a tick a second.
    void pass(qint64 ms) {
        for (const qint64 until = now + ms; now < until;) {
            now = std::min(until, now + 1000);
            engine.tick(now);
        }
    }
    qsizetype open() const { return qsizetype(engine.open().size()); }
    const alerts::Alert& only() const { return engine.open().begin()->second; }
};

inline alerts::Rule worldRule(alerts::Metric metric, alerts::Grouping per, double threshold,
                              double clearThreshold, qint64 forMs, qint64 clearMs) {
    alerts::Rule rule;
    rule.id = QStringLiteral("rule");
    rule.name = QStringLiteral("Rule");
    rule.metric = metric;
    rule.per = per;
    rule.direction = alerts::kindOf(metric) == alerts::MetricKind::State ? alerts::Direction::Above
                                                                         : alerts::usualDirection(metric);
    rule.threshold = threshold;
    rule.clearThreshold = clearThreshold;
    rule.forMs = forMs;
    rule.clearMs = clearMs;
    return rule;
}

} // namespace wayside::tests
