// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QPersistentModelIndex>

namespace wayside::ui {

class TrafficFilterModel;

/// Who said what to whom: a line down for the client and one for the node, an arrow for each datagram, the
/// state of the connection beside, pauses as breaks in the lines. Shows the rows of a filter model and shares
/// its choice with a table through the current row. Draws only what is in view. GUI thread.
class SequenceView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit SequenceView(QWidget* parent = nullptr);

    void setTraffic(TrafficFilterModel* model);
    void setCurrentRow(int row); ///< of the filter model; -1: none
    int currentRow() const { return m_current.row(); }
    void scrollToEnd();
    bool isAtEnd() const;
    void setEmptyText(const QString& sentence);
    int paintedRows() const { return m_paintedRows; } ///< by the last frame

    /// A pause from here on breaks the lines, milliseconds.
    static constexpr qint64 markedPause = 1'000;
    QSize sizeHint() const override { return {560, 320}; }
    QSize minimumSizeHint() const override { return {280, 96}; }

Q_SIGNALS:
    void rowChosen(int row); ///< by a person

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Places { ///< in pixels
        int state = 0, time = 0, gap = 0, client = 0, node = 0, right = 0;
    };
    Places places() const;
    int count() const;
    int rowAt(int y) const; ///< -1: none
    void arrange();
    void choose(int row);
    void showRow(int row);
    void paintHead(QPainter& painter, const Places& places) const;
    void paintRow(QPainter& painter, const Places& places, int row, int y, bool firstInView) const;
    void paintState(QPainter& painter, const Places& places, int row, int y, bool firstInView) const;
    void paintMessage(QPainter& painter, const Places& places, int row, int y, const QColor& ink) const;
    QString describe(int row) const;

    TrafficFilterModel* m_model = nullptr;
    QPersistentModelIndex m_current;
    QString m_empty;
    int m_paintedRows = 0;
};

} // namespace wayside::ui
