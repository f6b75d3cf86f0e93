// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connections/connectiontab.h"

class QListView;

namespace wayside::ui {

class ConnectionFigures;
class ConnectionLimits;
class ConnectionPhases;
class ConnectionTrail;

/// A session at a glance: its way through the phases, its limits, clock, traffic and last events. GUI thread.
class ConnectionOverview : public ConnectionTab {
    Q_OBJECT
public:
    explicit ConnectionOverview(QWidget* parent = nullptr);

    QString tabName() const override { return QStringLiteral("session"); }
    QString title() const override { return tr("Session"); }
    void showSession(const SessionView& view) override;

private:
    ConnectionPhases* m_phases;
    ConnectionLimits* m_limits;
    ConnectionFigures* m_clock;
    ConnectionFigures* m_traffic;
    ConnectionTrail* m_trail;
};

/// The list of a session's events as both tabs show it.
QListView* makeTrailView(ConnectionTrail* trail, QWidget* parent);

} // namespace wayside::ui
