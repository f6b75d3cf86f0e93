// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filter.h"
#include "ui/models/connections/connectionmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace wayside::ui {

/// The connections a person asked to see, in the order they asked for. Membership and order are settled in
/// steps, not with every batch: at most once a second, and not at all while held (the mouse is over the
/// table, or a row is chosen), so that no row moves under the cursor. What would come or go meanwhile is
/// counted in pending(). Changed values show at once in any case. A change of filter or sort column takes
/// effect at once, held or not. GUI thread.
class ConnectionFilterModel : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class StateFilter { Live, All, One };

    explicit ConnectionFilterModel(QObject* parent = nullptr);

    void setConnections(ConnectionModel* model);

    /// See observe::query::Filter; `text` is what it was made of.
    void setFilter(const observe::query::Filter& filter, const QString& text);
    /// Error: the text has a mistake; the filter in force stays.
    Result<void> setText(const QString& text);
    QString text() const { return m_text; }
    void setStateFilter(StateFilter filter, session::ConnectionState one = session::ConnectionState::Active);
    StateFilter stateFilter() const { return m_stateFilter; }

    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    /// False: nobody sees the table. Nothing is looked at then until it is true again, or settle().
    void setActive(bool active);
    /// Connections that match the filter and are not shown yet.
    int pending() const { return int(m_pending.size()); }
    /// The shown order or membership is older than the values.
    bool isStale() const { return m_stale; }
    /// Shows what matches now, in the order of now.
    void settle();

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void pendingChanged();

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool matches(int sourceRow) const;
    void noticeRows(int first, int last);
    void noticeRemoval(int first, int last);
    void noticeBatch();
    void chooseMembers();
    void takeMembers();
    bool isInOrder() const;
    void settleInSteps();
    void sortAnew();

    ConnectionModel* m_model = nullptr;
    QString m_text;
    observe::query::Filter m_filter;
    StateFilter m_stateFilter = StateFilter::Live;
    session::ConnectionState m_one = session::ConnectionState::Active;
    QSet<quint64> m_shown; ///< members until the next settle()
    QTimer m_timer;
    QTimer m_sorting; ///< the second step of settleInSteps()
    bool m_held = false;
    bool m_active = true;
    bool m_missed = false; ///< rows changed while nobody saw them
    bool m_stale = false;
    bool m_membersChanged = false; ///< all of them, by chooseMembers()
    QSet<quint64> m_pending;       ///< match, and are not shown yet
    QSet<quint64> m_leaving;       ///< are shown still, and match no more
    int m_told = 0;                ///< pending() as listeners know it
};

} // namespace wayside::ui
