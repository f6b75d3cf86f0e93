// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace wayside::ui {

/// A table header without gradients whose titles stand exactly above the cells; the sort mark stands beside
/// the title and points up when the least is at the top. GUI thread.
class FlatHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FlatHeader(Qt::Orientation orientation, QWidget* parent = nullptr);
    QSize sizeHint() const override;

    static constexpr int sortMarkSpace = 14;

protected:
    void setPadding(int pixels) { m_padding = pixels; } ///< of a title, as of the cells below

    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    int m_padding;
};

} // namespace wayside::ui
