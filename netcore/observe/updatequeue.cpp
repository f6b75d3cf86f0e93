// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/updatequeue.h"

#include <utility>

namespace wayside::observe {

void UpdateQueue::put(SourceUpdate&& update) {
    bool wasEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        wasEmpty = !m_pending.has_value();
        if (wasEmpty)
            m_pending = std::move(update);
        else
            m_pending->merge(std::move(update));
    }
    if (wasEmpty)
        m_wake();
}

std::optional<SourceUpdate> UpdateQueue::take() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_pending, std::nullopt);
}

} // namespace wayside::observe
