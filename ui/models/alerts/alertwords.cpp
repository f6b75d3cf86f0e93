// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/alertwords.h"

#include "ui/shell/words.h"

#include <cmath>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

using namespace alerts;

namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
};

QString typeOf(const Scope& scope) {
    return scope.type ? sessionType(scope.type) : QString();
}

/// Everything a scope narrows, but the type: "node node-a, identifiers sub*".
QStringList narrowed(const Scope& scope) {
    QStringList parts;
    if (!scope.node.isEmpty())
        parts.append(AlertWords::tr("node %1").arg(scope.node));
    if (!scope.domain.isEmpty())
        parts.append(AlertWords::tr("domain %1").arg(scope.domain));
    if (!scope.account.isEmpty())
        parts.append(AlertWords::tr("account %1").arg(scope.account));
    if (!scope.identifiers.isEmpty())
        parts.append(AlertWords::tr("identifiers %1").arg(scope.identifiers.join(u", "_s)));
    if (!scope.causes.isEmpty()) {
        QStringList causes;
        for (const CloseCause each : scope.causes)
            causes.append(cause(each));
        parts.append(AlertWords::tr("causes: %1").arg(causes.join(u", "_s)));
    }
    return parts;
}

QString subjectWords(const Rule& rule) {
    const QString type = typeOf(rule.scope);
    switch (rule.per) {
    case Grouping::Session:
        return type.isEmpty() ? AlertWords::tr("any session")
                              : AlertWords::tr("any %1 session", "%1: TLC, Broker, Monitor").arg(type);
    case Grouping::Tlc:
        return AlertWords::tr("any TLC");
    case Grouping::Account:
        return AlertWords::tr("any account");
    case Grouping::Type:
        return AlertWords::tr("any session type");
    case Grouping::Node:
        return AlertWords::tr("any node");
    case Grouping::All:
        break;
    }
    if (!isOfSessions(rule.metric))
        return AlertWords::tr("the source");
    return type.isEmpty() ? AlertWords::tr("all sessions together")
                          : AlertWords::tr("all %1 sessions together", "%1: TLC, Broker, Monitor").arg(type);
}

QString lowered(QString text) {
    // "TLC offline" keeps its capitals.
    if (text.size() > 1 && text.at(0).isUpper() && !text.at(1).isUpper())
        text[0] = text.at(0).toLower();
    return text;
}

QString stateSentence(const Alert& alert) {
    switch (alert.metric) {
    case Metric::SourceLost:
        return AlertWords::tr("The console does not hear its source.");
    case Metric::NodeUnreachable:
        return AlertWords::tr("Node %1 has not been heard of for a while.").arg(alert.subject.key);
    case Metric::NodeOutOfService:
        return AlertWords::tr("Node %1 is out of service.").arg(alert.subject.key);
    case Metric::Offline:
        return alert.subject.per == Grouping::Tlc
                   ? AlertWords::tr("TLC %1 has no session.").arg(alert.subject.key)
                   : AlertWords::tr("Account %1 has no session.").arg(alert.subject.key);
    default:
        return alert.ruleName;
    }
}

QString stateClause(const Rule& rule) {
    switch (rule.metric) {
    case Metric::SourceLost:
        return AlertWords::tr("the source is not heard");
    case Metric::NodeUnreachable:
        return AlertWords::tr("any node is unreachable");
    case Metric::NodeOutOfService:
        return AlertWords::tr("any node is out of service");
    default:
        return rule.per == Grouping::Tlc ? AlertWords::tr("any TLC has no session")
                                         : AlertWords::tr("any account has no session");
    }
}

