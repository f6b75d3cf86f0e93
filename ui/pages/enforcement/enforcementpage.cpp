// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/enforcementpage.h"

#include "ui/pages/enforcement/closesview.h"
#include "ui/pages/enforcement/flightview.h"
#include "ui/pages/enforcement/headroomview.h"
#include "ui/pages/enforcement/incidentexporter.h"
#include "ui/pages/enforcement/whatifview.h"

#include <QAction>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

EnforcementPage::EnforcementPage(observe::Source& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_closes(new ClosesView(source, this))
    , m_flights(new FlightView(source, this))
    , m_headroom(new HeadroomView(source, this))
    , m_whatIf(new WhatIfView(source, this))
    , m_incidents(new IncidentExporter(source, this))
    , m_tabs(new QTabWidget(this)) {
    buildTabs();
    connectViews();
    connect(&m_source, &observe::Source::updated, this, &EnforcementPage::apply);
}

void EnforcementPage::buildTabs() {
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Enforcement"));
    addTab(m_closes, tr("Closes"), Qt::Key_F6, m_closes->actions());
    addTab(m_flights, tr("Flight recorder"), Qt::Key_F7, m_flights->actions());
    addTab(m_headroom, tr("Headroom"), Qt::Key_F8, m_headroom->actions());
    addTab(m_whatIf, tr("What if"), Qt::Key_F9, m_whatIf->actions());
    connect(m_tabs, &QTabWidget::tabBarClicked, this, &EnforcementPage::layoutChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
}

/// What belongs to a tab shows it first, so that it can be called from any.
void EnforcementPage::addTab(QWidget* view, const QString& title, int key, const QList<QAction*>& actions) {
    const int place = m_tabs->addTab(view, title);
    auto* show = new QAction(tr("Show %1").arg(title), this);
    show->setShortcut(QKeySequence(key));
    connect(show, &QAction::triggered, this, [this, place] {
        m_tabs->setCurrentIndex(place);
        m_tabs->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
    m_tabs->setTabToolTip(place, u"%1 (%2)"_s.arg(title, show->shortcut().toString()));
    m_actions.append(show);
    addAction(show);
    for (QAction* action : actions) {
        m_actions.append(action);
        if (action->shortcutContext() == Qt::WindowShortcut)
            addAction(action);
    }
}

void EnforcementPage::connectViews() {
    const auto show = [this](quint64 connectionId) {
        Q_EMIT showSessionRequested(connectionId, u"connections"_s);
    };
    connect(m_closes, &ClosesView::showSessionRequested, this, show);
    connect(m_headroom, &HeadroomView::showSessionRequested, this, show);
    connect(m_closes, &ClosesView::flightRecordRequested, this, [this](qint64 recordId) {
        showTab(Tab::Flights);
        m_flights->open(recordId);
        m_flights->setFocus(Qt::OtherFocusReason);
    });
    connect(m_closes, &ClosesView::incidentRequested, m_incidents, &IncidentExporter::exportRecord);
    connect(m_flights, &FlightView::incidentRequested, m_incidents, &IncidentExporter::exportRecord);
    connect(m_closes, &ClosesView::helpRequested, this, &Page::helpRequested);
    connect(m_incidents, &IncidentExporter::message, this, &Page::message);
    connect(m_flights, &FlightView::message, this, &Page::message);
    connect(m_headroom, &HeadroomView::message, this, &Page::message);
    connect(m_whatIf, &WhatIfView::message, this, &Page::message);
    connect(m_closes, &ClosesView::layoutChanged, this, &Page::layoutChanged);
    connect(m_flights, &FlightView::layoutChanged, this, &Page::layoutChanged);
    connect(m_headroom, &HeadroomView::layoutChanged, this, &Page::layoutChanged);
    connect(m_whatIf, &WhatIfView::layoutChanged, this, &Page::layoutChanged);
    // Actions of a tab act on it, wherever they are called from.
    for (QAction* action : m_headroom->actions())
        connect(action, &QAction::triggered, this, [this] { showTab(Tab::Headroom); });
}

void EnforcementPage::showTab(Tab tab) {
    m_tabs->setCurrentIndex(int(tab));
}

EnforcementPage::Tab EnforcementPage::tab() const {
    return Tab(m_tabs->currentIndex());
}

EnforcementModel& EnforcementPage::model() {
    return m_closes->model();
}

void EnforcementPage::apply(const observe::SourceUpdate& update) {
    m_closes->apply(update);
    m_headroom->apply(update);
    m_flights->setNodeClock(m_closes->model().nodeClockMs());
    m_whatIf->apply(update);
    if (update.reset)
        m_flights->readAgain();
}

void EnforcementPage::setCause(std::optional<CloseCause> cause) {
    m_closes->setCause(cause);
}

void EnforcementPage::findBetween(const QString& words, qint64 fromMs, qint64 untilMs) {
    showTab(Tab::Closes);
    m_closes->findBetween(words, fromMs, untilMs);
}

void EnforcementPage::exportIncident(const QString& sessionId) {
    m_incidents->exportSession(sessionId);
}

void EnforcementPage::showNewest() {
    m_closes->showNewest();
}

void EnforcementPage::focusFilter() {
    switch (tab()) {
    case Tab::Flights:
        m_flights->focusSearch();
        break;
    case Tab::Headroom:
        m_headroom->focusSearch();
        break;
    case Tab::Closes:
    case Tab::WhatIf:
        showTab(Tab::Closes);
        m_closes->focusSearch();
        break;
    }
}

void EnforcementPage::clearFilter() {
    switch (tab()) {
    case Tab::Closes:
        m_closes->clearFilter();
        break;
    case Tab::Flights:
        m_flights->clearFilter();
        break;
    case Tab::Headroom:
        m_headroom->clearFilter();
        break;
    case Tab::WhatIf:
        break;
    }
}

QVariantMap EnforcementPage::layout() const {
    return {{u"tab"_s, m_tabs->currentIndex()},
            {u"closes"_s, m_closes->layoutState()},
            {u"flights"_s, m_flights->layoutState()},
            {u"headroom"_s, m_headroom->layoutState()},
            {u"whatIf"_s, m_whatIf->layoutState()}};
}

void EnforcementPage::setLayout(const QVariantMap& layout) {
    if (const int tab = layout.value(u"tab"_s, -1).toInt(); tab >= 0 && tab < m_tabs->count())
        m_tabs->setCurrentIndex(tab);
    m_closes->setLayoutState(layout.value(u"closes"_s).toMap());
    m_flights->setLayoutState(layout.value(u"flights"_s).toMap());
    m_headroom->setLayoutState(layout.value(u"headroom"_s).toMap());
    m_whatIf->setLayoutState(layout.value(u"whatIf"_s).toMap());
}

} // namespace wayside::ui
