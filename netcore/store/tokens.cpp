// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/tokens.h"

#include <algorithm>
#include <array>
#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QUuid>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {
constexpr int hashDigits = 64;

bool isLowerHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}
} // namespace

TokenHash TokenHash::of(QByteArrayView plainToken) {
    TokenHash hash;
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    sha256.addData(plainToken);
    hash.m_hex = sha256.result().toHex();
    return hash;
}

TokenHash TokenHash::fromHex(const QByteArray& hex) {
    TokenHash hash;
    if (hex.size() == hashDigits && std::all_of(hex.cbegin(), hex.cend(), isLowerHexDigit))
        hash.m_hex = hex;
    return hash;
}

QByteArray newToken() {
    // system() reads the operating system's generator each time; global() would be a seeded one.
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char*>(words.data()), qsizetype(sizeof words));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString maskedToken(QByteArrayView plainToken) {
    constexpr qsizetype shown = 4;
    constexpr qsizetype leastLength = 16;
    QString dots = u"••••••••"_s;
    if (plainToken.size() < leastLength)
        return dots;
    return QString::fromLatin1(plainToken.first(shown)) + dots;
}

QString maskedToken(const TokenHash& hash) {
    constexpr qsizetype shown = 6;
    return u"••••••••"_s + QString::fromLatin1(hash.hex().last(std::min(shown, hash.hex().size())));
}

QString newUuid() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace wayside::store
