// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/events.h"
#include "netcore/wire/framedecoder.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What a machine reports when it closes for something the peer did: the precise cause and a sentence for the
/// log with the offending bytes as hexadecimal (spec 01 §3, §6).
namespace wayside::session {

/// How far the bytes of a frame may be shown.
enum class Secrecy : std::uint8_t {
    Open,
    TokenExpected, ///< before a token was accepted any byte may belong to one: header and type at most
};

/// A byte stream that cannot be read further. `streamBase` is added to the decoder's offset.
CloseRequested complaintAbout(const wire::DecodeError& error, std::uint64_t streamBase, Secrecy secrecy);
/// A readable frame that must not come here. `frameStart` is the frame, or as much of it as has come;
/// `because` is the sentence without its full stop.
CloseRequested complaintAbout(wire::Bytes frameStart, std::uint64_t offset, CloseCause cause,
                              std::string_view because, Secrecy secrecy);
/// A passed limit.
CloseRequested complaintAbout(const limits::Violation& violation);

/// An end that is nobody's protocol violation; nothing is flushed unless the caller says so.
CloseRequested ending(CloseCause cause, EndReason reason, std::string detail);

/// "Payload (0x04)"
std::string typeForPeople(std::uint8_t typeByte);

} // namespace wayside::session
