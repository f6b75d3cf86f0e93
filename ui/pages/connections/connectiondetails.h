// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;

namespace wayside::ui {

class ConnectionFigures;
class ConnectionLimits;
class ConnectionPhases;
class ConnectionTrail;

/// All about one session: who it is, its way through the phases, its limits, clock, traffic and last events;
/// when it has ended, why and what to do. Shows what it is given and keeps it until told otherwise. GUI
/// thread.
class ConnectionDetails : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionDetails(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// `known` false: the node has forgotten the session, this is the last that was seen of it.
    void showSession(const observe::ConnectionRow& row, const QList<observe::EventRow>& events, qint64 nowMs,
                     bool known);
    void showNothing();
    /// How the last action went; shown until another session is shown.
    void setNotice(const QString& sentence, bool failed);
    QString endText() const;
    QString notice() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBody();
    QWidget* makeHeader(const QList<QAction*>& actions);
    void colourNotice();
    static QString headline(const observe::ConnectionRow& row, qint64 nowMs);
    static QString endOf(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                         bool known);

    quint64 m_connectionId = 0;
    session::ConnectionState m_state = session::ConnectionState::Terminated;
    bool m_noticeFailed = false;
    QLabel* m_name;
    QLabel* m_headline;
    QLabel* m_end;
    QLabel* m_notice;
    QLabel* m_nothing;
    QWidget* m_header;
    QWidget* m_body;
    ConnectionPhases* m_phases;
    ConnectionLimits* m_limits;
    ConnectionFigures* m_clock;
    ConnectionFigures* m_traffic;
    ConnectionTrail* m_trail;
    QListView* m_trailView;
};

} // namespace wayside::ui
