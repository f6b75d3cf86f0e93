// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/load/loadlimits.h"
#include "netcore/client/load/loadsession.h"
#include "netcore/client/load/loadsettings.h"
#include "netcore/client/load/precisetimer.h"
#include "netcore/client/simulation/tlcroster.h"

#include <memory>
#include <QNetworkAccessManager>
#include <vector>

namespace wayside::client {

/// A measured load: thousands of TLC sessions that send by an open-loop schedule, Brokers and Monitors of the
/// same process that receive (and Brokers that send), and the latencies in between. One run each, on the
/// thread this object lives on.
///
/// Brokers and Monitors connect first, then TLCs at the ramp; when everyone is there (or has given up, or the
/// time for it is over) the load begins: warm-up, measurement, a pause for what is still on its way, Bye.
class LoadGenerator : public QObject, private LoadSession::Observer {
    Q_OBJECT
public:
    static constexpr Milliseconds progressInterval{200};

    explicit LoadGenerator(LoadSettings settings, QObject* parent = nullptr);
    ~LoadGenerator() override;

    void start(); ///< once
    /// Ends early; what was measured so far is the result. finished() follows within seconds.
    void stop();

    const LoadResult& result() const { return m_result; } ///< complete with finished()
    /// Why there is no measurement: the API or the nodes cannot be reached, the token is refused, there are
    /// too few TLCs, the load passes the limits.
    const std::optional<RestFailure>& failure() const { return m_failure; }
    /// What the failure comes down to, where a client found it: see adviceFor().
    std::optional<Cause> cause() const { return m_cause; }

Q_SIGNALS:
    void progressed(const wayside::client::LoadProgress& progress); ///< a few times a second
    void secondPassed(const wayside::client::LoadSecond& second);   ///< while the load runs
    void finished();                                                ///< once, and last

private:
    // LoadSession::Observer
    void sessionGranted(LoadSession& session) override;
    void connectedChanged(LoadSession& session) override;
    void setBack(LoadSession& session, const SetbackReport& report) override;
    void stopped() override { finishWhenAllStopped(); }
    void payloadArrived(LoadSession& session, wire::Bytes payload) override;
    LoadEstablishing& establishing() override { return m_result.establishing; }

    // Phases, loadgenerator.cpp.
    void begin(const TlcRoster& roster);
    void makeSessions(const TlcRoster& roster);
    void makeSession(SessionType type, std::uint32_t number, const QByteArray& token,
                     const QString& identifier);
    ClientSettings clientSettings(SessionType type, const QByteArray& token) const;
    void ramp();
    void setRamp(Milliseconds after);
    void tick();
    void goOnWhenConnected();
    void beginLoad();
    void settle();
    void endMeasurement();
    void leave();
    void fail(const RestFailure& failure);
    void finishWhenAllStopped();
    void enter(LoadPhase phase);
    void report();
    bool loadRuns() const { return m_phase == LoadPhase::WarmingUp || m_phase == LoadPhase::Measuring; }
    LoadOfSender loadOf(SessionType type) const;

    // Payloads, loadgenerator_traffic.cpp.
    void sendDue();
    struct Sender {
        LoadSession& session;
        std::uint32_t stream = 0;
        std::optional<TlcIdentifier> to; ///< of a Broker's payload
    };
    Sender senderOf(const OpenLoopSchedule::Slot& slot, LoadDirection direction);
    void send(const OpenLoopSchedule::Slot& slot, LoadDirection direction);
    bool handOver(const Sender& sender, const LoadStamp& stamp);
    bool everythingSent(LoadTime next) const;
    bool isTooLate() const;
    void giveUpTheRest();
    OpenLoopSchedule* nextSchedule();
    void closeSecond();
    double phaseTotal() const;
    double phaseDone() const;

    LoadSettings m_settings;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<DeadlineScheduler> m_scheduler;
    std::unique_ptr<RestClient> m_rest;
    std::vector<std::unique_ptr<LoadSession>> m_sessions; // Brokers, Monitors, TLCs: the order of the ramp
    std::vector<TlcIdentifier> m_identifiers;             // of the TLCs
    std::unique_ptr<Deadline> m_ramp, m_tick;
    PreciseTimer m_sending;

    LoadPhase m_phase = LoadPhase::Preparing;
    std::optional<RestFailure> m_failure;
    std::optional<Cause> m_cause;
    LoadResult m_result;
    std::unique_ptr<LoadMeter> m_meter;
    LoadPayload m_payload;
    RandomSequence m_random;
    std::unique_ptr<OpenLoopSchedule> m_up, m_down;
    std::vector<std::uint32_t> m_nextTlc; // by Broker
    std::uint64_t m_measuredSlots = 0;

    std::size_t m_rampedUp = 0;
    unsigned m_connected = 0;
    bool m_anySession = false;    // the API has granted one
    bool m_anyConnection = false; // a node has confirmed one
    LoadTime m_rampStart{0}, m_rampDue{0}, m_connectDeadline{0};
    LoadTime m_loadStart{0}, m_measureStart{0}, m_measureEnd{0}, m_settleDeadline{0};
    LoadTime m_secondStart{0};
    std::uint64_t m_secondReconnects = 0, m_secondLosses = 0;
    std::chrono::microseconds m_processorAtStart{0};
};

} // namespace wayside::client
