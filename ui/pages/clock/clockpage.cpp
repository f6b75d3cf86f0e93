// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clockpage.h"

#include "ui/charts/fleetstrip.h"
#include "ui/charts/timeserieschart.h"
#include "ui/pages/clock/clockdistribution.h"
#include "ui/pages/clock/clockfleet.h"
#include "ui/pages/clock/clocksessions.h"
#include "ui/pages/clock/clocktrend.h"
#include "ui/pages/clock/clockverdictbar.h"
#include "ui/shell/unseen.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int worstShown = 3;
constexpr std::chrono::milliseconds tickTime{1000};
constexpr int ticksPerSort = 2;

QVariantList listOf(const QList<int>& numbers) {
    QVariantList list;
    for (const int number : numbers)
        list.append(number);
    return list;
}

void resizeParts(QSplitter& splitter, const QVariant& sizes) {
    QList<int> numbers;
    const QVariantList list = sizes.toList();
    for (const QVariant& size : list)
        numbers.append(std::max(0, size.toInt()));
    if (numbers.size() == splitter.count())
        splitter.setSizes(numbers);
}

} // namespace

ClockPage::ClockPage(observe::Source& source, QWidget* parent) : Page(parent), m_source(source) {
    m_model.setEvidence(&m_evidence);
    buildLayout();
    buildActions();
    connectParts();
    m_firstChoice.setSingleShot(true);
    m_firstChoice.setInterval(std::chrono::seconds(2));
    connect(&m_firstChoice, &QTimer::timeout, this, [this] {
        if (!m_choiceMade && m_model.chosen().isEmpty())
            chooseWorst();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        advanceClock();
        if (++m_ticks % ticksPerSort == 0)
            m_sessions->resortUnlessPointedAt();
    });
    m_tick.start(tickTime);
    chosenChanged();
}

void ClockPage::buildViews() {
    m_trend = new ClockTrend(this);
    m_distribution = new ClockDistribution(this);
    m_fleet = new ClockFleet(m_model, m_evidence, this);
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("View of the clocks"));
    m_views = new QStackedWidget(this);
    const auto add = [this](QWidget* view, const QString& title) {
        m_tabs->addTab(title);
        m_views->addWidget(view);
    };
    add(m_trend, tr("Trend"));
    add(m_distribution, tr("Distribution"));
    add(m_fleet, tr("Fleet"));
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::tabBarClicked, this, &ClockPage::layoutChanged, Qt::QueuedConnection);
}

void ClockPage::buildLayout() {
    m_verdict = new ClockVerdictBar(m_evidence, this);
    buildViews();
    m_sessions = new ClockSessions(m_model, this);
    auto* upper = new QWidget(this);
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins({});
    upperLayout->setSpacing(0);
    upperLayout->addWidget(m_tabs);
    upperLayout->addWidget(m_views, 1);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_sessions);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    connect(m_splitter, &QSplitter::splitterMoved, this, &ClockPage::layoutChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_splitter, 1);
}

void ClockPage::buildActions() {
    const auto make = [this](const QString& text, const QKeySequence& shortcut, const QString& tip) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        action->setToolTip(tr("%1 (%2)", "what it does, and its keys")
                               .arg(tip, shortcut.toString(QKeySequence::NativeText)));
        m_actions.append(action);
        return action;
    };
    m_actions = m_trend->actions();
    const QList<Qt::Key> keys{Qt::Key_4, Qt::Key_5, Qt::Key_6};
    for (int view = 0; view < m_tabs->count(); ++view) {
        QAction* action =
            make(tr("Show %1").arg(m_tabs->tabText(view)),
                 QKeySequence(QKeyCombination(Qt::ALT, keys.at(view))), tr("Show this view of the clocks"));
        connect(action, &QAction::triggered, this, [this, view] {
            setView(View(view));
            Q_EMIT layoutChanged();
        });
    }
    m_worst = make(tr("Choose the worst"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                   tr("Show the three sessions that use most of their clock limit"));
    connect(m_worst, &QAction::triggered, this, &ClockPage::chooseWorst);
    m_sessions->addBarAction(m_worst);
    m_actions.append({m_sessions->chosenOnly(), m_verdict->showAction(), m_distribution->logarithmic()});
    addActions(m_actions);
}

