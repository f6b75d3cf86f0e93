// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/client.h"
#include "netcore/client/simulation/payloadcontent.h"
#include "netcore/client/simulation/payloadpacer.h"
#include "netcore/client/simulation/simulatedclock.h"

#include <QString>

namespace wayside::client {

struct FleetMemberSettings {
    ClientSettings client; ///< behaviour and seed are set by the member's personality
    Personality personality = Personality::Steady;
    double payloadsPerSecond = 1;
    SizeDistribution payload; ///< bytes; 0: as the text is
    std::uint64_t seed = 0;
};

/// One simulated TLC: a Client with a clock, a pace and contents of its own.
class FleetMember : public QObject {
    Q_OBJECT
public:
    FleetMember(const FleetMemberSettings& settings, QNetworkAccessManager& network,
                DeadlineScheduler& scheduler, const ClientClock& clock, QObject* parent = nullptr);

    Personality personality() const { return m_settings.personality; }
    void setRate(double payloadsPerSecond);
    void setPayload(const SizeDistribution& sizes);
    void burst(unsigned payloads); ///< at once, as the limits let them through; nothing without a session
    Client& client() { return m_client; }
    const Client& client() const { return m_client; }

private:
    void onConfirmed();
    void onSetBack(const SetbackReport& report);
    void pace();
    bool publishOne();

    FleetMemberSettings m_settings;
    SimulatedClock m_clock; // before the client, which reads it
    RandomSequence m_random;
    PayloadPacer m_pacer;
    PayloadContent m_content;
    Client m_client;
    Deadline m_pace;
    Deadline m_linkFails;
};

} // namespace wayside::client
