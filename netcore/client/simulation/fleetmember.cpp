// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetmember.h"

namespace wayside::client {
namespace {

ClientSettings clientSettingsOf(const FleetMemberSettings& settings) {
    ClientSettings client = settings.client;
    client.seed = settings.seed;
    client.stream.machine.behaviour = behaviourOf(settings.personality);
    client.spoilToken = settings.personality == Personality::WrongToken;
    client.inquiry = Inquiry::Never; // whoever simulates a fault knows the reason
    return client;
}

} // namespace

FleetMember::FleetMember(const FleetMemberSettings& settings, QNetworkAccessManager& network,
                         DeadlineScheduler& scheduler, const ClientClock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock, clockFaultOf(settings.personality, settings.seed))
    , m_random(settings.seed)
    , m_pacer(settings.personality, settings.payloadsPerSecond, m_random.next())
    , m_content(settings.client.session.identifiers.value(0).toStdString(), settings.payload, m_random.next())
    , m_client(clientSettingsOf(settings), {network, scheduler, m_clock})
    , m_pace(scheduler, [this] { pace(); })
    , m_linkFails(scheduler, [this] { m_client.dropLink(); }) {
    connect(&m_client, &Client::confirmed, this, &FleetMember::onConfirmed);
    connect(&m_client, &Client::setBack, this, &FleetMember::onSetBack);
    connect(&m_client, &Client::stopped, this, [this] {
        m_pace.clear();
        m_linkFails.clear();
    });
}

void FleetMember::onConfirmed() {
    m_pacer.start(m_clock.now(), m_client.session()->terms.limits);
    m_pace.set(m_pacer.next());
    if (m_settings.personality == Personality::DropsLink)
        m_linkFails.set(m_clock.now() + m_random.between(std::chrono::seconds(15), std::chrono::seconds(40)));
}

void FleetMember::onSetBack(const SetbackReport&) {
    m_pace.clear();
    m_linkFails.clear();
    m_clock.setRight(); // whoever looks after the device has seen to it
}

void FleetMember::pace() {
    for (unsigned due = m_pacer.due(m_clock.now()); due > 0; --due) {
        if (!publishOne())
            return;
    }
    m_pace.set(m_pacer.next());
}

/// Refused only while the connection is ending; the next one starts the pace again.
bool FleetMember::publishOne() {
    const PayloadContent::Made made = m_content.next();
    return m_client.publish({std::nullopt, made.payloadType, m_clock.wall(), made.bytes}).has_value();
}

void FleetMember::setRate(double payloadsPerSecond) {
    m_pacer.setRate(m_clock.now(), payloadsPerSecond);
    if (m_client.activity() == Client::Activity::Connected)
        m_pace.set(m_pacer.next());
}

void FleetMember::setPayload(const SizeDistribution& sizes) {
    m_content.setSizes(sizes);
}

void FleetMember::burst(unsigned payloads) {
    if (m_client.activity() != Client::Activity::Connected)
        return;
    while (payloads > 0 && publishOne())
        --payloads;
}

} // namespace wayside::client
