// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/availability/timeline.h"

#include <algorithm>
#include <cmath>
#include <QDateTime>
#include <QTimeZone>

namespace wayside::availability {

namespace {

constexpr qint64 day = 86'400'000;
/// Two sources may tell the end of one session a little apart.
constexpr qint64 sameEndMs = 1000;

/// Sessions that overlap or touch are one stretch of being up; its end has a reason.
struct Presence {
    Span span;
    bool open = false;
    std::optional<EndReason> reason;
};

QList<Presence> presencesOf(const Evidence& evidence) {
    QList<Presence> all;
    QList<SessionSpan> sessions = evidence.sessions;
    std::sort(sessions.begin(), sessions.end(),
              [](const SessionSpan& one, const SessionSpan& other) { return one.fromMs < other.fromMs; });
    for (const SessionSpan& session : std::as_const(sessions)) {
        const qint64 until = std::min(session.untilMs.value_or(evidence.nowMs), evidence.nowMs);
        if (until < session.fromMs || session.fromMs > evidence.nowMs)
            continue;
        if (all.isEmpty() || session.fromMs > all.constLast().span.untilMs) {
            all.append({{session.fromMs, until}, !session.untilMs, session.reason});
            continue;
        }
        Presence& last = all.last();
        const qint64 apart = until - last.span.untilMs;
        const bool same = apart <= sameEndMs && apart >= -sameEndMs;
        const bool better =
            session.reason && (!last.reason || (isPlanned(*session.reason) && !isPlanned(*last.reason)));
        if (same ? better : apart > 0)
            last.reason = session.reason;
        last.span.untilMs = std::max(last.span.untilMs, until);
        last.open = last.open || !session.untilMs;
    }
    return all;
}

void append(QList<Stretch>& timeline, const Stretch& stretch) {
    if (stretch.span.isEmpty())
        return;
    if (!timeline.isEmpty()) {
        Stretch& last = timeline.last();
        if (last.span.untilMs == stretch.span.fromMs && last.standing == stretch.standing &&
            last.reason == stretch.reason && last.window == stretch.window &&
            last.overdue == stretch.overdue) {
            last.span.untilMs = stretch.span.untilMs;
            return;
        }
    }
    timeline.append(stretch);
}

const PlannedWindow* windowAt(const QList<PlannedWindow>& windows, qint64 atMs) {
    for (const PlannedWindow& window : windows) {
        if (window.span.fromMs <= atMs && atMs < window.span.untilMs)
            return &window;
    }
    return nullptr;
}

bool covers(const QList<Span>& spans, qint64 atMs) {
    const auto after = std::upper_bound(spans.cbegin(), spans.cend(), atMs,
                                        [](qint64 at, const Span& span) { return at < span.fromMs; });
    return after != spans.cbegin() && atMs < std::prev(after)->untilMs;
}

/// Appends what a time without session was. `before` is null when there was no session yet.
void appendGap(QList<Stretch>& timeline, Span gap, const Presence* before, const Evidence& evidence,
               const QList<Span>& observed, const Policy& policy) {
    if (gap.isEmpty())
        return;
    if (!before) {
        append(timeline, {gap, Standing::Unknown, {}, {}, false});
        return;
    }
    const bool planned = before->reason && isPlanned(*before->reason);
    const qint64 graceEnds = before->span.untilMs + policy.plannedGraceMs;
    QList<qint64> cuts{gap.fromMs, gap.untilMs};
    const auto cut = [&](qint64 at) {
        if (at > gap.fromMs && at < gap.untilMs)
            cuts.append(at);
    };
    for (const Span& span : observed) {
        cut(span.fromMs);
        cut(span.untilMs);
    }
    for (const PlannedWindow& window : evidence.planned) {
        cut(window.span.fromMs);
        cut(window.span.untilMs);
    }
    if (planned)
        cut(graceEnds);
    std::sort(cuts.begin(), cuts.end());
    for (qsizetype i = 0; i + 1 < cuts.size(); ++i) {
        const Span part{cuts.at(i), cuts.at(i + 1)};
        if (!covers(observed, part.fromMs)) {
            append(timeline, {part, Standing::Unknown, {}, {}, false});
        } else if (const PlannedWindow* window = windowAt(evidence.planned, part.fromMs)) {
            append(timeline, {part, Standing::PlannedDown, before->reason, window->reason, false});
        } else if (planned && part.fromMs < graceEnds) {
            append(timeline, {part, Standing::PlannedDown, before->reason, {}, false});
        } else {
            append(timeline, {part, Standing::UnplannedDown, before->reason, {}, planned});
        }
    }
}

} // namespace

bool isPlanned(EndReason reason) {
    switch (reason) {
    case EndReason::AdminTermination:
    case EndReason::TlcDeleted:
    case EndReason::TokenRevoked:
    case EndReason::NodeDrained:
    case EndReason::NodeShutdown:
        return true;
    default:
        return false;
    }
}

QList<Stretch> timelineOf(const Evidence& evidence, Span range, const Policy& policy) {
    QList<Stretch> timeline;
    const qint64 until = std::min(range.untilMs, evidence.nowMs);
    const QList<Presence> presences = presencesOf(evidence);
    const QList<Span> observed = unionOf(evidence.observed);
    qint64 at = range.fromMs;
    const Presence* before = nullptr;
    for (const Presence& presence : presences) {
        const qint64 from = std::clamp(presence.span.fromMs, at, std::max(at, until));
        appendGap(timeline, {at, from}, before, evidence, observed, policy);
        const qint64 end = std::clamp(presence.span.untilMs, from, std::max(from, until));
        append(timeline, {{from, end}, Standing::Up, {}, {}, false});
        at = std::max(at, end);
        before = &presence;
        if (at >= until)
            return timeline;
    }
    appendGap(timeline, {at, until}, before, evidence, observed, policy);
    return timeline;
}

std::optional<double> Figures::share() const {
    return baseMs() > 0 ? std::optional(double(upMs) / double(baseMs())) : std::nullopt;
}

std::optional<double> Figures::shareWithPlanned() const {
    const qint64 base = upMs + unplannedMs + plannedMs;
    return base > 0 ? std::optional(double(upMs) / double(base)) : std::nullopt;
}

Figures figuresOf(const QList<Stretch>& timeline, const Policy& policy) {
    Figures figures;
    qint64 outage = 0;
    const auto finish = [&] {
        if (outage >= policy.shortestOutageMs && outage > 0) {
            ++figures.outages;
            figures.longestOutageMs = std::max(figures.longestOutageMs, outage);
        }
        outage = 0;
    };
    for (const Stretch& stretch : timeline) {
        const qint64 length = stretch.span.length();
        if (stretch.standing != Standing::UnplannedDown)
            finish();
        switch (stretch.standing) {
        case Standing::Up:
            figures.upMs += length;
            break;
        case Standing::PlannedDown:
            figures.plannedMs += length;
            break;
        case Standing::UnplannedDown:
            figures.unplannedMs += length;
            outage += length;
            break;
        case Standing::Unknown:
            figures.unknownMs += length;
            break;
        }
    }
    finish();
    if (figures.outages > 0)
        figures.meanBetweenMs = figures.upMs / figures.outages;
    return figures;
}

Budget budgetOf(const Figures& figures, double targetPercent, qint64 periodMs) {
    const double allowed = (100 - std::clamp(targetPercent, 0.0, 100.0)) / 100 * double(periodMs);
    return {std::llround(allowed), figures.unplannedMs};
}

Span rangeOf(Range range, qint64 nowMs) {
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc());
    const auto midnight = [](QDate date) {
        return QDateTime(date, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
    };
    switch (range) {
    case Range::Today:
        return {midnight(now.date()), midnight(now.date().addDays(1))};
    case Range::SevenDays:
        return {nowMs - 7 * day, nowMs};
    case Range::ThirtyDays:
        return {nowMs - 30 * day, nowMs};
    case Range::Month:
        break;
    }
    const QDate first(now.date().year(), now.date().month(), 1);
    return {midnight(first), midnight(first.addMonths(1))};
}

QList<Span> unionOf(QList<Span> spans) {
    std::sort(spans.begin(), spans.end(),
              [](const Span& one, const Span& other) { return one.fromMs < other.fromMs; });
    QList<Span> all;
    for (const Span& span : std::as_const(spans)) {
        if (span.isEmpty())
            continue;
        if (!all.isEmpty() && span.fromMs <= all.constLast().untilMs)
            all.last().untilMs = std::max(all.constLast().untilMs, span.untilMs);
        else
            all.append(span);
    }
    return all;
}

QList<Span> without(const QList<Span>& spans, const QList<Span>& holes) {
    QList<Span> rest;
    for (Span span : spans) {
        for (const Span& hole : holes) {
            if (hole.untilMs <= span.fromMs || hole.fromMs >= span.untilMs)
                continue;
            if (hole.fromMs > span.fromMs)
                rest.append({span.fromMs, hole.fromMs});
            span.fromMs = std::max(span.fromMs, hole.untilMs);
        }
        if (!span.isEmpty())
            rest.append(span);
    }
    return rest;
}

} // namespace wayside::availability
