// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertengine.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace wayside::ui {

class ScopeFields;

/// Makes or changes one rule, with the rule as a sentence and what it would do now. The engine outlives it.
/// GUI thread.
class RuleDialog : public QDialog {
    Q_OBJECT
public:
    /// `taken`: ids of the other rules; a new rule gets one of its own from its name.
    RuleDialog(const alerts::Rule& rule, bool isNew, const QStringList& taken,
               const alerts::AlertEngine& engine, QWidget* parent = nullptr);

    Result<alerts::Rule> rule() const;
    QString sentence() const;
    QString dryRun() const;

private:
    QWidget* buildWhat();
    QWidget* buildWhen();
    void fill(const alerts::Rule& rule);
    void metricChanged();
    void refresh();
    void refreshDryRun();
    QString idFor(const QString& name) const;

    const alerts::AlertEngine& m_engine;
    QStringList m_taken;
    QString m_id; ///< empty: from the name
    QLineEdit *m_name, *m_message;
    QComboBox *m_metric, *m_per, *m_direction, *m_severity;
    QDoubleSpinBox *m_threshold, *m_clear;
    QSpinBox *m_for, *m_clearFor, *m_window;
    QCheckBox *m_notify, *m_enabled;
    ScopeFields* m_scope;
    QLabel *m_sentence, *m_dryRun, *m_complaint;
    QDialogButtonBox* m_buttons;
    QFormLayout* m_when = nullptr;
    QTimer m_pause; ///< a dry run waits until nobody types
};

} // namespace wayside::ui
