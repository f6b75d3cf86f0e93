// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clocktrend.h"

#include "netcore/timesync/sampleverdict.h"
#include "ui/charts/chartmenu.h"
#include "ui/charts/exchangeladder.h"
#include "ui/charts/timeserieschart.h"
#include "ui/pages/clock/clocktracks.h"
#include "ui/pages/clock/clockwords.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

ClockTrend::ClockTrend(QWidget* parent)
    : QWidget(parent)
    , m_chart(new charts::TimeSeriesChart(this))
    , m_ladder(new charts::ExchangeLadder(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_key(new QLabel(this)) {
    m_chart->setQuantity(charts::TimeSeriesChart::Quantity::Milliseconds, 4);
    m_chart->setSideWords(tr("client ahead"), tr("client behind"));
    m_chart->setReading([](const charts::ChartPoint& point) {
        const QString value = charts::durationLabel(point.value);
        const double bound = (point.high - point.low) / 2;
        return bound > 0 ? tr("%1 \u00b1 %2 ms").arg(value, words::figure(bound)) : value;
    });
    m_chart->setAccessibleName(tr("Offset of the chosen sessions over time"));
    m_ladder->setAccessibleName(tr("The four timestamps of one sample"));
    new charts::ChartMenu(*m_ladder, u"clock-sample"_s, [this] { return m_ladder->table(); });
    connect(m_chart, &charts::TimeSeriesChart::sampleClicked, this, &ClockTrend::sampleClicked);
    buildActions();

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    for (QAction* action : std::as_const(m_actions)) {
        if (action == m_earlier)
            bar->addStretch();
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        bar->addWidget(button);
    }
    m_key->setForegroundRole(QPalette::PlaceholderText);
    m_key->setText(tr("line: samples \u00b1 RTT/2   dotted: window mean   \u25c7 inconclusive"));
    m_key->setContentsMargins(12, 0, 12, 4);
    m_key->setMinimumWidth(1);
    m_splitter->addWidget(new TearOffFrame(m_chart, tr("Offset"), this));
    m_splitter->addWidget(new TearOffFrame(m_ladder, tr("Sample"), this));
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({880, 400});
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_key);
}

QAction* ClockTrend::makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setToolTip(
        tr("%1 (%2)", "what it does, and its keys").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    m_actions.append(action);
    return action;
}

void ClockTrend::buildActions() {
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
        span->setData(int(choice.length.count()));
        spans->addAction(span);
        m_spans.append(span);
        connect(span, &QAction::triggered, this, [this, length = choice.length] {
            m_chart->setSpan(length);
            Q_EMIT spanChosen();
        });
    }
    QAction* pause = makeAction(tr("Pause chart"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
                                tr("Hold the chart still; samples are collected meanwhile"));
    pause->setCheckable(true);
    connect(pause, &QAction::toggled, m_chart, &charts::TimeSeriesChart::setPaused);
    QAction* reset =
        makeAction(tr("Reset zoom"), QKeySequence(Qt::ALT | Qt::Key_0), tr("Follow the newest sample"));
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
    QAction* filtered =
        makeAction(tr("Filtered"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                   tr("Dotted line: the fastest of the last eight samples instead of the window mean"));
    filtered->setCheckable(true);
    connect(filtered, &QAction::toggled, this, [this](bool on) {
        m_filteredLine = on;
        m_key->setText(on ? tr("line: samples \u00b1 RTT/2   dotted: fastest of eight   \u25c7 inconclusive")
                          : tr("line: samples \u00b1 RTT/2   dotted: window mean   \u25c7 inconclusive"));
        drawTracks();
    });
    QAction* utc = makeAction(tr("UTC"), QKeySequence(Qt::CTRL | Qt::Key_U), tr("Time axis in UTC"));
    utc->setCheckable(true);
    connect(utc, &QAction::toggled, this,
            [this](bool on) { m_chart->setZone(on ? charts::TimeZone::Utc : charts::TimeZone::Local); });
    utc->setChecked(timesInUtc());
    m_earlier = makeAction(tr("Earlier sample"), QKeySequence(Qt::ALT | Qt::Key_Left),
                           tr("Step to the sample before"));
    connect(m_earlier, &QAction::triggered, this, [this] { step(-1); });
    m_later = makeAction(tr("Later sample"), QKeySequence(Qt::ALT | Qt::Key_Right),
                         tr("Step to the sample after; past the newest it follows again"));
    connect(m_later, &QAction::triggered, this, [this] { step(1); });
}

int ClockTrend::span() const {
    for (const QAction* action : m_spans) {
        if (action->isChecked())
            return action->data().toInt();
    }
    return 10;
}

void ClockTrend::setSpan(int minutes) {
    for (QAction* action : std::as_const(m_spans)) {
        if (action->data().toInt() != minutes)
            continue;
        action->setChecked(true);
        m_chart->setSpan(std::chrono::minutes(minutes));
    }
}

void ClockTrend::setEmptyText(const QString& sentence) {
    m_chart->setEmptyText(sentence);
}

void ClockTrend::setSessions(QList<Session> sessions) {
    m_sessions = std::move(sessions);
    if (!current() && !m_sessions.isEmpty()) {
        m_current = m_sessions.constFirst().connection;
        m_sampleAtMs.reset();
    }
    drawTracks();
    drawLimits();
    drawLadder();
}

void ClockTrend::setCurrent(quint64 connection) {
    if (connection == m_current)
        return;
    m_current = connection;
    m_sampleAtMs.reset();
    drawLadder();
}

const ClockTrend::Session* ClockTrend::current() const {
    const auto found = std::find_if(m_sessions.cbegin(), m_sessions.cend(), [this](const Session& session) {
        return session.connection == m_current;
    });
    return found == m_sessions.cend() ? nullptr : &*found;
}

void ClockTrend::sampleClicked(int track, double atMs) {
    if (track >= m_sessions.size())
        return; // a dotted line
    const quint64 connection = m_sessions.at(track).connection;
    const bool other = connection != m_current;
    m_current = connection;
    m_sampleAtMs = qint64(atMs);
    drawLadder();
    if (other)
        Q_EMIT currentChosen(connection);
}

void ClockTrend::step(int samples) {
    const Session* session = current();
    if (!session || session->points.isEmpty())
        return;
    const QList<observe::ClockPoint>& points = session->points;
    qsizetype at = points.size() - 1;
    if (m_sampleAtMs) {
        while (at > 0 && points.at(at).atMs > *m_sampleAtMs)
            --at;
    }
    at = std::max<qsizetype>(0, at + samples);
    if (at >= points.size())
        m_sampleAtMs.reset();
    else
        m_sampleAtMs = points.at(at).atMs;
    drawLadder();
}

void ClockTrend::drawTracks() {
    QList<charts::ChartTrack> dotted, samples;
    for (const Session& session : std::as_const(m_sessions)) {
        samples.append(offsetTrack(session.points, session.name, session.colour, session.limitMs));
        dotted.append(m_filteredLine
                          ? filteredTrack(session.points, tr("%1 filtered").arg(session.name), session.colour)
                          : meanTrack(session.points, session.windowMs, tr("%1 mean").arg(session.name),
                                      session.colour, session.limitMs));
    }
    m_chart->setTracks(samples + dotted);
}

void ClockTrend::drawLimits() {
    QList<double> values;
    for (const Session& session : std::as_const(m_sessions)) {
        if (session.limitMs && *session.limitMs > 0 && !values.contains(*session.limitMs))
            values.append(*session.limitMs);
    }
    QList<charts::ChartLimit> limits;
    for (const double value : std::as_const(values)) {
        const QString amount = words::duration(qint64(value));
        limits.append({value, tr("clock limit +%1").arg(amount)});
        limits.append({-value, tr("clock limit \u2212%1").arg(amount)});
    }
    m_chart->setLimits(limits);
}

void ClockTrend::drawLadder() {
    const Session* session = current();
    m_earlier->setEnabled(session && !session->points.isEmpty());
    m_later->setEnabled(session && m_sampleAtMs.has_value());
    if (!session || session->points.isEmpty()) {
        m_chart->setHighlight(std::nullopt);
        m_ladder->setVerdict({}, 0, {});
        m_ladder->setExchange(
            std::nullopt,
            session ? tr("%1 has no samples yet.").arg(session->name)
                    : tr("Choose a session: the four timestamps of its newest sample appear here."));
        return;
    }
    const QList<observe::ClockPoint>& points = session->points;
    auto sample = points.cend() - 1;
    if (m_sampleAtMs) {
        observe::ClockPoint wanted;
        wanted.atMs = *m_sampleAtMs;
        sample = std::lower_bound(points.cbegin(), points.cend(), wanted,
                                  [](const auto& one, const auto& other) { return one.atMs < other.atMs; });
        if (sample == points.cend())
            --sample;
    }
    const auto before = std::min<qsizetype>(sample - points.cbegin(), qsizetype(timesync::filterDepth) - 1);
    const auto judgement =
        timesync::judgeSample(offsetSamples(QList<observe::ClockPoint>(sample - before, sample + 1)));
    m_chart->setHighlight(m_sampleAtMs ? std::optional(QPointF(double(sample->atMs), sample->differenceMs))
                                       : std::nullopt);
    QStringList sentences{clockwords::sampleReason(judgement, *sample),
                          clockwords::sampleStanding(*sample, session->limitMs)};
    sentences.removeAll(QString());
    const QString when =
        m_sampleAtMs ? words::clock(sample->atMs) : tr("newest, %1").arg(words::clock(sample->atMs));
    m_ladder->setNames(session->node, session->name);
    sentences.prepend(tr("%1, %2", "who and when").arg(session->name, when));
    m_ladder->setVerdict(clockwords::sampleVerdict(judgement.verdict),
                         clockwords::sampleConcern(judgement.verdict), sentences);
    if (!sample->exchange) {
        m_ladder->setExchange(
            std::nullopt,
            tr("The node did not tell the four timestamps of this sample: its program is "
               "older. Offset %1, round trip %2 ms.")
                .arg(charts::durationLabel(sample->differenceMs), words::figure(sample->roundTripMs)));
        return;
    }
    const observe::ClockExchange& exchange = *sample->exchange;
    m_ladder->setExchange(charts::ExchangeLadder::Exchange{double(exchange.t0Ms), double(exchange.t1Ms),
                                                           double(exchange.t2Ms), double(exchange.t3Ms),
                                                           sample->differenceMs, sample->errorBoundMs,
                                                           sample->roundTripMs},
                          {});
}

} // namespace wayside::ui
