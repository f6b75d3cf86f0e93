// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/shell/appearance.h"
#include "ui/shell/consolestate.h"
#include "ui/shell/severityshape.h"
#include "ui/shell/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

TopBar::TopBar(ConsoleState& state, QWidget* parent)
    : QFrame(parent)
    , m_state(state)
    , m_source(new QLabel(this))
    , m_chooser(new QToolButton(this))
    , m_search(new QLineEdit(this))
    , m_drain(new QToolButton(this))
    , m_bell(new QToolButton(this)) {
    auto* product = new QLabel(u"Wayside"_s, this);
    QFont bold = product->font();
    bold.setWeight(QFont::Bold);
    product->setFont(bold);
    m_source->setObjectName(u"source"_s);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setForegroundRole(QPalette::PlaceholderText);
    m_chooser->setObjectName(u"sourceChooser"_s);
    m_chooser->setAutoRaise(true);
    m_chooser->setPopupMode(QToolButton::InstantPopup);
    m_chooser->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_chooser->setFocusPolicy(Qt::TabFocus);
    m_chooser->setAccessibleName(tr("Source"));
    m_chooser->hide();
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search sessions (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search sessions"));
    m_search->setToolTip(
        tr("Identifier, account, node or address; Enter shows what matches on the Connections page"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(200);
    m_search->setMaximumWidth(360);
    m_drain->setObjectName(u"drain"_s);
    m_drain->setAutoRaise(true);
    m_drain->setToolTip(tr("Show nodes"));

    m_bell->setObjectName(u"bell"_s);
    m_bell->setAutoRaise(true);
    m_bell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(product);
    layout->addWidget(m_source);
    layout->addWidget(m_chooser);
    layout->addStretch(1);
    layout->addWidget(m_search, 2);
    layout->addStretch(1);
    layout->addWidget(m_bell);
    layout->addWidget(m_drain);
    connect(m_bell, &QToolButton::clicked, this, &TopBar::alertsRequested);
    connect(m_search, &QLineEdit::returnPressed, this,
            [this] { Q_EMIT searched(m_search->text().trimmed()); });
    connect(m_drain, &QToolButton::clicked, this, &TopBar::drainsRequested);
    connect(&state, &ConsoleState::changed, this, &TopBar::refresh);
    refresh();
    refreshBell();
}

void TopBar::setSourceMenu(QMenu* menu, const QString& name) {
    m_chooser->setMenu(menu);
    m_chooser->setText(name);
    m_chooser->setToolTip(words::tooltip(tr("%1. Choose another source.").arg(m_state.sourceName())));
    m_chooser->show();
    m_source->hide();
}

void TopBar::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::setAlerts(int count, std::optional<alerts::AlertSeverity> worst) {
    if (count == m_alerts && worst == m_worst)
        return;
    const bool sameBell = (count > 0) == (m_alerts > 0) && worst == m_worst;
    m_alerts = count;
    m_worst = worst;
    // In a storm of alerts the count alone changes, many times a second: a new picture each time would fill
    // the cache of pictures.
    if (sameBell)
        sayAlerts();
    else
        refreshBell();
}

void TopBar::refreshBell() {
    constexpr int side = 16;
    m_bell->setIcon(
        m_alerts > 0 ? QIcon(severityPixmap(m_worst, severityColour(m_worst, Appearance::isDark(palette())),
                                            side, devicePixelRatioF()))
                     : Appearance::icon(u"alerts"_s, palette()));
    sayAlerts();
}

void TopBar::sayAlerts() {
    m_bell->setText(m_alerts > 0 ? words::count(quint64(m_alerts)) : QString());
    const QString sentence =
        m_alerts > 0 ? tr("%n open alerts want attention", nullptr, m_alerts) : tr("No open alerts");
    m_bell->setToolTip(sentence);
    m_bell->setAccessibleName(sentence);
}

void TopBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshBell();
}

void TopBar::refresh() {
    m_source->setText(m_state.sourceName());
    const auto drains = m_state.runningDrains();
    m_drain->setVisible(!drains.isEmpty());
    if (drains.size() == 1) {
        const auto& drain = drains.constFirst();
        const auto done = drain.initial > 0
                              ? std::optional(double(drain.initial - drain.remaining) / drain.initial)
                              : std::nullopt;
        m_drain->setText(tr("drain %1 %2").arg(drain.nodeId, words::percent(done)));
    } else if (!drains.isEmpty()) {
        m_drain->setText(tr("%1 drains").arg(drains.size()));
    }
}

} // namespace wayside::ui
