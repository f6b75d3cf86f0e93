// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/scenario.h"
#include "netcore/timing/deadlinescheduler.h"

#include <functional>

namespace wayside::node {

/// Plays one scenario at a time. What a step does is done by whoever made this; a step that fails does not
/// stop the rest. Node thread, the scheduler's clock.
class ScenarioPlayer {
public:
    enum class State : std::uint8_t { Idle, Running, Finished, Stopped };
    /// Performs an action of a scenario.
    using Perform = std::function<Result<void>(const Scenario& scenario, const ScenarioStep& step)>;
    using Finished = std::function<void(const Scenario& scenario)>;

    ScenarioPlayer(timing::DeadlineScheduler& scheduler, Perform perform, Finished finished);

    void start(Scenario scenario, qint64 nowMs);
    void stop();
    State state() const { return m_state; }
    const Scenario& scenario() const { return m_scenario; }
    QJsonObject toJson() const;

private:
    void playDue();

    timing::DeadlineScheduler& m_scheduler;
    Perform m_perform;
    Finished m_finished;
    timing::Deadline m_deadline;
    Scenario m_scenario;
    State m_state = State::Idle;
    MonotonicTime m_startedAt; ///< of this round
    qint64 m_startedMs = 0;
    qsizetype m_next = 0;
    qint64 m_round = 0;
    QList<QString> m_outcomes; ///< of the steps of this round that are done
};

} // namespace wayside::node
