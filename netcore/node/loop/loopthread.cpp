// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/loopthread.h"

#include "netcore/node/loop/eventdispatcher.h"

#include <future>
#include <utility>

namespace wayside::node {

LoopThread::LoopThread(const QString& name, QObject* parent) : QObject(parent) {
    m_thread.setObjectName(name);
}

LoopThread::~LoopThread() {
    stop();
}

void LoopThread::start() {
    if (m_thread.isRunning()) {
        return;
    }
    if (auto dispatcher = makeEventDispatcher()) {
        m_thread.setEventDispatcher(dispatcher.release()); // the thread deletes it when it ends
    }
    auto anchor = std::make_unique<QObject>();
    anchor->moveToThread(&m_thread);
    m_thread.start();
    const std::lock_guard lock(m_mutex);
    m_anchor = std::move(anchor);
}

void LoopThread::stop() {
    Q_ASSERT(QThread::currentThread() != &m_thread);
    post([this] { m_thread.quit(); }); // as the last of the posted functions
    std::unique_ptr<QObject> anchor;
    {
        const std::lock_guard lock(m_mutex);
        anchor = std::move(m_anchor);
    }
    if (!anchor) {
        return;
    }
    m_thread.wait();
    // What came between quitting and now is dropped, without holding the lock: it may own anything.
    std::vector<Function> dropped; // declared first: destroyed after the lock is gone
    const std::lock_guard lock(m_mutex);
    dropped.swap(m_posted);
}

/// A queue of our own with one event a batch: cheaper than an event for each function.
void LoopThread::post(std::function<void()> function) {
    const std::lock_guard lock(m_mutex);
    if (!m_anchor) {
        return;
    }
    m_posted.push_back(std::move(function));
    if (m_posted.size() == 1) {
        QMetaObject::invokeMethod(
            m_anchor.get(), [this] { runPosted(); }, Qt::QueuedConnection);
    }
}

void LoopThread::runPosted() {
    std::vector<Function> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (Function& function : posted) {
        std::exchange(function, nullptr)(); // what it holds goes with it, not with the batch
    }
}

void LoopThread::postAndWait(const std::function<void()>& function) {
    if (QThread::currentThread() == &m_thread) {
        function();
        return;
    }
    auto done = std::make_shared<std::promise<void>>();
    const std::future<void> future = done->get_future();
    // Kept when the function is destroyed, run or dropped: waiting always ends.
    std::shared_ptr<void> keeper(nullptr, [done = std::move(done)](void*) { done->set_value(); });
    post([&function, keeper = std::move(keeper)] { function(); });
    future.wait();
}

} // namespace wayside::node
