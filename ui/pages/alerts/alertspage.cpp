// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/alertspage.h"

#include "ui/models/alerts/alertcentre.h"
#include "ui/pages/alerts/alertlisttabs.h"
#include "ui/pages/alerts/availabilitytab.h"
#include "ui/pages/alerts/capacitytab.h"
#include "ui/pages/alerts/openalertstab.h"

#include <QAction>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

AlertsPage::AlertsPage(observe::Source& source, AlertCentre& centre, QWidget* parent)
    : Page(parent)
    , m_bar(new QTabBar(this))
    , m_stack(new QStackedWidget(this)) {
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setAccessibleName(tr("Parts of this page"));
    auto* open = new OpenAlertsTab(centre, this);
    addTab(open);
    addTab(new AlertHistoryTab(centre, this));
    addTab(new AlertRulesTab(centre, this));
    addTab(new SilencesTab(centre, this));
    m_availability = new AvailabilityTab(source, centre, this);
    addTab(m_availability);
    m_capacity = new CapacityTab(source, centre, this);
    addTab(m_capacity);
    connect(open, &OpenAlertsTab::jumpRequested, this,
            [this](const QString& page, quint64 connectionId, const QString& search) {
                if (connectionId == 0 && !search.isEmpty())
                    Q_EMIT searchRequested(search);
                Q_EMIT showSessionRequested(connectionId, page);
            });
    connect(&centre, &AlertCentre::trouble, this, &Page::message);
    connect(m_bar, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        tabShown();
        Q_EMIT layoutChanged();
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 8, 8, 0);
    bar->addWidget(m_bar);
    bar->addStretch();
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_bar);
    tabShown();
}

void AlertsPage::addTab(AlertsTab* tab) {
    const int index = int(m_tabs.size());
    m_tabs.append(tab);
    m_stack->addWidget(tab);
    m_bar->addTab(tab->title());
    auto* show = new QAction(tr("Show %1", "a part of the page").arg(tab->title()), this);
    show->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(int(Qt::Key_1) + index))));
    connect(show, &QAction::triggered, this, [this, index] { m_bar->setCurrentIndex(index); });
    m_bar->setTabToolTip(index, show->shortcut().toString(QKeySequence::NativeText));
    m_actions.append(show);
    m_actions.append(tab->tabActions());
    connect(tab, &AlertsTab::titleChanged, this,
            [this, tab, index] { m_bar->setTabText(index, tab->title()); });
    connect(tab, &AlertsTab::layoutChanged, this, &Page::layoutChanged);
    connect(tab, &AlertsTab::message, this, &Page::message);
}

void AlertsPage::tabShown() {
    // The keys of a part that is not seen must not act on what is chosen there.
    for (AlertsTab* tab : std::as_const(m_tabs)) {
        for (QAction* action : tab->tabActions())
            action->setVisible(tab == currentTab());
    }
}

AlertsTab* AlertsPage::currentTab() const {
    return m_tabs.value(m_stack->currentIndex());
}

void AlertsPage::useFolders(const QString& configuration, const QString& dataFolder) {
    m_availability->useFolder(configuration);
    if (const auto used = m_capacity->keeper().useFolder(dataFolder); !used)
        Q_EMIT message(tr("The history of loads could not be read and begins anew: %1")
                           .arg(QString::fromStdString(used.error().detail)));
}

bool AlertsPage::showTab(const QString& tabName) {
    for (qsizetype i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs.at(i)->tabName() == tabName) {
            m_bar->setCurrentIndex(int(i));
            return true;
        }
    }
    return false;
}

void AlertsPage::focusFilter() {
    currentTab()->focusFilter();
}

void AlertsPage::clearFilter() {
    currentTab()->clearFilter();
}

QVariantMap AlertsPage::layout() const {
    QVariantMap layout{{u"tab"_s, currentTab()->tabName()}};
    for (const AlertsTab* tab : m_tabs)
        layout.insert(tab->tabName(), tab->layoutState());
    return layout;
}

void AlertsPage::setLayout(const QVariantMap& layout) {
    for (AlertsTab* tab : std::as_const(m_tabs))
        tab->setLayoutState(layout.value(tab->tabName()).toMap());
    showTab(layout.value(u"tab"_s).toString());
}

} // namespace wayside::ui
