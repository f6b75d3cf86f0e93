// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pdffile.h"

#include <QPdfWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace wayside::ui {

Result<void> savePdfFile(const QString& file, const QString& title, QPageLayout::Orientation orientation,
                         const std::function<bool(QPagedPaintDevice&)>& paint) {
    QSaveFile target(file);
    const auto refused = [&target] {
        return failure(ErrorCode::FileUnreadable, Fault::Environment, target.errorString().toStdString());
    };
    if (!target.open(QIODevice::WriteOnly))
        return refused();
    {
        QPdfWriter writer(&target);
        writer.setResolution(paperPixelsPerInch);
        writer.setTitle(title);
        writer.setCreator(u"Wayside"_s);
        writer.setPageLayout(
            {QPageSize(QPageSize::A4), orientation, QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter});
        if (!paint(writer))
            return refused();
    }
    if (!target.commit())
        return refused();
    return {};
}

} // namespace wayside::ui
