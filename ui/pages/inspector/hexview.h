// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QByteArray>

namespace wayside::ui {

/// Bytes as hexadecimal digits and as characters, sixteen in a row, with a run of them lit up. Arrow keys
/// move from byte to byte; Ctrl+C copies what is lit, or everything. Draws only the rows in view. GUI thread.
class HexView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HexView(QWidget* parent = nullptr);

    /// `trueSize`: bytes there were; those that were not kept are told of below the others.
    void setBytes(const QByteArray& bytes, qsizetype trueSize);
    void light(qsizetype offset, qsizetype size); ///< size 0: nothing
    qsizetype litOffset() const { return m_litOffset; }
    qsizetype litSize() const { return m_litSize; }
    qsizetype cursor() const { return m_cursor; } ///< -1: none
    QString copyText() const;                     ///< what Ctrl+C copies
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void byteChosen(qsizetype offset); ///< by a person

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    struct Places { ///< in pixels, from the left of what scrolls
        int digit = 8, row = 16, offsets = 0, hex = 0, text = 0, whole = 0;
    };
    Places places() const;
    int rows() const;
    void arrange();
    void choose(qsizetype offset);
    void showByte(qsizetype offset);
    qsizetype byteAt(QPoint where) const; ///< -1: none there
    void paintRow(QPainter& painter, const Places& places, int row, int y) const;
    int hexX(const Places& places, int column) const;

    QByteArray m_bytes;
    qsizetype m_trueSize = 0;
    qsizetype m_litOffset = 0, m_litSize = 0;
    qsizetype m_cursor = -1;
};

} // namespace wayside::ui
