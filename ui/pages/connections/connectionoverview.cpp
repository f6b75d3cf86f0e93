// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionoverview.h"

#include "ui/delegates/celldelegate.h"
#include "ui/pages/connections/connectionfigures.h"
#include "ui/pages/connections/connectionlimits.h"
#include "ui/pages/connections/connectionphases.h"
#include "ui/pages/connections/connectiontrail.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>

namespace wayside::ui {

QListView* makeTrailView(ConnectionTrail* trail, QWidget* parent) {
    auto* view = new QListView(parent);
    view->setModel(trail);
    view->setItemDelegate(new CellDelegate(ConnectionTrail::EmphasisRole, view));
    view->setUniformItemSizes(true);
    view->setSelectionMode(QAbstractItemView::NoSelection);
    view->setFrameShape(QFrame::NoFrame);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setTextElideMode(Qt::ElideRight);
    view->viewport()->setAutoFillBackground(false);
    view->setAccessibleName(ConnectionOverview::tr("Last events of this session"));
    return view;
}

ConnectionOverview::ConnectionOverview(QWidget* parent)
    : ConnectionTab(parent)
    , m_phases(new ConnectionPhases(this))
    , m_limits(new ConnectionLimits(this))
    , m_clock(new ConnectionFigures(tr("Clock"), this))
    , m_traffic(new ConnectionFigures(tr("Traffic"), this))
    , m_trail(new ConnectionTrail(this)) {
    auto* trailView = makeTrailView(m_trail, this);
    const auto column = [](std::initializer_list<QWidget*> widgets) {
        auto* layout = new QVBoxLayout;
        layout->setSpacing(4);
        for (QWidget* widget : widgets)
            layout->addWidget(widget);
        return layout;
    };
    auto* limits = column({makeHeading(tr("Limits"), this), m_limits});
    limits->addStretch(1);
    auto* events = column({makeHeading(tr("Last events"), this)});
    events->addWidget(trailView, 1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addLayout(limits, 4);
    columns->addWidget(m_clock, 3);
    columns->addWidget(m_traffic, 3);
    columns->addLayout(events, 5);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_phases);
    layout->addLayout(columns, 1);
}

void ConnectionOverview::showSession(const SessionView& view) {
    m_phases->setStages(view.row.stages, view.row.endedAtMs.value_or(view.nowMs));
    m_limits->setRow(view.row);
    m_clock->setFigures(ConnectionFigures::clockOf(view.row));
    m_traffic->setFigures(ConnectionFigures::trafficOf(view.row));
    m_trail->setEvents(view.row.id, view.events);
}

} // namespace wayside::ui
