// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/endpointbreakers.h"
#include "netcore/client/keptpayloads.h"
#include "netcore/client/reconnectpolicy.h"
#include "netcore/client/restclient.h"
#include "netcore/client/sessioninquiry.h"
#include "netcore/client/streamconnection.h"

#include <memory>
#include <optional>

namespace wayside::client {

struct ClientStatus;

/// When a client asks the API why a node closed without a word.
enum class Inquiry : std::uint8_t {
    Never,
    RefusedTokens, ///< after a connection that was never confirmed
    EveryLoss,     ///< also when a confirmed one is lost: a limit may have been passed
};

struct ClientSettings {
    ApiAccess access; ///< its proxy is that of the streaming connections as well
    SessionRequest session;
    QString wantedNode; ///< may be empty: the service chooses
    StreamConnectionSettings stream;
    ReconnectSettings reconnect;
    CircuitBreakerSettings breaker; ///< for the API and for each streaming node
    std::uint64_t seed = 0;         ///< of the jitter; give every client another one
    bool spoilToken = false;        ///< for simulators: presents a token that no node knows
    /// Payloads that did not reach the socket, and those published while there is no session, wait for the
    /// next one, bounded and aged by the settings of the queue in `stream.machine`.
    bool keepPayloads = false;
    /// Sessions that are left behind are deleted over REST: at stop(), and when their node is avoided.
    /// Otherwise they end with Bye or by expiration. Not every role may (spec 02 §3).
    bool deleteSessions = false;
    Inquiry inquiry = Inquiry::RefusedTokens;
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
    std::optional<Cause> cause{};        ///< what it comes down to: see adviceFor()
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
    /// Ends gracefully: what is queued in the present session, then Bye. stopped() follows within the Bye
    /// deadline, the linger and, with `deleteSessions`, 5 s. What waits for a session is dropped.
    void stop(const QString& reason);
    void attemptNow(); ///< ends a wait early; the circuit breakers still decide
    /// Sends on the present session. With none: WrongState, or with `keepPayloads` and unless Stopped it
    /// waits for the next one.
    Result<void> publish(const session::ClientMachine::OutboundPayload& payload);
    void dropLink(); ///< as if the network failed: no Bye; the client comes back
    /// Departures from the protocol, for tests of nodes: of the present connection and all later ones.
    void setBehaviour(const session::ClientBehaviour& behaviour);
    /// StreamConnection::inject() into the present connection; WrongState when there is none.
    Result<void> inject(wire::Bytes bytes);
    /// The scope from now on, of the live session (PUT, which acts at once) and of all later ones; none: all
    /// that the authorization allows. identifiersUpdated() tells the outcome; a refusal leaves everything as
    /// it was. Errors (Fault::Local): InvalidArgument in singleplex; WrongState while an earlier one is under
    /// way.
    Result<void> updateIdentifiers(const QStringList& identifiers);

    Activity activity() const { return m_activity; }
    const ClientSettings& settings() const { return m_settings; }
    const std::optional<SessionGranted>& session() const { return m_session; } ///< of the present connection
    const StreamConnection* connection() const { return m_connection.get(); }
    ClientStatus status() const; ///< any time; see clientstatus.h
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
    void identifiersUpdated(const std::optional<wayside::Error>& error); ///< absent: the new scope holds
    void sessionDeleted(const std::optional<wayside::Error>& error);     ///< of `deleteSessions`
    /// Something of status() changed, figures that change all the time aside: queue, limits, counters.
    void statusChanged();
    void stopped();

private:
    struct Memory; // what status() tells beyond the present

    void attempt();
    void createSession();
    void onSession(const RestResult<SessionGranted>& granted);
    void onRefused(const RestFailure& failed);
    void connectToNode();
    void onConfirmed();
    void onClosed(const ConnectionEnd& end);
    bool isWorthAsking(const ConnectionEnd& end) const;
    void askWhy(const ConnectionEnd& end, const SessionInquiry::Subject& subject);
    void settle(const ConnectionEnd& end, std::optional<Cause> cause, const QString& found);
    void report(SetbackReport report, const RetryDecision& decision);
    void retireConnection();
    void leave();
    void discardSession();
    void deleteSession(const QByteArray& token, const std::function<void()>& then);
    void onScopeAnswer(const RestResult<Session>& answer, const QStringList& before);
    void waitFor(Milliseconds delay);
    void waitForProbe(const CircuitBreaker& breaker, const QString& endpoint);
    void halt();
    static void retire(std::unique_ptr<RestClient>& rest); ///< it may be the caller
    void setActivity(Activity activity);
    bool keepsPayloads() const;
    void tellDrops();
    MonotonicTime now() const { return m_surroundings.clock.now(); }

    ClientSettings m_settings;
    ClientSurroundings m_surroundings;
    Activity m_activity = Activity::Stopped;
    ReconnectPolicy m_policy;
    EndpointBreakers m_breakers;
    KeptPayloads m_kept;
    Deadline m_retry;
    std::unique_ptr<RestClient> m_rest;    // new for every run: a stopped client takes no late answers
    std::unique_ptr<RestClient> m_changes; // of the scope of a session that exists
    std::unique_ptr<RestClient> m_deletion;
    std::unique_ptr<SessionInquiry> m_inquiry;
    std::optional<SessionGranted> m_session;
    std::unique_ptr<StreamConnection> m_connection;
    session::ClientMachine::Counters m_past;
    std::unique_ptr<Memory> m_memory;
    unsigned m_sessionsConfirmed = 0;
    bool m_scopeUnderWay = false;
};

} // namespace wayside::client
