// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecloses.h"

#include "netcore/observe/rowjson.h"
#include "tests/ui/observation/samplerows.h"

namespace wayside::tests {

using namespace Qt::StringLiterals;

QJsonObject storedClose(qint64 id, CloseCause cause, qint64 atMs, std::optional<qint64> flightRecord) {
    observe::EventRow event = sampleEnforcement(quint64(id), cause, atMs);
    event.sessionId = u"session-%1"_s.arg(id);
    event.domain = u"dev_001"_s;
    event.connectionId = 0;
    QJsonObject object = observe::toJson(event);
    object.remove(u"kind"_s);
    object.remove(u"severity"_s);
    object.remove(u"connectionId"_s);
    object.insert(u"id"_s, id);
    if (flightRecord)
        object.insert(u"flightRecordId"_s, *flightRecord);
    return object;
}

QJsonDocument pageOfCloses(const QList<QJsonObject>& closes, const observe::NodeRequest& request) {
    const auto number = [&request](const QString& name, qint64 otherwise) {
        return request.query.hasQueryItem(name) ? request.query.queryItemValue(name).toLongLong() : otherwise;
    };
    const qint64 limit = number(u"limit"_s, 1000), before = number(u"beforeId"_s, INT64_MAX);
    const qint64 from = number(u"from"_s, INT64_MIN), until = number(u"until"_s, INT64_MAX);
    QJsonArray events;
    for (const QJsonObject& close : closes) {
        const qint64 id = close["id"_L1].toInteger(), at = close["atMs"_L1].toInteger();
        if (events.size() < limit && id < before && at >= from && at < until)
            events.append(close);
    }
    QJsonObject page{{u"events"_s, events}};
    if (events.size() == limit)
        page.insert(u"nextBeforeId"_s, events.last().toObject()["id"_L1]);
    return QJsonDocument(page);
}

QJsonObject flightRecord(qint64 id, qint64 atMs, double meanRoundTripMs) {
    observe::ConnectionRow row = sampleConnection(quint64(id), 12);
    row.rate = observe::LimitRow{12.2, 12, 5000, 0, 0};
    row.throughput = observe::LimitRow{610, 61440, 5000, 0.99, {}};
    row.idle = observe::LimitRow{0, 10'000, 10'000, 1, {}};
    row.clockLimit = observe::LimitRow{12, 3000, 60'000, 0.99, {}};
    row.clock.meanRoundTripMs = meanRoundTripMs;
    QJsonArray datagrams;
    for (int i = 0; i < 48; ++i) {
        datagrams.append(QJsonArray{29'000 - i * 500, u"in"_s, 4, 60, 1});
        if (i % 10 == 3)
            datagrams.append(QJsonArray{28'900 - i * 500, u"out"_s, 6, 9, 1});
        if (i % 10 == 4)
            datagrams.append(QJsonArray{28'800 - i * 500, u"in"_s, 7, 25, 1});
    }
    for (int i = 0; i < 61; ++i)
        datagrams.append(QJsonArray{960 - i * 16, u"in"_s, 4, 60, 1});
    const QJsonObject tipped{{u"cause"_s, u"RATE_LIMIT"_s},
                             {u"detail"_s, u"61 payloads in 5 s."_s},
                             {u"measured"_s, 12.2},
                             {u"limit"_s, 12},
                             {u"windowMs"_s, 5000}};
    return {{u"id"_s, id},
            {u"atMs"_s, atMs},
            {u"enforcementEventId"_s, id},
            {u"record"_s, QJsonObject{{u"connection"_s, observe::toJson(row)},
                                      {u"tipped"_s, tipped},
                                      {u"datagrams"_s, datagrams},
                                      {u"datagramsComplete"_s, true},
                                      {u"clockSamples"_s, QJsonArray()},
                                      {u"queue"_s, QJsonObject()}}}};
}

QJsonDocument listOfRecords(int count, qint64 newestAtMs) {
    QJsonArray records;
    for (int i = 0; i < count; ++i)
        records.append(QJsonObject{{u"id"_s, count - i},
                                   {u"atMs"_s, newestAtMs - i * 60'000},
                                   {u"connectionId"_s, 100 + i},
                                   {u"sessionId"_s, u"session-%1"_s.arg(count - i)},
                                   {u"nodeId"_s, i % 2 ? u"node-b"_s : u"node-a"_s},
                                   {u"domain"_s, u"dev_001"_s},
                                   {u"account"_s, u"operator-%1"_s.arg(i % 3)},
                                   {u"remoteAddress"_s, u"10.1.4.%1:50412"_s.arg(i)},
                                   {u"cause"_s, i % 4 ? u"RATE_LIMIT"_s : u"LOST_SYNC"_s},
                                   {u"detail"_s, u"61 payloads in 5 s."_s}});
    return QJsonDocument(QJsonObject{{u"flightRecords"_s, records}, {u"notKept"_s, 3}});
}

observe::SourceUpdate liveSessions(int count, quint64 nextToBeCut) {
    observe::SourceUpdate update;
    update.reset = true;
    update.nodeClockMs = sampleNow;
    update.nodes = {sampleNode(u"node-a"_s, NodeState::Active, count / 2),
                    sampleNode(u"node-b"_s, NodeState::Active, count - count / 2)};
    for (int i = 1; i <= count; ++i) {
        const auto id = quint64(i);
        observe::ConnectionRow row = sampleConnection(id, 10, id % 2 ? u"node-a"_s : u"node-b"_s);
        row.rate = observe::LimitRow{2 + double(i % 9), 12, 5000, 1 - (2 + double(i % 9)) / 12, {}};
        row.throughput = observe::LimitRow{4000, 61440, 5000, 0.93, {}};
        row.idle = observe::LimitRow{3000, 10'000, 10'000, 0.7, 7001};
        row.clockLimit = observe::LimitRow{300, 3000, 60'000, 0.9, {}};
        if (i % 50 == 7)
            row.clockLimit->timeToCutOffMs = qint64(7'200'000) + i * 1000;
        if (id == nextToBeCut) {
            row.clock.driftPpm = 31;
            row.clockLimit = observe::LimitRow{2974, 3000, 60'000, 0.009, 840'000};
        }
        update.connections.append(row);
    }
    return update;
}

} // namespace wayside::tests
