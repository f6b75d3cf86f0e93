// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/restclient.h"
#include "netcore/client/simulation/fleetlistener.h"
#include "netcore/client/simulation/fleetmember.h"
#include "netcore/client/simulation/fleetstatistics.h"
#include "netcore/client/simulation/tlcroster.h"

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
    FleetTokens tokens;
    QString domain;           ///< empty: the domain of the node's TLCs
    QStringList identifiers;  ///< to be used, with a domain; empty: those that `GET /v1/tlcs` lists
    std::size_t clients = 25; ///< TLC sessions; a Broker and a Monitor come on top
    std::optional<Personality> personality; ///< nothing: a mix, see mixOf()
    double payloadsPerSecond = 1;           ///< of each client in ordinary times
    std::size_t payloadBytes = 0;           ///< 0: as the text is; at most 65525
    double tlsShare = 0;                    ///< 0..1: so many of the sessions use TLS
    double clientsPerSecond = 50;           ///< ramp; > 0
    std::uint64_t seed = 1;
    ReconnectSettings reconnect;
    Milliseconds requestTimeout{30000}; ///< of REST requests
    Milliseconds byeDeadline{1000};     ///< queued payloads are sent for at most this long at the end
};

/// N simulated TLCs with a seeded mix of personalities, a Broker and a Monitor, all on the thread this object
/// lives on: make it, move it to a thread with a running event loop (or leave it), then call start() there.
/// Each identifier is used once, because a second session would supersede the
/// first.
class Fleet : public QObject {
    Q_OBJECT
public:
    static constexpr Milliseconds statisticsInterval{250};

    explicit Fleet(FleetSettings settings, const ClientClock& clock = systemClock(),
                   QObject* parent = nullptr);
    ~Fleet() override;

    FleetStatistics statistics() const; ///< on this object's thread

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
    void makeMembers(const QStringList& identifiers);
    void makeListener(SessionType type, const QByteArray& token);
    ClientSettings clientSettings(SessionType type, const QByteArray& token) const;
    void watch(Client& client);
    void ramp();
    void tick();
    void finishWhenAllStopped();
    std::vector<Client*> clients() const;

    FleetSettings m_settings;
    const ClientClock& m_clock;
    // Made by start(), on the thread of the day; destroyed before scheduler and network.
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<DeadlineScheduler> m_scheduler;
    std::unique_ptr<RestClient> m_rest;
    std::vector<std::unique_ptr<FleetMember>> m_members;
    std::vector<std::unique_ptr<FleetListener>> m_listeners;
    std::unique_ptr<Deadline> m_ramp;
    std::unique_ptr<Deadline> m_tick;
    std::size_t m_rampedUp = 0; // listeners first, then members
    MonotonicTime m_rampStart;
    FleetStatistics m_counted; // the part that is counted as it happens
    bool m_stopping = false;
    bool m_finished = false;
};

} // namespace wayside::client
