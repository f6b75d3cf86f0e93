// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <QByteArray>

/// The bytes a node says, right and wrong ones (spec 01 §2, §3). Made by hand: an encoder that refuses what
/// is wrong could not say it.
namespace wayside::conformance::client {

/// Big-endian.
QByteArray number(quint64 value, int bytes);

/// A frame whose size fits its content. `data` at most 65534 bytes.
QByteArray frame(quint8 type, const QByteArray& data = {});
QByteArray timestampsRequest(quint64 t0);
/// 0x04, or 0x05 when an identifier is given (eight bytes, as they are).
QByteArray payload(quint8 payloadType, WallTime origin, const QByteArray& content,
                   const QByteArray& identifier = {});
/// 0xF0 with a copy of a payload's content behind its type byte.
QByteArray monitorCopy(const QByteArray& publisherToken, WallTime published, WallTime sent,
                       quint8 originalType, const QByteArray& original);
/// An identifier as the wire carries it: padded with null bytes.
QByteArray padded(const QByteArray& identifier);

inline constexpr qsizetype largestData = 65534; ///< behind the type byte

/// "aa bb 00 01 …" of the first `most` bytes, and how many there were if that is more.
QString hex(const QByteArray& bytes, qsizetype most = 16);
/// "Payload (0x04)"
QString typeName(quint8 type);

} // namespace wayside::conformance::client
