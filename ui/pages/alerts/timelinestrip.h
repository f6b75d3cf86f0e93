// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/figuredelegate.h"
#include "ui/models/alerts/availabilitymodel.h"

#include <QWidget>

namespace wayside::ui {

/// Draws a timeline: up a thin line, planned a hatched half, unplanned a full block, unknown a dotted line;
/// each in its colour. What is shorter than a pixel is still drawn when it is down time.
void paintTimeline(QPainter& painter, const QRectF& area, const QList<availability::Stretch>& timeline,
                   availability::Span range, const QPalette& palette);
/// The shape of one standing, for a legend.
void paintStanding(QPainter& painter, const QRectF& area, availability::Standing standing,
                   const QPalette& palette);

/// As FigureDelegate, with the strip in its column. GUI thread.
class StripDelegate : public FigureDelegate {
    Q_OBJECT
public:
    explicit StripDelegate(const AvailabilityModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const AvailabilityModel& m_model;
};

/// One timeline, large, with its range and what the shapes mean; the pointer tells what was when. GUI thread.
class TimelineStrip : public QWidget {
    Q_OBJECT
public:
    explicit TimelineStrip(QWidget* parent = nullptr);
    void setTimeline(const QList<availability::Stretch>& timeline, availability::Span range);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF strip() const;

    QList<availability::Stretch> m_timeline;
    availability::Span m_range;
};

} // namespace wayside::ui
