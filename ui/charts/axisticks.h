// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// Where an axis gets its marks and what they say. Pure functions of their arguments; any thread.
namespace wayside::ui::charts {

enum class TimeZone : quint8 { Local, Utc };

struct Tick {
    double at = 0;
    QString label;
};

/// Marks at round times of the zone's clock, at most `most` of them (>= 1). Range in UTC milliseconds.
QList<Tick> timeTicks(double fromMs, double toMs, int most, TimeZone zone);

/// Multiples of 1, 2 or 5 times a power of ten, at most `most` of them.
QList<Tick> valueTicks(double low, double high, int most);
/// Values are milliseconds; steps are round in the unit that suits the range (ms, s, min, h, d), labels name
/// it and carry a sign.
QList<Tick> durationTicks(double lowMs, double highMs, int most);

/// One value in the unit that suits it, signed, three digits: "+12.3 ms", "−14.1 s".
QString durationLabel(double ms);

/// The range grown to round values, so that an axis does not tremble with every sample.
struct ValueRange {
    double low = 0;
    double high = 1;

    friend bool operator==(const ValueRange&, const ValueRange&) = default;
};
ValueRange roundedRange(ValueRange range, double leastSpan);

} // namespace wayside::ui::charts
