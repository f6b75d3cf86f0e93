// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include "ui/shell/displaytime.h"

#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

namespace {

struct Figures {
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

constexpr QChar minusSign = u'\u2212';

/// Digits of a magnitude with three significant ones, at most two decimals; whole numbers up to 9,999 are
/// exact.
QString digits(double magnitude) {
    const QLocale locale;
    int decimals = 0;
    // The edges are where rounding reaches the next width: 9.995 is shown as 10.0, not as 10.00.
    if (magnitude < 9.995)
        decimals = 2;
    else if (magnitude < 99.95)
        decimals = 1;
    return locale.toString(magnitude, 'f', decimals);
}

struct Scaled {
    double value;
    const char* prefix;
};

/// Decimal prefixes; the edges leave room for rounding (999.5 k is 1.00 M).
Scaled scaled(double magnitude, double firstEdge) {
    static constexpr std::array<const char*, 6> prefixes{"", "k", "M", "G", "T", "P"};
    if (magnitude < firstEdge)
        return {magnitude, prefixes[0]};
    std::size_t step = 0;
    do {
        magnitude /= 1000;
        ++step;
    } while (magnitude >= 999.5 && step + 1 < prefixes.size());
    return {magnitude, prefixes.at(step)};
}

/// "4 m 12 s", "4 m" when the smaller part is zero.
QString pair(const QString& large, qint64 smallValue, const QString& small) {
    return smallValue == 0 ? large : large + u' ' + small;
}

QString positiveDuration(qint64 milliseconds) {
    if (milliseconds < 1000)
        return Figures::tr("%1 ms").arg(milliseconds);
    const qint64 tenths = milliseconds / 100;
    if (tenths < 100 && tenths % 10 != 0)
        return Figures::tr("%1 s").arg(QLocale().toString(double(tenths) / 10, 'f', 1));
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return Figures::tr("%1 s").arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return pair(Figures::tr("%1 m").arg(minutes), seconds % 60, Figures::tr("%1 s").arg(seconds % 60));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return pair(Figures::tr("%1 h").arg(hours), minutes % 60, Figures::tr("%1 m").arg(minutes % 60));
    const qint64 days = hours / 24;
    return pair(Figures::tr("%1 d").arg(QLocale().toString(days)), hours % 24,
                Figures::tr("%1 h").arg(hours % 24));
}

} // namespace

QString duration(qint64 milliseconds) {
    if (milliseconds >= 0)
        return positiveDuration(milliseconds);
    if (milliseconds == std::numeric_limits<qint64>::min())
        ++milliseconds;
    return minusSign + positiveDuration(-milliseconds);
}

QString clock(qint64 utcMilliseconds) {
    const QDateTime moment = displayTime(utcMilliseconds);
    return utcMilliseconds > 0 && moment.isValid() ? moment.time().toString(u"HH:mm:ss"_s) : QString(unknown);
}

QString utcDateTime(qint64 utcMilliseconds) {
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(utcMilliseconds, QTimeZone::utc());
    return utcMilliseconds > 0 && moment.isValid() ? moment.toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s)
                                                   : QString(unknown);
}

QString figure(std::optional<double> value, bool alwaysSigned) {
    if (!value || !std::isfinite(*value))
        return unknown;
    const double magnitude = std::abs(*value);
    if (magnitude == 0)
        return u"0"_s;
    const QString sign = *value < 0 ? QString(minusSign) : (alwaysSigned ? u"+"_s : QString());
    if (magnitude < 0.005)
        return u'<' + sign + QLocale().toString(0.01, 'f', 2);
    if (magnitude < 9999.5)
        return sign + digits(magnitude);
    const auto [number, prefix] = scaled(magnitude, 9999.5);
    return sign + digits(number) + u'\u202F' + QLatin1StringView(prefix);
}

QString count(quint64 value) {
    return QLocale().toString(qulonglong(value));
}

QString bytes(double value) {
    if (!std::isfinite(value))
        return unknown;
    const auto [number, prefix] = scaled(std::abs(value), 999.5);
    const QString sign = value < 0 ? QString(minusSign) : QString();
    const QString text = *prefix == '\0' ? QLocale().toString(number, 'f', 0) : digits(number);
    return Figures::tr("%1 %2B", "a number, a prefix such as k, and the sign of the byte")
        .arg(sign + text, QLatin1StringView(prefix));
}

QString percent(std::optional<double> share) {
    if (!share || !std::isfinite(*share))
        return unknown;
    const double percentage = *share * 100;
    // What is nearly but not wholly there is not shown as if it were.
    const double shown = percentage > 0 && percentage < 1      ? 1
                         : percentage > 99 && percentage < 100 ? 99
                                                               : std::round(percentage);
    const QString sign = shown < 0 ? QString(minusSign) : QString();
    return Figures::tr("%1 %").arg(sign + QLocale().toString(std::abs(shown), 'f', 0));
}

} // namespace wayside::ui::words
