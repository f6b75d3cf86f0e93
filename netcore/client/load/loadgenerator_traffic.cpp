// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadgenerator.h"

#include <algorithm>

namespace wayside::client {

namespace {

double secondsOf(LoadTime duration) {
    return std::chrono::duration<double>(duration).count();
}

} // namespace

OpenLoopSchedule* LoadGenerator::nextSchedule() {
    if (m_up->empty() || m_down->empty())
        return m_up->empty() ? (m_down->empty() ? nullptr : m_down.get()) : m_up.get();
    return m_up->next().at <= m_down->next().at ? m_up.get() : m_down.get();
}

bool LoadGenerator::everythingSent(LoadTime next) const {
    return next >= m_measureEnd || (m_settings.payloads && m_measuredSlots >= *m_settings.payloads);
}

/// A generator that could not keep up does not go on for ever: what it has not sent by then, it will not.
bool LoadGenerator::isTooLate() const {
    return !m_settings.payloads && loadNow() > m_measureEnd + m_settings.settle;
}

void LoadGenerator::giveUpTheRest() {
    for (OpenLoopSchedule* schedule = nextSchedule();
         schedule != nullptr && !everythingSent(schedule->next().at); schedule = nextSchedule()) {
        const OpenLoopSchedule::Slot slot = schedule->next();
        const LoadDirection direction =
            schedule == m_up.get() ? LoadDirection::TlcToBroker : LoadDirection::BrokerToTlc;
        schedule->advance();
        const std::uint32_t stream = senderOf(slot, direction).stream;
        m_meter->unsent(m_meter->stamp(direction, stream, slot.at >= m_measureStart, slot.at, slot.at));
    }
}

/// What is due, each with the instant at which it was to leave; a bounded number, so that what arrives is
/// looked at in between.
void LoadGenerator::sendDue() {
    constexpr int mostAtOnce = 64;
    if (loadRuns() && isTooLate())
        giveUpTheRest();
    OpenLoopSchedule* schedule = nextSchedule();
    for (int sent = 0; loadRuns() && schedule != nullptr && sent < mostAtOnce; ++sent) {
        const OpenLoopSchedule::Slot slot = schedule->next();
        if (everythingSent(slot.at) || slot.at > loadNow())
            break;
        schedule->advance();
        send(slot, schedule == m_up.get() ? LoadDirection::TlcToBroker : LoadDirection::BrokerToTlc);
        schedule = nextSchedule();
    }
    if (!loadRuns())
        return;
    const LoadTime next = schedule != nullptr ? schedule->next().at : m_measureEnd;
    if (!everythingSent(next))
        m_sending.set(next);
    else if (m_settings.payloads || loadNow() >= m_measureEnd)
        settle();
    else
        m_sending.set(m_measureEnd);
}

LoadGenerator::Sender LoadGenerator::senderOf(const OpenLoopSchedule::Slot& slot, LoadDirection direction) {
    if (direction == LoadDirection::TlcToBroker) {
        const std::size_t tlcsBegin = m_sessions.size() - m_settings.clients;
        return {*m_sessions[tlcsBegin + slot.sender], m_meter->tlcStream(slot.sender), std::nullopt};
    }
    std::uint32_t& turn = m_nextTlc[slot.sender];
    const std::uint32_t tlc = std::exchange(turn, (turn + 1) % m_settings.clients);
    return {*m_sessions[slot.sender], m_meter->brokerStream(slot.sender, tlc), m_identifiers[tlc]};
}

void LoadGenerator::send(const OpenLoopSchedule::Slot& slot, LoadDirection direction) {
    const bool measured = slot.at >= m_measureStart;
    m_measuredSlots += measured ? 1 : 0;
    const Sender sender = senderOf(slot, direction);
    const LoadStamp stamp = m_meter->stamp(direction, sender.stream, measured, slot.at, loadNow());
    if (!sender.session.connected() || !handOver(sender, stamp))
        m_meter->unsent(stamp);
}

bool LoadGenerator::handOver(const Sender& sender, const LoadStamp& stamp) {
    const wire::Bytes bytes = m_payload.make(stamp, m_settings.size.pick(m_random));
    const std::size_t size = bytes.size();
    Client& client = sender.session.client();
    if (!client.publish({sender.to, m_settings.types.pick(m_random), systemClock().wall(), bytes}))
        return false;
    m_meter->sent(stamp, size);
    const StreamConnection* connection = client.connection();
    if (connection != nullptr && connection->queuedBytes() > 0)
        ++m_result.held;
    return true;
}

void LoadGenerator::payloadArrived(LoadSession& session, wire::Bytes payload) {
    const LoadTime now = loadNow();
    const auto read = m_payload.read(payload);
    if (!read) {
        m_meter->receivedForeign();
        return;
    }
    const LoadFlow flow = session.type() == SessionType::Monitor  ? LoadFlow::ToMonitor
                          : session.type() == SessionType::Broker ? LoadFlow::TlcToBroker
                                                                  : LoadFlow::BrokerToTlc;
    m_meter->received(flow, session.number(), *read, payload.size(), now);
}

void LoadGenerator::closeSecond() {
    const LoadTime from = m_secondStart;
    const LoadTime now = loadNow();
    const LoadTime full = from + std::chrono::seconds(1);
    m_secondStart = std::min(full, now);
    const LoadMeter::Interval& interval = m_meter->interval();
    LoadSecond second;
    second.fromSeconds = secondsOf(from - m_loadStart);
    second.toSeconds = secondsOf(m_secondStart - m_loadStart);
    second.measured = from >= m_measureStart;
    second.connected = m_connected;
    second.sent = interval.sent;
    second.unsent = interval.unsent;
    second.received = interval.received;
    second.reconnects = std::exchange(m_secondReconnects, 0);
    second.losses = std::exchange(m_secondLosses, 0);
    second.p50 = interval.latency.percentile(50);
    second.p99 = interval.latency.percentile(99);
    second.maximum = interval.latency.maximum();
    second.lagP99 = interval.sendLag.percentile(99);
    m_meter->startInterval();
    Q_EMIT secondPassed(second);
}

/// Of the present phase: clients, or seconds, or payloads.
double LoadGenerator::phaseTotal() const {
    switch (m_phase) {
    case LoadPhase::Connecting:
        return double(m_sessions.size());
    case LoadPhase::WarmingUp:
        return secondsOf(m_settings.warmUp);
    case LoadPhase::Measuring:
        return m_settings.payloads ? double(*m_settings.payloads) : secondsOf(m_settings.duration);
    default:
        return 0;
    }
}

double LoadGenerator::phaseDone() const {
    switch (m_phase) {
    case LoadPhase::Connecting:
        return double(m_connected);
    case LoadPhase::WarmingUp:
        return secondsOf(loadNow() - m_loadStart);
    case LoadPhase::Measuring:
        return m_settings.payloads ? double(m_measuredSlots) : secondsOf(loadNow() - m_measureStart);
    default:
        return 0;
    }
}

} // namespace wayside::client
