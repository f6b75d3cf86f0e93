// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeserieschart.h"

#include "ui/charts/chartmenu.h"
#include "ui/charts/plotview.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <cmath>
#include <QChart>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QValueAxis>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {

constexpr std::chrono::milliseconds frameTime{50};
constexpr double leastSpanMs = 1000;
constexpr double greatestSpanMs = 400.0 * 24 * 3600 * 1000; // loads over a year
constexpr double pixelsPerDot = 10; // with fewer samples than this many pixels each, samples get a dot

QColor translucent(QColor colour, int alpha) {
    colour.setAlpha(alpha);
    return colour;
}

} // namespace

TimeSeriesChart::TimeSeriesChart(QWidget* parent)
    : QWidget(parent)
    , m_zone(timesInUtc() ? TimeZone::Utc : TimeZone::Local) {
    buildChart();
    setFocusPolicy(Qt::StrongFocus);
    m_menu = new ChartMenu(*this, u"chart"_s, [this] { return table(); });
    m_frame.setSingleShot(true);
    m_frame.setInterval(frameTime);
    connect(&m_frame, &QTimer::timeout, this, &TimeSeriesChart::drawNow);
    connect(m_view, &PlotView::pointerMoved, this, &TimeSeriesChart::refreshScene);
    connect(m_view, &PlotView::resized, this, &TimeSeriesChart::drawNow);
    connect(m_view, &PlotView::resetWished, this, &TimeSeriesChart::resetZoom);
    connect(m_view, &PlotView::zoomWished, this, &TimeSeriesChart::zoomAround);
    connect(m_view, &PlotView::rectangleWished, this, &TimeSeriesChart::zoomRectangle);
    connect(m_view, &PlotView::clicked, this, &TimeSeriesChart::findSample);
    connect(m_view, &PlotView::panWished, this,
            [this](double pixels) { pan(-pixels / std::max(1.0, double(plotWidth()))); });
}

TimeSeriesChart::~TimeSeriesChart() = default;

void TimeSeriesChart::buildChart() {
    m_chart = new QChart;
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_timeAxis = new QValueAxis;
    m_valueAxis = new QValueAxis;
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    m_timeAxis->setVisible(false); // the scene draws them: round times, words beside the figures
    m_valueAxis->setVisible(false);
    m_view = new PlotView(m_chart, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
}

void TimeSeriesChart::setTracks(QList<ChartTrack> tracks) {
    m_tracks = std::move(tracks);
    if (!m_paused)
        wishFrame();
}

void TimeSeriesChart::setLimits(QList<ChartLimit> limits) {
    if (m_limits == limits)
        return;
    m_limits = std::move(limits);
    wishFrame();
}

void TimeSeriesChart::setHighlight(std::optional<QPointF> sample) {
    if (m_highlight == sample)
        return;
    m_highlight = sample;
    wishFrame();
}

void TimeSeriesChart::setNow(double utcMs) {
    m_now = utcMs;
    // Less than a pixel would show nothing new.
    if (!m_paused && !m_zoom && std::abs(m_now - m_drawnNow) >= m_span / std::max(1, plotWidth()))
        wishFrame();
}

void TimeSeriesChart::setSpan(std::chrono::milliseconds span) {
    m_span = std::clamp(double(span.count()), leastSpanMs, greatestSpanMs);
    resetZoom();
}

void TimeSeriesChart::setPaused(bool paused) {
    if (paused == isPaused())
        return;
    if (paused)
        m_paused = Stand{m_now, m_tracks};
    else
        m_paused.reset();
    wishFrame();
}

void TimeSeriesChart::setScale(Scale scale) {
    m_scale = scale;
    wishFrame();
}

void TimeSeriesChart::setZone(TimeZone zone) {
    m_zone = zone;
    wishFrame();
}

void TimeSeriesChart::setSideWords(const QString& above, const QString& below) {
    m_above = above;
    m_below = below;
    wishFrame();
}

void TimeSeriesChart::setEmptyText(const QString& sentence) {
    m_empty = sentence;
    wishFrame();
}

void TimeSeriesChart::setQuantity(Quantity quantity, double leastSpan) {
    m_quantity = quantity;
    m_leastValueSpan = leastSpan;
    wishFrame();
}

double TimeSeriesChart::shownFrom() const {
    return m_zoom ? m_zoom->fromMs : shownTo() - m_span;
}

double TimeSeriesChart::shownTo() const {
    return m_zoom ? m_zoom->toMs : m_paused ? m_paused->nowMs : m_now;
}

int TimeSeriesChart::plotWidth() const {
    return std::max(2, int(m_chart->plotArea().width()));
}

const QList<ChartTrack>& TimeSeriesChart::shownTracks() const {
    return m_paused ? m_paused->tracks : m_tracks;
}

void TimeSeriesChart::zoomTo(double fromMs, double toMs, std::optional<ValueRange> values) {
    if (!std::isfinite(fromMs) || !std::isfinite(toMs))
        return;
    const double span = std::clamp(toMs - fromMs, leastSpanMs, greatestSpanMs);
    const double middle = fromMs + (toMs - fromMs) / 2;
    const bool before = isZoomed();
    m_zoom = Zoom{middle - span / 2, middle + span / 2, values};
    drawNow();
    if (!before)
        Q_EMIT zoomedChanged(true);
}

void TimeSeriesChart::resetZoom() {
    const bool before = isZoomed();
    m_zoom.reset();
    drawNow();
    if (before)
        Q_EMIT zoomedChanged(false);
}

void TimeSeriesChart::zoomAround(double factor, QPointF around, bool values) {
    const PlotScene& scene = m_view->plotScene();
    if (values) {
        const double still = scene.valueAt(around.y());
        const ValueRange range{still - (still - m_values.low) * factor,
                               still + (m_values.high - still) * factor};
        if (range.high - range.low > 1e-3)
            zoomTo(shownFrom(), shownTo(), range);
        return;
    }
    const double still = scene.timeAt(around.x());
    const double span = (shownTo() - shownFrom()) * factor;
    if (span < leastSpanMs || span > greatestSpanMs)
        return;
    const double from = still - (still - shownFrom()) * factor;
    zoomTo(from, from + span, m_zoom ? m_zoom->values : std::nullopt);
}

void TimeSeriesChart::zoomRectangle(const QRectF& pixels) {
    const PlotScene& scene = m_view->plotScene();
    const bool wholeHeight = pixels.height() >= scene.plot.height() - 1;
    std::optional<ValueRange> values = m_zoom ? m_zoom->values : std::nullopt;
    if (!wholeHeight)
        values = ValueRange{scene.valueAt(pixels.bottom()), scene.valueAt(pixels.top())};
    zoomTo(scene.timeAt(pixels.left()), scene.timeAt(pixels.right()), values);
}

void TimeSeriesChart::pan(double shareOfSpan) {
    const double moved = (shownTo() - shownFrom()) * shareOfSpan;
    zoomTo(shownFrom() + moved, shownTo() + moved, m_zoom ? m_zoom->values : std::nullopt);
}

void TimeSeriesChart::wishFrame() {
    if (!m_frame.isActive() && isVisible())
        m_frame.start();
}

void TimeSeriesChart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    drawNow();
}

void TimeSeriesChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange || event->type() == QEvent::LocaleChange)
        wishFrame();
    QWidget::changeEvent(event);
}

void TimeSeriesChart::keyPressEvent(QKeyEvent* event) {
    const QPointF middle = m_chart->plotArea().center();
    switch (event->key()) {
    case Qt::Key_Left:
        return pan(-0.1);
    case Qt::Key_Right:
        return pan(0.1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAround(0.8, middle, false);
    case Qt::Key_Minus:
        return zoomAround(1.25, middle, false);
    case Qt::Key_Home:
        return resetZoom();
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimeSeriesChart::placePlot() {
    const QFontMetricsF metrics(font());
    const QSizeF size = m_view->viewport()->size();
    const double left = std::ceil(metrics.horizontalAdvance(u"\u22120,000 min "_s)) + 4;
    const QRectF plot(left, 10, std::max(2.0, size.width() - left - std::ceil(labelWidth())),
                      std::max(2.0, size.height() - 18 - std::ceil(metrics.height())));
    if (m_chart->plotArea() != plot)
        m_chart->setPlotArea(plot);
}

void TimeSeriesChart::fitValues() {
    if (m_zoom && m_zoom->values) {
        m_values = *m_zoom->values;
        return;
    }
    constexpr double none = std::numeric_limits<double>::infinity();
    ValueRange range{none, -none};
    for (const ChartTrack& track : shownTracks()) {
        for (const ChartPoint& point : track.points) {
            if (!std::isfinite(point.value) || point.atMs < shownFrom() || point.atMs > shownTo())
                continue;
            range.low = std::min(range.low, track.band ? point.low : point.value);
            range.high = std::max(range.high, track.band ? point.high : point.value);
        }
    }
    if (m_fromZero)
        range.low = std::min(range.low, 0.0);
    const ValueRange samples = range;
    for (const ChartLimit& limit : std::as_const(m_limits)) {
        const bool near =
            limit.value > 0 ? samples.high > limit.value * 0.25 : samples.low < limit.value * 0.25;
        if (m_scale == Scale::Limits || near) {
            range.low = std::min(range.low, limit.value);
            range.high = std::max(range.high, limit.value);
        }
    }
    m_values = roundedRange(range, m_leastValueSpan);
    if (m_fromZero)
        m_values.low = std::max(m_values.low, 0.0);
}

void TimeSeriesChart::drawLines() {
    const QList<ChartTrack>& tracks = shownTracks();
    while (m_series.size() < std::size_t(tracks.size()))
        m_series.push_back(std::make_unique<TrackSeries>(*m_chart, *m_timeAxis, *m_valueAxis));
    m_timeAxis->setRange(shownFrom(), shownTo());
    m_valueAxis->setRange(m_values.low, m_values.high);
    const Decimator decimator(shownFrom(), shownTo(), plotWidth());
    m_drawnPoints = 0;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        if (i >= std::size_t(tracks.size())) {
            m_series[i]->hide();
            continue;
        }
        const ChartTrack& track = tracks.at(qsizetype(i));
        const QColor colour = seriesColour(track.colour, palette());
        QPen pen(colour, track.dotted ? 1.2 : 1.5, track.dotted ? Qt::DotLine : Qt::SolidLine);
        pen.setCosmetic(true);
        m_series[i]->setLook(pen, translucent(colour, 45));
        const QList<DecimatedRun> runs = decimator.reduce(track);
        qsizetype points = 0;
        for (const DecimatedRun& run : runs)
            points += run.line.size();
        m_series[i]->show(runs, !track.dotted && double(points) * pixelsPerDot < plotWidth());
        m_drawnPoints += int(points);
    }
}

void TimeSeriesChart::drawNow() {
    m_frame.stop();
    if (!isVisible())
        return;
    m_drawnNow = m_now;
    placePlot();
    fitValues();
    drawLines();
    refreshScene();
}

} // namespace wayside::ui::charts
