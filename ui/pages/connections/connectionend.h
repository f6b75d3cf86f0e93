// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/connections/connectiontab.h"
#include "ui/shell/factlines.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace wayside::ui {

/// Why one session is over, as far as anyone knows: sentences for people, a heading each. Pure; GUI thread
/// because words are translated.
struct EndReport {
    QString summary;       ///< one line: how long it lasted and the cause
    QString measured;      ///< which limit, the measured value, the limit and the window; empty: no limit
    QString recorded;      ///< the reason as the session's log has it, with its detail
    QString forOperators;  ///< what to do
    QString forDevelopers; ///< what the client's developers can do; empty: nothing beyond that
    bool fault = false;    ///< cut off, rather than left

    /// Of a session that has ended. `known` as in SessionView.
    static EndReport of(const observe::ConnectionRow& row, const QList<observe::EventRow>& events,
                        bool known);
    /// The whole as one paragraph.
    QString text() const;
};

/// Why it ended, and what to do; of a live session, which limit would end it next. GUI thread.
class ConnectionEnd : public ConnectionTab {
    Q_OBJECT
public:
    explicit ConnectionEnd(QWidget* parent = nullptr);

    QString tabName() const override { return QStringLiteral("end"); }
    QString title() const override { return tr("Why it ended"); }
    void showSession(const SessionView& view) override;
    /// Gets a button, there for ended sessions whose cause is known.
    void addHelp(QAction* action);

    /// What would end a live session next, in one or two sentences.
    static QString outlook(const observe::ConnectionRow& row);

Q_SIGNALS:
    void incidentRequested(const QString& sessionId);

private:
    QHBoxLayout* m_buttons;
    QLabel* m_summary;
    QPushButton* m_export;
    QPushButton* m_help = nullptr; ///< null without addHelp()
    QString m_sessionId;           ///< of what is shown
    FactLines::Line m_measured, m_recorded, m_operators, m_developers, m_course;
};

} // namespace wayside::ui
