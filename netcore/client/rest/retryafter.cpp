// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/retryafter.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <QList>
#include <QTimeZone>

namespace wayside::client {

namespace {

int monthFrom(const QByteArray& name) {
    static constexpr std::array<const char*, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const char* each) { return name == each; });
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

QTime timeFrom(const QByteArray& text) {
    const QList<QByteArray> parts = text.split(':');
    if (parts.size() != 3 || text.size() != 8)
        return {};
    const int second = std::min(parts[2].toInt(), 59); // 60 is allowed: a leap second
    return {parts[0].toInt(), parts[1].toInt(), second};
}

int fullYear(int twoDigits, const QDateTime& now) {
    constexpr int farthestAhead = 50;
    const int current = now.toUTC().date().year();
    const int year = current - current % 100 + twoDigits;
    return year > current + farthestAhead ? year - 100 : year;
}

} // namespace

QDateTime httpDateFrom(const QByteArray& text, const QDateTime& now) {
    QList<QByteArray> words = text.simplified().split(' ');
    const auto moment = [](int year, int month, const QByteArray& day, const QByteArray& time) {
        const QDate date(year, month, day.toInt());
        const QTime clock = timeFrom(time);
        return date.isValid() && clock.isValid() ? QDateTime(date, clock, QTimeZone::utc()) : QDateTime();
    };
    if (words.size() == 6 && words[5] == "GMT" && words[0].endsWith(',')) // IMF-fixdate
        return moment(words[3].toInt(), monthFrom(words[2]), words[1], words[4]);
    if (words.size() == 5 && !words[0].endsWith(',')) // asctime
        return moment(words[4].toInt(), monthFrom(words[1]), words[2], words[3]);
    if (words.size() == 4 && words[3] == "GMT" && words[0].endsWith(',')) { // RFC 850
        const QList<QByteArray> date = words[1].split('-');
        if (date.size() == 3 && date[2].size() == 2)
            return moment(fullYear(date[2].toInt(), now), monthFrom(date[1]), date[0], words[2]);
    }
    return {};
}

std::optional<Milliseconds> retryAfterFrom(const QByteArray& value, const QDateTime& now) {
    constexpr std::int64_t longest = 365LL * 24 * 60 * 60 * 1000;
    const QByteArray text = value.trimmed();
    const bool digits =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
        bool fits = false;
        const qulonglong seconds = text.toULongLong(&fits);
        return Milliseconds(fits && seconds < longest / 1000 ? std::int64_t(seconds) * 1000 : longest);
    }
    const QDateTime date = httpDateFrom(text, now);
    if (!date.isValid())
        return std::nullopt;
    return Milliseconds(std::clamp<std::int64_t>(now.msecsTo(date), 0, longest));
}

} // namespace wayside::client
