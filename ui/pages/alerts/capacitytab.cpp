// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/capacitytab.h"

#include "ui/charts/timeserieschart.h"
#include "ui/models/alerts/alertcentre.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QNetworkReply>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace capacity;

namespace {

constexpr int ticksPerRefresh = 60;
constexpr int ticksPerProcess = 15;
constexpr int byHour = 0;
constexpr qint64 largestPage = 1 << 20;

QString quantityName(Quantity quantity) {
    switch (quantity) {
    case Quantity::Sessions:
        return CapacityTab::tr("Active sessions");
    case Quantity::MessageRate:
        return CapacityTab::tr("Messages per second");
    case Quantity::ByteRate:
        return CapacityTab::tr("Bytes per second");
    case Quantity::NodeConnections:
        return CapacityTab::tr("Connections of the fullest node");
    case Quantity::Processor:
        return CapacityTab::tr("Processor, percent of one core");
    case Quantity::Memory:
        return CapacityTab::tr("Memory of the node process");
    }
    return {};
}

/// In what a limit is entered: nobody counts the memory of a process in bytes.
struct LimitUnit {
    double size = 1;
    QString suffix;
};

LimitUnit limitUnit(Quantity quantity) {
    switch (quantity) {
    case Quantity::MessageRate:
        return {1, CapacityTab::tr(" per second", "behind a number")};
    case Quantity::ByteRate:
        return {1e3, CapacityTab::tr(" kB per second", "behind a number")};
    case Quantity::Processor:
        return {1, CapacityTab::tr(" %", "behind a number")};
    case Quantity::Memory:
        return {1e6, CapacityTab::tr(" MB", "behind a number")};
    default:
        return {};
    }
}

QString dateOf(qint64 ms) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date(), u"d MMMM yyyy"_s);
}

} // namespace

CapacityTab::CapacityTab(observe::Source& source, AlertCentre& centre, QWidget* parent)
    : AlertsTab(parent)
    , m_source(source)
    , m_keeper(source)
    , m_quantity(new QComboBox(this))
    , m_ahead(new QComboBox(this))
    , m_limit(new QDoubleSpinBox(this))
    , m_sentence(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_chart(new charts::TimeSeriesChart(this)) {
    for (const auto& [quantity, name] : quantityNames)
        m_quantity->addItem(quantityName(quantity), int(quantity));
    m_quantity->setAccessibleName(tr("Load"));
    m_ahead->addItem(tr("Next 2 days by hour"), byHour);
    m_ahead->addItem(tr("Next 30 days"), 30);
    m_ahead->addItem(tr("Next 90 days"), 90);
    m_ahead->setCurrentIndex(1);
    m_ahead->setAccessibleName(tr("How far ahead"));
    m_limit->setRange(0, 1e15);
    m_limit->setDecimals(0);
    m_limit->setGroupSeparatorShown(true);
    m_limit->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_limit->setPrefix(tr("Limit "));
    m_limit->setSpecialValueText(tr("No limit"));
    m_limit->setAccessibleName(tr("Limit that must not be reached; 0: none"));
    m_limit->setObjectName(u"limit"_s);
    for (QLabel* label : {m_sentence, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_sentence->setFont(strong);
    m_sentence->setObjectName(u"forecast"_s);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_chart->setZone(charts::TimeZone::Utc);
    m_chart->setFromZero(true);
    m_chart->setAccessibleName(tr("Load over time, with forecast"));

    auto* bar = makeBar();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_quantity, m_ahead, m_limit})
        bar->addWidget(widget);
    bar->addStretch();
    auto* frame = new TearOffFrame(m_chart, tr("Capacity"), this);
    auto* texts = new QVBoxLayout;
    texts->setContentsMargins(16, 4, 16, 12);
    texts->setSpacing(4);
    texts->addWidget(m_sentence);
    texts->addWidget(m_facts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addLayout(texts);
    layout->addWidget(frame, 1);

    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this] {
        const QSignalBlocker quiet(m_limit);
        showLimit();
        refresh();
        Q_EMIT layoutChanged();
    });
    connect(m_ahead, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        Q_EMIT layoutChanged();
    });
    connect(m_limit, &QDoubleSpinBox::valueChanged, this, [this] {
        m_limits.insert(int(quantity()), limit());
        refresh();
        Q_EMIT layoutChanged();
    });
    connect(&m_keeper, &CapacityKeeper::answered, this, &CapacityTab::take);
    connect(&centre, &AlertCentre::ticked, this, [this] {
        ++m_ticks;
        if (m_ticks % ticksPerProcess == 1)
            askProcess();
        if (isVisible() && m_ticks % ticksPerRefresh == 0)
            refresh();
    });
}