void ClockPage::connectParts() {
    connect(&m_source, &observe::Source::updated, this, &ClockPage::apply);
    connect(&m_source, &observe::Source::abilitiesChanged, this, &ClockPage::showChosen);
    connect(&m_model, &ClockModel::chosenChanged, this, &ClockPage::chosenChanged);
    connect(&m_model, &ClockModel::chooseRefused, this, [this] {
        m_sessions->setNotice(tr("Six sessions at most: untick one first."));
        Q_EMIT message(m_sessions->notice());
    });
    const auto open = [this](quint64 connection) {
        Q_EMIT showSessionRequested(connection, u"connections"_s);
    };
    connect(m_sessions, &ClockSessions::opened, this, open);
    connect(m_sessions, &ClockSessions::clicked, this, [this] { m_choiceMade = true; });
    connect(m_sessions, &ClockSessions::currentChanged, this, [this](quint64 connection) {
        if (m_model.colourOf(connection) >= 0 && connection != 0)
            setCurrent(connection);
    });
    connect(m_trend, &ClockTrend::currentChosen, this, &ClockPage::setCurrent);
    connect(m_trend, &ClockTrend::spanChosen, this, &ClockPage::layoutChanged);
    connect(&m_trend->splitter(), &QSplitter::splitterMoved, this, &ClockPage::layoutChanged);
    connect(m_fleet, &ClockFleet::opened, this, open);
    const auto toTrend = [this](quint64 connection) {
        showSession(connection);
        setView(Trend);
    };
    connect(m_fleet, &ClockFleet::chosen, this, toTrend);
    connect(m_verdict, &ClockVerdictBar::sessionWished, this, toTrend);
}

charts::TimeSeriesChart& ClockPage::chart() {
    return m_trend->chart();
}

ClockPage::View ClockPage::view() const {
    return View(m_tabs->currentIndex());
}

void ClockPage::setView(View view) {
    m_tabs->setCurrentIndex(view);
}

QVariantMap ClockPage::layout() const {
    QVariantList hidden;
    for (int column = 0; column < ClockModel::ColumnCount; ++column) {
        if (m_sessions->table().isColumnHidden(column))
            hidden.append(column);
    }
    return {{u"view"_s, int(view())},
            {u"span"_s, m_trend->span()},
            {u"splitter"_s, listOf(m_splitter->sizes())},
            {u"sample"_s, listOf(m_trend->splitter().sizes())},
            {u"hidden"_s, hidden}};
}

void ClockPage::setLayout(const QVariantMap& layout) {
    const int view = layout.value(u"view"_s, int(Trend)).toInt();
    if (view >= Trend && view <= Fleet)
        setView(View(view));
    m_trend->setSpan(layout.value(u"span"_s, 10).toInt());
    resizeParts(*m_splitter, layout.value(u"splitter"_s));
    resizeParts(m_trend->splitter(), layout.value(u"sample"_s));
    const QVariantList hidden = layout.value(u"hidden"_s).toList();
    for (int column = 1; column < ClockModel::ColumnCount; ++column)
        m_sessions->table().setColumnHidden(column, hidden.contains(column));
}

void ClockPage::focusFilter() {
    m_sessions->focusSearch();
}

void ClockPage::clearFilter() {
    m_sessions->clearSearch();
}

void ClockPage::apply(const observe::SourceUpdate& update) {
    if (update.reset) {
        m_history.clear();
        m_fetched.clear();
        m_choiceMade = false;
        m_nodeClockMs = 0;
    }
    m_evidence.apply(update); // first: the model shows what it says
    m_model.apply(update);
    for (const quint64 connection : update.removed)
        m_history.forget(connection);
    m_history.add(update.clockPoints);
    m_nodeClockMs = update.nodeClockMs;
    m_sinceUpdate.restart();
    if (!m_choiceMade && !m_firstChoice.isActive() && m_model.chosen().isEmpty() &&
        !m_model.worst(1).isEmpty())
        m_firstChoice.start();

    const QList<quint64> chosen = m_model.chosen();
    const bool concernsChart =
        update.reset ||
        std::any_of(update.clockPoints.cbegin(), update.clockPoints.cend(),
                    [&chosen](const auto& point) { return chosen.contains(point.connectionId); });
    if (concernsChart)
        showChosen();
    advanceClock();
    m_sessions->setDropped(m_history.dropped());
}

