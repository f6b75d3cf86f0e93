// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/limitrules/limitchange.h"

#include "netcore/base/iso8601.h"

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPerSecond = 4'000'000'000;
constexpr qint64 mostBytesPerSecond = 1000 * mostPerSecond;
/// A window costs memory for each millisecond in which something came.
constexpr Milliseconds longestWindow = std::chrono::hours(1);
constexpr Milliseconds longestTime = std::chrono::hours(24) * 365;

tl::unexpected<Error> invalid(QLatin1StringView field, const std::string& must) {
    return failure(ErrorCode::InvalidArgument, Fault::Peer,
                   "field limits." + std::string(field.data(), std::size_t(field.size())) + " must be " +
                       must);
}

template <typename Number>
Result<void> readNumber(const QJsonObject& object, QLatin1StringView field, qint64 most,
                        std::optional<Number>& target) {
    const QJsonValue value = object.value(field);
    if (value.isUndefined())
        return {};
    const qint64 number = value.toInteger();
    if (!value.isDouble() || double(number) != value.toDouble() || number < 1 || number > most)
        return invalid(field, "a whole number from 1 to " + std::to_string(most));
    target = Number(number);
    return {};
}

Result<void> readDuration(const QJsonObject& object, QLatin1StringView field, Milliseconds longest,
                          std::optional<Milliseconds>& target) {
    const QJsonValue value = object.value(field);
    if (value.isUndefined())
        return {};
    const auto duration = parseIso8601Duration(value.toString().toStdString());
    if (!value.isString() || !duration || duration->count() <= 0 || *duration > longest)
        return invalid(field, "an ISO 8601 duration of more than PT0S and at most " +
                                  formatIso8601Duration(longest));
    target = *duration;
    return {};
}

QString iso(Milliseconds duration) {
    return QString::fromStdString(formatIso8601Duration(duration));
}

} // namespace

void LimitChange::applyTo(SessionLimits& limits) const {
    limits.payloadRatePerSecond = payloadRatePerSecond.value_or(limits.payloadRatePerSecond);
    limits.payloadRateWindow = payloadRateWindow.value_or(limits.payloadRateWindow);
    limits.payloadBytesPerSecond = payloadBytesPerSecond.value_or(limits.payloadBytesPerSecond);
    limits.payloadBytesWindow = payloadBytesWindow.value_or(limits.payloadBytesWindow);
    limits.keepAliveTimeout = keepAliveTimeout.value_or(limits.keepAliveTimeout);
    limits.clockDifferenceLimit = clockDifferenceLimit.value_or(limits.clockDifferenceLimit);
    limits.clockDifferenceWindow = clockDifferenceWindow.value_or(limits.clockDifferenceWindow);
}

Result<LimitChange> LimitChange::fromJson(const QJsonObject& object) {
    LimitChange change;
    for (const Result<void>& read :
         {readNumber(object, "payloadRateLimit"_L1, mostPerSecond, change.payloadRatePerSecond),
          readDuration(object, "payloadRateLimitDuration"_L1, longestWindow, change.payloadRateWindow),
          readNumber(object, "payloadThroughputLimit"_L1, mostBytesPerSecond, change.payloadBytesPerSecond),
          readDuration(object, "payloadThroughputLimitDuration"_L1, longestWindow, change.payloadBytesWindow),
          readDuration(object, "keepAliveTimeout"_L1, longestTime, change.keepAliveTimeout),
          readDuration(object, "clockDiffLimit"_L1, longestTime, change.clockDifferenceLimit),
          readDuration(object, "clockDiffLimitDuration"_L1, longestWindow, change.clockDifferenceWindow)}) {
        if (!read)
            return tl::unexpected(read.error());
    }
    if (change.isEmpty())
        return failure(ErrorCode::InvalidArgument, Fault::Peer, "field limits must name at least one limit");
    return change;
}

QJsonObject LimitChange::toJson() const {
    QJsonObject object;
    if (payloadRatePerSecond)
        object.insert(u"payloadRateLimit"_s, qint64(*payloadRatePerSecond));
    if (payloadBytesPerSecond)
        object.insert(u"payloadThroughputLimit"_s, qint64(*payloadBytesPerSecond));
    const auto put = [&object](const QString& field, const std::optional<Milliseconds>& duration) {
        if (duration)
            object.insert(field, iso(*duration));
    };
    put(u"payloadRateLimitDuration"_s, payloadRateWindow);
    put(u"payloadThroughputLimitDuration"_s, payloadBytesWindow);
    put(u"keepAliveTimeout"_s, keepAliveTimeout);
    put(u"clockDiffLimit"_s, clockDifferenceLimit);
    put(u"clockDiffLimitDuration"_s, clockDifferenceWindow);
    return object;
}

QJsonObject limitsJson(const SessionLimits& limits) {
    return LimitChange{limits.payloadRatePerSecond, limits.payloadBytesPerSecond, limits.payloadRateWindow,
                       limits.payloadBytesWindow,   limits.keepAliveTimeout,      limits.clockDifferenceLimit,
                       limits.clockDifferenceWindow}
        .toJson();
}

} // namespace wayside::node
