// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The Markdown of the help as text: what Qt's reader of Markdown leaves to others. Pure; any thread.
namespace wayside::ui::helpmarkup {

/// `markdown` without comments, with explicit anchors (`<a id="name"></a>`) as marks of the private use area,
/// so that they pass through Qt's reader: anchorBegin NAME anchorEnd.
QString prepared(QString markdown);
inline constexpr QChar anchorBegin = u'\uE000';
inline constexpr QChar anchorEnd = u'\uE001';

/// One line without its marks: emphasis, code, links and pictures give their words. Anchor marks vanish.
QString plain(const QString& line);

/// A heading's anchor as web sites that show Markdown make it: "Why was it cut?" gives "why-was-it-cut".
QString anchorOf(const QString& heading);

} // namespace wayside::ui::helpmarkup
