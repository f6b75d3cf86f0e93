// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/store.h"

#include "netcore/store/accesstables.h"
#include "netcore/store/draintables.h"
#include "netcore/store/flighttables.h"
#include "netcore/store/journaltables.h"
#include "netcore/store/limittables.h"
#include "netcore/store/retention.h"
#include "netcore/store/sessiontable.h"
#include "netcore/store/storeprobe.h"
#include "netcore/store/storeworker.h"

#include <future>
#include <mutex>
#include <utility>

namespace wayside::store {

using namespace Qt::StringLiterals;

class Store::Private {
public:
    explicit Private(StoreSettings given)
        : settings(std::move(given))
        , queue(std::size_t(settings.queueLimit)) {}

    Result<void> launch(std::function<void(Result<void>)> started);
    int stop(Milliseconds deadline);
    void healthChanged(const StoreHealth& now);
    std::string reasonNow() const;

    template <typename T>
    void submit(RequestKind kind, std::shared_ptr<ReplyGate> gate, typename TypedRequest<T>::Work work,
                Done<T> done, typename TypedRequest<T>::Undo undo = {});
    template <typename T>
    void ask(RequestKind kind, QObject* context, typename TypedRequest<T>::Work work, Done<T> done,
             typename TypedRequest<T>::Undo undo = {});
    void retentionTurn(qint64 nowMs, const RetentionRules& rules, RetentionResult sum,
                       const std::shared_ptr<ReplyGate>& gate, Done<RetentionResult> done);

    StoreSettings settings;
    RequestQueue queue;
    WorkerCounters counters;
    std::atomic<quint64> refused{0};
    ReplyGates gates;

    std::mutex workerMutex; ///< start() and stop() against each other
    std::unique_ptr<StoreWorker> worker;

    std::atomic<bool> healthy{false};
    std::atomic<bool> reachable{true};
    mutable std::mutex healthMutex; ///< guards the two below
    StoreHealth health{false, u"the store has not been started"_s};
    std::vector<std::pair<std::shared_ptr<ReplyGate>, std::function<void(StoreHealth)>>> observers;
};

namespace {
/// Without a gate there is nobody to answer to.
template <typename T>
Store::Done<T> unlessNobody(QObject* context, Store::Done<T> done) {
    return context == nullptr ? Store::Done<T>() : std::move(done);
}
} // namespace

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

template <typename T>
void Store::Private::submit(RequestKind kind, std::shared_ptr<ReplyGate> gate,
                            typename TypedRequest<T>::Work work, Done<T> done,
                            typename TypedRequest<T>::Undo undo) {
    std::unique_ptr<Request> request = std::make_unique<TypedRequest<T>>(
        kind, std::move(gate), std::move(work), std::move(done), std::move(undo));
    if (!reachable && !request->isKept()) {
        request->fail(Error{ErrorCode::StoreUnavailable, Fault::Environment, reasonNow()});
    } else {
        const auto admission = queue.push(request);
        if (admission == RequestQueue::Admission::Taken)
            return;
        const bool full = admission == RequestQueue::Admission::Full;
        if (full)
            refused += 1;
        request->fail(Error{ErrorCode::Unavailable, Fault::Environment,
                            full ? "too many requests wait for the store" : "the store is not running"});
    }
    ReplyGate::Reply reply = request->reply();
    if (!reply)
        return;
    if (request->gate()) {
        request->gate()->post({std::move(reply)});
    } else {
        reply();
    }
}

template <typename T>
void Store::Private::ask(RequestKind kind, QObject* context, typename TypedRequest<T>::Work work,
                         Done<T> done, typename TypedRequest<T>::Undo undo) {
    submit<T>(kind, gates.gateFor(context), std::move(work), unlessNobody<T>(context, std::move(done)),
              std::move(undo));
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

// Every request below is a statement of sessiontable, accesstables or journaltables with its kind.

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

void Store::loadAccess(QObject* context, Done<AccessRecords> done) {
    d->ask<AccessRecords>(RequestKind::Read, context, accesstables::load, std::move(done));
}

void Store::applyAccessChanges(AccessChanges changes, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::Write, context,
        [c = std::move(changes)](Database& db) { return accesstables::apply(db, c); }, std::move(done));
}

namespace {
/// A save of any access record, as the work of a request.
template <typename T>
auto saving(T record) {
    return [r = std::move(record)](Database& db) { return accesstables::save(db, r); };
}
using Removal = Result<void> (*)(Database&, const QString&);
auto removing(Removal remove, QString key) {
    return [remove, k = std::move(key)](Database& db) { return remove(db, k); };
}
} // namespace

void Store::saveAccount(Account account, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(account)), std::move(done));
}
void Store::saveDomain(Domain domain, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(domain)), std::move(done));
}
void Store::saveTlc(Tlc tlc, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(tlc)), std::move(done));
}
void Store::saveAuthorization(Authorization authorization, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(authorization)), std::move(done));
}
void Store::saveToken(AuthorizationToken token, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(token)), std::move(done));
}
void Store::savePayloadPolicy(PayloadPolicy policy, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(policy)), std::move(done));
}
void Store::deleteAccount(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeAccount, std::move(uuid)),
                 std::move(done));
}
void Store::deleteDomain(QString name, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeDomain, std::move(name)),
                 std::move(done));
}
void Store::deleteTlc(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeTlc, std::move(uuid)),
                 std::move(done));
}
void Store::deleteAuthorization(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeAuthorization, std::move(uuid)),
                 std::move(done));
}
void Store::deleteToken(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeToken, std::move(uuid)),
                 std::move(done));
}
void Store::deletePayloadPolicy(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removePayloadPolicy, std::move(uuid)),
                 std::move(done));
}

