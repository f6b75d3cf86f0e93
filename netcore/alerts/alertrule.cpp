// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/alertrule.h"

#include <array>
#include <cmath>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

constexpr qint64 second = 1000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

struct MetricRow {
    Metric metric;
    MetricKind kind;
    MetricUnit unit;
    bool ofSessions;
};

constexpr std::array<MetricRow, metricNames.size()> metricTable{{
    {Metric::SourceLost, MetricKind::State, MetricUnit::None, false},
    {Metric::NodeUnreachable, MetricKind::State, MetricUnit::None, false},
    {Metric::NodeOutOfService, MetricKind::State, MetricUnit::None, false},
    {Metric::Sessions, MetricKind::Gauge, MetricUnit::Number, true},
    {Metric::MessageRateIn, MetricKind::Gauge, MetricUnit::PerSecond, true},
    {Metric::MessageRateOut, MetricKind::Gauge, MetricUnit::PerSecond, true},
    {Metric::ByteRateIn, MetricKind::Gauge, MetricUnit::BytesPerSecond, true},
    {Metric::ByteRateOut, MetricKind::Gauge, MetricUnit::BytesPerSecond, true},
    {Metric::ClosesPerMinute, MetricKind::PerMinute, MetricUnit::PerMinute, true},
    {Metric::EnforcementsPerMinute, MetricKind::PerMinute, MetricUnit::PerMinute, true},
    {Metric::RefusedPerMinute, MetricKind::PerMinute, MetricUnit::PerMinute, false},
    {Metric::Headroom, MetricKind::Gauge, MetricUnit::Percent, true},
    {Metric::TimeToCutOff, MetricKind::Gauge, MetricUnit::Milliseconds, true},
    {Metric::ClockOffset, MetricKind::Gauge, MetricUnit::Milliseconds, true},
    {Metric::QueuedBytes, MetricKind::Gauge, MetricUnit::Bytes, true},
    {Metric::DroppedPayloads, MetricKind::Count, MetricUnit::Number, true},
    {Metric::ReconnectIgnored, MetricKind::Gauge, MetricUnit::Number, false},
    {Metric::DrainHalted, MetricKind::Count, MetricUnit::Number, false},
    {Metric::Offline, MetricKind::State, MetricUnit::None, true},
    {Metric::StoreFault, MetricKind::Count, MetricUnit::Number, false},
    {Metric::ConsoleLosses, MetricKind::Count, MetricUnit::Number, false},
}};

consteval bool tableIsInOrder() {
    for (std::size_t i = 0; i < metricTable.size(); ++i) {
        if (std::size_t(metricTable[i].metric) != i)
            return false;
    }
    return true;
}
static_assert(tableIsInOrder());

const MetricRow& rowOf(Metric metric) {
    return metricTable.at(std::size_t(metric));
}

tl::unexpected<Error> wrong(const QString& what) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, what.toStdString());
}

Result<void> checkNames(const Rule& rule) {
    static const QRegularExpression form(u"^[A-Za-z0-9_-]{1,64}$"_s);
    if (!form.match(rule.id).hasMatch())
        return wrong(u"id must be 1 to 64 letters, digits, \"-\" or \"_\""_s);
    if (rule.name.trimmed().isEmpty() || rule.name.size() > 120)
        return wrong(u"name must be 1 to 120 characters"_s);
    if (rule.message.size() > 500)
        return wrong(u"message must be at most 500 characters"_s);
    return {};
}

Result<void> checkScope(const Scope& scope) {
    constexpr qsizetype longest = 200;
    for (const QString* pattern : {&scope.node, &scope.account, &scope.domain}) {
        if (pattern->size() > longest)
            return wrong(u"scope: a pattern must be at most 200 characters"_s);
    }
    if (scope.identifiers.size() > 100)
        return wrong(u"scope.identifiers must be at most 100 patterns"_s);
    for (const QString& pattern : scope.identifiers) {
        if (pattern.isEmpty() || pattern.size() > longest)
            return wrong(u"scope.identifiers must be patterns of 1 to 200 characters"_s);
    }
    return {};
}

