// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/alertengine.h"

#include <algorithm>

// The life of alerts: what happens to a condition when a value comes, or when time goes on.

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

QString recentKey(const Rule& rule, const QString& subject) {
    return rule.id + u'\n' + subject;
}

} // namespace

void AlertEngine::sweep() {
    m_lastSweep = m_now;
    m_overflow = 0;
    for (RuleRun& run : m_runs) {
        if (run.rule.metric == Metric::SourceLost)
            judge(run, {}, {}, m_linkLostMs ? 1 : 0);
        else if (m_hasData && run.counter)
            sweepCounter(run);
        else if (m_hasData && run.rule.per != Grouping::Session)
            sweepMeasured(run);
        stepAll(run);
    }
    refreshSilences();
    expire();
}

void AlertEngine::sweepCounter(RuleRun& run) {
    const bool perMinute = kindOf(run.rule.metric) == MetricKind::PerMinute;
    const QStringList counted = run.counter->keys();
    QSet<QString> keys(counted.cbegin(), counted.cend());
    keys.unite(QSet<QString>(run.conditions.keyBegin(), run.conditions.keyEnd()));
    for (const QString& key : std::as_const(keys)) {
        const double sum = run.counter->sum(key, m_now);
        judge(run, {run.rule.per, key, 0}, contextOf(run.rule.per, key),
              perMinute ? sum * 60000 / double(run.rule.windowMs) : sum);
    }
    run.counter->expire(m_now);
}

void AlertEngine::sweepMeasured(RuleRun& run) {
    QSet<QString> seen;
    const bool watched = !run.conditions.isEmpty();
    for (const Measured& each : measure(run.rule, m_book, m_now)) {
        judge(run, each.subject, each.context, each.value);
        if (watched)
            seen.insert(each.subject.key);
    }
    if (!watched)
        return;
    for (const QString& key : run.conditions.keys()) {
        if (!seen.contains(key))
            drop(run, key, ClearReason::Gone);
    }
}

void AlertEngine::stepAll(RuleRun& run) {
    if (run.conditions.isEmpty())
        return;
    for (const QString& key : run.conditions.keys()) {
        Condition& condition = run.conditions[key];
        if (run.rule.per == Grouping::Session && m_hasData) {
            const SessionFacts* facts = m_book.byKey(key);
            if (!facts) { // restored from an earlier run, and not there any more
                drop(run, key, ClearReason::Gone);
                continue;
            }
            const auto value = facts->value(run.rule.metric, m_now);
            judge(run, {Grouping::Session, key, facts->id}, facts->context, value);
            continue;
        }
        if (condition.known && !step(run, key, condition))
            drop(run, key, ClearReason::Calm);
    }
}

void AlertEngine::judge(RuleRun& run, const Subject& subject, const AlertContext& context,
                        std::optional<double> value) {
    const auto found = run.conditions.find(subject.key);
    if (found == run.conditions.end()) {
        if (!value || !passes(run.rule.direction, run.rule.threshold, *value))
            return;
        if (m_conditionCount >= mostConditions) {
            ++m_untracked;
            return;
        }
        Condition condition;
        condition.subject = subject;
        condition.context = context;
        condition.sinceMs = m_now;
        condition.value = *value;
        Condition& placed = *run.conditions.insert(subject.key, condition);
        noteCondition(run, subject.key, 1);
        step(run, subject.key, placed);
        return;
    }
    Condition& condition = *found;
    if (!value) {
        if (condition.alertId == 0)
            drop(run, subject.key, ClearReason::Gone);
        else
            makeUnknown(condition);
        return;
    }
    const bool news = condition.value != *value || !condition.known || condition.subject != subject;
    condition.value = *value;
    condition.known = true;
    condition.subject = subject;
    condition.context = context;
    if (condition.alertId != 0 && news) {
        Alert& alert = m_open[condition.alertId];
        alert.value = *value;
        alert.worst = run.rule.direction == Direction::Above ? std::max(alert.worst, *value)
                                                             : std::min(alert.worst, *value);
        alert.subject = subject;
        alert.context = context;
        alert.unknownSinceMs.reset();
        m_changed.insert(alert.id);
    }
    if (!step(run, subject.key, condition))
        drop(run, subject.key, ClearReason::Calm);
}

bool AlertEngine::step(RuleRun& run, const QString& key, Condition& condition) {
    const Rule& rule = run.rule;
    if (condition.alertId == 0) {
        if (!passes(rule.direction, rule.threshold, condition.value))
            return false;
        if (m_now - condition.sinceMs >= rule.forMs) {
            if (m_open.size() < std::size_t(mostOpenAlerts))
                openAlert(run, key, condition);
            else
                ++m_overflow;
        }
        return true;
    }
    if (passes(rule.direction, rule.clearThreshold, condition.value)) {
        condition.calmSinceMs.reset();
        return true;
    }
    if (!condition.calmSinceMs)
        condition.calmSinceMs = m_now;
    const bool flapping = m_open[condition.alertId].flapping;
    const qint64 calm = flapping ? std::max(rule.clearMs, flapCalmMs) : rule.clearMs;
    return m_now - *condition.calmSinceMs < calm;
}