CapacityTab::~CapacityTab() = default;

Quantity CapacityTab::quantity() const {
    return Quantity(m_quantity->currentData().toInt());
}

double CapacityTab::limit() const {
    return m_limit->value() * limitUnit(quantity()).size;
}

void CapacityTab::showLimit() {
    const LimitUnit unit = limitUnit(quantity());
    m_limit->setSuffix(unit.suffix);
    m_limit->setValue(m_limits.value(int(quantity()), 0) / unit.size);
}

CapacityKeeper::Question CapacityTab::question() const {
    CapacityKeeper::Question question;
    question.quantity = quantity();
    question.byHour = m_ahead->currentData().toInt() == byHour;
    question.days = std::max(1, m_ahead->currentData().toInt());
    if (limit() > 0)
        question.limit = limit();
    return question;
}

void CapacityTab::refresh() {
    m_keeper.ask(question());
}

void CapacityTab::showEvent(QShowEvent* event) {
    AlertsTab::showEvent(event);
    refresh();
}

void CapacityTab::askProcess() {
    const auto service = m_source.service();
    if (!service || m_source.link().state != observe::LinkState::Live)
        return;
    // The page is open to everyone who reaches the port: no token goes with the question.
    QUrl page = service->api;
    page.setPath(u"/metrics"_s);
    QNetworkRequest request(page);
    request.setTransferTimeout(10'000);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    if (!service->caFile.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(service->caFile));
        request.setSslConfiguration(tls);
    }
    QNetworkReply* reply = m_network.get(request);
    reply->setReadBufferSize(largestPage);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            return; // a service that is not ours need not have such a page
        const ProcessMetrics now = processMetricsFrom(reply->read(largestPage));
        const qint64 nowMs = m_keeper.nowMs();
        m_keeper.addProcess(processorPercent(m_process, m_processMs, now, nowMs), now.memoryBytes);
        m_process = now;
        m_processMs = nowMs;
    });
}

QString CapacityTab::figureOf(double value) const {
    switch (quantity()) {
    case Quantity::Memory:
        return words::bytes(value);
    case Quantity::ByteRate:
        return tr("%1 per second").arg(words::bytes(value));
    case Quantity::Sessions:
    case Quantity::NodeConnections:
        return words::count(quint64(std::max(0.0, std::round(value))));
    default:
        return words::figure(value);
    }
}

/// Half a session a day is fifteen a month: not rounded to none.
QString CapacityTab::trendOf(double perDay) const {
    const bool whole = quantity() == Quantity::Sessions || quantity() == Quantity::NodeConnections;
    return whole && perDay < 10 ? words::figure(perDay) : figureOf(perDay);
}

QString CapacityTab::crossingSentence(const Forecast& forecast) const {
    const Crossing& crossing = *forecast.crossing;
    const QString limit = figureOf(this->limit());
    if (crossing.already)
        return tr("The limit of %1 is reached already.").arg(limit);
    if (!crossing.early)
        return tr("The limit of %1 is unlikely to be reached in this time: fewer than 1 of 10 simulated "
                  "futures get "
                  "there.")
            .arg(limit);
    if (!crossing.likely)
        return tr("Reaches %1 not before %2, and more likely than not later than this forecast.")
            .arg(limit, dateOf(*crossing.early));
    if (!crossing.late)
        return tr("Reaches %1 not before %2, most likely on %3, perhaps after this forecast.")
            .arg(limit, dateOf(*crossing.early), dateOf(*crossing.likely));
    if (dateOf(*crossing.early) == dateOf(*crossing.late))
        return tr("Reaches %1 most likely on %2.").arg(limit, dateOf(*crossing.likely));
    return tr("Reaches %1 between %2 and %3, most likely on %4.")
        .arg(limit, dateOf(*crossing.early), dateOf(*crossing.late), dateOf(*crossing.likely));
}

