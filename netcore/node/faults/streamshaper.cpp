// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/streamshaper.h"

#include <algorithm>

namespace wayside::node {

namespace {
/// Under a bandwidth cap bytes leave in pieces worth so many milliseconds: a steady trickle instead of gulps.
constexpr qint64 trickleMs = 10;
} // namespace

void StreamShaper::setShape(const StreamShape& shape, MonotonicTime now) {
    if (m_shape == shape)
        return;
    m_shape = shape;
    m_free = std::min(m_free, now);
    m_owed = 0;
    if (shape.batchBytes == 0)
        m_batchUntil.reset();
    // What waits for a delay that is over need not wait longer.
    if (shape.delay.count() == 0 && shape.jitter.count() == 0 && shape.batchBytes == 0) {
        for (Chunk& chunk : m_chunks)
            chunk.due = std::min(chunk.due, now);
        m_lastDue = now;
    }
}

MonotonicTime StreamShaper::dueOf(std::size_t size, MonotonicTime now) {
    MonotonicTime due = now + m_shape.delay;
    if (m_shape.jitter.count() > 0)
        due += Milliseconds(m_chance.next() % (quint64(m_shape.jitter.count()) + 1));
    // Nothing overtakes what is before it, or before the batch it joins.
    const bool joins = m_batchUntil && *m_batchUntil > now;
    due = std::max(due, joins ? m_batchFloor : m_lastDue);
    if (m_shape.batchBytes == 0)
        return m_lastDue = due;
    // A batch: all of it is due with its first bytes' deadline, or now when it is full.
    if (!joins) {
        m_batchFloor = m_lastDue;
        m_batchUntil = due + m_shape.batchDelay;
        m_batchStart = m_chunks.size();
        m_batchSize = 0;
    }
    m_batchSize += size;
    MonotonicTime leaves = *m_batchUntil;
    if (m_batchSize >= m_shape.batchBytes) {
        leaves = due;
        for (std::size_t i = m_batchStart; i < m_chunks.size(); ++i)
            m_chunks[i].due = due;
        m_batchUntil.reset();
    }
    return m_lastDue = leaves;
}

void StreamShaper::push(std::span<const std::byte> bytes, MonotonicTime now) {
    if (bytes.empty())
        return;
    const MonotonicTime due = dueOf(bytes.size(), now);
    m_held += bytes.size();
    m_chunks.push_back({{bytes.begin(), bytes.end()}, 0, due});
}

std::size_t StreamShaper::mostAtOnce() const {
    std::size_t most = m_held;
    if (m_shape.pieceBytes > 0)
        most = std::min(most, m_shape.pieceBytes);
    if (m_shape.bytesPerSecond > 0)
        most = std::min(most, std::size_t(std::max<qint64>(1, m_shape.bytesPerSecond * trickleMs / 1000)));
    return most;
}

bool StreamShaper::take(std::vector<std::byte>& target, MonotonicTime now) {
    if (m_shape.stalled || m_chunks.empty() || m_chunks.front().due > now || m_free > now)
        return false;
    const std::size_t most = mostAtOnce();
    std::size_t taken = 0;
    while (taken < most && !m_chunks.empty() && m_chunks.front().due <= now) {
        Chunk& chunk = m_chunks.front();
        const std::size_t size = std::min(most - taken, chunk.bytes.size() - chunk.taken);
        const auto from = chunk.bytes.begin() + std::ptrdiff_t(chunk.taken);
        target.insert(target.end(), from, from + std::ptrdiff_t(size));
        chunk.taken += size;
        taken += size;
        if (chunk.taken == chunk.bytes.size()) {
            m_chunks.pop_front();
            m_batchStart -= std::min<std::size_t>(m_batchStart, 1);
        }
    }
    m_held -= taken;
    if (m_shape.bytesPerSecond > 0) {
        m_owed += double(taken) * 1000 / double(m_shape.bytesPerSecond);
        const auto whole = Milliseconds(qint64(m_owed));
        m_owed -= double(whole.count());
        m_free = now + whole;
    }
    if (m_shape.pieceBytes > 0)
        m_free = std::max(m_free, now + m_shape.pieceGap);
    return true;
}

std::optional<MonotonicTime> StreamShaper::next() const {
    if (m_shape.stalled || m_chunks.empty())
        return std::nullopt;
    return std::max(m_chunks.front().due, m_free);
}

} // namespace wayside::node
