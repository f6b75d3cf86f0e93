// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace wayside::ui {

/// How well what a person typed names a command: every typed word has to begin a word of the text, or to be
/// found inside one, or its letters have to come in this order ("rcs" for "Reconnect sessions"). More is
/// better; nothing when it does not match. Case does not matter; an empty query matches everything alike.
/// Pure; any thread.
std::optional<int> commandMatch(const QString& query, const QString& text);

} // namespace wayside::ui
