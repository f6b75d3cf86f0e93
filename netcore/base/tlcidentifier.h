// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string_view>

namespace wayside {

/// A TLC identifier as the wire carries it: 8 bytes of ASCII, padded with null bytes at the end (spec 01 §3).
/// Registered identifiers match `^[a-z0-9_-]{8}$` (spec 02 §1); the wire admits shorter ones.
class TlcIdentifier {
public:
    static constexpr std::size_t size = 8;

    constexpr TlcIdentifier() = default;

    /// 1 to 8 printable ASCII characters, else nothing.
    static constexpr std::optional<TlcIdentifier> fromText(std::string_view text) {
        if (text.empty() || text.size() > size)
            return std::nullopt;
        TlcIdentifier identifier;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] < 0x20 || text[i] > 0x7E)
                return std::nullopt;
            identifier.m_bytes[i] = text[i];
        }
        return identifier;
    }

    /// The eight bytes from a frame; the caller has checked that they are ASCII.
    static TlcIdentifier fromWire(const void* eightBytes) {
        TlcIdentifier identifier;
        std::memcpy(identifier.m_bytes.data(), eightBytes, size);
        return identifier;
    }

    /// `^[a-z0-9_-]{8}$`: the form in which an identifier can be registered (spec 02 §1).
    static constexpr bool isRegistrable(std::string_view text) {
        if (text.size() != size)
            return false;
        for (const char c : text) {
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'))
                return false;
        }
        return true;
    }

    /// The text without its padding.
    constexpr std::string_view text() const {
        std::size_t length = size;
        while (length > 0 && m_bytes[length - 1] == '\0')
            --length;
        return {m_bytes.data(), length};
    }

    constexpr const std::array<char, size>& bytes() const { return m_bytes; }

    // clang-tidy 14 takes the comparison with 0 inside for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend constexpr auto operator<=>(const TlcIdentifier&, const TlcIdentifier&) = default;

private:
    std::array<char, size> m_bytes{};
};

} // namespace wayside

template <>
struct std::hash<wayside::TlcIdentifier> {
    std::size_t operator()(const wayside::TlcIdentifier& identifier) const noexcept {
        std::uint64_t value = 0;
        std::memcpy(&value, identifier.bytes().data(), sizeof value);
        return std::hash<std::uint64_t>()(value * 0x9E3779B97F4A7C15U);
    }
};
