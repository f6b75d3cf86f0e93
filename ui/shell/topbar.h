// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertrule.h"

#include <optional>
#include <QFrame>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace wayside::ui {

class ConsoleState;

/// Above the page: source, search over sessions, running drains. GUI thread.
class TopBar : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(ConsoleState& state, QWidget* parent = nullptr);

    void focusSearch();
    /// A button with this menu takes the place of the source's name.
    void setSourceMenu(QMenu* menu, const QString& name);
    /// Open alerts that want attention, and the worst of them.
    void setAlerts(int count, std::optional<alerts::AlertSeverity> worst);

Q_SIGNALS:
    void searched(const QString& text); ///< Enter in the search field
    void drainsRequested();
    void alertsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void refreshBell();
    void sayAlerts();

    ConsoleState& m_state;
    QLabel* m_source;
    QToolButton* m_chooser;
    QLineEdit* m_search;
    QToolButton* m_drain;
    QToolButton* m_bell;
    int m_alerts = 0;
    std::optional<alerts::AlertSeverity> m_worst;
};

} // namespace wayside::ui
