// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busysource.h"

#include "tests/ui/shell/sampleconnections.h"
#include "ui/models/events/eventlogmodel.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wayside::bench {

namespace {
constexpr int seconds = 4; ///< of batches, then they come again
constexpr int rowsPerBatch = BusySource::connections / BusySource::batchesPerSecond;
constexpr quint64 mostNewcomers = 500;
} // namespace

BusySource::BusySource() : m_nodeClockMs(tests::sampleNowMs) {
    for (int i = 0; i < seconds * batchesPerSecond; ++i)
        m_batches.push_back(makeBatch(i));
}

observe::SourceUpdate BusySource::makeBatch(int number) const {
    observe::SourceUpdate update;
    update.totals = {connections, connections, 20'000, 20'000, 2.4e6, 2.6e6};
    const int first = number % batchesPerSecond * rowsPerBatch;
    for (int i = 0; i < rowsPerBatch; ++i) {
        auto row = tests::sampleConnection(quint64(first + i + 1));
        const double wave = std::sin(number / 3.0 + i);
        row.messageRateIn = 2 + wave * 0.3;
        row.messagesIn += quint64(number);
        if (row.rate) {
            row.rate->measured = row.messageRateIn;
            row.rate->headroom = 1 - row.messageRateIn / 12;
        }
        update.connections.append(row);
    }
    return update;
}

void BusySource::sendAll() {
    auto update = tests::sampleUpdate(connections);
    update.totals = m_batches.front().totals;
    send(update);
}

void BusySource::addComings(observe::SourceUpdate& update) {
    // Those who come are those who went a while ago, with new sessions.
    auto comer = tests::sampleConnection(connections + 1 + m_nextId % (mostNewcomers + 100));
    comer.id = m_nextId++;
    comer.sessionId = u"s-%1"_s.arg(comer.id, 6, 10, QChar(u'0'));
    comer.connectedAtMs = m_nodeClockMs;
    update.connections.append(comer);
    if (m_nextId - m_oldestNewcomer > mostNewcomers)
        update.removed.append(m_oldestNewcomer++);
    update.events.append(eventOf(comer, m_nextEvent % 5 == 0));
}

observe::EventRow BusySource::eventOf(const observe::ConnectionRow& comer, bool enforced) {
    observe::EventRow event;
    event.id = m_nextEvent++;
    event.atMs = m_nodeClockMs;
    event.kind = enforced ? observe::EventKind::Enforcement : observe::EventKind::ConnectionOpened;
    if (enforced) {
        event.cause = CloseCause::RateLimit;
        event.measured = 12.4;
        event.limit = 12;
        event.windowMs = 5000;
    }
    event.connectionId = comer.id;
    event.sessionId = comer.sessionId;
    event.nodeId = comer.nodeId;
    event.identifiers = comer.identifiers;
    return event;
}

void BusySource::fillHistories() {
    constexpr int most = int(ui::EventLogModel::most), together = 500;
    constexpr quint64 longGone = 1'000'000'000; // each of a session of its own
    for (int batch = 0; batch < most / together; ++batch) {
        observe::SourceUpdate update;
        update.totals = m_batches.front().totals;
        update.nodeClockMs = m_nodeClockMs += 1000;
        for (int i = 0; i < together; ++i) {
            auto comer = tests::sampleConnection(quint64(i) + 1);
            comer.id = longGone + m_nextEvent;
            comer.sessionId = u"s-%1"_s.arg(comer.id);
            update.events.append(eventOf(comer, i % 2 == 0));
        }
        send(update);
    }
}

void BusySource::sendNext(qint64 passedMs) {
    observe::SourceUpdate update = m_batches[m_next];
    m_next = (m_next + 1) % m_batches.size();
    m_nodeClockMs += passedMs;
    update.nodeClockMs = m_nodeClockMs;
    // A sample of a connection each ten seconds: fifty a batch.
    for (int i = 0; i < connections / 10 / batchesPerSecond; ++i) {
        const auto& row = update.connections.at(i * 10);
        const double offset = row.clock.differenceMs.value_or(0);
        observe::ClockPoint point;
        point.connectionId = row.id;
        point.atMs = m_nodeClockMs;
        point.differenceMs = offset;
        point.errorBoundMs = 1.5;
        point.roundTripMs = 3;
        point.meanAbsoluteMs = std::fabs(offset);
        update.clockPoints.append(point);
    }
    if (m_next % 4 == 0)
        addComings(update);
    send(update);
}

} // namespace wayside::bench
