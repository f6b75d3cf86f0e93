// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/replayscript.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace wayside::incident {

using Kind = Act::Kind;
using wire::DatagramType;

namespace {

constexpr quint8 request = quint8(DatagramType::TimestampsRequest);
constexpr quint8 answer = quint8(DatagramType::TimestampsResponse);
constexpr quint8 token = quint8(DatagramType::Token);
constexpr quint8 keepAlive = quint8(DatagramType::KeepAlive);

/// Time-sync exchanges: which recorded request belongs to which recorded answer.
struct Exchange {
    ClockSample sample;
    qint64 askedAtMs = 0;
    int requestEntry = -1, answerEntry = -1; ///< into the datagrams; -1: not among them
    bool isTold = true;                      ///< false: it is known that it was answered, not with what
};

class ScriptWriter {
public:
    explicit ScriptWriter(const Incident& incident) : m_incident(incident), m_close(incident.close) {}

    std::vector<Act> write() {
        matchExchanges();
        findBeginning();
        writeOpening();
        writeWhatWasBefore();
        writeDatagrams();
        writeEnd();
        std::stable_sort(m_acts.begin(), m_acts.end(),
                         [](const Act& one, const Act& other) { return one.atMs < other.atMs; });
        return std::move(m_acts);
    }

private:
    void add(qint64 atMs, Kind kind) { m_acts.push_back({atMs, kind}); }

    /// The entry nearest to `atMs` that is not taken; clocks of timers and of stamps round apart.
    int nearest(bool toClient, quint8 type, qint64 atMs, const QList<bool>& taken) const {
        constexpr qint64 tolerance = 250;
        int found = -1;
        qint64 least = tolerance + 1;
        for (int i = 0; i < m_incident.datagrams.size(); ++i) {
            const Datagram& datagram = m_incident.datagrams[i];
            const qint64 apart = std::abs(datagram.atMs - atMs);
            if (!taken[i] && datagram.toClient == toClient && datagram.type == type && apart < least) {
                least = apart;
                found = i;
            }
        }
        return found;
    }

    void matchExchanges() {
        QList<bool> taken(m_incident.datagrams.size(), false);
        for (const ClockSample& sample : m_incident.clockSamples) {
            Exchange exchange{sample};
            exchange.answerEntry = nearest(false, answer, sample.atMs, taken);
            const qint64 answeredAt =
                exchange.answerEntry >= 0 ? m_incident.datagrams[exchange.answerEntry].atMs : sample.atMs;
            exchange.sample.atMs = answeredAt;
            constexpr qint64 longestTrip = 3'600'000;
            qint64 trip = 0;
            if (sample.t3 > sample.t0 && sample.t3 / 2 - sample.t0 / 2 < longestTrip)
                trip = sample.t3 - sample.t0;
            exchange.askedAtMs = std::max<qint64>(0, answeredAt - trip);
            exchange.requestEntry = nearest(true, request, exchange.askedAtMs, taken);
            if (exchange.requestEntry >= 0 && m_incident.datagrams[exchange.requestEntry].atMs <= answeredAt)
                exchange.askedAtMs = m_incident.datagrams[exchange.requestEntry].atMs;
            else
                exchange.requestEntry = -1;
            for (const int entry : {exchange.answerEntry, exchange.requestEntry}) {
                if (entry >= 0)
                    taken[entry] = true;
            }
            m_exchanges.push_back(exchange);
        }
        matchUntold(taken);
    }

    /// Answers outside the clock limit's window: recorded as datagrams, not as samples.
    void matchUntold(QList<bool>& taken) {
        const qint64 unanswered = m_close.cause == CloseCause::TimeSyncTimeout
                                      ? m_close.atMs - std::llround(m_close.measured.value_or(0)) - 1
                                      : m_close.atMs + 1;
        for (int i = 0; i < m_incident.datagrams.size(); ++i) {
            const Datagram& datagram = m_incident.datagrams[i];
            if (taken[i] || datagram.toClient || datagram.type != answer)
                continue;
            for (int asked = 0; asked < i; ++asked) {
                const Datagram& candidate = m_incident.datagrams[asked];
                if (taken[asked] || !candidate.toClient || candidate.type != request ||
                    candidate.atMs >= unanswered)
                    continue;
                const qint64 at = candidate.atMs, done = datagram.atMs;
                taken[asked] = taken[i] = true;
                m_exchanges.push_back({{done, at, at, at, at}, at, asked, i, false});
                break;
            }
        }
    }

    void findBeginning() {
        m_whole = isWhole(m_incident);
        m_first = m_close.atMs;
        if (!m_incident.datagrams.isEmpty())
            m_first = m_incident.datagrams.constFirst().atMs;
        m_begin = m_first;
        for (const Exchange& exchange : m_exchanges)
            m_begin = std::min(m_begin, exchange.askedAtMs);
        if (m_close.cause == CloseCause::TimeSyncTimeout || m_close.cause == CloseCause::IdleTimeout)
            m_begin = std::min(m_begin, m_close.atMs - std::llround(m_close.measured.value_or(0)));
        m_begin = m_whole ? 0 : std::max<qint64>(0, m_begin);
    }

    qint64 phaseAt(session::Stage stage, qint64 otherwise) const {
        for (const Phase& phase : m_incident.phases) {
            if (phase.stage == stage)
                return phase.atMs;
        }
        return otherwise;
    }

