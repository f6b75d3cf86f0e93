// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/replay.h"

#include "netcore/incident/replayscript.h"
#include "netcore/session/nodemachine.h"
#include "netcore/wire/frameencoder.h"

#include <algorithm>
#include <cmath>

namespace wayside::incident {

using namespace Qt::StringLiterals;
using Kind = Act::Kind;

namespace {

constexpr bool isRefusedToken(CloseCause cause) {
    return cause >= CloseCause::TokenUnknown && cause <= CloseCause::TokenWrongSecurity;
}

/// Timestamps of the bundle may be negative, those on the wire not.
WallTime onWire(qint64 milliseconds) {
    constexpr quint64 middle = quint64(1) << 62U;
    const quint64 time = middle + quint64(milliseconds);
    return WallTime{milliseconds < 0 && time > middle ? 0 : time};
}

/// Nobody asked at that time.
constexpr WallTime stray{1};

class Run {
public:
    Run(const Incident& incident, const SessionLimits& limits)
        : m_incident(incident)
        , m_limits(limits)
        , m_acts(scriptOf(incident))
        , m_name(incident.identifiers.isEmpty() ? u"tlc00001"_s : incident.identifiers.constFirst()) {}

    std::optional<ReplayedClose> run() {
        for (const Act& act : m_acts) {
            wait(act.atMs);
            if (m_closed)
                break;
            m_act = &act;
            perform(act);
            drain();
            m_act = nullptr;
            if (m_closed)
                break;
        }
        if (!m_closed && m_machine) {
            wait(m_incident.close.atMs);
            m_now = std::max(m_now, m_incident.close.atMs);
            if (!m_closed) {
                m_machine->handleTimeout(monotonicAt(m_now));
                drain();
            }
        }
        return m_closed;
    }

private:
    /// Timers that are due until then. One that the recorded node looked at late is looked at late again.
    void wait(qint64 untilMs) {
        constexpr qint64 lateness = 1000;
        while (m_machine && !m_closed) {
            const auto deadline = m_machine->nextDeadline();
            if (!deadline)
                break;
            const qint64 at = std::max<qint64>(m_now, deadline->time_since_epoch().count());
            if (at >= untilMs || at > m_incident.close.atMs - lateness)
                break;
            m_now = at;
            m_machine->handleTimeout(monotonicAt(at));
            drain();
        }
        m_now = std::max(m_now, untilMs);
    }

    session::NodeMachineSettings settings() const {
        const Timings& timings = m_incident.timings;
        session::NodeMachineSettings settings;
        const auto take = [](const std::optional<qint64>& told, Milliseconds& into) {
            if (told)
                into = Milliseconds(*told);
        };
        take(timings.handshakeTimeoutMs, settings.handshakeTimeout);
        take(timings.timeSyncResponseTimeoutMs, settings.timeSyncResponseTimeout);
        // The older half of programs does not tell it, but the limit of the close is the same.
        if (m_incident.close.cause == CloseCause::TimeSyncTimeout && m_incident.close.limit)
            settings.timeSyncResponseTimeout =
                Milliseconds(std::clamp<qint64>(std::llround(*m_incident.close.limit), 1, longestMs));
        settings.timeSyncInterval = Milliseconds(1); // requests leave when the record says so
        settings.closeOnUnknownDatagram =
            timings.closeOnUnknownDatagram.value_or(m_incident.close.cause == CloseCause::UnknownDatagram);
        settings.tls = m_incident.tls;
        return settings;
    }

    void perform(const Act& act) {
        if (act.kind == Kind::Connect) {
            m_machine.emplace(settings(), monotonicAt(m_now));
            m_machine->withholdTimeSync(true);
            return;
        }
        switch (act.kind) {
        case Kind::TlsEstablished:
            m_machine->tlsEstablished(monotonicAt(m_now));
            return;
        case Kind::Version:
            feed({std::byte(quint8(act.value))});
            return;
        case Kind::Frame:
            if (m_frameType != act.type || m_frameContent != act.contentBytes) {
                m_frame = fillerFrame(act.type, act.contentBytes, m_name);
                m_frameType = act.type;
                m_frameContent = act.contentBytes;
            }
            feed(m_frame);
            return;
        case Kind::Request:
            ask(act);
            return;
        case Kind::Answer:
            answer(act);
            return;
        case Kind::Reconnect: {
            const Milliseconds grace(std::max<qint64>(0, m_incident.close.atMs - m_now));
            m_machine->requestReconnect(grace, "maintenance: node draining", monotonicAt(m_now),
                                        m_incident.close.endReason.value_or(EndReason::NodeDrained));
            flush(onWire(m_now));
            return;
        }
        case Kind::Wrong:
            feed(wrongBytes(m_incident.close));
            return;
        case Kind::WholeClockWindow:
            m_machine->setLimits(m_limits, monotonicAt(m_now));
            return;
        case Kind::Connect:
            return;
        }
    }

    void feed(const std::vector<std::byte>& bytes, WallTime wall = WallTime{}) {
        if (m_machine->awaitingVerdict())
            return; // the recorded node was still looking the token up
        m_machine->handleInput(bytes, monotonicAt(m_now), wall);
        drain();
    }

    /// What the node would write now. Only the requests for the time change anything.
    void flush(WallTime wall) {
        std::vector<std::byte> written;
        m_machine->takeOutput(written, monotonicAt(m_now), wall);
        drain();
    }

