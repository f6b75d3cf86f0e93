// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/limithistory.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wayside::ui {

namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
constexpr qint64 hourMs = 3'600'000;

void put(LimitStep& step, const observe::ConnectionRow& row) {
    for (std::size_t i = 0; i < limitKindCount; ++i) {
        const auto& limit = limitOf(row, LimitKind(i));
        if (!limit || !std::isfinite(limit->measured))
            continue;
        const auto value = float(limit->measured);
        // fmin and fmax pass over a NaN.
        step.low[i] = std::fmin(step.low[i], value);
        step.high[i] = std::fmax(step.high[i], value);
        step.last[i] = value;
    }
}

/// A step that begins where the one before ended begins with its value.
LimitStep following(const LimitStep* before, qint64 atMs, qint64 stepMs, bool knownBetween) {
    LimitStep step = LimitStep::beginningAt(atMs);
    if (before && knownBetween && before->atMs + stepMs >= atMs)
        step.low = step.high = step.last = before->last;
    return step;
}

template <typename Steps>
void trim(Steps& steps, std::size_t most) {
    if (steps.size() > most)
        steps.erase(steps.begin(), steps.begin() + qsizetype(steps.size() - most));
}

} // namespace

const std::optional<observe::LimitRow>& limitOf(const observe::ConnectionRow& row, LimitKind kind) {
    switch (kind) {
    case LimitKind::Rate:
        return row.rate;
    case LimitKind::Throughput:
        return row.throughput;
    case LimitKind::Idle:
        return row.idle;
    case LimitKind::Clock:
        break;
    }
    return row.clockLimit;
}

LimitStep LimitStep::beginningAt(qint64 atMs) {
    LimitStep step;
    step.atMs = atMs;
    step.low.fill(nothing);
    step.high.fill(nothing);
    step.last.fill(nothing);
    return step;
}

void LimitHistory::apply(const observe::SourceUpdate& update) {
    // A reset is also how a source comes back after it was away; only another run has other sessions behind
    // the same ids.
    if (update.reset && !m_runId.isEmpty() && update.runId != m_runId) {
        *this = LimitHistory();
    } else if (m_nowMs > 0 && update.nodeClockMs - m_nowMs > silenceMs) {
        m_silences.push_back({m_nowMs, update.nodeClockMs});
    }
    m_runId = update.runId;
    m_nowMs = std::max(m_nowMs, update.nodeClockMs);
    while (!m_silences.empty() && m_silences.front().toMs < m_nowMs - hourMs)
        m_silences.pop_front();
    for (const observe::ConnectionRow& row : update.connections)
        add(row);
    for (const quint64 id : update.removed) {
        m_coarse.remove(id);
        std::erase_if(m_watched, [id](const Watched& watched) { return watched.id == id; });
    }
}

void LimitHistory::add(const observe::ConnectionRow& row) {
    if (row.ended() || (!row.rate && !row.throughput && !row.idle && !row.clockLimit))
        return;
    const auto into = [&](auto& steps, qint64 stepMs, std::size_t most) {
        const qint64 at = m_nowMs / stepMs * stepMs;
        if (steps.empty() || steps.back().atMs < at) {
            const LimitStep* before = steps.empty() ? nullptr : &steps.back();
            steps.push_back(following(before, at, stepMs, !before || !silentBetween(before->atMs, at)));
            trim(steps, most);
        }
        put(steps.back(), row);
    };
    into(m_coarse[row.id], coarseMs, coarseSteps);
    for (Watched& watched : m_watched) {
        if (watched.id == row.id)
            into(watched.steps, fineMs, fineSteps);
    }
}

void LimitHistory::watch(quint64 connectionId) {
    const auto found =
        std::find_if(m_watched.begin(), m_watched.end(),
                     [connectionId](const Watched& watched) { return watched.id == connectionId; });
    if (found != m_watched.end()) {
        std::rotate(found, found + 1, m_watched.end());
        return;
    }
    if (qsizetype(m_watched.size()) >= mostWatched)
        m_watched.erase(m_watched.begin());
    m_watched.push_back({connectionId, m_nowMs, {}});
}

qint64 LimitHistory::watchedSince(quint64 connectionId) const {
    for (const Watched& watched : m_watched) {
        if (watched.id == connectionId)
            return watched.sinceMs;
    }
    return 0;
}

bool LimitHistory::silentBetween(qint64 fromMs, qint64 toMs) const {
    return std::any_of(m_silences.begin(), m_silences.end(), [&](const Silence& silence) {
        return silence.fromMs >= fromMs && silence.fromMs < toMs;
    });
}

QList<LimitStep> LimitHistory::steps(quint64 connectionId, qint64 fromMs) const {
    QList<LimitStep> all;
    const auto append = [&](const LimitStep& step) {
        if (!all.isEmpty() && silentBetween(all.constLast().atMs, step.atMs))
            all.append(LimitStep::beginningAt(all.constLast().atMs + 1));
        all.append(step);
    };
    qint64 fineFrom = std::numeric_limits<qint64>::max();
    const auto watched = std::find_if(m_watched.begin(), m_watched.end(), [connectionId](const Watched& one) {
        return one.id == connectionId && !one.steps.empty();
    });
    if (watched != m_watched.end())
        fineFrom = watched->steps.front().atMs;
    for (const LimitStep& step : m_coarse.value(connectionId)) {
        if (step.atMs + coarseMs >= fromMs && step.atMs + coarseMs <= fineFrom)
            append(step);
    }
    if (watched != m_watched.end()) {
        for (const LimitStep& step : watched->steps) {
            if (step.atMs + fineMs >= fromMs)
                append(step);
        }
    }
    return all;
}

} // namespace wayside::ui
