// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cells.h"

#include "netcore/text/latintext.h"

#include <QDateTime>
#include <QJsonArray>

namespace wayside::ctl::cells {

using namespace Qt::StringLiterals;

namespace {

QString fixed(double value, int decimals) {
    return QString::number(value, 'f', decimals);
}

QString scaledBytes(double value) {
    if (value < 10'000)
        return fixed(value, 0) + u" B"_s;
    if (value < 10'000'000)
        return fixed(value / 1000, 1) + u" kB"_s;
    return fixed(value / 1'000'000, 1) + u" MB"_s;
}

QString ageText(qint64 lengthMs) {
    const qint64 seconds = lengthMs / 1000;
    const qint64 hours = seconds / 3600;
    if (hours >= 24)
        return u"%1 d %2 h"_s.arg(hours / 24).arg(hours % 24);
    const QString minutesAndSeconds = u"%1:%2"_s.arg(seconds / 60 % 60, hours > 0 ? 2 : 1, 10, QChar(u'0'))
                                          .arg(seconds % 60, 2, 10, QChar(u'0'));
    return hours > 0 ? u"%1:%2"_s.arg(hours).arg(minutesAndSeconds) : minutesAndSeconds;
}

Cell timeCell(const std::optional<qint64>& atMs, const QString& format) {
    if (!atMs)
        return {};
    return {QJsonValue(*atMs), QDateTime::fromMSecsSinceEpoch(*atMs).toString(format)};
}

} // namespace

Cell text(const QString& value) {
    return value.isEmpty() ? Cell() : Cell(QJsonValue(value));
}

Cell word(std::string_view value) {
    return text(latinText(value));
}

Cell count(qint64 value) {
    return {QJsonValue(value)};
}

Cell decimal(double value) {
    return {QJsonValue(value), fixed(value, 1)};
}

Cell percent(const std::optional<double>& share) {
    return share ? Cell(QJsonValue(*share), fixed(*share * 100, 0) + u" %"_s) : Cell();
}

Cell milliseconds(const std::optional<double>& value) {
    return value ? Cell(QJsonValue(*value), fixed(*value, 1) + u" ms"_s) : Cell();
}

Cell signedMilliseconds(const std::optional<double>& value) {
    if (!value)
        return {};
    return {QJsonValue(*value), (*value > 0 ? u"+"_s : QString()) + fixed(*value, 1) + u" ms"_s};
}

Cell whole(const std::optional<double>& value) {
    return value ? Cell(QJsonValue(*value), fixed(*value, 0)) : Cell();
}

Cell bytes(qint64 value) {
    return {QJsonValue(value), scaledBytes(double(value))};
}

Cell bytesPerSecond(double value) {
    return {QJsonValue(value), scaledBytes(value) + u"/s"_s};
}

Cell time(const std::optional<qint64>& atMs) {
    return timeCell(atMs, u"yyyy-MM-dd HH:mm:ss"_s);
}

Cell fineTime(const std::optional<qint64>& atMs) {
    const bool isToday =
        atMs && QDateTime::fromMSecsSinceEpoch(*atMs).date() == QDateTime::currentDateTime().date();
    return timeCell(atMs, isToday ? u"HH:mm:ss.zzz"_s : u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

Cell age(const std::optional<qint64>& lengthMs) {
    return lengthMs ? Cell(QJsonValue(*lengthMs), ageText(*lengthMs)) : Cell();
}

Cell span(const std::optional<qint64>& lengthMs) {
    constexpr qint64 shortOnes = 10'000;
    constexpr qint64 minute = 60'000;
    if (!lengthMs)
        return {};
    const QString text = *lengthMs < shortOnes ? u"%1 ms"_s.arg(*lengthMs)
                         : *lengthMs < minute  ? fixed(double(*lengthMs) / 1000, 1) + u" s"_s
                                               : ageText(*lengthMs);
    return {QJsonValue(*lengthMs), text};
}

Cell identifiers(const QStringList& names, bool wholeDomain) {
    if (wholeDomain)
        return {QJsonValue(u"(all)"_s)};
    if (names.isEmpty())
        return {};
    const QString others = names.size() > 1 ? u" +%1"_s.arg(names.size() - 1) : QString();
    return {QJsonValue(QJsonArray::fromStringList(names)), names.constFirst() + others};
}

Cell member(const QJsonObject& object, QLatin1StringView key) {
    const QJsonValue value = object.value(key);
    return value.isString() ? text(value.toString()) : Cell(value);
}

std::optional<qint64> number(const QJsonObject& object, QLatin1StringView key) {
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

} // namespace wayside::ctl::cells
