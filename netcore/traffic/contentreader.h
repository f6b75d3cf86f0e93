// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <cstddef>
#include <QByteArray>
#include <QString>
#include <vector>

namespace wayside::traffic {

/// How a person writes the content of a payload.
enum class ContentForm : std::uint8_t {
    Text, ///< sent as UTF-8
    Hex,
    Base64, ///< RFC 4648 §4 or §5, blanks and line ends aside; padding may be missing
    Json,   ///< checked, then sent as it was written, as UTF-8
};

/// The bytes that would be sent. InvalidArgument (Fault::Local) with what is wrong and, where that makes
/// sense, Error::offset: the place in the text, in characters for Base64, in bytes of its UTF-8 for JSON.
Result<std::vector<std::byte>> contentFrom(const QString& text, ContentForm form);

} // namespace wayside::traffic
