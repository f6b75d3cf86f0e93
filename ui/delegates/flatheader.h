// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace wayside::ui {

/// A table header without gradients whose titles stand exactly above the cells of CellDelegate; the sort mark
/// stands beside the title. GUI thread.
class FlatHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit FlatHeader(Qt::Orientation orientation, QWidget* parent = nullptr);
    QSize sizeHint() const override;

    static constexpr int sortMarkSpace = 14;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace wayside::ui
