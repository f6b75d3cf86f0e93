// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/capacitykeeper.h"

#include "netcore/alerts/strictobject.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace capacity;

namespace {

constexpr qint64 sampleMs = 1000;
constexpr qint64 largestFile = 16 << 20;
constexpr std::chrono::minutes storeTime{10};

} // namespace

CapacityKeeper::CapacityKeeper(observe::Source& source, QObject* parent) : QObject(parent), m_source(source) {
    m_worker.setMaxThreadCount(1);
    m_writer.setMaxThreadCount(1);
    connect(&m_source, &observe::Source::updated, this, &CapacityKeeper::apply);
    connect(&m_store, &QTimer::timeout, this, &CapacityKeeper::store);
}

CapacityKeeper::~CapacityKeeper() {
    ++m_question;
    store();
    m_writer.waitForDone();
    m_worker.waitForDone();
}

qint64 CapacityKeeper::nowMs() const {
    return m_nodeClockMs == 0 ? 0 : m_nodeClockMs + m_sinceUpdate.elapsed();
}

Result<void> CapacityKeeper::useFolder(const QString& data) {
    const QByteArray source =
        QCryptographicHash::hash(m_source.name().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    m_file = QDir(data).filePath(u"capacity-%1.json"_s.arg(QString::fromLatin1(source)));
    m_store.start(storeTime);
    const auto text = alerts::readBounded(m_file, largestFile);
    auto history =
        text ? CapacityHistory::fromJson(*text) : Result<CapacityHistory>(tl::unexpected(text.error()));
    if (history) {
        m_history = std::move(*history);
        return {};
    }
    if (history.error().code == ErrorCode::NotFound)
        return {};
    m_unreadable = true;
    return tl::unexpected(history.error());
}

void CapacityKeeper::store() {
    if (m_file.isEmpty() || !std::exchange(m_dirty, false))
        return;
    if (std::exchange(m_unreadable, false))
        QFile::rename(m_file, m_file + u".unreadable"_s);
    // A failed write is tried again in ten minutes with what has come by then.
    m_writer.start([history = m_history, file = m_file] { alerts::writeWhole(file, history.toJson()); });
}

void CapacityKeeper::apply(const observe::SourceUpdate& update) {
    m_nodeClockMs = std::max(m_nodeClockMs, update.nodeClockMs);
    m_sinceUpdate.start();
    if (!update.nodes.isEmpty()) {
        m_worstNode = 0;
        for (const observe::NodeRow& node : update.nodes)
            m_worstNode = std::max(m_worstNode, node.connections);
    }
    if (m_nodeClockMs - m_lastSampleMs < sampleMs)
        return;
    m_lastSampleMs = m_nodeClockMs;
    const observe::Totals& totals = update.totals;
    m_history.add(Quantity::Sessions, totals.activeSessions, m_nodeClockMs);
    m_history.add(Quantity::MessageRate, totals.messageRateIn + totals.messageRateOut, m_nodeClockMs);
    m_history.add(Quantity::ByteRate, totals.byteRateIn + totals.byteRateOut, m_nodeClockMs);
    if (m_worstNode >= 0)
        m_history.add(Quantity::NodeConnections, m_worstNode, m_nodeClockMs);
    m_dirty = true;
    Q_EMIT sampled();
}

void CapacityKeeper::addProcess(std::optional<double> processorPercent, std::optional<double> memoryBytes) {
    if (m_nodeClockMs == 0)
        return;
    if (processorPercent)
        m_history.add(Quantity::Processor, *processorPercent, m_nodeClockMs);
    if (memoryBytes)
        m_history.add(Quantity::Memory, *memoryBytes, m_nodeClockMs);
}

QList<Reading> CapacityKeeper::readings(const CapacityHistory& history, const Question& question,
                                        qint64 nowMs) {
    const qint64 step = question.byHour ? hourMs : dayMs;
    const QList<Bucket>& buckets =
        question.byHour ? history.hours(question.quantity) : history.days(question.quantity);
    QList<Reading> readings;
    // The hour or day that runs is not over: its most may still come. Capacity is about the most.
    for (const Bucket& bucket : buckets) {
        if (bucket.startMs + step <= nowMs)
            readings.append({bucket.startMs, bucket.most});
    }
    constexpr qsizetype mostReadings = 21 * 24;
    return readings.size() > mostReadings ? readings.last(mostReadings) : readings;
}

void CapacityKeeper::ask(const Question& question) {
    const quint64 number = ++m_question;
    m_worker.clear();
    m_worker.start(
        [readings = readings(m_history, question, nowMs()), question, number, self = QPointer(this)] {
            ForecastOptions options;
            options.stepMs = question.byHour ? hourMs : dayMs;
            options.steps = question.byHour ? 48 : question.days;
            options.limit = question.limit;
            const Forecast result = forecast(readings, options);
            QMetaObject::invokeMethod(
                qApp,
                [self, number, result] {
                    if (self && self->m_question == number)
                        Q_EMIT self->answered(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace wayside::ui
