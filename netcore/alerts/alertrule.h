// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

/// Alert rules as data. A value, any thread.
namespace wayside::alerts {

/// What a rule looks at. "State" metrics are 1 while it is so, else 0; "count" metrics count events within
/// the rule's window.
enum class Metric : quint8 {
    SourceLost,            ///< state: the console does not hear its source
    NodeUnreachable,       ///< state, per node
    NodeOutOfService,      ///< state, per node: drained or in maintenance
    Sessions,              ///< active sessions
    MessageRateIn,         ///< payloads/s from clients
    MessageRateOut,        ///< payloads/s to clients
    ByteRateIn,            ///< bytes/s from clients
    ByteRateOut,           ///< bytes/s to clients
    ClosesPerMinute,       ///< sessions ended, of the scope's causes
    EnforcementsPerMinute, ///< forced closes, of the scope's causes
    RefusedPerMinute,      ///< connections over a cap of the node
    Headroom,              ///< percent left of a session's tightest limit; of a group: the least
    TimeToCutOff,          ///< milliseconds at the present trend; of a group: the least
    ClockOffset,           ///< milliseconds by which a clock is off at least; of a group: the most
    QueuedBytes,           ///< bytes waiting at the node for a client; of a group: the sum
    DroppedPayloads,       ///< count: payloads that were not delivered
    ReconnectIgnored,      ///< sessions that stayed past the grace of a Reconnect
    DrainHalted,           ///< count: drains that halted by themselves
    Offline,               ///< state: no session of this TLC or account, which had one before
    StoreFault,            ///< count
    ConsoleLosses,         ///< count: events and samples that did not reach this console
};

enum class MetricKind : quint8 { State, Gauge, Count, PerMinute };
enum class MetricUnit : quint8 {
    None,
    Number,
    PerSecond,
    BytesPerSecond,
    PerMinute,
    Percent,
    Milliseconds,
    Bytes
};
/// What one alert of a rule is about.
enum class Grouping : quint8 { All, Node, Type, Account, Tlc, Session };
enum class Direction : quint8 { Above, Below };
enum class AlertSeverity : quint8 { Notice, Warning, Critical };

inline constexpr wayside::detail::NameTable<Metric, 21> metricNames{{
    {Metric::SourceLost, "sourceLost"},
    {Metric::NodeUnreachable, "nodeUnreachable"},
    {Metric::NodeOutOfService, "nodeOutOfService"},
    {Metric::Sessions, "sessions"},
    {Metric::MessageRateIn, "messageRateIn"},
    {Metric::MessageRateOut, "messageRateOut"},
    {Metric::ByteRateIn, "byteRateIn"},
    {Metric::ByteRateOut, "byteRateOut"},
    {Metric::ClosesPerMinute, "closesPerMinute"},
    {Metric::EnforcementsPerMinute, "enforcementsPerMinute"},
    {Metric::RefusedPerMinute, "refusedPerMinute"},
    {Metric::Headroom, "headroomPercent"},
    {Metric::TimeToCutOff, "timeToCutOffMs"},
    {Metric::ClockOffset, "clockOffsetMs"},
    {Metric::QueuedBytes, "queuedBytes"},
    {Metric::DroppedPayloads, "droppedPayloads"},
    {Metric::ReconnectIgnored, "reconnectIgnored"},
    {Metric::DrainHalted, "drainHalted"},
    {Metric::Offline, "offline"},
    {Metric::StoreFault, "storeFault"},
    {Metric::ConsoleLosses, "consoleLosses"},
}};
inline constexpr wayside::detail::NameTable<Grouping, 6> groupingNames{{{Grouping::All, "all"},
                                                                        {Grouping::Node, "node"},
                                                                        {Grouping::Type, "type"},
                                                                        {Grouping::Account, "account"},
                                                                        {Grouping::Tlc, "tlc"},
                                                                        {Grouping::Session, "session"}}};
inline constexpr wayside::detail::NameTable<Direction, 2> directionNames{
    {{Direction::Above, "above"}, {Direction::Below, "below"}}};
inline constexpr wayside::detail::NameTable<AlertSeverity, 3> alertSeverityNames{
    {{AlertSeverity::Notice, "notice"},
     {AlertSeverity::Warning, "warning"},
     {AlertSeverity::Critical, "critical"}}};
static_assert(wayside::detail::inEnumOrder(metricNames) && wayside::detail::inEnumOrder(groupingNames) &&
              wayside::detail::inEnumOrder(directionNames) &&
              wayside::detail::inEnumOrder(alertSeverityNames));
static_assert(metricNames.size() == std::size_t(Metric::ConsoleLosses) + 1);

MetricKind kindOf(Metric metric);
MetricUnit unitOf(Metric metric);
/// In which an alert may be about; the usual one first.
QList<Grouping> groupingsOf(Metric metric);
/// Which direction is usual: headroom and time to cut-off worry when they are small.
Direction usualDirection(Metric metric);
/// True when it is told of sessions, and so means nothing while their node is being drained.
bool isOfSessions(Metric metric);

/// Which subjects a rule or a silence is for: those that fit every field that is set. Patterns may have "*"
/// (any letters) and "?" (one).
struct Scope {
    QString node, account, domain; ///< patterns; empty: any
    std::optional<SessionType> type;
    QStringList identifiers;  ///< patterns, one must fit; empty: any. At most 100.
    QList<CloseCause> causes; ///< of closes and enforcement; empty: any

    bool isEmpty() const {
        return node.isEmpty() && account.isEmpty() && domain.isEmpty() && !type && identifiers.isEmpty() &&
               causes.isEmpty();
    }
    friend bool operator==(const Scope&, const Scope&) = default;
};

/// One rule: when to open an alert, and when to clear it. Durations are milliseconds; thresholds are in the
/// unit of the metric.
struct Rule {
    QString id;   ///< letters, digits, "-" and "_", 1..64; unique
    QString name; ///< for people, 1..120
    Metric metric = Metric::Sessions;
    Grouping per = Grouping::All;
    Scope scope = {};
    Direction direction = Direction::Above;
    double threshold = 0;      ///< passed: above, or below, not equal
    double clearThreshold = 0; ///< on the calm side of the threshold, or equal to it
    qint64 forMs = 0;          ///< passed for so long without a break; 0: at once. At most 7 days.
    qint64 clearMs = 0;        ///< calm for so long before it clears. At most 7 days.
    qint64 windowMs = 60000;   ///< of counting metrics, 1 s .. 1 day
    AlertSeverity severity = AlertSeverity::Warning;
    QString message;    ///< what to do, in the words of those who made the rule; at most 500
    bool notify = true; ///< on the desktop
    bool enabled = true;

    friend bool operator==(const Rule&, const Rule&) = default;
};

/// InvalidArgument with the name of the first field that is wrong: "threshold must be …".
Result<void> checkRule(const Rule& rule);
/// The rules of a new installation: what nobody wants to miss, and nothing that speaks up on one outlier.
QList<Rule> defaultRules();

/// A pattern with "*" and "?"; everything else stands for itself, in the same case.
bool matchesPattern(QStringView text, QStringView pattern);
inline bool hasWildcard(const QString& pattern) {
    return pattern.contains(u'*') || pattern.contains(u'?');
}

} // namespace wayside::alerts
