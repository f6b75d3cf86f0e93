// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/replyport.h"

#include <QMetaObject>
#include <utility>

namespace wayside::node {

void ReplyPort::post(std::function<void()> work) {
    const std::lock_guard lock(m_mutex);
    if (!m_target)
        return;
    m_posted.push_back(std::move(work));
    // One event a batch, as LoopThread does.
    if (m_posted.size() == 1)
        QMetaObject::invokeMethod(
            m_target, [port = shared_from_this()] { port->runPosted(); }, Qt::QueuedConnection);
}

void ReplyPort::close() {
    std::vector<std::function<void()>> dropped; // destroyed after the lock is gone: it may own anything
    const std::lock_guard lock(m_mutex);
    m_target = nullptr;
    dropped.swap(m_posted);
}

void ReplyPort::runPosted() {
    std::vector<std::function<void()>> posted;
    {
        const std::lock_guard lock(m_mutex);
        posted.swap(m_posted);
    }
    for (auto& work : posted) {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_target)
                return; // closed by the one before
        }
        std::exchange(work, nullptr)();
    }
}

} // namespace wayside::node
