// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/trafficrows.h"

#include "netcore/text/latintext.h"
#include "netcore/wire/datagram.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::observe {

using namespace Qt::StringLiterals;

namespace {

constexpr detail::NameTable<TrafficKind, 5> kindNames{{{TrafficKind::Opened, "opened"},
                                                       {TrafficKind::Version, "version"},
                                                       {TrafficKind::Datagram, "datagram"},
                                                       {TrafficKind::Garbage, "garbage"},
                                                       {TrafficKind::Ended, "ended"}}};
static_assert(detail::inEnumOrder(kindNames));

tl::unexpected<Error> wrong(const char* field) {
    return failure(ErrorCode::Malformed, Fault::Peer,
                   std::string("field ") + field + " is not what it must be");
}

/// A whole number within what an int64 holds exactly in JSON; nothing when it is absent or something else.
std::optional<qint64> wholeNumber(const QJsonValue& value) {
    constexpr double most = 9007199254740992.0; // 2^53
    if (!value.isDouble() || value.toDouble() < -most || value.toDouble() > most)
        return std::nullopt;
    return qint64(value.toDouble());
}

QJsonObject toJson(const SessionLimits& limits) {
    return {{u"payloadRatePerSecond"_s, qint64(limits.payloadRatePerSecond)},
            {u"payloadRateWindowMs"_s, qint64(limits.payloadRateWindow.count())},
            {u"payloadBytesPerSecond"_s, qint64(limits.payloadBytesPerSecond)},
            {u"payloadBytesWindowMs"_s, qint64(limits.payloadBytesWindow.count())},
            {u"keepAliveTimeoutMs"_s, qint64(limits.keepAliveTimeout.count())}};
}

SessionLimits limitsFromJson(const QJsonObject& object) {
    SessionLimits limits;
    const auto number = [&object](QLatin1StringView name, qint64 otherwise) {
        const auto value = wholeNumber(object.value(name));
        return value && *value > 0 ? *value : otherwise;
    };
    limits.payloadRatePerSecond = std::uint32_t(
        std::min<qint64>(number("payloadRatePerSecond"_L1, limits.payloadRatePerSecond), 0xFFFFFFFF));
    limits.payloadRateWindow =
        Milliseconds(number("payloadRateWindowMs"_L1, limits.payloadRateWindow.count()));
    limits.payloadBytesPerSecond =
        std::uint64_t(number("payloadBytesPerSecond"_L1, qint64(limits.payloadBytesPerSecond)));
    limits.payloadBytesWindow =
        Milliseconds(number("payloadBytesWindowMs"_L1, limits.payloadBytesWindow.count()));
    limits.keepAliveTimeout = Milliseconds(number("keepAliveTimeoutMs"_L1, limits.keepAliveTimeout.count()));
    return limits;
}

QJsonObject toJson(const TrafficSession& session) {
    QJsonObject object{{u"node"_s, session.node},
                       {u"identifiers"_s, QJsonArray::fromStringList(session.identifiers)},
                       {u"wholeDomain"_s, session.wholeDomain},
                       {u"heardAtNode"_s, session.heardAtNode},
                       {u"joined"_s, session.joined}};
    if (session.type)
        object.insert(u"type"_s, latinText(nameOf(*session.type)));
    if (session.protocol)
        object.insert(u"protocol"_s, latinText(nameOf(*session.protocol)));
    if (session.securityMode)
        object.insert(u"securityMode"_s, latinText(nameOf(*session.securityMode)));
    if (session.limits)
        object.insert(u"limits"_s, toJson(*session.limits));
    return object;
}

TrafficSession sessionFromJson(const QJsonObject& object) {
    TrafficSession session;
    session.type = sessionTypeFrom(object.value("type"_L1).toString().toStdString());
    session.protocol = sessionProtocolFrom(object.value("protocol"_L1).toString().toStdString());
    session.securityMode = securityModeFrom(object.value("securityMode"_L1).toString().toStdString());
    session.node = object.value("node"_L1).toString();
    const QJsonArray identifiers = object.value("identifiers"_L1).toArray();
    for (const auto& identifier : identifiers)
        session.identifiers.append(identifier.toString());
    session.wholeDomain = object.value("wholeDomain"_L1).toBool();
    session.heardAtNode = object.value("heardAtNode"_L1).toBool();
    session.joined = object.value("joined"_L1).toBool();
    if (object.value("limits"_L1).isObject())
        session.limits = limitsFromJson(object.value("limits"_L1).toObject());
    return session;
}

} // namespace

