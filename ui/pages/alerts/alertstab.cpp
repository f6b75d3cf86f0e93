// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/alertstab.h"

#include "ui/delegates/figuretable.h"
#include "ui/models/figuresortmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

QAction* AlertsTab::makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(
        tr("%1 (%2)", "what it does, its keys").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    m_actions.append(action);
    return action;
}

FigureTable* AlertsTab::makeTable(FigureSortModel* filter, const QString& accessibleName) {
    m_table = new FigureTable(this);
    m_table->setModel(filter);
    m_table->setSortingEnabled(true);
    m_table->setAccessibleName(accessibleName);
    m_table->horizontalHeader()->setStretchLastSection(true);
    return m_table;
}

QLineEdit* AlertsTab::makeSearch(FigureSortModel* filter, const QString& placeholder) {
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(placeholder);
    m_search->setAccessibleName(placeholder);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    connect(m_search, &QLineEdit::textChanged, this,
            [filter](const QString& text) { filter->setSearch(text); });
    return m_search;
}

QHBoxLayout* AlertsTab::makeBar() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    return bar;
}

void AlertsTab::addButton(QHBoxLayout* bar, QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->addWidget(button);
}

void AlertsTab::focusFilter() {
    if (!m_search)
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void AlertsTab::clearFilter() {
    if (m_search)
        m_search->clear();
    if (m_table)
        m_table->setFocus(Qt::OtherFocusReason);
}

QVariantMap AlertsTab::layoutState() const {
    if (!m_table)
        return {};
    return {{u"columns"_s, m_table->horizontalHeader()->saveState().toBase64()}};
}

void AlertsTab::setLayoutState(const QVariantMap& state) {
    if (m_table && state.contains(u"columns"_s))
        m_table->horizontalHeader()->restoreState(
            QByteArray::fromBase64(state.value(u"columns"_s).toByteArray()));
}

} // namespace wayside::ui
