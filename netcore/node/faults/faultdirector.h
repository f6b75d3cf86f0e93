// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/faults/faultbook.h"
#include "netcore/node/faults/faultreports.h"
#include "netcore/node/faults/scenario.h"
#include "netcore/observe/rows.h"
#include "netcore/timing/deadlinescheduler.h"

#include <functional>
#include <QHash>
#include <unordered_map>

namespace wayside::node {

class Connection;
class RestFaults;
class ScenarioPlayer;

/// What was asked for on the command line.
struct FaultPlan {
    bool allowed = false; ///< on a node for development or on loopback, or where the operator said so
    quint64 seed = 1;
    QList<FaultRule> rules;
    std::optional<Scenario> scenario;
};

/// What the director needs of whoever owns connections and nodes.
class FaultHost {
public:
    virtual ~FaultHost() = default;
    virtual void eachConnection(const std::function<void(Connection&)>& visit) = 0;
    virtual observe::EventRow eventAboutConnection(const Connection& connection) const = 0;
    virtual void tellFault(observe::EventRow event) = 0;
    virtual void auditFault(const QString& actor, const QString& action, const QString& subject,
                            const QString& reason, const QString& outcome) = 0;
    /// Closes or opens the ports of a node; empty: of all.
    virtual Result<void> setPortsOpen(const QString& nodeId, bool open) = 0;
    virtual bool knowsNode(const QString& nodeId) const = 0;
    /// Drain, AbortDrain and Activate of a scenario.
    virtual Result<void> operate(const ScenarioAction& action, const QString& actor) = 0;
};

/// Fault injection of a node process (spec 03): keeps the rules, lets them begin and end, brings them to the
/// connections they mean, plays scenarios, and says so: every beginning, end and strike is an event, strikes
/// at a bounded rate. Node thread.
class FaultDirector final : private FaultReports {
public:
    FaultDirector(FaultHost& host, timing::DeadlineScheduler& scheduler);
    ~FaultDirector() override;

    /// Once, when everything listens. Errors: those of a rule, and of node names in the scenario.
    Result<void> begin(const FaultPlan& plan);

    // What operators do. WrongState when faults are not allowed on this node.
    Result<QJsonObject> add(const FaultRule& rule, const QString& actor);
    Result<void> remove(const QString& id, const QString& actor);
    void removeAll(const QString& actor); ///< the scenario that runs stops as well
    QJsonObject show() const;             ///< {"allowed", "seed", "faults": […]}
    std::optional<QJsonObject> show(const QString& id) const;
    Result<QJsonObject> startScenario(const Scenario& scenario, const QString& actor);
    Result<void> stopScenario(const QString& actor);
    QJsonObject showScenario() const;

    // What happens on the node meanwhile; next to nothing when no rule is active.
    bool refusesAccept(const QString& nodeId, quint64 connectionId);
    void opened(Connection& connection); ///< before it reads or writes
    /// Why a good token is to be refused; nothing: it is not.
    std::optional<QString> rejectsToken(const FaultSubject& subject);
    void authenticated(Connection& connection);
    void restStruck(const QString& ruleId);

    void publishRestRulesTo(std::shared_ptr<RestFaults> rest);
    int activeOn(const QString& nodeId) const { return m_book.activeOn(nodeId); }
    quint64 strikes() const { return m_strikes; }

private:
    struct Pace { ///< of the events about one rule
        MonotonicTime windowStart;
        int told = 0;
        quint64 untold = 0;
    };
    // FaultReports
    void faultStruck(Connection& connection, const QString& ruleId) override;
    std::weak_ptr<HeldSockets> heldSockets() override { return m_held; }

    Result<FaultEntry*> addRule(FaultRule rule, const QString& source);
    void advance();
    void began(FaultEntry& entry);
    void ended(const FaultEntry& entry);
    void attach(FaultEntry& entry, Connection& connection);
    void removeRule(const QString& id);
    void removeOf(const QString& source);
    void publishRest();
    void tell(const FaultEntry& entry, const QString& words, const Connection* connection = nullptr);
    void tellStrike(FaultEntry& entry, const Connection* connection);
    Result<void> checkAllowed() const;

    // Scenarios, faultdirector_scenario.cpp
    Result<void> checkNodes(const Scenario& scenario) const;
    void playScenario(const Scenario& scenario, const QString& actor);
    Result<void> perform(const Scenario& scenario, const ScenarioStep& step);
    void scenarioFinished(const Scenario& scenario);
    void tellScenario(const Scenario& scenario, const QString& words);

    FaultHost& m_host;
    timing::DeadlineScheduler& m_scheduler;
    FaultPlan m_plan;
    FaultBook m_book;
    timing::Deadline m_change;
    std::shared_ptr<HeldSockets> m_held;
    std::shared_ptr<RestFaults> m_rest;
    QHash<QString, Pace> m_pace;
    quint64 m_strikes = 0;
    std::unique_ptr<ScenarioPlayer> m_player;
};

} // namespace wayside::node
