// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace wayside::ui {

/// Whom a drain concerns: a whole node, which goes out of service, or the sessions that fit, wherever they
/// are; told before anything is sent what that means for the nodes. GUI thread.
class DrainCohortForm : public QWidget {
    Q_OBJECT
public:
    DrainCohortForm(const QList<observe::NodeRow>& nodes, const observe::DrainCohort& cohort,
                    QWidget* parent = nullptr);

    observe::DrainCohort cohort() const;
    QString problem() const; ///< why the cohort names nothing; empty when it does

Q_SIGNALS:
    void changed();

private:
    void buildFields(const QList<observe::NodeRow>& nodes);
    void buildLayout();
    void preset(const observe::DrainCohort& cohort);
    void refresh();

    QList<quint64> m_connectionIds; ///< chosen before; kept as they are
    QRadioButton* m_whole;
    QRadioButton* m_some;
    QComboBox* m_wholeNode;
    QComboBox* m_node;
    QComboBox* m_type;
    QComboBox* m_state;
    QLineEdit* m_domain;
    QLineEdit* m_account;
    QLineEdit* m_identifier;
    QLabel* m_meaning;
    QWidget* m_fields = nullptr;
};

} // namespace wayside::ui
