// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectioneventstab.h"

#include "ui/pages/connections/connectionoverview.h"
#include "ui/pages/connections/connectiontrail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

ConnectionEventsTab::ConnectionEventsTab(QWidget* parent)
    : ConnectionTab(parent)
    , m_trail(new ConnectionTrail(this))
    , m_count(new QLabel(this)) {
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* all = new QToolButton(this);
    all->setText(tr("Show in Events"));
    all->setToolTip(tr("Everything that is known of this session, stored events included"));
    connect(all, &QToolButton::clicked, this, [this] { Q_EMIT showPageRequested(u"events"_s); });
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_count, 1);
    line->addWidget(all);
    auto* view = makeTrailView(m_trail, this);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(view, 1);
}

void ConnectionEventsTab::showSession(const SessionView& view) {
    m_trail->setEvents(view.row.id, view.events);
    const QString text = view.events.isEmpty()
                             ? tr("Nothing has happened to this session since the console is connected.")
                             : tr("The last %n events of this session", nullptr, int(view.events.size()));
    if (m_count->text() != text)
        m_count->setText(text);
}

} // namespace wayside::ui
