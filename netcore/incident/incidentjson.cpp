// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/base/iso8601.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/observe/rowwords.h"
#include "netcore/text/jsonfield.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>
#include <QJsonDocument>

/// A bundle as JSON. Keys of Qt's objects are in alphabetical order, so that the bytes depend on nothing
/// else.
namespace wayside::incident {

using namespace Qt::StringLiterals;

namespace {

QJsonObject limitsJson(const SessionLimits& limits) {
    QJsonObject object;
    for (const LimitField& field : limitFields()) {
        const QString name = QString::fromLatin1(field.name);
        if (field.duration)
            object.insert(name, QString::fromStdString(formatIso8601Duration(limits.*field.duration)));
        else
            object.insert(name, field.perSecond ? qint64(limits.*field.perSecond)
                                                : qint64(limits.*field.bytesPerSecond));
    }
    return object;
}

QJsonObject sessionJson(const Incident& incident) {
    QJsonObject object{{u"tls"_s, incident.tls},
                       {u"wholeDomain"_s, incident.wholeDomain},
                       {u"identifiers"_s, QJsonArray::fromStringList(incident.identifiers)}};
    if (incident.type)
        object.insert(u"type"_s, latinText(nameOf(*incident.type)));
    if (incident.protocol)
        object.insert(u"protocol"_s, latinText(nameOf(*incident.protocol)));
    return object;
}

QJsonObject timingsJson(const Timings& timings) {
    QJsonObject object;
    addField(object, u"handshakeTimeoutMs"_s, timings.handshakeTimeoutMs);
    addField(object, u"timeSyncIntervalMs"_s, timings.timeSyncIntervalMs);
    addField(object, u"timeSyncResponseTimeoutMs"_s, timings.timeSyncResponseTimeoutMs);
    addField(object, u"closeOnUnknownDatagram"_s, timings.closeOnUnknownDatagram);
    return object;
}

QJsonObject closeJson(const Close& close) {
    QJsonObject object{{u"cause"_s, latinText(nameOf(close.cause))}, {u"atMs"_s, close.atMs}};
    if (close.endReason)
        object.insert(u"endReason"_s, latinText(nameOf(*close.endReason)));
    addField(object, u"measured"_s, close.measured);
    addField(object, u"limit"_s, close.limit);
    addField(object, u"windowMs"_s, close.windowMs);
    addField(object, u"datagramType"_s, close.datagramType);
    addField(object, u"contentBytes"_s, close.contentBytes);
    addField(object, u"versionByte"_s, close.versionByte);
    return object;
}

QJsonArray phasesJson(const QList<Phase>& phases) {
    QJsonArray array;
    for (const Phase& phase : phases) {
        QJsonObject object{{u"phase"_s, latinText(nameOf(phase.stage))}, {u"atMs"_s, phase.atMs}};
        addField(object, u"durationMs"_s, phase.durationMs);
        array.append(object);
    }
    return array;
}

QJsonArray eventsJson(const QList<Happening>& events) {
    QJsonArray array;
    for (const Happening& event : events) {
        QJsonObject object{{u"atMs"_s, event.atMs},
                           {u"kind"_s, latinText(observe::words::wordOf(event.kind))},
                           {u"severity"_s, latinText(observe::words::wordOf(event.severity))}};
        if (event.cause)
            object.insert(u"cause"_s, latinText(nameOf(*event.cause)));
        array.append(object);
    }
    return array;
}

QJsonObject usedJson(const Incident& incident) {
    QJsonObject object;
    addField(object, u"payloadsPerSecond"_s, incident.used[0]);
    addField(object, u"payloadBytesPerSecond"_s, incident.used[1]);
    addField(object, u"silenceMs"_s, incident.used[2]);
    addField(object, u"clockDifferenceMs"_s, incident.used[3]);
    return object;
}

QJsonObject queueJson(const Queue& queue) {
    QJsonArray depths;
    for (const auto& [at, bytes] : queue.depths)
        depths.append(QJsonArray{at, bytes});
    return {{u"frames"_s, queue.frames},
            {u"bytes"_s, queue.bytes},
            {u"socketBytes"_s, queue.socketBytes},
            {u"depths"_s, depths}};
}

QJsonObject countersJson(const Counters& counters) {
    return {{u"messagesIn"_s, qint64(counters.messagesIn)},
            {u"messagesOut"_s, qint64(counters.messagesOut)},
            {u"bytesIn"_s, qint64(counters.bytesIn)},
            {u"bytesOut"_s, qint64(counters.bytesOut)},
            {u"droppedOut"_s, qint64(counters.droppedOut)},
            {u"outOfScope"_s, qint64(counters.outOfScope)},
            {u"unknownDatagrams"_s, qint64(counters.unknownDatagrams)}};
}

} // namespace

QJsonObject toJson(const Incident& incident) {
    QJsonObject programs{{u"exporter"_s, incident.exporterVersion}};
    if (!incident.nodeVersion.isEmpty())
        programs.insert(u"node"_s, incident.nodeVersion);
    QJsonArray datagrams, samples;
    for (const Datagram& each : incident.datagrams)
        datagrams.append(QJsonArray{each.atMs, each.toClient ? u"out"_s : u"in"_s, each.type,
                                    each.contentBytes, each.count});
    for (const ClockSample& each : incident.clockSamples)
        samples.append(QJsonArray{each.atMs, each.t0, each.t1, each.t2, each.t3});
    QJsonObject sources;
    for (auto source = incident.limitSources.begin(); source != incident.limitSources.end(); ++source)
        sources.insert(source.key(), source.value());
    QJsonObject object{
        {u"format"_s, QString::fromLatin1(formatName)},
        {u"version"_s, formatVersion},
        {u"programs"_s, programs},
        {u"session"_s, sessionJson(incident)},
        {u"timings"_s, timingsJson(incident.timings)},
        {u"faultRules"_s, incident.faultRules},
        {u"close"_s, closeJson(incident.close)},
        {u"phases"_s, phasesJson(incident.phases)},
        {u"datagrams"_s, datagrams},
        {u"datagramsComplete"_s, incident.datagramsComplete},
        {u"beforeDatagrams"_s, QJsonObject{{u"payloads"_s, qint64(incident.payloadsBefore)},
                                           {u"payloadBytes"_s, qint64(incident.payloadBytesBefore)}}},
        {u"clockSamples"_s, samples},
        {u"used"_s, usedJson(incident)},
        {u"queue"_s, queueJson(incident.queue)},
        {u"counters"_s, countersJson(incident.counters)},
        {u"events"_s, eventsJson(incident.events)},
    };
    if (incident.limits)
        object.insert(u"limits"_s, limitsJson(*incident.limits));
    if (!sources.isEmpty())
        object.insert(u"limitSources"_s, sources);
    return object;
}

QByteArray toBytes(const Incident& incident) {
    return QJsonDocument(toJson(incident)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace wayside::incident
