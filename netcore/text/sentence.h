// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>

namespace wayside {

/// What an error says ("the peer closed the connection") as the beginning of a sentence. UTF-8; thread-safe.
inline QString sentence(const std::string& fragment) {
    QString text = QString::fromStdString(fragment);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace wayside
