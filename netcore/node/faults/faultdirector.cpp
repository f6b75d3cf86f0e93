// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/faultdirector.h"

#include "netcore/node/faults/connectionfaults.h"
#include "netcore/node/faults/heldsockets.h"
#include "netcore/node/faults/restfaults.h"
#include "netcore/node/faults/scenarioplayer.h"
#include "netcore/node/streaming/connection.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

// Events about the strikes of one rule.
constexpr int toldPerWindow = 5;
constexpr Milliseconds tellWindow{10000};

constexpr FaultKinds strikeAlone{FaultKind::RefuseAccept, FaultKind::RejectToken};

tl::unexpected<Error> noSuchRule() {
    return failure(ErrorCode::NotFound, Fault::Local, "there is no such fault rule");
}

} // namespace

FaultDirector::FaultDirector(FaultHost& host, timing::DeadlineScheduler& scheduler)
    : m_host(host)
    , m_scheduler(scheduler)
    , m_book(m_plan.seed)
    , m_change(scheduler, [this] { advance(); })
    , m_held(std::make_shared<HeldSockets>()) {
    m_player = std::make_unique<ScenarioPlayer>(
        scheduler,
        [this](const Scenario& scenario, const ScenarioStep& step) { return perform(scenario, step); },
        [this](const Scenario& scenario) { scenarioFinished(scenario); });
}

FaultDirector::~FaultDirector() = default;

Result<void> FaultDirector::checkAllowed() const {
    if (m_plan.allowed)
        return {};
    return failure(ErrorCode::WrongState, Fault::Local,
                   "faults are not allowed on this node: it is neither for development nor on loopback, and "
                   "was not started with --allow-faults");
}

Result<void> FaultDirector::begin(const FaultPlan& plan) {
    m_plan = plan;
    m_book = FaultBook(plan.seed);
    if (plan.rules.isEmpty() && !plan.scenario)
        return {};
    if (auto allowed = checkAllowed(); !allowed)
        return allowed;
    for (const FaultRule& rule : plan.rules) {
        if (const auto added = addRule(rule, u"--fault"_s); !added)
            return tl::unexpected(added.error());
    }
    if (!plan.scenario)
        return {};
    return checkNodes(*plan.scenario).map([&] { playScenario(*plan.scenario, u"--scenario"_s); });
}

// ---- rules

Result<FaultEntry*> FaultDirector::addRule(FaultRule rule, const QString& source) {
    if (!rule.target.node.isEmpty() && !m_host.knowsNode(rule.target.node))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "field node: there is no streaming node " + rule.target.node.toStdString());
    auto entry =
        m_book.add(std::move(rule), source, m_scheduler.now(), m_scheduler.clock().wallMilliseconds());
    if (entry)
        advance();
    return entry;
}

Result<QJsonObject> FaultDirector::add(const FaultRule& rule, const QString& actor) {
    const auto entry = checkAllowed().and_then([&] { return addRule(rule, actor); });
    m_host.auditFault(actor, u"fault.add"_s, entry ? (*entry)->rule.id : rule.id, rule.reason,
                      entry ? u"done"_s : QString::fromStdString(entry.error().detail));
    return entry.map([](const FaultEntry* added) { return added->toJson(); });
}

Result<void> FaultDirector::remove(const QString& id, const QString& actor) {
    if (!m_book.find(id))
        return noSuchRule();
    removeRule(id);
    m_host.auditFault(actor, u"fault.remove"_s, id, {}, u"done"_s);
    return {};
}

void FaultDirector::removeAll(const QString& actor) {
    m_player->stop();
    const auto count = m_book.entries().size();
    while (!m_book.entries().empty())
        removeRule(m_book.entries().front()->rule.id);
    m_host.auditFault(actor, u"fault.removeAll"_s, {}, {}, u"%1 removed"_s.arg(count));
}

void FaultDirector::removeOf(const QString& source) {
    QStringList ids;
    for (const auto& entry : m_book.entries()) {
        if (entry->source == source)
            ids.append(entry->rule.id);
    }
    for (const QString& id : std::as_const(ids))
        removeRule(id);
}

void FaultDirector::removeRule(const QString& id) {
    const auto entry = m_book.remove(id);
    if (!entry)
        return;
    if (entry->state == FaultState::Active)
        ended(*entry);
    m_pace.remove(id);
    advance();
}

/// Rules whose time has come, or is over.
void FaultDirector::advance() {
    const MonotonicTime now = m_scheduler.now();
    for (FaultEntry* entry : m_book.advance(now)) {
        if (entry->state == FaultState::Active)
            began(*entry);
        else if (entry->state == FaultState::Ended)
            ended(*entry);
    }
    m_change.set(m_book.nextChange(now));
}

void FaultDirector::began(FaultEntry& entry) {
    tell(entry, u"begins: "_s + entry.rule.summary());
    if (restFaults.contains(entry.rule.kind)) {
        publishRest();
    } else if (entry.rule.kind == FaultKind::RefuseAccept && entry.rule.way == RefusalWay::Close) {
        if (const auto closed = m_host.setPortsOpen(entry.rule.target.node, false); !closed)
            tell(entry, QString::fromStdString(closed.error().detail));
    } else if (!strikeAlone.contains(entry.rule.kind)) {
        m_host.eachConnection([&](Connection& connection) {
            if (FaultBook::selects(entry, faultSubjectOf(connection)))
                attach(entry, connection);
        });
    }
}