bool operator==(const TrafficRecord& one, const TrafficRecord& other) {
    const bool sameSession =
        one.opened && other.opened ? *one.opened == *other.opened : one.opened == other.opened;
    return sameSession && one.sequence == other.sequence && one.kind == other.kind &&
           one.atMs == other.atMs && one.wallMs == other.wallMs && one.toClient == other.toClient &&
           one.typeByte == other.typeByte && one.size == other.size && one.count == other.count &&
           one.bytes == other.bytes && one.session == other.session && one.text == other.text;
}

QJsonObject toJson(const TrafficRecord& record) {
    QJsonObject object{{u"sequence"_s, qint64(record.sequence)},
                       {u"kind"_s, latinText(kindNames[std::size_t(record.kind)].second)},
                       {u"atMs"_s, record.atMs}};
    if (record.wallMs)
        object.insert(u"wallMs"_s, *record.wallMs);
    switch (record.kind) {
    case TrafficKind::Opened:
        if (record.opened)
            object.insert(u"session"_s, toJson(*record.opened));
        return object;
    case TrafficKind::Ended:
        object.insert(u"text"_s, record.text);
        return object;
    case TrafficKind::Garbage:
        object.insert(u"text"_s, record.text);
        break;
    case TrafficKind::Datagram:
        object.insert(u"name"_s, latinText(wire::nameOfType(record.typeByte)));
        object.insert(u"type"_s, record.typeByte);
        break;
    case TrafficKind::Version:
        object.insert(u"type"_s, record.typeByte);
        break;
    }
    object.insert(u"toClient"_s, record.toClient);
    object.insert(u"size"_s, qint64(record.size));
    object.insert(u"bytesHex"_s, QString::fromLatin1(record.bytes.toHex()));
    return object;
}

Result<TrafficRecord> trafficRecordFromJson(const QJsonObject& object) {
    TrafficRecord record;
    const auto sequence = wholeNumber(object.value("sequence"_L1));
    if (!sequence || *sequence < 0)
        return wrong("sequence");
    record.sequence = quint64(*sequence);
    const auto kind = detail::find(kindNames, object.value("kind"_L1).toString().toStdString());
    if (!kind)
        return wrong("kind");
    record.kind = *kind;
    const auto at = wholeNumber(object.value("atMs"_L1));
    if (!at)
        return wrong("atMs");
    record.atMs = *at;
    record.wallMs = wholeNumber(object.value("wallMs"_L1));
    record.text = object.value("text"_L1).toString().left(1000);
    if (record.kind == TrafficKind::Opened) {
        record.opened =
            std::make_shared<const TrafficSession>(sessionFromJson(object.value("session"_L1).toObject()));
        return record;
    }
    if (record.kind == TrafficKind::Ended)
        return record;
    record.toClient = object.value("toClient"_L1).toBool();
    const auto type = wholeNumber(object.value("type"_L1));
    if (record.kind != TrafficKind::Garbage) {
        if (!type || *type < 0 || *type > 255)
            return wrong("type");
        record.typeByte = quint8(*type);
    }
    const auto size = wholeNumber(object.value("size"_L1));
    if (!size || *size < 0 || *size > qint64(wire::largestFrame))
        return wrong("size");
    record.size = quint32(*size);
    record.bytes = QByteArray::fromHex(object.value("bytesHex"_L1).toString().toLatin1());
    if (record.bytes.size() > qsizetype(record.size))
        return wrong("bytesHex");
    return record;
}

QJsonObject toJson(const TrafficBatch& batch) {
    QJsonArray records;
    for (const TrafficRecord& record : batch.records)
        records.append(toJson(record));
    return {{u"next"_s, qint64(batch.next)},
            {u"dropped"_s, qint64(batch.dropped)},
            {u"more"_s, batch.more},
            {u"ended"_s, batch.ended},
            {u"records"_s, records}};
}

Result<TrafficBatch> trafficBatchFromJson(const QJsonObject& object) {
    TrafficBatch batch;
    const auto next = wholeNumber(object.value("next"_L1));
    if (!next || *next < 0)
        return wrong("next");
    batch.next = quint64(*next);
    batch.dropped = quint64(std::max<qint64>(0, wholeNumber(object.value("dropped"_L1)).value_or(0)));
    batch.more = object.value("more"_L1).toBool();
    batch.ended = object.value("ended"_L1).toBool();
    if (!object.value("records"_L1).isArray())
        return wrong("records");
    const QJsonArray records = object.value("records"_L1).toArray();
    batch.records.reserve(records.size());
    for (const auto& value : records) {
        auto record = trafficRecordFromJson(value.toObject());
        if (!record)
            return tl::unexpected(record.error());
        batch.records.append(std::move(*record));
    }
    return batch;
}

} // namespace wayside::observe
