// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/wire/datagram.h"

#include <span>
#include <vector>

/// Encoding into a caller's buffer (spec 01 §2, §3). Everything here is a pure function.
namespace wayside::wire {

/// Bytes of the whole frame, header included; the figure is right even when the datagram is too large to
/// encode.
std::size_t frameSize(const Datagram& datagram);

/// Writes one frame to the start of `buffer` and returns its size. Errors (all Fault::Local): BufferTooSmall;
/// TooLarge when the content passes 65535 bytes or a token 512; InvalidArgument for a non-ASCII token, an
/// originalType that is neither 0x04 nor 0x05, or an Unknown datagram. Nothing is written on error.
Result<std::size_t> encode(const Datagram& datagram, std::span<std::byte> buffer);

/// The same, appended to a growing buffer.
Result<std::size_t> append(const Datagram& datagram, std::vector<std::byte>& buffer);

} // namespace wayside::wire
