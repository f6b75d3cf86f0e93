// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace wayside {

/// As Qt's text: names of the vocabulary, identifiers, and what else is Latin-1 for certain. What a peer has
/// chosen freely is UTF-8 and not for this. Copies; thread-safe.
inline QString latinText(std::string_view latin1) {
    return QString::fromLatin1(latin1.data(), qsizetype(latin1.size()));
}

} // namespace wayside