void ClockPage::showSession(quint64 connectionId) {
    m_choiceMade = true;
    const QList<quint64> chosen = m_model.chosen();
    if (chosen.size() == ClockModel::mostChosen && !chosen.contains(connectionId))
        m_model.release(chosen.constLast());
    if (!m_model.choose(connectionId))
        return;
    setCurrent(connectionId);
    m_sessions->show(connectionId);
}

void ClockPage::chooseWorst() {
    const QList<quint64> worst = m_model.worst(worstShown);
    if (worst.isEmpty())
        return;
    m_choiceMade = true;
    m_model.releaseAll();
    for (const quint64 connection : worst)
        m_model.choose(connection);
    setCurrent(worst.constFirst());
    m_sessions->resort();
}

void ClockPage::chosenChanged() {
    m_sessions->setNotice({});
    const QList<quint64> chosen = m_model.chosen();
    const QSet<quint64> watched(chosen.cbegin(), chosen.cend());
    m_history.setWatched(watched);
    m_fetched.intersect(watched);
    for (const quint64 connection : chosen) {
        if (!m_fetched.contains(connection))
            fetchHistory(connection);
    }
    if (!chosen.isEmpty())
        m_choiceMade = true;
    if (!chosen.contains(m_current))
        m_current = chosen.value(0);
    m_sessions->refilter();
    showChosen();
    m_sessions->sayCounts();
}

void ClockPage::fetchHistory(quint64 connectionId) {
    m_fetched.insert(connectionId);
    m_source.clockHistory(
        connectionId, this, [this, connectionId](const Result<QList<observe::ClockPoint>>& history) {
            if (!m_model.chosen().contains(connectionId))
                return;
            if (!history) {
                m_fetched.remove(connectionId);
                m_sessions->setNotice(
                    tr("Earlier samples could not be fetched. %1").arg(words::error(history.error())));
                return;
            }
            m_history.add(*history);
            showChosen();
        });
}

QString ClockPage::emptySentence() const {
    if (const QString why = m_source.whyNot(observe::Ability::ClockSamples); !why.isEmpty())
        return tr("No clock samples from this source: %1.").arg(why);
    if (m_model.rowCount() == 0)
        return tr("The clock offsets of sessions appear here once clients are connected.");
    if (m_model.chosen().isEmpty())
        return tr("Tick sessions in the table below to see their offset here, or press %1 for the worst.")
            .arg(m_worst->shortcut().toString(QKeySequence::NativeText));
    return tr("The chosen sessions have no samples in this stretch of time.");
}

void ClockPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    showChosen();
    advanceClock();
    m_sessions->resort();
}

void ClockPage::showChosen() {
    if (isUnseen(*this))
        return;
    m_verdict->setWhyNot(m_source.whyNot(observe::Ability::ClockSamples));
    QList<ClockTrend::Session> trend;
    QList<ClockDistribution::Session> spread;
    qsizetype current = -1;
    for (const quint64 id : m_model.chosen()) {
        const observe::ConnectionRow* row = m_model.connection(id);
        if (!row)
            continue;
        ClockTrend::Session session;
        session.connection = id;
        session.name = words::sessionName(*row);
        session.node = row->nodeId;
        session.colour = m_model.colourOf(id);
        session.points = m_history.points(id);
        if (row->clockLimit && row->clockLimit->limit > 0) {
            session.limitMs = row->clockLimit->limit;
            session.windowMs = row->clockLimit->windowMs;
        }
        if (id == m_current)
            current = spread.size();
        spread.append({session.name, session.colour, session.points, session.limitMs});
        trend.append(std::move(session));
    }
    m_trend->setEmptyText(emptySentence());
    m_trend->setSessions(std::move(trend));
    m_trend->setCurrent(m_current);
    m_distribution->setSessions(std::move(spread), current);
}

void ClockPage::setCurrent(quint64 connection) {
    if (m_current == connection)
        return;
    m_current = connection;
    showChosen();
}

void ClockPage::advanceClock() {
    if (isUnseen(*this))
        return;
    // The chart moves on although nothing is heard, unless the source is lost: then time stands still.
    if (m_nodeClockMs > 0 && m_source.link().state == observe::LinkState::Live)
        chart().setNow(double(m_nodeClockMs + m_sinceUpdate.elapsed()));
}

void ClockPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange && m_sessions)
        m_sessions->table().viewport()->update();
    Page::changeEvent(event);
}

} // namespace wayside::ui
