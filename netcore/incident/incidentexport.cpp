// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/incidentexport.h"

#include "netcore/flightreplay/flighttrace.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/text/latintext.h"
#include "netcore/wire/layout.h"

#include <algorithm>
#include <cmath>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace wayside::incident {

using namespace Qt::StringLiterals;
using flightreplay::FlightTrace;
using flightreplay::TraceEntry;

namespace {

Milliseconds window(qint64 milliseconds) {
    return Milliseconds(std::clamp<qint64>(milliseconds, 1, 3'600'000));
}

std::optional<SessionLimits> limitsOf(const observe::ConnectionRow& row) {
    if (!row.rate || !row.throughput || !row.idle || !row.clockLimit)
        return std::nullopt;
    constexpr double year = 365.0 * 24 * 3'600'000;
    SessionLimits limits;
    limits.payloadRatePerSecond = std::uint32_t(std::clamp(row.rate->limit, 1.0, 4e9));
    limits.payloadRateWindow = window(row.rate->windowMs);
    limits.payloadBytesPerSecond = std::uint64_t(std::clamp(row.throughput->limit, 1.0, 4e12));
    limits.payloadBytesWindow = window(row.throughput->windowMs);
    limits.keepAliveTimeout = Milliseconds(qint64(std::clamp(row.idle->limit, 1.0, year)));
    limits.clockDifferenceLimit = Milliseconds(qint64(std::clamp(row.clockLimit->limit, 1.0, year)));
    limits.clockDifferenceWindow = window(row.clockLimit->windowMs);
    return limits;
}

/// A version and nothing else: what a node calls itself is not copied.
QString versionIn(const QString& text) {
    static const QRegularExpression version(u"^([0-9]{1,5}\\.[0-9]{1,5}\\.[0-9]{1,5})(?![0-9A-Za-z])"_s);
    return version.match(text).captured(1);
}

/// Sums that saturate: a client's clock may say any number.
qint64 shifted(qint64 value, qint64 base) {
    if (base > 0 && value < std::numeric_limits<qint64>::min() + base)
        return std::numeric_limits<qint64>::min();
    if (base < 0 && value > std::numeric_limits<qint64>::max() + base)
        return std::numeric_limits<qint64>::max();
    return value - base;
}

class Export {
public:
    Export(const QJsonObject& answer, const FlightTrace& trace)
        : m_record(answer.value("record"_L1).toObject())
        , m_trace(trace)
        , m_base(trace.connection.connectedAtMs) {}

    Incident make(const QList<observe::EventRow>& events, const QString& exporterVersion) {
        m_incident.exporterVersion = versionIn(exporterVersion);
        m_incident.nodeVersion = versionIn(m_record.value("program"_L1).toString());
        takeTimings();
        takeClose();
        takeDatagrams();
        settleClose();
        takeSession();
        takeBefore();
        takeClock();
        takeFigures();
        takeEvents(events);
        return std::move(m_incident);
    }

private:
    qint64 since(qint64 wallMs) const {
        return std::clamp<qint64>(shifted(wallMs, m_base), 0, m_incident.close.atMs);
    }

    void takeTimings() {
        const QJsonObject settings = m_record.value("settings"_L1).toObject();
        const auto milliseconds = [&settings](QLatin1StringView name) -> std::optional<qint64> {
            const qint64 value = settings.value(name).toInteger(-1);
            return value > 0 && value <= longestMs ? std::optional(value) : std::nullopt;
        };
        Timings& timings = m_incident.timings;
        timings.handshakeTimeoutMs = milliseconds("handshakeTimeoutMs"_L1);
        timings.timeSyncIntervalMs = milliseconds("timeSyncIntervalMs"_L1);
        timings.timeSyncResponseTimeoutMs = milliseconds("timeSyncResponseTimeoutMs"_L1);
        if (const QJsonValue unknown = settings.value("closeOnUnknownDatagram"_L1); unknown.isBool())
            timings.closeOnUnknownDatagram = unknown.toBool();
        if (m_trace.cause == CloseCause::HandshakeTimeout && !timings.handshakeTimeoutMs) {
            static const QRegularExpression told(u"within ([0-9]{1,9}) ms"_s);
            if (const auto match = told.match(m_trace.detail); match.hasMatch())
                timings.handshakeTimeoutMs = std::max<qint64>(1, match.captured(1).toLongLong());
        }
    }

