// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetslot.h"

#include <algorithm>

namespace wayside::client {

using namespace Qt::StringLiterals;

void addCounters(FleetStatistics& statistics, const session::ClientMachine::Counters& counters) {
    statistics.payloadsSent += counters.payloadsSent;
    statistics.payloadBytesSent += counters.payloadBytesSent;
    statistics.payloadsReceived += counters.payloadsReceived;
    statistics.payloadBytesReceived += counters.payloadBytesReceived;
    statistics.payloadsDropped += counters.payloadsDropped;
    statistics.timeSyncAnswered += counters.timeSyncAnswered;
}

void Fleet::makeSlots(const QStringList& identifiers) {
    const std::size_t count = m_settings.clients;
    const std::vector<Personality> mix = m_settings.scenario ? std::vector(count, Personality::Steady)
                                         : m_settings.personality
                                             ? std::vector(count, *m_settings.personality)
                                             : mixOf(count, m_settings.seed);
    const double tlsShare = m_settings.scenario ? m_settings.scenario->tlsShare : m_settings.tlsShare;
    RandomSequence random(m_settings.seed);
    m_slots.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        auto slot = std::make_unique<Slot>();
        FleetMemberSettings& settings = slot->settings;
        settings.client = clientSettings(SessionType::Tlc, m_settings.tokens.tlc);
        settings.client.session.identifiers = {identifiers[qsizetype(i)]};
        settings.seed = random.next();
        settings.client.session.securityMode =
            random.unit() < tlsShare ? SecurityMode::Tls12 : SecurityMode::None;
        settings.personality = mix[i];
        settings.payloadsPerSecond = m_settings.payloadsPerSecond;
        settings.payload = m_settings.payload;
        m_slots.push_back(std::move(slot));
        makeMember(i);
    }
}

void Fleet::makeMember(std::size_t index) {
    Slot& slot = *m_slots[index];
    slot.member = std::make_unique<FleetMember>(slot.settings, *m_network, *m_scheduler, m_clock);
    Client& client = slot.member->client();
    watch(client);
    FleetStatistics::OfPersonality& kind = m_counted.byPersonality[std::size_t(slot.settings.personality)];
    connect(&client, &Client::setBack, this, [&kind](const SetbackReport& report) {
        if (report.end && report.end->confirmed && report.end->cause == CloseCause::ConnectionLost)
            ++kind.closed;
    });
    connect(&client, &Client::stopped, this, [this, index] { onMemberStopped(index); });
}

/// Comes from the old member itself.
void Fleet::onMemberStopped(std::size_t index) {
    Slot& slot = *m_slots[index];
    if (m_stopping || !std::exchange(slot.replaced, false))
        return;
    addCounters(m_counted, slot.member->client().counters());
    slot.member->client().disconnect(this);
    slot.member.release()->deleteLater();
    makeMember(index);
}

/// The first `clients` slots have a session, the others do not.
void Fleet::want(std::size_t clients) {
    const std::size_t before = std::exchange(m_wanted, clients);
    for (std::size_t i = before; i < clients; ++i)
        joinByRamp(i);
    for (std::size_t i = clients; i < before; ++i) {
        m_slots[i]->joins = false;
        m_slots[i]->member->client().stop(u"not wanted at this time"_s);
    }
}

void Fleet::become(const std::vector<Personality>& dealt) {
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        Slot& slot = *m_slots[i];
        if (slot.settings.personality == dealt[i])
            continue;
        slot.settings.personality = dealt[i];
        slot.replaced = true;
        Client& client = slot.member->client();
        const bool wasStopped = client.activity() == Client::Activity::Stopped;
        if (!wasStopped)
            client.stop(u"comes back as another"_s);
        else
            onMemberStopped(i); // as if it had stopped now
        if (i < m_wanted)
            joinByRamp(i);
    }
}

void Fleet::joinByRamp(std::size_t index) {
    if (!std::exchange(m_slots[index]->joins, true))
        m_joining.push_back(index);
    if (!m_ramp->isSet()) {
        m_rampStart = m_clock.now();
        m_rampedUp = 0;
        m_ramp->set(m_rampStart);
    }
}

void Fleet::restartRamp(double clientsPerSecond) {
    m_settings.clientsPerSecond = clientsPerSecond;
    m_rampStart = m_clock.now();
    m_rampedUp = 0;
}

void Fleet::ramp() {
    const double seconds = double((m_clock.now() - m_rampStart).count()) / 1000;
    const double reached = m_settings.clientsPerSecond * seconds + 1;
    // Each once: who still says Bye is looked at again the next time.
    for (std::size_t left = m_joining.size(); left > 0 && double(m_rampedUp) < reached; --left) {
        const std::size_t index = m_joining.front();
        m_joining.pop_front();
        Slot& slot = *m_slots[index];
        if (!slot.joins)
            continue; // not wanted any more
        if (slot.member->client().activity() != Client::Activity::Stopped) {
            m_joining.push_back(index);
            continue;
        }
        slot.joins = false;
        ++m_rampedUp;
        slot.member->client().start();
    }
    if (!m_joining.empty())
        m_ramp->set(m_clock.now() + Milliseconds(std::clamp(std::int64_t(1000 / m_settings.clientsPerSecond),
                                                            std::int64_t(1), std::int64_t(1000))));
}

} // namespace wayside::client
