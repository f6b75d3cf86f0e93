// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/alertengine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

constexpr std::size_t mostHourEvents = 20'000;
constexpr qint64 hourMs = 3'600'000;

bool countsEvents(const Rule& rule) {
    const MetricKind kind = kindOf(rule.metric);
    return kind == MetricKind::Count || kind == MetricKind::PerMinute;
}

} // namespace

AlertEngine::AlertEngine() = default;
AlertEngine::~AlertEngine() = default;

qint64 AlertEngine::advance(qint64 nowMs) {
    m_now = std::max(m_now, nowMs);
    return m_now;
}

void AlertEngine::setRules(const QList<Rule>& rules, qint64 nowMs) {
    advance(nowMs);
    std::vector<RuleRun> kept;
    for (const Rule& rule : rules) {
        if (!rule.enabled)
            continue;
        const auto same = std::find_if(m_runs.begin(), m_runs.end(),
                                       [&rule](const RuleRun& run) { return run.rule == rule; });
        if (same != m_runs.end()) {
            kept.push_back(std::move(*same));
            m_runs.erase(same);
            continue;
        }
        RuleRun run;
        run.rule = rule;
        if (countsEvents(rule))
            run.counter = std::make_unique<WindowCounter>(rule.windowMs);
        kept.push_back(std::move(run));
    }
    for (RuleRun& run : m_runs) {
        for (const QString& key : run.conditions.keys())
            drop(run, key, ClearReason::RuleChanged);
    }
    m_runs = std::move(kept);
    m_rules = rules;
    if (!m_hasData)
        return;
    // A new rule is for those as well who do not change any more.
    for (const auto& [id, facts] : m_book.sessions())
        m_touched.push_back(id);
    judgeTouched();
}

void AlertEngine::setLink(bool live, qint64 nowMs) {
    advance(nowMs);
    if (live == m_linkLive && (live || m_linkLostMs))
        return;
    m_linkLive = live;
    if (live) {
        m_linkLostMs.reset(); // what is known again comes with the next batch
    } else {
        m_linkLostMs = m_now;
        m_hasData = false;
        for (RuleRun& run : m_runs) {
            if (run.rule.metric == Metric::SourceLost)
                continue;
            for (const QString& key : run.conditions.keys()) {
                Condition& condition = run.conditions[key];
                if (condition.alertId == 0)
                    drop(run, key, ClearReason::Gone);
                else
                    makeUnknown(condition);
            }
        }
    }
    sweep();
}

void AlertEngine::apply(const observe::SourceUpdate& update, qint64 nowMs) {
    advance(nowMs);
    if (!m_linkLive)
        return; // a batch that was under way when the link was lost
    if (m_firstData == 0)
        m_firstData = m_now;
    m_hasData = true;
    takeRows(update);
    takeEvents(update);
    judgeGone();
    judgeTouched();
    if (m_now - m_lastSweep >= sweepMs)
        sweep();
}

void AlertEngine::tick(qint64 nowMs) {
    advance(nowMs);
    if (m_now - m_lastSweep >= sweepMs)
        sweep();
}

void AlertEngine::takeRows(const observe::SourceUpdate& update) {
    if (update.reset)
        m_book.reset();
    const QHash<QString, double> refused = m_book.takeNodes(update.nodes);
    for (auto it = refused.cbegin(); it != refused.cend(); ++it)
        count(
            {m_now, Metric::RefusedPerMinute, std::nullopt, contextOf(Grouping::Node, it.key()), it.value()});
    for (const observe::ConnectionRow& row : update.connections) {
        const SessionFacts* before = m_book.find(row.id);
        const quint64 dropped = before ? before->droppedOut : row.droppedOut;
        SessionFacts* facts = m_book.take(row, m_now);
        if (!facts)
            continue;
        if (facts->droppedOut > dropped)
            count({m_now, Metric::DroppedPayloads, std::nullopt, facts->context,
                   double(facts->droppedOut - dropped)});
        touch(*facts);
    }
    for (const observe::ClockPoint& point : update.clockPoints) {
        if (SessionFacts* facts = m_book.takeClock(point, m_now))
            touch(*facts);
    }
    for (const quint64 id : update.removed)
        m_book.end(id, m_now);
}

