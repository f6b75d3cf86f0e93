// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/clusterrecords.h"
#include "netcore/store/sessionrecords.h"
#include "netcore/store/storesettings.h"

#include <functional>
#include <memory>
#include <QList>
#include <QObject>

namespace wayside::store {

/// A connection to a store that several processes share, for what they tell each other: beside the Store's
/// own, so that neither waits for the other. The schema is the Store's business: start that first.
///
/// Lives on the thread that opened it, which needs an event loop to be told of signals. Every function waits
/// for the database, at most for the settings' time for a statement and a second. Errors: those of Store.
class SharedConnection {
public:
    /// `signalled` is called on this thread, until `context` is gone, when somebody posted. A call may get
    /// lost, the signal does not: look now and then.
    static Result<std::unique_ptr<SharedConnection>> open(const StoreSettings& settings, QObject* context,
                                                          std::function<void()> signalled);
    ~SharedConnection();
    SharedConnection(const SharedConnection&) = delete;
    SharedConnection& operator=(const SharedConnection&) = delete;
    /// The connection has failed for good: open a new one.
    bool isLost() const;

    // Processes; see clustertables.h.
    Result<bool> takeName(const QString& name);
    Result<qint64> join(const ProcessRecord& process);
    Result<bool> beat(const ProcessRecord& process);
    Result<void> leave(const ProcessRecord& process);
    Result<QList<ProcessRecord>> processes();
    /// Takes a dead process out and ends the sessions of its nodes, unless it lives after all. Answers how
    /// many sessions there were; nothing when it was not to be buried.
    Result<std::optional<qint64>> bury(const ProcessRecord& process, const OpenSessionsEnd& sessions);

    Result<void> publish(const QList<NodeRecord>& nodes);
    Result<QList<NodeRecord>> nodes();

    Result<void> post(const QList<SignalRecord>& records);
    Result<QList<SignalRecord>> signalsFor(const QString& process, qint64 after, int limit);
    Result<void> forgetReadSignals();

    // Sessions
    Result<SessionRecord> sessionByTokenHash(const TokenHash& hash); ///< NotFound
    Result<SessionRecord> sessionById(const QString& sessionId);     ///< NotFound
    /// Sessions that are not over and belong to other nodes than these; without their scope history.
    Result<QList<SessionRecord>> openSessionsOutside(const QStringList& nodeIds);
    /// Ends what was never connected and expired before that time. Answers how many.
    Result<qint64> endExpired(qint64 expiredBeforeMs, const SessionEnd& end);

private:
    class Private;
    explicit SharedConnection(std::unique_ptr<Private> connection);
    std::unique_ptr<Private> d;
};

} // namespace wayside::store
