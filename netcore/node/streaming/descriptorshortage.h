// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/timing/deadlinescheduler.h"

#include <functional>
#include <QString>

namespace wayside::node {

/// Puts the pauses of all listeners into words: one sentence when file descriptors run short, one when they
/// have been enough for some seconds again, however often accepting stopped and went on between. Node thread.
class DescriptorShortage {
public:
    using Tell = std::function<void(bool isShort, const QString& sentence)>;

    static constexpr Milliseconds calm{5000};

    DescriptorShortage(timing::DeadlineScheduler& scheduler, Tell tell);

    /// A listener has stopped accepting, or goes on: Listener::pausedChanged().
    void pausedChanged(bool paused);
    bool isShort() const { return m_isShort; }

private:
    timing::DeadlineScheduler& m_scheduler;
    Tell m_tell;
    timing::Deadline m_over;
    int m_paused = 0;
    quint64 m_pauses = 0;
    bool m_isShort = false;
};

} // namespace wayside::node
