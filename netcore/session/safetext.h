// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <cstddef>
#include <string>
#include <string_view>

/// Text that is safe to log and to send: peer bytes become hexadecimal or are replaced, figures do not depend
/// on the locale.
namespace wayside::session {

/// "aa bb 00 09" of at most `most` bytes; "…" is never added, the caller knows the size.
std::string hexOf(wire::Bytes bytes, std::size_t most);
/// "0x1f"
std::string hexOf(std::uint8_t byte);
/// Printable ASCII as it is, every other byte as '?', cut to `most` bytes: what spec 01 §3 allows in a Bye.
std::string printableAscii(std::string_view text, std::size_t most);
/// What a peer said, to be shown: printable ASCII as it is but for the backslash, which is doubled; every
/// other byte as "\x1b". Of more than `most` bytes the first `most` and how many there were.
std::string escaped(std::string_view text, std::size_t most);
/// Six significant digits with a point as decimal separator; whole numbers without one.
std::string figure(double value);

} // namespace wayside::session
