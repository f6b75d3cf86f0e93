// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/actionrun.h"

#include <optional>
#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace wayside::ui {

class ActionResultsModel;
class ConnectionModel;
class FigureTable;

/// An action on several sessions: first whom it concerns, in numbers and by name, and how fast; then how far
/// it is, with a way to stop; then what became of each. It is about the sessions that were chosen when it was
/// opened, whatever is chosen since, and counts them anew while it is open. GUI thread.
class ConnectionBulk : public QDialog {
    Q_OBJECT
public:
    /// Model and source outlive it.
    ConnectionBulk(observe::ConnectionAction action, const QList<quint64>& ids, const ConnectionModel& model,
                   observe::Source& source, QWidget* parent = nullptr);

    const ActionScope& scope() const { return m_scope; }
    ActionRun* run() const { return m_run; }
    ActionResultsModel* results() const { return m_results; }
    /// The model changed.
    void follow();

Q_SIGNALS:
    /// How it went, one sentence.
    void reported(const QString& sentence, bool failed);

public Q_SLOTS:
    void reject() override; ///< while it runs: stops it first

private:
    void makeForm(QFormLayout& form);
    void askForLandings();
    void showScope();
    void updateButton();
    void begin();
    void showProgress();
    void showEnd();
    bool throughNode() const;
    bool reasonRequired() const;
    QString verb() const;
    QString question() const;
    QString particulars() const;
    observe::DrainRequest drainRequest() const;

    observe::ConnectionAction m_action;
    QList<quint64> m_ids;
    const ConnectionModel& m_model;
    observe::Source& m_source;
    ActionScope m_scope;
    ActionRun* m_run = nullptr;
    ActionResultsModel* m_results;
    std::optional<observe::DrainPlan> m_plan;
    bool m_otherRun = false; ///< the node was started anew: the ids are nobody's any more
    QTimer m_recount;
    QLabel* m_question;
    QLabel* m_particulars;
    FigureTable* m_list;
    QLineEdit* m_reason;
    QDoubleSpinBox* m_rate;
    QDoubleSpinBox* m_jitter;
    QCheckBox* m_throughNode;
    QWidget* m_orders;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton* m_send;
    QPushButton* m_cancel;
};

} // namespace wayside::ui
