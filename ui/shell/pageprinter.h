// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QString>

class QPagedPaintDevice;

namespace wayside::ui {

class Page;

/// A page of the console on paper: its picture first, in light colours whatever the screen has, then every
/// table of it in full, with its titles on each sheet. Each sheet says what it shows, of which source and
/// when. GUI thread.
class PagePrinter {
public:
    struct Heading {
        QString title;  ///< of the page
        QString source; ///< name of the source; never an address with a secret
        QString time;   ///< when, with its zone
    };

    /// Rows of one table; a longer one says how many are missing.
    static constexpr int mostRows = 5000;

    PagePrinter(Page& page, Heading heading);

    /// On a device that has just been made, of paperPixelsPerInch; false when it cannot paint.
    bool print(QPagedPaintDevice& device);
    /// An existing file is replaced only by a whole one. Error: FileUnreadable, with the system's words.
    Result<void> savePdf(const QString& file);
    int sheets() const { return m_sheets; } ///< of the last print

private:
    Page& m_page;
    Heading m_heading;
    int m_sheets = 0;
};

} // namespace wayside::ui
