// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connections/connectiontab.h"

class QLabel;

namespace wayside::ui {

class ConnectionTrail;

/// What happened to the session, newest first, as far as the console saw it; the Events page knows the rest.
/// GUI thread.
class ConnectionEventsTab : public ConnectionTab {
    Q_OBJECT
public:
    explicit ConnectionEventsTab(QWidget* parent = nullptr);

    QString tabName() const override { return QStringLiteral("events"); }
    QString title() const override { return tr("Events"); }
    void showSession(const SessionView& view) override;

private:
    ConnectionTrail* m_trail;
    QLabel* m_count;
};

} // namespace wayside::ui
