// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/circuitbreaker.h"
#include "netcore/client/reconnectpolicy.h"
#include "netcore/client/restclient.h"
#include "netcore/client/streamconnection.h"

#include <map>
#include <memory>
#include <optional>

namespace wayside::client {

struct ClientSettings {
    ApiAccess access;
    SessionRequest session;
    QString wantedNode; ///< may be empty: the service chooses
    StreamConnectionSettings stream;
    ReconnectSettings reconnect;
    CircuitBreakerSettings breaker; ///< for the API and for each streaming node
    std::uint64_t seed = 0;         ///< of the jitter; give every client another one
    bool spoilToken = false;        ///< for simulators: presents a token that no node knows
};

/// What clients of one thread share.
struct ClientSurroundings {
    QNetworkAccessManager& network;
    DeadlineScheduler& scheduler;
    const ClientClock& clock;
};

/// Why there is no session at the moment, and what happens next.
struct SetbackReport {
    Setback setback = Setback::ConnectionLost;
    std::optional<Error> error;          ///< absent after Reconnect
    std::optional<ConnectionEnd> end;    ///< when a connection had been tried
    std::optional<Milliseconds> retryIn; ///< absent: the client has stopped, someone has to change something
};

/// A client that stays connected: creates a session over REST, connects to the streaming node it is given,
/// and after Reconnect, a loss or a refusal goes round again as ReconnectPolicy and the circuit breakers
/// allow (spec 01 §7). Lives on the thread of its surroundings; delete it with deleteLater() from its own
/// signals.
class Client : public QObject {
    Q_OBJECT
public:
    enum class Activity : quint8 {
        Stopped,
        Waiting,         ///< for the time of the next attempt
        CreatingSession, ///< REST
        Connecting,      ///< to the streaming node, until it confirms
        Connected,       ///< confirmed
        Leaving,         ///< Bye, then Stopped
    };
    Q_ENUM(Activity)

    Client(ClientSettings settings, const ClientSurroundings& surroundings, QObject* parent = nullptr);
    ~Client() override;

    void start(); ///< without effect unless Stopped
    /// Ends gracefully with Bye; stopped() follows within the Bye deadline and the linger.
    void stop(const QString& reason);
    /// Sends on the present session. WrongState when there is none: nothing is kept for the next one.
    Result<void> publish(const session::ClientMachine::OutboundPayload& payload);
    void dropLink(); ///< as if the network failed: no Bye; the client comes back

    Activity activity() const { return m_activity; }
    const ClientSettings& settings() const { return m_settings; }
    const std::optional<SessionGranted>& session() const { return m_session; } ///< of the present connection
    const StreamConnection* connection() const { return m_connection.get(); }
    /// Sums over all connections so far, the present one included.
    session::ClientMachine::Counters counters() const;
    unsigned sessionsConfirmed() const { return m_sessionsConfirmed; }

Q_SIGNALS:
    void activityChanged(wayside::client::Client::Activity activity);
    void sessionCreated();
    void stageChanged(const wayside::session::StageChanged& change);
    void confirmed();
    void
    payloadReceived(const wayside::session::PayloadReceived& payload); ///< views: valid during the signal
    void
    monitorPayloadReceived(const wayside::wire::MonitorPayload& copy); ///< views: valid during the signal
    void timeSyncAnswered(const wayside::session::TimeSyncAnswered& answer);
    void reconnectRequested();
    void
    payloadsDropped(const wayside::session::PayloadsDropped& dropped); ///< some for each priority and reason
    void setBack(const wayside::client::SetbackReport& report);
    void stopped();

private:
    void attempt();
    void createSession();
    void onSession(const RestResult<SessionGranted>& granted);
    void onRefused(const RestFailure& failed);
    void connectToNode();
    void onConfirmed();
    void onClosed(const ConnectionEnd& end);
    void retireConnection();
    void waitFor(Milliseconds delay);
    void waitForProbe(const CircuitBreaker& breaker, const QString& endpoint);
    void halt();
    void setActivity(Activity activity);
    CircuitBreaker& breakerOf(const QString& endpoint);
    MonotonicTime now() const { return m_surroundings.clock.now(); }

    ClientSettings m_settings;
    ClientSurroundings m_surroundings;
    Activity m_activity = Activity::Stopped;
    ReconnectPolicy m_policy;
    CircuitBreaker m_apiBreaker;
    std::map<QString, CircuitBreaker> m_nodeBreakers; // by "host:port"; forgotten when there are too many
    Deadline m_retry;
    std::unique_ptr<RestClient> m_rest; // new for every run: a stopped client takes no late answers
    std::optional<SessionGranted> m_session;
    std::unique_ptr<StreamConnection> m_connection;
    session::ClientMachine::Counters m_past;
    unsigned m_sessionsConfirmed = 0;
};

} // namespace wayside::client
