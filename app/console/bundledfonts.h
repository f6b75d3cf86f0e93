// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wayside::console {

/// Whether words can be drawn at all. GUI thread, after the application object.
bool hasFonts();

/// The fonts that came with a self-contained archive, for a machine that has none at all, as servers do:
/// without one every window and picture is empty of words. The system's own are never mixed with them.
/// `folder`: *.ttf files; one that is not there adds nothing. Returns how many files were added. GUI thread,
/// after the application object.
int addFontsWhereThereAreNone(const QString& folder);

/// Where an archive has them, beside the running program.
QString bundledFontsFolder();

} // namespace wayside::console
