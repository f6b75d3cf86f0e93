// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/drainview.h"

#include "netcore/drain/drainprogress.h"
#include "ui/charts/timeserieschart.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/models/nodes/nodemodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

/// Of the canary pause, while it is to come or lasts.
qint64 pauseLeft(const observe::DrainRow& drain, qint64 nodeClockMs) {
    if (drain.phase == observe::DrainPhase::Canary)
        return drain.request.canaryPause.ms;
    if (drain.phase == observe::DrainPhase::CanaryPause && drain.canaryPauseUntilMs)
        return std::max<qint64>(*drain.canaryPauseUntilMs - nodeClockMs, 0);
    return 0;
}

/// Elapsed and, while it runs, what is left at the rate it was given.
QString timeOf(const observe::DrainRow& drain, qint64 nodeClockMs) {
    const qint64 end = drain.finishedAtMs.value_or(nodeClockMs);
    const QString elapsed = words::duration(std::max<qint64>(end - drain.startedAtMs, 0));
    const QString pace = DrainView::tr("%1 sessions/s, grace %2")
                             .arg(words::figure(drain.ratePerSecond), words::duration(drain.graceMs));
    const QString began = DrainView::tr("started %1").arg(words::clock(drain.startedAtMs));
    if (drain.isOver())
        return DrainView::tr("%1 \u00b7 took %2 \u00b7 %3").arg(began, elapsed, pace);
    if (drain.state != observe::DrainState::Running)
        return DrainView::tr("%1 \u00b7 for %2 \u00b7 %3").arg(began, elapsed, pace);
    const int unasked = std::max(drain.initial - drain.asked, 0);
    const double leftMs = drain.ratePerSecond > 0 ? unasked / drain.ratePerSecond * 1000 : 0;
    const QString left = words::duration(
        (qint64(std::clamp(leftMs, 0.0, 9e15)) + pauseLeft(drain, nodeClockMs)) / 1000 * 1000 +
        drain.graceMs);
    return DrainView::tr("%1 \u00b7 for %2 \u00b7 about %3 to go \u00b7 %4").arg(began, elapsed, left, pace);
}

QString phasesOf(const observe::DrainRow& drain) {
    QStringList steps;
    using observe::DrainPhase;
    const auto add = [&](DrainPhase phase, const QString& name) {
        const bool over = drain.isOver() || drain.phase > phase;
        const QString mark = over ? u"\u2713"_s : drain.phase == phase ? u"\u25cf"_s : u"\u25cb"_s;
        steps.append(mark + u' ' + name);
    };
    if (drain.canaries > 0)
        add(DrainPhase::Canary, DrainView::tr("%n canaries", nullptr, drain.canaries));
    if (const observe::CanaryPause& pause = drain.request.canaryPause; drain.canaries > 0 && !pause.isNone())
        add(DrainPhase::CanaryPause, pause.hold ? DrainView::tr("pause until resumed")
                                                : DrainView::tr("wait %1").arg(words::duration(pause.ms)));
    add(DrainPhase::Evict, DrainView::tr("Reconnect to everyone else"));
    add(DrainPhase::Landing, DrainView::tr("the last ones land"));
    return steps.join(u"  \u25b8  "_s);
}

QLabel* wrapped(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

DrainView::DrainView(QWidget* parent)
    : QWidget(parent)
    , m_title(wrapped(this))
    , m_phases(wrapped(this))
    , m_advice(wrapped(this))
    , m_time(wrapped(this))
    , m_bar(new QProgressBar(this)) {
    m_advice->setObjectName(u"advice"_s);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(12);
    buildFigures();
    buildChart();
}

void DrainView::buildFigures() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const std::array<std::pair<QString, QString>, FigureCount> names{{
        {tr("Cohort"), tr("Sessions to move, later arrivals included")},
        {tr("Asked"), tr("Reconnect sent")},
        {tr("Left"), tr("Gone from here, whatever the reason")},
        {tr("Back"), tr("Back with a new session")},
        {tr("Ignored"), tr("Ignored Reconnect and were closed when their grace was over")},
        {tr("Not back"), tr("Have left and did not come back in time")},
        {tr("Strays"), tr("Came back to the node they were asked to leave")},
        {tr("Still here"), tr("Have not left yet")},
    }};
    grid->addWidget(m_title, 0, 0, 1, FigureCount);
    grid->addWidget(m_phases, 1, 0, 1, FigureCount);
    grid->addWidget(m_bar, 2, 0, 1, FigureCount);
    for (int i = 0; i < FigureCount; ++i) {
        auto* figure = new QLabel(words::unknown, this);
        QFont large = figure->font();
        large.setPointSizeF(large.pointSizeF() * 1.3);
        figure->setFont(large);
        figure->setObjectName(u"figure%1"_s.arg(i));
        auto* name = new QLabel(names.at(std::size_t(i)).first, this);
        name->setForegroundRole(QPalette::PlaceholderText);
        for (QLabel* label : {figure, name})
            label->setToolTip(names.at(std::size_t(i)).second);
        figure->setAccessibleDescription(names.at(std::size_t(i)).second);
        grid->addWidget(figure, 3, i);
        grid->addWidget(name, 4, i);
        grid->setColumnStretch(i, 1);
        m_figures.append(figure);
    }
    grid->addWidget(m_advice, 5, 0, 1, FigureCount);
    grid->addWidget(m_time, 6, 0, 1, FigureCount);
    grid->setRowStretch(7, 1);
}

