// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axisticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {

constexpr double second = 1000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;

/// The smallest of 1, 2, 5 × 10^n that is at least `step`.
double niceStep(double step) {
    const double magnitude = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * magnitude >= step * (1 - 1e-9))
            return factor * magnitude;
    }
    return 10 * magnitude;
}

double niceTimeStep(double step) {
    constexpr std::array steps{1.0,         2.0,         5.0,         10.0,   20.0,       50.0,
                               100.0,       200.0,       500.0,       second, 2 * second, 5 * second,
                               10 * second, 15 * second, 30 * second, minute, 2 * minute, 5 * minute,
                               10 * minute, 15 * minute, 30 * minute, hour,   2 * hour,   3 * hour,
                               6 * hour,    12 * hour,   day};
    const auto found = std::find_if(steps.begin(), steps.end(), [step](double each) { return each >= step; });
    return found == steps.end() ? std::ceil(step / day) * day : *found;
}

QDateTime moment(double atMs, TimeZone zone) {
    return QDateTime::fromMSecsSinceEpoch(qint64(atMs), zone == TimeZone::Utc ? Qt::UTC : Qt::LocalTime);
}

QString timeLabel(double atMs, double step, TimeZone zone) {
    const QString format = step < second   ? u"HH:mm:ss.zzz"_s
                           : step < minute ? u"HH:mm:ss"_s
                           : step < day    ? u"HH:mm"_s
                                           : u"yyyy-MM-dd"_s;
    return moment(atMs, zone).toString(format);
}

int decimalsFor(double step) {
    return std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 9);
}

QString signedNumber(double value, int decimals) {
    QString text = QLocale().toString(std::abs(value), 'f', decimals);
    if (value > 0)
        text.prepend(u'+');
    else if (value < 0)
        text.prepend(QChar(0x2212)); // a minus as wide as the plus
    return text;
}

struct DurationUnit {
    double inMs;
    QStringView name;
};

DurationUnit unitFor(double extentMs) {
    if (extentMs < 2 * second)
        return {1, u"ms"};
    if (extentMs < 3 * minute)
        return {second, u"s"};
    if (extentMs < 3 * hour)
        return {minute, u"min"};
    return extentMs < 3 * day ? DurationUnit{hour, u"h"} : DurationUnit{day, u"d"};
}

/// The multiples of `step` within the range; bounded whatever the arguments are.
template <typename Label>
QList<Tick> multiples(double low, double high, double step, Label label) {
    QList<Tick> ticks;
    // Steps that a double can hardly tell apart at this distance from zero would give one mark many times.
    if (step < std::max(std::abs(low), std::abs(high)) * 1e-12)
        return ticks;
    const double first = std::ceil(low / step - 1e-9);
    for (int i = 0; i < 100; ++i) {
        const double at = (first + i) * step;
        if (at > high + step * 1e-9)
            break;
        ticks.append({at, label(at)});
    }
    return ticks;
}

bool drawable(double low, double high, int most) {
    return std::isfinite(low) && std::isfinite(high) && high > low && most > 0;
}

} // namespace

QList<Tick> timeTicks(double fromMs, double toMs, int most, TimeZone zone) {
    if (!drawable(fromMs, toMs, most))
        return {};
    const double step = niceTimeStep((toMs - fromMs) / most);
    // Round on the clock people read: a zone may be half an hour off.
    const double shift = zone == TimeZone::Utc ? 0 : moment(fromMs, zone).offsetFromUtc() * second;
    QList<Tick> ticks = multiples(fromMs + shift, toMs + shift, step, [](double) { return QString(); });
    for (Tick& tick : ticks) {
        tick.at -= shift;
        tick.label = timeLabel(tick.at, step, zone);
    }
    return ticks;
}

QList<Tick> valueTicks(double low, double high, int most) {
    if (!drawable(low, high, most))
        return {};
    const double step = niceStep((high - low) / most);
    return multiples(low, high, step, [step](double at) {
        return QLocale().toString(at == 0 ? 0 : at, 'f', decimalsFor(step));
    });
}

QList<Tick> durationTicks(double lowMs, double highMs, int most) {
    if (!drawable(lowMs, highMs, most))
        return {};
    const DurationUnit unit = unitFor(std::max(std::abs(lowMs), std::abs(highMs)));
    double step = niceStep((highMs - lowMs) / unit.inMs / most);
    if (step > 2 && (unit.inMs == second || unit.inMs == minute)) {
        for (const double sexagesimal : {5.0, 10.0, 15.0, 30.0, 60.0}) {
            if (sexagesimal >= (highMs - lowMs) / unit.inMs / most) {
                step = sexagesimal;
                break;
            }
        }
    }
    QList<Tick> ticks = multiples(lowMs / unit.inMs, highMs / unit.inMs, step, [&](double at) {
        return u"%1 %2"_s.arg(signedNumber(at, decimalsFor(step)), unit.name);
    });
    for (Tick& tick : ticks)
        tick.at *= unit.inMs;
    return ticks;
}

QString durationLabel(double ms) {
    if (!std::isfinite(ms))
        return QChar(0x2014);
    const DurationUnit unit = std::abs(ms) < 10 * second ? DurationUnit{1, u"ms"} : unitFor(std::abs(ms));
    const double value = ms / unit.inMs;
    const double size = std::abs(value);
    return u"%1 %2"_s.arg(signedNumber(value, size < 10 ? 2 : size < 100 ? 1 : 0), unit.name);
}

ValueRange roundedRange(ValueRange range, double leastSpan) {
    if (!std::isfinite(range.low) || !std::isfinite(range.high))
        return {-leastSpan / 2, leastSpan / 2};
    const double middle = range.low / 2 + range.high / 2;
    const double span = std::max(range.high - range.low, leastSpan);
    const double step = niceStep(span / 8);
    const double low = std::floor((std::min(range.low, middle - leastSpan / 2) - span * 0.06) / step) * step;
    const double high = std::ceil((std::max(range.high, middle + leastSpan / 2) + span * 0.06) / step) * step;
    return {low, high};
}

} // namespace wayside::ui::charts
