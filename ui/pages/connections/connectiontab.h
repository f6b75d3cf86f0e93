// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QVariantMap>
#include <QWidget>

namespace wayside::ui {

/// What a tab of the details pane is told about the chosen session. Good during the call only.
struct SessionView {
    const observe::ConnectionRow& row;
    const QList<observe::EventRow>& events; ///< about it, as far as the console saw them; oldest first
    qint64 nowMs = 0;                       ///< the node's clock
    /// False: the node has forgotten the session, and its id may mean another one by now. Nothing may be
    /// asked of the source then; this is the last that was seen of it.
    bool known = false;
};

/// One tab of the details of a session. GUI thread.
class ConnectionTab : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual QString tabName() const = 0; ///< stable, for the layout: "limits"
    virtual QString title() const = 0;   ///< for people
    /// With every batch while the tab is the current one, and when it becomes it; see row.id for another
    /// session than before. Tabs that are not current hear nothing: what has to be collected meanwhile is
    /// collected elsewhere.
    virtual void showSession(const SessionView& view) = 0;
    /// The tab has left the view, or no session is chosen any more.
    virtual void leave() {}
    /// As in Page.
    virtual QVariantMap layout() const { return {}; }
    virtual void setLayout(const QVariantMap& layout) { Q_UNUSED(layout) }

Q_SIGNALS:
    void layoutChanged(); ///< by a person
    void message(const QString& sentence);
    void showPageRequested(const QString& pageName); ///< about this session, over there
};

} // namespace wayside::ui
