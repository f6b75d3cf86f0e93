// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/overview/changesmodel.h"
#include "ui/models/overview/drainsmodel.h"
#include "ui/models/overview/overviewmodel.h"
#include "ui/shell/page.h"

#include <array>
#include <QElapsedTimer>
#include <QTimer>

class QAbstractItemModel;
class QLabel;
class QListView;
class QSplitter;

namespace wayside::ui {

class ClockEvidence;
class FigureSortModel;
class FigureTable;
class OverviewCharts;
class OverviewTile;

/// What an operator looks at first: sessions, rates, what ended, who is nearest to a limit, whose clock is
/// wrong; a day in charts; open alerts, running drains, what changed in the last minutes. Every part leads to
/// the page where there is more. Make it before the source starts; source and evidence outlive it, the
/// evidence hears each batch by itself. GUI thread.
class OverviewPage : public Page {
    Q_OBJECT
public:
    enum Tile { Sessions, Messages, Bytes, Ended, Headroom, Clock, TileCount };

    OverviewPage(observe::Source& source, const ClockEvidence& clocks, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("overview"); }
    QString title() const override { return tr("Overview"); }
    QString iconName() const override { return QStringLiteral("overview"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    /// Open alerts: a row each, with these columns and no others, sorted by `rankRole`, the highest first;
    /// `connectionRole` names a session, 0: none. Without it the part is not shown.
    void setAlerts(QAbstractItemModel* alerts, const QList<int>& columns, int rankRole, int connectionRole);

    OverviewModel& model() { return m_model; }
    OverviewTile& tile(Tile which) { return *m_tiles[std::size_t(which)]; }
    OverviewCharts& charts() { return *m_charts; }
    QListView& changes() { return *m_changesView; }
    FigureTable& drains() { return *m_drainsView; }

public Q_SLOTS:
    void apply(const wayside::observe::SourceUpdate& update);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildTiles();
    void buildLists();
    void buildActions();
    void buildLayout();
    void refresh();
    void refreshAbilities();
    void refreshTiles();
    void sayHeadroom();
    void sayClock();
    void go(const QString& page, quint64 connection = 0) { Q_EMIT showSessionRequested(connection, page); }
    void advanceClock();
    void sortAlerts();

    observe::Source& m_source;
    const ClockEvidence& m_clocks;
    OverviewModel m_model;
    ChangesModel m_changes;
    DrainsModel m_drains;
    quint64 m_shownRevision = 0;
    std::array<OverviewTile*, TileCount> m_tiles{};
    OverviewCharts* m_charts = nullptr;
    QSplitter* m_splitter = nullptr;
    QLabel* m_alertsTitle = nullptr;
    FigureSortModel* m_alertsSorted = nullptr;
    FigureTable* m_alertsView = nullptr;
    QLabel* m_drainsTitle = nullptr;
    QLabel* m_drainsHint = nullptr; ///< instead of the table
    FigureTable* m_drainsView = nullptr;
    QListView* m_changesView = nullptr;
    QLabel* m_changesEmpty = nullptr;
    QList<QAction*> m_actions;
    QTimer m_tick;
    QElapsedTimer m_sinceUpdate;
};

} // namespace wayside::ui
