// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/optionreader.h"

#include "netcore/base/iso8601.h"

#include <algorithm>
#include <cmath>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const QString& why) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, why.toStdString());
}

QString inWords(Milliseconds duration) {
    return QString::fromStdString(formatIso8601Duration(duration));
}

} // namespace

Result<Milliseconds> durationFrom(const QString& text) {
    static const QRegularExpression shortForm(u"^([0-9]{1,12}(?:\\.[0-9]{1,6})?)(ms|s|m|h|d)$"_s);
    const auto match = shortForm.match(text);
    if (!match.hasMatch()) {
        const auto parsed = parseIso8601Duration(text.toStdString());
        if (!parsed)
            return refuse(u"a duration looks like 500ms, 30s, 5m, 2h or PT30S"_s);
        return *parsed;
    }
    const QString unit = match.captured(2);
    const double factor = unit == "ms"_L1  ? 1
                          : unit == "s"_L1 ? 1000
                          : unit == "m"_L1 ? 60'000
                          : unit == "h"_L1 ? 3'600'000
                                           : 86'400'000;
    const double milliseconds = match.captured(1).toDouble() * factor;
    if (milliseconds > 9e15)
        return refuse(u"that duration is too long"_s);
    return Milliseconds(std::llround(milliseconds));
}

Result<qint64> instantFrom(const QString& text, qint64 nowMs) {
    bool isNumber = false;
    const qint64 milliseconds = text.toLongLong(&isNumber);
    if (isNumber && milliseconds >= 0)
        return milliseconds;
    const bool minus = text.startsWith(u'-'); // as people also write an age
    if (const auto age = durationFrom(minus ? text.mid(1) : text))
        return nowMs - age->count();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return refuse(u"a time looks like 2026-03-01T12:00:00Z, or like 15m or -15m for 15 minutes ago"_s);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

QString OptionReader::dashed(const QString& option) {
    return u"--"_s + option;
}

void OptionReader::complain(const QString& what) {
    if (!m_wrong)
        m_wrong = Error{ErrorCode::InvalidArgument, Fault::Local, what.toStdString()};
}

void OptionReader::complainAboutNumber(const QString& what, double least, double most, bool whole) {
    complain(u"%1 is a %2 from %3 to %4"_s.arg(what, whole ? u"whole number"_s : u"number"_s,
                                               QString::number(least, 'g', 15),
                                               QString::number(most, 'g', 15)));
}

Milliseconds OptionReader::duration(const QString& option) {
    const auto parsed = durationFrom(m_invocation.value(option));
    if (!parsed)
        complain(u"--%1: "_s.arg(option) + QString::fromStdString(parsed.error().detail));
    return parsed.value_or(Milliseconds(0));
}

Milliseconds OptionReader::duration(const QString& option, Milliseconds least, Milliseconds most) {
    const Milliseconds value = duration(option);
    if (!m_wrong && (value < least || value > most))
        complain(u"--%1 is a duration from %2 to %3"_s.arg(option, inWords(least), inWords(most)));
    return value;
}

std::optional<Milliseconds> OptionReader::maybeDuration(const QString& option, Milliseconds least,
                                                        Milliseconds most) {
    return m_invocation.isSet(option) ? std::optional(duration(option, least, most)) : std::nullopt;
}

std::optional<qint64> OptionReader::instant(const QString& option) {
    if (!m_invocation.isSet(option))
        return std::nullopt;
    const auto parsed = instantFrom(m_invocation.value(option), QDateTime::currentMSecsSinceEpoch());
    if (!parsed)
        complain(u"--%1: "_s.arg(option) + QString::fromStdString(parsed.error().detail));
    return parsed.value_or(0);
}

QString OptionReader::text(const QString& option, qsizetype least, qsizetype most) {
    QString value = m_invocation.value(option);
    const bool printable =
        std::all_of(value.begin(), value.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (value.size() < least && !m_invocation.isSet(option))
        complain(u"--%1 is missing"_s.arg(option));
    else if (value.size() < least || value.size() > most)
        complain(u"--%1 has from %2 to %3 characters"_s.arg(option).arg(least).arg(most));
    else if (!printable)
        complain(u"--%1 must not hold control characters"_s.arg(option));
    return value;
}

QByteArray OptionReader::token(const QString& option, const QByteArray& otherwise) {
    if (!m_invocation.isSet(option))
        return otherwise;
    const auto token = tokenFromFile(m_invocation.value(option));
    if (!token)
        complain(QString::fromStdString(token.error().detail));
    return token.value_or(QByteArray());
}

} // namespace wayside::ctl
