// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/casenumber.h"

#include <QRegularExpression>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

std::optional<CaseNumber> CaseNumber::fromText(const QString& text) {
    static const QRegularExpression form(u"^([0-9]{2})-([1-9][0-9]?)\\.([0-9]{2,3})$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const CaseNumber number{match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    if (number.document == 0 || number.place == 0)
        return std::nullopt;
    return number;
}

QString CaseNumber::sectionText() const {
    return u"%1-%2"_s.arg(document, 2, 10, QChar(u'0')).arg(section);
}

QString CaseNumber::text() const {
    return u"%1.%2"_s.arg(sectionText()).arg(place, 2, 10, QChar(u'0'));
}

} // namespace wayside::conformance
