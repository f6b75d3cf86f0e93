// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alert.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace wayside::ui {

/// Asks for a note before alerts are acknowledged; says how many. GUI thread.
class AcknowledgeDialog : public QDialog {
    Q_OBJECT
public:
    AcknowledgeDialog(const QList<alerts::Alert>& alerts, const QString& who, QWidget* parent = nullptr);
    QString note() const;

private:
    QLineEdit* m_note;
};

/// Which sessions, nodes or accounts are meant, by patterns. Part of dialogs. GUI thread.
class ScopeFields : public QWidget {
    Q_OBJECT
public:
    /// `causes`: also asks for causes of closes.
    explicit ScopeFields(QWidget* parent = nullptr);
    void setScope(const alerts::Scope& scope);
    /// InvalidArgument: an unknown cause.
    Result<alerts::Scope> scope() const;
    void setCausesVisible(bool visible);

Q_SIGNALS:
    void changed();

private:
    QLineEdit* addLine(const QString& label, const QString& placeholder);

    QComboBox* m_type;
    QLineEdit *m_node, *m_account, *m_domain, *m_identifiers, *m_causes;
};

/// Plans a silence: what for, from when until when, and why. GUI thread.
class SilenceDialog : public QDialog {
    Q_OBJECT
public:
    /// `scope` is what it begins with.
    SilenceDialog(const alerts::Scope& scope, const QList<alerts::Rule>& rules, qint64 nowMs,
                  QWidget* parent = nullptr);
    alerts::Silence silence() const;

private:
    void check();

    ScopeFields* m_scope;
    QComboBox* m_rule;
    QDateTimeEdit *m_from, *m_until;
    QLineEdit* m_reason;
    QLabel* m_complaint;
    QDialogButtonBox* m_buttons;
};

} // namespace wayside::ui
