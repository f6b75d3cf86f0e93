// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/factbook.h"

#include "netcore/observe/query/rowtables.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

namespace {

constexpr qint64 clockStaleMs = 300'000;
constexpr qint64 hourSpanMs = 600'000;
constexpr qint64 longOfflineMs = 7LL * 86'400'000;

QString keyOf(const observe::ConnectionRow& row) {
    if (!row.wholeDomain && row.identifiers.size() == 1)
        return row.identifiers.constFirst();
    QString number = u'#' + QString::number(row.id);
    if (row.account.isEmpty() || !row.type)
        return number;
    const std::string_view type = nameOf(*row.type);
    return u"%1 %2 %3"_s.arg(row.account, latinText(type), number);
}

/// Time to the first cut-off of any limit. Unknown while no limit is known.
std::optional<double> timeToCutOff(const observe::ConnectionRow& row) {
    if (!row.rate && !row.throughput && !row.idle && !row.clockLimit)
        return std::nullopt;
    const auto least = observe::query::timeToCutOff(row);
    return least ? double(*least) : noCutOff;
}

bool isActive(const observe::ConnectionRow& row) {
    const auto state = row.state();
    return state == session::ConnectionState::Active || state == session::ConnectionState::MonitoredViolation;
}

} // namespace

void ClockFilter::add(const observe::ClockPoint& point, qint64 nowMs) {
    m_samples[m_next] = {nowMs, float(point.differenceMs), float(point.errorBoundMs),
                         float(point.roundTripMs)};
    m_next = quint8((m_next + 1) % m_samples.size());
    m_count = quint8(std::min<std::size_t>(m_count + 1U, m_samples.size()));
}

std::optional<double> ClockFilter::offsetMs(qint64 nowMs) const {
    const Sample* best = nullptr;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Sample& sample = m_samples[i];
        if (nowMs - sample.atMs <= clockStaleMs && (!best || sample.roundTripMs < best->roundTripMs))
            best = &sample;
    }
    if (!best)
        return std::nullopt;
    return std::max(0.0, std::abs(double(best->differenceMs)) - double(best->errorBoundMs));
}

std::optional<double> SessionFacts::value(Metric metric, qint64 nowMs) const {
    switch (metric) {
    case Metric::Sessions:
        return active ? 1 : 0;
    case Metric::MessageRateIn:
        return messageRateIn;
    case Metric::MessageRateOut:
        return messageRateOut;
    case Metric::ByteRateIn:
        return byteRateIn;
    case Metric::ByteRateOut:
        return byteRateOut;
    case Metric::Headroom:
        return headroomPercent;
    case Metric::TimeToCutOff:
        return timeToCutOffMs;
    case Metric::ClockOffset:
        return clock.offsetMs(nowMs);
    case Metric::QueuedBytes:
        return double(queuedBytes);
    case Metric::ReconnectIgnored:
        return reconnectIgnored ? 1 : 0;
    default:
        return std::nullopt; // not a figure of one session
    }
}

void SessionFacts::noteExtremes(qint64 nowMs) {
    const qint64 span = nowMs / hourSpanMs;
    Extremes& now = m_hour[std::size_t(span % spans)];
    if (now.span != span) {
        now = {};
        now.span = span;
    }
    for (std::size_t i = 0; i < hourMetrics.size(); ++i) {
        const auto figure = value(hourMetrics[i], nowMs);
        if (!figure)
            continue;
        const bool first = (now.known & (1U << i)) == 0;
        now.least[i] = first ? float(*figure) : std::min(now.least[i], float(*figure));
        now.most[i] = first ? float(*figure) : std::max(now.most[i], float(*figure));
        now.known = quint8(now.known | (1U << i));
    }
}

std::optional<double> SessionFacts::extreme(Metric metric, Direction direction, qint64 nowMs) const {
    const auto found = std::find(hourMetrics.begin(), hourMetrics.end(), metric);
    if (found == hourMetrics.end())
        return std::nullopt;
    const auto i = std::size_t(found - hourMetrics.begin());
    std::optional<double> farthest;
    for (const Extremes& each : m_hour) {
        if (each.span < 0 || each.span < nowMs / hourSpanMs - 6 || (each.known & (1U << i)) == 0)
            continue;
        const double value = direction == Direction::Above ? double(each.most[i]) : double(each.least[i]);
        const bool farther =
            !farthest || (direction == Direction::Above ? value > *farthest : value < *farthest);
        if (farther)
            farthest = value;
    }
    return farthest;
}

void FactBook::reset() {
    for (const auto& [id, facts] : m_sessions)
        m_goneKeys.append(facts.key);
    m_sessions.clear();
    m_keys.clear();
    m_nodes.clear();
    // Who is there is told by the snapshot that follows; until then nobody has left.
    for (auto* all : {&m_tlcs, &m_accounts}) {
        for (Presence& presence : *all)
            presence.active = 0;
    }
    m_offlineTlcs = QSet<QString>(m_tlcs.keyBegin(), m_tlcs.keyEnd());
    m_offlineAccounts = QSet<QString>(m_accounts.keyBegin(), m_accounts.keyEnd());
}

