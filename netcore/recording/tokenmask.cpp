// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/tokenmask.h"

#include <algorithm>
#include <array>
#include <QCryptographicHash>
#include <QRandomGenerator>

namespace wayside::recording {
namespace {

bool isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

} // namespace

TokenMask::TokenMask() {
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    m_salt = QByteArray(reinterpret_cast<const char*>(words.data()), qsizetype(sizeof words));
}

std::string TokenMask::wordFor(std::string_view token) const {
    const std::size_t size = std::min(token.size(), wordSize);
    if (isPadded(token))
        return std::string(token.substr(0, size));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(m_salt);
    hash.addData(QByteArray::fromRawData(token.data(), qsizetype(token.size())));
    return hash.result().toHex().left(qsizetype(size)).toStdString();
}

std::string TokenMask::padded(std::string_view word, std::size_t size) {
    std::string field(word.substr(0, size));
    field.resize(size, '*');
    return field;
}

/// A token that looks like this by chance would have to be hexadecimal digits and asterisks alone; its word
/// is its beginning, so whatever is short enough to be one whole is not taken for masked.
bool TokenMask::isPadded(std::string_view field) {
    if (field.size() <= wordSize)
        return false;
    return std::all_of(field.begin(), field.begin() + wordSize, isHexDigit) &&
           std::all_of(field.begin() + wordSize, field.end(), [](char c) { return c == '*'; });
}

} // namespace wayside::recording
