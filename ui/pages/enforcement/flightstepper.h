// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/enforcement/flightstepmodel.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSlider;
class QSplitter;

namespace wayside::ui {

class DatagramView;
class FigureTable;
class FlightTimeline;

/// Goes through one flight record: first, previous, next, last, to the one that tipped it, or by itself at
/// the original pace or faster. GUI thread.
class FlightStepper : public QWidget {
    Q_OBJECT
public:
    explicit FlightStepper(QWidget* parent = nullptr);

    void setRecord(const flightreplay::FlightTrace& trace); ///< stands at the step that tipped it
    void clear();
    bool hasRecord() const { return m_model.steps().has_value(); }
    const FlightStepModel& model() const { return m_model; }
    int step() const { return m_step; }
    bool isPlaying() const { return m_play.isActive(); }
    QList<QAction*> actions() const { return m_actions; }
    QByteArray layoutState() const; ///< of the splitter
    void setLayoutState(const QByteArray& state);

public Q_SLOTS:
    void goTo(int step);

Q_SIGNALS:
    void layoutChanged();

private:
    void buildActions();
    void buildLayout();
    void showStep();
    void showDatagram();
    void setPlaying(bool playing);
    void playOn();
    void chooseLimit(int place);
    QString describe() const;

    FlightStepModel m_model;
    int m_step = 0;
    QTimer m_play;
    FlightTimeline* m_timeline;
    FigureTable* m_table;
    DatagramView* m_datagram;
    QSplitter* m_splitter;
    QSlider* m_slider;
    QComboBox* m_limits;
    QComboBox* m_pace;
    QLabel* m_position;
    QLabel* m_sentence;
    QLabel* m_notes;
    QAction* m_playAction = nullptr;
    QAction* m_tipping = nullptr;
    QList<QAction*> m_actions;
};

} // namespace wayside::ui
