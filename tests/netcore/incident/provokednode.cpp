// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provokednode.h"

#include "netcore/node/streaming/clocktrail.h"
#include "netcore/wire/framedecoder.h"

#include <QJsonDocument>

namespace wayside::test {

using namespace Qt::StringLiterals;

namespace {

observe::LimitRow rowOf(const limits::LimitReading& reading) {
    return {reading.measured, reading.limit, qint64(reading.window.count()), reading.headroom, {}};
}

} // namespace

void ProvokedNode::connect() {
    m_machine.emplace(settings, now());
    m_machine->recordTo(m_flight);
    drain();
}

void ProvokedNode::hello() {
    send(joined({bytesOf({0x01}), frameOf(wire::Token{token})}));
}

void ProvokedNode::send(const ByteString& bytes) {
    if (m_close)
        return;
    m_machine->handleInput(bytes, now(), wall());
    drain();
    write();
}

void ProvokedNode::wait(qint64 milliseconds) {
    const qint64 until = m_now + milliseconds;
    drain(); // what the node itself was told to do
    while (!m_close) {
        const auto deadline = m_machine->nextDeadline();
        const qint64 at = deadline ? deadline->time_since_epoch().count() - monotonicBase : until + 1;
        if (at > until)
            break;
        m_now = std::max(m_now, at);
        m_machine->handleTimeout(now());
        drain();
        write();
    }
    if (!m_close)
        m_now = until;
}

void ProvokedNode::live(qint64 milliseconds) {
    for (; milliseconds > 0 && !m_close; milliseconds -= 3000) {
        wait(std::min<qint64>(milliseconds, 3000));
        send(rawFrame(0x00, {}));
    }
}

void ProvokedNode::drain() {
    while (auto event = m_machine->nextEvent()) {
        if (const auto* change = std::get_if<session::StageChanged>(&*event)) {
            if (!m_stages.empty())
                m_stages.back().durationMs = double(m_now - (m_stages.back().atMs - wallBase));
            m_stages.push_back({change->to, wallBase + m_now, {}});
        } else if (std::holds_alternative<session::TokenPresented>(*event)) {
            if (m_rejection)
                m_machine->rejectToken(*m_rejection, "Refused.", now());
            else
                m_machine->acceptToken({type, protocol, limits}, now());
        } else if (const auto* measured = std::get_if<session::ClockMeasured>(&*event)) {
            m_points.append(node::ClockTrail::pointOf(
                7, {wallBase + m_now, measured->t0, measured->t1, measured->t2, measured->t3, 0}));
        } else if (const auto* close = std::get_if<session::CloseRequested>(&*event)) {
            take(*close);
        }
    }
}

/// The client answers at once what the node asks.
void ProvokedNode::write() {
    std::vector<std::byte> written;
    m_machine->takeOutput(written, now(), wall());
    answer(written);
}

void ProvokedNode::answer(const std::vector<std::byte>& written) {
    for (std::size_t i = 0; i + 13 <= written.size(); ++i) {
        const bool isRequest = written[i] == std::byte{0xAA} && written[i + 4] == std::byte{0x06};
        if (!isRequest || !answers || m_close)
            continue;
        const qint64 offset = clockOffset ? clockOffset(m_answered) : 0;
        ++m_answered;
        const WallTime asked = answersWrongly ? WallTime{1} : wall();
        const WallTime theirs{quint64(wallBase + m_now + offset)};
        send(frameOf(wire::TimestampsResponse{asked, theirs, theirs}));
        return;
    }
}

void ProvokedNode::take(const session::CloseRequested& close) {
    m_close = close;
    m_record.close = close;
    m_record.datagrams = m_flight.record(now());
    m_record.settings = settings;
    observe::ConnectionRow& row = m_record.connection;
    row.id = 7;
    row.nodeId = nodeId;
    row.remoteAddress = address;
    row.connectedAtMs = wallBase;
    row.tls = settings.tls;
    row.stage = m_machine->stage();
    row.endReason = close.reason;
    row.closeCause = close.cause;
    row.endDetail = QString::fromStdString(close.detail);
    row.faults = faults;
    row.stages = QList<observe::StageMark>(m_stages.begin(), m_stages.end());
    if (const auto readings = m_machine->readings(now())) {
        row.sessionId = u"3f0c6a52-session-of-"_s + account;
        row.type = type;
        row.protocol = protocol;
        row.domain = domain;
        row.account = account;
        row.identifiers = identifiers;
        row.rate = rowOf(readings->rate);
        row.throughput = rowOf(readings->throughput);
        row.idle = rowOf(readings->idle);
        row.clockLimit = rowOf(readings->clock);
        m_record.limitSources.insert(u"payloadRateLimit"_s, u"account"_s);
    }
    const qint64 youngerThan = wallBase + m_now - qint64(limits.clockDifferenceWindow.count());
    for (const observe::ClockPoint& point : std::as_const(m_points)) {
        if (point.atMs > youngerThan)
            m_record.clockSamples.append(point);
    }
}

QJsonObject ProvokedNode::flightRecord() const {
    QJsonObject record = QJsonDocument::fromJson(node::toJson(m_record)).object();
    record.insert(u"program"_s, u"0.2.0"_s);
    const auto cause = nameOf(m_close->cause);
    return {{u"id"_s, 12},
            {u"atMs"_s, wallBase + m_now},
            {u"connectionId"_s, 7},
            {u"sessionId"_s, m_record.connection.sessionId},
            {u"nodeId"_s, nodeId},
            {u"domain"_s, domain},
            {u"account"_s, account},
            {u"remoteAddress"_s, address},
            {u"cause"_s, QString::fromLatin1(cause.data(), qsizetype(cause.size()))},
            {u"detail"_s, QString::fromStdString(m_close->detail)},
            {u"record"_s, record}};
}

} // namespace wayside::test
