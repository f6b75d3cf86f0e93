// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/access/accesssection.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QLabel;
class QMessageBox;
class QPushButton;
class QStackedWidget;

namespace wayside::ui {

class TokenPanel;

/// Replaces a token without cutting anybody off: a new one beside the old, both valid; then who may still use
/// the old one, as far as the API tells; then the old one is revoked, now or later. GUI thread.
class RotateDialog : public QDialog {
    Q_OBJECT
public:
    enum class Step { Begin, Keep, Watch, Done };

    RotateDialog(AccessContext& context, const client::AuthorizationToken& old, const QString& whose,
                 QWidget* parent = nullptr);

    Step step() const;
    TokenPanel* panel() const { return m_panel; }
    QString watchSentence() const;

public Q_SLOTS:
    void next();
    void reject() override;

Q_SIGNALS:
    void created(const QString& oldUuid, const wayside::client::AuthorizationToken& fresh);

private:
    QWidget* page(QLabel* sentence, QWidget* below = nullptr);
    void show(Step step);
    void createNew();
    void countSessions();
    void tellSessions(const client::RestResult<QList<client::SessionLog>>& since);
    access::DeletionScope scope() const;
    int sessionsOf(const QList<client::SessionLog>& logs) const;
    void revokeOld();
    void fail(const client::RestFailure& failure);
    void updateButtons();

    AccessContext& m_context;
    client::AuthorizationToken m_old;
    QString m_whose;
    qint64 m_createdMs = 0;
    bool m_busy = false;
    QStackedWidget* m_steps;
    TokenPanel* m_panel;
    QLabel* m_watch;
    QLabel* m_scope;
    QLabel* m_end;
    QLabel* m_failure;
    QCheckBox* m_understood;
    QPushButton* m_again;
    QPushButton* m_next;
    QPushButton* m_close;
    QPointer<QMessageBox> m_question;
};

} // namespace wayside::ui