void AlertEngine::makeUnknown(Condition& condition) {
    condition.calmSinceMs.reset(); // a calm that nobody saw is none
    if (!std::exchange(condition.known, false))
        return;
    Alert& alert = m_open[condition.alertId];
    alert.unknownSinceMs = m_now;
    m_changed.insert(alert.id);
}

void AlertEngine::openAlert(RuleRun& run, const QString& key, Condition& condition) {
    const Rule& rule = run.rule;
    Recent& recent = m_recent[recentKey(rule, key)];
    recent.openings.removeIf([this](qint64 at) { return m_now - at > flapWindowMs; });
    recent.openings.append(m_now);
    Alert alert;
    alert.id = ++m_lastId;
    alert.ruleId = rule.id;
    alert.ruleName = rule.name;
    alert.message = rule.message;
    alert.metric = rule.metric;
    alert.severity = rule.severity;
    alert.subject = condition.subject;
    alert.context = condition.context;
    alert.direction = rule.direction;
    alert.threshold = rule.threshold;
    alert.windowMs = run.counter ? rule.windowMs : 0;
    alert.sinceMs = condition.sinceMs;
    alert.openedMs = m_now;
    alert.value = alert.worst = condition.value;
    const bool again = recent.clearedMs > 0 && m_now - recent.clearedMs <= reopenWithinMs;
    alert.reopened = again ? int(recent.openings.size()) - 1 : 0;
    alert.flapping = recent.openings.size() >= flapOpenings;
    alert.notify = rule.notify;
    alert.silence = silenceOf(alert);
    condition.alertId = alert.id;
    condition.calmSinceMs.reset();
    m_changes.opened.append(alert.id);
    m_open.emplace(alert.id, std::move(alert));
}

void AlertEngine::clearAlert(Condition& condition, ClearReason reason) {
    const auto found = m_open.find(condition.alertId);
    if (found == m_open.end())
        return;
    Alert alert = std::move(found->second);
    m_open.erase(found);
    alert.phase = AlertPhase::Cleared;
    alert.clearedMs = m_now;
    alert.clearReason = reason;
    m_changes.cleared.append(alert.id);
    m_history.push_front(std::move(alert));
    while (m_history.size() > std::size_t(mostHistory)) {
        m_history.pop_back();
        ++m_droppedHistory;
    }
}

void AlertEngine::drop(RuleRun& run, const QString& key, ClearReason reason) {
    const auto found = run.conditions.find(key);
    if (found == run.conditions.end())
        return;
    if (found->alertId != 0) {
        m_recent[recentKey(run.rule, key)].clearedMs = m_now;
        clearAlert(*found, reason);
    }
    noteCondition(run, key, -1);
    run.conditions.erase(found);
}

void AlertEngine::noteCondition(const RuleRun& run, const QString& key, int by) {
    m_conditionCount = std::size_t(qint64(m_conditionCount) + by);
    if (run.rule.per != Grouping::Session)
        return;
    if (SessionFacts* facts = m_book.byKey(key))
        facts->conditions = std::max(0, facts->conditions + by);
}

QString AlertEngine::silenceOf(const Alert& alert) const {
    for (const Silence& silence : m_silences) {
        if (silence.covers(m_now) && (silence.ruleId.isEmpty() || silence.ruleId == alert.ruleId) &&
            fits(silence.scope, alert.context))
            return silence.id;
    }
    if (isOfSessions(alert.metric) && !alert.context.node.isEmpty()) {
        const auto node = m_book.nodes().find(alert.context.node);
        if (node != m_book.nodes().end() && node->second.state == NodeState::Draining)
            return QString::fromLatin1(drainSilence);
    }
    return {};
}

void AlertEngine::refreshSilences() {
    for (auto& [id, alert] : m_open) {
        const QString silence = silenceOf(alert);
        if (silence == alert.silence)
            continue;
        alert.silence = silence;
        m_changed.insert(id);
    }
}

void AlertEngine::expire() {
    m_recent.removeIf([this](const QHash<QString, Recent>::iterator& each) {
        const qint64 last = each->openings.isEmpty() ? 0 : each->openings.constLast();
        return m_now - std::max(last, each->clearedMs) > flapWindowMs;
    });
    m_book.forgetLongOffline(m_now);
}

} // namespace wayside::alerts
