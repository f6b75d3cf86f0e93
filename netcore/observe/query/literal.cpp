// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/literal.h"
#include "netcore/observe/query/filterwords.h"

#include <array>
#include <cmath>
#include <QDateTime>

namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> numberOf(QStringView text) {
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> shareOf(QStringView text) {
    if (!text.endsWith(u'%'))
        return numberOf(text);
    const auto percent = numberOf(text.chopped(1));
    return percent ? std::optional(*percent / 100) : std::nullopt;
}

std::optional<double> millisecondsOf(QStringView text) {
    struct Unit {
        QStringView name;
        double milliseconds;
    };
    // "ms" before "s": the longer suffix has to win.
    static constexpr std::array units{Unit{u"ms", 1}, Unit{u"min", 60'000}, Unit{u"s", 1000},
                                      Unit{u"h", 3'600'000}, Unit{u"d", 86'400'000}};
    for (const Unit& unit : units) {
        if (!text.endsWith(unit.name))
            continue;
        if (const auto number = numberOf(text.chopped(unit.name.size())))
            return *number * unit.milliseconds;
        return std::nullopt;
    }
    return numberOf(text);
}

std::optional<double> timeOf(const QString& text) {
    if (const auto number = numberOf(text))
        return number;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return double(time.toMSecsSinceEpoch());
}

Result<Value> valueOr(const std::optional<double>& number, const FieldInformation& field, const Token& token,
                      const QString& wanted) {
    if (number)
        return Value(*number);
    return filterError(FilterWords::tr("%1 takes %2").arg(field.name, wanted), token.at);
}

Result<Value> wordOf(const FieldInformation& field, const Token& token) {
    for (qsizetype i = 0; i < field.words.size(); ++i) {
        // "MonitoredViolation" for the one with a blank in it.
        if (field.words[i].compare(token.text, Qt::CaseInsensitive) == 0 ||
            QString(field.words[i]).remove(u' ').compare(token.text, Qt::CaseInsensitive) == 0)
            return Value(double(i));
    }
    return filterError(FilterWords::tr("%1 is one of %2").arg(field.name, field.words.join(u", "_s)),
                       token.at);
}

} // namespace

Result<Value> literalFor(const FieldInformation& field, const Token& token) {
    if (token.is("none"_L1))
        return Value();
    switch (field.kind) {
    case FieldKind::Truth:
        if (token.is("true"_L1) || token.is("false"_L1))
            return Value(token.is("true"_L1));
        return filterError(FilterWords::tr("%1 is true or false").arg(field.name), token.at);
    case FieldKind::Number:
        return valueOr(numberOf(token.text), field, token, FilterWords::tr("a number"));
    case FieldKind::Share:
        return valueOr(shareOf(token.text), field, token, FilterWords::tr("a share such as 0.1 or 10%"));
    case FieldKind::Milliseconds:
        return valueOr(millisecondsOf(token.text), field, token,
                       FilterWords::tr("a time such as 250ms, 2s or 5min"));
    case FieldKind::Time:
        return valueOr(
            timeOf(token.text), field, token,
            FilterWords::tr("a date and time such as 2026-01-15T10:30:00Z, or milliseconds since 1970"));
    case FieldKind::Word:
        return wordOf(field, token);
    case FieldKind::Text:
    case FieldKind::Texts:
        break;
    }
    return Value(token.text);
}

} // namespace wayside::observe::query
