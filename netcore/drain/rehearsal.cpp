// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/rehearsal.h"

#include "netcore/drain/cohortshares.h"
#include "netcore/drain/drainpace.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wayside::drain {

namespace {

constexpr qint64 second = 1000;

/// When each Reconnect leaves, ms from the start, ascending; and where the canaries among them end.
struct Departures {
    std::vector<qint64> times;
    int canaries = 0;
    qint64 waitMs = 0; ///< between the last canary and the others

    qint64 lastCanary() const { return times[std::size_t(canaries) - 1]; }
    /// For so many times the sessions: sending takes longer, waiting does not.
    Departures stretched(double stretch) const {
        Departures all = *this;
        for (std::size_t i = 0; i < all.times.size(); ++i) {
            const qint64 waited = i < std::size_t(canaries) ? 0 : waitMs;
            all.times[i] = waited + qint64(std::llround(double(times[i] - waited) * stretch));
        }
        return all;
    }
};

Departures departures(const observe::DrainRequest& request, int cohort, Milliseconds canaryWait) {
    const int stepSize = stepSizeOf(request, std::size_t(cohort));
    DrainPace pace({request.ratePerSecond, request.jitter, std::uint64_t(request.seed), stepSize,
                    Milliseconds(request.stepMs)});
    Departures sent;
    sent.canaries = canariesOf(request, std::size_t(cohort));
    sent.waitMs = sent.canaries > 0 && sent.canaries < cohort ? canaryWait.count() : 0;
    sent.times.reserve(std::size_t(cohort));
    MonotonicTime now;
    pace.start(now);
    for (int session = 0; session < cohort; ++session) {
        if (session == sent.canaries && session > 0) {
            now += canaryWait;
            pace.skipTo(now);
        }
        now = std::max(now, pace.nextAt());
        sent.times.push_back(now.time_since_epoch().count());
        pace.taken(now);
    }
    return sent;
}

double mostInOneSecond(const std::vector<qint64>& times) {
    std::size_t most = 0, from = 0;
    for (std::size_t until = 0; until < times.size(); ++until) {
        while (times[until] - times[from] >= second)
            ++from;
        most = std::max(most, until - from + 1);
    }
    return double(most);
}

QList<RehearsalPoint> curve(const std::vector<qint64>& times, qint64 later, double stretch) {
    QList<RehearsalPoint> points{{0, 0}};
    const std::size_t each = times.size() / std::size_t(Rehearsal::mostPoints - 2) + 1;
    for (std::size_t i = 0; i < times.size(); ++i) {
        if ((i + 1) % each == 0 || i + 1 == times.size())
            points.append({times[i] + later, int(std::llround(double(i + 1) * stretch))});
    }
    return points;
}

QList<RehearsalStretch> stretchesOf(const observe::DrainRequest& request, const Departures& slow, int cohort,
                                    double stretch) {
    QList<RehearsalStretch> stretches;
    const int canaries = int(std::llround(slow.canaries * stretch));
    qint64 at = 0;
    if (slow.canaries > 0) {
        stretches.append({RehearsalPhase::Canary, 0, slow.lastCanary(), canaries});
        at = stretches.constLast().untilMs;
    }
    if (slow.canaries > 0 && canaries < cohort) {
        stretches.append({RehearsalPhase::Waiting, at, at + request.returnWithinMs, 0});
        at = stretches.constLast().untilMs;
        if (!request.canaryPause.isNone()) {
            stretches.append({RehearsalPhase::Pause, at, at + request.canaryPause.ms, 0});
            at = stretches.constLast().untilMs;
        }
    }
    const qint64 last = slow.times.back();
    if (canaries < cohort) {
        stretches.append({RehearsalPhase::Evict, at, std::max(at, last), cohort - canaries});
        at = stretches.constLast().untilMs;
    }
    stretches.append({RehearsalPhase::Grace, at, at + request.graceMs, 0});
    stretches.append(
        {RehearsalPhase::Landing, at + request.graceMs, at + request.graceMs + request.returnWithinMs, 0});
    return stretches;
}

/// The deadline ends everything that is not over by then.
void applyDeadline(const observe::DrainRequest& request, const Departures& slow, double stretch,
                   Rehearsal& rehearsal) {
    const qint64 deadline = request.deadlineMs;
    if (deadline == 0)
        return;
    const auto unasked =
        std::count_if(slow.times.begin(), slow.times.end(), [deadline](qint64 at) { return at >= deadline; });
    rehearsal.cutOffUnasked = int(std::llround(double(unasked) * stretch));
    for (RehearsalStretch& part : rehearsal.stretches) {
        if (part.phase != RehearsalPhase::Landing)
            part.untilMs = std::min(part.untilMs, deadline);
        part.fromMs = std::min(part.fromMs, deadline);
    }
    RehearsalStretch& landing = rehearsal.stretches.last();
    landing.untilMs = std::min(landing.untilMs, landing.fromMs + request.returnWithinMs);
    rehearsal.stretches.removeIf([deadline](const RehearsalStretch& part) {
        return part.phase != RehearsalPhase::Landing && part.fromMs >= deadline;
    });
    for (RehearsalPoint& point : rehearsal.goneAtLatest)
        point.atMs = std::min(point.atMs, deadline);
}

} // namespace

Rehearsal rehearse(const observe::DrainRequest& request, int cohort) {
    Rehearsal rehearsal;
    if (cohort <= 0 || !observe::checkDrainRequest(request, false))
        return rehearsal;
    const int simulated = std::min(cohort, Rehearsal::mostSimulated);
    const double stretch = double(cohort) / simulated;
    const Milliseconds pause(request.canaryPause.ms);
    const Departures fast = departures(request, simulated, pause);
    const Departures slow =
        departures(request, simulated, Milliseconds(request.returnWithinMs) + pause).stretched(stretch);
    rehearsal.peakPerSecond = mostInOneSecond(fast.times);
    rehearsal.asked = curve(fast.stretched(stretch).times, 0, stretch);
    rehearsal.goneAtLatest = curve(slow.times, request.graceMs, stretch);
    rehearsal.lastAskedMs = rehearsal.asked.constLast().atMs;
    rehearsal.stretches = stretchesOf(request, slow, cohort, stretch);
    applyDeadline(request, slow, stretch, rehearsal);
    rehearsal.overAtLatestMs = rehearsal.stretches.constLast().untilMs;
    return rehearsal;
}

} // namespace wayside::drain
