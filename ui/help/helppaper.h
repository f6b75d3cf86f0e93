// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPalette;
class QTextDocument;

namespace wayside::ui {

struct HelpDocument;
class HelpPicture;

/// What the help is drawn with.
struct HelpColours {
    QColor text, muted, ground, line, link;

    static HelpColours of(const QPalette& palette);
};

/// A document of the help as one of Qt's: headings with anchors, tables that can be read, code on a ground of
/// its own in a frame that isHelpCode() knows, pictures with their words below. GUI thread.
void renderHelp(QTextDocument& paper, const HelpDocument& document, const HelpColours& colours,
                const QFont& font, HelpPicture& pictures);

/// Where an anchor stands; -1 when there is none of that name.
int helpAnchorPosition(const QTextDocument& paper, const QString& anchor);

/// A property of frames with code.
inline constexpr int helpCodeProperty = 0x100000 + 77; // QTextFormat::UserProperty and a number of ours

} // namespace wayside::ui
