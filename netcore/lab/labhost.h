// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/lab/labrow.h"
#include "netcore/lab/sendorder.h"
#include "netcore/node/loop/loopthread.h"
#include "netcore/node/loop/replyport.h"

#include <functional>
#include <memory>

namespace wayside::lab {

class LabEngine;
class LabQueue;
class LabSession;

/// Client sessions of one's own, as the GUI sees them: orders go out, states and records come back in
/// batches, ten a second at most, whatever the sessions do. The sessions live on a thread of their own, which
/// runs while there are any. Nothing here waits, the destructor aside, which cuts what is left. GUI thread.
class LabHost : public QObject {
    Q_OBJECT
public:
    explicit LabHost(QObject* parent = nullptr);
    ~LabHost() override;

    /// A new session, not yet connected.
    quint64 add(const LabPlan& plan);
    void remove(quint64 id); ///< Bye first, where it is connected
    /// With its secrets, for another one like it; nothing for an id that is gone.
    std::optional<LabPlan> plan(quint64 id) const;

    void open(quint64 id);
    void close(quint64 id, const QString& reason);
    void attemptNow(quint64 id);
    void cut(quint64 id);
    void send(quint64 id, const SendOrder& order);
    void stopSending(quint64 id);
    void setGoverned(quint64 id, bool governed);
    void setIdentifiers(quint64 id, const QStringList& identifiers);
    void misbehave(quint64 id, const MisbehaviourOrder& order);
    void behave(quint64 id);

    int liveSessions() const; ///< as of the last batch, and those told to connect since
    /// Bye to all; what has not ended at the deadline is cut. `done` comes later, once, on the GUI thread.
    void finish(Milliseconds deadline, std::function<void()> done);

Q_SIGNALS:
    void updated(const wayside::lab::LabBatch& batch);

private:
    void post(quint64 id, std::function<void(LabSession&)> order);
    void takeBatch();

    node::LoopThread m_thread;
    std::shared_ptr<node::ReplyPort> m_port;
    std::shared_ptr<LabQueue> m_queue;
    std::unique_ptr<LabEngine> m_engine; ///< on m_thread
    QMap<quint64, LabPlan> m_plans;
    QMap<quint64, bool> m_live;
    quint64 m_lastId = 0;
};

} // namespace wayside::lab
