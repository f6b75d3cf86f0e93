// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace wayside::inspect {

enum class BodyForm : quint8 {
    Empty,
    Json,   ///< UTF-8 that is a JSON object or array, set out over several lines
    Text,   ///< UTF-8 of printable characters and line ends
    Binary, ///< something else: unprintable bytes are escaped
};

struct BodyText {
    BodyForm form = BodyForm::Empty;
    QString text;     ///< lines; nothing in it can steer what shows it
    bool cut = false; ///< there is more than is shown
};

/// What is shown of a body at most, bytes: longer ones are cut and say so.
inline constexpr qsizetype mostBodyBytes = 70'000;

/// A payload, a reason or other bytes for people to read.
BodyText bodyText(const QByteArray& body);

} // namespace wayside::inspect
