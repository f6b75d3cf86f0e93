// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QDialog>
#include <QPointer>

class QMessageBox;

namespace wayside::ui {

class TokenPanel;

/// Shows a token that was just created, once. Closing it asks when the token was neither copied nor saved.
/// GUI thread.
class TokenDialog : public QDialog {
    Q_OBJECT
public:
    TokenDialog(const QByteArray& token, const QString& whose, QWidget* parent = nullptr);

    TokenPanel* panel() const { return m_panel; }

    /// Opens "it will be lost" over `parent`; `lose` when it may be.
    static QMessageBox* askToLose(QWidget* parent, std::function<void()> lose);

public Q_SLOTS:
    void reject() override;

private:
    TokenPanel* m_panel;
    QPointer<QMessageBox> m_question;
};

} // namespace wayside::ui
