// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/flightreplay/flighttrace.h"

#include "netcore/observe/rowjson.h"
#include "netcore/wire/datagram.h"
#include "netcore/wire/layout.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::flightreplay {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> malformed(const char* what) {
    return failure(ErrorCode::Malformed, Fault::Peer, what);
}

std::optional<double> numberIn(const QJsonObject& object, QLatin1StringView name) {
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// [age, "in"|"out", type byte, content bytes, count].
std::optional<TraceEntry> entryFrom(const QJsonArray& header) {
    constexpr qint64 longest = qint64(1) << 53, largest = wire::largestContent, most = 127;
    const auto within = [&header](int place, qint64 least, qint64 greatest) {
        const qint64 value = header.at(place).toInteger(-1);
        return value >= least && value <= greatest;
    };
    const QString way = header.at(1).toString();
    if (!within(0, 0, longest) || (way != "in"_L1 && way != "out"_L1) || !within(2, 0, 255) ||
        !within(3, 0, largest) || !within(4, 1, most))
        return std::nullopt;
    return TraceEntry{header.at(0).toInteger(), way == "out"_L1, quint8(header.at(2).toInteger()),
                      int(header.at(3).toInteger()), int(header.at(4).toInteger())};
}

Result<void> readEntries(const QJsonArray& headers, FlightTrace& trace) {
    if (headers.size() > FlightTrace::mostEntries)
        return malformed("record.datagrams has more entries than any record");
    for (const auto& header : headers) {
        const auto entry = entryFrom(header.toArray());
        if (!entry)
            return malformed("record.datagrams must be [age, \"in\" or \"out\", type, size, count]");
        trace.entries.append(*entry);
    }
    std::stable_sort(trace.entries.begin(), trace.entries.end(),
                     [](const TraceEntry& one, const TraceEntry& other) { return one.ageMs > other.ageMs; });
    return {};
}

void readQueue(const QJsonObject& queue, FlightTrace& trace) {
    trace.queuedFrames = queue.value("frames"_L1).toInteger();
    trace.queuedBytes = queue.value("bytes"_L1).toInteger();
    trace.socketBytes = queue.value("socketBytes"_L1).toInteger();
    for (const auto& depth : queue.value("depths"_L1).toArray())
        trace.queueDepths.append({depth.toArray().at(0).toInteger(), depth.toArray().at(1).toInteger()});
}

} // namespace

bool TraceEntry::isPayload() const {
    return !toClient && (type == quint8(wire::DatagramType::Payload) ||
                         type == quint8(wire::DatagramType::PayloadWithIdentifier));
}

std::size_t TraceEntry::payloadBytes() const {
    if (!isPayload())
        return 0;
    const std::size_t fixed = type == quint8(wire::DatagramType::Payload)
                                  ? wire::layout::payloadFixed
                                  : wire::layout::payloadWithIdentifierFixed;
    return std::size_t(contentBytes) > fixed ? std::size_t(contentBytes) - fixed : 0;
}

observe::EventRow FlightTrace::asEvent() const {
    observe::EventRow event;
    event.atMs = atMs;
    event.kind = observe::EventKind::Enforcement;
    event.severity = observe::Severity::Warning;
    event.connectionId = connection.id;
    event.sessionId = connection.sessionId;
    event.nodeId = connection.nodeId;
    event.type = connection.type;
    event.identifiers = connection.identifiers;
    event.domain = connection.domain;
    event.account = connection.account;
    event.remoteAddress = connection.remoteAddress;
    event.faults = connection.faults;
    event.cause = cause;
    event.measured = measured;
    event.limit = limit;
    event.windowMs = windowMs;
    event.detail = detail;
    return event;
}

Result<FlightTrace> FlightTrace::fromJson(const QJsonObject& object) {
    FlightTrace trace;
    trace.id = object.value("id"_L1).toInteger();
    trace.atMs = object.value("atMs"_L1).toInteger();
    if (trace.id <= 0)
        return malformed("id must be a number from 1 on");
    if (const QJsonValue event = object.value("enforcementEventId"_L1); event.isDouble())
        trace.enforcementEventId = event.toInteger();
    const QJsonObject record = object.value("record"_L1).toObject();
    auto connection = observe::fromJson<observe::ConnectionRow>(record.value("connection"_L1).toObject());
    if (!connection)
        return tl::unexpected(connection.error());
    trace.connection = std::move(*connection);
    const QJsonObject tipped = record.value("tipped"_L1).toObject();
    trace.cause = closeCauseFrom(tipped.value("cause"_L1).toString().toStdString());
    trace.detail = tipped.value("detail"_L1).toString();
    trace.measured = numberIn(tipped, "measured"_L1);
    trace.limit = numberIn(tipped, "limit"_L1);
    if (const auto window = numberIn(tipped, "windowMs"_L1))
        trace.windowMs = tipped.value("windowMs"_L1).toInteger();
    if (const auto read = readEntries(record.value("datagrams"_L1).toArray(), trace); !read)
        return tl::unexpected(read.error());
    trace.complete = record.value("datagramsComplete"_L1).toBool(true);
    auto samples = observe::listFromJson<observe::ClockPoint>(record.value("clockSamples"_L1).toArray());
    if (!samples)
        return tl::unexpected(samples.error());
    trace.clockSamples = std::move(*samples);
    readQueue(record.value("queue"_L1).toObject(), trace);
    return trace;
}

} // namespace wayside::flightreplay
