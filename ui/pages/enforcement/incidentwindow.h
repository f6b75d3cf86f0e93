// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/incident/replay.h"

#include <memory>
#include <QWidget>

class QLabel;
class QPushButton;
class QThread;

namespace wayside::ui {

class FlightStepper;

/// One incident bundle, in a window of its own that needs no source: what closed the connection, its steps,
/// and whether the node's machine comes to the same close. GUI thread; the replay has a thread of its own.
class IncidentWindow : public QWidget {
    Q_OBJECT
public:
    IncidentWindow(incident::Incident bundle, const QString& fileName, QWidget* parent = nullptr);
    ~IncidentWindow() override;

    FlightStepper& stepper() const { return *m_stepper; }
    QString headline() const;
    QString verdict() const; ///< empty until it was replayed

    /// The verdict in words.
    static QString wordsOf(const incident::Incident& bundle, const incident::Replay& replay);

public Q_SLOTS:
    void startReplay();

Q_SIGNALS:
    void replayed();

private:
    void present();
    void showVerdict();
    QString facts() const;

    incident::Incident m_bundle;
    std::shared_ptr<incident::Replay> m_replay;
    std::unique_ptr<QThread> m_thread;
    FlightStepper* m_stepper;
    QLabel* m_headline;
    QLabel* m_facts;
    QLabel* m_verdict;
    QPushButton* m_button;
};

} // namespace wayside::ui