void FaultDirector::ended(const FaultEntry& entry) {
    tell(entry,
         u"is over; it acted on %1 connections, %2 strikes"_s.arg(entry.connections).arg(entry.strikes));
    if (restFaults.contains(entry.rule.kind)) {
        publishRest();
    } else if (entry.rule.kind == FaultKind::RefuseAccept && entry.rule.way == RefusalWay::Close) {
        if (const auto opened = m_host.setPortsOpen(entry.rule.target.node, true); !opened)
            tell(entry, QString::fromStdString(opened.error().detail));
    } else if (!strikeAlone.contains(entry.rule.kind)) {
        m_host.eachConnection([&](Connection& connection) {
            if (ConnectionFaults* faults = connection.faults())
                faults->remove(entry.rule.id);
        });
    }
}

void FaultDirector::attach(FaultEntry& entry, Connection& connection) {
    if (connection.isClosing())
        return;
    ++entry.connections;
    ConnectionFaults::of(connection, *this, m_scheduler)
        .add(entry.rule, FaultChance::combine(entry.seed, connection.id()), entry.activeSince());
    tellStrike(entry, &connection);
}

void FaultDirector::publishRestRulesTo(std::shared_ptr<RestFaults> rest) {
    m_rest = std::move(rest);
    publishRest();
}

void FaultDirector::publishRest() {
    if (!m_rest)
        return;
    QList<RestFaults::ActiveRule> rules;
    for (const auto& entry : m_book.entries()) {
        if (entry->state == FaultState::Active && restFaults.contains(entry->rule.kind))
            rules.append({entry->rule, entry->seed});
    }
    m_rest->setRules(std::move(rules));
}

// ---- the node's own doings

bool FaultDirector::refusesAccept(const QString& nodeId, quint64 connectionId) {
    FaultSubject subject;
    subject.connectionId = connectionId;
    subject.nodeId = nodeId;
    FaultEntry* entry = m_book.striking(FaultKind::RefuseAccept, subject);
    if (!entry)
        return false;
    ++entry->connections;
    ++entry->strikes;
    ++m_strikes;
    tellStrike(*entry, nullptr);
    return true;
}

void FaultDirector::opened(Connection& connection) {
    if (!m_book.anyActive())
        return;
    for (const auto& entry : m_book.entries()) {
        if (entry->state == FaultState::Active && !strikeAlone.contains(entry->rule.kind) &&
            !restFaults.contains(entry->rule.kind) && !entry->rule.target.needsSession() &&
            FaultBook::selects(*entry, faultSubjectOf(connection)))
            attach(*entry, connection);
    }
}

std::optional<QString> FaultDirector::rejectsToken(const FaultSubject& subject) {
    FaultEntry* entry = m_book.striking(FaultKind::RejectToken, subject);
    if (!entry)
        return std::nullopt;
    ++entry->connections;
    ++entry->strikes;
    ++m_strikes;
    tellStrike(*entry, nullptr);
    return u"A good token was refused on purpose [injected fault: %1 (rejectToken)]"_s.arg(entry->rule.id);
}

void FaultDirector::authenticated(Connection& connection) {
    if (m_book.anyActive()) {
        for (const auto& entry : m_book.entries()) {
            if (entry->state == FaultState::Active && !strikeAlone.contains(entry->rule.kind) &&
                entry->rule.target.needsSession() && FaultBook::selects(*entry, faultSubjectOf(connection)))
                attach(*entry, connection);
        }
    }
    if (ConnectionFaults* faults = connection.faults())
        faults->authenticated();
}

void FaultDirector::restStruck(const QString& ruleId) {
    FaultEntry* entry = m_book.find(ruleId);
    if (!entry)
        return;
    ++entry->strikes;
    ++m_strikes;
    tellStrike(*entry, nullptr);
}

void FaultDirector::faultStruck(Connection& connection, const QString& ruleId) {
    FaultEntry* entry = m_book.find(ruleId);
    if (!entry)
        return;
    ++entry->strikes;
    ++m_strikes;
    tellStrike(*entry, &connection);
}

// ---- telling

void FaultDirector::tell(const FaultEntry& entry, const QString& words, const Connection* connection) {
    observe::EventRow event = connection ? m_host.eventAboutConnection(*connection) : observe::EventRow();
    event.kind = observe::EventKind::FaultInjected;
    event.severity = observe::Severity::Warning;
    if (!connection)
        event.nodeId = entry.rule.target.node;
    event.faults = {entry.rule.id};
    event.detail = u"Fault %1 %2"_s.arg(entry.rule.id, words);
    m_host.tellFault(std::move(event));
}

/// A rule may strike thousands of times a second: some of it is told, all of it is counted.
void FaultDirector::tellStrike(FaultEntry& entry, const Connection* connection) {
    Pace& pace = m_pace[entry.rule.id];
    const MonotonicTime now = m_scheduler.now();
    if (pace.told == 0 || now - pace.windowStart >= tellWindow) {
        pace.windowStart = now;
        pace.told = 0;
    }
    if (pace.told >= toldPerWindow) {
        ++pace.untold;
        return;
    }
    ++pace.told;
    const auto name = nameOf(entry.rule.kind);
    QString words = u"(%1) strikes"_s.arg(latinText(name));
    if (pace.untold > 0)
        words += u"; so it did %1 times since this was told last"_s.arg(std::exchange(pace.untold, 0));
    tell(entry, words, connection);
}

QJsonObject FaultDirector::show() const {
    QJsonArray faults;
    for (const auto& entry : m_book.entries())
        faults.append(entry->toJson());
    return {{u"allowed"_s, m_plan.allowed}, {u"seed"_s, qint64(m_plan.seed)}, {u"faults"_s, faults}};
}

std::optional<QJsonObject> FaultDirector::show(const QString& id) const {
    const FaultEntry* entry = m_book.find(id);
    return entry ? std::optional(entry->toJson()) : std::nullopt;
}

} // namespace wayside::node