void AlertEngine::takeEvents(const observe::SourceUpdate& update) {
    for (const observe::EventRow& event : update.events) {
        const AlertContext context{event.nodeId, event.account, event.domain, event.type,
                                   event.identifiers.mid(0, 100)};
        switch (event.kind) {
        case observe::EventKind::SessionEnded:
            count({m_now, Metric::ClosesPerMinute, event.cause, context});
            break;
        case observe::EventKind::Enforcement:
            count({m_now, Metric::EnforcementsPerMinute, event.cause, context});
            break;
        case observe::EventKind::DrainHalted:
            count({m_now, Metric::DrainHalted, std::nullopt, context});
            break;
        case observe::EventKind::StoreFault:
            count({m_now, Metric::StoreFault, std::nullopt, context});
            break;
        default:
            break;
        }
    }
    if (const quint64 lost = update.eventsLost + update.clockPointsLost; lost > 0)
        count({m_now, Metric::ConsoleLosses, std::nullopt, {}, double(lost)});
}

void AlertEngine::count(const HourEvent& event) {
    for (RuleRun& run : m_runs) {
        if (run.rule.metric != event.metric || !run.counter || !fits(run.rule.scope, event.context))
            continue;
        if (!run.rule.scope.causes.isEmpty() &&
            (!event.cause || !run.rule.scope.causes.contains(*event.cause)))
            continue;
        for (const QString& key : groupsOf(run.rule.per, event.context))
            run.counter->add(key, event.atMs, event.amount);
    }
    m_hour.push_back(event);
    while (m_hour.size() > mostHourEvents || (!m_hour.empty() && m_now - m_hour.front().atMs > hourMs))
        m_hour.pop_front();
}

void AlertEngine::touch(SessionFacts& facts) {
    facts.noteExtremes(m_now);
    if (std::exchange(facts.touched, true))
        return;
    m_touched.push_back(facts.id);
}

void AlertEngine::judgeTouched() {
    for (const quint64 id : m_touched) {
        SessionFacts* facts = m_book.find(id);
        if (!facts)
            continue; // touched, and ended in the same batch
        facts->touched = false;
        if (!m_book.isNewest(*facts))
            continue;
        for (RuleRun& run : m_runs) {
            const Rule& rule = run.rule;
            if (rule.per != Grouping::Session)
                continue;
            const auto value = facts->value(rule.metric, m_now);
            // Most sessions are calm: nothing more to do for them.
            if (facts->conditions == 0 && (!value || !passes(rule.direction, rule.threshold, *value)))
                continue;
            if (fits(rule.scope, facts->context))
                judge(run, {Grouping::Session, facts->key, facts->id}, facts->context, value);
        }
    }
    m_touched.clear();
}

void AlertEngine::judgeGone() {
    for (const QString& key : m_book.takeGoneKeys()) {
        if (m_book.byKey(key))
            continue; // it is back with a new connection
        for (RuleRun& run : m_runs) {
            if (run.rule.per == Grouping::Session && run.conditions.contains(key))
                drop(run, key, ClearReason::Gone);
        }
    }
}

const Alert* AlertEngine::find(quint64 id) const {
    const auto found = m_open.find(id);
    return found == m_open.end() ? nullptr : &found->second;
}

AlertChanges AlertEngine::takeChanges() {
    m_changes.changed = QList<quint64>(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    return std::exchange(m_changes, {});
}

Result<int> AlertEngine::acknowledge(const QList<quint64>& ids, const QString& who, const QString& note,
                                     qint64 nowMs) {
    advance(nowMs);
    if (who.trimmed().isEmpty() || who.size() > 120 || note.size() > 500)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "who must be 1 to 120 characters, note at most 500");
    int done = 0;
    for (const quint64 id : ids) {
        const auto found = m_open.find(id);
        if (found == m_open.end())
            continue;
        found->second.acknowledged = Acknowledgement{who, m_now, note};
        m_changed.insert(id);
        ++done;
    }
    return done;
}

int AlertEngine::takeBack(const QList<quint64>& ids) {
    int done = 0;
    for (const quint64 id : ids) {
        const auto found = m_open.find(id);
        if (found == m_open.end() || !found->second.acknowledged)
            continue;
        found->second.acknowledged.reset();
        m_changed.insert(id);
        ++done;
    }
    return done;
}

Result<void> AlertEngine::addSilence(const Silence& silence, qint64 nowMs) {
    advance(nowMs);
    if (auto checked = checkSilence(silence); !checked)
        return checked;
    if (m_silences.size() >= mostSilences)
        return failure(ErrorCode::TooLarge, Fault::Local,
                       "there are too many silences: remove old ones first");
    for (const Silence& each : std::as_const(m_silences)) {
        if (each.id == silence.id)
            return failure(ErrorCode::Conflict, Fault::Local, "id is taken by another silence");
    }
    m_silences.append(silence);
    refreshSilences();
    return {};
}