QString ruleCondition(const Rule& rule) {
    const QString severity = alertSeverity(rule.severity);
    const QString metric = lowered(alertMetric(rule.metric));
    const QString scope = ruleScope(rule);
    if (kindOf(rule.metric) == MetricKind::State) {
        const QStringList parts = narrowed(rule.scope);
        const QString state = parts.isEmpty()
                                  ? stateClause(rule)
                                  : AlertWords::tr("%1 (%2)", "any node is unreachable (node a-*)")
                                        .arg(stateClause(rule), parts.join(u"; "_s));
        return rule.forMs > 0
                   ? AlertWords::tr("%1 when %2 for %3.", "Warning when any node is unreachable for 15 s.")
                         .arg(severity, state, duration(rule.forMs))
                   : AlertWords::tr("%1 as soon as %2.", "Warning as soon as any node is unreachable.")
                         .arg(severity, state);
    }
    const QString limit = alertValue(rule.metric, rule.threshold);
    if (rule.direction == Direction::Above)
        return rule.forMs > 0
                   ? AlertWords::tr("%1 when %2 of %3 stays over %4 for %5.")
                         .arg(severity, metric, scope, limit, duration(rule.forMs))
                   : AlertWords::tr("%1 as soon as %2 of %3 is over %4.").arg(severity, metric, scope, limit);
    return rule.forMs > 0
               ? AlertWords::tr("%1 when %2 of %3 stays under %4 for %5.")
                     .arg(severity, metric, scope, limit, duration(rule.forMs))
               : AlertWords::tr("%1 as soon as %2 of %3 is under %4.").arg(severity, metric, scope, limit);
}

QString ruleClearing(const Rule& rule) {
    if (kindOf(rule.metric) == MetricKind::State)
        return rule.clearMs > 0 ? AlertWords::tr("Clears when it is over for %1.").arg(duration(rule.clearMs))
                                : AlertWords::tr("Clears as soon as it is over.");
    const QString limit = alertValue(rule.metric, rule.clearThreshold);
    if (rule.direction == Direction::Above)
        return rule.clearMs > 0
                   ? AlertWords::tr("Clears at %1 or less for %2.").arg(limit, duration(rule.clearMs))
                   : AlertWords::tr("Clears at %1 or less.").arg(limit);
    return rule.clearMs > 0
               ? AlertWords::tr("Clears at %1 or more for %2.").arg(limit, duration(rule.clearMs))
               : AlertWords::tr("Clears at %1 or more.").arg(limit);
}

} // namespace

QString alertSeverity(AlertSeverity severity) {
    switch (severity) {
    case AlertSeverity::Notice:
        return AlertWords::tr("Notice");
    case AlertSeverity::Warning:
        return AlertWords::tr("Warning");
    case AlertSeverity::Critical:
        return AlertWords::tr("Critical");
    }
    return unknown;
}

QString alertMetric(Metric metric) {
    switch (metric) {
    case Metric::SourceLost:
        return AlertWords::tr("Source lost");
    case Metric::NodeUnreachable:
        return AlertWords::tr("Node unreachable");
    case Metric::NodeOutOfService:
        return AlertWords::tr("Node out of service");
    case Metric::Sessions:
        return AlertWords::tr("Number of active sessions");
    case Metric::MessageRateIn:
        return AlertWords::tr("Message rate from clients");
    case Metric::MessageRateOut:
        return AlertWords::tr("Message rate to clients");
    case Metric::ByteRateIn:
        return AlertWords::tr("Byte rate from clients");
    case Metric::ByteRateOut:
        return AlertWords::tr("Byte rate to clients");
    case Metric::ClosesPerMinute:
        return AlertWords::tr("Rate of ended sessions");
    case Metric::EnforcementsPerMinute:
        return AlertWords::tr("Rate of forced closes");
    case Metric::RefusedPerMinute:
        return AlertWords::tr("Rate of refused connections");
    case Metric::Headroom:
        return AlertWords::tr("Headroom");
    case Metric::TimeToCutOff:
        return AlertWords::tr("Time to cut-off");
    case Metric::ClockOffset:
        return AlertWords::tr("Clock offset");
    case Metric::QueuedBytes:
        return AlertWords::tr("Queue at the node");
    case Metric::DroppedPayloads:
        return AlertWords::tr("Number of dropped payloads");
    case Metric::ReconnectIgnored:
        return AlertWords::tr("Number of sessions that ignored Reconnect");
    case Metric::DrainHalted:
        return AlertWords::tr("Number of halted drains");
    case Metric::Offline:
        return AlertWords::tr("No session");
    case Metric::StoreFault:
        return AlertWords::tr("Number of store faults");
    case Metric::ConsoleLosses:
        return AlertWords::tr("Number of updates this console missed");
    }
    return unknown;
}

