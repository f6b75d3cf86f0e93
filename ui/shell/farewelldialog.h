// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QElapsedTimer>
#include <QTimer>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace wayside::ui {

class CloseGuard;

/// Asks before client sessions of one's own are ended, says Bye in them and waits, at most until the
/// deadline; "Close now" waits no longer. Accepted once nothing is left to wait for; rejected when the person
/// stays. The guard outlives it. GUI thread.
class FarewellDialog : public QDialog {
    Q_OBJECT
public:
    static constexpr int deadlineMs = 5000;

    explicit FarewellDialog(CloseGuard& guard, QWidget* parent = nullptr);

    QPushButton* goButton() const { return m_go; }
    bool isWaiting() const { return m_waiting; }

    void reject() override;

private:
    void go();
    void showProgress();

    CloseGuard& m_guard;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    QDialogButtonBox* m_buttons;
    QPushButton* m_go;
    QElapsedTimer m_since;
    QTimer m_tick;
    bool m_waiting = false;
};

} // namespace wayside::ui
