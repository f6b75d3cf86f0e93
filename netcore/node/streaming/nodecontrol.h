// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/loop/replyport.h"
#include "netcore/node/streaming/engine.h"

#include <memory>
#include <utility>

namespace wayside::node {

/// The engine as seen from other threads: every question is posted to the node's thread, the answer to the
/// asker's. Nothing here waits. Copies share the way in. Any thread.
class NodeControl {
public:
    NodeControl() = default; ///< asks nobody: for tables that are only looked at
    NodeControl(Engine& engine, std::shared_ptr<ReplyPort> engineThread)
        : m_engine(&engine)
        , m_engineThread(std::move(engineThread)) {}

    /// Runs `work(Engine&)` on the node's thread and `done(answer)` on the asker's.
    template <typename Work, typename Done>
    void ask(const std::shared_ptr<ReplyPort>& asker, Work work, Done done) const {
        m_engineThread->post(
            [engine = m_engine, asker, work = std::move(work), done = std::move(done)]() mutable {
                asker->post(
                    [answer = work(*engine), done = std::move(done)]() mutable { done(std::move(answer)); });
            });
    }

    /// Runs `work(Engine&)` on the node's thread, with no answer.
    template <typename Work>
    void tell(Work work) const {
        m_engineThread->post([engine = m_engine, work = std::move(work)]() mutable { work(*engine); });
    }

private:
    Engine* m_engine = nullptr; ///< touched on the node's thread only
    std::shared_ptr<ReplyPort> m_engineThread;
};

} // namespace wayside::node