QString alertGrouping(Grouping per) {
    switch (per) {
    case Grouping::All:
        return AlertWords::tr("everything together");
    case Grouping::Node:
        return AlertWords::tr("each node");
    case Grouping::Type:
        return AlertWords::tr("each session type");
    case Grouping::Account:
        return AlertWords::tr("each account");
    case Grouping::Tlc:
        return AlertWords::tr("each TLC");
    case Grouping::Session:
        return AlertWords::tr("each session");
    }
    return unknown;
}

QString alertUnit(Metric metric) {
    switch (unitOf(metric)) {
    case MetricUnit::PerSecond:
        return AlertWords::tr("per second");
    case MetricUnit::BytesPerSecond:
        return AlertWords::tr("bytes per second");
    case MetricUnit::PerMinute:
        return AlertWords::tr("per minute");
    case MetricUnit::Percent:
        return AlertWords::tr("percent");
    case MetricUnit::Milliseconds:
        return AlertWords::tr("milliseconds");
    case MetricUnit::Bytes:
        return AlertWords::tr("bytes");
    case MetricUnit::None:
    case MetricUnit::Number:
        break;
    }
    return {};
}

QString alertValue(Metric metric, double value) {
    switch (unitOf(metric)) {
    case MetricUnit::None:
        return value > 0 ? AlertWords::tr("yes") : AlertWords::tr("no");
    case MetricUnit::Number:
        return value == std::floor(value) ? count(quint64(value)) : figure(value);
    case MetricUnit::PerSecond:
        return AlertWords::tr("%1 per second").arg(figure(value));
    case MetricUnit::BytesPerSecond:
        return AlertWords::tr("%1 per second").arg(bytes(value));
    case MetricUnit::PerMinute:
        return AlertWords::tr("%1 per minute").arg(figure(value));
    case MetricUnit::Percent:
        return AlertWords::tr("%1 %").arg(figure(value));
    case MetricUnit::Milliseconds:
        return value >= 1e14 ? AlertWords::tr("never") : duration(qint64(std::round(value)));
    case MetricUnit::Bytes:
        return bytes(value);
    }
    return unknown;
}

QString alertSubject(const Alert& alert) {
    switch (alert.subject.per) {
    case Grouping::All:
        return isOfSessions(alert.metric) ? AlertWords::tr("all sessions") : AlertWords::tr("the source");
    case Grouping::Node:
        return AlertWords::tr("node %1").arg(alert.subject.key);
    case Grouping::Type:
        return AlertWords::tr("%1 sessions", "%1: TLC, Broker, Monitor").arg(sessionType(alert.context.type));
    case Grouping::Account:
        return AlertWords::tr("account %1").arg(alert.subject.key);
    case Grouping::Tlc:
        return AlertWords::tr("TLC %1").arg(alert.subject.key);
    case Grouping::Session:
        return alert.subject.key;
    }
    return unknown;
}

QString alertSentence(const Alert& alert) {
    if (kindOf(alert.metric) == MetricKind::State)
        return stateSentence(alert);
    const QString value = alertValue(alert.metric, alert.value);
    const QString limit = alertValue(alert.metric, alert.threshold);
    if (kindOf(alert.metric) == MetricKind::Count)
        return AlertWords::tr("%1 of %2 in %3 is %4; the limit is %5.")
            .arg(alertMetric(alert.metric), alertSubject(alert), duration(alert.windowMs), value, limit);
    return AlertWords::tr("%1 of %2 is %3; the limit is %4.")
        .arg(alertMetric(alert.metric), alertSubject(alert), value, limit);
}

