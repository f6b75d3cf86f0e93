// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppicture.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QTextDocument>
#include <QTextFrame>

namespace wayside::ui {

namespace {

/// Pictures are of screens, 96 pixels an inch.
constexpr qreal pixelsPerInch = 96;
/// For an empty place with its words when a picture cannot be read.
constexpr QSizeF missingSize(240, 40);

qreal deviceScale(const QTextDocument& document) {
    const QPaintDevice* device = document.documentLayout()->paintDevice();
    return device ? std::max(1.0, device->logicalDpiX() / pixelsPerInch) : 1;
}

} // namespace

HelpPicture::HelpPicture(QObject* parent) : QObject(parent) {}

const QImage& HelpPicture::picture(const QString& file) {
    auto found = m_pictures.find(file);
    if (found == m_pictures.end())
        found = m_pictures.insert(file, QImage(file));
    return *found;
}

QSizeF HelpPicture::intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) {
    Q_UNUSED(position)
    const QImage& image = picture(format.toImageFormat().name());
    const QSizeF natural = (image.isNull() ? missingSize : QSizeF(image.size())) * deviceScale(*document);
    const auto margins = document->rootFrame()->frameFormat();
    const qreal width = document->pageSize().width() - margins.leftMargin() - margins.rightMargin();
    if (width <= 0 || natural.width() <= width)
        return natural;
    return natural * (width / natural.width());
}

void HelpPicture::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                             const QTextFormat& format) {
    Q_UNUSED(document)
    Q_UNUSED(position)
    const QString file = format.toImageFormat().name();
    const QImage& image = picture(file);
    if (image.isNull()) {
        painter->drawText(rect, Qt::AlignCenter, format.stringProperty(QTextFormat::ImageAltText));
    } else {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QSize pixels = (rect.size() * ratio).toSize();
        QImage& scaled = m_scaled[file];
        // What is printed keeps its own pixels: paper has more of them than the page says.
        const bool onPaper = painter->paintEngine()->type() == QPaintEngine::Pdf;
        const bool smaller = !onPaper && pixels.width() < image.width();
        if (smaller && scaled.size() != pixels)
            scaled = image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        painter->save();
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(rect, smaller ? scaled : image);
        painter->restore();
    }
    painter->save();
    painter->setPen(m_frame);
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace wayside::ui
