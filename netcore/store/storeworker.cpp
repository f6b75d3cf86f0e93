// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storeworker.h"

#include "netcore/store/migrations.h"
#include "netcore/store/storeprobe.h"

#include <algorithm>
#include <csignal>
#include <map>
#include <QDateTime>

namespace wayside::store {

namespace {
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

} // namespace wayside::store
