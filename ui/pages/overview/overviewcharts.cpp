// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewcharts.h"

#include "ui/charts/timeserieschart.h"
#include "ui/models/overview/overviewmodel.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QActionGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString endGroupName(history::EndGroup group) {
    switch (group) {
    case history::EndGroup::Left:
        return OverviewCharts::tr("left");
    case history::EndGroup::Limit:
        return OverviewCharts::tr("limit");
    case history::EndGroup::Protocol:
        return OverviewCharts::tr("protocol");
    case history::EndGroup::Lost:
        return OverviewCharts::tr("lost");
    case history::EndGroup::Operator:
        return OverviewCharts::tr("operator");
    case history::EndGroup::Other:
        break;
    }
    return OverviewCharts::tr("other");
}

charts::ChartTrack rateTrack(const history::TieredSeries& series, qint64 spanMs, const QString& name,
                             int colour) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    track.band = true;
    const auto width = double(history::TieredSeries::widthFor(spanMs));
    track.longestGapMs = 2.5 * width;
    for (const history::SeriesBucket& bucket : series.buckets(spanMs))
        track.points.append({double(bucket.startMs) + width / 2, bucket.mean(), bucket.least, bucket.most});
    return track;
}

/// Over how long ends are counted together: seldom things need longer than a second to be a rate.
qint64 countedTogetherMs(qint64 spanMs) {
    constexpr qint64 minute = 60'000;
    return spanMs <= minute        ? 10'000
           : spanMs <= 10 * minute ? minute / 2
           : spanMs <= 60 * minute ? minute
                                   : 10 * minute;
}

/// Ends per minute. The newest stretch is not over yet and left out: its count would look too small.
charts::ChartTrack endsTrack(const history::TieredSeries& series, qint64 spanMs, const QString& name,
                             int colour) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    const qint64 width = countedTogetherMs(spanMs);
    track.longestGapMs = 2.5 * double(width);
    for (const history::SeriesBucket& bucket : series.buckets(spanMs)) {
        const auto middle = double(bucket.startMs - bucket.startMs % width + width / 2);
        if (track.points.isEmpty() || track.points.constLast().atMs != middle)
            track.points.append({middle, 0, 0, 0});
        charts::ChartPoint& point = track.points.last();
        point.value += bucket.sum * 60'000 / double(width);
        point.low = point.high = point.value;
    }
    if (!track.points.isEmpty())
        track.points.removeLast();
    return track;
}

bool isAllZero(const charts::ChartTrack& track) {
    return std::all_of(track.points.cbegin(), track.points.cend(),
                       [](const auto& point) { return point.high == 0; });
}

} // namespace

