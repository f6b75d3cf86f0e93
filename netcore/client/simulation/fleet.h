// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/restclient.h"
#include "netcore/client/simulation/fleetlistener.h"
#include "netcore/client/simulation/fleetmember.h"
#include "netcore/client/simulation/fleetscenario.h"
#include "netcore/client/simulation/fleetstatistics.h"
#include "netcore/client/simulation/tlcroster.h"

#include <deque>
#include <memory>
#include <optional>
#include <QNetworkAccessManager>
#include <QStringList>
#include <vector>

namespace wayside::client {

/// Secrets: authorization tokens of the three categories. An empty one leaves that part of the fleet out; the
/// TLC token is required. `lister` may read `GET /v1/tlcs`, which TLC_SYSTEM may not (spec 02 §3); without it
/// the Broker's or the Monitor's token asks.
struct FleetTokens {
    QByteArray tlc = {}, broker = {}, monitor = {}, lister = {};
};

struct FleetSettings {
    QUrl api; ///< as ApiAccess::apiBase() makes it
    TlsTrust trust;
    ProxySettings proxy{};
    FleetTokens tokens;
    QString domain;           ///< empty: the domain of the node's TLCs
    QStringList identifiers;  ///< to be used, with a domain; empty: those that `GET /v1/tlcs` lists
    std::size_t clients = 25; ///< TLC sessions; a Broker and a Monitor come on top
    std::optional<Personality> personality; ///< nothing: a mix, see mixOf()
    double payloadsPerSecond = 1;           ///< of each client in ordinary times
    SizeDistribution payload;               ///< bytes, at most 65525; 0: as the text is
    double tlsShare = 0;                    ///< 0..1: so many of the sessions use TLS
    double clientsPerSecond = 50;           ///< ramp; > 0
    std::uint64_t seed = 1;
    /// Changes all this as time goes on; then `clients` and `personality` are its own.
    std::optional<FleetScenario> scenario;
    ReconnectSettings reconnect;
    Milliseconds requestTimeout{30000}; ///< of REST requests
    Milliseconds byeDeadline{1000};     ///< queued payloads are sent for at most this long at the end
};

/// N simulated TLCs with a seeded mix of personalities, a Broker and a Monitor, all on the thread this object
/// lives on: make it, move it to a thread with a running event loop (or leave it), then call start() there.
/// Each identifier is used once, because a second session would supersede the first.
///
/// With a scenario the fleet grows, shrinks and changes: a TLC that is not wanted says Bye, one that becomes
/// another personality says Bye and comes back as that.
class Fleet : public QObject {
    Q_OBJECT
public:
    static constexpr Milliseconds statisticsInterval{250};

    explicit Fleet(FleetSettings settings, const ClientClock& clock = systemClock(),
                   QObject* parent = nullptr);
    ~Fleet() override;

    FleetStatistics statistics() const; ///< on this object's thread
    /// The phases of the scenario that have ended, the last one with stop().
    const std::vector<FleetPhaseReport>& phases() const { return m_phaseReports; }

public Q_SLOTS:
    void start();
    /// Everyone says Bye; finished() follows within seconds.
    void stop();

Q_SIGNALS:
    void started(); ///< identifiers are known, the ramp begins
    /// Nothing was started: the API cannot be reached, refuses the token, or has too few TLCs.
    void failed(const wayside::client::RestFailure& failure);
    void statisticsChanged(const wayside::client::FleetStatistics& statistics); ///< four times a second
    void finished();

private:
    void begin(const TlcRoster& roster);
    void makeListener(SessionType type, const QByteArray& token);
    ApiAccess accessAs(const QByteArray& token) const;
    ClientSettings clientSettings(SessionType type, const QByteArray& token) const;
    void watch(Client& client);
    void tick();
    void finishWhenAllStopped();
    std::vector<Client*> clients() const;

    // TLCs, fleet_members.cpp.
    struct Slot;
    void makeSlots(const QStringList& identifiers);
    void makeMember(std::size_t index);
    void onMemberStopped(std::size_t index);
    void want(std::size_t clients);
    void become(const std::vector<Personality>& dealt);
    void joinByRamp(std::size_t index);
    void restartRamp(double clientsPerSecond);
    void ramp();

    // The scenario, fleet_phases.cpp.
    void enterPhase();
    void apply(const FleetPhase& phase);
    void reportPhase();
    std::vector<std::size_t> someConnected(double share);

    FleetSettings m_settings;
    const ClientClock& m_clock;
    // Made by start(), on the thread of the day; destroyed before scheduler and network.
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<DeadlineScheduler> m_scheduler;
    std::unique_ptr<RestClient> m_rest;
    std::vector<std::unique_ptr<Slot>> m_slots;
    std::vector<std::unique_ptr<FleetListener>> m_listeners;
    std::unique_ptr<Deadline> m_ramp;
    std::unique_ptr<Deadline> m_tick;
    std::unique_ptr<Deadline> m_phaseDue;
    std::deque<std::size_t> m_joining; // slots whose turn the ramp decides
    std::uint64_t m_rampedUp = 0;      // since m_rampStart
    MonotonicTime m_rampStart;
    std::size_t m_wanted = 0; // the first so many slots
    std::size_t m_phase = 0;  // the next one of the scenario
    MonotonicTime m_start;    // of the scenario
    MonotonicTime m_phaseStart;
    FleetStatistics m_beforePhase;
    std::vector<FleetPhaseReport> m_phaseReports;
    RandomSequence m_chance;
    FleetStatistics m_counted; // the part that is counted as it happens
    bool m_stopping = false;
    bool m_finished = false;
};

} // namespace wayside::client
