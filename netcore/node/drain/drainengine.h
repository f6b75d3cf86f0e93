// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/source.h"
#include "netcore/timing/deadlinescheduler.h"

#include <deque>
#include <memory>
#include <QHash>
#include <QSet>
#include <QString>
#include <unordered_map>
#include <vector>

namespace wayside::node {

struct StreamingNode;

/// How a session is recognised when it comes back with a new one: by account, type and identifiers (spec 03).
struct ReturnKey {
    QString text;
    static ReturnKey of(const QString& domain, const QString& account, SessionType type,
                        const QStringList& identifiers);
    friend bool operator==(const ReturnKey&, const ReturnKey&) = default;
};
inline std::size_t qHash(const ReturnKey& key, std::size_t seed = 0) {
    return ::qHash(key.text, seed);
}

/// What the drain engine asks of whoever owns nodes and connections.
class DrainHost {
public:
    virtual ~DrainHost() = default;
    /// Sends Reconnect; false when the connection is gone or was asked already.
    virtual bool askToReconnect(quint64 connectionId, Milliseconds grace) = 0;
    virtual void drainChanged(StreamingNode& node) = 0; ///< its DrainRow has new figures
    virtual void drainEvent(StreamingNode& node, observe::EventKind kind, const QString& detail) = 0;
    virtual void setNodeState(StreamingNode& node, NodeState state) = 0;
};

/// One member of a drain's cohort.
struct DrainMember {
    quint64 connectionId = 0;
    ReturnKey key;
};

/// Drains of nodes (spec 03): Reconnect at an even rate to the cohort (the snapshot at the start plus later
/// arrivals), each with its grace; then `drained` while those asked are awaited on other nodes; then
/// `maintenance` until someone activates the node. Knows neither sockets nor sessions. Node thread.
class DrainEngine {
public:
    DrainEngine(DrainHost& host, timing::DeadlineScheduler& scheduler);
    ~DrainEngine();

    /// How long a drained node waits for the last ones to be seen elsewhere.
    static constexpr Milliseconds landingTime{15000};

    /// Errors: WrongState when a drain runs there already.
    Result<observe::DrainRow> start(StreamingNode& node, const observe::DrainRequest& request,
                                    const std::vector<DrainMember>& cohort);
    Result<void> abort(StreamingNode& node);

    // What happens on the nodes meanwhile.
    void arrived(const QString& nodeId, const DrainMember& member);
    void left(const QString& nodeId, quint64 connectionId, bool forced);
    bool isRunning(const QString& nodeId) const { return m_jobs.contains(nodeId); }

private:
    struct Job;
    void sendDue(Job& job);
    void checkFinished(Job& job);
    void finish(Job& job);

    DrainHost& m_host;
    timing::DeadlineScheduler& m_scheduler;
    std::unordered_map<QString, std::unique_ptr<Job>> m_jobs; ///< by node
    std::unique_ptr<Job> m_finished;                          ///< the last one: outlives its own deadline
};

} // namespace wayside::node
