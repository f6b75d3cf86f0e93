// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/experimentmodel.h"
#include "ui/models/lab/misbehaviourmodel.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QListView;
class QPushButton;
class QSpinBox;
class QSplitter;

namespace wayside::ui {

class FigureTable;

/// Misbehaviour on purpose: what is done, what a service ought to do about it, and what it did. Never on by
/// itself. GUI thread.
class LabMisbehavePanel : public QWidget {
    Q_OBJECT
public:
    explicit LabMisbehavePanel(QWidget* parent = nullptr);

    void setSession(const lab::LabRow* row); ///< null: there is none
    /// What is chosen here; nothing when it does not suit the session.
    std::optional<lab::MisbehaviourOrder> order() const;
    bool choose(lab::Misbehaviour what);

public Q_SLOTS:
    void begin();

Q_SIGNALS:
    void beginRequested(const wayside::lab::MisbehaviourOrder& order);
    void endRequested();
    void canBeginChanged(bool can);

private:
    void explain();
    lab::MisbehaviourOrder written(lab::Misbehaviour what) const;

    MisbehaviourModel m_kinds;
    ExperimentModel m_experiments;
    QListView* m_list = nullptr;
    QLabel* m_deed = nullptr;
    QLabel* m_expected = nullptr;
    QLabel* m_parameterName = nullptr;
    QDoubleSpinBox* m_parameter = nullptr;
    QLabel* m_assumedName = nullptr;
    QSpinBox* m_assumed = nullptr;
    QPushButton* m_begin = nullptr;
    QPushButton* m_end = nullptr;
    FigureTable* m_table = nullptr;
    std::optional<SessionLimits> m_limits;
    bool m_present = false;
};

} // namespace wayside::ui
