// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QObject>
#include <QString>
#include <QThread>
#include <vector>

namespace wayside::node {

/// A thread that runs an event loop with our dispatcher. Everything that lives on it is made and deleted
/// there, by functions given to post(). start() and stop() are for the thread that owns this object.
class LoopThread : public QObject {
    Q_OBJECT
public:
    /// `name` is what debuggers and `top` show; Linux shows 15 characters of it.
    explicit LoopThread(const QString& name, QObject* parent = nullptr);
    ~LoopThread() override; ///< stops

    /// Starts the thread; may be called again after stop(). Does nothing while it runs.
    void start();
    /// Runs what was posted before, ends the loop and waits for the thread. Does nothing when it does not
    /// run.
    void stop();
    bool isRunning() const { return m_thread.isRunning(); }

    /// Runs `function` on the thread, in the order posted, one after another: a nested loop in one holds up
    /// the next. Any thread may call it. Dropped when the thread does not run.
    void post(std::function<void()> function);
    /// Runs `function` on the thread and waits for it. Called on the thread itself, it runs at once. Returns
    /// without having run it when the thread does not run.
    void postAndWait(const std::function<void()>& function);

    /// The thread, for QObject::moveToThread() and for comparing.
    QThread* thread() { return &m_thread; }

private:
    using Function = std::function<void()>;

    void runPosted();

    QThread m_thread;
    std::mutex m_mutex; ///< guards the two below: any thread may post while the owner stops
    std::vector<Function> m_posted;
    std::unique_ptr<QObject> m_anchor; ///< lives on the thread; null while nothing may be posted
};

} // namespace wayside::node
