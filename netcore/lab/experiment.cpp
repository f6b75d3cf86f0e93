// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/experiment.h"

#include "netcore/lab/experimentacts.h"

#include <algorithm>

namespace wayside::lab {

using State = ExperimentRow::State;
using Phase = MisbehaviourTraits::Phase;
using Since = Expectation::Since;
using client::Client;
using session::Stage;

Experiment::Experiment(quint64 number, const MisbehaviourOrder& order, const Parts& parts)
    : m_parts(parts)
    , m_patience(parts.surroundings.scheduler, [this] { check(); }) {
    m_row.number = number;
    m_row.order = order;
    m_row.atMs = client::systemClock().wallMilliseconds();
}

Experiment::~Experiment() {
    if (m_second)
        m_second->disconnect(this);
}

SessionProtocol Experiment::protocol() const {
    return m_parts.client.settings().session.protocol;
}

void Experiment::begin(std::optional<MonotonicTime> lastSent) {
    m_lastSent = lastSent;
    if (traitsOf(m_row.order.what).phase == Phase::Opening) {
        session::ClientBehaviour behaviour = m_parts.usual;
        behaviour.mute = true; // what is sent is sent by us
        m_parts.client.setBehaviour(behaviour);
    } else if (m_parts.client.activity() == Client::Activity::Connected) {
        act();
    }
}

void Experiment::stageChanged(Stage to) {
    if (m_row.state != State::Waiting && m_row.state != State::Watching)
        return;
    const bool opening = traitsOf(m_row.order.what).phase == Phase::Opening;
    if (to == Stage::VersionExchange) {
        m_connectedAt = now();
        if (opening)
            open();
    } else if (to == Stage::Authenticating && opening) {
        const auto bytes = tokenBytes(m_row.order.what, protocol(), m_parts.clock.wall());
        if (!bytes.empty())
            static_cast<void>(m_parts.client.inject(bytes));
        m_lastSent = now();
    }
}

void Experiment::open() {
    m_row.expectation = expectationOf(m_row.order, m_parts.client.session()->terms.limits);
    m_row.state = State::Watching;
    m_begunAt = m_lastSent = now();
    const auto bytes = openingBytes(m_row.order.what);
    if (!bytes.empty())
        static_cast<void>(m_parts.client.inject(bytes));
    watch();
}

void Experiment::confirmed() {
    if (m_row.state == State::Waiting && traitsOf(m_row.order.what).phase != Phase::Opening)
        act();
}

void Experiment::act() {
    const SessionLimits limits = m_parts.client.session()->terms.limits;
    const MisbehaviourOrder& order = m_row.order;
    m_row.expectation = expectationOf(order, limits);
    m_row.state = State::Watching;
    m_begunAt = now();
    m_lastSent = m_lastSent.value_or(*m_begunAt);
    session::ClientBehaviour behaviour = m_parts.usual;
    switch (order.what) {
    case Misbehaviour::NoKeepAlive:
        behaviour.sendKeepAlive = false;
        break;
    case Misbehaviour::SendNothing:
        behaviour.mute = true;
        break;
    case Misbehaviour::NoTimeSync:
        behaviour.answerTimeSync = false;
        break;
    case Misbehaviour::ClockOff:
        m_parts.clock.setFault(Milliseconds(std::int64_t(order.parameter)), 0);
        break;
    case Misbehaviour::ClockDrift:
        m_parts.clock.setFault(Milliseconds(0), order.parameter);
        break;
    case Misbehaviour::IgnoreReconnect:
        behaviour.obeyReconnect = false;
        behaviour.obeyBye = false; // the node says Bye to those who stay; see what it does then
        break;
    case Misbehaviour::IgnoreBye:
        behaviour.obeyBye = false;
        break;
    case Misbehaviour::StallReading:
        behaviour.deaf = true;
        break;
    case Misbehaviour::OverRate:
        behaviour.governed = false;
        load(double(limits.payloadRatePerSecond) * order.parameter, 16);
        break;
    case Misbehaviour::OverThroughput: {
        behaviour.governed = false;
        const double bytes = double(limits.payloadBytesPerSecond) * order.parameter;
        // As few as possible: the rate limit is another matter.
        const double perSecond = std::max(2.0, std::ceil(bytes / double(wire::largestPayloadWithIdentifier)));
        load(perSecond,
             std::size_t(std::min(bytes / perSecond + 1, double(wire::largestPayloadWithIdentifier))));
        break;
    }
    case Misbehaviour::SameTokenTwice:
        connectAgain();
        break;
    default:
        break;
    }
    if (order.what != Misbehaviour::HalfFrame)
        m_parts.client.setBehaviour(behaviour);
    const auto bytes = sessionBytes(order.what, protocol(), m_parts.clock.wall());
    if (!bytes.empty())
        static_cast<void>(m_parts.client.inject(bytes));
    if (order.what == Misbehaviour::HalfFrame) {
        behaviour.mute = true;
        m_parts.client.setBehaviour(behaviour);
    }
    watch();
}

/// More than the limits allow, until the node does something about it.
void Experiment::load(double payloadsPerSecond, std::size_t bytes) {
    traffic::RepeatedPayload::Settings settings;
    settings.payload.payload.assign(bytes, std::byte{'x'});
    settings.payload.payloadType = 0xFF;
    settings.rounds = std::uint64_t(1) << 40;
    settings.roundsPerSecond = payloadsPerSecond;
    if (protocol() == SessionProtocol::Multiplex) {
        const QStringList& scope = m_parts.client.session()->identifiers;
        const std::string name =
            scope.isEmpty() ? std::string(foreignIdentifier) : scope.first().toStdString();
        settings.identifiers = {
            TlcIdentifier::fromText(name).value_or(*TlcIdentifier::fromText(foreignIdentifier))};
    }
    m_pumps = true;
    m_parts.pump.start(std::make_unique<traffic::RepeatedPayload>(std::move(settings)), false);
}

void Experiment::connectAgain() {
    const client::SessionGranted& session = *m_parts.client.session();
    client::StreamConnectionSettings settings = m_parts.client.settings().stream;
    settings.proxy = m_parts.client.settings().access.proxy;
    settings.tap = nullptr;
    settings.machine.behaviour = {};
    m_second = std::make_unique<client::StreamConnection>(
        settings, client::StreamEndpoint{session.host, session.port, session.securityMode}, session.terms,
        session.token, m_parts.surroundings.scheduler, m_parts.surroundings.clock);
    connect(m_second.get(), &client::StreamConnection::stageChanged, this,
            [this](const session::StageChanged& change) {
                if (change.to == Stage::Active)
                    m_begunAt = now(); // the token has left
            });
    connect(m_second.get(), &client::StreamConnection::closed, this, &Experiment::secondEnded);
    m_second->open();
}

void Experiment::secondEnded(const client::ConnectionEnd& end) {
    m_endedAt = now();
    m_row.seen.closed = end.cause != CloseCause::LocalRequest;
    m_row.seen.byeSeen = end.byeReason.has_value();
    m_row.seen.cause = client::causeOf(end);
    m_row.detail = end.detail;
    // The first connection is watched a little longer: it must not go as well.
    m_patience.set(now() + std::min(m_row.order.watchFor, Milliseconds(1000)));
}

void Experiment::recorded(const recording::Record& record) {
    const auto* datagram = std::get_if<recording::RecordedDatagram>(&record);
    if (!datagram)
        return;
    const auto type = wire::DatagramType(datagram->type);
    if (datagram->direction == recording::Direction::Sent) {
        if (m_lastSent && m_row.state == State::Watching)
            m_row.seen.longestQuiet = std::max(m_row.seen.longestQuiet, Milliseconds(now() - *m_lastSent));
        m_lastSent = now();
        return;
    }
    if (m_row.state != State::Watching)
        return;
    if (type == wire::DatagramType::TimestampsRequest && !m_unansweredAt)
        m_unansweredAt = now();
    const auto awaited =
        m_row.order.what == Misbehaviour::IgnoreBye ? wire::DatagramType::Bye : wire::DatagramType::Reconnect;
    if (type == wire::DatagramType::Bye)
        m_row.seen.byeSeen = true;
    if (type == awaited && !m_orderAt)
        m_orderAt = now();
    watch();
}

std::optional<MonotonicTime> Experiment::since() const {
    if (!m_row.expectation)
        return std::nullopt;
    switch (m_row.expectation->since) {
    case Since::Connected:
        return m_connectedAt;
    case Since::Begun:
        return m_begunAt;
    case Since::LastSent:
        return m_lastSent;
    case Since::UnansweredRequest:
        return m_unansweredAt;
    case Since::Order:
        return m_orderAt;
    }
    return std::nullopt;
}

/// Sets the time at which nobody waits any longer; what is to come first may have no end.
void Experiment::watch() {
    if (m_row.state != State::Watching || m_patience.isSet())
        return;
    if (const auto from = since())
        m_patience.set(*from + patienceFor(*m_row.expectation, m_row.order));
}

void Experiment::check() {
    if (m_row.state != State::Watching)
        return;
    const auto from = since();
    const Milliseconds patience = patienceFor(*m_row.expectation, m_row.order);
    if (!m_endedAt && from && now() < *from + patience) { // the moment has moved on
        const bool longEnough = m_row.expectation->onlyIfQuiet && now() - *m_begunAt >= patience;
        if (!longEnough) {
            m_patience.set(*from + patience);
            return;
        }
    }
    conclude(true);
}

void Experiment::ended(const client::ConnectionEnd& end, MonotonicTime at) {
    if (m_row.state == State::Over)
        return;
    if (m_row.state == State::Waiting) {
        attemptFailed(end.detail);
        return;
    }
    const bool ours = end.cause == CloseCause::LocalRequest || end.cause == CloseCause::ReconnectRequested;
    if (m_row.expectation->outcome == Expectation::Outcome::SecondClosed) {
        m_row.seen.firstClosed = !ours;
    } else {
        m_row.seen.closed = !ours;
        m_endedAt = at;
        m_row.seen.byeSeen = m_row.seen.byeSeen || end.byeReason.has_value();
        if (m_lastSent)
            m_row.seen.longestQuiet = std::max(m_row.seen.longestQuiet, Milliseconds(at - *m_lastSent));
    }
    m_patience.clear();
    m_row.state = State::Asking;
    restore();
    if (ours)
        conclude(false);
}

void Experiment::found(std::optional<client::Cause> cause, const QString& detail) {
    if (m_row.state != State::Asking)
        return;
    m_row.seen.cause = cause;
    m_row.detail = detail;
    conclude(true);
}

void Experiment::attemptFailed(const QString& why) {
    if (m_row.state != State::Waiting)
        return;
    m_row.detail = why;
    conclude(false);
}

void Experiment::stop() {
    if (m_row.state != State::Over)
        conclude(false);
}

void Experiment::conclude(bool watchedToItsEnd) {
    const auto from = since();
    const auto until = m_endedAt ? m_endedAt : std::optional(now());
    if (from)
        m_row.seen.after = std::max(Milliseconds(0), Milliseconds(*until - *from));
    m_row.running = row().running;
    m_row.verdict =
        watchedToItsEnd && m_row.expectation ? judge(*m_row.expectation, m_row.seen) : Verdict::Inconclusive;
    m_row.state = State::Over;
    m_patience.clear();
    restore();
    Q_EMIT over();
}

void Experiment::restore() {
    if (std::exchange(m_pumps, false))
        m_parts.pump.stop();
    m_parts.clock.setRight();
    m_parts.client.setBehaviour(m_parts.usual);
    if (m_second) {
        m_second->disconnect(this);
        m_second->abort();
        m_second.release()->deleteLater();
    }
}

ExperimentRow Experiment::row() const {
    ExperimentRow row = m_row;
    if (row.state != State::Over) {
        if (m_begunAt)
            row.running = m_endedAt.value_or(now()) - *m_begunAt;
        if (const auto from = since())
            row.seen.after = std::max(Milliseconds(0), Milliseconds(m_endedAt.value_or(now()) - *from));
    }
    return row;
}

} // namespace wayside::lab
