// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/whatif/stream.h"

#include <algorithm>

namespace wayside::whatif {

void Heard::add(const Heard& others) {
    const bool first = firstWall == WallTime{} && lastWall == WallTime{};
    firstWall = first ? others.firstWall : std::min(firstWall, others.firstWall);
    lastWall = std::max(lastWall, others.lastWall);
    datagrams += others.datagrams;
    payloads += others.payloads;
    payloadBytes += others.payloadBytes;
    clockSamples += others.clockSamples;
    covered += others.covered;
}

Stream::Stream(const Question& question, Vantage vantage, MonotonicTime start, WallTime wall)
    : m_kept(question.keptCuts)
    , m_vantage(vantage)
    , m_now(start)
    , m_wall(wall)
    , m_present(question.present, start)
    , m_proposed(question.proposed, start) {
    m_heard.firstWall = m_heard.lastWall = wall;
}

void Stream::advance(MonotonicTime now, WallTime wall) {
    if (now > m_now)
        m_heard.covered += now - m_now;
    m_now = std::max(m_now, now);
    m_wall = wall;
    m_heard.firstWall = std::min(m_heard.firstWall, wall);
    m_heard.lastWall = std::max(m_heard.lastWall, wall);
}

Cut Stream::cutAt(const limits::Violation& violation, const Trial& trial) const {
    if (violation.cause != CloseCause::IdleTimeout)
        return {violation, m_now, m_wall};
    const MonotonicTime at = trial.tooLongSince();
    const auto ago = std::uint64_t((m_now - at).count());
    return {violation, at, {m_wall.milliseconds > ago ? m_wall.milliseconds - ago : 0}};
}

template <typename Judge>
void Stream::judge(const Judge& judge) {
    for (Side* side : {&m_present, &m_proposed}) {
        if (const auto violation = judge(*side))
            side->outcome.cuts.add(cutAt(*violation, side->trial), m_kept);
        side->outcome.peaks = side->meter.peaks();
    }
}

void Stream::datagram(MonotonicTime now, WallTime wall) {
    advance(now, wall);
    ++m_heard.datagrams;
    if (m_vantage == Vantage::Monitor)
        return;
    judge([this](Side& side) {
        side.meter.heard(m_now);
        return side.trial.heard(m_now);
    });
}

void Stream::payload(std::size_t payloadBytes) {
    ++m_heard.payloads;
    m_heard.payloadBytes += payloadBytes;
    judge([this, payloadBytes](Side& side) {
        side.meter.payload(m_now, payloadBytes);
        return side.trial.payload(m_now, payloadBytes);
    });
}

void Stream::clockSample(std::int64_t differenceHalfMilliseconds) {
    ++m_heard.clockSamples;
    judge([this, differenceHalfMilliseconds](Side& side) {
        side.meter.clockSample(m_now, differenceHalfMilliseconds);
        return side.trial.clockSample(m_now, differenceHalfMilliseconds);
    });
}

void Stream::end(MonotonicTime now, WallTime wall) {
    advance(now, wall);
    if (m_vantage == Vantage::Monitor)
        return;
    judge([this](Side& side) {
        side.meter.silence(m_now);
        return side.trial.silence(m_now);
    });
}

} // namespace wayside::whatif