void Store::appendEnforcement(EnforcementEvent event, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::KeptWrite, context,
        [e = std::move(event)](Database& db) { return journaltables::append(db, e); }, std::move(done));
}

void Store::enforcementEvents(EnforcementQuery query, QObject* context, Done<QList<EnforcementEvent>> done) {
    d->ask<QList<EnforcementEvent>>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return journaltables::enforcementEvents(db, q); },
        std::move(done));
}

namespace {
Result<qint64> appendWithEvent(Database& database, FlightRecordEntry entry,
                               const std::optional<EnforcementEvent>& event) {
    if (event) {
        auto id = journaltables::append(database, *event);
        if (!id)
            return id;
        entry.enforcementEvent = *id;
        // The event is the evidence: it stays even where its record could not be kept.
        if (entry.content.isEmpty() || entry.content.size() > flighttables::largestContent)
            return id;
    }
    return flighttables::append(database, entry);
}
} // namespace

void Store::appendFlightRecord(FlightRecordEntry entry, std::function<QByteArray()> content,
                               std::optional<EnforcementEvent> event, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::KeptWrite, context,
        [e = std::move(entry), content = std::move(content), event = std::move(event)](Database& db) mutable {
            if (e.content.isEmpty())
                e.content = content();
            return appendWithEvent(db, e, event);
        },
        std::move(done));
}

void Store::flightRecords(FlightRecordQuery query, QObject* context, Done<QList<FlightRecordEntry>> done) {
    d->ask<QList<FlightRecordEntry>>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return flighttables::list(db, q); }, std::move(done));
}

void Store::flightRecord(qint64 id, QObject* context, Done<FlightRecordEntry> done) {
    d->ask<FlightRecordEntry>(
        RequestKind::Read, context, [id](Database& db) { return flighttables::byId(db, id); },
        std::move(done));
}

void Store::appendAudit(AuditEntry entry, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::KeptWrite, context,
        [e = std::move(entry)](Database& db) { return journaltables::append(db, e); }, std::move(done));
}

void Store::auditEntries(AuditQuery query, QObject* context, Done<QList<AuditEntry>> done) {
    d->ask<QList<AuditEntry>>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return journaltables::auditEntries(db, q); }, std::move(done));
}

void Store::saveDrainJob(DrainJob job, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [j = std::move(job)](Database& db) { return journaltables::save(db, j); }, std::move(done));
}

void Store::saveDrain(DrainJob job, QList<DrainSession> members, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [j = std::move(job), m = std::move(members)](Database& db) {
            return journaltables::save(db, j).and_then([&] { return draintables::save(db, j.id, m); });
        },
        std::move(done));
}

void Store::drainMembers(QString drainId, QObject* context, Done<QList<DrainSession>> done) {
    d->ask<QList<DrainSession>>(
        RequestKind::Read, context,
        [id = std::move(drainId)](Database& db) { return draintables::members(db, id); }, std::move(done));
}

void Store::departedFromDrains(QString departure, int limit, QObject* context,
                               Done<QList<DrainSession>> done) {
    d->ask<QList<DrainSession>>(
        RequestKind::Read, context,
        [word = std::move(departure), limit](Database& db) { return draintables::departed(db, word, limit); },
        std::move(done));
}

void Store::saveNodeState(NodeStateRecord state, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [s = std::move(state)](Database& db) { return draintables::save(db, s); }, std::move(done));
}

void Store::nodeStates(QObject* context, Done<QList<NodeStateRecord>> done) {
    d->ask<QList<NodeStateRecord>>(RequestKind::Read, context, draintables::nodeStates, std::move(done));
}

void Store::drainJobs(bool unfinishedOnly, QObject* context, Done<QList<DrainJob>> done) {
    d->ask<QList<DrainJob>>(
        RequestKind::Read, context,
        [unfinishedOnly](Database& db) { return journaltables::drainJobs(db, unfinishedOnly); },
        std::move(done));
}

void Store::saveLimitRule(LimitRuleRecord rule, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::Write, context, [r = std::move(rule)](Database& db) { return limittables::save(db, r); },
        std::move(done));
}

void Store::limitRules(QObject* context, Done<QList<LimitRuleRecord>> done) {
    d->ask<QList<LimitRuleRecord>>(RequestKind::Read, context, limittables::load, std::move(done));
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
