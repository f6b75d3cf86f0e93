// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainengine.h"

#include "netcore/node/streaming/streamingnode.h"
#include "netcore/store/tokens.h"

namespace wayside::node {

using namespace Qt::StringLiterals;

ReturnKey ReturnKey::of(const QString& domain, const QString& account, SessionType type,
                        const QStringList& identifiers) {
    QStringList sorted = identifiers;
    sorted.sort();
    return {domain + u'/' + account + u'/' +
            QLatin1StringView(nameOf(type).data(), qsizetype(nameOf(type).size())) + u'/' +
            sorted.join(u',')};
}

struct DrainEngine::Job {
    Job(DrainEngine& engine, StreamingNode& drained)
        : node(drained)
        , next(engine.m_scheduler, [this, &engine] { engine.sendDue(*this); })
        , landing(engine.m_scheduler, [this, &engine] { engine.finish(*this); }) {}

    StreamingNode& node;
    Milliseconds grace{0};
    std::deque<DrainMember> waiting;             ///< not asked yet
    std::unordered_map<quint64, ReturnKey> here; ///< cohort members on the node, waiting ones included
    QHash<ReturnKey, int> awaited;               ///< asked, not seen on another node yet
    MonotonicTime startedAt;
    int sendSlots = 0; ///< Reconnects the rate has allowed so far
    timing::Deadline next, landing;

