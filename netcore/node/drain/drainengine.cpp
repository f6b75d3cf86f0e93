// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainengine.h"

#include "netcore/store/tokens.h"

#include <algorithm>

namespace wayside::node {

DrainEngine::DrainEngine(DrainHost& host, timing::DeadlineScheduler& scheduler)
    : m_host(host)
    , m_scheduler(scheduler)
    , m_sweep(scheduler, [this] { sweep(); }) {}

DrainEngine::~DrainEngine() = default;

Result<observe::DrainRow> DrainEngine::start(const observe::DrainRequest& request, const QString& requestedBy,
                                             const std::vector<DrainMember>& cohort) {
    if (const auto checked = observe::checkDrainRequest(request); !checked)
        return tl::unexpected(checked.error());
    if (request.cohort.isEmpty())
        return failure(ErrorCode::InvalidArgument, Fault::Peer, "cohort must name something");
    if (request.cohort.isWholeNode() && drainOf(request.cohort.nodeId))
        return failure(ErrorCode::WrongState, Fault::Local, "a drain of this node is running already");
    observe::DrainRow row;
    row.id = store::newUuid();
    row.nodeId = request.cohort.nodeId;
    row.request = request;
    row.requestedBy = requestedBy;
    row.startedAtMs = m_scheduler.clock().wallMilliseconds();
    DrainJob& job = add(row);
    job.start(cohort);
    return job.row();
}

void DrainEngine::restore(const DrainSave& saved, const QList<observe::DrainReceiptRow>& sessions) {
    add(saved.row).restore(saved, sessions);
}

DrainJob& DrainEngine::add(observe::DrainRow row) {
    armSweep();
    return *m_jobs.emplace_back(std::make_unique<DrainJob>(m_host, m_scheduler, std::move(row)));
}

DrainJob* DrainEngine::find(const QString& id) const {
    const auto found = std::ranges::find(m_jobs, id, [](const auto& job) { return job->row().id; });
    return found == m_jobs.end() ? nullptr : found->get();
}

template <typename Step>
Result<observe::DrainRow> DrainEngine::step(const QString& id, Step take) {
    DrainJob* const job = find(id);
    if (!job)
        return failure(ErrorCode::NotFound, Fault::Local, "there is no such drain that is not over");
    return (job->*take)().map([job] { return job->row(); });
}

Result<observe::DrainRow> DrainEngine::pause(const QString& id) {
    return step(id, &DrainJob::pause);
}
Result<observe::DrainRow> DrainEngine::resume(const QString& id) {
    return step(id, &DrainJob::resume);
}
Result<observe::DrainRow> DrainEngine::abort(const QString& id) {
    return step(id, &DrainJob::abort);
}

void DrainEngine::arrived(const DrainMember& arrival) {
    for (const auto& job : m_jobs)
        job->arrived(arrival);
}

void DrainEngine::left(const SessionDeparture& departure) {
    for (const auto& job : m_jobs)
        job->left(departure);
}

void DrainEngine::firstPayload(quint64 connectionId) {
    for (const auto& job : m_jobs)
        job->firstPayload(connectionId);
}

void DrainEngine::saved(const QString& id) {
    if (DrainJob* const job = find(id))
        job->saved();
}

void DrainEngine::suspend() {
    m_sweep.clear();
    for (const auto& job : m_jobs)
        job->suspend();
}

void DrainEngine::writeDown() {
    for (const auto& job : m_jobs)
        job->writeDown();
}

const observe::DrainRow* DrainEngine::drainOf(const QString& nodeId) const {
    for (const auto& job : m_jobs) {
        if (!job->isOver() && job->row().request.cohort.isWholeNode() && job->row().nodeId == nodeId)
            return &job->row();
    }
    return nullptr;
}

QList<observe::DrainRow> DrainEngine::rows() const {
    QList<observe::DrainRow> rows;
    for (const auto& job : m_jobs)
        rows.append(job->row());
    return rows;
}

std::optional<QList<observe::DrainReceiptRow>> DrainEngine::receipt(const QString& id) const {
    const DrainJob* const job = find(id);
    return job ? std::optional(job->receipt()) : std::nullopt;
}

void DrainEngine::armSweep() {
    if (!m_sweep.isSet())
        m_sweep.set(m_scheduler.now() + epilogue / 2);
}

/// Between two pieces of work, so no job is destroyed from inside itself.
void DrainEngine::sweep() {
    const MonotonicTime now = m_scheduler.now();
    std::erase_if(m_jobs, [now](const auto& job) {
        return job->overSince() && now - *job->overSince() >= epilogue && job->isWrittenDown();
    });
    if (!m_jobs.empty())
        armSweep();
}

} // namespace wayside::node
