// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labrow.h"

#include <mutex>

namespace wayside::lab {

/// The one bounded queue between the lab's thread and the GUI's: of each session the newest state, and the
/// newest records, so many of all sessions together. What is dropped for lack of room is counted by session.
/// Any thread.
class LabQueue {
public:
    struct Bounds {
        qsizetype records = 4000;
        std::size_t bytes = 16U << 20; ///< of datagrams
    };
    LabQueue() = default;
    explicit LabQueue(const Bounds& bounds) : m_bounds(bounds) {}

    void put(const LabRow& row);
    void put(quint64 session, const observe::TrafficRecord& record);
    void remove(quint64 session);
    LabBatch take();

    /// True once for everything put since the last take(): then somebody has to be woken.
    bool wantsWaking();
    quint64 dropped(quint64 session) const; ///< records, since it began

private:
    bool makeRoom(quint64 session, std::size_t bytes);

    Bounds m_bounds;
    mutable std::mutex m_mutex; ///< guards everything below
    LabBatch m_pending;
    qsizetype m_records = 0;
    std::size_t m_bytes = 0;
    QMap<quint64, quint64> m_dropped;
    bool m_woken = false;
};

} // namespace wayside::lab
