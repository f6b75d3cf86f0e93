// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/enforcementdetails.h"

#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/pages/enforcement/enforcementadvice.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QLabel* wrapped(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // identifiers and details come from peers
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMaximumWidth(1200);
    return label;
}

QLabel* heading(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

EnforcementDetails::EnforcementDetails(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
    , m_headline(wrapped(this))
    , m_rows(new QWidget(this)) {
    m_facts = wrapped(m_rows);
    m_meaning = wrapped(m_rows);
    m_whatToDo = wrapped(m_rows);
    auto* form = new QFormLayout(m_rows);
    form->setContentsMargins({});
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(6);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(heading(tr("Session"), m_rows), m_facts);
    form->addRow(heading(tr("Meaning"), m_rows), m_meaning);
    form->addRow(heading(tr("What to do"), m_rows), m_whatToDo);

    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_headline, 1);
    top->addStretch();
    for (QAction* action : actions) {
        QPushButton* button = buttonFor(action, this);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        top->addWidget(button, 0, Qt::AlignTop);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_rows);
    layout->addStretch();
}

void EnforcementDetails::present(const EnforcementEntry& entry) {
    const observe::EventRow& event = entry.event;
    QFont bold = font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setText(EnforcementModel::sentence(entry));
    QStringList facts{EnforcementModel::sessionName(event)};
    if (event.type)
        facts.append(words::sessionType(event.type));
    if (!event.account.isEmpty())
        facts.append(tr("account %1").arg(event.account));
    if (!event.nodeId.isEmpty())
        facts.append(tr("on %1").arg(event.nodeId));
    if (!event.remoteAddress.isEmpty())
        facts.append(tr("from %1").arg(event.remoteAddress));
    facts.append(u"%1 (%2)"_s.arg(words::clock(event.atMs), words::utcDateTime(event.atMs)));
    m_facts->setText(facts.join(u" \u00b7 "_s));
    const EnforcementAdvice advice = enforcementAdvice(event);
    m_meaning->setText(advice.meaning);
    m_whatToDo->setText(advice.whatToDo.isEmpty() ? QString(words::unknown) : advice.whatToDo);
    m_rows->setVisible(true);
}

void EnforcementDetails::clear(const QString& sentence) {
    m_headline->setFont(font());
    m_headline->setText(sentence);
    m_rows->setVisible(false);
}

QString EnforcementDetails::text() const {
    return QStringList({m_headline->text(), m_facts->text(), m_meaning->text(), m_whatToDo->text()})
        .join(u'\n');
}

} // namespace wayside::ui
