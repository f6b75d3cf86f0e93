// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clockpage.h"

#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/clock/clocktracks.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int worstShown = 3;
constexpr std::chrono::milliseconds tickTime{1000};
constexpr int ticksPerSort = 2;

QToolButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    return button;
}

} // namespace

/// Also narrows to the chosen sessions.
class ClockPage::ChosenFilter : public FigureSortModel {
public:
    using FigureSortModel::FigureSortModel;

    void setChosenOnly(bool chosenOnly) {
        m_chosenOnly = chosenOnly;
        invalidateFilter();
    }
    void refilter() {
        if (m_chosenOnly)
            invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return (!m_chosenOnly || index.data(ClockModel::ColourRole).isValid()) &&
               FigureSortModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_chosenOnly = false;
};

ClockPage::ClockPage(observe::Source& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_filter(new ChosenFilter(this)) {
    m_chart = new charts::TimeSeriesChart(this);
    m_chart->setQuantity(charts::TimeSeriesChart::Quantity::Milliseconds, 4);
    m_chart->setSideWords(tr("client ahead"), tr("client behind"));
    m_chart->setReading([](const charts::ChartPoint& point) {
        const QString value = charts::durationLabel(point.value);
        const double bound = (point.high - point.low) / 2;
        return bound > 0 ? tr("%1 \u00b1 %2 ms").arg(value, words::figure(bound)) : value;
    });
    m_chart->setAccessibleName(tr("Offset of the chosen sessions over time"));
    buildTable();
    buildActions();
    buildLayout();
    connect(&m_source, &observe::Source::updated, this, &ClockPage::apply);
    connect(&m_model, &ClockModel::chosenChanged, this, &ClockPage::chosenChanged);
    connect(&m_model, &ClockModel::chooseRefused, this, [this] {
        m_notice->setText(tr("Six sessions at most: untick one first."));
        Q_EMIT message(m_notice->text());
    });
    m_firstChoice.setSingleShot(true);
    m_firstChoice.setInterval(std::chrono::seconds(2));
    connect(&m_firstChoice, &QTimer::timeout, this, [this] {
        if (!m_choiceMade && m_model.chosen().isEmpty())
            chooseWorst();
    });
    connect(&m_tick, &QTimer::timeout, this, &ClockPage::advanceClock);
    m_tick.start(tickTime);
    chosenChanged();
}

void ClockPage::buildTable() {
    m_filter->setSourceModel(&m_model);
    m_table = new FigureTable(this);
    auto* delegate = new FigureDelegate(m_table);
    delegate->setSwatchRole(ClockModel::ColourRole);
    m_table->setItemDelegate(delegate);
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClockModel::LimitUsed, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Clock figures of all sessions"));

    connect(m_table, &FigureTable::activated, this, [this](const QModelIndex& index) {
        Q_EMIT showSessionRequested(index.data(IdRole).toULongLong(), u"connections"_s);
    });
    // A tick by hand is a choice: from then on nothing is chosen by itself.
    connect(m_table, &FigureTable::clicked, this, [this] { m_choiceMade = true; });
}

QAction* ClockPage::makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(u"%1 (%2)"_s.arg(tip, shortcut.toString(QKeySequence::NativeText)));
    m_actions.append(action);
    return action;
}

void ClockPage::buildActions() {
    auto* spans = new QActionGroup(this);
    struct Span {
        QString text;
        std::chrono::minutes length;
        QKeySequence shortcut;
    };
    const QList<Span> choices{{tr("1 min"), std::chrono::minutes(1), QKeySequence(Qt::ALT | Qt::Key_1)},
                              {tr("10 min"), std::chrono::minutes(10), QKeySequence(Qt::ALT | Qt::Key_2)},
                              {tr("1 h"), std::chrono::minutes(60), QKeySequence(Qt::ALT | Qt::Key_3)}};
    for (const Span& choice : choices) {
        QAction* span = makeAction(choice.text, choice.shortcut, tr("Show the last %1").arg(choice.text));
        span->setCheckable(true);
        span->setChecked(choice.length == std::chrono::minutes(10));
        spans->addAction(span);
        connect(span, &QAction::triggered, this,
                [this, length = choice.length] { m_chart->setSpan(length); });
        m_chartActions.append(span);
    }
    QAction* pause = makeAction(tr("Pause chart"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                                tr("Hold the chart still; samples are collected meanwhile"));
    pause->setCheckable(true);
    connect(pause, &QAction::toggled, m_chart, &charts::TimeSeriesChart::setPaused);
    QAction* reset =
        makeAction(tr("Reset zoom"), QKeySequence(Qt::CTRL | Qt::Key_0), tr("Follow the newest sample"));
    reset->setEnabled(false);
    connect(reset, &QAction::triggered, m_chart, &charts::TimeSeriesChart::resetZoom);
    connect(m_chart, &charts::TimeSeriesChart::zoomedChanged, reset, &QAction::setEnabled);
    QAction* limits = makeAction(tr("Limits in view"), QKeySequence(Qt::CTRL | Qt::Key_L),
                                 tr("Always show the clock limit, however far the offsets are from it"));
    limits->setCheckable(true);
    connect(limits, &QAction::toggled, this, [this](bool inView) {
        m_chart->setScale(inView ? charts::TimeSeriesChart::Scale::Limits
                                 : charts::TimeSeriesChart::Scale::Data);
    });
    QAction* utc = makeAction(tr("UTC"), QKeySequence(Qt::CTRL | Qt::Key_U), tr("Time axis in UTC"));
    utc->setCheckable(true);
    connect(utc, &QAction::toggled, this,
            [this](bool on) { m_chart->setZone(on ? charts::TimeZone::Utc : charts::TimeZone::Local); });
    m_chartActions.append({pause, reset, limits, utc});

    m_worst = makeAction(tr("Choose the worst"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                         tr("Show the three sessions that use most of their clock limit"));
    connect(m_worst, &QAction::triggered, this, &ClockPage::chooseWorst);
    m_chosenOnly = makeAction(tr("Chosen only"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                              tr("List only the sessions in the chart"));
    m_chosenOnly->setCheckable(true);
    connect(m_chosenOnly, &QAction::toggled, this, [this](bool on) {
        m_filter->setChosenOnly(on);
        sayCounts();
    });
    addActions(m_actions);
}

void ClockPage::buildLayout() {
    auto* chartBar = new QHBoxLayout;
    chartBar->setContentsMargins(8, 4, 8, 4);
    chartBar->setSpacing(4);
    auto* heading = new QLabel(tr("Offset from the node's clock"), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    chartBar->addWidget(heading);
    chartBar->addSpacing(16);
    for (QAction* action : std::as_const(m_chartActions))
        chartBar->addWidget(buttonFor(action, this));
    chartBar->addStretch();
    auto* key = new QLabel(tr("line: samples \u00b1 RTT/2   dotted: window mean"), this);
    key->setForegroundRole(QPalette::PlaceholderText);
    chartBar->addWidget(key);

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search sessions (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        sayCounts();
    });
    m_counts = new QLabel(this);
    m_notice = new QLabel(this);
    auto* tableBar = new QHBoxLayout;
    tableBar->setContentsMargins(8, 4, 8, 4);
    tableBar->setSpacing(8);
    tableBar->addWidget(m_search, 1);
    tableBar->addWidget(buttonFor(m_chosenOnly, this));
    tableBar->addWidget(buttonFor(m_worst, this));
    tableBar->addWidget(m_notice);
    tableBar->addStretch();
    tableBar->addWidget(m_counts);

    auto* upper = new QWidget(this);
    auto* upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins({});
    upperLayout->setSpacing(0);
    upperLayout->addLayout(chartBar);
    upperLayout->addWidget(m_chart, 1);
    auto* lower = new QWidget(this);
    auto* lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins({});
    lowerLayout->setSpacing(0);
    lowerLayout->addLayout(tableBar);
    lowerLayout->addWidget(m_table, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    QHeaderView* header = m_table->horizontalHeader();
    const QFontMetrics metrics(font());
    for (int column = 0; column < ClockModel::ColumnCount; ++column) {
        const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header->resizeSection(column, metrics.horizontalAdvance(name) + 20);
    }
    header->resizeSection(ClockModel::Session, metrics.horizontalAdvance(u'x') * 18);
    header->resizeSection(ClockModel::Node, metrics.horizontalAdvance(u'x') * 10);
    header->resizeSection(ClockModel::Side, metrics.horizontalAdvance(tr("client behind")) + 20);
    header->resizeSection(ClockModel::LimitUsed, 108);
}

void ClockPage::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClockPage::clearFilter() {
    m_search->clear();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ClockPage::apply(const observe::SourceUpdate& update) {
    if (update.reset) {
        m_history.clear();
        m_fetched.clear();
        m_choiceMade = false;
        m_nodeClockMs = 0;
    }
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
        drawTracks();
    m_chart->setNow(double(m_nodeClockMs));
    drawLimits();
    sayCounts();
}

void ClockPage::showSession(quint64 connectionId) {
    m_choiceMade = true;
    const QList<quint64> chosen = m_model.chosen();
    if (chosen.size() == ClockModel::mostChosen && !chosen.contains(connectionId))
        m_model.release(chosen.constLast());
    if (!m_model.choose(connectionId))
        return;
    const QModelIndex row = m_filter->mapFromSource(m_model.indexOf(connectionId));
    if (row.isValid()) {
        m_table->selectRow(row.row());
        m_table->scrollTo(row);
    }
}

void ClockPage::chooseWorst() {
    const QList<quint64> worst = m_model.worst(worstShown);
    if (worst.isEmpty())
        return;
    m_choiceMade = true;
    m_model.releaseAll();
    for (const quint64 connection : worst)
        m_model.choose(connection);
    m_filter->resort();
}

void ClockPage::chosenChanged() {
    m_notice->clear();
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
    m_filter->refilter();
    drawTracks();
    drawLimits();
    sayCounts();
}

void ClockPage::fetchHistory(quint64 connectionId) {
    m_fetched.insert(connectionId);
    m_source.clockHistory(
        connectionId, this, [this, connectionId](const Result<QList<observe::ClockPoint>>& history) {
            if (!m_model.chosen().contains(connectionId))
                return;
            if (!history) {
                m_fetched.remove(connectionId);
                m_notice->setText(
                    tr("Earlier samples could not be fetched. %1").arg(words::error(history.error())));
                return;
            }
            m_history.add(*history);
            drawTracks();
        });
}

void ClockPage::drawTracks() {
    QList<charts::ChartTrack> means;
    QList<charts::ChartTrack> samples;
    for (const quint64 id : m_model.chosen()) {
        const observe::ConnectionRow* row = m_model.connection(id);
        if (!row)
            continue;
        const QList<observe::ClockPoint> points = m_history.points(id);
        const QString name = words::sessionName(*row);
        const int colour = m_model.colourOf(id);
        samples.append(offsetTrack(points, name, colour));
        const qint64 window = row->clockLimit ? row->clockLimit->windowMs : 60000;
        means.append(meanTrack(points, window, tr("%1 mean").arg(name), colour));
    }
    const bool nothingChosen = samples.isEmpty();
    m_chart->setEmptyText(
        m_model.rowCount() == 0 ? tr("The clock offsets of sessions appear here once clients are connected.")
        : nothingChosen
            ? tr("Tick sessions in the table below to see their offset here, or press %1 for the worst.")
                  .arg(m_worst->shortcut().toString(QKeySequence::NativeText))
            : tr("The chosen sessions have no samples in this stretch of time."));
    m_chart->setTracks(samples + means);
}

void ClockPage::drawLimits() {
    QList<double> values;
    for (const quint64 id : m_model.chosen()) {
        const observe::ConnectionRow* row = m_model.connection(id);
        if (row && row->clockLimit && row->clockLimit->limit > 0 && !values.contains(row->clockLimit->limit))
            values.append(row->clockLimit->limit);
    }
    QList<charts::ChartLimit> limits;
    for (const double value : std::as_const(values)) {
        const QString amount = words::duration(qint64(value));
        limits.append({value, tr("clock limit +%1").arg(amount)});
        limits.append({-value, tr("clock limit \u2212%1").arg(amount)});
    }
    m_chart->setLimits(limits);
}

void ClockPage::sayCounts() {
    const int shown = m_filter->rowCount();
    const int all = m_model.rowCount();
    const QString sessions =
        shown == all ? tr("%1 sessions").arg(words::count(quint64(all)))
                     : tr("%1 of %2 sessions").arg(words::count(quint64(shown)), words::count(quint64(all)));
    m_table->setEmptyText(all == 0 ? tr("One row for each connected session.")
                                   : tr("No session matches the search."));
    QString text =
        tr("%1 of %2 chosen, %3")
            .arg(QString::number(m_model.chosen().size()), QString::number(ClockModel::mostChosen), sessions);
    if (m_history.dropped() > 0)
        text += u"; "_s + tr("%1 older samples dropped").arg(words::count(m_history.dropped()));
    m_counts->setText(text);
}

void ClockPage::advanceClock() {
    // The chart moves on although nothing is heard, unless the source is lost: then time stands still.
    if (m_nodeClockMs > 0 && m_source.link().state == observe::LinkState::Live)
        m_chart->setNow(double(m_nodeClockMs + m_sinceUpdate.elapsed()));
    if (++m_ticks % ticksPerSort == 0)
        resortUnlessPointedAt();
}

void ClockPage::resortUnlessPointedAt() {
    if (isVisible() && !m_table->viewport()->underMouse())
        m_filter->resort();
}

void ClockPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        m_table->viewport()->update();
    Page::changeEvent(event);
}

} // namespace wayside::ui