bool AlertEngine::endSilence(const QString& id, qint64 nowMs) {
    advance(nowMs);
    for (qsizetype i = 0; i < m_silences.size(); ++i) {
        Silence& silence = m_silences[i];
        if (silence.id != id)
            continue;
        if (silence.fromMs >= m_now || silence.untilMs <= m_now)
            m_silences.removeAt(i);
        else
            silence.untilMs = m_now; // what was planned stays planned
        refreshSilences();
        return true;
    }
    return false;
}

RulePreview AlertEngine::preview(const Rule& rule) const {
    RulePreview preview;
    preview.hourIsWhole = m_firstData > 0 && m_now - m_firstData >= hourMs;
    const auto take = [&](const QString& key, std::optional<double> value) {
        if (!value) {
            ++preview.unknown;
            return;
        }
        ++preview.subjects;
        if (!passes(rule.direction, rule.threshold, *value))
            return;
        ++preview.passing;
        if (preview.examples.size() < 5)
            preview.examples.append(key);
    };
    if (rule.metric == Metric::SourceLost) {
        take({}, m_linkLostMs ? 1 : 0);
        return preview;
    }
    if (!countsEvents(rule)) {
        if (!m_hasData)
            return preview;
        for (const Measured& each : measure(rule, m_book, m_now))
            take(each.subject.key, each.value);
        if (rule.per != Grouping::Session)
            return preview;
        int passed = 0;
        for (const auto& [id, facts] : m_book.sessions()) {
            const auto value = fits(rule.scope, facts.context)
                                   ? facts.extreme(rule.metric, rule.direction, m_now)
                                   : std::nullopt;
            passed += value && passes(rule.direction, rule.threshold, *value) ? 1 : 0;
        }
        if (std::find(hourMetrics.begin(), hourMetrics.end(), rule.metric) != hourMetrics.end())
            preview.lastHour = passed;
        return preview;
    }
    // The last hour once more, with an engine that knows nothing but this rule and its events.
    AlertEngine replay;
    Rule alone = rule;
    alone.enabled = true;
    qint64 at = m_now - hourMs;
    replay.setRules({alone}, at);
    replay.setLink(true, at);
    replay.m_hasData = true;
    int opened = 0;
    auto event = m_hour.cbegin();
    for (; at <= m_now; at += 5 * sweepMs) {
        for (; event != m_hour.cend() && event->atMs <= at; ++event) {
            if (event->metric == rule.metric)
                replay.count(*event);
        }
        replay.tick(at);
        opened += int(replay.takeChanges().opened.size());
    }
    for (const QString& key : replay.m_runs.front().counter->keys()) {
        const double sum = replay.m_runs.front().counter->sum(key, m_now);
        take(key, kindOf(rule.metric) == MetricKind::PerMinute ? sum * 60000 / double(rule.windowMs) : sum);
    }
    preview.lastHour = opened;
    return preview;
}

AlertState AlertEngine::state() const {
    AlertState state;
    for (const auto& [id, alert] : m_open)
        state.open.append(alert);
    state.history = QList<Alert>(m_history.begin(), m_history.end());
    state.silences = m_silences;
    state.lastId = m_lastId;
    return state;
}

void AlertEngine::restore(const AlertState& state, qint64 nowMs) {
    advance(nowMs);
    m_lastId = std::max(m_lastId, state.lastId);
    m_silences = state.silences;
    for (const Alert& stored : state.history) {
        m_history.push_back(stored);
        m_lastId = std::max(m_lastId, stored.id);
    }
    for (Alert alert : state.open) {
        m_lastId = std::max(m_lastId, alert.id);
        const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&alert](const RuleRun& each) {
            return each.rule.id == alert.ruleId && each.rule.metric == alert.metric &&
                   each.rule.per == alert.subject.per;
        });
        alert.unknownSinceMs = alert.unknownSinceMs.value_or(m_now);
        m_open[alert.id] = alert;
        Condition condition;
        condition.subject = alert.subject;
        condition.context = alert.context;
        condition.sinceMs = alert.sinceMs;
        condition.value = alert.value;
        condition.known = false;
        condition.alertId = alert.id;
        if (run == m_runs.end()) {
            clearAlert(condition, ClearReason::RuleChanged);
            continue;
        }
        run->conditions.insert(alert.subject.key, condition);
        ++m_conditionCount;
        m_changed.insert(alert.id);
    }
    refreshSilences();
}

} // namespace wayside::alerts
