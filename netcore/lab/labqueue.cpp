// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labqueue.h"

namespace wayside::lab {

namespace {

std::size_t bytesOf(const observe::TrafficRecord& record) {
    return std::size_t(record.bytes.size());
}

} // namespace

void LabQueue::put(const LabRow& row) {
    const std::lock_guard lock(m_mutex);
    if (m_pending.rows.contains(row.id))
        ++m_pending.mergedRows;
    m_pending.rows.insert(row.id, row);
}

void LabQueue::put(quint64 session, const observe::TrafficRecord& record) {
    const std::size_t bytes = bytesOf(record);
    const std::lock_guard lock(m_mutex);
    if (!makeRoom(session, bytes)) {
        ++m_dropped[session];
        return;
    }
    m_pending.records[session].append(record);
    ++m_records;
    m_bytes += bytes;
}

/// The session's own oldest go first: a busy one must not push out what others have.
bool LabQueue::makeRoom(quint64 session, std::size_t bytes) {
    QList<observe::TrafficRecord>& own = m_pending.records[session];
    while (m_records >= m_bounds.records || m_bytes + bytes > m_bounds.bytes) {
        if (own.isEmpty())
            return false;
        m_bytes -= bytesOf(own.constFirst());
        own.removeFirst();
        --m_records;
        ++m_dropped[session];
    }
    return true;
}

void LabQueue::remove(quint64 session) {
    const std::lock_guard lock(m_mutex);
    m_pending.rows.remove(session);
    const QList<observe::TrafficRecord> records = m_pending.records.take(session);
    m_records -= records.size();
    for (const observe::TrafficRecord& record : records)
        m_bytes -= bytesOf(record);
    m_dropped.remove(session);
    m_pending.removed.append(session);
}

LabBatch LabQueue::take() {
    const std::lock_guard lock(m_mutex);
    m_woken = false;
    m_records = 0;
    m_bytes = 0;
    return std::exchange(m_pending, {});
}

bool LabQueue::wantsWaking() {
    const std::lock_guard lock(m_mutex);
    return !m_pending.isEmpty() && !std::exchange(m_woken, true);
}

quint64 LabQueue::dropped(quint64 session) const {
    const std::lock_guard lock(m_mutex);
    return m_dropped.value(session);
}

} // namespace wayside::lab
