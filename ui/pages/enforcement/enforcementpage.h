// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/shell/page.h"

class QTabWidget;

namespace wayside::ui {

class ClosesView;
class FlightView;
class HeadroomView;
class IncidentExporter;
class WhatIfView;

/// Who was cut off and why, what led to it, who will be cut next, and who would be under other limits. Make
/// it before the source starts so that it sees the first batch; it must not outlive the source. GUI thread.
class EnforcementPage : public Page {
    Q_OBJECT
public:
    enum class Tab { Closes, Flights, Headroom, WhatIf };

    explicit EnforcementPage(observe::Source& source, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("enforcement"); }
    QString title() const override { return tr("Enforcement"); }
    QString iconName() const override { return QStringLiteral("enforcement"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    void showTab(Tab tab);
    Tab tab() const;
    EnforcementModel& model();
    ClosesView& closes() const { return *m_closes; }
    FlightView& flights() const { return *m_flights; }
    HeadroomView& headroom() const { return *m_headroom; }
    WhatIfView& whatIf() const { return *m_whatIf; }

public Q_SLOTS:
    void exportIncident(const QString& sessionId); ///< of its newest flight record
    void apply(const wayside::observe::SourceUpdate& update);
    void setCause(std::optional<wayside::CloseCause> cause); ///< nothing: every cause
    void showNewest();                                       ///< what waited above the table
    /// Closes of these words in a span of time: "why was it cut last night?"
    void findBetween(const QString& words, qint64 fromMs, qint64 untilMs);

private:
    void buildTabs();
    void connectViews();
    void addTab(QWidget* view, const QString& title, int key, const QList<QAction*>& actions);

    observe::Source& m_source;
    ClosesView* m_closes;
    FlightView* m_flights;
    HeadroomView* m_headroom;
    WhatIfView* m_whatIf;
    IncidentExporter* m_incidents;
    QTabWidget* m_tabs;
    QList<QAction*> m_actions;
};

} // namespace wayside::ui
