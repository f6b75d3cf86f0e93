// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/misbehaviour.h"
#include "netcore/wire/datagram.h"

#include <cstddef>
#include <vector>

/// The bytes of misbehaviours: pure functions.
namespace wayside::lab {

/// What one sends instead of the version byte; empty: nothing.
std::vector<std::byte> openingBytes(Misbehaviour what);
/// What one sends instead of the token, once the version was accepted; empty: nothing.
std::vector<std::byte> tokenBytes(Misbehaviour what, SessionProtocol protocol, WallTime now);
/// What one sends into a session that stands; empty: nothing.
std::vector<std::byte> sessionBytes(Misbehaviour what, SessionProtocol protocol, WallTime now);
/// A payload of that size, in the form of the protocol.
std::vector<std::byte> payloadBytes(SessionProtocol protocol, WallTime now, std::size_t size);

/// Identifier that no domain is likely to have.
inline constexpr std::string_view foreignIdentifier = "zz-lab-0";

} // namespace wayside::lab
