// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/base/tlcidentifier.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

/// The datagrams of spec 01 §3 as values. Views point into the bytes they were decoded from; whoever keeps a
/// datagram longer copies it.
namespace wayside::wire {

using Bytes = std::span<const std::byte>;

inline constexpr std::byte protocolVersion{0x01};
inline constexpr std::size_t headerSize = 4;         ///< AA BB and the two size bytes
inline constexpr std::size_t largestContent = 65535; ///< type byte and data
inline constexpr std::size_t largestFrame = headerSize + largestContent;
inline constexpr std::size_t longestToken = 512;     ///< bytes; a longer one closes the connection
inline constexpr std::size_t largestPayload = 65525; ///< of 0x04
inline constexpr std::size_t largestPayloadWithIdentifier = 65517; ///< of 0x05

enum class DatagramType : std::uint8_t {
    KeepAlive = 0x00,
    Token = 0x01,
    Bye = 0x02,
    Reconnect = 0x03,
    Payload = 0x04,
    PayloadWithIdentifier = 0x05,
    TimestampsRequest = 0x06,
    TimestampsResponse = 0x07,
    MonitorPayload = 0xF0,
};

struct KeepAlive {
    std::size_t surplusBytes = 0; ///< tolerated and counted, never sent
};
struct Token {
    std::string_view token; ///< ASCII, at most longestToken. A secret: never logged
};
struct Bye {
    std::string_view reason; ///< as it came: escape before showing
};
struct Reconnect {
    std::size_t surplusBytes = 0;
};
struct Payload {
    std::uint8_t payloadType = 0;
    WallTime originTimestamp;
    Bytes payload;
};
struct PayloadWithIdentifier {
    TlcIdentifier identifier;
    std::uint8_t payloadType = 0;
    WallTime originTimestamp;
    Bytes payload;
};
struct TimestampsRequest {
    WallTime t0;
};
struct TimestampsResponse {
    WallTime t0, t1, t2;
};
struct MonitorPayload {
    std::string_view publisherToken;
    WallTime publishingTimestamp;
    WallTime sentTimestamp;
    std::uint8_t originalType = 0; ///< 0x04 or 0x05
    Bytes originalContent;         ///< what followed the type byte
};
struct Unknown {
    std::uint8_t typeByte = 0;
    std::size_t contentSize = 0; ///< the frame's size field: type byte and data
};

using Datagram = std::variant<KeepAlive, Token, Bye, Reconnect, Payload, PayloadWithIdentifier,
                              TimestampsRequest, TimestampsResponse, MonitorPayload, Unknown>;

/// The field's name for a type byte ("Payload", "Unknown"), for logs and people.
std::string_view nameOfType(std::uint8_t typeByte);

} // namespace wayside::wire
