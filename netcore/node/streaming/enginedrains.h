// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/drain/drainengine.h"
#include "netcore/node/drain/drainplan.h"
#include "netcore/node/drain/drainstore.h"

#include <QSet>

namespace wayside::session {
struct CloseRequested;
}

namespace wayside::node {

class Connection;
class Engine;
struct Session;
struct StreamingNode;

/// Drains as the streaming side runs them: finds cohorts among the engine's connections, tells the drain
/// engine what happens on the nodes, and does what it asks. Part of Engine, which it may look into. Node
/// thread.
class EngineDrains : private DrainHost {
public:
    explicit EngineDrains(Engine& engine);
    ~EngineDrains() override; ///< writes down how far every drain is

    /// What an earlier process left: states of nodes, and drains that go on. Before the listeners open.
    void restore(const LeftBehind& leftBehind);

    // Operators. Errors: InvalidArgument, which names the field; NotFound for node or drain; WrongState.
    Milliseconds defaultGrace() const;
    /// `domain`: only its sessions are counted.
    Result<observe::DrainPlan> plan(const observe::DrainRequest& request,
                                    const std::optional<QString>& domain = std::nullopt) const;
    Result<observe::DrainRow> start(const observe::DrainRequest& request, const QString& actor);
    Result<observe::DrainRow> pause(const QString& id, const QString& reason, const QString& actor);
    Result<observe::DrainRow> resume(const QString& id, const QString& reason, const QString& actor);
    Result<observe::DrainRow> abort(const QString& id, const QString& reason, const QString& actor);
    Result<observe::DrainRow> abortOf(const QString& nodeId, const QString& actor);
    bool isDraining(const QString& nodeId) const { return m_drains.drainOf(nodeId) != nullptr; }
    /// Drains that run or have been over for no longer than a minute; the store has all.
    QList<observe::DrainRow> rows() const { return m_drains.rows(); }
    std::optional<QList<observe::DrainReceiptRow>> receipt(const QString& id) const {
        return m_drains.receipt(id);
    }

    // What happens on the nodes.
    void arrived(Connection& connection);
    /// A session of another process has connected there; its connection id is 0.
    void arrivedElsewhere(const DrainMember& arrival);
    void left(Connection& connection, const session::CloseRequested& close);
    void firstPayload(Connection& connection);
    void nodeStateChanged(const StreamingNode& node);
    void suspend() { m_drains.suspend(); } ///< the engine shuts down

private:
    // DrainHost
    Asked askToReconnect(quint64 connectionId, Milliseconds grace) override;
    void forceOut(quint64 connectionId) override;
    void watchFirstPayload(quint64 connectionId) override;
    void drainChanged(const observe::DrainRow& drain) override;
    void drainEvent(const observe::DrainRow& drain, observe::EventKind kind, const QString& detail) override;
    void setNodeState(const QString& nodeId, NodeState state) override;
    void saveDrain(const DrainSave& save) override;

    Result<std::vector<DrainMember>> cohortOf(const observe::DrainRequest& request) const;
    QList<cluster::NodeCandidate> targets(const observe::DrainCohort& cohort) const;
    template <typename Step>
    Result<observe::DrainRow> step(const QString& id, const QString& action, const QString& reason,
                                   const QString& actor, Step take);

    Engine& m_engine;
    DrainEngine m_drains;
    QSet<ReturnKey> m_ignoredReconnect; ///< stayed past the grace of a Reconnect once
};

} // namespace wayside::node
