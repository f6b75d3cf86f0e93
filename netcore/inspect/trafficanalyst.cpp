// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/trafficanalyst.h"

#include "netcore/timesync/clockexchange.h"
#include "netcore/wire/layout.h"

#include <algorithm>
#include <limits>

namespace wayside::inspect {

using observe::TrafficKind;
using observe::TrafficRecord;
using session::ConnectionState;
using wire::DatagramType;

namespace {

constexpr qint64 lateAnswerMs = 1'000;
constexpr qint64 farOffMs = 86'400'000;
constexpr std::size_t mostRequests = 64;

bool isPayload(const TrafficRecord& record) {
    return record.kind == TrafficKind::Datagram &&
           (record.typeByte == quint8(DatagramType::Payload) ||
            record.typeByte == quint8(DatagramType::PayloadWithIdentifier));
}

/// a - b, saturating: both come from a peer.
qint64 difference(quint64 a, quint64 b) {
    constexpr auto most = quint64(std::numeric_limits<qint64>::max());
    return a >= b ? qint64(std::min(a - b, most)) : -qint64(std::min(b - a, most));
}

std::optional<quint64> numberOf(const QList<DecodedField>& fields, FieldKind kind) {
    const DecodedField* const field = find(fields, kind);
    return field ? field->number : std::nullopt;
}

/// The sizes of spec 01 §3 that a type cannot have.
bool hasWrongSize(quint8 type, quint64 content) {
    switch (DatagramType(type)) {
    case DatagramType::TimestampsRequest:
        return content != wire::layout::timestampsRequest;
    case DatagramType::TimestampsResponse:
        return content != wire::layout::timestampsResponse;
    case DatagramType::Payload:
        return content < wire::layout::payloadFixed;
    case DatagramType::PayloadWithIdentifier:
        return content < wire::layout::payloadWithIdentifierFixed;
    case DatagramType::MonitorPayload:
        return content < wire::layout::monitorFixed;
    default:
        return content == 0;
    }
}

bool isWrongDirection(const TrafficRecord& record) {
    switch (DatagramType(record.typeByte)) {
    case DatagramType::Token:
    case DatagramType::TimestampsResponse:
        return record.toClient;
    case DatagramType::Reconnect:
    case DatagramType::TimestampsRequest:
    case DatagramType::MonitorPayload:
        return !record.toClient;
    default:
        return false;
    }
}

QString identifierText(const DecodedField& field) {
    const qsizetype end = field.bytes.indexOf('\0');
    return QString::fromLatin1(end < 0 ? field.bytes : field.bytes.left(end));
}

} // namespace

void TrafficAnalyst::assume(const observe::TrafficSession& session) {
    m_assumed = session;
}

TrafficAnalyst::Session& TrafficAnalyst::sessionOf(const TrafficRecord& record) {
    const auto found = m_sessions.find(record.session);
    if (found != m_sessions.end())
        return *found;
    if (m_sessions.size() >= mostSessions)
        m_sessions.clear(); // what follows of the others is judged without their past
    Session& session = m_sessions[record.session];
    if (m_assumed)
        open(session, *m_assumed);
    return session;
}

void TrafficAnalyst::open(Session& session, const observe::TrafficSession& known) {
    session = Session();
    session.known = known;
    session.tokenSeen = known.joined;
    session.anythingSeen = known.joined;
    session.state = known.joined ? ConnectionState::Active : ConnectionState::Establishing;
    if (known.limits) {
        const SessionLimits& limits = *known.limits;
        session.rate.emplace(CloseCause::RateLimit, limits.payloadRatePerSecond, limits.payloadRateWindow);
        session.throughput.emplace(CloseCause::ThroughputLimit, limits.payloadBytesPerSecond,
                                   limits.payloadBytesWindow);
    }
}

Finding TrafficAnalyst::take(const TrafficRecord& record) {
    Session& session = sessionOf(record);
    if (record.kind == TrafficKind::Opened) {
        open(session, record.opened ? *record.opened : observe::TrafficSession());
        session.lastMs = session.heardMs = record.atMs;
        return {{}, session.state};
    }
    Finding finding;
    judgePause(session, record, finding.notes);
    if (record.kind == TrafficKind::Ended) {
        m_sessions.remove(record.session);
        finding.state = ConnectionState::Terminated;
        return finding;
    }
    const QList<DecodedField> fields = fieldsOf(record);
    judgeBytes(record, fields, finding.notes);
    if (record.kind == TrafficKind::Datagram) {
        judgeOrder(session, record, finding.notes);
        judgePayload(session, record, fields, finding.notes);
        judgeTimestamps(session, record, fields, finding.notes);
        session.anythingSeen = true;
    }
    advance(session, record, finding.notes);
    finding.state = session.state;
    std::ranges::stable_sort(finding.notes, std::ranges::greater(), &TrafficNote::severity);
    return finding;
}

/// What the bytes say by themselves.
void TrafficAnalyst::judgeBytes(const TrafficRecord& record, const QList<DecodedField>& fields,
                                QList<TrafficNote>& notes) {
    if (record.kind == TrafficKind::Garbage) {
        notes.append({NoteKind::NoFrame});
        return;
    }
    if (record.kind == TrafficKind::Version) {
        if (record.typeByte != std::to_integer<quint8>(wire::protocolVersion))
            notes.append({NoteKind::WrongVersion, record.typeByte});
        return;
    }
    const qint64 content = qint64(record.size) - qint64(wire::headerSize);
    if (hasWrongSize(record.typeByte, quint64(std::max<qint64>(0, content))))
        notes.append({NoteKind::WrongSize, content});
    for (const DecodedField& field : fields) {
        switch (field.kind) {
        case FieldKind::Prefix:
            if (field.wrong)
                notes.append({NoteKind::WrongPrefix});
            break;
        case FieldKind::ContentSize:
            if (field.wrong && field.number)
                notes.append({NoteKind::WrongSizeField, qint64(*field.number), content});
            break;
        case FieldKind::Token:
            notes.append({NoteKind::TokenMasked, field.size});
            if (field.size > qsizetype(wire::longestToken))
                notes.append({NoteKind::TokenTooLong, field.size});
            if (field.wrong)
                notes.append({NoteKind::NotAscii});
            break;
        case FieldKind::Publisher:
            notes.append({NoteKind::TokenMasked, field.size});
            break;
        case FieldKind::PublisherLength:
            if (field.wrong)
                notes.append({NoteKind::PublisherOverrun, qint64(field.number.value_or(0))});
            break;
        case FieldKind::Identifier:
            if (field.wrong)
                notes.append({NoteKind::NotAscii});
            else if (!field.isCut() && !TlcIdentifier::isRegistrable(identifierText(field).toStdString()))
                notes.append({NoteKind::OddIdentifier});
            break;
        case FieldKind::ByeReason:
            if (field.wrong)
                notes.append({NoteKind::ReasonNotPrintable});
            break;
        case FieldKind::Surplus:
            if (record.typeByte == quint8(DatagramType::KeepAlive) ||
                record.typeByte == quint8(DatagramType::Reconnect))
                notes.append({NoteKind::SurplusBytes, field.size});
            break;
        default:
            break;
        }
    }
    if (wire::nameOfType(record.typeByte) == wire::nameOfType(0xEE))
        notes.append({NoteKind::UnknownType, record.typeByte});
    // Of a flight record nothing is kept on purpose, which is said once for all of it.
    if (record.isCut() && !record.bytes.isEmpty())
        notes.append({NoteKind::CutShort, record.bytes.size(), record.size});
}

/// Whether the datagram may come here at all.
void TrafficAnalyst::judgeOrder(Session& session, const TrafficRecord& record, QList<TrafficNote>& notes) {
    const auto type = DatagramType(record.typeByte);
    if (isWrongDirection(record))
        notes.append({NoteKind::WrongDirection});
    if (type == DatagramType::Bye)
        notes.append({NoteKind::SaidBye});
    if (type == DatagramType::Reconnect && record.toClient) {
        notes.append({NoteKind::AskedToReconnect});
        session.reconnectMs = record.atMs;
    }
    if (!record.toClient) {
        const bool isToken = type == DatagramType::Token;
        if (isToken && session.tokenSeen)
            notes.append({NoteKind::SecondToken});
        else if (!isToken && !session.tokenSeen && session.state && *session.state != ConnectionState::Active)
            notes.append({NoteKind::FirstNotToken});
        session.tokenSeen = true;
        if (session.reconnectMs && type != DatagramType::Bye && record.atMs > *session.reconnectMs)
            notes.append({NoteKind::StayedAfterReconnect, record.atMs - *session.reconnectMs});
    }
    if (!isPayload(record))
        return;
    const SessionProtocol demanded =
        type == DatagramType::Payload ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
    if (session.known.protocol && *session.known.protocol != demanded)
        notes.append({NoteKind::WrongMode});
    if (!record.toClient && session.known.type == SessionType::Monitor)
        notes.append({NoteKind::PayloadFromMonitor});
}

void TrafficAnalyst::judgePause(Session& session, const TrafficRecord& record, QList<TrafficNote>& notes) {
    if (session.lastMs && record.atMs - *session.lastMs >= longSilence)
        notes.append({NoteKind::Silence, record.atMs - *session.lastMs});
    session.lastMs = record.atMs;
    if (record.toClient || record.kind != TrafficKind::Datagram)
        return;
    if (session.heardMs && session.known.limits) {
        const qint64 limit = session.known.limits->keepAliveTimeout.count();
        if (record.atMs - *session.heardMs > limit)
            notes.append({NoteKind::IdlePassed, record.atMs - *session.heardMs, limit});
    }
    session.heardMs = record.atMs;
}

void TrafficAnalyst::judgePayload(Session& session, const TrafficRecord& record,
                                  const QList<DecodedField>& fields, QList<TrafficNote>& notes) {
    if (const auto origin = numberOf(fields, FieldKind::OriginTimestamp); origin && record.wallMs) {
        const qint64 off = difference(*origin, quint64(std::max<qint64>(0, *record.wallMs)));
        if (off > farOffMs || off < -farOffMs)
            notes.append({NoteKind::OriginFarOff, off});
    }
    if (!isPayload(record) || record.toClient)
        return;
    const DecodedField* const identifier = find(fields, FieldKind::Identifier);
    if (identifier && !identifier->isCut() && !session.known.wholeDomain &&
        !session.known.identifiers.isEmpty() &&
        !session.known.identifiers.contains(identifierText(*identifier)))
        notes.append({NoteKind::OutsideScope});
    const MonotonicTime now = monotonicAt(record.atMs);
    const DecodedField* const payload = find(fields, FieldKind::Payload);
    for (quint32 i = 0; i < record.count; ++i) {
        const auto tooMany = session.rate ? session.rate->add(now, 1) : std::nullopt;
        const auto tooMuch = session.throughput
                                 ? session.throughput->add(now, payload ? std::uint64_t(payload->size) : 0)
                                 : std::nullopt;
        if (tooMany)
            notes.append({NoteKind::RatePassed, qint64(tooMany->measured * 1000), qint64(tooMany->limit)});
        if (tooMuch)
            notes.append({NoteKind::ThroughputPassed, qint64(tooMuch->measured), qint64(tooMuch->limit)});
        if (tooMany || tooMuch)
            break;
    }
}

void TrafficAnalyst::judgeTimestamps(Session& session, const TrafficRecord& record,
                                     const QList<DecodedField>& fields, QList<TrafficNote>& notes) {
    const auto type = DatagramType(record.typeByte);
    const auto t0 = numberOf(fields, FieldKind::T0);
    if (!t0)
        return;
    if (type == DatagramType::TimestampsRequest) {
        if (!session.asked.empty())
            notes.append({NoteKind::NoTimestamps, record.atMs - session.asked.back().atMs});
        session.asked.push_back({*t0, record.atMs});
        if (session.asked.size() > mostRequests)
            session.asked.pop_front();
        return;
    }
    const auto t1 = numberOf(fields, FieldKind::T1), t2 = numberOf(fields, FieldKind::T2);
    if (type != DatagramType::TimestampsResponse || !t1 || !t2)
        return;
    const auto request = std::ranges::find(session.asked, *t0, &Request::t0);
    if (request == session.asked.end()) {
        // One that was asked before the records begin is no fault of the client.
        if (!session.known.joined || session.asked.size() > 1)
            notes.append({NoteKind::UnaskedTimestamps});
    } else {
        if (record.atMs - request->atMs > lateAnswerMs)
            notes.append({NoteKind::LateTimestamps, record.atMs - request->atMs});
        session.asked.erase(session.asked.begin(), request + 1);
    }
    if (*t2 < *t1)
        notes.append({NoteKind::ClockWentBack, difference(*t1, *t2)});
    if (session.known.heardAtNode && record.wallMs && *record.wallMs >= 0) {
        const auto sample = timesync::measure({*t0}, {*t1}, {*t2}, {std::uint64_t(*record.wallMs)});
        notes.append(
            {NoteKind::ClockAnswered, sample.differenceHalfMilliseconds, sample.roundTripMilliseconds});
    } else {
        notes.append({NoteKind::TimestampsTaken, difference(*t2, *t1)});
    }
}

void TrafficAnalyst::advance(Session& session, const TrafficRecord& record, const QList<TrafficNote>& notes) {
    if (session.state == ConnectionState::Terminating)
        return;
    if (worstOf(notes) == observe::Severity::Fault) {
        session.state = session.state == ConnectionState::Active ? ConnectionState::MonitoredViolation
                                                                 : ConnectionState::Terminating;
        return;
    }
    if (session.state == ConnectionState::MonitoredViolation)
        return;
    const auto type = DatagramType(record.typeByte);
    if (record.kind == TrafficKind::Version)
        session.state = record.toClient ? ConnectionState::Authenticating : ConnectionState::Establishing;
    else if (type == DatagramType::Token)
        session.state = ConnectionState::Authenticating;
    else if (type == DatagramType::Bye)
        session.state = ConnectionState::Terminating;
    else
        session.state = ConnectionState::Active;
}

} // namespace wayside::inspect
