// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadsession.h"

#include "netcore/client/load/precisetimer.h"

namespace wayside::client {

LoadSession::LoadSession(const ClientSettings& settings, std::uint32_t number,
                         const ClientSurroundings& surroundings, Observer& observer)
    : m_number(number)
    , m_observer(observer)
    , m_client(settings, surroundings) {
    connect(&m_client, &Client::activityChanged, this, &LoadSession::onActivity);
    connect(&m_client, &Client::sessionCreated, this, [this] {
        m_observer.establishing().rest.record(loadNow() - m_askedAt);
        m_observer.sessionGranted(*this);
    });
    connect(&m_client, &Client::confirmed, this, &LoadSession::onConfirmed);
    connect(&m_client, &Client::setBack, this,
            [this](const SetbackReport& report) { m_observer.setBack(*this, report); });
    connect(&m_client, &Client::stopped, this, [this] { m_observer.stopped(); });
    if (type() == SessionType::Monitor)
        connect(&m_client, &Client::monitorPayloadReceived, this, &LoadSession::onCopy);
    else
        connect(&m_client, &Client::payloadReceived, this, [this](const session::PayloadReceived& received) {
            m_observer.payloadArrived(*this, received.payload);
        });
}

void LoadSession::start() {
    m_wasStarted = true;
    m_client.start();
}

void LoadSession::onActivity(Client::Activity activity) {
    if (activity == Client::Activity::CreatingSession)
        m_askedAt = loadNow();
    const bool connected = activity == Client::Activity::Connected;
    if (std::exchange(m_connected, connected) != connected)
        m_observer.connectedChanged(*this);
}

void LoadSession::onConfirmed() {
    LoadEstablishing& establishing = m_observer.establishing();
    const PhaseTimings& timings = m_client.connection()->timings();
    const auto note = [](Histogram& histogram, const std::optional<PhaseTimings::Duration>& duration) {
        if (duration)
            histogram.record(*duration);
    };
    note(establishing.tcp, timings.tcp);
    note(establishing.tls, timings.tls);
    note(establishing.version, timings.version);
    note(establishing.confirm, timings.confirmation);
    establishing.connect.record(loadNow() - m_askedAt);
}

/// The payload lies behind payload type and origin timestamp, and those behind an identifier in 0x05.
void LoadSession::onCopy(const wire::MonitorPayload& copy) {
    const bool identified = copy.originalType == std::uint8_t(wire::DatagramType::PayloadWithIdentifier);
    const std::size_t before = (identified ? TlcIdentifier::size : 0) + 1 + 8;
    if (copy.originalContent.size() >= before)
        m_observer.payloadArrived(*this, copy.originalContent.subspan(before));
}

} // namespace wayside::client
