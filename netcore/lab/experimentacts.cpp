// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/experimentacts.h"

#include "netcore/wire/frameencoder.h"
#include "netcore/wire/layout.h"

#include <initializer_list>
#include <string>

namespace wayside::lab {

namespace {

using Octets = std::vector<std::byte>;

Octets octets(std::initializer_list<unsigned> values) {
    Octets bytes;
    for (const unsigned value : values)
        bytes.push_back(std::byte(value));
    return bytes;
}

Octets encoded(const wire::Datagram& datagram) {
    Octets bytes;
    return wire::append(datagram, bytes) ? bytes : Octets();
}

/// A frame that the encoder would refuse to make.
Octets rawFrame(unsigned type, const Octets& data) {
    const std::size_t size = data.size() + wire::layout::typeSize;
    Octets bytes(wire::layout::prefix.begin(), wire::layout::prefix.end());
    bytes.push_back(std::byte(size >> 8U));
    bytes.push_back(std::byte(size & 0xFFU));
    bytes.push_back(std::byte(type));
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

Octets unknownToken() {
    constexpr std::size_t usualLength = 43;
    return encoded(wire::Token{std::string(usualLength, 'x')});
}

Octets half(Octets bytes) {
    bytes.resize(bytes.size() / 2);
    return bytes;
}

Octets withIdentifier(const Octets& identifier) {
    Octets data = identifier;
    data.insert(data.end(), 10, std::byte{0}); // payload type, origin timestamp, one byte of payload
    return rawFrame(unsigned(wire::DatagramType::PayloadWithIdentifier), data);
}

} // namespace

Octets payloadBytes(SessionProtocol protocol, WallTime now, std::size_t size) {
    const Octets payload(size, std::byte{'x'});
    constexpr std::uint8_t custom = 0xFF;
    if (protocol == SessionProtocol::Singleplex)
        return encoded(wire::Payload{custom, now, payload});
    return encoded(
        wire::PayloadWithIdentifier{*TlcIdentifier::fromText(foreignIdentifier), custom, now, payload});
}

Octets openingBytes(Misbehaviour what) {
    switch (what) {
    case Misbehaviour::WrongVersion:
        return octets({0x02});
    case Misbehaviour::HalfToken:
    case Misbehaviour::PayloadBeforeToken:
    case Misbehaviour::UnknownToken:
    case Misbehaviour::LongToken:
        return {wire::protocolVersion};
    default:
        return {};
    }
}

Octets tokenBytes(Misbehaviour what, SessionProtocol protocol, WallTime now) {
    switch (what) {
    case Misbehaviour::HalfToken:
        return half(unknownToken());
    case Misbehaviour::PayloadBeforeToken:
        return payloadBytes(protocol, now, 16);
    case Misbehaviour::UnknownToken:
        return unknownToken();
    case Misbehaviour::LongToken:
        return rawFrame(unsigned(wire::DatagramType::Token), Octets(wire::longestToken + 1, std::byte{'x'}));
    default:
        return {};
    }
}

Octets sessionBytes(Misbehaviour what, SessionProtocol protocol, WallTime now) {
    switch (what) {
    case Misbehaviour::UnknownDatagram:
        return rawFrame(0x7E, octets({1, 2, 3}));
    case Misbehaviour::BadPrefix:
        return octets({0xAB, 0xCD, 0x00, 0x01, 0x00});
    case Misbehaviour::ZeroSize:
        return octets({0xAA, 0xBB, 0x00, 0x00});
    case Misbehaviour::WrongSize:
        return rawFrame(unsigned(wire::DatagramType::TimestampsResponse),
                        Octets(wire::layout::timestampsResponse - wire::layout::typeSize - 1));
    case Misbehaviour::HalfFrame:
        return half(encoded(wire::KeepAlive{}));
    case Misbehaviour::WrongDirection:
        return rawFrame(unsigned(wire::DatagramType::Reconnect), {});
    case Misbehaviour::SecondToken:
        return unknownToken();
    case Misbehaviour::WrongMode:
        return payloadBytes(protocol == SessionProtocol::Singleplex ? SessionProtocol::Multiplex
                                                                    : SessionProtocol::Singleplex,
                            now, 16);
    case Misbehaviour::BadIdentifier:
        return withIdentifier(octets({0xE9, 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86}));
    case Misbehaviour::ForeignIdentifier:
    case Misbehaviour::MonitorSends:
        return payloadBytes(SessionProtocol::Multiplex, now, 16);
    case Misbehaviour::UnmatchedTimestamps:
        return encoded(wire::TimestampsResponse{WallTime{1}, now, now});
    case Misbehaviour::SurplusBytes:
        return rawFrame(unsigned(wire::DatagramType::KeepAlive), octets({1, 2, 3}));
    default:
        return {};
    }
}

} // namespace wayside::lab
