// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectiontraffictab.h"

#include "ui/pages/inspector/trafficview.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace wayside::ui {

using State = observe::TrafficFeed::State;

ConnectionTrafficTab::ConnectionTrafficTab(observe::Source& source, QWidget* parent)
    : ConnectionTab(parent)
    , m_source(source)
    , m_feed(source)
    , m_view(new TrafficView)
    , m_watch(new QAction(tr("Watch"), this)) {
    m_watch->setCheckable(true);
    m_watch->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_W);
    m_watch->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addSourceAction(m_watch);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    connect(m_watch, &QAction::toggled, this, &ConnectionTrafficTab::setWatching);
    connect(&m_feed, &observe::TrafficFeed::records, m_view, &TrafficView::addLive);
    connect(&m_feed, &observe::TrafficFeed::records, this,
            [this] { m_view->setLostAtSource(m_feed.dropped()); });
    connect(&m_feed, &observe::TrafficFeed::stateChanged, this, &ConnectionTrafficTab::tellState);
    connect(&m_source, &observe::Source::abilitiesChanged, this, &ConnectionTrafficTab::explain);
    connect(m_view, &TrafficView::layoutChanged, this, &ConnectionTab::layoutChanged);
    connect(m_view, &TrafficView::message, this, &ConnectionTab::message);
    connect(m_view, &TrafficView::recordingShownChanged, this, [this](bool shown) {
        if (shown)
            m_watch->setChecked(false);
        explain();
    });
    explain();
}

void ConnectionTrafficTab::showSession(const SessionView& view) {
    const bool other = view.row.id != m_connectionId;
    m_known = view.known;
    m_ended = view.row.ended();
    if (other) {
        m_connectionId = view.row.id;
        m_interrupted = false;
        m_watch->setChecked(false);
        m_view->startLive();
        if (!m_view->showsRecording())
            m_view->setNotice({});
    }
    explain();
    if (m_interrupted && m_watch->isEnabled()) {
        m_interrupted = false;
        m_watch->setChecked(true);
    }
}

void ConnectionTrafficTab::leave() {
    m_interrupted = m_watch->isChecked();
    m_watch->setChecked(false);
}

/// Whether it can be watched, and what appears here.
void ConnectionTrafficTab::explain() {
    const QString why = m_source.whyNot(observe::Ability::Traffic);
    const bool possible = why.isEmpty() && m_known && !m_ended && !m_view->showsRecording();
    m_watch->setEnabled(possible || m_watch->isChecked());
    if (!why.isEmpty()) {
        m_watch->setToolTip(why);
        m_view->setEmptyText(why);
    } else if (m_ended || !m_known) {
        m_watch->setToolTip(tr("The connection is over; only a live one can be watched"));
        m_view->setEmptyText(tr("The connection is over. A recording of it can be opened here."));
    } else {
        m_watch->setToolTip(
            tr("Show what this connection sends and receives from now on; the node notes who watches"));
        m_view->setEmptyText(tr(
            "Choose Watch to see what this connection sends and receives from now on, or open a recording. "
            "The node notes who watches; tokens are masked."));
    }
}

void ConnectionTrafficTab::setWatching(bool watching) {
    if (!watching) {
        m_feed.stop();
        return;
    }
    m_view->startLive();
    m_feed.start(m_connectionId);
}

void ConnectionTrafficTab::tellState() {
    if (m_view->showsRecording())
        return;
    switch (m_feed.state()) {
    case State::Off:
        m_view->setNotice({});
        break;
    case State::Opening:
        m_view->setNotice(m_feed.problem() ? tr("Tries again: %1").arg(words::error(*m_feed.problem()))
                                           : tr("Asking the node…"),
                          m_feed.problem().has_value());
        break;
    case State::Live:
        m_view->setNotice(tr("Watching live"));
        break;
    case State::Ended:
        m_view->setNotice(tr("The connection is over; these were its last datagrams."));
        break;
    case State::Failed:
        m_view->setNotice(m_feed.problem() ? words::error(*m_feed.problem()) : QString(), true);
        break;
    }
    if (m_feed.state() == State::Ended || m_feed.state() == State::Failed) {
        const QSignalBlocker quiet(m_watch); // what it says stays
        m_watch->setChecked(false);
        explain();
    }
}

QVariantMap ConnectionTrafficTab::layout() const {
    return m_view->layout();
}

void ConnectionTrafficTab::setLayout(const QVariantMap& layout) {
    m_view->setLayout(layout);
}

} // namespace wayside::ui
