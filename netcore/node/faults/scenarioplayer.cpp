// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/scenarioplayer.h"

#include <array>
#include <QJsonArray>
#include <utility>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array stateWords{"idle", "running", "finished", "stopped"};
}

ScenarioPlayer::ScenarioPlayer(timing::DeadlineScheduler& scheduler, Perform perform, Finished finished)
    : m_scheduler(scheduler)
    , m_perform(std::move(perform))
    , m_finished(std::move(finished))
    , m_deadline(scheduler, [this] { playDue(); }) {}

void ScenarioPlayer::start(Scenario scenario, qint64 nowMs) {
    m_scenario = std::move(scenario);
    m_state = State::Running;
    m_startedAt = m_scheduler.now();
    m_startedMs = nowMs;
    m_next = 0;
    m_round = 1;
    m_outcomes.clear();
    m_deadline.set(m_startedAt + m_scenario.steps.first().at);
}

void ScenarioPlayer::stop() {
    m_deadline.clear();
    if (m_state == State::Running)
        m_state = State::Stopped;
}

void ScenarioPlayer::playDue() {
    const MonotonicTime now = m_scheduler.now();
    while (m_state == State::Running) {
        if (m_next == m_scenario.steps.size()) {
            if (!m_scenario.repeatEvery) {
                m_state = State::Finished;
                m_finished(m_scenario);
                return;
            }
            m_startedAt += *m_scenario.repeatEvery;
            m_next = 0;
            ++m_round;
            m_outcomes.clear();
        }
        const ScenarioStep& step = m_scenario.steps[m_next];
        if (m_startedAt + step.at > now) {
            m_deadline.set(m_startedAt + step.at);
            return;
        }
        ++m_next;
        const auto done = m_perform(m_scenario, step);
        m_outcomes.append(done ? u"done"_s : u"failed: "_s + QString::fromStdString(done.error().detail));
    }
}

QJsonObject ScenarioPlayer::toJson() const {
    QJsonObject object{{u"state"_s, QLatin1StringView(stateWords[std::size_t(m_state)])}};
    if (m_state == State::Idle)
        return object;
    object.insert(u"name"_s, m_scenario.name);
    if (!m_scenario.description.isEmpty())
        object.insert(u"description"_s, m_scenario.description);
    object.insert(u"startedAtMs"_s, m_startedMs);
    object.insert(u"round"_s, m_round);
    if (m_state == State::Running)
        object.insert(u"elapsedMs"_s, qint64((m_scheduler.now() - m_startedAt).count()));
    if (m_scenario.repeatEvery)
        object.insert(u"repeatEveryMs"_s, qint64(m_scenario.repeatEvery->count()));
    QJsonArray steps;
    for (qsizetype i = 0; i < m_scenario.steps.size(); ++i)
        steps.append(QJsonObject{{u"atMs"_s, qint64(m_scenario.steps[i].at.count())},
                                 {u"action"_s, m_scenario.steps[i].words},
                                 {u"outcome"_s, i < m_outcomes.size() ? m_outcomes[i] : u"waiting"_s}});
    object.insert(u"steps"_s, steps);
    return object;
}

} // namespace wayside::node
