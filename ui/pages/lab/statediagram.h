// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/stagetrack.h"
#include "ui/pages/lab/diagramplan.h"

#include <QWidget>

namespace wayside::ui {

/// The live state diagram: the present state lit by shape, weight and colour, the way that was taken, how
/// long each state lasted; below it the states shown to people, and the last transition with its cause. Left
/// and right keys go from state to state; the accessible description tells what the picture shows. GUI
/// thread.
class StateDiagram : public QWidget {
    Q_OBJECT
public:
    explicit StateDiagram(QWidget* parent = nullptr);

    void setTrack(const lab::TrackStatus& track);
    void clear();             ///< there is no session
    QString describe() const; ///< present state and timings, in sentences
    /// What is known of one state, in a sentence.
    QString describe(lab::DiagramState state) const;
    std::optional<lab::DiagramState> chosen() const { return m_chosen; }

    QSize sizeHint() const override { return {640, 430}; }
    QSize minimumSizeHint() const override { return {460, 300}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF diagramArea() const;
    QRectF lifecycleArea() const;
    QRectF captionArea() const;
    std::optional<lab::DiagramState> stateAt(QPointF where) const;
    void paintArrow(QPainter& painter, const DiagramPlan& plan,
                    const lab::DiagramTransition& transition) const;
    void paintState(QPainter& painter, const DiagramPlan& plan, lab::DiagramState state) const;
    void paintEnds(QPainter& painter, const DiagramPlan& plan) const;
    void paintLifecycle(QPainter& painter) const;
    void tell();

    lab::TrackStatus m_track;
    std::optional<lab::DiagramState> m_chosen;
    QString m_told;
};

} // namespace wayside::ui
