// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/cluster/cluster.h"
#include "netcore/node/cluster/nodedirectory.h"
#include "netcore/node/cluster/peers.h"
#include "netcore/node/cluster/sessiondirectory.h"
#include "netcore/node/loop/loopthread.h"
#include "netcore/node/streaming/nodecontrol.h"
#include "netcore/store/clusterrecords.h"
#include "netcore/store/storesettings.h"

#include <memory>
#include <mutex>
#include <QHash>
#include <QTimer>

namespace wayside::store {
class SharedConnection;
}

namespace wayside::node::cluster {

class SharedWorker;

/// What the API side does for other processes; called on its thread.
struct ApiHooks {
    std::shared_ptr<ReplyPort> thread;
    /// Another process has changed the access tables: read them again.
    std::function<void()> accessChanged;
    /// Calls `then` when the access tables are at least as new as this authorization token, so that a session
    /// made with it is not taken for revoked.
    std::function<void(const QString& tokenUuid, std::function<void(Result<void>)> then)> knowToken;
    std::function<void(const PeerRequest& request, std::function<void(PeerReply)> done)> answer;
};

/// Several processes on one PostgreSQL. What waits for the database does so on a thread of its own; the
/// interfaces are called on the threads they name.
class SharedCluster final : public Cluster, private NodeDirectory, private SessionDirectory, private Peers {
public:
    SharedCluster(const store::StoreSettings& settings, QString process);
    ~SharedCluster() override;

    /// Waits. Conflict when a living process has our name, else errors of the store.
    Result<void> join();
    /// From now on we hear what the others say. The engine outlives the next stop().
    void begin(NodeControl engine, ApiHooks api);
    /// Nothing is called any more. `clean`: no session of ours was left open in the store. Waits, at most a
    /// few seconds for a database that hangs.
    void stop(bool clean);

    const QStringList& ownNodeIds() const { return m_ownNodeIds; } ///< all that our nodes may have
    const QString& process() const override { return m_process; }
    bool isShared() const override { return true; }
    NodeDirectory& nodes() override { return *this; }
    SessionDirectory& sessions() override { return *this; }
    Peers& peers() override { return *this; }

private:
    // NodeDirectory, node thread
    const QList<PublishedNode>& others() const override { return m_others; }
    void assigned(const QString& nodeId) override;
    void publish(const QList<PublishedNode>& own) override;
    // SessionDirectory, node thread
    void findAssigned(const store::TokenHash& hash, Found done) override;
    void findRivals(const SessionFacts& newcomer, std::function<void(Result<bool>)> done) override;
    void assigned(const SessionFacts& facts) override;
    void connected(const SessionFacts& facts) override;
    void end(const SessionFacts& facts, EndReason reason, const QString& sentence) override;
    // Peers, API thread
    const QString& self() const override { return m_process; }
    std::optional<QString> processOf(const QString& nodeId) const override;
    QStringList processes() const override;
    void ask(const QString& process, const PeerRequest& request, Milliseconds patience,
             std::function<void(PeerReply)> done) override;
    void accessChanged() override;
    void findSession(const store::TokenHash& hash, std::function<void(Result<SessionFacts>)> done) override;
    void sessionsElsewhere(std::function<void(Result<QList<SessionFacts>>)> done) override;

    // Cluster thread
    struct Pending {
        std::function<void(PeerReply)> done;
        MonotonicTime deadline;
    };
    void peersSeen(const QList<PublishedNode>& nodes, const QStringList& processes);
    void heard(const store::SignalRecord& record, store::SharedConnection& connection);
    void heardRequest(const store::SignalRecord& record, const QJsonObject& body);
    void heardReply(const QJsonObject& body);
    void loseImpatient();
    /// Hands facts to the engine once the access tables know their token.
    using Admitted = std::function<void(Engine& engine, const Result<SessionFacts>& facts)>;
    void admit(const Result<SessionFacts>& found, Admitted done) const;

    void post(const QString& target, const QString& kind, const QJsonObject& body);
    template <typename T, typename Read>
    void read(Read read, std::function<void(Result<T>)> done);

    QString m_process;
    QStringList m_ownNodeIds; ///< every id a node of ours may have
    LoopThread m_thread;
    std::unique_ptr<SharedWorker> m_worker; ///< on m_thread
    std::unique_ptr<QTimer> m_patience;     ///< on m_thread
    QHash<QString, Pending> m_pending;      ///< on m_thread, by request
    NodeControl m_engine;                   ///< set before anything is heard
    ApiHooks m_api;

    QList<PublishedNode> m_others, m_published; ///< node thread
    mutable std::mutex m_mutex;                 ///< guards the two below
    QHash<QString, QString> m_processByNode;
    QStringList m_processes;
};

} // namespace wayside::node::cluster