    void writeOpening() {
        add(m_begin, Kind::Connect);
        if (!m_whole) {
            if (m_incident.tls)
                add(m_begin, Kind::TlsEstablished);
            m_acts.push_back({m_begin, Kind::Version, -1, 1, 0, 0, 1});
            m_acts.push_back({m_begin, Kind::Frame, -1, 1, token, 44});
            return;
        }
        // Phases are told by the wall clock: none may come after what it led to.
        const qint64 never = m_close.atMs + 1;
        qint64 opened = phaseAt(session::Stage::VersionExchange, m_incident.tls ? never : 0);
        qint64 spoken = phaseAt(session::Stage::Authenticating, never);
        if (!m_incident.datagrams.isEmpty() || m_incident.type) {
            opened = std::min(opened, m_first);
            spoken = std::min(spoken, m_first);
        }
        if (m_incident.tls && opened < never)
            add(opened, Kind::TlsEstablished);
        if (spoken < never)
            m_acts.push_back({std::max(opened, spoken), Kind::Version, -1, 1, 0, 0, 1});
    }

    /// What lies between the beginning and the oldest recorded datagram.
    void writeWhatWasBefore() {
        if (m_whole || !m_incident.limits)
            return;
        constexpr qint64 mostFillers = 100'000;
        const qint64 step = std::max<qint64>(1, m_incident.limits->keepAliveTimeout.count() / 2);
        const bool silent = m_close.cause == CloseCause::IdleTimeout && m_incident.datagrams.isEmpty();
        for (qint64 at = m_begin + step; !silent && at < m_first && (at - m_begin) / step < mostFillers;
             at += step)
            m_acts.push_back({at, Kind::Frame, -1, 1, keepAlive, 1});
        writeCarried();
    }

    void writeCarried() {
        const bool multiplex = m_incident.protocol == SessionProtocol::Multiplex;
        const int fixed = multiplex ? 18 : 10, most = 65535 - fixed;
        quint64 count = m_incident.payloadsBefore, bytes = m_incident.payloadBytesBefore;
        if (bytes > count * quint64(most))
            count = (bytes + quint64(most) - 1) / quint64(most);
        for (; count > 0; --count) {
            const quint64 each = std::min<quint64>(quint64(most), (bytes + count - 1) / count);
            bytes -= each;
            m_acts.push_back(
                {m_first, Kind::Frame, -1, 1, quint8(multiplex ? 0x05 : 0x04), fixed + int(each)});
        }
    }

    void writeDatagrams() {
        QList<int> exchangeOf(m_incident.datagrams.size(), -1);
        for (std::size_t i = 0; i < m_exchanges.size(); ++i) {
            const Exchange& exchange = m_exchanges[i];
            if (exchange.requestEntry >= 0)
                exchangeOf[exchange.requestEntry] = int(i);
            else
                m_acts.push_back({exchange.askedAtMs, Kind::Request, -1, 1, request, 9, 0, exchange.sample});
            if (exchange.answerEntry >= 0)
                exchangeOf[exchange.answerEntry] = int(i);
            else
                m_acts.push_back({exchange.sample.atMs, Kind::Answer, -1, 1, answer, 25, 0, exchange.sample});
        }
        writeUnansweredRequest();
        // The clock limit can be judged where the record has its whole window: at the last sample.
        if (!m_whole && !m_incident.clockSamples.isEmpty())
            add(lastSampleAt(), Kind::WholeClockWindow);
        for (int i = 0; i < m_incident.datagrams.size(); ++i)
            writeDatagram(i, exchangeOf[i]);
    }

    qint64 lastSampleAt() const {
        qint64 at = 0;
        for (const Exchange& exchange : m_exchanges) {
            if (exchange.isTold)
                at = std::max(at, exchange.sample.atMs);
        }
        return at;
    }

    /// The one that was not answered is older than the record.
    void writeUnansweredRequest() {
        if (m_close.cause != CloseCause::TimeSyncTimeout)
            return;
        const qint64 at = m_close.atMs - std::llround(m_close.measured.value_or(0));
        const bool recorded = std::any_of(
            m_incident.datagrams.begin(), m_incident.datagrams.end(), [at](const Datagram& datagram) {
                return datagram.toClient && datagram.type == request && datagram.atMs == at;
            });
        if (!recorded && at >= 0)
            m_acts.push_back({at, Kind::Request, -1, 1, request, 9});
    }

    void writeDatagram(int index, int exchange) {
        const Datagram& datagram = m_incident.datagrams[index];
        std::optional<ClockSample> sample;
        if (exchange >= 0)
            sample = m_exchanges[std::size_t(exchange)].sample;
        for (int i = 1; i <= datagram.count; ++i) {
            Act act{datagram.atMs, Kind::Frame, index, i, datagram.type, datagram.contentBytes};
            if (datagram.toClient) {
                if (datagram.type == request)
                    act.kind = Kind::Request;
                else if (datagram.type == quint8(DatagramType::Reconnect))
                    act.kind = Kind::Reconnect;
                else
                    continue; // what else the node sends changes nothing
            } else if (datagram.type == answer) {
                act.kind = Kind::Answer;
            }
            if (i == 1)
                act.sample = sample;
            m_acts.push_back(act);
        }
    }

    void writeEnd() {
        if (isUnreadable(m_incident))
            add(m_close.atMs, Kind::Wrong);
    }

    const Incident& m_incident;
    const Close& m_close;
    std::vector<Exchange> m_exchanges;
    std::vector<Act> m_acts;
    bool m_whole = false;
    qint64 m_first = 0; ///< of the recorded datagrams
    qint64 m_begin = 0;
};

} // namespace

bool isWhole(const Incident& incident) {
    if (!incident.type)
        return true;
    return !incident.datagrams.isEmpty() && !incident.datagrams.constFirst().toClient &&
           incident.datagrams.constFirst().type == token;
}

std::vector<Act> scriptOf(const Incident& incident) {
    return ScriptWriter(incident).write();
}

} // namespace wayside::incident
