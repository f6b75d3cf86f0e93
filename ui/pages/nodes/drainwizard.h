// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <optional>
#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace wayside::ui {

class DrainCohortForm;
class DrainPaceForm;
class RehearsalView;

/// Orders a drain in three steps: whom it concerns, how it goes, and a rehearsal of exactly that (spec 03,
/// Drain, plan), which follows every change and the node itself. Nothing is sent before the last button is
/// pressed, and that needs a reason and a plan for the figures shown. Accepted once the node has taken the
/// request. GUI thread; must not outlive the source.
class DrainWizard : public QDialog {
    Q_OBJECT
public:
    enum Step { Who, How, Rehearse, StepCount };

    /// `nodeClockMs`: the node's time now, UTC ms.
    DrainWizard(observe::Source& source, const QList<observe::NodeRow>& nodes,
                const observe::DrainCohort& cohort, qint64 nodeClockMs, QWidget* parent = nullptr);

    observe::DrainRequest request() const;
    Step step() const;
    void setNodeClock(qint64 nodeClockMs) { m_nodeClockMs = nodeClockMs; }

public Q_SLOTS:
    void next();
    void back();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildSteps(const QList<observe::NodeRow>& nodes, const observe::DrainCohort& cohort);
    QWidget* buildRehearsal();
    void buildLayout();
    void buildButtons(QLayout& layout);
    QString nodeArgument(const observe::DrainRequest& request) const;
    void showStep(Step step);
    void planAgain(); ///< asks for a plan of the present figures
    void wishPlan();  ///< soon, once typing pauses
    void planned(const observe::DrainRequest& asked, const Result<observe::DrainPlan>& plan);
    void refresh();
    void refreshButtons();
    void start();
    QString confirmText() const;

    observe::Source& m_source;
    qint64 m_nodeClockMs;
    QLabel* m_headline;
    QStackedWidget* m_steps;
    DrainCohortForm* m_who = nullptr;
    DrainPaceForm* m_how = nullptr;
    RehearsalView* m_rehearsal = nullptr;
    QLabel* m_summary;
    QLineEdit* m_reason = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_confirm = nullptr;
    QTimer m_typing;
    QTimer m_renewal;                ///< sessions come and go while one reads
    observe::DrainRequest m_planned; ///< what the plan is for
    std::optional<observe::DrainPlan> m_current;
    quint64 m_asked = 0; ///< number of the newest question; older answers are stale
    bool m_starting = false;
    QString m_error;
};

} // namespace wayside::ui
