// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpprint.h"

#include "ui/help/helplibrary.h"
#include "ui/help/helppaper.h"
#include "ui/help/helppicture.h"
#include "ui/shell/appearance.h"

#include <QGuiApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
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
    QSaveFile target(file);
    const auto refused = [&target] {
        return failure(ErrorCode::FileUnreadable, Fault::Environment, target.errorString().toStdString());
    };
    if (!target.open(QIODevice::WriteOnly))
        return refused();
    {
        QPdfWriter writer(&target);
        writer.setResolution(helpPixelsPerInch);
        writer.setTitle(document.title);
        writer.setCreator(u"Wayside"_s);
        writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(12, 12, 12, 12),
                              QPageLayout::Millimeter});
        printHelp(document, writer);
    }
    if (!target.commit())
        return refused();
    return {};
}

} // namespace wayside::ui
