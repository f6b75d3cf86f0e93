// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tintedicon.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QPixmap draw(QByteArray drawing, const QColor& colour, int size, qreal ratio) {
    drawing.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace

QIcon tintedIcon(const QString& name, const QPalette& palette) {
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray drawing = file.readAll();
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 48}) {
        for (const qreal ratio : {1.0, 2.0}) {
            icon.addPixmap(draw(drawing, palette.color(QPalette::Active, QPalette::ButtonText), size, ratio));
            icon.addPixmap(
                draw(drawing, palette.color(QPalette::Disabled, QPalette::ButtonText), size, ratio),
                QIcon::Disabled);
            icon.addPixmap(
                draw(drawing, palette.color(QPalette::Active, QPalette::HighlightedText), size, ratio),
                QIcon::Selected);
        }
    }
    return icon;
}

} // namespace wayside::ui