    void takeClose() {
        Close& close = m_incident.close;
        close.cause = *m_trace.cause;
        close.endReason = m_trace.connection.endReason;
        close.measured = m_trace.measured;
        close.limit = m_trace.limit;
        close.windowMs = m_trace.windowMs;
        qint64 oldest = 0;
        for (const TraceEntry& entry : m_trace.entries)
            oldest = std::max(oldest, entry.ageMs);
        close.atMs =
            std::clamp<qint64>(shifted(m_trace.atMs, m_base), std::min(oldest, longestMs), longestMs);
        // The wall clock and the clock of timers round apart: the deadline had passed.
        if (close.cause == CloseCause::HandshakeTimeout)
            close.atMs = std::max(close.atMs, m_incident.timings.handshakeTimeoutMs.value_or(0));
        const QJsonObject tipped = m_record.value("tipped"_L1).toObject();
        if (const qint64 type = tipped.value("datagramType"_L1).toInteger(-1); type >= 0 && type <= 255)
            close.datagramType = int(type);
        readSentence();
    }

    /// The node's sentence shows the first bytes of what was wrong: only the size in a frame's header, or a
    /// version byte, is taken from it.
    void readSentence() {
        static const QRegularExpression header(u"\\(bytes AA BB ([0-9A-F]{2}) ([0-9A-F]{2}) [0-9A-F]{2}"_s,
                                               QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression version(u"^Version byte 0x([0-9A-Fa-f]{2}) "_s);
        Close& close = m_incident.close;
        if (const auto match = header.match(m_trace.detail); close.datagramType && match.hasMatch())
            close.contentBytes = (match.captured(1) + match.captured(2)).toInt(nullptr, 16);
        if (const auto match = version.match(m_trace.detail);
            close.cause == CloseCause::UnsupportedVersion && match.hasMatch())
            close.versionByte = match.captured(1).toInt(nullptr, 16);
    }

    void takeSession() {
        const observe::ConnectionRow& row = m_trace.connection;
        m_incident.limits = limitsOf(row);
        if (m_incident.limits && row.type && row.protocol) {
            m_incident.type = row.type;
            m_incident.protocol = row.protocol;
        } else {
            m_incident.limits.reset();
        }
        m_incident.tls = row.tls;
        m_incident.wholeDomain = row.wholeDomain;
        m_incident.faultRules = int(std::min<qsizetype>(row.faults.size(), 1000));
        for (int i = 0; i < std::min(row.identifiers.size(), mostIdentifiers); ++i)
            m_incident.identifiers.append(pseudonym(i + 1, row.identifiers[i].size()));
        const QJsonObject sources = m_record.value("limitSources"_L1).toObject();
        static const QSet<QString> known{u"settings"_s, u"defaults"_s, u"domain"_s,
                                         u"type"_s,     u"account"_s,  u"session"_s};
        for (const LimitField& field : limitFields()) {
            const QString source = sources.value(QLatin1StringView(field.name)).toString();
            if (m_incident.limits && known.contains(source))
                m_incident.limitSources.insert(QString::fromLatin1(field.name), source);
        }
        for (const observe::StageMark& mark : row.stages) {
            if (m_incident.phases.size() < mostPhases)
                m_incident.phases.append({mark.stage, since(mark.atMs), mark.durationMs});
        }
    }

    void takeDatagrams() {
        m_incident.datagramsComplete = m_trace.complete;
        qint64 traffic = 0;
        for (qsizetype i = m_trace.entries.size() - 1; i >= 0; --i) {
            const TraceEntry& entry = m_trace.entries[i];
            traffic += qint64(entry.contentBytes) * entry.count;
            if (traffic > mostTraffic) {
                m_incident.datagramsComplete = false;
                break;
            }
            m_incident.datagrams.append({std::max<qint64>(0, m_incident.close.atMs - entry.ageMs),
                                         entry.toClient, entry.type, std::max(1, entry.contentBytes),
                                         entry.count});
        }
        std::reverse(m_incident.datagrams.begin(), m_incident.datagrams.end());
    }

    /// The node writes its record some milliseconds after it judged: the close was at the datagram that
    /// tipped it, or as long after the last sign as was measured.
    void settleClose() {
        Close& close = m_incident.close;
        const auto& datagrams = m_incident.datagrams;
        constexpr qint64 longestDelay = 1000;
        const auto settle = [&](qint64 atMs) {
            if (atMs <= close.atMs && close.atMs - atMs <= longestDelay &&
                (datagrams.isEmpty() || datagrams.constLast().atMs <= atMs))
                close.atMs = atMs;
        };
        const qint64 measured = std::llround(std::clamp(close.measured.value_or(0), 0.0, 1e12));
        if (close.cause == CloseCause::TimeSyncTimeout || close.cause == CloseCause::IdleTimeout) {
            const bool idle = close.cause == CloseCause::IdleTimeout;
            for (qsizetype i = datagrams.size() - 1; i >= 0; --i) {
                const bool isSign =
                    idle ? !datagrams[i].toClient : datagrams[i].toClient && datagrams[i].type == 0x06;
                if (!isSign || datagrams[i].atMs + measured > close.atMs)
                    continue;
                settle(datagrams[i].atMs + measured); // the youngest that was so long ago
                break;
            }
        } else if (isEnforcement(close.cause) && !datagrams.isEmpty()) {
            settle(datagrams.constLast().atMs);
        } else if (close.datagramType && !datagrams.isEmpty() && !datagrams.constLast().toClient &&
                   datagrams.constLast().type == *close.datagramType) {
            settle(datagrams.constLast().atMs);
        }
    }

    /// What the node measured and the record does not show was there before it.
    void takeBefore() {
        if (!m_incident.limits || m_incident.datagrams.isEmpty())
            return;
        const auto missing = [this](const observe::LimitRow& row, bool bytes) -> quint64 {
            const qint64 from = m_incident.close.atMs - row.windowMs;
            if (m_incident.datagrams.constFirst().atMs <= from)
                return 0;
            qint64 seen = 0;
            for (const TraceEntry& entry : m_trace.entries) {
                if (entry.isPayload() && entry.ageMs < row.windowMs)
                    seen += qint64(entry.count) * (bytes ? qint64(entry.payloadBytes()) : 1);
            }
            const double whole = std::clamp(row.measured * double(row.windowMs) / 1000, 0.0, 1e15);
            return quint64(std::max<qint64>(0, std::llround(whole) - seen));
        };
        const observe::ConnectionRow& row = m_trace.connection;
        m_incident.payloadsBefore = std::min<quint64>(missing(*row.rate, false), 1'000'000);
        m_incident.payloadBytesBefore = std::min<quint64>(missing(*row.throughput, true), mostTraffic);
    }

    void takeClock() {
        QList<ClockSample>& samples = m_incident.clockSamples;
        for (const observe::ClockPoint& point : m_trace.clockSamples) {
            ClockSample sample{since(point.atMs), 0, 0, 0, 0};
            if (point.exchange) {
                sample.t0 = shifted(point.exchange->t0Ms, m_base);
                sample.t1 = shifted(point.exchange->t1Ms, m_base);
                sample.t2 = shifted(point.exchange->t2Ms, m_base);
                sample.t3 = shifted(point.exchange->t3Ms, m_base);
            } else {
                reconstruct(point, sample);
            }
            samples.append(sample);
        }
        std::stable_sort(
            samples.begin(), samples.end(),
            [](const ClockSample& one, const ClockSample& other) { return one.atMs < other.atMs; });
        if (samples.size() > mostClockSamples)
            samples.remove(0, samples.size() - mostClockSamples);
    }
    /// An older node tells difference and round trip only: four timestamps that have both, the former
    /// exactly.
    static void reconstruct(const observe::ClockPoint& point, ClockSample& sample) {
        const auto roundTrip = qint64(std::clamp(point.roundTripMs, 0.0, 1e12));
        const auto twice = qint64(std::clamp(2 * point.differenceMs, -4e18, 4e18));
        sample.t3 = sample.atMs;
        sample.t0 = sample.t3 - roundTrip;
        const qint64 sum = sample.t0 + sample.t3 + twice;
        sample.t1 = sum / 2 - (sum % 2 < 0 ? 1 : 0);
        sample.t2 = sum - sample.t1;
    }

    void takeFigures() {
        const observe::ConnectionRow& row = m_trace.connection;
        const auto used = [](const std::optional<observe::LimitRow>& limit) {
            return limit && std::isfinite(limit->measured) ? std::optional(limit->measured) : std::nullopt;
        };
        m_incident.used = {used(row.rate), used(row.throughput), used(row.idle), used(row.clockLimit)};
        static constexpr quint64 most = quint64(1) << 53;
        const auto count = [](quint64 value) { return std::min(value, most); };
        m_incident.counters = {count(row.messagesIn),      count(row.messagesOut), count(row.bytesIn),
                               count(row.bytesOut),        count(row.droppedOut),  count(row.outOfScope),
                               count(row.unknownDatagrams)};
        Queue& queue = m_incident.queue;
        queue.frames = std::clamp<qint64>(m_trace.queuedFrames, 0, qint64(most));
        queue.bytes = std::clamp<qint64>(m_trace.queuedBytes, 0, qint64(most));
        queue.socketBytes = std::clamp<qint64>(m_trace.socketBytes, 0, qint64(most));
        for (const auto& [age, bytes] : m_trace.queueDepths) {
            if (queue.depths.size() < mostDepths && bytes >= 0 && bytes <= qint64(most))
                queue.depths.append({std::clamp<qint64>(m_incident.close.atMs - age, 0, longestMs), bytes});
        }
    }

    void takeEvents(const QList<observe::EventRow>& events) {
        for (const observe::EventRow& event : events) {
            if (event.connectionId != m_trace.connection.id || event.connectionId == 0 ||
                event.nodeId != m_trace.connection.nodeId || m_incident.events.size() >= mostEvents)
                continue;
            m_incident.events.append({since(event.atMs), event.kind, event.severity, event.cause});
        }
    }

    QJsonObject m_record;
    const FlightTrace& m_trace;
    qint64 m_base;
    Incident m_incident;
};

} // namespace

QString pseudonym(int number, qsizetype length) {
    return (u"tlc"_s + QString::number(number).rightJustified(5, u'0'))
        .right(std::clamp<qsizetype>(length, 1, 8));
}

Result<Incident> incidentFrom(const QJsonObject& flightRecord, const QList<observe::EventRow>& events,
                              const QString& exporterVersion) {
    const auto trace = FlightTrace::fromJson(flightRecord);
    if (!trace)
        return tl::unexpected(trace.error());
    if (!trace->cause)
        return failure(ErrorCode::Malformed, Fault::Peer,
                       "record.tipped.cause is not a cause that is known here: the node's program is newer");
    return Export(flightRecord, *trace).make(events, exporterVersion);
}

QString suggestedFileName(const Incident& incident) {
    const std::string_view cause = nameOf(incident.close.cause);
    QString name = latinText(cause).toLower();
    return u"incident-"_s + name.replace(u'_', u'-') + QString::fromLatin1(fileSuffix);
}

} // namespace wayside::incident
