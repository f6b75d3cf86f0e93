// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <array>
#include <optional>
#include <string>

/// TCP over IPv4 as a packet analyser expects it. Recordings hold datagrams, not packets: the packets around
/// them are made up, with addresses that belong to nobody, so that "follow stream" and dissectors work.
namespace wayside::recording {

struct TcpSegment {
    static constexpr std::uint8_t fin = 0x01, syn = 0x02, push = 0x08, acknowledge = 0x10;
    /// Bytes of data at most: a packet's length has 16 bits.
    static constexpr std::size_t mostData = 65495;

    std::uint32_t sourceAddress = 0, destinationAddress = 0; ///< 192.0.2.1 is 0xC0000201
    std::uint16_t sourcePort = 0, destinationPort = 0;
    std::uint32_t sequence = 0, acknowledged = 0;
    std::uint8_t flags = 0;
    wire::Bytes data{};
    std::uint16_t window = 0xFFFF;
};

/// The packet from its IPv4 header on, checksums right. `data` has at most mostData bytes.
std::string packetOf(const TcpSegment& segment);
/// Nothing when the bytes are not a whole, unfragmented IPv4 packet with TCP. Checksums are not looked at.
std::optional<TcpSegment> segmentOf(wire::Bytes packet);

} // namespace wayside::recording
