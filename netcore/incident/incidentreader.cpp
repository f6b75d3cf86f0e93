// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/strictobject.h"
#include "netcore/base/iso8601.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/observe/rowwords.h"

#include <algorithm>
#include <cmath>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>

/// A bundle as it is read: whoever made the file, nothing in it is believed without its bounds.
namespace wayside::incident {

using namespace Qt::StringLiterals;
using alerts::StrictObject;

namespace {

constexpr qint64 largestCount = qint64(1) << 53;
constexpr qint64 largestContent = 65535, mostInRun = 127;

/// Each part is read with its own place, and its complaint becomes that of the whole.
template <typename Read>
void readPart(StrictObject& file, const QString& name, const Read& read) {
    if (!file.has(name)) {
        file.complain(name, u"is missing"_s);
        return;
    }
    StrictObject part(file.value(name), name);
    read(part);
    if (const auto fine = part.finish(); !fine)
        file.adopt(fine.error());
}

template <typename Enum, std::size_t N>
std::optional<Enum> maybeWord(StrictObject& object, const QString& name,
                              const wayside::detail::NameTable<Enum, N>& table) {
    return object.has(name) ? std::optional(object.word(name, table)) : std::nullopt;
}

std::optional<double> maybeNumber(StrictObject& object, const QString& name) {
    if (!object.has(name))
        return std::nullopt;
    return object.number(name, -1e19, 1e19);
}

std::optional<int> maybeInt(StrictObject& object, const QString& name, qint64 least, qint64 most) {
    const auto value = object.optionalInteger(name, least, most);
    return value ? std::optional(int(*value)) : std::nullopt;
}

/// A whole number of an array, any of 64 bits.
std::optional<qint64> wholeAt(const QJsonArray& array, int place, qint64 least, qint64 most) {
    const QJsonValue value = array.at(place);
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    const qint64 number = value.toInteger();
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// A version as programs have it: it goes on screens and into file names.
QString version(StrictObject& object, const QString& name, bool required) {
    static const QRegularExpression allowed(u"^[0-9A-Za-z][0-9A-Za-z.+~-]{0,31}$"_s);
    const QString text = object.text(name, 32, required);
    if (!text.isEmpty() && !allowed.match(text).hasMatch())
        object.complain(name, u"must be a version, like 0.2.0"_s);
    return text;
}

void readPrograms(StrictObject& object, Incident& incident) {
    incident.exporterVersion = version(object, u"exporter"_s, true);
    incident.nodeVersion = version(object, u"node"_s, false);
}

void readSession(StrictObject& object, Incident& incident) {
    static const QRegularExpression pseudonym(u"^[a-z0-9_-]{1,8}$"_s);
    incident.type = maybeWord(object, u"type"_s, sessionTypeNames);
    incident.protocol = maybeWord(object, u"protocol"_s, sessionProtocolNames);
    incident.tls = object.flag(u"tls"_s, false);
    incident.wholeDomain = object.flag(u"wholeDomain"_s, false);
    incident.identifiers = object.texts(u"identifiers"_s, mostIdentifiers, 8);
    for (const QString& identifier : std::as_const(incident.identifiers)) {
        if (!pseudonym.match(identifier).hasMatch())
            object.complain(u"identifiers"_s, u"must be 1 to 8 of the characters a-z, 0-9, _ and -"_s);
    }
    if (incident.type.has_value() != incident.protocol.has_value())
        object.complain(u"protocol"_s, u"and type are given together, or neither"_s);
}

void readLimits(StrictObject& object, Incident& incident) {
    SessionLimits limits;
    for (const LimitField& field : limitFields()) {
        const QString name = QString::fromLatin1(field.name);
        if (field.duration) {
            const auto duration = parseIso8601Duration(object.text(name, 32).toStdString());
            if (!duration || *duration <= Milliseconds(0) || *duration > field.longest)
                object.complain(name, u"must be an ISO 8601 duration from PT0.001S to %1"_s.arg(
                                          QString::fromStdString(formatIso8601Duration(field.longest))));
            limits.*field.duration = duration.value_or(Milliseconds(1));
        } else if (field.perSecond) {
            limits.*field.perSecond = std::uint32_t(object.integer(name, 1, 4'000'000'000));
        } else {
            limits.*field.bytesPerSecond = std::uint64_t(object.integer(name, 1, 4'000'000'000'000));
        }
    }
    incident.limits = limits;
}

void readSources(StrictObject& object, Incident& incident) {
    static const QStringList known{u"settings"_s, u"defaults"_s, u"domain"_s,
                                   u"type"_s,     u"account"_s,  u"session"_s};
    for (const LimitField& field : limitFields()) {
        const QString name = QString::fromLatin1(field.name);
        const QString source = object.text(name, 16, false);
        if (source.isEmpty())
            continue;
        if (!known.contains(source))
            object.complain(name, u"must be one of "_s + known.join(u", "_s));
        incident.limitSources.insert(name, source);
    }
}

void readTimings(StrictObject& object, Timings& timings) {
    timings.handshakeTimeoutMs = object.optionalInteger(u"handshakeTimeoutMs"_s, 1, longestMs);
    timings.timeSyncIntervalMs = object.optionalInteger(u"timeSyncIntervalMs"_s, 1, longestMs);
    timings.timeSyncResponseTimeoutMs = object.optionalInteger(u"timeSyncResponseTimeoutMs"_s, 1, longestMs);
    if (object.has(u"closeOnUnknownDatagram"_s))
        timings.closeOnUnknownDatagram = object.flag(u"closeOnUnknownDatagram"_s, false);
}

void readClose(StrictObject& object, Close& close) {
    close.cause = object.word(u"cause"_s, closeCauseNames);
    close.endReason = maybeWord(object, u"endReason"_s, endReasonNames);
    close.atMs = object.integer(u"atMs"_s, 0, longestMs);
    close.measured = maybeNumber(object, u"measured"_s);
    close.limit = maybeNumber(object, u"limit"_s);
    close.windowMs = object.optionalInteger(u"windowMs"_s, 0, longestMs);
    close.datagramType = maybeInt(object, u"datagramType"_s, 0, 255);
    close.contentBytes = maybeInt(object, u"contentBytes"_s, 0, largestContent);
    close.versionByte = maybeInt(object, u"versionByte"_s, 0, 255);
    if (isEnforcement(close.cause) && (!close.measured || !close.limit || !close.windowMs))
        object.complain(u"measured"_s, u"is missing, or limit or windowMs: a passed limit has all three"_s);
}

void readPhases(StrictObject& file, Incident& incident) {
    const QJsonArray array = file.array(u"phases"_s, mostPhases);
    for (int i = 0; i < array.size(); ++i) {
        StrictObject object(array[i], u"phases[%1]"_s.arg(i));
        Phase phase;
        const auto stage = session::stageFrom(object.text(u"phase"_s, 32).toStdString());
        if (!stage)
            object.complain(u"phase"_s, u"is not a phase that is known here"_s);
        phase.stage = stage.value_or(session::Stage::TcpConnecting);
        phase.atMs = object.integer(u"atMs"_s, 0, longestMs);
        if (object.has(u"durationMs"_s))
            phase.durationMs = object.number(u"durationMs"_s, 0, double(longestMs));
        incident.phases.append(phase);
        if (const auto fine = object.finish(); !fine)
            file.adopt(fine.error());
    }
}

std::optional<Datagram> datagramFrom(const QJsonArray& header) {
    const auto at = wholeAt(header, 0, 0, longestMs), type = wholeAt(header, 2, 0, 255),
               content = wholeAt(header, 3, 1, largestContent), count = wholeAt(header, 4, 1, mostInRun);
    const QString way = header.at(1).toString();
    if (header.size() != 5 || !at || !type || !content || !count || (way != "in"_L1 && way != "out"_L1))
        return std::nullopt;
    return Datagram{*at, way == "out"_L1, quint8(*type), int(*content), int(*count)};
}

void readDatagrams(StrictObject& file, Incident& incident) {
    const QJsonArray array = file.array(u"datagrams"_s, mostDatagrams);
    qint64 before = 0, traffic = 0;
    for (int i = 0; i < array.size(); ++i) {
        const QString place = u"datagrams[%1]"_s.arg(i);
        const auto datagram = datagramFrom(array[i].toArray());
        if (!datagram) {
            file.complain(place, u"must be [ms, \"in\" or \"out\", type 0..255, content bytes 1..65535, "
                                 u"count 1..127]"_s);
            return;
        }
        if (datagram->atMs < before || datagram->atMs > incident.close.atMs) {
            file.complain(place, u"must not be before the one before it, nor after the close"_s);
            return;
        }
        before = datagram->atMs;
        traffic += qint64(datagram->contentBytes) * datagram->count;
        if (traffic > mostTraffic) {
            file.complain(u"datagrams"_s, u"must not have more than %1 bytes together"_s.arg(mostTraffic));
            return;
        }
        incident.datagrams.append(*datagram);
    }
}

void readSamples(StrictObject& file, Incident& incident) {
    constexpr qint64 least = std::numeric_limits<qint64>::min(), most = std::numeric_limits<qint64>::max();
    const QJsonArray array = file.array(u"clockSamples"_s, mostClockSamples);
    qint64 before = 0;
    for (int i = 0; i < array.size(); ++i) {
        const QJsonArray each = array[i].toArray();
        const auto at = wholeAt(each, 0, before, incident.close.atMs), t0 = wholeAt(each, 1, least, most),
                   t1 = wholeAt(each, 2, least, most), t2 = wholeAt(each, 3, least, most),
                   t3 = wholeAt(each, 4, least, most);
        if (each.size() != 5 || !at || !t0 || !t1 || !t2 || !t3) {
            file.complain(
                u"clockSamples[%1]"_s.arg(i),
                u"must be [ms, t0, t1, t2, t3], whole numbers, oldest first, none after the close"_s);
            return;
        }
        before = *at;
        incident.clockSamples.append({*at, *t0, *t1, *t2, *t3});
    }
}

void readQueue(StrictObject& object, Queue& queue) {
    queue.frames = object.integer(u"frames"_s, 0, largestCount);
    queue.bytes = object.integer(u"bytes"_s, 0, largestCount);
    queue.socketBytes = object.integer(u"socketBytes"_s, 0, largestCount);
    for (const auto& depth : object.array(u"depths"_s, mostDepths)) {
        const QJsonArray pair = depth.toArray();
        const auto at = wholeAt(pair, 0, 0, longestMs), bytes = wholeAt(pair, 1, 0, largestCount);
        if (pair.size() != 2 || !at || !bytes) {
            object.complain(u"depths"_s, u"must be pairs of ms and bytes"_s);
            return;
        }
        queue.depths.append({*at, *bytes});
    }
}

void readCounters(StrictObject& object, Counters& counters) {
    const auto count = [&object](const char* name) {
        return quint64(object.integer(QString::fromLatin1(name), 0, largestCount));
    };
    counters.messagesIn = count("messagesIn");
    counters.messagesOut = count("messagesOut");
    counters.bytesIn = count("bytesIn");
    counters.bytesOut = count("bytesOut");
    counters.droppedOut = count("droppedOut");
    counters.outOfScope = count("outOfScope");
    counters.unknownDatagrams = count("unknownDatagrams");
}

void readUsed(StrictObject& object, Incident& incident) {
    incident.used = {maybeNumber(object, u"payloadsPerSecond"_s),
                     maybeNumber(object, u"payloadBytesPerSecond"_s), maybeNumber(object, u"silenceMs"_s),
                     maybeNumber(object, u"clockDifferenceMs"_s)};
}

void readEvents(StrictObject& file, Incident& incident) {
    const QJsonArray array = file.array(u"events"_s, mostEvents);
    for (int i = 0; i < array.size(); ++i) {
        StrictObject object(array[i], u"events[%1]"_s.arg(i));
        Happening event;
        event.atMs = object.integer(u"atMs"_s, 0, longestMs);
        event.kind = object.word(u"kind"_s, observe::words::eventKindNames);
        event.severity = object.word(u"severity"_s, observe::words::severityNames);
        event.cause = maybeWord(object, u"cause"_s, closeCauseNames);
        incident.events.append(event);
        if (const auto fine = object.finish(); !fine)
            file.adopt(fine.error());
    }
}

void readParts(StrictObject& file, Incident& incident) {
    readPart(file, u"programs"_s, [&](StrictObject& part) { readPrograms(part, incident); });
    readPart(file, u"session"_s, [&](StrictObject& part) { readSession(part, incident); });
    if (file.has(u"limits"_s))
        readPart(file, u"limits"_s, [&](StrictObject& part) { readLimits(part, incident); });
    if (file.has(u"limitSources"_s))
        readPart(file, u"limitSources"_s, [&](StrictObject& part) { readSources(part, incident); });
    readPart(file, u"timings"_s, [&](StrictObject& part) { readTimings(part, incident.timings); });
    incident.faultRules = int(file.integer(u"faultRules"_s, 0, 1000));
    readPart(file, u"close"_s, [&](StrictObject& part) { readClose(part, incident.close); });
    readPhases(file, incident);
    readDatagrams(file, incident);
    incident.datagramsComplete = file.flag(u"datagramsComplete"_s, true);
    readPart(file, u"beforeDatagrams"_s, [&](StrictObject& part) {
        incident.payloadsBefore = quint64(part.integer(u"payloads"_s, 0, 1'000'000));
        incident.payloadBytesBefore = quint64(part.integer(u"payloadBytes"_s, 0, mostTraffic));
    });
    readSamples(file, incident);
    readPart(file, u"used"_s, [&](StrictObject& part) { readUsed(part, incident); });
    readPart(file, u"queue"_s, [&](StrictObject& part) { readQueue(part, incident.queue); });
    readPart(file, u"counters"_s, [&](StrictObject& part) { readCounters(part, incident.counters); });
    readEvents(file, incident);
    if (incident.type.has_value() != incident.limits.has_value())
        file.complain(u"limits"_s, u"are given for a session whose token was accepted, and only then"_s);
}

} // namespace

Result<Incident> fromBytes(const QByteArray& bytes) {
    if (bytes.size() > largestFile)
        return failure(ErrorCode::TooLarge, Fault::Local,
                       u"the bundle is larger than %1 bytes"_s.arg(largestFile).toStdString());
    const auto object = alerts::parseObject(bytes);
    if (!object)
        return tl::unexpected(object.error());
    StrictObject file(*object, {});
    if (file.text(u"format"_s, 64, false) != QLatin1StringView(formatName))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "format must be \"wayside-incident\": this is no incident bundle");
    const auto version = file.optionalInteger(u"version"_s, 1, 1'000'000);
    if (version && *version > formatVersion)
        return failure(ErrorCode::Unsupported, Fault::Local,
                       u"version must be at most %1: a later program made this bundle"_s.arg(formatVersion)
                           .toStdString());
    if (!version)
        file.complain(u"version"_s, u"is missing"_s);
    Incident incident;
    readParts(file, incident);
    if (const auto fine = file.finish(); !fine)
        return tl::unexpected(fine.error());
    return incident;
}

Result<Incident> read(const QString& path) {
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::FileUnreadable, Fault::Local, (path + u" is a folder"_s).toStdString());
    const auto content = alerts::readBounded(path, largestFile);
    if (!content)
        return tl::unexpected(content.error());
    auto incident = fromBytes(*content);
    if (!incident)
        incident.error().detail = (path + u": "_s).toStdString() + incident.error().detail;
    return incident;
}

Result<void> write(const QString& path, const Incident& incident) {
    const QByteArray content = toBytes(incident);
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(content) == content.size() && file.commit();
    if (!written)
        return failure(ErrorCode::FileUnreadable, Fault::Environment,
                       u"cannot write %1: %2"_s.arg(path, file.errorString()).toStdString());
    return {};
}

} // namespace wayside::incident
