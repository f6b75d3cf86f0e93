// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/events/eventdetails.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

EventDetails::EventDetails(QWidget* parent) : QScrollArea(parent) {
    auto* content = new QWidget(this);
    m_nothing = new QLabel(tr("Choose a line to see all that is known of it."), content);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setWordWrap(true);
    m_facts = new FactLines;
    m_facts->setHorizontalSpacing(16);
    m_facts->setVerticalSpacing(4);
    m_facts->addWide(m_nothing);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 12, 8);
    column->addLayout(m_facts);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("All fields of the chosen line"));
}

void EventDetails::showEntry(const LogEntry& entry) {
    m_shown = particulars(entry);
    while (m_lines.size() < m_shown.size())
        m_lines.append(m_facts->addLine(widget()));
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto& [name, value] = i < m_shown.size() ? m_shown.at(i) : std::pair<QString, QString>();
        m_lines.at(i).name->setText(name);
        FactLines::setValue(m_lines.at(i), value);
    }
    m_nothing->hide();
}

void EventDetails::showNothing() {
    m_shown.clear();
    for (const FactLines::Line& line : std::as_const(m_lines))
        FactLines::setValue(line, {});
    m_nothing->show();
}

QString EventDetails::asText() const {
    QStringList lines;
    for (const auto& [name, value] : m_shown)
        lines.append(name + u'\t' + value);
    return lines.join(u'\n');
}

} // namespace wayside::ui