void DrainView::buildChart() {
    m_chart = new charts::TimeSeriesChart(this);
    m_chart->setFromZero(true);
    m_chart->setQuantity(charts::TimeSeriesChart::Quantity::Number, 4);
    m_chart->setReading([](const charts::ChartPoint& point) { return number(int(point.value)); });
    m_chart->setEmptyText(tr("The course of the drain appears here with its first Reconnect."));
    m_chart->setAccessibleName(tr("Sessions asked, gone and back since the start of the drain"));
    static_cast<QGridLayout*>(layout())->addWidget(new TearOffFrame(m_chart, tr("Course of the drain"), this),
                                                   7, 0, 1, FigureCount);
}

void DrainView::set(Figure figure, int value, int concern) {
    QLabel* label = m_figures.at(figure);
    label->setText(number(value));
    const bool dark = Appearance::isDark(palette());
    QPalette ink = palette();
    if (concern > 0)
        ink.setColor(QPalette::WindowText, concern > 1 ? Appearance::fault(dark) : Appearance::warning(dark));
    label->setPalette(ink);
}

void DrainView::present(const observe::DrainRow& drain, qint64 nodeClockMs) {
    if (m_shown != drain.id) {
        m_shown = drain.id;
        m_chart->resetZoom();
        presentReceipt({}, false);
    }
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    const QString title = words::drainTitle(drain);
    m_title->setText(drain.reason.isEmpty() ? title : tr("%1: %2").arg(title, drain.reason));
    m_phases->setText(phasesOf(drain));
    const bool halted = drain.state == observe::DrainState::Halted;
    QPalette barInk = palette();
    const bool dark = Appearance::isDark(palette());
    barInk.setColor(QPalette::Highlight, halted ? Appearance::fault(dark) : Appearance::accent(dark));
    m_bar->setPalette(barInk);
    const std::optional<double> share = NodeModel::drainShare(drain);
    m_bar->setValue(int(share.value_or(drain.isOver() ? 1 : 0) * 1000));
    m_bar->setAccessibleName(
        tr("%1 of %2 have left").arg(number(drain.initial - drain.remaining), number(drain.initial)));
    set(Cohort, drain.initial, 0);
    set(Asked, drain.asked, 0);
    set(Left, drain.closed, 0);
    set(Back, drain.moved, 0);
    set(Ignored, drain.forced, drain.forced > 0 ? 1 : 0);
    set(NotBack, drain.failed, drain.failed > 0 ? 2 : 0);
    set(Remaining, drain.remaining, 0);
    const QString advice = words::drainAdvice(drain);
    m_advice->setVisible(!advice.isEmpty());
    m_advice->setText(halted ? u"\u25b2 "_s + advice : advice);
    QPalette adviceInk = palette();
    if (halted)
        adviceInk.setColor(QPalette::WindowText, Appearance::fault(dark));
    m_advice->setPalette(adviceInk);
    m_time->setText(timeOf(drain, nodeClockMs));
    m_startMs = drain.startedAtMs;
    m_endMs = std::max(drain.finishedAtMs.value_or(nodeClockMs), m_startMs + 1000);
    m_chart->setSpan(std::chrono::milliseconds((m_endMs - m_startMs) * 21 / 20));
    m_chart->setNow(double(m_endMs + (m_endMs - m_startMs) / 40));
}

void DrainView::presentReceipt(const QList<observe::DrainReceiptRow>& receipt, bool known) {
    if (known) {
        const int strays = drain::summaryOf(receipt).strays;
        set(Strays, strays, strays > 0 ? 1 : 0);
    } else {
        m_figures.at(Strays)->setText(words::unknown);
    }
    const std::array<std::pair<QString, int drain::ProgressPoint::*>, 4> lines{{
        {tr("asked"), &drain::ProgressPoint::asked},
        {tr("left"), &drain::ProgressPoint::left},
        {tr("back"), &drain::ProgressPoint::back},
        {tr("ignored"), &drain::ProgressPoint::forced},
    }};
    const QList<drain::ProgressPoint> progress = drain::progressOf(receipt);
    QList<charts::ChartTrack> tracks;
    for (const auto& [name, figure] : lines) {
        charts::ChartTrack track;
        track.name = name;
        track.colour = int(tracks.size());
        if (!progress.isEmpty())
            track.points.append({double(m_startMs), 0, 0, 0});
        for (const drain::ProgressPoint& point : progress) {
            const double value = point.*figure;
            track.points.append({double(point.atMs), value, value, value});
        }
        tracks.append(track);
    }
    m_chart->setTracks(tracks);
}

} // namespace wayside::ui