QString alertAdvice(const Alert& alert) {
    if (!alert.message.isEmpty())
        return alert.message;
    switch (alert.metric) {
    case Metric::SourceLost:
        return AlertWords::tr(
            "Check that the node runs and can be reached; the console tries again by itself.");
    case Metric::NodeUnreachable:
        return AlertWords::tr("Check the process and the network of this node; its sessions may be lost.");
    case Metric::NodeOutOfService:
        return AlertWords::tr("Activate the node on the Nodes page once the work on it is done.");
    case Metric::Sessions:
        return AlertWords::tr("Look on the Connections page which sessions are missing, and why they ended.");
    case Metric::MessageRateIn:
    case Metric::MessageRateOut:
    case Metric::ByteRateIn:
    case Metric::ByteRateOut:
        return AlertWords::tr("Sort the Connections page by rate to see which sessions cause it.");
    case Metric::ClosesPerMinute:
        return AlertWords::tr(
            "Look at the end reasons: many clients at once point at the network or the node.");
    case Metric::EnforcementsPerMinute:
        return AlertWords::tr(
            "The Enforcement page tells which limit cut which sessions; warn their owners.");
    case Metric::RefusedPerMinute:
        return AlertWords::tr(
            "The node is at its cap of connections: raise the cap or activate another node.");
    case Metric::Headroom:
    case Metric::TimeToCutOff:
        return AlertWords::tr("Warn the owner, or send Reconnect before the limit closes the session.");
    case Metric::ClockOffset:
        return AlertWords::tr(
            "See on the Clock page whether client or node is off; check time synchronisation.");
    case Metric::QueuedBytes:
    case Metric::DroppedPayloads:
        return AlertWords::tr("The client reads more slowly than it is sent to: check its network and load.");
    case Metric::ReconnectIgnored:
        return AlertWords::tr("These clients need Bye to move; tell their owners to honour Reconnect.");
    case Metric::DrainHalted:
        return AlertWords::tr("See on the Nodes page why clients did not come back, then resume or abort.");
    case Metric::Offline:
        return AlertWords::tr("See why its last session ended, then ask the owner.");
    case Metric::StoreFault:
        return AlertWords::tr("Check disk and database of the node; session logs may have gaps.");
    case Metric::ConsoleLosses:
        return AlertWords::tr("Counts on this console may be too low; close other consoles or reduce load.");
    }
    return {};
}

QString alertCondition(const Alert& alert) {
    if (!alert.isOpen())
        return alert.clearedMs ? AlertWords::tr("cleared at %1").arg(clock(*alert.clearedMs))
                               : AlertWords::tr("cleared");
    if (alert.unknownSinceMs)
        return AlertWords::tr("no data since %1").arg(clock(*alert.unknownSinceMs));
    if (!alert.silence.isEmpty())
        return alert.silence == QLatin1StringView(drainSilence)
                   ? AlertWords::tr("silenced while its node drains")
                   : AlertWords::tr("silenced");
    if (alert.acknowledged)
        return AlertWords::tr("acknowledged by %1").arg(alert.acknowledged->who);
    if (alert.flapping)
        return AlertWords::tr("comes and goes");
    if (alert.reopened > 0)
        return AlertWords::tr("came back %n times", nullptr, alert.reopened);
    return AlertWords::tr("new");
}

QString clearReason(ClearReason reason) {
    switch (reason) {
    case ClearReason::Calm:
        return AlertWords::tr("back to normal");
    case ClearReason::Gone:
        return AlertWords::tr("subject gone");
    case ClearReason::RuleChanged:
        return AlertWords::tr("rule changed");
    }
    return unknown;
}

QString ruleScope(const Rule& rule) {
    const QStringList parts = narrowed(rule.scope);
    if (parts.isEmpty())
        return subjectWords(rule);
    return AlertWords::tr("%1 (%2)", "any session (node node-a)")
        .arg(subjectWords(rule), parts.join(u"; "_s));
}

QString ruleSentence(const Rule& rule) {
    return AlertWords::tr("%1 %2", "two sentences: when it opens, when it clears")
        .arg(ruleCondition(rule), ruleClearing(rule));
}

QString silenceScope(const Scope& scope) {
    QStringList parts = narrowed(scope);
    if (scope.type)
        parts.prepend(AlertWords::tr("%1 sessions", "%1: TLC, Broker, Monitor").arg(sessionType(scope.type)));
    return parts.isEmpty() ? AlertWords::tr("everything") : parts.join(u"; "_s);
}

} // namespace wayside::ui::words
