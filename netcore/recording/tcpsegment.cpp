// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/tcpsegment.h"

#include <cassert>

namespace wayside::recording {
namespace {

constexpr std::size_t ipHeader = 20;
constexpr std::size_t tcpHeader = 20;
constexpr std::uint8_t tcpProtocol = 6;

void put(std::string& packet, std::uint64_t value, std::size_t size) {
    for (std::size_t shift = size; shift-- > 0;)
        packet.push_back(char(value >> (8 * shift)));
}

void putAt(std::string& packet, std::size_t at, std::uint16_t value) {
    packet[at] = char(value >> 8U);
    packet[at + 1] = char(value & 0xFFU);
}

std::uint32_t get(wire::Bytes bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (const std::byte byte : bytes.subspan(at, size))
        value = (value << 8U) | std::to_integer<std::uint32_t>(byte);
    return value;
}

/// Sum of 16-bit words, not yet folded (RFC 1071).
std::uint64_t sumOf(std::string_view bytes) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sum += std::uint64_t(std::uint8_t(bytes[i])) << (i % 2 == 0 ? 8U : 0U);
    return sum;
}

std::uint16_t checksumOf(std::uint64_t sum) {
    while (sum >> 16U != 0)
        sum = (sum & 0xFFFFU) + (sum >> 16U);
    return std::uint16_t(~sum);
}

} // namespace

std::string packetOf(const TcpSegment& segment) {
    assert(segment.data.size() <= TcpSegment::mostData);
    const std::size_t total = ipHeader + tcpHeader + segment.data.size();
    std::string packet;
    packet.reserve(total);
    put(packet, 0x4500, 2); // version 4, five words of header
    put(packet, total, 2);
    put(packet, 0x00004000, 4); // no identification, do not fragment
    put(packet, 64, 1);         // time to live
    put(packet, tcpProtocol, 1);
    put(packet, 0, 2);
    put(packet, segment.sourceAddress, 4);
    put(packet, segment.destinationAddress, 4);
    putAt(packet, 10, checksumOf(sumOf(packet)));
    put(packet, segment.sourcePort, 2);
    put(packet, segment.destinationPort, 2);
    put(packet, segment.sequence, 4);
    put(packet, segment.acknowledged, 4);
    put(packet, 0x50, 1); // five words of header
    put(packet, segment.flags, 1);
    put(packet, segment.window, 2);
    put(packet, 0, 4); // checksum, no urgent data
    packet.append(reinterpret_cast<const char*>(segment.data.data()), segment.data.size());
    std::string pseudo;
    put(pseudo, segment.sourceAddress, 4);
    put(pseudo, segment.destinationAddress, 4);
    put(pseudo, tcpProtocol, 2);
    put(pseudo, total - ipHeader, 2);
    putAt(packet, ipHeader + 16,
          checksumOf(sumOf(pseudo) + sumOf(std::string_view(packet).substr(ipHeader))));
    return packet;
}

std::optional<TcpSegment> segmentOf(wire::Bytes packet) {
    if (packet.size() < ipHeader || std::to_integer<unsigned>(packet[0]) >> 4U != 4)
        return std::nullopt;
    const std::size_t ip = (std::to_integer<std::size_t>(packet[0]) & 0x0FU) * 4;
    const std::size_t total = get(packet, 2, 2);
    const bool fragment = (get(packet, 6, 2) & 0x3FFFU) != 0;
    if (ip < ipHeader || total < ip + tcpHeader || total > packet.size() || fragment ||
        std::to_integer<std::uint8_t>(packet[9]) != tcpProtocol)
        return std::nullopt;
    const wire::Bytes tcp = packet.first(total).subspan(ip);
    const std::size_t header = (std::to_integer<std::size_t>(tcp[12]) >> 4U) * 4;
    if (header < tcpHeader || header > tcp.size())
        return std::nullopt;
    return TcpSegment{get(packet, 12, 4),
                      get(packet, 16, 4),
                      std::uint16_t(get(tcp, 0, 2)),
                      std::uint16_t(get(tcp, 2, 2)),
                      get(tcp, 4, 4),
                      get(tcp, 8, 4),
                      std::to_integer<std::uint8_t>(tcp[13]),
                      tcp.subspan(header),
                      std::uint16_t(get(tcp, 14, 2))};
}

} // namespace wayside::recording
