// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewpage.h"

#include "ui/delegates/bar.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/clock/clockevidence.h"
#include "ui/models/figuresortmodel.h"
#include "ui/pages/clock/clockwords.h"
#include "ui/pages/overview/overviewcharts.h"
#include "ui/pages/overview/overviewtile.h"
#include "ui/shell/appearance.h"
#include "ui/shell/unseen.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int alertColumnLetters = 12;

QString limitName(NearestLimit limit) {
    switch (limit) {
    case NearestLimit::Rate:
        return OverviewPage::tr("payload rate");
    case NearestLimit::Throughput:
        return OverviewPage::tr("throughput");
    case NearestLimit::Idle:
        return OverviewPage::tr("silence");
    case NearestLimit::Clock:
        break;
    }
    return OverviewPage::tr("clock");
}

/// Warnings in colour; whole sentences, wrapped.
class ChangeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ChangesModel::WarningRole).toBool() && !option->state.testFlag(QStyle::State_Selected))
            option->palette.setColor(QPalette::Text,
                                     Appearance::warning(Appearance::isDark(option->palette)));
        option->features |= QStyleOptionViewItem::WrapText;
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        if (!view)
            return QStyledItemDelegate::sizeHint(option, index);
        constexpr int sides = 8, between = 4;
        const int width = std::max(40, view->viewport()->width());
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, width - sides, 10000),
                                                           Qt::TextWordWrap, index.data().toString());
        return {width, text.height() + between};
    }
};

QLabel* hintLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* titleLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

} // namespace

OverviewPage::OverviewPage(observe::Source& source, const ClockEvidence& clocks, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_clocks(clocks)
    , m_charts(new OverviewCharts(m_model, this)) {
    buildTiles();
    buildLists();
    buildActions();
    buildLayout();
    connect(&m_source, &observe::Source::updated, this, &OverviewPage::apply);
    connect(&m_source, &observe::Source::abilitiesChanged, this, &OverviewPage::refreshAbilities);
    connect(&m_model, &OverviewModel::recorded, this, &OverviewPage::refresh);
    connect(&m_clocks, &ClockEvidence::judged, this, &OverviewPage::sayClock);
    connect(m_charts, &OverviewCharts::spanChosen, this, &OverviewPage::layoutChanged);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        advanceClock();
        sortAlerts();
    });
    m_tick.start(std::chrono::seconds(1));
    refreshAbilities();
    refresh();
}

void OverviewPage::buildTiles() {
    const QStringList titles{tr("Sessions"),           tr("Messages per second"), tr("Bytes per second"),
                             tr("Ended, last minute"), tr("Nearest to a limit"),  tr("Clocks")};
    for (int which = 0; which < TileCount; ++which)
        m_tiles[std::size_t(which)] = new OverviewTile(titles.at(which), this);
    const auto leadsTo = [this](Tile which, const QString& page) {
        connect(&tile(which), &OverviewTile::clicked, this, [this, page] { go(page); });
    };
    leadsTo(Sessions, u"connections"_s);
    leadsTo(Messages, u"nodes"_s);
    leadsTo(Bytes, u"nodes"_s);
    leadsTo(Ended, u"enforcement"_s);
    connect(&tile(Headroom), &OverviewTile::clicked, this,
            [this] { go(u"connections"_s, m_model.worst() ? m_model.worst()->connection : 0); });
    leadsTo(Clock, u"clock"_s);
}

void OverviewPage::buildLists() {
    m_alertsTitle = titleLabel(tr("Open alerts"), this);
    m_alertsSorted = new FigureSortModel(this); // rows do not run away: see sortAlerts()
    m_alertsView = new FigureTable(this);
    m_alertsView->setItemDelegate(new FigureDelegate(m_alertsView));
    m_alertsView->setAccessibleName(tr("Open alerts"));
    m_alertsView->setEmptyText(tr("No open alert."));
    m_alertsView->setModel(m_alertsSorted);
    m_drainsTitle = titleLabel(tr("Running drains"), this);
    m_drainsHint = hintLabel({}, this);
    m_drainsView = new FigureTable(this);
    m_drainsView->setItemDelegate(new FigureDelegate(m_drainsView));
    m_drainsView->setAccessibleName(tr("Running drains"));
    m_drainsView->setModel(&m_drains);
    m_drainsView->horizontalHeader()->setSectionResizeMode(DrainsModel::What, QHeaderView::Stretch);
    m_drainsView->setMaximumHeight(112);
    connect(m_drainsView, &FigureTable::activated, this, [this] { go(u"nodes"_s); });
    connect(m_drainsView, &FigureTable::clicked, this, [this] { go(u"nodes"_s); });
    m_changesView = new QListView(this);
    m_changesView->setFrameShape(QFrame::NoFrame);
    m_changesView->setModel(&m_changes);
    m_changesView->setItemDelegate(new ChangeDelegate(m_changesView));
    m_changesView->setWordWrap(true);
    m_changesView->setResizeMode(QListView::Adjust);
    m_changesView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changesView->setAccessibleName(tr("What changed in the last minutes"));
    connect(m_changesView, &QListView::activated, this, [this](const QModelIndex& index) {
        go(index.data(ChangesModel::PageRole).toString(),
           index.data(ChangesModel::ConnectionRole).toULongLong());
    });
    m_changesEmpty =
        hintLabel(tr("What begins, ends and goes wrong is listed here for a quarter of an hour."), this);
    m_alertsTitle->hide();
    m_alertsView->hide();
}

