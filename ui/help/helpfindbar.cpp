// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpfindbar.h"

#include "ui/help/helpview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

HelpFindBar::HelpFindBar(HelpView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_text(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Match &case"), this))
    , m_count(new QLabel(this)) {
    auto* name = new QLabel(tr("&Find in this document"), this);
    name->setBuddy(m_text);
    m_text->setClearButtonEnabled(true);
    m_text->setAccessibleName(tr("Find in this document"));
    m_count->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addWidget(name);
    layout->addWidget(m_text, 1);
    const auto button = [this, layout](const QString& text, bool forward) {
        auto* made = new QToolButton(this);
        made->setText(text);
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, this, [this, forward] { findNext(forward); });
        layout->addWidget(made);
    };
    button(tr("&Next"), true);
    button(tr("&Previous"), false);
    layout->addWidget(m_case);
    layout->addWidget(m_count);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        // From the beginning of what is found already, so that typing on does not jump.
        QTextCursor cursor = m_view.textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_view.setTextCursor(cursor);
        findNext(true);
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { findNext(true); });
    connect(m_case, &QCheckBox::toggled, this, &HelpFindBar::documentChanged);
    hide();
}

void HelpFindBar::open() {
    const QString selected = m_view.textCursor().selectedText();
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_text->setText(selected);
    m_text->setFocus();
    m_text->selectAll();
}

void HelpFindBar::findNext(bool forward) {
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindBackward, !forward);
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    found(m_view.findNext(m_text->text(), flags));
}

void HelpFindBar::documentChanged() {
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    found(m_view.countOf(m_text->text(), flags) > 0);
}

void HelpFindBar::found(bool any) {
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_case->isChecked());
    if (m_text->text().isEmpty())
        m_count->clear();
    else
        m_count->setText(any ? tr("%n places", nullptr, m_view.countOf(m_text->text(), flags))
                             : tr("Not in this document"));
}

} // namespace wayside::ui