Result<void> checkThresholds(const Rule& rule) {
    constexpr double largest = 1e15;
    for (const double value : {rule.threshold, rule.clearThreshold}) {
        if (!std::isfinite(value) || value < 0 || value > largest)
            return wrong(u"threshold and clearThreshold must be from 0 to 1e15"_s);
    }
    if (rule.direction == Direction::Above && rule.clearThreshold > rule.threshold)
        return wrong(u"clearThreshold must not be above threshold"_s);
    if (rule.direction == Direction::Below && rule.clearThreshold < rule.threshold)
        return wrong(u"clearThreshold must not be below threshold"_s);
    if (rule.direction == Direction::Below && rule.threshold <= 0)
        return wrong(u"threshold must be more than 0: nothing is below it"_s);
    if (kindOf(rule.metric) == MetricKind::State &&
        (rule.direction != Direction::Above || rule.threshold != 0 || rule.clearThreshold != 0))
        return wrong(u"threshold must be \"above 0\" for this metric: it is so or it is not"_s);
    return {};
}

} // namespace

MetricKind kindOf(Metric metric) {
    return rowOf(metric).kind;
}
MetricUnit unitOf(Metric metric) {
    return rowOf(metric).unit;
}
bool isOfSessions(Metric metric) {
    return rowOf(metric).ofSessions;
}

QList<Grouping> groupingsOf(Metric metric) {
    switch (metric) {
    case Metric::SourceLost:
    case Metric::DrainHalted:
    case Metric::StoreFault:
    case Metric::ConsoleLosses:
        return {Grouping::All};
    case Metric::NodeUnreachable:
    case Metric::NodeOutOfService:
        return {Grouping::Node};
    case Metric::RefusedPerMinute:
        return {Grouping::Node, Grouping::All};
    case Metric::Sessions:
        return {Grouping::All, Grouping::Node, Grouping::Type, Grouping::Account};
    case Metric::ClosesPerMinute:
    case Metric::EnforcementsPerMinute:
    case Metric::DroppedPayloads:
        return {Grouping::All, Grouping::Node, Grouping::Type, Grouping::Account, Grouping::Tlc};
    case Metric::Offline:
        return {Grouping::Tlc, Grouping::Account};
    default:
        return {Grouping::Session, Grouping::Account, Grouping::Type, Grouping::Node, Grouping::All};
    }
}

Direction usualDirection(Metric metric) {
    return metric == Metric::Headroom || metric == Metric::TimeToCutOff || metric == Metric::Sessions
               ? Direction::Below
               : Direction::Above;
}

Result<void> checkRule(const Rule& rule) {
    if (auto checked = checkNames(rule); !checked)
        return checked;
    if (!groupingsOf(rule.metric).contains(rule.per))
        return wrong(u"per: %1 cannot be told per %2"_s.arg(
            QLatin1StringView(metricNames[std::size_t(rule.metric)].second.data()),
            QLatin1StringView(groupingNames[std::size_t(rule.per)].second.data())));
    if (auto checked = checkScope(rule.scope); !checked)
        return checked;
    if (auto checked = checkThresholds(rule); !checked)
        return checked;
    if (rule.forMs < 0 || rule.forMs > 7 * day)
        return wrong(u"forMs must be from 0 to 604800000"_s);
    if (rule.clearMs < 0 || rule.clearMs > 7 * day)
        return wrong(u"clearMs must be from 0 to 604800000"_s);
    if (rule.windowMs < second || rule.windowMs > day)
        return wrong(u"windowMs must be from 1000 to 86400000"_s);
    return {};
}

