// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <string>
#include <string_view>

namespace wayside::recording {

/// Stands in for tokens. Within one recording the same token becomes the same word, so that senders can be
/// told apart; between recordings words say nothing, since the salt differs and is not kept.
class TokenMask {
public:
    static constexpr std::size_t wordSize = 16;

    TokenMask(); ///< a salt from the operating system's generator

    /// At most wordSize hexadecimal digits, never more than the token had; of a token masked before, its
    /// word.
    std::string wordFor(std::string_view token) const;
    /// The word filled up with '*' to `size`.
    static std::string padded(std::string_view word, std::size_t size);
    /// Whether the field holds what padded() makes.
    static bool isPadded(std::string_view field);

private:
    QByteArray m_salt;
};

} // namespace wayside::recording
