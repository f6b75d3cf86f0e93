// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <optional>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace wayside::ui {

class ConnectionTab;
struct SessionView;

/// All about one session: who it is and what can be done with it, and below that tabs, of which other parts
/// of the console may add their own. Shows what it is given and keeps it until told otherwise. GUI thread.
class ConnectionDetails : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionDetails(const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// Takes the tab over; behind the others unless `place` says where.
    void addTab(ConnectionTab* tab, int place = -1);
    /// False when there is none of that name.
    bool showTab(const QString& tabName);
    ConnectionTab* currentTab() const;
    /// Another button beside those of the session's actions.
    void addHeaderAction(QAction* action);

    /// `known` false: the node has forgotten the session, this is the last that was seen of it.
    void showSession(const observe::ConnectionRow& row, const QList<observe::EventRow>& events, qint64 nowMs,
                     bool known);
    void showNothing();
    /// How the last action went; shown until another session is shown.
    void setNotice(const QString& sentence, bool failed);
    QString endText() const; ///< why it ended and what to do; empty while it lives
    QString notice() const;

    QVariantMap layout() const; ///< the current tab, and what the tabs remember
    void setLayout(const QVariantMap& layout);

Q_SIGNALS:
    void layoutChanged(); ///< by a person
    void message(const QString& sentence);
    void showPageRequested(const QString& pageName); ///< "this session, over there"

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What was shown last, for a tab that comes into view between two batches.
    struct Shown {
        observe::ConnectionRow row;
        QList<observe::EventRow> events;
        qint64 nowMs = 0;
        bool known = false;
    };

    QWidget* makeHeader(const QList<QAction*>& actions);
    ConnectionTab* tab(int index) const;
    void refreshTab();
    void showEnd();
    void colourNotice();
    static QString headline(const observe::ConnectionRow& row, qint64 nowMs);

    std::optional<Shown> m_shown;
    bool m_noticeFailed = false;
    bool m_arranging = false; ///< the tab changes, but no person changed it
    int m_lastTab = -1;
    QLabel* m_name;
    QLabel* m_headline;
    QLabel* m_end;
    QLabel* m_notice;
    QLabel* m_nothing;
    QHBoxLayout* m_buttons = nullptr;
    QWidget* m_header;
    QTabWidget* m_tabs;
};

} // namespace wayside::ui
