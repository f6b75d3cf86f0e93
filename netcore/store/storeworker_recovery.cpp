// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storeprobe.h"
#include "netcore/store/storeworker.h"

#include <algorithm>
#include <QFileInfo>

/// While the store fails: what is kept, what is refused, and how it finds back.
namespace wayside::store {

namespace {
/// How long a try waits for a lock while the store is failing: long enough to get it between two other
/// transactions, short enough to refuse quickly.
constexpr Milliseconds lockWaitWhileFailing{100};
} // namespace

void StoreWorker::recover() {
    if (const auto gone = fileGone()) {
        m_database.reset();
        writesFailed({}, *gone);
        return;
    }
    const bool reopen =
        m_database == nullptr || (m_database->needsReopen() && m_settings.location.kind != StoreKind::Memory);
    if (reopen) {
        m_database.reset();
        if (auto opened = openDatabase(); !opened) {
            writesFailed({}, opened.error());
            return;
        }
    }
    const bool due = Clock::now() >= m_nextTry;
    if (!m_pending.empty())
        runBatch(nextBatch());
    // Reads alone say nothing about writing, and a steady stream of them must not keep the store from finding
    // out.
    if (m_failure && due && Clock::now() >= m_nextTry)
        probe();
}

/// Trying to connect takes its time: in between, who would not be kept waits for nothing.
void StoreWorker::refuseWaiting() {
    Batch refused, kept;
    for (auto& request : m_pending)
        (request->isKept() ? kept : refused).push_back(std::move(request));
    m_pending = std::move(kept);
    failAll(refused, *m_failure);
}

/// SQLite goes on writing into a file that was deleted or moved away, and all of it would be lost at the next
/// start. Such a file is not replaced by an empty one: whoever took it away will bring it back, or restart
/// us.
std::optional<Error> StoreWorker::fileGone() const {
    if (m_settings.location.kind != StoreKind::Sqlite || QFileInfo::exists(m_settings.location.file))
        return std::nullopt;
    return Error{ErrorCode::StoreUnavailable, Fault::Environment,
                 "the store's file has been moved or deleted"};
}

bool StoreWorker::connectionLost() const {
    return m_settings.location.kind == StoreKind::Postgres &&
           (m_database == nullptr || m_database->needsReopen());
}

/// After the first failure of a connection that had worked: the server may have been restarted while nobody
/// asked. Not when it kept us waiting; then the next one would too.
bool StoreWorker::reconnect(const Error& error) {
    if (m_failure || error.code != ErrorCode::StoreUnavailable || !connectionLost() ||
        (m_database && m_database->wasCut()))
        return false;
    m_database.reset();
    return openDatabase().has_value();
}

/// Kept writes go back to the head of the line, the others fail now; so does what has come meanwhile and
/// would not wait.
void StoreWorker::writesFailed(Batch batch, const Error& error) {
    m_counters.failedBatches += 1;
    const bool wasFailing = m_failure.has_value();
    setFailing(error);
    if (wasFailing) {
        m_queue.take(m_pending, false, std::nullopt);
        batch.insert(batch.end(), std::make_move_iterator(m_pending.begin()),
                     std::make_move_iterator(m_pending.end()));
        m_pending.clear();
    }
    Batch kept, reads, refused;
    for (auto& request : batch) {
        switch (request->kind()) {
        case RequestKind::KeptWrite:
            kept.push_back(std::move(request));
            break;
        case RequestKind::Read:
            reads.push_back(std::move(request));
            break;
        case RequestKind::Write:
            refused.push_back(std::move(request));
            break;
        }
    }
    m_counters.retriedWrites += kept.size();
    m_pending.insert(m_pending.begin(), std::make_move_iterator(kept.begin()),
                     std::make_move_iterator(kept.end()));
    failAll(refused, error);
    m_doubt.keepRefused(refused);
    if (m_database == nullptr) {
        failAll(reads, error);
    } else {
        runReads(reads);
    }
}

void StoreWorker::probe() {
    adjustLockWait();
    auto alive = probeStore(*m_database);
    if (alive) {
        setHealthy();
    } else {
        writesFailed({}, alive.error());
    }
}

void StoreWorker::adjustLockWait() {
    Milliseconds wait =
        m_failure ? std::min(lockWaitWhileFailing, m_settings.busyTimeout) : m_settings.busyTimeout;
    if (m_queue.closed()) {
        const auto left = std::chrono::duration_cast<Milliseconds>(m_queue.drainDeadline() - Clock::now());
        wait = std::clamp(left, Milliseconds(1), wait);
    }
    // Fails only where the next statement fails as well.
    (void)m_database->waitForLocks(wait);
}

void StoreWorker::setFailing(const Error& error) {
    m_pause = m_failure ? std::min(m_pause * 2, m_settings.longestRetry) : m_settings.firstRetry;
    m_nextTry = Clock::now() + m_pause;
    const bool isReachable = !connectionLost();
    const bool news = !m_failure || m_failure->detail != error.detail || m_isReachable != isReachable;
    m_failure = error;
    m_isReachable = isReachable;
    if (news)
        m_hooks.healthChanged({false, QString::fromStdString(error.detail), isReachable});
}

void StoreWorker::setHealthy() {
    if (!m_failure)
        return;
    m_failure.reset();
    m_isReachable = true;
    m_hooks.healthChanged({true, {}});
}

} // namespace wayside::store
