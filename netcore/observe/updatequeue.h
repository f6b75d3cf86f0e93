// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <functional>
#include <mutex>
#include <optional>

namespace wayside::observe {

/// The one bounded queue between a node's thread and one observer's thread. It holds at most one batch: what
/// the observer has not taken yet is merged (SourceUpdate::merge), so a slow observer costs memory for one
/// row per connection and no more. All functions may be called from any thread.
class UpdateQueue {
public:
    /// `wake` is called from put(), on the producer's thread, when the queue was empty. It must only post.
    explicit UpdateQueue(std::function<void()> wake) : m_wake(std::move(wake)) {}

    void put(SourceUpdate&& update);
    std::optional<SourceUpdate> take();

private:
    std::mutex m_mutex;
    std::optional<SourceUpdate> m_pending;
    std::function<void()> m_wake;
};

} // namespace wayside::observe
