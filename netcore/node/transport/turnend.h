// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <vector>

namespace wayside::node {

/// Something to be done once when the event loop's present turn is over.
class TurnEndTask {
public:
    virtual ~TurnEndTask() = default;
    virtual void turnEnded() = 0;
};

/// The tasks of one thread: run before its event dispatcher waits again, so that what one turn has to send to
/// one connection leaves with one system call.
class TurnEnd : public QObject {
    Q_OBJECT
public:
    /// That of the calling thread; null where no event dispatcher is: do it at once then.
    static TurnEnd* ofThisThread();

    void add(TurnEndTask* task) { m_tasks.push_back(task); }
    void remove(const TurnEndTask* task); ///< it goes before its turn comes

private:
    explicit TurnEnd(QObject* dispatcher);
    void run();

    std::vector<TurnEndTask*> m_tasks, m_running;
};

} // namespace wayside::node
