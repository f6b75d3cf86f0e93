// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/faultchance.h"
#include "netcore/node/faults/faultdirector.h"
#include "netcore/node/faults/scenarioplayer.h"

/// Scenarios: faults and operations on a timeline.
namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

QString sourceOf(const Scenario& scenario) {
    return u"scenario "_s + scenario.name;
}

/// The node a step names, where it names one.
QString nodeOf(const ScenarioAction& action) {
    if (const auto* add = std::get_if<scenarioaction::AddFault>(&action))
        return add->rule.target.node;
    if (const auto* drain = std::get_if<scenarioaction::Drain>(&action))
        return drain->node;
    if (const auto* abort = std::get_if<scenarioaction::AbortDrain>(&action))
        return abort->node;
    if (const auto* activate = std::get_if<scenarioaction::Activate>(&action))
        return activate->node;
    return {};
}

} // namespace

Result<void> FaultDirector::checkNodes(const Scenario& scenario) const {
    for (qsizetype i = 0; i < scenario.steps.size(); ++i) {
        const QString node = nodeOf(scenario.steps[i].action);
        if (!node.isEmpty() && !m_host.knowsNode(node))
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           "scenario " + scenario.name.toStdString() + ", steps[" + std::to_string(i) +
                               "]: there is no streaming node " + node.toStdString());
    }
    return {};
}

void FaultDirector::playScenario(const Scenario& scenario, const QString& actor) {
    m_player->start(scenario, m_scheduler.clock().wallMilliseconds());
    m_host.auditFault(actor, u"scenario.start"_s, scenario.name, {}, u"done"_s);
    tellScenario(scenario, u"begins, %1 steps"_s.arg(scenario.steps.size()));
}

Result<QJsonObject> FaultDirector::startScenario(const Scenario& scenario, const QString& actor) {
    return checkAllowed()
        .and_then([&]() -> Result<void> {
            if (m_player->state() == ScenarioPlayer::State::Running)
                return failure(ErrorCode::WrongState, Fault::Local,
                               "a scenario is running already: stop it first");
            return checkNodes(scenario);
        })
        .map([&] {
            playScenario(scenario, actor);
            return m_player->toJson();
        });
}

Result<void> FaultDirector::stopScenario(const QString& actor) {
    if (m_player->state() != ScenarioPlayer::State::Running)
        return failure(ErrorCode::WrongState, Fault::Local, "no scenario is running");
    m_player->stop();
    removeOf(sourceOf(m_player->scenario()));
    m_host.auditFault(actor, u"scenario.stop"_s, m_player->scenario().name, {}, u"done"_s);
    tellScenario(m_player->scenario(), u"was stopped; the faults it added are removed"_s);
    return {};
}

QJsonObject FaultDirector::showScenario() const {
    return m_player->toJson();
}

void FaultDirector::scenarioFinished(const Scenario& scenario) {
    tellScenario(scenario, u"has done its last step; faults it added and did not remove go on"_s);
}

Result<void> FaultDirector::perform(const Scenario& scenario, const ScenarioStep& step) {
    Result<void> done;
    const QString source = sourceOf(scenario);
    if (const auto* add = std::get_if<scenarioaction::AddFault>(&step.action)) {
        FaultRule rule = add->rule;
        if (scenario.seed && !rule.seed)
            rule.seed = FaultChance::combine(*scenario.seed, FaultChance::of(step.words)) >> 11U;
        done = addRule(std::move(rule), source).map([](FaultEntry*) {});
    } else if (const auto* remove = std::get_if<scenarioaction::RemoveFault>(&step.action)) {
        if (m_book.find(remove->id))
            removeRule(remove->id);
        else
            done = failure(ErrorCode::NotFound, Fault::Local, "there is no such fault rule");
    } else if (std::holds_alternative<scenarioaction::RemoveFaults>(step.action)) {
        removeOf(source);
    } else {
        done = m_host.operate(step.action, source);
    }
    tellScenario(scenario, done ? step.words
                                : step.words + u" failed: "_s + QString::fromStdString(done.error().detail));
    return done;
}

void FaultDirector::tellScenario(const Scenario& scenario, const QString& words) {
    observe::EventRow event;
    event.kind = observe::EventKind::FaultInjected;
    event.severity = observe::Severity::Warning;
    event.detail = u"Scenario %1: %2"_s.arg(scenario.name, words);
    m_host.tellFault(std::move(event));
}

} // namespace wayside::node
