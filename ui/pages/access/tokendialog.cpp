// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/tokendialog.h"

#include "ui/pages/access/tokenpanel.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

TokenDialog::TokenDialog(const QByteArray& token, const QString& whose, QWidget* parent)
    : QDialog(parent)
    , m_panel(new TokenPanel(this)) {
    setWindowTitle(tr("New token"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sentence =
        new QLabel(tr("A token of %1 was created. Clients ask for sessions with it.").arg(whose), this);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &TokenDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(sentence);
    layout->addWidget(m_panel);
    layout->addStretch();
    layout->addWidget(buttons);
    m_panel->setToken(token);
}

QMessageBox* TokenDialog::askToLose(QWidget* parent, std::function<void()> lose) {
    auto* question =
        new QMessageBox(QMessageBox::Warning, tr("New token"), tr("The token was neither copied nor saved."),
                        QMessageBox::NoButton, parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("It cannot be shown again. It stays valid until it is revoked."));
    QPushButton* yes = question->addButton(tr("Close without it"), QMessageBox::AcceptRole);
    yes->setObjectName(u"confirm"_s);
    QPushButton* no = question->addButton(tr("Go back"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, parent, std::move(lose));
    question->open();
    return question;
}

void TokenDialog::reject() {
    if (m_panel->isKept()) {
        QDialog::reject();
        return;
    }
    if (!m_question)
        m_question = askToLose(this, [this] { QDialog::reject(); });
}

} // namespace wayside::ui
