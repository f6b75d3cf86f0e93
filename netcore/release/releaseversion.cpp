// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/releaseversion.h"

#include <algorithm>
#include <QRegularExpression>

namespace wayside::release {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 64; // characters

bool isNumber(const QString& part) {
    return std::all_of(part.cbegin(), part.cend(), [](QChar each) { return each >= u'0' && each <= u'9'; });
}

std::strong_ordering ofInt(int difference) {
    return difference <=> 0;
}

std::strong_ordering comparePart(const QString& one, const QString& other) {
    if (isNumber(one) != isNumber(other))
        return isNumber(one) ? std::strong_ordering::less : std::strong_ordering::greater;
    // Numbers without leading zeros: of two the longer is the larger, however long they are.
    if (isNumber(one) && one.size() != other.size())
        return one.size() <=> other.size();
    return ofInt(QString::compare(one, other));
}

} // namespace

std::optional<ReleaseVersion> ReleaseVersion::fromText(const QString& text) {
    static const QRegularExpression form(uR"(\A((?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){2}))"
                                         uR"((?:-((?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))"
                                         uR"((?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?)"
                                         uR"((?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\z)"_s);
    if (text.size() > longest)
        return std::nullopt;
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    ReleaseVersion version;
    version.m_number = QVersionNumber::fromString(match.captured(1));
    if (match.capturedLength(2) > 0)
        version.m_preRelease = match.captured(2).split(u'.');
    return version;
}

QString ReleaseVersion::text() const {
    const QString number = m_number.toString();
    return isPreRelease() ? number + u'-' + m_preRelease.join(u'.') : number;
}

std::strong_ordering operator<=>(const ReleaseVersion& one, const ReleaseVersion& other) {
    if (const int numbers = QVersionNumber::compare(one.m_number, other.m_number); numbers != 0)
        return ofInt(numbers);
    if (one.isPreRelease() != other.isPreRelease())
        return one.isPreRelease() ? std::strong_ordering::less : std::strong_ordering::greater;
    const qsizetype both = std::min(one.m_preRelease.size(), other.m_preRelease.size());
    for (qsizetype i = 0; i < both; ++i) {
        if (const auto part = comparePart(one.m_preRelease.at(i), other.m_preRelease.at(i)); part != 0)
            return part;
    }
    return one.m_preRelease.size() <=> other.m_preRelease.size();
}

} // namespace wayside::release
