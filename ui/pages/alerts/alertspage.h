// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/pages/alerts/alertstab.h"
#include "ui/shell/page.h"

class QStackedWidget;
class QTabBar;

namespace wayside::ui {

class AlertCentre;
class AvailabilityTab;
class CapacityTab;
class OpenAlertsTab;

/// What wants attention, what did, by which rules; how available TLCs and accounts were; how loads grow. GUI
/// thread.
class AlertsPage : public Page {
    Q_OBJECT
public:
    AlertsPage(observe::Source& source, AlertCentre& centre, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("alerts"); }
    QString title() const override { return tr("Alerts"); }
    QString iconName() const override { return QStringLiteral("alerts"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    /// Availability targets and capacity history are kept in these folders from now on.
    void useFolders(const QString& configuration, const QString& dataFolder);
    bool showTab(const QString& tabName);
    AlertsTab* currentTab() const;

Q_SIGNALS:
    /// "search this on that page"
    void searchRequested(const QString& text);

private:
    void addTab(AlertsTab* tab);
    void tabShown();

    AvailabilityTab* m_availability = nullptr;
    CapacityTab* m_capacity = nullptr;
    QTabBar* m_bar;
    QStackedWidget* m_stack;
    QList<AlertsTab*> m_tabs;
    QList<QAction*> m_actions;
};

} // namespace wayside::ui
