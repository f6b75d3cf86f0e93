// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QTextObjectInterface>

class QImage;

namespace wayside::ui {

/// Draws the pictures of a document, never wider than the text and as sharp as the device: in place of Qt's
/// own handler of pictures, which neither scales well nor follows the width. Their names are files. GUI
/// thread.
class HelpPicture : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    explicit HelpPicture(QObject* parent = nullptr);

    void setFrame(const QColor& colour) { m_frame = colour; } ///< of the line around each

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const QImage& picture(const QString& file);

    QColor m_frame;
    QHash<QString, QImage> m_pictures; ///< in their own size
    QHash<QString, QImage> m_scaled;   ///< in the size last drawn
};

} // namespace wayside::ui
