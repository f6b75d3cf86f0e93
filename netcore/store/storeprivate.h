// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/database.h"
#include "netcore/store/store.h"
#include "netcore/store/storeworker.h"

#include <atomic>
#include <mutex>
#include <utility>
#include <vector>

/// Inside of Store, for the files that make up its requests.
namespace wayside::store {

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
    StoreHealth health{false, QStringLiteral("the store has not been started")};
    std::vector<std::pair<std::shared_ptr<ReplyGate>, std::function<void(StoreHealth)>>> observers;
};

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
    // Without a gate there is nobody to answer to.
    submit<T>(kind, gates.gateFor(context), std::move(work), context == nullptr ? Done<T>() : std::move(done),
              std::move(undo));
}

} // namespace wayside::store
