// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/limitstab.h"

#include "ui/charts/axisticks.h"
#include "ui/charts/timeserieschart.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <cmath>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr std::array<std::chrono::minutes, 3> spans{std::chrono::minutes(1), std::chrono::minutes(10),
                                                    std::chrono::minutes(60)};
constexpr int allKinds = -1;
constexpr qint64 drawEveryMs = 500;

QString nameOf(LimitKind kind) {
    switch (kind) {
    case LimitKind::Rate:
        return LimitsTab::tr("Rate");
    case LimitKind::Throughput:
        return LimitsTab::tr("Throughput");
    case LimitKind::Idle:
        return LimitsTab::tr("Idle");
    case LimitKind::Clock:
        break;
    }
    return LimitsTab::tr("Clock");
}

QString reading(std::optional<LimitKind> kind, double value) {
    if (!kind)
        return words::percent(value / 100);
    switch (*kind) {
    case LimitKind::Rate:
        return LimitsTab::tr("%1 per s").arg(words::figure(value));
    case LimitKind::Throughput:
        return LimitsTab::tr("%1 per s").arg(words::bytes(value));
    case LimitKind::Idle:
    case LimitKind::Clock:
        break;
    }
    return charts::durationLabel(value);
}

} // namespace

LimitsTab::LimitsTab(LimitHistory& history, QWidget* parent)
    : ConnectionTab(parent)
    , m_history(history)
    , m_chart(new charts::TimeSeriesChart(this)) {
    m_chart->setFromZero(true);
    m_chart->setEmptyText(tr("What is measured against the limits appears here while the session is live."));
    m_chart->setReading([this](const charts::ChartPoint& point) {
        const QString high = reading(kind(), point.high);
        const QString low = reading(kind(), point.low);
        return low == high ? high : tr("%1 to %2").arg(low, high);
    });
    m_chart->setAccessibleName(tr("Limits over time"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->setSpacing(4);
    layout->addWidget(makeBar());
    layout->addWidget(new TearOffFrame(m_chart, tr("Limits over time"), this), 1);
    chooseKind();
}

QWidget* LimitsTab::makeBar() {
    auto* bar = new QWidget(this);
    m_kinds = new QComboBox(bar);
    m_kinds->setAccessibleName(tr("Limit"));
    m_kinds->addItem(tr("All, in percent of the limit"), allKinds);
    for (int kind = 0; kind < int(limitKindCount); ++kind)
        m_kinds->addItem(nameOf(LimitKind(kind)), kind);
    m_spans = new QComboBox(bar);
    m_spans->setAccessibleName(tr("Time span"));
    m_spans->addItems({tr("1 minute"), tr("10 minutes"), tr("1 hour")});
    m_spans->setCurrentIndex(1);
    m_pause = new QToolButton(bar);
    m_pause->setText(tr("Pause"));
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Hold the chart still; what is measured is collected meanwhile"));
    m_reset = new QToolButton(bar);
    m_reset->setText(tr("Reset zoom"));
    m_reset->setEnabled(false);
    m_since = new QLabel(bar);
    m_since->setTextFormat(Qt::PlainText);
    m_since->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kinds, m_spans, m_pause, m_reset})
        layout->addWidget(widget);
    layout->addWidget(m_since, 1);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        chooseKind();
        Q_EMIT layoutChanged();
    });
    connect(m_spans, &QComboBox::currentIndexChanged, this, [this](int index) {
        setSpan(index);
        Q_EMIT layoutChanged();
    });
    connect(m_pause, &QToolButton::toggled, m_chart, &charts::TimeSeriesChart::setPaused);
    connect(m_reset, &QToolButton::clicked, m_chart, &charts::TimeSeriesChart::resetZoom);
    connect(m_chart, &charts::TimeSeriesChart::zoomedChanged, m_reset, &QToolButton::setEnabled);
    return bar;
}

std::optional<LimitKind> LimitsTab::kind() const {
    const int chosen = m_kinds->currentData().toInt();
    return chosen == allKinds ? std::nullopt : std::optional(LimitKind(chosen));
}

void LimitsTab::setSpan(int index) {
    m_chart->setSpan(spans.at(std::size_t(index)));
    draw();
}

