// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetslot.h"

#include <algorithm>

namespace wayside::client {

using namespace Qt::StringLiterals;

/// All phases that are due; those of one instant one after the other.
void Fleet::enterPhase() {
    const std::vector<FleetPhase>& phases = m_settings.scenario->phases;
    while (m_phase < phases.size() && m_start + phases[m_phase].at <= m_clock.now()) {
        reportPhase();
        const FleetPhase& phase = phases[m_phase++];
        m_counted.phase = phase.name.isEmpty() ? QString::number(m_phase) : phase.name;
        apply(phase);
    }
    if (m_phase < phases.size())
        m_phaseDue->set(m_start + phases[m_phase].at);
}

void Fleet::apply(const FleetPhase& phase) {
    if (phase.clientsPerSecond)
        restartRamp(*phase.clientsPerSecond);
    for (const auto& slot : m_slots) {
        if (phase.payloadsPerSecond) {
            slot->settings.payloadsPerSecond = *phase.payloadsPerSecond;
            slot->member->setRate(*phase.payloadsPerSecond);
        }
        if (phase.payload) {
            slot->settings.payload = *phase.payload;
            slot->member->setPayload(*phase.payload);
        }
    }
    if (phase.mix)
        become(phase.mix->deal(m_slots.size(), m_settings.seed));
    if (phase.clients)
        want(*phase.clients);
    for (const std::size_t index : someConnected(phase.dropLinks.value_or(0)))
        m_slots[index]->member->client().dropLink();
    for (const std::size_t index : someConnected(phase.restart.value_or(0))) {
        m_slots[index]->member->client().stop(u"comes back"_s);
        joinByRamp(index);
    }
    if (phase.burst) {
        for (const auto& slot : m_slots)
            slot->member->burst(*phase.burst);
    }
}

/// This share of those with a session, at least one of them unless the share is 0.
std::vector<std::size_t> Fleet::someConnected(double share) {
    std::vector<std::size_t> connected;
    for (std::size_t i = 0; share > 0 && i < m_slots.size(); ++i) {
        if (m_slots[i]->member->client().activity() == Client::Activity::Connected)
            connected.push_back(i);
    }
    for (std::size_t i = connected.size(); i > 1; --i)
        std::swap(connected[i - 1], connected[m_chance.below(i)]);
    const auto wanted = std::size_t(std::max(1.0, share * double(connected.size()) + 0.5));
    connected.resize(std::min(wanted, connected.size()));
    return connected;
}

void Fleet::reportPhase() {
    if (!m_settings.scenario || m_phase == 0) {
        m_phaseStart = m_start;
        return;
    }
    const FleetStatistics now = statistics();
    const Milliseconds to = m_clock.now() - m_start;
    m_phaseReports.push_back({m_settings.scenario->phases[m_phase - 1].name, m_phaseStart - m_start, to,
                              countedSince(m_beforePhase, now)});
    m_beforePhase = now;
    m_phaseStart = m_clock.now();
}

} // namespace wayside::client
