// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/tokenreference.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QRegularExpression>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digits = 6;

QString dots() {
    return QString(8, u'•');
}

/// The digits that a service left visible.
QString visibleDigits(const QByteArray& token) {
    static const QRegularExpression masked(u"^[•*]+([0-9a-f]{6,64})$"_s);
    return masked.match(QString::fromUtf8(token)).captured(1);
}

QString hashOf(const QByteArray& token) {
    return QString::fromLatin1(QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex());
}

} // namespace

bool isWholeToken(const QByteArray& text) {
    constexpr qsizetype shortest = 16;
    return text.size() >= shortest &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~' && c != '*'; });
}

QString tokenReference(const QByteArray& token) {
    return isWholeToken(token) ? hashOf(token).right(digits) : visibleDigits(token).right(digits);
}

QString maskedToken(const QByteArray& token) {
    return dots() + tokenReference(token);
}

bool meansToken(const QString& reference, const QByteArray& token) {
    static const QRegularExpression form(u"^•*([0-9a-f]{6,64})$"_s);
    const QString wanted = form.match(reference.toLower()).captured(1);
    if (wanted.isEmpty())
        return false;
    if (isWholeToken(token))
        return hashOf(token).endsWith(wanted);
    const QString visible = visibleDigits(token);
    return !visible.isEmpty() && (visible.endsWith(wanted) || wanted.endsWith(visible));
}

} // namespace wayside::client
