// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/settings/nodesettings.h"

#include "netcore/base/iso8601.h"

#include <array>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

Result<Milliseconds> positiveDuration(const QString& value) {
    auto duration = parseIso8601Duration(value.toStdString());
    if (!duration)
        return duration;
    if (duration->count() <= 0)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "must be longer than PT0S");
    return duration;
}

Result<qint64> integerWithin(const QString& value, qint64 least, qint64 most) {
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (!isNumber || number < least || number > most)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "must be a whole number from " + std::to_string(least) + " to " +
                           std::to_string(most));
    return number;
}

template <auto Assign>
Result<void> assignDuration(NodeSettings& settings, const QString& value) {
    return positiveDuration(value).map([&](Milliseconds duration) { Assign(settings) = duration; });
}

template <auto Access>
QString readDuration(const NodeSettings& settings) {
    return QString::fromStdString(formatIso8601Duration(Access(const_cast<NodeSettings&>(settings))));
}

template <auto Access, qint64 Least, qint64 Most>
Result<void> assignInteger(NodeSettings& settings, const QString& value) {
    return integerWithin(value, Least, Most).map([&](qint64 number) {
        auto& target = Access(settings);
        target = static_cast<std::remove_reference_t<decltype(target)>>(number);
    });
}

template <auto Access>
QString readInteger(const NodeSettings& settings) {
    return QString::number(Access(const_cast<NodeSettings&>(settings)));
}

Result<void> assignExclusivity(NodeSettings& settings, const QString& value) {
    if (value != "takeover"_L1 && value != "refuse"_L1)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "must be takeover or refuse");
    settings.exclusivity = value == "takeover"_L1 ? Exclusivity::Takeover : Exclusivity::Refuse;
    return {};
}

QString readExclusivity(const NodeSettings& settings) {
    return settings.exclusivity == Exclusivity::Takeover ? u"takeover"_s : u"refuse"_s;
}

Result<void> assignUnknownDatagram(NodeSettings& settings, const QString& value) {
    if (value != "skip"_L1 && value != "close"_L1)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "must be skip or close");
    settings.timing.closeOnUnknownDatagram = value == "close"_L1;
    return {};
}

QString readUnknownDatagram(const NodeSettings& settings) {
    return settings.timing.closeOnUnknownDatagram ? u"close"_s : u"skip"_s;
}

constexpr qint64 manySeconds = 4'000'000'000;

#define DURATION(key, meaning, member)                                                                       \
    SettingDescription {                                                                                     \
        key, meaning, assignDuration<[](NodeSettings& s) -> Milliseconds& { return s.member; }>,             \
            readDuration<[](NodeSettings& s) -> Milliseconds& { return s.member; }>                          \
    }
#define INTEGER(key, meaning, member, least, most)                                                           \
    SettingDescription {                                                                                     \
        key, meaning, assignInteger < [](NodeSettings & s) -> auto& {                                        \
            return s.member;                                                                                 \
        }                                                                                                    \
        , least, most >, readInteger < [](NodeSettings & s) -> auto& {                                       \
            return s.member;                                                                                 \
        }                                                                                                    \
        >                                                                                                    \
    }

