// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/trafficfeed.h"
#include "ui/pages/connections/connectiontab.h"

class QAction;

namespace wayside::ui {

class TrafficView;

/// What the chosen session sends and receives, live from the moment somebody asks to watch it: that is an
/// operator's action, which the node tells and audits. GUI thread.
class ConnectionTrafficTab : public ConnectionTab {
    Q_OBJECT
public:
    explicit ConnectionTrafficTab(observe::Source& source, QWidget* parent = nullptr);

    QString tabName() const override { return QStringLiteral("traffic"); }
    QString title() const override { return tr("Traffic"); }
    void showSession(const SessionView& view) override;
    void leave() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    TrafficView& view() { return *m_view; }
    QAction* watchAction() const { return m_watch; }

private:
    void setWatching(bool watching);
    void tellState();
    void explain();

    observe::Source& m_source;
    observe::TrafficFeed m_feed;
    TrafficView* m_view;
    QAction* m_watch;
    quint64 m_connectionId = 0;
    bool m_known = false, m_ended = false;
    bool m_interrupted = false; ///< watched when the tab left the view
};

} // namespace wayside::ui
