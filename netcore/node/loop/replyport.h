// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <QObject>
#include <vector>

namespace wayside::node {

/// A way to post work to an object of another thread that may be gone by then: whoever owns the object closes
/// the port before destroying it, and work that has not run is dropped. Held by shared pointers; any thread
/// may post.
class ReplyPort : public std::enable_shared_from_this<ReplyPort> {
public:
    explicit ReplyPort(QObject* target) : m_target(target) {}

    /// Runs `work` on the target's thread, in the order posted.
    void post(std::function<void()> work);
    void close();

private:
    void runPosted();

    std::mutex m_mutex; ///< guards both: std's, which the sanitizers understand
    QObject* m_target;
    std::vector<std::function<void()>> m_posted;
};

} // namespace wayside::node
