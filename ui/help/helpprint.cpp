// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpprint.h"

#include "ui/help/helplibrary.h"
#include "ui/help/helppaper.h"
#include "ui/help/helppicture.h"
#include "ui/shell/appearance.h"
#include "ui/shell/pdffile.h"

#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace wayside::ui {

void printHelp(const HelpDocument& document, QPagedPaintDevice& device) {
    constexpr qreal pointSize = 9.5;
    QFont font = QGuiApplication::font();
    font.setPointSizeF(pointSize);
    HelpPicture pictures;
    QTextDocument paper;
    HelpColours colours = HelpColours::of(Appearance::palette(false));
    renderHelp(paper, document, colours, font, pictures);
    paper.print(&device);
}

Result<void> saveHelpPdf(const HelpDocument& document, const QString& file) {
    return savePdfFile(file, document.title, QPageLayout::Portrait, [&document](QPagedPaintDevice& device) {
        printHelp(document, device);
        return true;
    });
}

} // namespace wayside::ui
