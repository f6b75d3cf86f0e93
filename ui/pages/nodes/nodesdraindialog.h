// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <optional>
#include <QDialog>
#include <QTimer>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wayside::ui {

/// Asks for the figures of a drain and shows, before anything is sent, what it would do: who moves where, how
/// long it takes, what stands against it (spec 03, Drain, plan). Nothing can be pressed without a reason and
/// a plan for exactly the figures shown. Accepted once the node has taken the request. GUI thread; must not
/// outlive the source.
class NodesDrainDialog : public QDialog {
    Q_OBJECT
public:
    NodesDrainDialog(observe::Source& source, const QString& nodeId, QWidget* parent = nullptr);

    observe::DrainRequest request() const;

private:
    void buildForm();
    void planAgain(); ///< asks for a plan of the present figures
    void wishPlan();  ///< soon, once typing pauses
    void planned(const Result<observe::DrainPlan>& plan);
    void refresh();
    void start();
    QString planText(const observe::DrainPlan& plan) const;
    QString confirmText() const;

    observe::Source& m_source;
    QString m_nodeId;
    QDoubleSpinBox* m_rate = nullptr;
    QDoubleSpinBox* m_grace = nullptr;
    QLineEdit* m_reason = nullptr;
    QLabel* m_plan = nullptr;
    QLabel* m_warning = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_confirm = nullptr;
    QTimer m_typing;
    QTimer m_renewal; ///< sessions come and go while one reads
    std::optional<observe::DrainPlan> m_current;
    quint64 m_asked = 0; ///< number of the newest question; older answers are stale
    bool m_starting = false;
    QString m_error;
};

} // namespace wayside::ui