    observe::DrainRow& row() { return *node.drain; }
};

DrainEngine::DrainEngine(DrainHost& host, timing::DeadlineScheduler& scheduler)
    : m_host(host)
    , m_scheduler(scheduler) {}
DrainEngine::~DrainEngine() = default;

Result<observe::DrainRow> DrainEngine::start(StreamingNode& node, const observe::DrainRequest& request,
                                             const std::vector<DrainMember>& cohort) {
    if (isRunning(node.id))
        return failure(ErrorCode::WrongState, Fault::Local, "A drain of this node is running already");
    auto job = std::make_unique<Job>(*this, node);
    job->grace = Milliseconds(request.graceMs);
    job->startedAt = m_scheduler.now();
    job->waiting.assign(cohort.begin(), cohort.end());
    for (const DrainMember& member : cohort)
        job->here.emplace(member.connectionId, member.key);

    observe::DrainRow row;
    row.id = store::newUuid();
    row.nodeId = node.id;
    row.reason = request.reason;
    row.ratePerSecond = request.ratePerSecond;
    row.graceMs = request.graceMs;
    row.startedAtMs = m_scheduler.clock().wallMilliseconds();
    row.initial = row.remaining = int(cohort.size());
    node.drain = row;

    Job& running = *m_jobs.emplace(node.id, std::move(job)).first->second;
    m_host.setNodeState(node, NodeState::Draining);
    m_host.drainEvent(node, observe::EventKind::DrainStarted,
                      u"%1 sessions, %2 Reconnects per second, %3 ms grace: %4"_s.arg(row.initial)
                          .arg(row.ratePerSecond)
                          .arg(row.graceMs)
                          .arg(row.reason));
    running.next.set(m_scheduler.now());
    return row;
}

void DrainEngine::sendDue(Job& job) {
    // Evenly spaced: the n-th Reconnect leaves n / rate seconds after the start, however late the timer was.
    const double elapsedSeconds = std::chrono::duration<double>(m_scheduler.now() - job.startedAt).count();
    const int allowed = int(std::min(elapsedSeconds * job.row().ratePerSecond, 1e9)) + 1;
    while (!job.waiting.empty() && job.sendSlots < allowed) {
        const DrainMember member = job.waiting.front();
        job.waiting.pop_front();
        if (!job.here.contains(member.connectionId) || !m_host.askToReconnect(member.connectionId, job.grace))
            continue;
        ++job.sendSlots;
        ++job.row().asked;
        ++job.awaited[member.key];
    }
    if (!job.waiting.empty()) {
        const double nextSeconds = double(job.sendSlots) / job.row().ratePerSecond;
        job.next.set(
            std::max(job.startedAt + Milliseconds(qint64(nextSeconds * 1000) + 1), m_scheduler.now()));
    } else {
        // What the rate would have allowed while nobody was waiting is not saved up for later arrivals.
        job.sendSlots = std::max(job.sendSlots, allowed - 1);
    }
    m_host.drainChanged(job.node);
    checkFinished(job);
}

void DrainEngine::arrived(const QString& nodeId, const DrainMember& member) {
    for (auto& [id, job] : m_jobs) {
        if (id == nodeId) {
            // Its session was made before the drain began: it is asked like everyone else.
            job->here.emplace(member.connectionId, member.key);
            job->waiting.push_back(member);
            ++job->row().initial;
            ++job->row().remaining;
            job->landing.clear();
            if (job->node.state == NodeState::Drained)
                m_host.setNodeState(job->node, NodeState::Draining);
            if (!job->next.isSet())
                job->next.set(m_scheduler.now());
        } else if (const auto awaited = job->awaited.find(member.key); awaited != job->awaited.end()) {
            ++job->row().moved;
            if (--*awaited == 0)
                job->awaited.erase(awaited);
            m_host.drainChanged(job->node);
            checkFinished(*job);
            return; // checkFinished() may have ended the job: the iterator is not valid any more
        }
    }
}

void DrainEngine::left(const QString& nodeId, quint64 connectionId, bool forced) {
    const auto found = m_jobs.find(nodeId);
    if (found == m_jobs.end() || found->second->here.erase(connectionId) == 0)
        return;
    Job& job = *found->second;
    ++job.row().closed;
    job.row().remaining = int(job.here.size());
    if (forced)
        ++job.row().forced;
    m_host.drainChanged(job.node);
    checkFinished(job);
}

void DrainEngine::checkFinished(Job& job) {
    if (!job.here.empty() || !job.waiting.empty())
        return;
    if (job.node.state == NodeState::Draining) {
        m_host.setNodeState(job.node, NodeState::Drained);
        job.landing.set(m_scheduler.now() + landingTime);
    }
    if (job.awaited.isEmpty()) {
        // Not from here: the caller may be inside one of the job's own deadlines.
        job.landing.set(m_scheduler.now());
    }
}

void DrainEngine::finish(Job& job) {
    observe::DrainRow& row = job.row();
    row.state = observe::DrainState::Finished;
    row.finishedAtMs = m_scheduler.clock().wallMilliseconds();
    StreamingNode& node = job.node;
    m_host.drainEvent(
        node, observe::EventKind::DrainFinished,
        u"%1 sessions asked, %2 back on other nodes, %3 ignored Reconnect and were closed"_s.arg(row.asked)
            .arg(row.moved)
            .arg(row.forced));
    m_host.setNodeState(node, NodeState::Maintenance);
    // The deadline that called us is a member of the job: let it return first.
    m_finished = std::move(m_jobs.at(node.id));
    m_jobs.erase(node.id);
    m_host.drainChanged(node);
}

Result<void> DrainEngine::abort(StreamingNode& node) {
    const auto found = m_jobs.find(node.id);
    if (found == m_jobs.end())
        return failure(ErrorCode::WrongState, Fault::Local, "No drain of this node is running");
    observe::DrainRow& row = found->second->row();
    row.state = observe::DrainState::Aborted;
    row.finishedAtMs = m_scheduler.clock().wallMilliseconds();
    m_host.drainEvent(node, observe::EventKind::DrainAborted,
                      u"%1 of %2 sessions had been asked, %3 are still here"_s.arg(row.asked)
                          .arg(row.initial)
                          .arg(row.remaining));
    m_jobs.erase(found);
    m_host.setNodeState(node, NodeState::Active);
    m_host.drainChanged(node);
    return {};
}

} // namespace wayside::node
