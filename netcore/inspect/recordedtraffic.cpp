// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/recordedtraffic.h"

#include "netcore/wire/framedecoder.h"

#include <algorithm>

namespace wayside::inspect {

using namespace Qt::StringLiterals;
using observe::TrafficKind;
using observe::TrafficRecord;

namespace {

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QByteArray bytesOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

wire::Bytes viewOf(const QByteArray& bytes) {
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

struct Converter {
    TrafficRecord& out;

    bool operator()(const recording::RecordedSession& session) const {
        auto opened = std::make_shared<observe::TrafficSession>();
        opened->type = session.type;
        opened->protocol = session.protocol;
        opened->securityMode = session.securityMode;
        opened->node = textOf(session.node);
        for (const std::string& identifier : session.identifiers)
            opened->identifiers.append(textOf(identifier));
        out.kind = TrafficKind::Opened;
        out.opened = std::move(opened);
        return true;
    }
    bool operator()(const recording::RecordedVersion& version) const {
        out.kind = TrafficKind::Version;
        out.toClient = version.direction == recording::Direction::Received;
        out.typeByte = version.version;
        out.bytes = QByteArray(1, char(version.version));
        out.size = 1;
        return true;
    }
    bool operator()(const recording::RecordedDatagram& datagram) const {
        const auto frame = recording::frameOf(datagram);
        out.kind = TrafficKind::Datagram;
        out.toClient = datagram.direction == recording::Direction::Received;
        out.typeByte = datagram.type;
        if (frame)
            out.bytes = bytesOf(*frame);
        out.size = quint32(out.bytes.size());
        return frame.has_value();
    }
    bool operator()(const recording::RecordedGarbage& garbage) const {
        out.kind = TrafficKind::Garbage;
        out.toClient = garbage.direction == recording::Direction::Received;
        out.text = textOf(garbage.cause);
        out.bytes = bytesOf(garbage.bytes);
        out.size = quint32(out.bytes.size());
        return true;
    }
    bool operator()(const recording::RecordedPublisher&) const { return false; }
    bool operator()(const recording::RecordedEnd& end) const {
        out.kind = TrafficKind::Ended;
        out.text = textOf(nameOf(end.cause));
        return true;
    }
};

recording::RecordedSession sessionFrom(const TrafficRecord& record) {
    recording::RecordedSession session;
    if (!record.opened)
        return session;
    const observe::TrafficSession& known = *record.opened;
    session.type = known.type.value_or(SessionType::Tlc);
    session.protocol = known.protocol.value_or(SessionProtocol::Singleplex);
    session.securityMode = known.securityMode.value_or(SecurityMode::None);
    session.node = known.node.toStdString();
    for (const QString& identifier : known.identifiers)
        session.identifiers.push_back(identifier.toStdString());
    return session;
}

template <typename Kind>
recording::Record stamped(Kind record, const recording::Moment& moment, const std::string& session) {
    record.moment = moment;
    record.session = session;
    return record;
}

/// "in" and "out" are the node's words.
std::optional<TrafficRecord> headerFrom(const QJsonArray& entry, qint64 endMs) {
    if (entry.size() < 4)
        return std::nullopt;
    TrafficRecord record;
    const double age = entry.at(0).toDouble(-1), type = entry.at(2).toDouble(-1),
                 content = entry.at(3).toDouble(-1);
    if (!(age >= 0 && age <= 9e15) || !(type >= 0 && type <= 255) || !(content >= 0 && content <= 65535))
        return std::nullopt;
    record.atMs = -qint64(age);
    record.wallMs = endMs > 0 ? std::optional(endMs - qint64(age)) : std::nullopt;
    record.toClient = entry.at(1).toString() == "out"_L1;
    record.typeByte = quint8(type);
    record.size = quint32(content) + quint32(wire::headerSize);
    record.count = quint32(std::clamp(entry.at(4).toDouble(1), 1.0, 65535.0));
    return record;
}

/// The limits as the connection's row shows them: what the client was held to when it was closed.
std::optional<SessionLimits> limitsFrom(const QJsonObject& connection) {
    SessionLimits limits;
    bool known = false;
    const auto take = [&](QLatin1StringView name, auto use) {
        const QJsonObject row = connection.value(name).toObject();
        const double limit = row.value("limit"_L1).toDouble();
        if (limit > 0 && limit < 4e9) {
            use(limit, Milliseconds(qint64(std::clamp(row.value("windowMs"_L1).toDouble(), 1.0, 1e12))));
            known = true;
        }
    };
    take("rate"_L1, [&](double limit, Milliseconds window) {
        limits.payloadRatePerSecond = std::uint32_t(limit);
        limits.payloadRateWindow = window;
    });
    take("throughput"_L1, [&](double limit, Milliseconds window) {
        limits.payloadBytesPerSecond = std::uint64_t(limit);
        limits.payloadBytesWindow = window;
    });
    take("idle"_L1,
         [&](double limit, Milliseconds) { limits.keepAliveTimeout = Milliseconds(qint64(limit)); });
    return known ? std::optional(limits) : std::nullopt;
}

} // namespace

std::optional<TrafficRecord> trafficOf(const recording::Record& record) {
    TrafficRecord out;
    const recording::Moment& moment = recording::momentOf(record);
    out.atMs = moment.at.count();
    out.wallMs = qint64(std::min<std::uint64_t>(moment.wall.milliseconds, quint64(1) << 62));
    out.session = textOf(recording::sessionOf(record));
    return std::visit(Converter{out}, record) ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<recording::Record> recordedFrom(const TrafficRecord& record, const std::string& label,
                                              qint64 beganMs, const recording::TokenMask& mask) {
    const recording::Moment moment{Milliseconds(std::max<qint64>(0, record.atMs - beganMs)),
                                   WallTime{quint64(std::max<qint64>(0, record.wallMs.value_or(0)))}};
    const std::string session = record.session.isEmpty() ? label : record.session.toStdString();
    const auto direction = record.toClient ? recording::Direction::Received : recording::Direction::Sent;
    switch (record.kind) {
    case TrafficKind::Opened:
        return stamped(sessionFrom(record), moment, session);
    case TrafficKind::Ended: {
        recording::RecordedEnd end;
        end.cause = closeCauseFrom(record.text.toStdString()).value_or(CloseCause::ConnectionLost);
        return stamped(end, moment, session);
    }
    case TrafficKind::Version: {
        recording::RecordedVersion version;
        version.direction = direction;
        version.version = record.typeByte;
        return stamped(version, moment, session);
    }
    case TrafficKind::Garbage: {
        recording::RecordedGarbage garbage;
        garbage.direction = direction;
        garbage.cause = record.text.toStdString();
        garbage.bytes.assign(viewOf(record.bytes).begin(), viewOf(record.bytes).end());
        return stamped(std::move(garbage), moment, session);
    }
    case TrafficKind::Datagram:
        break;
    }
    if (record.isCut() || record.count != 1)
        return std::nullopt;
    wire::FrameDecoder decoder;
    decoder.feed(viewOf(record.bytes));
    const wire::DecodeOutcome outcome = decoder.next();
    const auto* const frame = std::get_if<wire::Frame>(&outcome);
    if (!frame || frame->bytes.size() != std::size_t(record.bytes.size()))
        return std::nullopt;
    return recording::recordOf(*frame, moment, session, direction, mask);
}

Result<FlightTraffic> trafficOfFlight(const QJsonObject& flight) {
    if (!flight.value("datagrams"_L1).isArray())
        return failure(ErrorCode::Malformed, Fault::Peer, "field datagrams must be an array");
    const QJsonObject connection = flight.value("connection"_L1).toObject();
    const auto endMs = qint64(connection.value("endedAtMs"_L1).toDouble(flight.value("atMs"_L1).toDouble()));
    FlightTraffic traffic;
    traffic.complete = flight.value("datagramsComplete"_L1).toBool(true);
    const QJsonArray entries = flight.value("datagrams"_L1).toArray();
    quint64 sequence = 0;
    for (const auto& entry : entries) {
        auto record = headerFrom(entry.toArray(), endMs);
        if (!record)
            return failure(ErrorCode::Malformed, Fault::Peer, "field datagrams holds something that is none");
        record->sequence = ++sequence;
        traffic.records.append(std::move(*record));
    }
    auto opened = std::make_shared<observe::TrafficSession>();
    opened->type = sessionTypeFrom(connection.value("type"_L1).toString().toStdString());
    opened->protocol = sessionProtocolFrom(connection.value("protocol"_L1).toString().toStdString());
    opened->node = connection.value("nodeId"_L1).toString();
    opened->limits = limitsFrom(connection);
    opened->heardAtNode = true;
    opened->joined = true;
    TrafficRecord first;
    first.kind = TrafficKind::Opened;
    first.opened = std::move(opened);
    if (!traffic.records.isEmpty()) {
        first.atMs = traffic.records.first().atMs;
        first.wallMs = traffic.records.first().wallMs;
    }
    traffic.records.prepend(first);
    TrafficRecord last;
    last.sequence = ++sequence;
    last.kind = TrafficKind::Ended;
    last.wallMs = endMs > 0 ? std::optional(endMs) : std::nullopt;
    last.text = flight.value("tipped"_L1).toObject().value("cause"_L1).toString();
    traffic.records.append(last);
    return traffic;
}

} // namespace wayside::inspect
