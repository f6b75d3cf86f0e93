// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/faultdirector.h"
#include "netcore/node/flight/flightkeeper.h"
#include "netcore/node/limitrules/limitrules.h"
#include "netcore/node/loop/turnwatch.h"
#include "netcore/node/streaming/admission.h"
#include "netcore/node/streaming/connection.h"
#include "netcore/node/streaming/descriptorshortage.h"
#include "netcore/node/streaming/endedconnections.h"
#include "netcore/node/streaming/eventlog.h"
#include "netcore/node/streaming/fleetfigures.h"
#include "netcore/node/streaming/router.h"
#include "netcore/node/streaming/sessionregistry.h"
#include "netcore/node/streaming/streamingnode.h"
#include "netcore/node/taps/traffictaps.h"
#include "netcore/observe/source.h"
#include "netcore/observe/updatequeue.h"
#include "netcore/store/accessdirectory.h"
#include "netcore/timing/deadlinescheduler.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QSet>
#include <unordered_map>
#include <vector>

namespace wayside::store {
class Store;
struct SessionEnd;
} // namespace wayside::store

namespace wayside::node::cluster {
class Cluster;
struct ConnectedSession;
struct NodeCandidate;
} // namespace wayside::node::cluster

namespace wayside::node {

class AcceptedSocket;
class EngineDrains;
class LimitRuleWatch;
class TlsContext;
struct LiveAccess;

struct NodeAddress {
    QString id;
    quint16 plainPort = 0, tlsPort = 0; ///< 0: any free port
};

struct EngineOptions {
    NodeSettings settings;
    QHostAddress listen = QHostAddress::LocalHost;
    QString host; ///< told to clients
    QList<NodeAddress> nodes;
    std::shared_ptr<TlsContext> tls;
    store::Store* store = nullptr; ///< outlives the engine
    /// The processes that share the store; outlives the engine. Null: this one is alone.
    cluster::Cluster* cluster = nullptr;
    /// Whether an identifier is registered in a domain; may be called at any time on the node's thread.
    std::function<bool(const QString& domain, const QString& identifier)> identifierKnown;
    std::function<void(const observe::EventRow&)> eventSink; ///< the log; may be empty
    /// Of everything on the streaming side; outlives the engine. Null: the system's.
    const timing::Clock* clock = nullptr;
};

/// Figures for /metrics: sums since the start and gauges.
struct EngineMetrics {
    observe::Totals totals;
    QList<observe::NodeRow> nodes;
    QHash<QString, StreamingNode::Carried> carried; ///< by node
    QHash<EndReason, quint64> ended;                ///< sessions
    QHash<CloseCause, quint64> closed;              ///< connections, refused ones included
    QHash<std::pair<int, int>, int>
        connectionsByTypeAndState; ///< SessionType (-1: none yet), ConnectionState
    quint64 sessionsCreated = 0, payloadsDropped = 0, payloadsOutOfScope = 0, payloadsFiltered = 0,
            clockSamples = 0;
    std::optional<TurnWatch::Figures> turns; ///< of the node's thread, where they are known
    quint64 faultStrikes = 0;
    FleetFigures fleet;
    QList<observe::DrainRow> drains; ///< those that run, and those that have just been over
    int withoutToken = 0, mostWithoutToken = 0, mostConnections = 0;
};

/// The streaming side of a node process: all streaming nodes, their connections and sessions, routing,
/// drains, and what observers are told. Everything here runs on the node's thread; other threads come in
/// through NodeControl.
class Engine : public QObject, private ConnectionOwner, private FaultHost {
    Q_OBJECT
public:
    explicit Engine(EngineOptions options, QObject* parent = nullptr);
    ~Engine() override;

    /// Opens all listeners, or none. Errors: those of Listener::start().
    Result<void> listen();
    QList<observe::NodeRow> nodes() const; ///< our own
    /// Ours and those of the other processes.
    QList<observe::NodeRow> allNodes() const;
    const QString& runId() const { return m_runId; }

    // Sessions (spec 02 §2)
    /// Assigns a node and makes the token. Unavailable when no node is active; NotFound for an unknown wanted
    /// node.
    Result<SessionFacts> createSession(const SessionOrder& order);
    void announceSession(const SessionFacts& facts); ///< it is durable now: whom it concerns may be told
    void forgetSession(const QString& sessionId);    ///< it could not be stored and was never told to anyone
    QList<SessionFacts> sessions() const;
    /// By the hash of its token; nothing for one whose end is under way.
    std::optional<SessionFacts> session(const store::TokenHash& token) const;
    bool endSession(const store::TokenHash& token, EndReason reason, const QString& byeReason,
                    const QString& actor);

