// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/commitdoubt.h"
#include "netcore/store/database.h"
#include "netcore/store/requestqueue.h"
#include "netcore/store/store.h"

#include <atomic>
#include <functional>
#include <thread>

namespace wayside::store {

/// Counters shared with whoever asks for statistics. Any thread.
struct WorkerCounters {
    std::atomic<quint64> writes{0}, reads{0}, commits{0}, failedBatches{0}, retriedWrites{0}, largestBatch{0};
};

/// The store's thread: opens the database, takes requests from the queue, runs them in batches of one
/// transaction each, and hands out the answers after the commit. While the store fails it tries again by
/// itself, at growing intervals, and keeps the writes that must not be lost in their order.
class StoreWorker {
public:
    struct Hooks {
        std::function<void(Result<void>)> started;      ///< once, on the worker's thread
        std::function<void(StoreHealth)> healthChanged; ///< on the worker's thread
    };

    StoreWorker(StoreSettings settings, RequestQueue& queue, WorkerCounters& counters, Hooks hooks);
    ~StoreWorker(); ///< the thread must have been joined

    void start();
    bool finished() const { return m_finished; } ///< the thread is over, or about to be; any thread
    /// Waits for the end of the thread, which comes when the queue is closed.
    void join();
    /// After join(): kept writes that could not be written.
    int lostWrites() const { return m_lostWrites; }

private:
    using Batch = CommitDoubt::Batch;
    using Clock = RequestQueue::Clock;

    void run();
    Result<void> openDatabase();
    Result<void> settleDoubt(Database& database);
    bool turn(); ///< false: closed, and everything is done or given up
    Batch nextBatch();
    void runBatch(Batch batch);
    void runReads(Batch& reads);
    std::optional<Error> runRead(Request& request);
    std::optional<Error> fileGone() const;
    /// A database server whose connection is lost: nothing but a new one helps.
    bool connectionLost() const;
    bool reconnect(const Error& error);
    std::optional<Error> tryWrites(Batch& batch);
    std::optional<Error> tryTransaction(Batch& batch);
    enum class Savepoints : std::uint8_t { None, Each };
    std::optional<Error> runTransaction(Batch& batch, Savepoints savepoints, bool& isCommitted);
    std::optional<Error> run(Request& request, bool& succeeded);
    std::optional<Error> runInSavepoint(Request& request);
    void writesFailed(Batch batch, const Error& error);
    void probe();
    void recover();
    void refuseWaiting();
    void adjustLockWait();
    void answer(Batch& batch);
    void failAll(Batch& batch, const Error& error);
    void setFailing(const Error& error);
    void setHealthy();

    StoreSettings m_settings;
    RequestQueue& m_queue;
    WorkerCounters& m_counters;
    Hooks m_hooks;
    std::unique_ptr<Database> m_database;
    Batch m_pending;
    CommitDoubt m_doubt;
    std::optional<Error> m_failure; ///< set while failing
    bool m_isReachable = true;
    Milliseconds m_pause{0}; ///< until the next try
    Clock::time_point m_nextTry;
    int m_lostWrites = 0;
    std::atomic<bool> m_finished{false};
    std::thread m_thread;
};

} // namespace wayside::store
