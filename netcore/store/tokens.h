// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

/// Credentials: made from the operating system's generator, kept as SHA-256 (spec 02 §1). Pure functions, any
/// thread.
namespace wayside::store {

/// Length of every token we make: 32 bytes as base64url without padding.
inline constexpr int tokenLength = 43;

/// What the store and the directory know of a token: the SHA-256 of its text, 64 lower-case hexadecimal
/// digits. A type of its own, so that a plain token cannot be stored by mistake. Not a secret: it cannot be
/// turned back.
class TokenHash {
public:
    TokenHash() = default;
    static TokenHash of(QByteArrayView plainToken);
    /// From the store; anything but 64 hexadecimal digits gives an empty hash, which matches nothing.
    static TokenHash fromHex(const QByteArray& hex);

    const QByteArray& hex() const { return m_hex; }
    bool isEmpty() const { return m_hex.isEmpty(); }

    friend bool operator==(const TokenHash&, const TokenHash&) = default;
    friend std::size_t qHash(const TokenHash& hash, std::size_t seed = 0) noexcept {
        return ::qHash(hash.m_hex, seed);
    }

private:
    QByteArray m_hex;
};

/// A new token: tokenLength characters of `A-Z a-z 0-9 - _`, 256 bits from the operating system. A secret.
QByteArray newToken();

/// For display: the first four characters, then dots. Shorter than 16 characters: dots alone.
QString maskedToken(QByteArrayView plainToken);

/// What a list shows of a token whose plain value is not kept: dots and the last six digits of its hash,
/// enough to tell two tokens apart.
QString maskedToken(const TokenHash& hash);

/// A new random uuid, 36 lower-case characters without braces.
QString newUuid();

} // namespace wayside::store