OverviewCharts::OverviewCharts(const OverviewModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model) {
    buildCharts();
    buildActions();
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(4);
    for (QAction* action : std::as_const(m_actions)) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
    bar->addStretch();
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    const QStringList titles{tr("Messages per second"), tr("Bytes per second"), tr("Sessions by state"),
                             tr("Ended per minute, by reason")};
    for (int which = 0; which < ChartCount; ++which) {
        auto* cell = new QVBoxLayout;
        cell->setSpacing(2);
        cell->addWidget(new QLabel(titles.at(which), this));
        m_charts.at(which)->setAccessibleName(titles.at(which));
        cell->addWidget(new TearOffFrame(m_charts.at(which), titles.at(which), this), 1);
        grid->addLayout(cell, which / 2, which % 2);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addLayout(grid, 1);
    setSpan(m_minutes);
}

void OverviewCharts::buildCharts() {
    for (int which = 0; which < ChartCount; ++which) {
        auto* chart = new charts::TimeSeriesChart(this);
        chart->setFromZero(true);
        chart->setQuantity(charts::TimeSeriesChart::Quantity::Number, 4);
        chart->setEmptyText(tr("Figures appear here once the source tells them."));
        chart->setReading([which](const charts::ChartPoint& point) {
            const auto say = [which](double value) {
                return which == Bytes ? words::bytes(value) : words::figure(value);
            };
            return point.low < point.high
                       ? tr("%1 (%2 to %3)").arg(say(point.value), say(point.low), say(point.high))
                       : say(point.value);
        });
        m_charts.append(chart);
    }
    m_charts.at(Bytes)->setValueLabel([](double value) { return words::bytes(value); });
    m_charts.at(Messages)->setValueLabel([](double value) { return words::figure(value); });
}

QAction* OverviewCharts::makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(
        tr("%1 (%2)", "what it does, and its keys").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    m_actions.append(action);
    return action;
}

void OverviewCharts::buildActions() {
    auto* spans = new QActionGroup(this);
    struct Span {
        QString text;
        int minutes;
        Qt::Key key;
    };
    const QList<Span> choices{{tr("1 min"), 1, Qt::Key_1},
                              {tr("10 min"), 10, Qt::Key_2},
                              {tr("1 h"), 60, Qt::Key_3},
                              {tr("24 h"), 1440, Qt::Key_4}};
    for (const Span& choice : choices) {
        QAction* span =
            makeAction(choice.text, QKeySequence(QKeyCombination(Qt::ALT | Qt::SHIFT, choice.key)),
                       tr("Show the last %1").arg(choice.text));
        span->setCheckable(true);
        span->setData(choice.minutes);
        spans->addAction(span);
        m_spans.append(span);
        connect(span, &QAction::triggered, this, [this, minutes = choice.minutes] {
            setSpan(minutes);
            Q_EMIT spanChosen();
        });
    }
    QAction* pause = makeAction(tr("Pause charts"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_P),
                                tr("Hold the charts still; figures are collected meanwhile"));
    pause->setCheckable(true);
    connect(pause, &QAction::toggled, this, [this](bool paused) {
        for (charts::TimeSeriesChart* chart : std::as_const(m_charts))
            chart->setPaused(paused);
    });
    QAction* utc =
        makeAction(tr("UTC"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_U), tr("Time axes in UTC"));
    utc->setCheckable(true);
    connect(utc, &QAction::toggled, this, [this](bool on) {
        for (charts::TimeSeriesChart* chart : std::as_const(m_charts))
            chart->setZone(on ? charts::TimeZone::Utc : charts::TimeZone::Local);
    });
    utc->setChecked(timesInUtc());
}

void OverviewCharts::setSpan(int minutes) {
    for (QAction* action : std::as_const(m_spans)) {
        if (action->data().toInt() != minutes)
            continue;
        action->setChecked(true);
        m_minutes = minutes;
        for (charts::TimeSeriesChart* chart : std::as_const(m_charts))
            chart->setSpan(std::chrono::minutes(minutes));
        redraw();
    }
}

void OverviewCharts::setWhyNoRates(const QString& reason) {
    for (const Chart which : {Messages, Bytes})
        m_charts.at(which)->setEmptyText(
            reason.isEmpty() ? tr("Figures appear here once the source tells them.") : reason);
    for (const Chart which : {Messages, Bytes})
        m_charts.at(which)->setEnabled(reason.isEmpty());
    redraw();
}

void OverviewCharts::setNow(double utcMs) {
    for (charts::TimeSeriesChart* chart : std::as_const(m_charts))
        chart->setNow(utcMs);
}

void OverviewCharts::redraw() {
    const qint64 span = qint64(m_minutes) * 60'000;
    const auto rates = [&](Chart which, int in, int out) {
        m_charts.at(which)->setTracks(
            m_charts.at(which)->isEnabled()
                ? QList<charts::ChartTrack>{rateTrack(m_model.series(in), span, tr("in"), 0),
                                            rateTrack(m_model.series(out), span, tr("out"), 1)}
                : QList<charts::ChartTrack>{});
    };
    rates(Messages, OverviewModel::MessagesIn, OverviewModel::MessagesOut);
    rates(Bytes, OverviewModel::BytesIn, OverviewModel::BytesOut);
    QList<charts::ChartTrack> states, ends;
    constexpr std::array colours{4, 0, 2, 1, 3, 5}; // near those of the states elsewhere
    for (int state = 0; state < int(session::ConnectionState::Terminated); ++state) {
        const auto name = words::state(session::ConnectionState(state));
        charts::ChartTrack track = rateTrack(m_model.series(OverviewModel::FirstState + state), span, name,
                                             colours[std::size_t(state)]);
        if (!isAllZero(track) || session::ConnectionState(state) == session::ConnectionState::Active)
            states.append(track);
    }
    for (int group = 0; group < history::endGroups; ++group) {
        charts::ChartTrack track = endsTrack(m_model.series(OverviewModel::FirstEnd + group), span,
                                             endGroupName(history::EndGroup(group)), group);
        if (!isAllZero(track))
            ends.append(track);
    }
    m_charts.at(States)->setTracks(states);
    m_charts.at(Ends)->setEmptyText(tr("No session ended. Each point counts %1, once they are over.")
                                        .arg(words::duration(countedTogetherMs(span))));
    m_charts.at(Ends)->setTracks(ends);
}

} // namespace wayside::ui