    // Other processes that share the store (netcore/node/cluster)
    std::optional<SessionFacts> sessionById(const QString& sessionId) const;
    bool endSessionById(const QString& sessionId, EndReason reason, const QString& byeReason,
                        const QString& actor);
    /// Another process made a session for one of our nodes; without effect when it is known already.
    void sessionAssigned(const SessionFacts& facts);
    /// A session connected at any of the processes, in the order that holds for all of them.
    void sessionConnected(const cluster::ConnectedSession& connected);
    /// The others have taken this process for dead and ended its sessions: so do we.
    void takenForDead();
    void tellAboutCluster(observe::Severity severity, const QString& detail); ///< to log and observers
    // Access and scope, engine_access.cpp
    /// The access tables are these now: sessions whose token, authorization or TLC is gone end at once,
    /// others lose what is not theirs any more, and payload policies act.
    void applyAccess(const store::AccessDirectory::Snapshot& access);
    /// Gives a session another scope, which acts at once on its live connection. NotFound; Conflict when an
    /// identifier is connected with another session and the settings say refuse, else the other one ends.
    Result<ScopeChanged> changeScope(const store::TokenHash& token, const ScopeOrder& order,
                                     const QString& actor);
    /// Takes it back, unless the scope was changed again since: it could not be stored.
    void undoScope(const ScopeChanged& change);

    // Operators (admin API, console)
    Result<void> act(quint64 connectionId, observe::ConnectionAction action, const QString& reason,
                     const QString& actor);
    EngineDrains& drains() { return *m_drains; }
    Result<observe::NodeRow> activate(const QString& nodeId, const QString& actor);

    FaultDirector& faults() { return m_faults; }

    /// Begins to watch a connection's datagrams, at most `bytes` of each, or joins who watches it already;
    /// told and audited. The answer's `next` is where to ask on from. NotFound; RateLimited when too many are
    /// watched.
    Result<observe::TrafficBatch> tapTraffic(quint64 connectionId, qsizetype bytes, const QString& reason,
                                             const QString& actor);
    /// NotFound when nobody watches it (any more).
    Result<observe::TrafficBatch> tappedTraffic(quint64 connectionId, quint64 after, int mostRecords) {
        return m_taps.read(connectionId, after, mostRecords);
    }

    // Limits while the node runs, engine_limits.cpp
    /// A rule of the store; returns the live sessions whose limits changed by it.
    QList<SessionFacts> applyLimitRule(const LimitRule& rule);
    /// The same for one that somebody has just set, or taken away, and that is stored: told and audited.
    QList<SessionFacts> setLimitRule(const LimitRule& rule);
    /// Limits of one live session's own; an empty change takes them away. NotFound, WrongState.
    Result<SessionFacts> limitSession(quint64 connectionId, const LimitChange& change, const QString& reason,
                                      const QString& actor);
    LimitsOverview limitsOverview() const;
    bool hasLimitRule(LimitScope scope, const QString& subject) const;
    SessionLimits limitsForNew(const SessionFacts& facts) const {
        return m_limits.layersFor(facts).effective();
    }
    /// A connection's session, and how its limits came about.
    std::optional<std::pair<SessionFacts, LimitLayers>> limitsOf(quint64 connectionId) const;
    void watchLimitRules(); ///< from now on takes up what other processes set

    // Observers
    /// From now on the queue gets everything: first a full state with reset set and the events after
    /// `lastEventId` (nothing: the last 1,000), then a batch whenever something changed, at most 20 a second.
    void subscribe(std::shared_ptr<observe::UpdateQueue> queue, std::optional<quint64> lastEventId);
    void unsubscribe(const std::shared_ptr<observe::UpdateQueue>& queue);
    QList<quint64> connectionIds() const; ///< of the open ones and those that ended lately, rising
    /// The rows of those that are still known, in the order asked for.
    QList<observe::ConnectionRow> rows(const QList<quint64>& ids);
    QList<observe::ConnectionRow> rows();
    /// The latest events, oldest first; `forgotten` gets the number of those before.
    QList<observe::EventRow> events(quint64& forgotten) const { return m_events.after(0, forgotten); }
    std::optional<observe::ConnectionRow> row(quint64 connectionId);
    std::optional<QList<observe::ClockPoint>> clockHistory(quint64 connectionId) const;
    EngineMetrics metrics();
    const FlightKeeper& flights() const { return m_flights; }

    void storeHealthChanged(bool healthy, const QString& reason);
    /// A listener of this process stops accepting for want of file descriptors, or goes on.
    void acceptingPaused(bool paused) { m_descriptors.pausedChanged(paused); }

    /// The clock was stepped by hand: calls everything that is due by it now. The system's clock needs no
    /// such call.
    void clockStepped();

    /// Bye "maintenance: node shutting down" to everyone; shutdownFinished() when the last is gone or after 3
    /// s.
    void shutdown();

Q_SIGNALS:
    void shutdownFinished();

private:
    friend class EngineDrains;
    // ConnectionOwner, engine_connections.cpp
    void tokenPresented(Connection& connection, std::string_view token) override;
    void payloadReceived(Connection& connection, const session::PayloadReceived& payload) override;
    void clockMeasured(Connection& connection, const observe::ClockPoint& point) override;
    void noticed(Connection& connection, const session::Notice& notice) override;
    void slowConsumer(Connection& connection) override;
    void changed(Connection& connection) override;
    void closing(Connection& connection, const session::CloseRequested& close) override;
    void ended(Connection& connection) override;

    void setNodeState(StreamingNode& node, NodeState state);

