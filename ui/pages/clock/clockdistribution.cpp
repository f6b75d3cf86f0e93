// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clockdistribution.h"

#include "netcore/timesync/allandeviation.h"
#include "ui/charts/chartmenu.h"
#include "ui/charts/histogramchart.h"
#include "ui/charts/stabilitychart.h"
#include "ui/pages/clock/clocktracks.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QLabel* headingLabel(const QString& text, QWidget* parent) {
    auto* heading = new QLabel(text, parent);
    heading->setTextFormat(Qt::PlainText);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setMinimumWidth(1);
    return heading;
}

} // namespace

ClockDistribution::ClockDistribution(QWidget* parent)
    : QWidget(parent)
    , m_histogram(new charts::HistogramChart(this))
    , m_stability(new charts::StabilityChart(this))
    , m_histogramTitle(headingLabel({}, this))
    , m_logarithmic(new QAction(tr("Logarithmic counts"), this)) {
    m_histogram->setAccessibleName(tr("How often each offset was measured"));
    m_stability->setAccessibleName(tr("Stability of the chosen clocks over averaging time"));
    new charts::ChartMenu(*m_histogram, u"clock-histogram"_s, [this] { return m_histogram->table(); });
    new charts::ChartMenu(*m_stability, u"clock-stability"_s, [this] { return m_stability->table(); });
    m_logarithmic->setCheckable(true);
    m_logarithmic->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    m_logarithmic->setToolTip(tr("Show rare offsets beside frequent ones (%1)")
                                  .arg(m_logarithmic->shortcut().toString(QKeySequence::NativeText)));
    connect(m_logarithmic, &QAction::toggled, m_histogram, &charts::HistogramChart::setLogarithmic);
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_logarithmic);
    button->setAutoRaise(true);

    auto* histogramBar = new QHBoxLayout;
    histogramBar->setContentsMargins(12, 4, 8, 4);
    histogramBar->addWidget(m_histogramTitle, 1);
    histogramBar->addWidget(button);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addLayout(histogramBar);
    left->addWidget(new TearOffFrame(m_histogram, tr("Offsets"), this), 1);
    auto* stabilityBar = new QHBoxLayout;
    stabilityBar->setContentsMargins(12, 4, 8, 4);
    stabilityBar->addWidget(headingLabel(tr("Stability: how far the frequency wanders"), this), 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addLayout(stabilityBar);
    right->addWidget(new TearOffFrame(m_stability, tr("Stability"), this), 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addLayout(left, 1);
    layout->addLayout(right, 1);

    m_due.setSingleShot(true);
    m_due.setInterval(std::chrono::seconds(1));
    connect(&m_due, &QTimer::timeout, this, &ClockDistribution::draw);
    draw();
}

void ClockDistribution::setSessions(QList<Session> sessions, qsizetype current) {
    const bool others =
        current != m_current ||
        !std::equal(sessions.cbegin(), sessions.cend(), m_sessions.cbegin(), m_sessions.cend(),
                    [](const Session& one, const Session& other) { return one.name == other.name; });
    m_sessions = std::move(sessions);
    m_current = current;
    if (!isVisible())
        return; // drawn when it is shown
    if (others)
        draw();
    else if (!m_due.isActive())
        m_due.start();
}

void ClockDistribution::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    draw();
}

void ClockDistribution::draw() {
    m_due.stop();
    drawHistogram();
    drawStability();
}

void ClockDistribution::drawHistogram() {
    const bool some = m_current >= 0 && m_current < m_sessions.size();
    m_histogram->setEmptyText(some ? tr("%1 has no samples yet.").arg(m_sessions.at(m_current).name)
                                   : tr("Choose a session: the spread of its offsets appears here."));
    if (!some) {
        m_histogramTitle->setText(tr("Offsets"));
        m_histogram->setSeries({}, 0);
        return;
    }
    const Session& session = m_sessions.at(m_current);
    m_histogramTitle->setText(tr("Offsets of %1").arg(session.name));
    const std::vector<timesync::OffsetSample> samples = offsetSamples(session.points);
    QList<double> raw, filtered;
    for (const timesync::OffsetSample& sample : samples)
        raw.append(sample.difference);
    for (const timesync::OffsetSample& sample : timesync::filtered(samples))
        filtered.append(sample.difference);
    QList<charts::ChartLimit> limits;
    if (session.limitMs) {
        const QString amount = words::duration(qint64(*session.limitMs));
        limits = {{*session.limitMs, tr("clock limit +%1").arg(amount)},
                  {-*session.limitMs, tr("clock limit \u2212%1").arg(amount)}};
    }
    m_histogram->setLimits(limits);
    m_histogram->setSeries({{tr("raw"), raw}, {tr("fastest of eight"), filtered}}, session.colour);
}

void ClockDistribution::drawStability() {
    QList<charts::StabilityChart::Line> lines;
    for (const Session& session : std::as_const(m_sessions)) {
        charts::StabilityChart::Line line{session.name, session.colour, {}};
        for (const timesync::StabilityPoint& point : timesync::allanDeviation(offsetSamples(session.points)))
            line.points.append({point.averagingMs, point.deviationPpm, point.errorPpm});
        lines.append(line);
    }
    m_stability->setEmptyText(m_sessions.isEmpty()
                                  ? tr("Choose sessions: the stability of their clocks appears here.")
                                  : tr("Stability needs five samples of a session."));
    m_stability->setLines(lines);
}

} // namespace wayside::ui
