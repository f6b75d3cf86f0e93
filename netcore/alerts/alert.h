// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertrule.h"

#include <optional>
#include <QString>
#include <QStringList>

/// Alerts and silences as they are shown and stored. Times are UTC milliseconds of the console's clock.
namespace wayside::alerts {

/// What an alert is about: key is unique within (grouping); with Grouping::All it is empty.
struct Subject {
    Grouping per = Grouping::All;
    QString key; ///< node id, account, TLC identifier, type; session: identifier or account and id
    quint64 connectionId = 0; ///< of a session, the present or last connection; else 0

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// Where the subject belongs, as far as it has one answer; for silences and for jumping there.
struct AlertContext {
    QString node, account, domain;
    std::optional<SessionType> type;
    QStringList identifiers;

    friend bool operator==(const AlertContext&, const AlertContext&) = default;
};

enum class AlertPhase : quint8 { Open, Cleared };
enum class ClearReason : quint8 {
    Calm,        ///< the value came back
    Gone,        ///< the subject is not there any more: the session ended, the node left
    RuleChanged, ///< the rule was changed, switched off or removed
};
inline constexpr wayside::detail::NameTable<AlertPhase, 2> alertPhaseNames{
    {{AlertPhase::Open, "open"}, {AlertPhase::Cleared, "cleared"}}};
inline constexpr wayside::detail::NameTable<ClearReason, 3> clearReasonNames{
    {{ClearReason::Calm, "calm"}, {ClearReason::Gone, "gone"}, {ClearReason::RuleChanged, "ruleChanged"}}};
static_assert(wayside::detail::inEnumOrder(alertPhaseNames) &&
              wayside::detail::inEnumOrder(clearReasonNames));

struct Acknowledgement {
    QString who; ///< 1..120
    qint64 atMs = 0;
    QString note; ///< at most 500; may be empty

    friend bool operator==(const Acknowledgement&, const Acknowledgement&) = default;
};

struct Alert {
    quint64 id = 0;
    QString ruleId, ruleName, message;
    Metric metric = Metric::Sessions;
    AlertSeverity severity = AlertSeverity::Warning;
    Subject subject;
    AlertContext context;
    Direction direction = Direction::Above;
    double threshold = 0;
    qint64 windowMs = 0; ///< of counting metrics
    qint64 sinceMs = 0;  ///< the threshold has been passed since
    qint64 openedMs = 0; ///< after the rule's duration
    AlertPhase phase = AlertPhase::Open;
    std::optional<qint64> clearedMs;
    ClearReason clearReason = ClearReason::Calm;
    double value = 0;                     ///< last known
    double worst = 0;                     ///< farthest beyond the threshold since it opened
    std::optional<qint64> unknownSinceMs; ///< no data since; absent: the value is known
    std::optional<Acknowledgement> acknowledged;
    int reopened = 0;      ///< times it came back soon after it had cleared
    bool flapping = false; ///< comes and goes: stays open until it has been calm for a long time
    QString silence;       ///< id of the silence that covers it; empty: none
    bool notify = true;

    bool isOpen() const { return phase == AlertPhase::Open; }
    /// Wants someone to look: open, nobody has acknowledged it, nothing silences it.
    bool wantsAttention() const { return isOpen() && !acknowledged && silence.isEmpty(); }
    friend bool operator==(const Alert&, const Alert&) = default;
};

/// The silence that a running drain is, for sessions of its node.
inline constexpr const char* drainSilence = "drain";

/// Planned time: alerts in its scope do not call for anyone. It is planned time of availability as well.
struct Silence {
    QString id; ///< as of a rule
    Scope scope;
    QString ruleId; ///< empty: every rule
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< exclusive, later than from
    QString reason;     ///< 1..500
    QString who;        ///< 1..120

    bool covers(qint64 atMs) const { return fromMs <= atMs && atMs < untilMs; }
    friend bool operator==(const Silence&, const Silence&) = default;
};

/// InvalidArgument with the name of the field.
Result<void> checkSilence(const Silence& silence);
/// Fits every field of the scope that is set; what the context does not tell fits no field. The causes of the
/// scope are not looked at.
bool fits(const Scope& scope, const AlertContext& context);

} // namespace wayside::alerts