    // FaultHost, engine_faults.cpp
    void eachConnection(const std::function<void(Connection&)>& visit) override;
    observe::EventRow eventAboutConnection(const Connection& connection) const override;
    void tellFault(observe::EventRow event) override { tell(std::move(event)); }
    void auditFault(const QString& actor, const QString& action, const QString& subject,
                    const QString& reason, const QString& outcome) override;
    Result<void> setPortsOpen(const QString& nodeId, bool open) override;
    bool knowsNode(const QString& nodeId) const override { return nodeById(nodeId) != nullptr; }
    Result<void> operate(const ScenarioAction& action, const QString& actor) override;

    void adopt(StreamingNode& node, std::unique_ptr<AcceptedSocket> socket, bool tls);
    void authenticate(Connection& connection, Session& session);
    Session& expect(const SessionFacts& facts);
    bool end(Session* session, EndReason reason, const QString& byeReason, const QString& actor);
    bool isKnownNode(const QString& id) const;
    bool judgeToken(Connection& connection, Session* session);
    void judgeAndAuthenticate(Connection& connection, Session* session);
    void assignedSessionFound(quint64 connectionId, const store::TokenHash& hash, const QByteArray& token,
                              const Result<SessionFacts>& found);
    void rivalsFound(quint64 connectionId, const store::TokenHash& hash, const Result<bool>& found);
    void publishNodes();
    void announceScope(const Session& session);
    void recordEnd(const Connection& connection, const session::CloseRequested& close);
    void endUnconnected(Session& session, EndReason reason, const QString& detail);
    void storeEnd(const store::SessionEnd& end, const store::TokenHash& token);
    void expireSessions();
    static bool setLimitLayer(Session& session, LimitScope scope,
                              const std::shared_ptr<const LimitChange>& change);
    Session* liveSession(const store::TokenHash& token) const; ///< null for one whose end is under way
    void judge(Session& session);
    void endLive(Session& session, EndReason reason, const QString& sentence);
    void applyPolicies(Connection& connection);
    QList<store::ScopeChange> replaceScope(Session& session, const QStringList& identifiers,
                                           bool wholeDomain);
    std::vector<Connection*> rivalsWith(Session& session, const ScopeOrder& order);
    void forgetConnection(Connection& connection);
    StreamingNode* nodeById(const QString& id) const;
    QList<cluster::NodeCandidate> nodeCandidates() const;
    /// A node of ours or of another process.
    std::optional<observe::NodeRow> nodeForNewSession(const QString& wanted) const;
    static observe::EventRow eventAbout(const SessionFacts& facts, observe::EventKind kind);
    static observe::EventRow eventAbout(const Connection& connection, observe::EventKind kind);
    void tell(observe::EventRow event);
    void tellNotice(const QString& sentence, observe::Severity severity);
    void audit(const QString& actor, const QString& action, const QString& subject, const QString& reason,
               const QString& outcome);
    observe::NodeRow rowOf(const StreamingNode& node) const;

    // Observers, engine_observers.cpp
    void batchDue();
    Milliseconds batchInterval() const;
    void refreshNodeRates(MonotonicTime now);
    observe::Totals totals() const;
    observe::SourceUpdate fullState(std::optional<quint64> lastEventId);
    void markSomeStale();

    EngineOptions m_options;
    QString m_runId;
    std::unique_ptr<cluster::Cluster> m_alone; ///< when no other was given
    cluster::Cluster& m_cluster;
    timing::DeadlineScheduler m_scheduler;
    std::vector<std::unique_ptr<StreamingNode>> m_nodes;
    SessionRegistry m_sessions;
    QSet<store::TokenHash> m_unrecorded; ///< of sessions that are over, which the store does not know yet
    QSet<QString> m_unordered;           ///< ids of our sessions whose place in the order is not known yet
    Router m_router;
    std::unique_ptr<LiveAccess> m_access;
    std::unique_ptr<EngineDrains> m_drains;
    FaultDirector m_faults;
    EventLog m_events;
    EndedConnections m_ended;
    FlightKeeper m_flights;
    TrafficTaps m_taps;
    LimitRules m_limits;
    std::unique_ptr<LimitRuleWatch> m_limitWatch; ///< where the store is shared
    std::unordered_map<quint64, std::unique_ptr<Connection>> m_connections;
    Admission m_admission;
    DescriptorShortage m_descriptors;
    QHash<EndReason, quint64> m_endedCount;
    QHash<CloseCause, quint64> m_closedCount;
    quint64 m_nextConnectionId = 1;
    quint64 m_sessionsCreated = 0, m_payloadsOutOfScope = 0, m_payloadsDropped = 0, m_clockSamples = 0;
    timing::Deadline m_expiryCheck, m_batch, m_shutdownDeadline;
    bool m_shuttingDown = false;

    std::vector<std::shared_ptr<observe::UpdateQueue>> m_observers;
    std::vector<quint64> m_changed; ///< connection ids since the last batch
    QList<quint64> m_removed;
    QList<observe::ClockPoint> m_clockPoints;
    quint64 m_refreshCursor = 0; ///< the next connection id to refresh in turn
};

} // namespace wayside::node