void LimitsTab::chooseKind() {
    const bool time = kind() == LimitKind::Idle || kind() == LimitKind::Clock;
    m_chart->setQuantity(time ? charts::TimeSeriesChart::Quantity::Milliseconds
                              : charts::TimeSeriesChart::Quantity::Number,
                         kind() ? 1 : 20);
    m_chart->setScale(charts::TimeSeriesChart::Scale::Limits);
    m_chart->resetZoom();
    draw();
}

charts::ChartTrack LimitsTab::track(const QList<LimitStep>& steps, LimitKind kind, double limit, bool share,
                                    qint64 nowMs) {
    const auto index = std::size_t(kind);
    const double factor = share ? 100 / limit : 1;
    charts::ChartTrack track;
    track.name = nameOf(kind);
    track.colour = int(kind);
    track.band = true;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const LimitStep& step = steps.at(i);
        if (std::isnan(step.last[index])) {
            track.points.append(charts::ChartPoint::lineBreak(double(step.atMs)));
            continue;
        }
        track.points.append({double(step.atMs), step.last[index] * factor, step.low[index] * factor,
                             step.high[index] * factor});
        // Until the next step, or until now, it stood where it stood; a break ends it at once.
        const bool held = i + 1 < steps.size() && !std::isnan(steps.at(i + 1).last[index]);
        const qint64 until = i + 1 == steps.size() ? nowMs : held ? steps.at(i + 1).atMs - 1 : 0;
        if (until - step.atMs > LimitHistory::fineMs) {
            const double value = step.last[index] * factor;
            track.points.append({double(until), value, value, value});
        }
    }
    return track;
}

void LimitsTab::draw() {
    m_drawnMs = m_nowMs;
    if (!m_row) {
        m_chart->setTracks({});
        m_chart->setLimits({});
        return;
    }
    const qint64 spanMs =
        qint64(std::chrono::milliseconds(spans.at(std::size_t(m_spans->currentIndex()))).count());
    const auto steps = m_history.steps(m_row->id, m_nowMs - spanMs);
    QList<charts::ChartTrack> tracks;
    QList<charts::ChartLimit> limits;
    for (std::size_t i = 0; i < limitKindCount; ++i) {
        const auto one = LimitKind(i);
        const auto& limit = limitOf(*m_row, one);
        if (!limit || limit->limit <= 0 || (kind() && *kind() != one))
            continue;
        tracks.append(track(steps, one, limit->limit, !kind(), m_row->endedAtMs.value_or(m_nowMs)));
        if (kind())
            limits.append({limit->limit, tr("limit %1").arg(reading(one, limit->limit))});
    }
    if (!kind() && !tracks.isEmpty())
        limits.append({100, tr("limit")});
    m_chart->setTracks(tracks);
    m_chart->setLimits(limits);
    m_chart->setNow(double(m_row->endedAtMs.value_or(m_nowMs)));
}

void LimitsTab::showSession(const SessionView& view) {
    const bool another = !m_row || m_row->id != view.row.id;
    m_row = view.row;
    m_nowMs = view.nowMs;
    if (another) {
        m_pause->setChecked(false);
        m_chart->resetZoom();
    }
    if (view.known && !view.row.ended())
        m_history.watch(view.row.id);
    const qint64 since = m_history.watchedSince(view.row.id);
    const QString text =
        since > 0 ? tr("By the second since %1; before that in steps of 20 s").arg(words::clock(since))
                  : QString();
    if (m_since->text() != text)
        m_since->setText(text);
    // The eye gains nothing from more; a drag or a choice draws at once.
    if (another || m_nowMs - m_drawnMs >= drawEveryMs || m_nowMs < m_drawnMs)
        draw();
}

QVariantMap LimitsTab::layout() const {
    return {{u"limit"_s, m_kinds->currentIndex()}, {u"span"_s, m_spans->currentIndex()}};
}

void LimitsTab::setLayout(const QVariantMap& layout) {
    const QSignalBlocker kinds(m_kinds), times(m_spans);
    const auto index = [&layout](const QString& key, const QComboBox* box) {
        const int wanted = layout.value(key, box->currentIndex()).toInt();
        return wanted >= 0 && wanted < box->count() ? wanted : box->currentIndex();
    };
    m_kinds->setCurrentIndex(index(u"limit"_s, m_kinds));
    m_spans->setCurrentIndex(index(u"span"_s, m_spans));
    setSpan(m_spans->currentIndex());
    chooseKind();
}

} // namespace wayside::ui