SessionFacts* FactBook::find(quint64 id) {
    const auto found = m_sessions.find(id);
    return found == m_sessions.end() ? nullptr : &found->second;
}

const SessionFacts* FactBook::byKey(const QString& key) const {
    const auto found = m_sessions.find(m_keys.value(key));
    return found == m_sessions.end() ? nullptr : &found->second;
}

SessionFacts* FactBook::byKey(const QString& key) {
    return find(m_keys.value(key));
}

SessionFacts* FactBook::take(const observe::ConnectionRow& row, qint64 nowMs) {
    if (row.ended()) {
        end(row.id, nowMs);
        return nullptr;
    }
    if (!row.type)
        return nullptr;
    SessionFacts& facts = m_sessions[row.id];
    const AlertContext context{row.nodeId, row.account, row.domain, row.type, row.identifiers.mid(0, 100)};
    if (facts.id == 0) {
        facts.id = row.id;
        facts.key = keyOf(row);
        facts.context = context;
        quint64& newest = m_keys[facts.key];
        newest = std::max(newest, row.id);
    } else if (facts.context != context) {
        if (facts.active)
            setPresent(facts, false, nowMs);
        facts.context = context;
        if (facts.active)
            setPresent(facts, true, nowMs);
    }
    if (const bool active = isActive(row); active != facts.active) {
        facts.active = active;
        setPresent(facts, active, nowMs);
    }
    const auto headroom = row.worstHeadroom();
    facts.headroomPercent = headroom ? std::optional(*headroom * 100) : std::nullopt;
    facts.timeToCutOffMs = timeToCutOff(row);
    facts.messageRateIn = row.messageRateIn;
    facts.messageRateOut = row.messageRateOut;
    facts.byteRateIn = row.byteRateIn;
    facts.byteRateOut = row.byteRateOut;
    facts.queuedBytes = row.queuedBytes;
    facts.droppedOut = row.droppedOut;
    facts.reconnectIgnored = row.reconnectIgnored;
    return &facts;
}

SessionFacts* FactBook::takeClock(const observe::ClockPoint& point, qint64 nowMs) {
    SessionFacts* facts = find(point.connectionId);
    if (facts)
        facts->clock.add(point, nowMs);
    return facts;
}

void FactBook::end(quint64 id, qint64 nowMs) {
    const auto found = m_sessions.find(id);
    if (found == m_sessions.end())
        return;
    const SessionFacts& facts = found->second;
    if (facts.active)
        setPresent(facts, false, nowMs);
    if (m_keys.value(facts.key) == id) {
        m_keys.remove(facts.key);
        m_goneKeys.append(facts.key);
    }
    m_sessions.erase(found);
}

void FactBook::setPresent(const SessionFacts& facts, bool present, qint64 nowMs) {
    const int by = present ? 1 : -1;
    if (facts.context.type == SessionType::Tlc) {
        for (const QString& identifier : facts.context.identifiers)
            change(m_tlcs, m_offlineTlcs, identifier, facts.context, by, nowMs);
    }
    if (!facts.context.account.isEmpty())
        change(m_accounts, m_offlineAccounts, facts.context.account, facts.context, by, nowMs);
}

void FactBook::change(QHash<QString, Presence>& all, QSet<QString>& offline, const QString& key,
                      const AlertContext& context, int by, qint64 nowMs) {
    if (!all.contains(key) && std::size_t(all.size()) >= mostSubjects) {
        ++m_forgotten;
        return;
    }
    Presence& presence = all[key];
    const bool was = presence.active > 0;
    presence.active = std::max(0, presence.active + by);
    const bool is = presence.active > 0;
    presence.context = context;
    if (was == is)
        return;
    presence.changedMs = nowMs;
    if (is)
        offline.remove(key);
    else
        offline.insert(key);
}

QHash<QString, double> FactBook::takeNodes(const QList<observe::NodeRow>& nodes) {
    QHash<QString, double> refused;
    if (nodes.isEmpty())
        return refused;
    std::map<QString, NodeFacts> now;
    for (const observe::NodeRow& row : nodes) {
        const auto before = m_nodes.find(row.id);
        // A counter that fell began anew; what a node refused before we looked is not ours to tell.
        if (before != m_nodes.end() && row.refusedConnections > before->second.refused)
            refused[row.id] = double(row.refusedConnections - before->second.refused);
        now[row.id] = {row.state, row.reachable, row.refusedConnections};
    }
    m_nodes = std::move(now);
    return refused;
}

void FactBook::forgetLongOffline(qint64 nowMs) {
    const auto forget = [nowMs](QHash<QString, Presence>& all, QSet<QString>& offline) {
        offline.removeIf([&](const QString& key) {
            const auto found = all.constFind(key);
            const bool old = found == all.constEnd() || nowMs - found->changedMs > longOfflineMs;
            if (old)
                all.remove(key);
            return old;
        });
    };
    forget(m_tlcs, m_offlineTlcs);
    forget(m_accounts, m_offlineAccounts);
}

} // namespace wayside::alerts
