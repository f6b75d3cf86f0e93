// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/service/servicestate.h"

namespace wayside::nodeprogram {

namespace {

bool isPending(ServicePhase phase) {
    return phase == ServicePhase::StartPending || phase == ServicePhase::StopPending;
}

/// Longer than a beat by as much as a busy machine may be late.
constexpr std::chrono::seconds hint{20};

} // namespace

ServiceStatus ServiceState::report() const {
    ServiceStatus report;
    report.phase = m_phase;
    report.acceptsStop = m_phase == ServicePhase::Running;
    if (isPending(m_phase)) {
        report.checkPoint = m_checkPoint;
        report.waitHint = hint;
    }
    report.exitCode = m_exitCode;
    return report;
}

ServiceState::Answer ServiceState::control(ServiceControl control) {
    if (control == ServiceControl::Other)
        return {};
    Answer answer{true, false, std::nullopt};
    if (m_phase == ServicePhase::Stopped)
        return answer; // nothing may follow the last report
    if (control != ServiceControl::Interrogate && !m_stopAsked) {
        m_stopAsked = true;
        answer.stopNode = m_phase == ServicePhase::Running; // a starting node is told once it can listen
        if (answer.stopNode)
            enter(ServicePhase::StopPending);
    }
    answer.report = report();
    return answer;
}

ServiceState::Answer ServiceState::started() {
    if (m_phase != ServicePhase::StartPending)
        return {true, false, std::nullopt};
    enter(m_stopAsked ? ServicePhase::StopPending : ServicePhase::Running);
    return {true, m_stopAsked, report()};
}

std::optional<ServiceStatus> ServiceState::stopping() {
    if (m_phase == ServicePhase::StopPending || m_phase == ServicePhase::Stopped)
        return std::nullopt;
    enter(ServicePhase::StopPending);
    return report();
}

std::optional<ServiceStatus> ServiceState::stopped(std::uint32_t exitCode) {
    if (m_phase == ServicePhase::Stopped)
        return std::nullopt;
    enter(ServicePhase::Stopped);
    m_exitCode = exitCode;
    return report();
}

std::optional<ServiceStatus> ServiceState::beat() {
    if (!isPending(m_phase))
        return std::nullopt;
    const auto longest = m_phase == ServicePhase::StartPending ? longestStart : longestStop;
    if (m_checkPoint >= std::uint32_t(longest / beatInterval))
        return std::nullopt;
    ++m_checkPoint;
    return report();
}

void ServiceState::enter(ServicePhase phase) {
    m_phase = phase;
    m_checkPoint = 1;
}

} // namespace wayside::nodeprogram
