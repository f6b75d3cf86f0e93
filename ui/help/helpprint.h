// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QString>

class QPagedPaintDevice;

namespace wayside::ui {

struct HelpDocument;

/// A document of the help on paper, in light colours whatever the screen has, its pages numbered. The device
/// has paperPixelsPerInch. GUI thread.
void printHelp(const HelpDocument& document, QPagedPaintDevice& device);

/// An existing file is replaced only by a whole one. Error: FileUnreadable, with the system's words.
Result<void> saveHelpPdf(const HelpDocument& document, const QString& file);

} // namespace wayside::ui