void OverviewPage::setAlerts(QAbstractItemModel* alerts, const QList<int>& columns, int rankRole,
                             int connectionRole) {
    m_alertsSorted->setSourceModel(alerts);
    m_alertsSorted->setSortRole(rankRole);
    m_alertsSorted->sort(0, Qt::DescendingOrder);
    m_alertsTitle->setVisible(alerts != nullptr);
    m_alertsView->setVisible(alerts != nullptr);
    if (!alerts)
        return;
    for (int column = 0; column < alerts->columnCount(); ++column)
        m_alertsView->setColumnHidden(column, !columns.contains(column));
    for (const int column : columns) {
        if (column >= alerts->columnCount())
            continue;
        // Not by what is in them: with a thousand alerts that is a thousand texts measured every second.
        const bool stretches = column == columns.value(1);
        m_alertsView->horizontalHeader()->setSectionResizeMode(column, stretches ? QHeaderView::Stretch
                                                                                 : QHeaderView::Interactive);
        if (!stretches)
            m_alertsView->horizontalHeader()->resizeSection(column, fontMetrics().horizontalAdvance(u'x') *
                                                                        alertColumnLetters);
    }
    connect(m_alertsView, &FigureTable::activated, this, [this, connectionRole](const QModelIndex& index) {
        const quint64 connection = index.data(connectionRole).toULongLong();
        go(connection == 0 ? u"alerts"_s : u"connections"_s, connection);
    });
}

void OverviewPage::buildActions() {
    m_actions = m_charts->actions();
    auto* worst = new QAction(tr("Show who is nearest to a limit"), this);
    worst->setShortcut(QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_W));
    connect(worst, &QAction::triggered, &tile(Headroom), &OverviewTile::click);
    m_actions.append(worst);
    addActions(m_actions);
}

void OverviewPage::buildLayout() {
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (OverviewTile* each : m_tiles)
        tiles->addWidget(each, 1);
    auto* side = new QWidget(this);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(8, 0, 0, 0);
    sideLayout->setSpacing(4);
    sideLayout->addWidget(m_alertsTitle);
    sideLayout->addWidget(m_alertsView, 2);
    sideLayout->addWidget(m_drainsTitle);
    sideLayout->addWidget(m_drainsHint);
    sideLayout->addWidget(m_drainsView, 1);
    sideLayout->addWidget(titleLabel(tr("What changed"), this));
    sideLayout->addWidget(m_changesEmpty);
    sideLayout->addWidget(m_changesView, 3);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(m_charts);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({780, 340});
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, &OverviewPage::layoutChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(tiles);
    layout->addWidget(m_splitter, 1);
}

QVariantMap OverviewPage::layout() const {
    return {{u"span"_s, m_charts->span()}, {u"splitter"_s, m_splitter->saveState()}};
}

void OverviewPage::setLayout(const QVariantMap& layout) {
    m_charts->setSpan(layout.value(u"span"_s, 10).toInt());
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
}

void OverviewPage::apply(const observe::SourceUpdate& update) {
    m_model.apply(update);
    m_sinceUpdate.restart();
    advanceClock();
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    advanceClock();
    sortAlerts();
    refresh();
}

void OverviewPage::advanceClock() {
    if (isUnseen(*this))
        return;
    if (m_model.isKnown() && m_source.link().state == observe::LinkState::Live)
        m_charts->setNow(double(m_model.nodeClockMs() + m_sinceUpdate.elapsed()));
}

/// Once a second, as with batches twenty times a second there is nothing to be read.
void OverviewPage::sortAlerts() {
    if (!isUnseen(*this) && !m_alertsView->viewport()->underMouse())
        m_alertsSorted->resort();
}

void OverviewPage::refreshAbilities() {
    const QString noFigures = m_source.whyNot(observe::Ability::Figures);
    for (const Tile which : {Messages, Bytes, Headroom})
        tile(which).setWhyNot(noFigures);
    tile(Clock).setWhyNot(m_source.whyNot(observe::Ability::ClockSamples));
    m_charts->setWhyNoRates(noFigures);
    refresh();
}

