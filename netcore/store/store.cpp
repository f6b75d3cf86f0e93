// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/store.h"

#include "netcore/store/retention.h"
#include "netcore/store/sessiontable.h"
#include "netcore/store/storeprivate.h"
#include "netcore/store/storeprobe.h"

#include <future>

namespace wayside::store {

using namespace Qt::StringLiterals;

Result<void> Store::Private::launch(std::function<void(Result<void>)> started) {
    const std::scoped_lock lock(workerMutex);
    if (worker && !worker->finished())
        return failure(ErrorCode::WrongState, Fault::Local, "the store is running");
    StoreWorker::Hooks hooks;
    hooks.started = [this, started = std::move(started)](Result<void> outcome) {
        healthChanged(outcome ? StoreHealth{true, {}}
                              : StoreHealth{false, QString::fromStdString(outcome.error().detail)});
        started(std::move(outcome));
    };
    hooks.healthChanged = [this](const StoreHealth& now) { healthChanged(now); };
    if (worker)
        worker->join();
    queue.reset();
    worker = std::make_unique<StoreWorker>(settings, queue, counters, std::move(hooks));
    worker->start();
    return {};
}

int Store::Private::stop(Milliseconds deadline) {
    const std::scoped_lock lock(workerMutex);
    queue.close(RequestQueue::Clock::now() + deadline);
    if (!worker)
        return 0;
    worker->join();
    const int lost = worker->lostWrites();
    worker.reset();
    if (healthy) // else the reason already given is the better one
        healthChanged({false, u"the store has been stopped"_s});
    return lost;
}

void Store::Private::healthChanged(const StoreHealth& now) {
    const std::scoped_lock lock(healthMutex);
    const bool changed = health.healthy != now.healthy || health.reason != now.reason;
    health = now;
    healthy = now.healthy;
    reachable = now.reachable;
    if (!changed)
        return;
    std::erase_if(observers, [](const auto& observer) { return !observer.first->isOpen(); });
    for (const auto& [gate, observer] : observers)
        gate->post({[tell = observer, now] { tell(now); }});
}

std::string Store::Private::reasonNow() const {
    const std::scoped_lock lock(healthMutex);
    return health.reason.toStdString();
}

Store::Store(StoreSettings settings) : d(std::make_unique<Private>(std::move(settings))) {}
Store::~Store() {
    stop();
}

Result<void> Store::start() {
    std::promise<Result<void>> promise;
    if (auto launched =
            d->launch([&promise](Result<void> outcome) { promise.set_value(std::move(outcome)); });
        !launched)
        return launched;
    Result<void> outcome = promise.get_future().get();
    if (!outcome)
        stop();
    return outcome;
}

void Store::start(QObject* context, Done<void> done) {
    auto gate = d->gates.gateFor(context);
    const auto answer = [gate, done = std::move(done)](Result<void> outcome) {
        if (gate && done)
            gate->post({[done, outcome = std::move(outcome)] { done(outcome); }});
    };
    if (auto launched = d->launch(answer); !launched)
        answer(std::move(launched));
}

int Store::stop(Milliseconds deadline) {
    return d->stop(deadline);
}

bool Store::healthy() const {
    return d->healthy;
}

StoreHealth Store::health() const {
    const std::scoped_lock lock(d->healthMutex);
    return d->health;
}

void Store::observeHealth(QObject* context, std::function<void(StoreHealth)> changed) {
    auto gate = d->gates.gateFor(context);
    if (!gate || !changed)
        return;
    const std::scoped_lock lock(d->healthMutex);
    d->observers.emplace_back(std::move(gate), std::move(changed));
}

StoreStatistics Store::statistics() const {
    const WorkerCounters& counters = d->counters;
    return {counters.writes,        counters.reads,    counters.commits,      counters.failedBatches,
            counters.retriedWrites, d->refused.load(), counters.largestBatch, quint64(d->queue.size())};
}

// Every request, here and in store_access.cpp and store_journal.cpp, is a statement of a table with its kind.

void Store::createSession(SessionRecord record, QObject* context, Done<void> done) {
    // One that was refused must not stay: nobody would ever end it.
    auto discard = [id = record.sessionId](Database& db) { return sessiontable::discard(db, id); };
    d->ask<void>(
        RequestKind::Write, context,
        [r = std::move(record)](Database& db) { return sessiontable::create(db, r); }, std::move(done),
        std::move(discard));
}

void Store::sessionConnected(SessionConnection connection, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [c = std::move(connection)](Database& db) { return sessiontable::connected(db, c); },
        std::move(done));
}

void Store::sessionEnded(SessionEnd end, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [e = std::move(end)](Database& db) { return sessiontable::ended(db, e); }, std::move(done));
}

void Store::scopeChanged(SessionScopeUpdate update, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::Write, context,
        [u = std::move(update)](Database& db) { return sessiontable::scopeChanged(db, u); }, std::move(done));
}

void Store::sessionLogs(SessionLogQuery query, QObject* context, Done<SessionLogPage> done) {
    d->ask<SessionLogPage>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return sessiontable::logs(db, q); }, std::move(done));
}

void Store::sessionByTokenHash(TokenHash hash, QObject* context, Done<SessionRecord> done) {
    d->ask<SessionRecord>(
        RequestKind::Read, context,
        [h = std::move(hash)](Database& db) { return sessiontable::byTokenHash(db, h); }, std::move(done));
}

void Store::sessionById(QString sessionId, QObject* context, Done<SessionRecord> done) {
    d->ask<SessionRecord>(
        RequestKind::Read, context,
        [id = std::move(sessionId)](Database& db) { return sessiontable::byId(db, id); }, std::move(done));
}

void Store::endOpenSessions(OpenSessionsEnd end, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::Write, context,
        [e = std::move(end)](Database& db) { return sessiontable::endOpen(db, e); }, std::move(done));
}

void Store::Private::retentionTurn(qint64 nowMs, const RetentionRules& rules, RetentionResult sum,
                                   const std::shared_ptr<ReplyGate>& gate, Done<RetentionResult> done) {
    // Without a gate the reply runs on the store's thread: the next step is queued behind what came
    // meanwhile.
    submit<RetentionResult>(
        RequestKind::Write, nullptr, [nowMs, rules](Database& db) { return retentionStep(db, nowMs, rules); },
        [this, nowMs, rules, sum, gate, done = std::move(done)](Result<RetentionResult> step) {
            if (step && step->total() > 0) {
                const RetentionResult next{
                    sum.sessions + step->sessions, sum.enforcementEvents + step->enforcementEvents,
                    sum.auditEntries + step->auditEntries, sum.flightRecords + step->flightRecords,
                    sum.drains + step->drains};
                retentionTurn(nowMs, rules, next, gate, done);
                return;
            }
            if (!gate || !done)
                return;
            Result<RetentionResult> outcome = step ? Result<RetentionResult>(sum) : step;
            gate->post({[done, outcome = std::move(outcome)] { done(outcome); }});
        });
}

void Store::applyRetention(qint64 nowMs, RetentionRules rules, QObject* context, Done<RetentionResult> done) {
    d->retentionTurn(nowMs, rules, {}, d->gates.gateFor(context), std::move(done));
}

void Store::flush(QObject* context, Done<void> done) {
    // Kept: it waits in the line behind everything that is being tried again.
    d->ask<void>(
        RequestKind::KeptWrite, context, [](Database&) { return Result<void>(); }, std::move(done));
}

void Store::checkHealth(QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, touchProbe, std::move(done));
}

} // namespace wayside::store