    void ask(const Act& act) {
        m_machine->handleTimeout(monotonicAt(m_now));
        drain();
        if (m_closed)
            return;
        m_machine->withholdTimeSync(false);
        flush(onWire(act.sample ? act.sample->t0 : m_now));
        m_machine->withholdTimeSync(true);
    }

    void answer(const Act& act) {
        wire::TimestampsResponse response{stray, stray, stray};
        WallTime wall = stray;
        if (act.sample) {
            response = {onWire(act.sample->t0), onWire(act.sample->t1), onWire(act.sample->t2)};
            wall = onWire(act.sample->t3);
        }
        std::vector<std::byte> frame;
        [[maybe_unused]] const auto written = wire::append(response, frame);
        feed(frame, wall);
    }

    void drain() {
        while (auto event = m_machine->nextEvent()) {
            if (std::holds_alternative<session::TokenPresented>(*event))
                judgeToken();
            else if (const auto* close = std::get_if<session::CloseRequested>(&*event))
                take(*close);
        }
    }

    void judgeToken() {
        const CloseCause cause = m_incident.close.cause;
        if (isRefusedToken(cause)) {
            m_machine->rejectToken(cause, "The token was refused.", monotonicAt(m_now));
            return;
        }
        if (!m_incident.type)
            return; // it was never decided
        SessionLimits limits = m_limits;
        if (!isWhole(m_incident))
            limits.clockDifferenceLimit = std::chrono::hours(24 * 365 * 1000);
        m_machine->acceptToken({*m_incident.type, *m_incident.protocol, limits}, monotonicAt(m_now));
    }

    void take(const session::CloseRequested& close) {
        if (m_closed)
            return;
        ReplayedClose closed{close.cause, m_now, {}, {}, {}, place(), QString::fromStdString(close.detail)};
        if (close.violation) {
            closed.measured = close.violation->measured;
            closed.limit = close.violation->limit;
            closed.windowMs = close.violation->window.count();
        }
        m_closed = closed;
    }

    Place place() const {
        if (!m_act || m_act->kind == Kind::Request || m_act->kind == Kind::Reconnect)
            return {};
        if (m_act->kind == Kind::Wrong)
            return {Place::Kind::Unreadable, -1, 1};
        if (m_act->datagram < 0)
            return {};
        return {Place::Kind::Datagram, m_act->datagram, m_act->inRun};
    }

    const Incident& m_incident;
    SessionLimits m_limits;
    std::vector<Act> m_acts;
    QString m_name;
    std::optional<session::NodeMachine> m_machine;
    qint64 m_now = 0;
    const Act* m_act = nullptr; ///< being performed
    std::optional<ReplayedClose> m_closed;
    std::vector<std::byte> m_frame; ///< the last one made: floods repeat it
    std::optional<quint8> m_frameType;
    int m_frameContent = 0;
};

/// A close by a timer has no datagram, unless one came too late in the same millisecond.
Place recordedPlace(const Incident& incident) {
    if (isUnreadable(incident))
        return {Place::Kind::Unreadable, -1, 1};
    constexpr quint8 response = 0x07;
    for (int i = int(incident.datagrams.size()) - 1; i >= 0; --i) {
        const Datagram& last = incident.datagrams[i];
        if (last.toClient)
            continue;
        const bool atClose = last.atMs == incident.close.atMs;
        switch (incident.close.cause) {
        case CloseCause::HandshakeTimeout:
        case CloseCause::Drained:
            return {};
        case CloseCause::IdleTimeout:
            return atClose ? Place{Place::Kind::Datagram, i, 1} : Place{};
        case CloseCause::TimeSyncTimeout:
            return atClose && last.type == response ? Place{Place::Kind::Datagram, i, last.count} : Place{};
        default:
            return {Place::Kind::Datagram, i, last.count};
        }
    }
    return {};
}

bool same(const std::optional<double>& one, const std::optional<double>& other) {
    if (!one || !other)
        return one.has_value() == other.has_value();
    return std::abs(*one - *other) <= 1e-9 * std::max({1.0, std::abs(*one), std::abs(*other)});
}

} // namespace

const char* nameOf(Verdict verdict) {
    switch (verdict) {
    case Verdict::Reproduced:
        return "reproduced";
    case Verdict::Differs:
        return "differs";
    case Verdict::NotJudged:
        return "notJudged";
    }
    return "differs";
}

bool canBeJudged(const Incident& incident) {
    if (incident.close.cause == CloseCause::Drained)
        return std::any_of(
            incident.datagrams.begin(), incident.datagrams.end(), [](const Datagram& datagram) {
                return datagram.toClient && datagram.type == quint8(wire::DatagramType::Reconnect);
            });
    return incident.close.cause <= CloseCause::TokenWrongSecurity;
}

Replay replay(const Incident& incident) {
    return replay(incident, incident.limits.value_or(SessionLimits()));
}

Replay replay(const Incident& incident, const SessionLimits& limits) {
    Replay replay;
    replay.recorded = recordedPlace(incident);
    replay.closed = Run(incident, limits).run();
    if (!canBeJudged(incident))
        return replay;
    const auto& closed = replay.closed;
    if (!closed || closed->cause != incident.close.cause)
        replay.differences.append(u"cause"_s);
    if (closed && closed->place != replay.recorded)
        replay.differences.append(u"datagram"_s);
    if (closed && closed->atMs != incident.close.atMs)
        replay.differences.append(u"time"_s);
    if (closed && !same(closed->measured, incident.close.measured))
        replay.differences.append(u"measured"_s);
    replay.verdict = replay.differences.isEmpty() ? Verdict::Reproduced : Verdict::Differs;
    return replay;
}

} // namespace wayside::incident
