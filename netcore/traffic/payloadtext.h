// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <QString>

namespace wayside::traffic {

enum class PayloadForm : std::uint8_t {
    Automatic, ///< text where all of it is printable, else hexadecimal
    Text,
    Hex,
    Json, ///< JSON on one line; text where it is no JSON
};

struct PayloadText {
    QString text;     ///< one line; nothing in it can steer a terminal
    bool cut = false; ///< there is more
};

/// A payload for people, from at most the first `most` bytes; 0: all of them. UTF-8 is shown as text; control
/// characters, those that change the direction of writing, and bytes that are no UTF-8 become escapes.
PayloadText textOf(wire::Bytes payload, PayloadForm form, std::size_t most);

/// Bytes from hexadecimal digits, with or without 0x in front, and blanks, colons or dashes between pairs.
/// Nothing when it is something else.
std::optional<std::vector<std::byte>> bytesFromHex(const QString& text);

} // namespace wayside::traffic