bool matchesPattern(QStringView text, QStringView pattern) {
    qsizetype t = 0, p = 0;
    qsizetype star = -1, retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && (pattern[p] == u'?' || (pattern[p] != u'*' && pattern[p] == text[t]))) {
            ++t;
            ++p;
        } else if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            retry = t;
        } else if (star >= 0) { // let the last "*" take one letter more
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

QList<Rule> defaultRules() {
    const auto state = [](const char* id, const char* name, Metric metric, Grouping per, qint64 forMs,
                          qint64 clearMs, AlertSeverity severity) {
        Rule rule;
        rule.id = QString::fromLatin1(id);
        rule.name = QString::fromLatin1(name);
        rule.metric = metric;
        rule.per = per;
        rule.forMs = forMs;
        rule.clearMs = clearMs;
        rule.severity = severity;
        return rule;
    };
    const auto figure = [&state](const char* id, const char* name, Metric metric, Grouping per,
                                 Direction direction, std::pair<double, double> thresholds,
                                 std::pair<qint64, qint64> durations, qint64 windowMs = minute) {
        Rule rule = state(id, name, metric, per, durations.first, durations.second, AlertSeverity::Warning);
        rule.direction = direction;
        rule.threshold = thresholds.first;
        rule.clearThreshold = thresholds.second;
        rule.windowMs = windowMs;
        return rule;
    };
    using enum Direction;
    QList<Rule> rules{
        state("source-lost", "Source lost", Metric::SourceLost, Grouping::All, 10 * second, 5 * second,
              AlertSeverity::Critical),
        state("node-unreachable", "Node unreachable", Metric::NodeUnreachable, Grouping::Node, 15 * second,
              15 * second, AlertSeverity::Critical),
        state("node-out-of-service", "Node long out of service", Metric::NodeOutOfService, Grouping::Node,
              4 * hour, minute, AlertSeverity::Notice),
        figure("cut-off-near", "Session about to be cut off", Metric::TimeToCutOff, Grouping::Session, Below,
               {double(5 * minute), double(10 * minute)}, {30 * second, minute}),
        figure("clock-offset", "Clock far off", Metric::ClockOffset, Grouping::Session, Above, {1500, 1000},
               {2 * minute, minute}),
        figure("enforcement-burst", "Many forced closes", Metric::EnforcementsPerMinute, Grouping::All, Above,
               {10, 5}, {30 * second, 2 * minute}),
        figure("connections-lost", "Many connections lost", Metric::ClosesPerMinute, Grouping::Node, Above,
               {30, 10}, {30 * second, 2 * minute}),
        figure("connections-refused", "Connections refused", Metric::RefusedPerMinute, Grouping::Node, Above,
               {0, 0}, {10 * second, 2 * minute}),
        figure("queue-grows", "Client reads too slowly", Metric::QueuedBytes, Grouping::Session, Above,
               {1 << 20, 1 << 18}, {30 * second, 30 * second}),
        figure("payloads-dropped", "Payloads dropped", Metric::DroppedPayloads, Grouping::Node, Above,
               {100, 10}, {30 * second, 2 * minute}),
        figure("reconnect-ignored", "Reconnect ignored", Metric::ReconnectIgnored, Grouping::Node, Above,
               {0, 0}, {minute, 30 * second}),
        figure("drain-halted", "Drain halted", Metric::DrainHalted, Grouping::All, Above, {0, 0}, {0, 0},
               10 * minute),
        figure("store-fault", "Store fault", Metric::StoreFault, Grouping::All, Above, {0, 0}, {0, minute},
               5 * minute),
        figure("console-losses", "Console misses events", Metric::ConsoleLosses, Grouping::All, Above, {0, 0},
               {10 * second, 2 * minute}),
        state("tlc-offline", "TLC offline", Metric::Offline, Grouping::Tlc, 10 * minute, 30 * second,
              AlertSeverity::Warning),
    };
    for (Rule& rule : rules) {
        if (rule.id == "connections-lost"_L1)
            rule.scope.causes = {CloseCause::PeerSilent, CloseCause::ConnectionLost};
        else if (rule.id == "drain-halted"_L1 || rule.id == "store-fault"_L1)
            rule.severity = AlertSeverity::Critical;
        else if (rule.id == "reconnect-ignored"_L1 || rule.id == "console-losses"_L1)
            rule.severity = AlertSeverity::Notice;
        else if (rule.id == "tlc-offline"_L1)
            rule.enabled = false; // controllers that are meant to be switched off would speak up
        if (rule.severity == AlertSeverity::Notice)
            rule.notify = false;
    }
    return rules;
}

} // namespace wayside::alerts
