// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehelp.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

PageHelp::PageHelp(QWidget* parent) : QDialog(parent), m_text(new QTextBrowser(this)) {
    constexpr QSize comfortable(520, 640);
    resize(comfortable);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Help on this page"));
    m_text->setOpenLinks(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
}

QString PageHelp::textFor(const QString& pageName) {
    static const QRegularExpression name(u"^[a-z]+$"_s);
    QFile file(u":/help/pages/%1.md"_s.arg(pageName));
    if (!name.match(pageName).hasMatch() || !file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

void PageHelp::present(const QString& pageName, const QString& title) {
    m_page = pageName;
    setWindowTitle(tr("Help: %1").arg(title));
    const QString text = textFor(pageName);
    m_text->setMarkdown(text.isEmpty() ? tr("There is no help on this page.") : text);
}

} // namespace wayside::ui
