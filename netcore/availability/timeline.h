// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <optional>
#include <QList>
#include <QString>

/// Was a TLC or an account there, when, and whose doing was it when not. Times are UTC milliseconds; days and
/// months are those of UTC, so that daylight saving changes none of them. Values; any thread.
namespace wayside::availability {

enum class Standing : quint8 {
    Up,
    PlannedDown,   ///< drain, maintenance window, an operator's doing
    UnplannedDown, ///< everything else that is known to be down
    Unknown,       ///< nobody watched: neither up nor down
};
inline constexpr wayside::detail::NameTable<Standing, 4> standingNames{
    {{Standing::Up, "up"},
     {Standing::PlannedDown, "planned"},
     {Standing::UnplannedDown, "unplanned"},
     {Standing::Unknown, "unknown"}}};
static_assert(wayside::detail::inEnumOrder(standingNames));

struct Span {
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< exclusive

    qint64 length() const { return untilMs - fromMs; }
    bool isEmpty() const { return untilMs <= fromMs; }
    friend bool operator==(const Span&, const Span&) = default;
};

/// A session of the subject, from its accepted token to its end.
struct SessionSpan {
    qint64 fromMs = 0;
    std::optional<qint64> untilMs; ///< absent: it lives
    std::optional<EndReason> reason;

    friend bool operator==(const SessionSpan&, const SessionSpan&) = default;
};

struct PlannedWindow {
    Span span;
    QString reason;

    friend bool operator==(const PlannedWindow&, const PlannedWindow&) = default;
};

/// A stretch of one standing, with why.
struct Stretch {
    Span span;
    Standing standing = Standing::Unknown;
    std::optional<EndReason> reason; ///< of the session before it
    QString window;                  ///< reason of the planned window
    bool overdue = false; ///< unplanned, because it did not come back in time after something planned

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct Policy {
    /// Time to come back after a drain, a shutdown or an operator's close; what is longer is unplanned.
    qint64 plannedGraceMs = 900'000;
    /// Shorter gaps are down time, but no outage: a session that takes over from another leaves some.
    qint64 shortestOutageMs = 1000;

    friend bool operator==(const Policy&, const Policy&) = default;
};

/// Everything that is known of one subject.
struct Evidence {
    QList<SessionSpan> sessions;
    QList<Span> observed; ///< when someone watched: the console, or the node's session log. Any order.
    QList<PlannedWindow> planned;
    qint64 nowMs = 0; ///< what is later has not happened

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// True for ends that are an operator's doing.
bool isPlanned(EndReason reason);

/// Ascending stretches without gaps from `range.fromMs` to its end, but not beyond now. A session is evidence
/// by itself: who is connected was up since then, watched or not. Before the first session nothing is known.
QList<Stretch> timelineOf(const Evidence& evidence, Span range, const Policy& policy);

/// What a timeline amounts to.
struct Figures {
    qint64 upMs = 0, plannedMs = 0, unplannedMs = 0, unknownMs = 0;
    int outages = 0; ///< stretches of unplanned time, at least the policy's shortest
    qint64 longestOutageMs = 0;
    std::optional<qint64> meanBetweenMs; ///< up time by outage; absent without one

    /// Of up and unplanned time; planned and unknown time are left out. Absent when there is none.
    std::optional<double> share() const;
    /// The same with planned time counted as down.
    std::optional<double> shareWithPlanned() const;
    qint64 baseMs() const { return upMs + unplannedMs; } ///< what share() is a share of
    friend bool operator==(const Figures&, const Figures&) = default;
};
Figures figuresOf(const QList<Stretch>& timeline, const Policy& policy);

/// Unplanned time that a target leaves in a whole period, and how much of it is used up.
struct Budget {
    qint64 allowedMs = 0, usedMs = 0;
    bool isSpent() const { return usedMs > allowedMs; }
};
/// `targetPercent` 0..100.
Budget budgetOf(const Figures& figures, double targetPercent, qint64 periodMs);

enum class Range : quint8 { Today, SevenDays, ThirtyDays, Month };
/// Days and months of UTC. The span is the whole period: today and this month end in the future.
Span rangeOf(Range range, qint64 nowMs);

/// Sorted, overlapping and touching ones made one, empty ones left out.
QList<Span> unionOf(QList<Span> spans);
/// What is in `spans` and not in `holes`; both as of unionOf().
QList<Span> without(const QList<Span>& spans, const QList<Span>& holes);

} // namespace wayside::availability
