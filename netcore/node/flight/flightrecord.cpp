// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/flight/flightrecord.h"

#include "netcore/observe/rowjson.h"
#include "netcore/text/latintext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

QJsonArray datagramsJson(const session::FlightRecorder::Record& record) {
    QJsonArray array;
    for (const session::FlightHeader& header : record.headers)
        array.append(QJsonArray{qint64(header.age.count()), header.toClient ? u"out"_s : u"in"_s,
                                header.typeByte, header.contentSize, header.count});
    return array;
}

QJsonObject tippedJson(const session::CloseRequested& close) {
    const auto cause = nameOf(close.cause);
    QJsonObject tipped{{u"cause"_s, latinText(cause)}, {u"detail"_s, QString::fromStdString(close.detail)}};
    if (close.violation) {
        tipped.insert(u"measured"_s, close.violation->measured);
        tipped.insert(u"limit"_s, close.violation->limit);
        tipped.insert(u"windowMs"_s, qint64(close.violation->window.count()));
    }
    if (close.datagramType)
        tipped.insert(u"datagramType"_s, *close.datagramType);
    if (close.offset)
        tipped.insert(u"streamOffset"_s, qint64(*close.offset));
    return tipped;
}

QJsonObject queueJson(const FlightRecord& record) {
    QJsonArray depths;
    for (const auto& [age, bytes] : record.queueDepths)
        depths.append(QJsonArray{qint64(age.count()), qint64(bytes)});
    return {{u"frames"_s, qint64(record.queuedFrames)},
            {u"bytes"_s, qint64(record.queuedBytes)},
            {u"socketBytes"_s, qint64(record.socketBytes)},
            {u"depths"_s, depths}};
}

QJsonObject settingsJson(const session::NodeMachineSettings& settings) {
    return {{u"handshakeTimeoutMs"_s, qint64(settings.handshakeTimeout.count())},
            {u"timeSyncIntervalMs"_s, qint64(settings.timeSyncInterval.count())},
            {u"timeSyncResponseTimeoutMs"_s, qint64(settings.timeSyncResponseTimeout.count())},
            {u"closeOnUnknownDatagram"_s, settings.closeOnUnknownDatagram}};
}

} // namespace

bool isForced(const session::CloseRequested& close) {
    switch (close.cause) {
    case CloseCause::PeerSilent:
    case CloseCause::ConnectionLost:
    case CloseCause::PeerClosed:
    case CloseCause::ReconnectRequested:
    case CloseCause::Shutdown:
    case CloseCause::SessionDeleted:
    case CloseCause::Superseded:
    case CloseCause::TlsFailed:
    case CloseCause::LocalRequest:
        return false;
    case CloseCause::Operator:
        return !close.flush; // a Bye is no force
    default:
        return true;
    }
}

QByteArray toJson(const FlightRecord& record) {
    observe::ConnectionRow connection = record.connection;
    if (connection.identifiers.size() > FlightRecord::mostIdentifiers)
        connection.identifiers.resize(FlightRecord::mostIdentifiers);
    QJsonArray samples;
    for (const observe::ClockPoint& point : record.clockSamples)
        samples.append(observe::toJson(point));
    const QJsonObject object{{u"connection"_s, observe::toJson(connection)},
                             {u"tipped"_s, tippedJson(record.close)},
                             {u"datagrams"_s, datagramsJson(record.datagrams)},
                             {u"datagramsComplete"_s, record.datagrams.complete},
                             {u"clockSamples"_s, samples},
                             {u"queue"_s, queueJson(record)},
                             {u"settings"_s, settingsJson(record.settings)},
                             {u"limitSources"_s, record.limitSources},
                             {u"program"_s, QCoreApplication::applicationVersion()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace wayside::node