const std::array descriptions{
    INTEGER("limits.payloadRateLimit", "payload datagrams per second, from 1", limits.payloadRatePerSecond, 1,
            manySeconds),
    DURATION("limits.payloadRateLimitDuration", "sliding window of the rate limit, ISO 8601",
             limits.payloadRateWindow),
    INTEGER("limits.payloadThroughputLimit", "bytes of payload per second, from 1",
            limits.payloadBytesPerSecond, 1, manySeconds * 1000),
    DURATION("limits.payloadThroughputLimitDuration", "sliding window of the throughput limit, ISO 8601",
             limits.payloadBytesWindow),
    DURATION("limits.keepAliveTimeout", "longest silence of a client, ISO 8601", limits.keepAliveTimeout),
    DURATION("limits.clockDiffLimit", "largest mean clock difference, ISO 8601", limits.clockDifferenceLimit),
    DURATION("limits.clockDiffLimitDuration", "sliding window of the clock limit, ISO 8601",
             limits.clockDifferenceWindow),
    DURATION("timing.handshakeTimeout", "TLS, version and token together, ISO 8601", timing.handshakeTimeout),
    DURATION("timing.timeSyncInterval", "between two Timestamps Requests, ISO 8601", timing.timeSyncInterval),
    DURATION("timing.timeSyncResponseTimeout", "for the answer to a Timestamps Request, ISO 8601",
             timing.timeSyncResponseTimeout),
    DURATION("sessions.connectTimeout", "from session creation to its token, ISO 8601",
             sessionConnectTimeout),
    SettingDescription{"sessions.exclusivity", "takeover: the newcomer wins; refuse: the older session stays",
                       assignExclusivity, readExclusivity},
    SettingDescription{"protocol.unknownDatagram",
                       "a datagram of an unknown type; skip: counted and told; close: a violation",
                       assignUnknownDatagram, readUnknownDatagram},
    INTEGER("queue.outboundBytes", "bytes of payload frames that may wait for one receiver, from 131072",
            outboundQueueBytes, 131072, 1LL << 40),
    DURATION("queue.slowConsumerTimeout", "without progress until a receiver is closed, ISO 8601",
             slowConsumerTimeout),
    INTEGER("listener.maxConnections", "of all streaming nodes together, from 1", maxConnections, 1, 1000000),
    INTEGER("listener.maxPreAuth", "connections without an accepted token, of all addresses, from 1",
            maxPreAuth, 1, 1000000),
    INTEGER("listener.maxPreAuthPerAddress", "connections of one address without an accepted token, from 1",
            maxPreAuthPerAddress, 1, 1000000),
    DURATION("drain.grace", "for a client to leave after its Reconnect, ISO 8601", drainGrace),
    INTEGER("dev.tlcCount", "TLCs that --dev registers, from 1", developmentTlcCount, 1, 99999),
};
#undef DURATION
#undef INTEGER

QString textOf(const QJsonValue& value) {
    if (value.isDouble())
        return QString::number(value.toInteger(0));
    return value.toString();
}

Result<void> readObject(NodeSettings& settings, const QString& prefix, const QJsonObject& object) {
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        const QString key = prefix + entry.key();
        if (entry->isObject()) {
            if (auto nested = readObject(settings, key + u'.', entry->toObject()); !nested)
                return nested;
        } else if (entry->isString() || entry->isDouble()) {
            if (auto assigned = assignSetting(settings, key, textOf(*entry)); !assigned)
                return assigned;
        } else {
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           "setting " + key.toStdString() + " must be a text or a number");
        }
    }
    return {};
}

} // namespace

std::span<const SettingDescription> settingDescriptions() {
    return descriptions;
}

Result<void> assignSetting(NodeSettings& settings, const QString& key, const QString& value) {
    for (const SettingDescription& description : descriptions) {
        if (key != QLatin1StringView(description.key))
            continue;
        auto assigned = description.assign(settings, value);
        if (!assigned)
            assigned.error().detail = "setting " + key.toStdString() + " " + assigned.error().detail;
        return assigned;
    }
    return failure(ErrorCode::NotFound, Fault::Local, "unknown setting " + key.toStdString());
}

Result<void> readSettingsFile(NodeSettings& settings, const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       "cannot read " + path.toStdString() + ": " + file.errorString().toStdString());
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parseError);
    if (!document.isObject())
        return failure(ErrorCode::Malformed, Fault::Local,
                       path.toStdString() +
                           " is not a JSON object: " + parseError.errorString().toStdString() + " at byte " +
                           std::to_string(parseError.offset));
    return readObject(settings, {}, document.object());
}

} // namespace wayside::node
