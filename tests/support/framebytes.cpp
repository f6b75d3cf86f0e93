// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/framebytes.h"

#include "netcore/wire/frameencoder.h"

#include <stdexcept>

namespace wayside::test {

ByteString bytesOf(std::initializer_list<int> values) {
    ByteString bytes;
    for (const int value : values)
        bytes.push_back(std::byte(value));
    return bytes;
}

ByteString bytesOf(std::string_view text) {
    const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
    return {bytes.begin(), bytes.end()};
}

ByteString frameOf(const wire::Datagram& datagram) {
    ByteString bytes;
    if (const auto written = wire::append(datagram, bytes); !written)
        throw std::invalid_argument(written.error().detail);
    return bytes;
}

ByteString rawFrame(std::uint8_t typeByte, const ByteString& data) {
    const std::size_t size = data.size() + 1;
    ByteString bytes = bytesOf({0xAA, 0xBB, int(size >> 8U) & 0xFF, int(size & 0xFFU), typeByte});
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

ByteString joined(std::initializer_list<ByteString> parts) {
    ByteString bytes;
    for (const ByteString& part : parts)
        bytes.insert(bytes.end(), part.begin(), part.end());
    return bytes;
}

ByteString payloadFrame(std::size_t size, std::uint8_t number) {
    const ByteString payload(size, std::byte(number));
    return frameOf(wire::Payload{number, WallTime{1735689600000U + number}, payload});
}

ByteString payloadFrame(std::string_view identifier, std::size_t size, std::uint8_t number) {
    const ByteString payload(size, std::byte(number));
    return frameOf(wire::PayloadWithIdentifier{TlcIdentifier::fromText(identifier).value(), number,
                                               WallTime{1735689600000U + number}, payload});
}

} // namespace wayside::test
