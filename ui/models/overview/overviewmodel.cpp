// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overview/overviewmodel.h"

#include "ui/shell/words.h"

#include <algorithm>
#include <map>

namespace wayside::ui {

void OverviewModel::apply(const observe::SourceUpdate& update) {
    if (update.reset) {
        m_sessions.clear();
        m_byState = {};
        m_byType = {};
        m_nodes.clear();
        m_worst.reset();
        m_recordedAtMs = 0;
    }
    for (const history::SessionEnd& end : m_ends.take(update))
        ++m_endsSince[std::size_t(end.group)];
    m_changes.take(update);
    for (const observe::ConnectionRow& row : update.connections)
        take(row);
    for (const quint64 connection : update.removed)
        forget(connection);
    if (!update.nodes.isEmpty())
        m_nodes = update.nodes;
    m_totals = update.totals;
    m_nodeClockMs = update.nodeClockMs;
    const qint64 since = m_nodeClockMs - m_recordedAtMs;
    if (since >= recordEveryMs || since < 0 || update.reset)
        record();
}

void OverviewModel::count(const Session& session, int by) {
    m_byState[std::size_t(session.state)] += by;
    if (session.type)
        m_byType[std::size_t(*session.type)] += by;
}

void OverviewModel::take(const observe::ConnectionRow& row) {
    if (row.ended()) {
        forget(row.id);
        return;
    }
    // In place: with thousands of rows a second neither names are made anew nor memory is moved.
    const bool known = m_sessions.contains(row.id);
    Session& session = m_sessions[row.id];
    if (known)
        count(session, -1);
    if (!known || session.type != row.type) {
        session.type = row.type;
        session.name = words::sessionName(row);
        session.node = row.nodeId;
    }
    session.state = row.state();
    session.limit.reset();
    session.headroom = 1;
    session.timeToCutOffMs.reset();
    const auto consider = [&session](const std::optional<observe::LimitRow>& limit, NearestLimit kind) {
        if (!limit || (session.limit && limit->headroom >= session.headroom))
            return;
        session.limit = kind;
        session.headroom = limit->headroom;
        session.timeToCutOffMs = limit->timeToCutOffMs;
    };
    consider(row.rate, NearestLimit::Rate);
    consider(row.throughput, NearestLimit::Throughput);
    consider(row.idle, NearestLimit::Idle);
    consider(row.clockLimit, NearestLimit::Clock);
    count(session, 1);
}

void OverviewModel::forget(quint64 connection) {
    const auto found = m_sessions.constFind(connection);
    if (found == m_sessions.cend())
        return;
    count(*found, -1);
    m_sessions.erase(found);
}

void OverviewModel::findWorst() {
    m_worst.reset();
    for (auto each = m_sessions.cbegin(); each != m_sessions.cend(); ++each) {
        const Session& session = each.value();
        if (!session.limit)
            continue;
        // Of equals the one with the smaller id, so that the tile does not jump between them.
        if (m_worst && (session.headroom > m_worst->headroom ||
                        (session.headroom == m_worst->headroom && each.key() > m_worst->connection)))
            continue;
        m_worst = WorstHeadroom{each.key(),     session.name,     session.node,
                                *session.limit, session.headroom, session.timeToCutOffMs};
    }
}

void OverviewModel::record() {
    m_recordedAtMs = m_nodeClockMs;
    findWorst();
    const auto add = [this](int which, double value) {
        m_series[std::size_t(which)].add(m_nodeClockMs, value);
    };
    add(MessagesIn, m_totals.messageRateIn);
    add(MessagesOut, m_totals.messageRateOut);
    add(BytesIn, m_totals.byteRateIn);
    add(BytesOut, m_totals.byteRateOut);
    for (int state = 0; state < int(m_byState.size()); ++state)
        add(FirstState + state, m_byState[std::size_t(state)]);
    for (int group = 0; group < history::endGroups; ++group)
        add(FirstEnd + group, std::exchange(m_endsSince[std::size_t(group)], 0));
    Q_EMIT recorded();
}

QList<EndCount> OverviewModel::endsByCause() const {
    std::map<std::pair<int, int>, EndCount> counts;
    for (const history::SessionEnd& end : m_ends.recent()) {
        const bool limit = end.group == history::EndGroup::Limit;
        const std::pair key(limit ? int(*end.cause) : -1, limit || !end.reason ? -1 : int(*end.reason));
        EndCount& count = counts[key];
        if (limit)
            count.cause = end.cause;
        else
            count.reason = end.reason;
        ++count.count;
    }
    QList<EndCount> sorted;
    for (const auto& [key, count] : counts)
        sorted.append(count);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const EndCount& one, const EndCount& other) { return one.count > other.count; });
    return sorted;
}

QList<observe::DrainRow> OverviewModel::drains() const {
    QList<observe::DrainRow> running;
    for (const observe::NodeRow& node : m_nodes) {
        if (node.drain && !node.drain->isOver())
            running.append(*node.drain);
    }
    return running;
}

} // namespace wayside::ui
