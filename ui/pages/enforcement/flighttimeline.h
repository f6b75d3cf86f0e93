// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/flightreplay/flightsteps.h"

#include <QWidget>

namespace wayside::ui {

/// The seconds before a close on one line: every datagram a mark, from the client above, to the client below;
/// the limit's window shaded where it lies at the present step; what was measured as a line against the
/// limit. A click goes to the nearest step. GUI thread.
class FlightTimeline : public QWidget {
    Q_OBJECT
public:
    explicit FlightTimeline(QWidget* parent = nullptr);

    /// Both outlive the widget or the next call; null: nothing is drawn.
    void setRecord(const flightreplay::FlightTrace* trace, const flightreplay::FlightSteps* steps);
    void setLimit(whatif::LimitKind kind);
    void setStep(int step);
    int step() const { return m_step; }

    QSize sizeHint() const override { return {480, 148}; }
    QSize minimumSizeHint() const override { return {240, 120}; }

Q_SIGNALS:
    void stepChosen(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    double x(qint64 ageMs) const;
    QRect plot() const;
    int nearestStep(double x) const;
    const flightreplay::StepReading* reading(qsizetype step) const;
    double most() const; ///< of the readings and the limit
    void paintWindow(QPainter& painter) const;
    void paintReadings(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;

    const flightreplay::FlightTrace* m_trace = nullptr;
    const flightreplay::FlightSteps* m_steps = nullptr;
    whatif::LimitKind m_kind = whatif::LimitKind::Rate;
    int m_step = 0;
    qint64 m_span = 1; ///< milliseconds shown
};

} // namespace wayside::ui