void CapacityTab::take(const Forecast& forecast) {
    QStringList facts;
    if (!forecast.enough) {
        m_sentence->setText(
            tr("Too little history for a forecast: %n whole days, needs %1.", nullptr, int(forecast.days))
                .arg(Forecast::daysNeeded));
        facts.append(
            tr("Highest value of each hour. The console collects while it runs, and keeps hours for 90 "
               "days and days for 3 years."));
    } else {
        const ForecastPoint& last = forecast.points.constLast();
        m_sentence->setText(
            forecast.crossing ? crossingSentence(forecast)
                              : tr("At the end of this time probably between %1 and %2, in the middle %3.")
                                    .arg(figureOf(last.low80), figureOf(last.high80), figureOf(last.median)));
        facts.append(
            tr("From %n days of highest values; 80 % of the simulated futures lie in the wide band, half of "
               "them in the narrow one.",
               nullptr, int(forecast.days)));
        facts.append(forecast.slopePerDay >= 0
                         ? tr("Trend: %1 more per day.").arg(trendOf(forecast.slopePerDay))
                         : tr("Trend: %1 less per day.").arg(trendOf(-forecast.slopePerDay)));
        if (forecast.profile)
            facts.append(tr("Hours and weekdays that differ are taken into account."));
    }
    m_facts->setText(facts.join(u' '));
    draw(forecast);
}

void CapacityTab::draw(const Forecast& forecast) {
    const bool hours = question().byHour || !forecast.enough;
    const qint64 step = hours ? hourMs : dayMs;
    const QList<Bucket>& buckets =
        hours ? m_keeper.history().hours(quantity()) : m_keeper.history().days(quantity());
    charts::ChartTrack past;
    past.name = quantityName(quantity());
    past.longestGapMs = double(step) * 1.5;
    for (const Bucket& bucket : buckets)
        past.points.append({double(bucket.startMs), bucket.most, bucket.least, bucket.most});
    charts::ChartTrack wide, narrow;
    wide.band = narrow.band = true;
    wide.dotted = narrow.dotted = true;
    wide.colour = narrow.colour = 1;
    wide.name = tr("80 %");
    narrow.name = tr("Forecast");
    for (const ForecastPoint& point : forecast.points) {
        wide.points.append({double(point.atMs), point.median, point.low80, point.high80});
        narrow.points.append({double(point.atMs), point.median, point.low50, point.high50});
    }
    QList<charts::ChartTrack> tracks{past};
    if (!forecast.points.isEmpty())
        tracks += {wide, narrow};
    QList<charts::ChartLimit> limits;
    if (limit() > 0)
        limits.append({limit(), tr("limit %1").arg(figureOf(limit()))});
    m_chart->setReading([this](const charts::ChartPoint& point) { return figureOf(point.value); });
    m_chart->setScale(limits.isEmpty() ? charts::TimeSeriesChart::Scale::Data
                                       : charts::TimeSeriesChart::Scale::Limits);
    m_chart->setLimits(limits);
    m_chart->setEmptyText(m_keeper.nowMs() == 0 ? tr("The load appears here once a source is connected.")
                                                : tr("Nothing has been told of this load yet."));
    const double from =
        past.points.isEmpty() ? double(m_keeper.nowMs()) - hourMs : past.points.constFirst().atMs;
    const double until = forecast.points.isEmpty()
                             ? double(std::max<qint64>(m_keeper.nowMs(), qint64(from) + hourMs))
                             : double(forecast.points.constLast().atMs);
    // Half as much past as there is future, at least: what a trend came from must be seen.
    const double shown = std::min(
        until - from, forecast.points.isEmpty() ? double(3 * dayMs)
                                                : (until - double(forecast.points.constFirst().atMs)) * 3);
    m_chart->setNow(until);
    m_chart->setSpan(std::chrono::milliseconds(qint64(std::max(shown, double(hourMs)))));
    m_chart->setTracks(tracks);
}

QString CapacityTab::sentence() const {
    return m_sentence->text();
}

QVariantMap CapacityTab::layoutState() const {
    QVariantMap limits;
    for (auto it = m_limits.cbegin(); it != m_limits.cend(); ++it)
        limits.insert(QString::number(it.key()), it.value());
    return {{u"quantity"_s, m_quantity->currentIndex()},
            {u"ahead"_s, m_ahead->currentIndex()},
            {u"limits"_s, limits}};
}

void CapacityTab::setLayoutState(const QVariantMap& state) {
    const QVariantMap limits = state.value(u"limits"_s).toMap();
    for (auto it = limits.cbegin(); it != limits.cend(); ++it)
        m_limits.insert(it.key().toInt(), it.value().toDouble());
    const auto choose = [&state](QComboBox* box, const QString& name) {
        const int index = state.value(name, box->currentIndex()).toInt();
        if (index >= 0 && index < box->count())
            box->setCurrentIndex(index);
    };
    choose(m_quantity, u"quantity"_s);
    choose(m_ahead, u"ahead"_s);
    showLimit();
}

} // namespace wayside::ui
