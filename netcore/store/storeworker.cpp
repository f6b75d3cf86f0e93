// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storeworker.h"

#include "netcore/store/migrations.h"
#include "netcore/store/storeprobe.h"

#include <algorithm>
#include <csignal>
#include <map>
#include <QDateTime>
#include <QFileInfo>

namespace wayside::store {

namespace {
/// How long a try waits for a lock while the store is failing: long enough to get it between two other
/// transactions, short enough to refuse quickly.
constexpr Milliseconds lockWaitWhileFailing{100};

/// A file that may not grow further (ulimit -f) is a full disk to us, not the end of the process.
void takeFileLimitAsError() {
#ifdef SIGXFSZ
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGXFSZ);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
#endif
}
} // namespace

StoreWorker::StoreWorker(StoreSettings settings, RequestQueue& queue, WorkerCounters& counters, Hooks hooks)
    : m_settings(std::move(settings))
    , m_queue(queue)
    , m_counters(counters)
    , m_hooks(std::move(hooks)) {}

StoreWorker::~StoreWorker() = default;

void StoreWorker::start() {
    m_thread = std::thread([this] { run(); });
}

void StoreWorker::join() {
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> StoreWorker::openDatabase() {
    auto database = Database::open(m_settings);
    if (!database)
        return tl::unexpected(database.error());
    // Look first, write later: a file that is not ours, or a newer program's, stays as it is.
    if (auto version = schemaVersion(**database); !version)
        return tl::unexpected(version.error());
    if (auto done = (*database)->applySetup(); !done)
        return done;
    if (auto done = migrate(**database, latestSchemaVersion(), QDateTime::currentMSecsSinceEpoch()); !done)
        return done;
    if (auto done = probeStore(**database); !done)
        return done;
    if (auto done = settleDoubt(**database); !done)
        return done;
    (*database)->takeStoreFailure();
    m_database = std::move(*database);
    return {};
}

/// Of the transaction that the last connection left behind: what is kept was written, or is tried again.
Result<void> StoreWorker::settleDoubt(Database& database) {
    if (!m_doubt.isOpen())
        return {};
    const auto isCommitted = m_doubt.settle(database);
    if (!isCommitted)
        return tl::unexpected(isCommitted.error());
    Batch written, rest;
    for (auto& request : m_pending) {
        const bool isWritten = *isCommitted && request->isDoubtful();
        request->setDoubtful(false);
        (isWritten ? written : rest).push_back(std::move(request));
    }
    m_pending = std::move(rest);
    m_counters.writes += written.size();
    answer(written);
    return {};
}

void StoreWorker::run() {
    takeFileLimitAsError();
    auto opened = openDatabase();
    const bool running = opened.has_value();
    if (running) {
        m_queue.open();
    } else {
        m_finished = true; // before the answer: whoever gets it may start again at once
    }
    m_hooks.started(std::move(opened));
    if (running) {
        while (turn()) {
        }
    }
    m_database.reset();
    m_finished = true;
}

bool StoreWorker::turn() {
    const bool failing = m_failure.has_value();
    m_queue.take(m_pending, failing || m_pending.empty(), failing ? std::optional(m_nextTry) : std::nullopt);
    const bool closed = m_queue.closed();
    if (m_pending.empty() && closed)
        return false;
    if (closed && Clock::now() >= m_queue.drainDeadline()) {
        m_lostWrites +=
            int(std::count_if(m_pending.begin(), m_pending.end(), [](const auto& r) { return r->isKept(); }));
        failAll(m_pending, Error{ErrorCode::Unavailable, Fault::Local, "the store is closing"});
        m_pending.clear();
        return false;
    }
    if (!failing) {
        runBatch(nextBatch());
        return true;
    }
    const bool due = Clock::now() >= m_nextTry;
    const bool someoneWaits = std::any_of(m_pending.begin(), m_pending.end(),
                                          [](const auto& request) { return !request->isKept(); });
    if (!due && connectionLost()) {
        refuseWaiting();
        if (closed)
            std::this_thread::sleep_for(m_settings.firstRetry);
        return true;
    }
    if (!due && !someoneWaits) {
        if (closed) // the queue no longer sleeps for us
            std::this_thread::sleep_for(m_settings.firstRetry);
        return true;
    }
    recover();
    return true;
}

/// While the store works: everything, up to the limit. While it fails: only the first run of requests of one
/// kind, so that one which cannot succeed (a new row on a full disk) does not hold up another which can.
StoreWorker::Batch StoreWorker::nextBatch() {
    const std::size_t limit = std::min(m_pending.size(), std::size_t(m_settings.batchLimit));
    auto end = m_pending.begin() + std::ptrdiff_t(limit);
    if (m_failure) {
        end = std::find_if(m_pending.begin(), end, [kind = m_pending.front()->kind()](const auto& request) {
            return request->kind() != kind;
        });
    }
    Batch batch(std::make_move_iterator(m_pending.begin()), std::make_move_iterator(end));
    m_pending.erase(m_pending.begin(), end);
    return batch;
}

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

void StoreWorker::runBatch(Batch batch) {
    adjustLockWait();
    const bool readsOnly = std::all_of(
        batch.begin(), batch.end(), [](const auto& request) { return request->kind() == RequestKind::Read; });
    if (readsOnly) {
        runReads(batch);
        return;
    }
    if (const auto error = tryWrites(batch)) {
        writesFailed(std::move(batch), *error);
        return;
    }
    const auto reads = quint64(std::count_if(batch.begin(), batch.end(), [](const auto& request) {
        return request->kind() == RequestKind::Read;
    }));
    m_counters.reads += reads;
    m_counters.writes += batch.size() - reads;
    m_counters.commits += 1;
    m_counters.largestBatch = std::max(m_counters.largestBatch.load(), quint64(batch.size()));
    setHealthy();
    answer(batch);
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

std::optional<Error> StoreWorker::tryWrites(Batch& batch) {
    if (auto gone = fileGone())
        return gone;
    constexpr int triesAgainstOthers = 5;
    auto error = tryTransaction(batch);
    for (int tries = 1; error && m_database && m_database->passesAtOnce() && tries < triesAgainstOthers;
         ++tries)
        error = tryTransaction(batch);
    return error;
}

/// A request hardly ever fails for itself: two more statements each, for savepoints, are spent when one did.
std::optional<Error> StoreWorker::tryTransaction(Batch& batch) {
    bool isCommitted = false;
    auto error = runTransaction(batch, Savepoints::None, isCommitted);
    if (!error && !isCommitted)
        error = runTransaction(batch, Savepoints::Each, isCommitted);
    return error;
}

/// What is returned concerns the whole store. Without savepoints the failure of one request undoes all, with
/// `isCommitted` left as it was.
std::optional<Error> StoreWorker::runTransaction(Batch& batch, Savepoints savepoints, bool& isCommitted) {
    auto begun = m_database->beginWrite();
    if (!begun && reconnect(begun.error()))
        begun = m_database->beginWrite();
    if (!begun)
        return begun.error();
    for (const auto& request : batch) {
        bool succeeded = true;
        auto error = savepoints == Savepoints::Each ? runInSavepoint(*request) : run(*request, succeeded);
        if (error || !succeeded) {
            m_database->rollback();
            return error;
        }
    }
    auto committed = m_doubt.noteTransaction(*m_database);
    if (committed) {
        committed = m_database->commit();
        if (!committed && connectionLost())
            m_doubt.raise(batch);
    }
    if (!committed) {
        m_database->rollback();
        return committed.error();
    }
    isCommitted = true;
    return std::nullopt;
}

std::optional<Error> StoreWorker::run(Request& request, bool& succeeded) {
    m_database->takeStoreFailure();
    succeeded = request.run(*m_database);
    if (succeeded && m_database->isBroken()) {
        succeeded = false;
        request.fail(Error{ErrorCode::Internal, Fault::Local, "a statement failed unnoticed"});
    }
    return succeeded ? std::nullopt : m_database->takeStoreFailure();
}

/// A request that fails for itself is undone alone.
std::optional<Error> StoreWorker::runInSavepoint(Request& request) {
    if (auto done = m_database->savepoint(); !done)
        return done.error();
    bool succeeded = false;
    if (auto error = run(request, succeeded))
        return error;
    if (!succeeded) {
        if (auto done = m_database->rollbackToSavepoint(); !done)
            return done.error();
    }
    if (auto done = m_database->releaseSavepoint(); !done)
        return done.error();
    return std::nullopt;
}

/// Each read on its own: what was not committed is not seen.
void StoreWorker::runReads(Batch& reads) {
    for (const auto& request : reads) {
        if (const auto error = runRead(*request)) {
            request->fail(*error);
            setFailing(*error);
        } else {
            m_counters.reads += 1;
        }
    }
    answer(reads);
}

std::optional<Error> StoreWorker::runRead(Request& request) {
    if (m_database == nullptr)
        return m_failure;
    m_database->takeStoreFailure();
    auto begun = m_database->beginRead();
    if (!begun && reconnect(begun.error()))
        begun = m_database->beginRead();
    if (!begun)
        return begun.error();
    request.run(*m_database);
    m_database->rollback();
    return m_database->takeStoreFailure();
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

void StoreWorker::answer(Batch& batch) {
    std::map<ReplyGate*, std::vector<ReplyGate::Reply>> byGate;
    m_queue.finished(batch.size());
    for (const auto& request : batch) {
        ReplyGate::Reply reply = request->reply();
        if (!reply)
            continue;
        if (request->gate()) {
            byGate[request->gate().get()].push_back(std::move(reply));
        } else {
            reply();
        }
    }
    for (auto& [gate, replies] : byGate)
        gate->post(std::move(replies));
}

void StoreWorker::failAll(Batch& batch, const Error& error) {
    for (const auto& request : batch)
        request->fail(error);
    answer(batch);
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
