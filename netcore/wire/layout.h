// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Where each field lies in a frame (spec 01 §2, §3), shared by encoder and decoder so that they cannot
/// disagree.
namespace wayside::wire::layout {

inline constexpr std::array<std::byte, 2> prefix{std::byte{0xAA}, std::byte{0xBB}};

inline constexpr std::size_t typeSize = 1;
inline constexpr std::size_t timestampSize = 8;
inline constexpr std::size_t tokenLengthSize = 4;

// Content sizes, the type byte included.
inline constexpr std::size_t payloadFixed = typeSize + 1 + timestampSize;
inline constexpr std::size_t payloadWithIdentifierFixed = payloadFixed + TlcIdentifier::size;
inline constexpr std::size_t timestampsRequest = typeSize + timestampSize;
inline constexpr std::size_t timestampsResponse = typeSize + 3 * timestampSize;
inline constexpr std::size_t monitorHead = typeSize + tokenLengthSize; ///< what tells the token's length
inline constexpr std::size_t monitorFixed = monitorHead + 2 * timestampSize + 1;

static_assert(largestPayload == largestContent - payloadFixed);
static_assert(largestPayloadWithIdentifier == largestContent - payloadWithIdentifierFixed);
static_assert(timestampsRequest == 9 && timestampsResponse == 25);

/// Text of the protocol is printable ASCII: a control character or a null byte in it is as wrong as a byte
/// above 0x7E.
constexpr bool isText(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7E; });
}

/// An identifier field: text, then nothing but null bytes. A null byte followed by text is not padding.
constexpr bool isPaddedText(std::string_view field) {
    const std::size_t end = std::min(field.find('\0'), field.size());
    return isText(field.substr(0, end)) &&
           std::all_of(field.begin() + std::ptrdiff_t(end), field.end(), [](char c) { return c == '\0'; });
}

} // namespace wayside::wire::layout
