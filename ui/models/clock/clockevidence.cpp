// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/clock/clockevidence.h"

#include "ui/shell/words.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace wayside::ui {

std::optional<double> clockLimitUsed(const observe::ConnectionRow& row) {
    if (!row.clockLimit || row.clockLimit->limit <= 0 || !row.clock.meanAbsoluteMs)
        return std::nullopt;
    return *row.clock.meanAbsoluteMs / row.clockLimit->limit;
}

std::optional<timesync::LimitStanding> clockStanding(const observe::ConnectionRow& row) {
    if (!clockLimitUsed(row))
        return std::nullopt;
    const double bound = std::max(0.0, row.clock.meanRoundTripMs.value_or(0) / 2);
    return timesync::standingOf(*row.clock.meanAbsoluteMs, bound, row.clockLimit->limit);
}

void ClockEvidence::apply(const observe::SourceUpdate& update) {
    if (update.reset)
        reset();
    for (const observe::ConnectionRow& row : update.connections)
        take(row, update.nodeClockMs);
    for (const observe::ClockPoint& point : update.clockPoints)
        take(point);
    for (const quint64 connection : update.removed)
        end(connection, update.nodeClockMs);
    forgetOld(update.nodeClockMs);
    const qint64 since = update.nodeClockMs - m_judgedAtMs;
    if (update.reset || (m_changed && (since >= judgedEveryMs || since < 0))) {
        m_judgedAtMs = update.nodeClockMs;
        judge();
    }
}

void ClockEvidence::reset() {
    m_sessions.clear();
    m_ended.clear();
    m_nodeNumbers.clear();
    m_nodeNames.clear();
    m_clientNumbers.clear();
    m_clientNames.clear();
    m_clientUses.clear();
    m_clientKeys.clear();
}

std::uint32_t ClockEvidence::nodeNumber(const QString& name) {
    const auto known = m_nodeNumbers.constFind(name);
    if (known != m_nodeNumbers.cend())
        return *known;
    const auto number = std::uint32_t(m_nodeNames.size());
    m_nodeNumbers.insert(name, number);
    m_nodeNames.append(name);
    return number;
}

std::uint32_t ClockEvidence::clientNumber(const observe::ConnectionRow& row) {
    // Who is behind a session: its only identifier, else its account in its part; else only itself.
    const QString part = QString::number(row.type ? int(*row.type) : -1);
    const QString key = row.identifiers.size() == 1 ? row.domain + u'\n' + row.identifiers.constFirst()
                        : !row.account.isEmpty()    ? row.domain + u'\n' + part + u'\n' + row.account
                                                    : u"#%1"_s.arg(row.id);
    const auto known = m_clientNumbers.constFind(key);
    if (known != m_clientNumbers.cend())
        return *known;
    const std::uint32_t number = m_nextClient++;
    m_clientNumbers.insert(key, number);
    m_clientKeys.insert(number, key);
    m_clientNames.insert(number, words::sessionName(row));
    return number;
}

void ClockEvidence::take(const observe::ConnectionRow& row, qint64 nowMs) {
    if (!row.type)
        return; // never had a clock
    auto found = m_sessions.find(row.id);
    if (row.ended()) {
        if (found != m_sessions.end())
            end(row.id, row.endedAtMs.value_or(nowMs));
        return;
    }
    if (found == m_sessions.end()) {
        found = m_sessions.insert(row.id, {});
        found->evidence.connection = row.id;
        found->evidence.client = clientNumber(row);
        found->evidence.node = nodeNumber(row.nodeId);
        ++m_clientUses[found->evidence.client];
    }
    found->standing = clockStanding(row);
    found->limitUsed = clockLimitUsed(row).value_or(0);
    found->measured = row.clock.differenceMs.has_value();
    m_changed = true;
}

void ClockEvidence::take(const observe::ClockPoint& point) {
    const auto found = m_sessions.find(point.connectionId);
    if (found == m_sessions.end() || !found->evidence.live)
        return;
    std::vector<timesync::OffsetSample>& samples = found->samples;
    if (!samples.empty() && double(point.atMs) <= samples.back().at)
        return; // told twice after a reconnection
    if (samples.size() == samplesKept)
        samples.erase(samples.begin());
    samples.push_back({double(point.atMs), point.differenceMs, point.roundTripMs});
    timesync::SessionEvidence evidence = timesync::weigh(samples);
    evidence.connection = found->evidence.connection;
    evidence.node = found->evidence.node;
    evidence.client = found->evidence.client;
    evidence.live = true;
    found->evidence = evidence;
    m_changed = true;
}

void ClockEvidence::end(quint64 connection, qint64 nowMs) {
    const auto found = m_sessions.find(connection);
    if (found == m_sessions.end() || !found->evidence.live)
        return;
    m_changed = true;
    if (!found->evidence.usable) {
        drop(connection);
        return;
    }
    found->evidence.live = false;
    found->samples = {};
    m_ended.emplace_back(nowMs, connection);
}

void ClockEvidence::forgetOld(qint64 nowMs) {
    while (!m_ended.empty() && (m_ended.size() > endedKept || m_ended.front().first < nowMs - endedKeptMs)) {
        drop(m_ended.front().second);
        m_ended.pop_front();
    }
}

void ClockEvidence::drop(quint64 connection) {
    const auto found = m_sessions.find(connection);
    if (found == m_sessions.end())
        return;
    const std::uint32_t client = found->evidence.client;
    m_sessions.erase(found);
    if (--m_clientUses[client] > 0)
        return;
    m_clientUses.remove(client);
    m_clientNumbers.remove(m_clientKeys.take(client));
    m_clientNames.remove(client);
}

void ClockEvidence::judge() {
    m_changed = false;
    std::vector<timesync::SessionEvidence> evidence;
    evidence.reserve(std::size_t(m_sessions.size()));
    ClockHealth health;
    for (const Session& session : std::as_const(m_sessions)) {
        evidence.push_back(session.evidence);
        if (!session.evidence.live)
            continue;
        if (!session.measured || !session.standing)
            ++health.unmeasured;
        else if (*session.standing == timesync::LimitStanding::Over)
            ++health.over;
        else if (timesync::isInconclusive(*session.standing))
            ++health.inconclusive;
        else if (session.limitUsed > clockWarningShare)
            ++health.nearLimit;
        else
            ++health.within;
    }
    m_verdict = timesync::judgeFleet(evidence);
    m_health = health;
    Q_EMIT judged();
}

const timesync::SessionEvidence* ClockEvidence::session(quint64 connection) const {
    const auto found = m_sessions.constFind(connection);
    return found == m_sessions.cend() ? nullptr : &found->evidence;
}

QStringList ClockEvidence::nodesOf(std::uint32_t client) const {
    std::set<QString> names;
    for (const Session& session : m_sessions) {
        if (session.evidence.client == client)
            names.insert(nodeName(session.evidence.node));
    }
    return {names.cbegin(), names.cend()};
}

} // namespace wayside::ui