void OverviewPage::refresh() {
    if (isUnseen(*this))
        return;
    refreshTiles();
    m_drains.setDrains(m_model.drains());
    const bool draining = m_drains.rowCount() > 0;
    const QString noDrains = m_source.whyNot(observe::Ability::Drains);
    m_drainsView->setVisible(draining);
    m_drainsHint->setVisible(!draining);
    m_drainsHint->setText(noDrains.isEmpty() ? tr("No drain is running.") : noDrains);
    // Nothing moves while someone points at it.
    if (m_model.changes().revision() != m_shownRevision && !m_changesView->viewport()->underMouse()) {
        m_shownRevision = m_model.changes().revision();
        m_changes.setChanges(m_model.changes().changes());
        m_changesEmpty->setVisible(m_changes.rowCount() == 0);
        m_changesView->setVisible(m_changes.rowCount() > 0);
    }
    m_charts->redraw();
}

void OverviewPage::refreshTiles() {
    if (!m_model.isKnown())
        return;
    const auto number = [](int value) { return words::count(quint64(std::max(0, value))); };
    // Every state there is, what is wrong first; the passing ones share a line.
    using State = session::ConnectionState;
    QStringList states, passing;
    for (const State each : {State::MonitoredViolation, State::Active, State::Establishing,
                             State::Authenticating, State::Terminating}) {
        const int count = m_model.inState(each);
        if (count <= 0)
            continue;
        const bool passes = each != State::MonitoredViolation && each != State::Active;
        (passes ? passing : states)
            .append(u"%1 %2 %3"_s.arg(words::stateGlyph(each), number(count), words::state(each)));
    }
    if (!passing.isEmpty())
        states.append(passing.join(u"  "_s));
    const QString types =
        tr("TLC %1, Broker %2, Monitor %3")
            .arg(number(m_model.ofType(SessionType::Tlc)), number(m_model.ofType(SessionType::Broker)),
                 number(m_model.ofType(SessionType::Monitor)));
    const bool violation = m_model.inState(session::ConnectionState::MonitoredViolation) > 0;
    tile(Sessions).setContent(number(m_model.sessions()), states + QStringList{types}, violation ? 1 : 0);
    const observe::Totals& totals = m_model.totals();
    tile(Messages).setContent(words::figure(totals.messageRateIn + totals.messageRateOut),
                              {tr("in %1").arg(words::figure(totals.messageRateIn)),
                               tr("out %1").arg(words::figure(totals.messageRateOut))});
    tile(Bytes).setContent(words::bytes(totals.byteRateIn + totals.byteRateOut),
                           {tr("in %1").arg(words::bytes(totals.byteRateIn)),
                            tr("out %1").arg(words::bytes(totals.byteRateOut))});
    QStringList causes;
    bool limits = false;
    for (const EndCount& each : m_model.endsByCause()) {
        limits = limits || each.cause.has_value();
        const QString why = each.cause    ? words::cause(*each.cause)
                            : each.reason ? words::endReason(*each.reason)
                                          : tr("not known");
        causes.append(u"%1 %2"_s.arg(number(each.count), why));
    }
    if (causes.isEmpty())
        causes.append(tr("none"));
    tile(Ended).setContent(number(int(m_model.ends().recent().size())), causes, limits ? 1 : 0);
    sayHeadroom();
    sayClock();
}

void OverviewPage::sayHeadroom() {
    const auto worst = m_model.worst();
    if (!worst) {
        tile(Headroom).setContent(words::unknown, {tr("no session has a limit yet")});
        return;
    }
    QStringList lines{worst->name, tr("%1 limit").arg(limitName(worst->limit))};
    if (worst->timeToCutOffMs)
        lines.append(tr("cut off in %1 at this trend").arg(words::duration(*worst->timeToCutOffMs)));
    else if (!worst->node.isEmpty())
        lines.append(tr("on %1").arg(worst->node));
    const int concern = worst->headroom <= 0 ? 2 : worst->headroom < headroomWarning ? 1 : 0;
    tile(Headroom).setContent(tr("%1 left").arg(words::percent(worst->headroom)), lines, concern);
}

void OverviewPage::sayClock() {
    const ClockHealth& health = m_clocks.health();
    const int measured = health.all() - health.unmeasured;
    if (measured == 0) {
        tile(Clock).setContent(words::unknown, {clockwords::headline(m_clocks)});
        return;
    }
    const auto number = [](int value) { return words::count(quint64(value)); };
    QStringList lines{tr("within their limit")};
    if (health.over > 0)
        lines.append(tr("%1 over the limit").arg(number(health.over)));
    QStringList close;
    if (health.inconclusive > 0)
        close.append(tr("%1 inconclusive").arg(number(health.inconclusive)));
    if (health.nearLimit > 0)
        close.append(tr("%1 near the limit").arg(number(health.nearLimit)));
    if (!close.isEmpty())
        lines.append(close.join(u"  "_s)); // the headline below keeps its place
    lines.append(clockwords::shortHeadline(m_clocks));
    // Whoever's clock is wrong without touching a limit yet is to be looked at, no more.
    const bool lookAt = health.nearLimit + health.inconclusive > 0 || clockwords::concern(m_clocks) > 0;
    const int concern = health.over > 0 ? 2 : lookAt ? 1 : 0;
    tile(Clock).setContent(tr("%1 of %2").arg(number(health.within), number(measured)), lines, concern);
}

} // namespace wayside::ui
