// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/sharedconnection.h"

#include "netcore/store/clustertables.h"
#include "netcore/store/database.h"
#include "netcore/store/sessiontable.h"

namespace wayside::store {

using namespace Qt::StringLiterals;

class SharedConnection::Private {
public:
    explicit Private(std::unique_ptr<Database> opened) : database(std::move(opened)) {}

    /// A statement that is on its own is its own transaction.
    template <typename T>
    Result<T> seen(Result<T> outcome) {
        if (database->takeStoreFailure() && database->needsReopen())
            isLost = true;
        return outcome;
    }

    template <typename T, typename Work>
    Result<T> write(Work work) {
        Result<T> outcome = failure(ErrorCode::Internal, Fault::Local, "not run");
        if (auto begun = database->beginWrite(); begun) {
            outcome = work();
            if (outcome) {
                if (auto committed = database->commit(); !committed)
                    outcome = tl::unexpected(committed.error());
            }
            if (!outcome)
                database->rollback();
        } else {
            outcome = tl::unexpected(begun.error());
        }
        return seen(std::move(outcome));
    }

    std::unique_ptr<Database> database;
    bool isLost = false;
};

SharedConnection::SharedConnection(std::unique_ptr<Private> connection) : d(std::move(connection)) {}
SharedConnection::~SharedConnection() = default;

Result<std::unique_ptr<SharedConnection>>
SharedConnection::open(const StoreSettings& settings, QObject* context, std::function<void()> signalled) {
    auto database = Database::open(settings);
    if (!database)
        return tl::unexpected(database.error());
    if (auto listening = (*database)->listen(QString::fromLatin1(clustertables::signalChannel), context,
                                             std::move(signalled));
        !listening)
        return tl::unexpected(listening.error());
    return std::unique_ptr<SharedConnection>(
        new SharedConnection(std::make_unique<Private>(*std::move(database))));
}

bool SharedConnection::isLost() const {
    return d->isLost;
}

Result<bool> SharedConnection::takeName(const QString& name) {
    return d->seen(clustertables::takeName(*d->database, name));
}
Result<qint64> SharedConnection::join(const ProcessRecord& process) {
    return d->seen(clustertables::join(*d->database, process));
}
Result<bool> SharedConnection::beat(const ProcessRecord& process) {
    return d->seen(clustertables::beat(*d->database, process));
}
Result<void> SharedConnection::leave(const ProcessRecord& process) {
    return d->seen(clustertables::leave(*d->database, process));
}
Result<QList<ProcessRecord>> SharedConnection::processes() {
    return d->seen(clustertables::processes(*d->database));
}

Result<std::optional<qint64>> SharedConnection::bury(const ProcessRecord& process,
                                                     const OpenSessionsEnd& sessions) {
    using Count = std::optional<qint64>;
    return d->write<Count>([&]() -> Result<Count> {
        const auto gone = clustertables::bury(*d->database, process);
        if (!gone)
            return tl::unexpected(gone.error());
        if (!*gone)
            return Count();
        return sessiontable::endOpen(*d->database, sessions).map([](qint64 count) { return Count(count); });
    });
}

Result<void> SharedConnection::publish(const QList<NodeRecord>& nodes) {
    return d
        ->write<bool>([&]() -> Result<bool> {
            for (const NodeRecord& node : nodes) {
                if (auto done = clustertables::publish(*d->database, node); !done)
                    return tl::unexpected(done.error());
            }
            return true;
        })
        .map([](bool) {});
}

Result<QList<NodeRecord>> SharedConnection::nodes() {
    return d->seen(clustertables::nodes(*d->database));
}
Result<void> SharedConnection::post(const QList<SignalRecord>& records) {
    return d->seen(clustertables::post(*d->database, records));
}
Result<QList<SignalRecord>> SharedConnection::signalsFor(const QString& process, qint64 after, int limit) {
    return d->seen(clustertables::signalsFor(*d->database, process, after, limit));
}
Result<void> SharedConnection::forgetReadSignals() {
    return d->seen(clustertables::forgetReadSignals(*d->database));
}
Result<SessionRecord> SharedConnection::sessionByTokenHash(const TokenHash& hash) {
    return d->seen(sessiontable::byTokenHash(*d->database, hash));
}
Result<SessionRecord> SharedConnection::sessionById(const QString& sessionId) {
    return d->seen(sessiontable::byId(*d->database, sessionId));
}
Result<QList<SessionRecord>> SharedConnection::openSessionsOutside(const QStringList& nodeIds) {
    return d->seen(sessiontable::openOutside(*d->database, nodeIds));
}
Result<qint64> SharedConnection::endExpired(qint64 expiredBeforeMs, const SessionEnd& end) {
    return d->seen(sessiontable::endExpired(*d->database, expiredBeforeMs, end));
}

} // namespace wayside::store
