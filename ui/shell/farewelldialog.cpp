// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/farewelldialog.h"

#include "ui/shell/closeguard.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace std::chrono_literals;

FarewellDialog::FarewellDialog(CloseGuard& guard, QWidget* parent)
    : QDialog(parent)
    , m_guard(guard)
    , m_sentence(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_go(m_buttons->addButton(tr("Say Bye and close"), QDialogButtonBox::AcceptRole)) {
    setWindowTitle(tr("Client sessions are live"));
    m_sentence->setWordWrap(true);
    m_sentence->setText(tr(
        "%n client sessions of your own are live. Each says Bye before the window closes, so that the node "
        "does not take them for lost.",
        nullptr, guard.liveSessions()));
    m_progress->setRange(0, deadlineMs);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Time until the sessions are cut"));
    m_progress->hide();
    m_go->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_progress);
    layout->addWidget(m_buttons);
    setMinimumWidth(420);
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, &FarewellDialog::showProgress);
    connect(m_go, &QPushButton::clicked, this, &FarewellDialog::go);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FarewellDialog::reject);
}

void FarewellDialog::go() {
    const auto deadline = m_waiting ? 0ms : std::chrono::milliseconds(deadlineMs);
    if (!m_waiting) {
        m_waiting = true;
        m_since.start();
        m_tick.start();
        m_progress->show();
        m_go->setText(tr("Close now"));
        m_buttons->button(QDialogButtonBox::Cancel)->hide(); // what was said cannot be taken back
        showProgress();
    }
    m_guard.finish(deadline, [alive = QPointer<FarewellDialog>(this)] {
        if (alive)
            alive->accept();
    });
}

void FarewellDialog::reject() {
    if (!m_waiting)
        QDialog::reject();
}

void FarewellDialog::showProgress() {
    m_progress->setValue(std::min(deadlineMs, int(m_since.elapsed())));
    m_sentence->setText(tr("Saying Bye to %n sessions…", nullptr, m_guard.liveSessions()));
}

} // namespace wayside::ui
