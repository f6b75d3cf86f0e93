// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/lab/labqueue.h"
#include "netcore/lab/labsession.h"

#include <map>
#include <QTimer>

namespace wayside::lab {

/// All sessions of one's own, on a thread of their own; states go out ten times a second at most.
class LabEngine : public QObject {
    Q_OBJECT
public:
    /// `wake` is called when somebody has to look into the queue; it must only post.
    LabEngine(std::shared_ptr<LabQueue> queue, std::function<void()> wake);
    ~LabEngine() override;

    void add(quint64 id, const LabPlan& plan);
    LabSession* session(quint64 id);                ///< null: there is none
    void remove(quint64 id, const QString& reason); ///< says Bye first
    /// Bye to everyone; `done` is called once, when all have ended or are cut at the deadline.
    void finish(Milliseconds deadline, const QString& reason, std::function<void()> done);

private:
    void flush();
    void checkFinished();
    void forget(quint64 id);

    client::DeadlineScheduler m_scheduler{client::systemClock()};
    std::shared_ptr<LabQueue> m_queue;
    std::function<void()> m_wake;
    std::map<quint64, std::unique_ptr<LabSession>> m_sessions;
    QSet<quint64> m_changed;
    QSet<quint64> m_leaving; // to be forgotten once they have ended
    std::vector<std::function<void()>> m_finished;
    client::Deadline m_cut{m_scheduler, [this] {
                               for (const auto& [id, session] : m_sessions)
                                   m_mustGo.insert(id);
                               QMetaObject::invokeMethod(this, &LabEngine::checkFinished,
                                                         Qt::QueuedConnection);
                           }};
    std::optional<MonotonicTime> m_cutAt;
    QSet<quint64> m_mustGo;
    QTimer m_tick;
    int m_ticks = 0;
};

} // namespace wayside::lab
