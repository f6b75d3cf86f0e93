// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/events/eventdetails.h"

#include <QFormLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace wayside::ui {

EventDetails::EventDetails(QWidget* parent) : QScrollArea(parent) {
    auto* content = new QWidget(this);
    m_nothing = new QLabel(tr("Choose a line to see all that is known of it."), content);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_form = new QFormLayout(content);
    m_form->setContentsMargins(12, 8, 12, 8);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(4);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(m_nothing);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("All fields of the chosen line"));
}

void EventDetails::showEntry(const LogEntry& entry) {
    m_shown = particulars(entry);
    while (m_lines.size() < m_shown.size()) {
        auto* name = new QLabel(widget());
        auto* value = new QLabel(widget());
        name->setTextFormat(Qt::PlainText);
        name->setForegroundRole(QPalette::PlaceholderText);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        name->setBuddy(value);
        m_form->addRow(name, value);
        m_lines.append(std::pair(name, value));
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto& [name, value] = m_lines.at(i);
        const bool used = i < m_shown.size();
        name->setVisible(used);
        value->setVisible(used);
        name->setText(used ? m_shown.at(i).first : QString());
        value->setText(used ? m_shown.at(i).second : QString());
    }
    m_nothing->hide();
}

void EventDetails::showNothing() {
    m_shown.clear();
    for (const auto& [name, value] : m_lines) {
        name->hide();
        value->hide();
    }
    m_nothing->show();
}

QString EventDetails::asText() const {
    QStringList lines;
    for (const auto& [name, value] : m_shown)
        lines.append(name + u'\t' + value);
    return lines.join(u'\n');
}

} // namespace wayside::ui
