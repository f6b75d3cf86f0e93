// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

/// Bytes of a stream, put together by hand or by the encoder.
namespace wayside::test {

using ByteString = std::vector<std::byte>;

ByteString bytesOf(std::initializer_list<int> values);
ByteString bytesOf(std::string_view text);
/// One encoded frame; the datagram must be encodable.
ByteString frameOf(const wire::Datagram& datagram);
/// A frame whose type and content are taken as they are, right or wrong.
ByteString rawFrame(std::uint8_t typeByte, const ByteString& data);
ByteString joined(std::initializer_list<ByteString> parts);

/// A payload of `size` bytes that tells its number, in singleplex (0x04) or with an identifier (0x05).
ByteString payloadFrame(std::size_t size, std::uint8_t number = 1);
ByteString payloadFrame(std::string_view identifier, std::size_t size, std::uint8_t number = 1);

} // namespace wayside::test
