// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/capacity/capacityhistory.h"

#include "netcore/alerts/strictobject.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <cmath>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wayside::capacity {

namespace {

constexpr auto format = "wayside-capacity-history"_L1;
constexpr int formatVersion = 1;
constexpr double largestFigure = 1e15;

void addTo(QList<Bucket>& buckets, qint64 lengthMs, qsizetype most, double value, qint64 nowMs) {
    const qint64 start = nowMs - nowMs % lengthMs;
    if (buckets.isEmpty() || start > buckets.constLast().startMs) {
        buckets.append({start, value, value, value, 1});
        if (buckets.size() > most)
            buckets.removeFirst();
        return;
    }
    Bucket& last = buckets.last();
    last.least = std::min(last.least, value);
    last.most = std::max(last.most, value);
    last.sum += value;
    ++last.count;
}

QJsonArray arrayOf(const QList<Bucket>& buckets) {
    QJsonArray array;
    for (const Bucket& each : buckets)
        array.append(QJsonArray{each.startMs, each.least, each.most, each.sum, each.count});
    return array;
}

/// Ascending starts on the grid, figures that fit together.
bool isRight(const Bucket& bucket, qint64 lengthMs, const QList<Bucket>& before) {
    return bucket.startMs > 0 && bucket.startMs % lengthMs == 0 && bucket.count > 0 && bucket.least >= 0 &&
           bucket.least <= bucket.most && bucket.most <= largestFigure && bucket.sum >= 0 &&
           bucket.sum <= bucket.most * double(bucket.count) * 1.000001 &&
           (before.isEmpty() || before.constLast().startMs < bucket.startMs);
}

QList<Bucket> bucketsFrom(alerts::StrictObject& owner, const QString& name, qint64 lengthMs, qsizetype most) {
    QList<Bucket> buckets;
    for (const auto& value : owner.array(name, most)) {
        const QJsonArray given = value.toArray();
        const bool numbers =
            given.size() == 5 && std::all_of(given.begin(), given.end(), [](const QJsonValue& each) {
                return each.isDouble() && std::abs(each.toDouble()) < 1e18;
            });
        Bucket bucket;
        if (numbers)
            bucket = {qint64(given.at(0).toDouble()), given.at(1).toDouble(), given.at(2).toDouble(),
                      given.at(3).toDouble(), qint64(given.at(4).toDouble())};
        if (!numbers || !isRight(bucket, lengthMs, buckets)) {
            owner.complain(u"%1[%2]"_s.arg(name).arg(buckets.size()),
                           u"must be [start, least, most, sum, count], ascending"_s);
            break;
        }
        buckets.append(bucket);
    }
    return buckets;
}

} // namespace

void CapacityHistory::add(Quantity quantity, double value, qint64 nowMs) {
    if (!std::isfinite(value) || value < 0 || value > largestFigure || nowMs <= 0)
        return;
    Series& series = m_series[std::size_t(quantity)];
    addTo(series.hours, hourMs, mostHours, value, nowMs);
    addTo(series.days, dayMs, mostDays, value, nowMs);
}

QByteArray CapacityHistory::toJson() const {
    QJsonArray all;
    for (const auto& [quantity, name] : quantityNames) {
        all.append(QJsonObject{{u"quantity"_s, latinText(name)},
                               {u"hours"_s, arrayOf(hours(quantity))},
                               {u"days"_s, arrayOf(days(quantity))}});
    }
    return QJsonDocument(
               QJsonObject{{u"format"_s, QString(format)}, {u"version"_s, formatVersion}, {u"series"_s, all}})
        .toJson(QJsonDocument::Compact);
}

Result<CapacityHistory> CapacityHistory::fromJson(const QByteArray& text) {
    const auto object = alerts::parseObject(text);
    if (!object)
        return tl::unexpected(object.error());
    alerts::StrictObject file(*object, {});
    if (file.text(u"format"_s, 64) != format)
        file.complain(u"format"_s, u"must be \"%1\""_s.arg(format));
    if (file.integer(u"version"_s, 0, 1'000'000) != formatVersion)
        return failure(ErrorCode::Unsupported, Fault::Local, "version must be 1");
    CapacityHistory history;
    const QJsonArray all = file.array(u"series"_s, qsizetype(quantityNames.size()));
    for (qsizetype i = 0; i < all.size(); ++i) {
        alerts::StrictObject fields(all.at(i), u"series[%1]"_s.arg(i));
        const Quantity quantity = fields.word(u"quantity"_s, quantityNames);
        Series& series = history.m_series[std::size_t(quantity)];
        series.hours = bucketsFrom(fields, u"hours"_s, hourMs, mostHours);
        series.days = bucketsFrom(fields, u"days"_s, dayMs, mostDays);
        if (const auto finished = fields.finish(); !finished)
            file.adopt(finished.error());
    }
    if (const auto finished = file.finish(); !finished)
        return tl::unexpected(finished.error());
    return history;
}

} // namespace wayside::capacity
