// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainreceipt.h"

#include <algorithm>

namespace wayside::node {

using observe::DrainDeparture;

namespace {

ReturnKey keyOf(const observe::DrainReceiptRow& row) {
    return ReturnKey::of(row.domain, row.account, row.type.value_or(SessionType::Tlc), row.identifiers);
}

DrainDeparture departureOf(CloseCause cause, bool wasAsked, bool isBack) {
    if (cause == CloseCause::Drained)
        return DrainDeparture::Forced;
    // One that makes its new session first is superseded by itself.
    const bool obeyed =
        cause == CloseCause::ReconnectRequested || (cause == CloseCause::Superseded && isBack);
    return wasAsked && obeyed ? DrainDeparture::Moved : DrainDeparture::Left;
}

} // namespace

DrainReceipt::Index DrainReceipt::join(const DrainMember& member) {
    const Index index = m_entries.size();
    Entry& entry = m_entries.emplace_back();
    entry.connectionId = member.connectionId;
    observe::DrainReceiptRow& row = entry.row;
    row.position = int(index) + 1;
    row.sessionId = member.sessionId;
    row.type = member.type;
    row.domain = member.domain;
    row.account = member.account;
    row.identifiers = member.identifiers;
    row.nodeId = member.nodeId;
    m_here.emplace(member.connectionId, index);
    m_unreturned[member.key()].push_back(index);
    ++m_sums.initial;
    ++m_sums.remaining;
    change(index);
    return index;
}

void DrainReceipt::restore(const QList<observe::DrainReceiptRow>& rows, const QString& drainedNode,
                           qint64 crashedAtMs, MonotonicTime failsAt) {
    for (const observe::DrainReceiptRow& saved : rows) {
        const Index index = m_entries.size();
        m_entries.emplace_back().row = saved;
        m_entries.back().row.position = int(index) + 1;
        observe::DrainReceiptRow& row = m_entries.back().row;
        if (!row.closedAtMs) {
            row.closedAtMs = crashedAtMs;
            row.departure = DrainDeparture::Crashed;
            row.endReason = EndReason::NodeCrash;
            change(index);
        }
        row.fillGaps();
        count(row, drainedNode);
        if (row.backAtMs)
            continue;
        m_unreturned[keyOf(row)].push_back(index);
        const bool ours = row.askedAtMs || row.departure == DrainDeparture::Crashed ||
                          row.endReason == EndReason::NodeShutdown;
        if (ours && !row.failed)
            await(index, failsAt);
    }
}

void DrainReceipt::count(const observe::DrainReceiptRow& row, const QString& drainedNode) {
    ++m_sums.initial;
    ++m_sums.closed;
    m_sums.asked += row.askedAtMs ? 1 : 0;
    m_sums.forced += row.departure == DrainDeparture::Forced ? 1 : 0;
    m_sums.failed += row.failed ? 1 : 0;
    m_sums.moved += row.backAtMs && (drainedNode.isEmpty() || row.backNodeId != drainedNode) ? 1 : 0;
}

std::optional<DrainReceipt::Index> DrainReceipt::here(quint64 connectionId) const {
    const auto found = m_here.find(connectionId);
    return found == m_here.end() ? std::nullopt : std::optional(found->second);
}

std::vector<quint64> DrainReceipt::connectionsHere() const {
    std::vector<quint64> connections;
    connections.reserve(m_here.size());
    for (const auto& [connection, index] : m_here)
        connections.push_back(connection);
    std::ranges::sort(connections);
    return connections;
}

void DrainReceipt::asked(Index index, int batch, qint64 atMs) {
    observe::DrainReceiptRow& row = change(index);
    row.askedAtMs = atMs;
    row.batch = batch;
    ++m_sums.asked;
}

void DrainReceipt::closed(Index index, CloseCause cause, EndReason reason, qint64 atMs,
                          MonotonicTime failsAt) {
    Entry& entry = m_entries[index];
    observe::DrainReceiptRow& row = change(index);
    m_here.erase(entry.connectionId);
    row.closedAtMs = atMs;
    row.endReason = reason;
    row.departure = departureOf(cause, row.askedAtMs.has_value(), row.backAtMs.has_value());
    row.fillGaps();
    ++m_sums.closed;
    --m_sums.remaining;
    if (row.departure == DrainDeparture::Forced)
        ++m_sums.forced;
    const bool ours = row.askedAtMs || row.departure == DrainDeparture::Forced;
    if (ours && !row.backAtMs)
        await(index, failsAt);
}

void DrainReceipt::await(Index index, MonotonicTime failsAt) {
    m_entries[index].awaited = true;
    ++m_sums.awaited;
    m_failures.emplace_back(failsAt, index);
}

std::optional<DrainReceipt::Index> DrainReceipt::findReturned(const DrainMember& arrival) const {
    if (m_unreturned.isEmpty())
        return std::nullopt;
    const auto found = m_unreturned.constFind(arrival.key());
    return found == m_unreturned.cend() ? std::nullopt : std::optional(found->front());
}

void DrainReceipt::back(Index index, const DrainMember& arrival, bool moved, qint64 atMs) {
    Entry& entry = m_entries[index];
    observe::DrainReceiptRow& row = change(index);
    row.backAtMs = atMs;
    row.backNodeId = arrival.nodeId;
    row.backSessionId = arrival.sessionId;
    if (std::exchange(row.failed, false))
        --m_sums.failed;
    if (std::exchange(entry.awaited, false))
        --m_sums.awaited;
    if (moved)
        ++m_sums.moved;
    if (arrival.connectionId != 0)
        m_payloadless.emplace(arrival.connectionId, index);
    row.fillGaps();
    const auto waiting = m_unreturned.find(keyOf(row));
    std::erase(*waiting, index);
    if (waiting->empty())
        m_unreturned.erase(waiting);
}

bool DrainReceipt::firstPayload(quint64 connectionId, qint64 atMs) {
    const auto found = m_payloadless.find(connectionId);
    if (found == m_payloadless.end())
        return false;
    observe::DrainReceiptRow& row = change(found->second);
    m_payloadless.erase(found);
    row.firstPayloadAtMs = atMs;
    row.fillGaps();
    return true;
}

void DrainReceipt::failOverdue(MonotonicTime now) {
    while (!m_failures.empty() && m_failures.front().first <= now) {
        const Index index = m_failures.front().second;
        m_failures.pop_front();
        if (!std::exchange(m_entries[index].awaited, false))
            continue;
        change(index).failed = true;
        --m_sums.awaited;
        ++m_sums.failed;
    }
}

std::optional<MonotonicTime> DrainReceipt::nextFailure() const {
    return m_failures.empty() ? std::nullopt : std::optional(m_failures.front().first);
}

observe::DrainReceiptRow& DrainReceipt::change(Index index) {
    Entry& entry = m_entries[index];
    if (!std::exchange(entry.changed, true))
        m_changed.push_back(index);
    return entry.row;
}

QList<observe::DrainReceiptRow> DrainReceipt::rows() const {
    QList<observe::DrainReceiptRow> rows;
    rows.reserve(qsizetype(m_entries.size()));
    for (const Entry& entry : m_entries)
        rows.append(entry.row);
    return rows;
}

QList<observe::DrainReceiptRow> DrainReceipt::takeChanged(qsizetype most) {
    QList<observe::DrainReceiptRow> rows;
    while (!m_changed.empty() && rows.size() < most) {
        Entry& entry = m_entries[m_changed.front()];
        m_changed.pop_front();
        entry.changed = false;
        rows.append(entry.row);
    }
    return rows;
}

} // namespace wayside::node
