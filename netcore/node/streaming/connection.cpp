// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/connection.h"

#include "netcore/node/faults/connectionfaults.h"
#include "netcore/node/streaming/sessionregistry.h"
#include "netcore/node/transport/streamsocket.h"

#include <utility>

namespace wayside::node {

namespace {

/// Given to the socket ahead of its turn at most; beyond, payloads wait in our queue, where control overtakes
/// them.
constexpr std::size_t socketHighWater = 64U << 10U;

session::NodeMachineSettings machineSettings(const NodeSettings& settings, bool tls) {
    session::NodeMachineSettings timing = settings.timing;
    timing.tls = tls;
    return timing;
}

QString addressOf(const StreamSocket& socket) {
    const QString host = socket.peerAddress();
    return (host.contains(u':') ? u'[' + host + u']' : host) + QStringLiteral(":%1").arg(socket.peerPort());
}

/// Reused by everything on the node's thread that assembles bytes for a socket.
std::vector<std::byte>& scratch() {
    thread_local std::vector<std::byte> buffer;
    buffer.clear();
    return buffer;
}

} // namespace

Connection::Connection(quint64 id, QString nodeId, std::unique_ptr<StreamSocket> socket,
                       const NodeSettings& settings, timing::DeadlineScheduler& scheduler,
                       ConnectionOwner& owner)
    : m_id(id)
    , m_nodeId(std::move(nodeId))
    , m_peerHost(socket->peerAddress())
    , m_remoteAddress(addressOf(*socket))
    , m_settings(settings)
    , m_clock(scheduler.clock())
    , m_owner(owner)
    , m_socket(std::move(socket))
    , m_machine(machineSettings(settings, m_socket->isTls()), scheduler.now())
    , m_deadline(scheduler, [this] { dueNow(); })
    , m_queue(settings.outboundQueueBytes)
    , m_connectedAtMs(m_clock.wallMilliseconds())
    , m_stageSince(scheduler.now()) {
    for (RateMeter* meter : {&m_messageRateIn, &m_messageRateOut, &m_byteRateIn, &m_byteRateOut})
        meter->start(scheduler.now());
    m_machine.recordTo(m_flight);
}

Connection::~Connection() = default;

void Connection::start() {
    connect(m_socket.get(), &StreamSocket::established, this, [this] {
        m_machine.tlsEstablished(m_clock.now());
        afterWork();
    });
    connect(m_socket.get(), &StreamSocket::readyRead, this, &Connection::readAvailable);
    connect(m_socket.get(), &StreamSocket::bytesWritten, this, &Connection::bytesWritten);
    connect(m_socket.get(), &StreamSocket::closed, this, &Connection::transportClosed);
    afterWork();
    if (!m_ended)
        readAvailable();
}

void Connection::readAvailable() {
    while (!m_close && !m_ended && !m_machine.awaitingVerdict()) {
        const auto bytes = m_faults ? m_faults->read() : m_socket->read();
        if (bytes.empty())
            break;
        m_inputAt = m_clock.now();
        m_inputWall = m_clock.wall();
        m_counters.bytesIn += bytes.size();
        m_lastSeenMs = qint64(m_inputWall.milliseconds);
        m_machine.handleInput(bytes, m_inputAt, m_faults ? m_faults->wall(m_inputWall) : m_inputWall);
        handleEvents();
    }
    afterWork();
}

void Connection::handleEvents() {
    // The owner may end this connection from inside an event; the outer loop then goes on with what that
    // brought.
    if (std::exchange(m_handlingEvents, true))
        return;
    while (auto event = m_machine.nextEvent()) {
        if (const auto* payload = std::get_if<session::PayloadReceived>(&*event)) {
            ++m_counters.messagesIn;
            m_owner.payloadReceived(*this, *payload);
            if (m_faults)
                m_faults->payloadReceived();
        } else if (const auto* change = std::get_if<session::StageChanged>(&*event)) {
            handle(*change);
        } else if (const auto* presented = std::get_if<session::TokenPresented>(&*event)) {
            m_owner.tokenPresented(*this, presented->token);
        } else if (const auto* measured = std::get_if<session::ClockMeasured>(&*event)) {
            handle(*measured);
        } else if (const auto* notice = std::get_if<session::Notice>(&*event)) {
            m_owner.noticed(*this, *notice);
        } else if (const auto* close = std::get_if<session::CloseRequested>(&*event)) {
            handle(*close);
        }
    }
    m_handlingEvents = false;
    if (m_transportGone && !m_ended)
        finish();
}

void Connection::handle(const session::StageChanged& change) {
    if (!m_stages.empty())
        m_stages.back().durationMs = double((change.at - m_stageSince).count());
    else
        m_stages.push_back({change.from, m_connectedAtMs, double((change.at - m_stageSince).count())});
    m_stageSince = change.at;
    m_stages.push_back({change.to, m_clock.wallMilliseconds(), std::nullopt});
    m_owner.changed(*this);
}

void Connection::handle(const session::ClockMeasured& measured) {
    const auto figures = m_machine.clock(m_clock.now());
    ClockTrail::Sample sample;
    sample.atMs = m_faults ? m_clock.wallMilliseconds() : qint64(measured.t3.milliseconds);
    sample.t0 = measured.t0;
    sample.t1 = measured.t1;
    sample.t2 = measured.t2;
    sample.t3 = measured.t3;
    sample.meanAbsoluteMs = figures && figures->meanAbsolute
                                ? *figures->meanAbsolute
                                : std::abs(measured.sample.differenceMilliseconds());
    m_clockTrail.add(sample);
    m_owner.clockMeasured(*this, ClockTrail::pointOf(m_id, sample));
}

void Connection::handle(const session::CloseRequested& close) {
    m_close = close;
    if (m_faults)
        m_faults->annotate(*m_close);
    m_owner.closing(*this, *m_close);
    if (m_faults) {
        m_faults->end(*m_close);
    } else if (close.flush) {
        writeControl(m_clock.now());
        m_socket->close();
    } else {
        m_socket->abort();
    }
}

void Connection::decide(const std::function<void()>& verdict) {
    if (m_ended || m_close || !m_machine.awaitingVerdict())
        return;
    // Payloads that came together with the token are handled when the owner is through with its verdict.
    const bool handling = std::exchange(m_handlingEvents, true);
    verdict();
    m_handlingEvents = handling;
    if (handling)
        return;
    handleEvents();
    if (!m_ended)
        readAvailable();
}

void Connection::accept(Session& session) {
    m_session = &session;
    m_machine.acceptToken({session.facts.type, session.facts.protocol, session.facts.limits}, m_clock.now());
    handleEvents();
}

void Connection::refuse(CloseCause cause, const QString& detail) {
    m_machine.rejectToken(cause, detail.toStdString(), m_clock.now());
    handleEvents();
}

bool Connection::send(std::span<const std::byte> head, std::span<const std::byte> body, MonotonicTime now) {
    if (m_close || m_ended)
        return false;
    if (m_queue.isEmpty() && unsentBytes() < socketHighWater) {
        if (!head.empty()) {
            auto& frame = scratch();
            frame.insert(frame.end(), head.begin(), head.end());
            frame.insert(frame.end(), body.begin(), body.end());
            writePayloads(frame);
        } else {
            writePayloads(body);
        }
    } else {
        const std::size_t dropped = m_queue.append(head, body);
        m_depths.note(now, m_queue.bytes());
        m_droppedOut += dropped;
        if (!m_stalledSince)
            watchProgress(now);
        if (dropped > 0 && !std::exchange(m_slowReported, true))
            m_owner.slowConsumer(*this);
    }
    m_counters.messagesOut += 1;
    m_counters.bytesOut += head.size() + body.size();
    m_machine.sentPayload(now);
    const std::span<const std::byte> start = head.empty() ? body : head;
    m_flight.sent(now, std::to_integer<std::uint8_t>(start[wire::headerSize]),
                  head.size() + body.size() - wire::headerSize);
    if (m_tap)
        m_tap->sent(head, body, now);
    m_owner.changed(*this);
    return true;
}

void Connection::pump(MonotonicTime now) {
    while (!m_queue.isEmpty() && unsentBytes() < socketHighWater) {
        auto& frames = scratch();
        m_queue.take(frames, socketHighWater);
        writePayloads(frames);
    }
    if (m_queue.isEmpty()) {
        m_stalledSince.reset();
        m_slowReported = false;
    } else {
        watchProgress(now);
    }
}

void Connection::watchProgress(MonotonicTime now) {
    m_stalledSince = now;
    armDeadline(now);
}

void Connection::bytesWritten() {
    if (m_ended || m_close)
        return;
    pump(m_clock.now());
}

void Connection::writeControl(MonotonicTime now) {
    if (!m_machine.hasOutput())
        return;
    auto& frames = scratch();
    m_machine.takeOutput(frames, now, m_faults ? m_faults->wall(m_clock.wall()) : m_clock.wall());
    m_counters.bytesOut += frames.size();
    if (m_faults)
        m_faults->write(frames);
    else
        m_socket->write(frames);
}

void Connection::writePayloads(std::span<const std::byte> frames) {
    if (m_faults)
        m_faults->writePayload(frames);
    else
        m_socket->write(frames);
}

/// What has not reached the kernel yet.
std::size_t Connection::unsentBytes() const {
    return m_socket->bytesToWrite() + (m_faults ? m_faults->heldOut() : 0);
}

void Connection::afterWork() {
    handleEvents();
    if (m_ended || m_handlingEvents)
        return;
    const MonotonicTime now = m_clock.now();
    if (!m_close)
        writeControl(now);
    armDeadline(now);
    m_owner.changed(*this);
}

void Connection::armDeadline(MonotonicTime) {
    auto deadline = m_machine.nextDeadline();
    if (m_stalledSince && !m_close) {
        const MonotonicTime slow = *m_stalledSince + m_settings.slowConsumerTimeout;
        deadline = deadline ? std::min(*deadline, slow) : slow;
    }
    m_deadline.set(deadline);
}

void Connection::dueNow() {
    const MonotonicTime now = m_clock.now();
    if (m_stalledSince && !m_close && now - *m_stalledSince >= m_settings.slowConsumerTimeout) {
        abort(CloseCause::SlowConsumer, EndReason::ConnectionError,
              QStringLiteral("The client took nothing for %1 ms while %2 bytes waited for it")
                  .arg((now - *m_stalledSince).count())
                  .arg(m_queue.bytes()));
        return;
    }
    m_machine.handleTimeout(now);
    afterWork();
    if (!m_ended && m_close && m_machine.lingerExpired(now))
        m_socket->abort();
}

void Connection::bye(const QString& reason, CloseCause cause, EndReason endReason) {
    m_machine.bye(reason.toStdString(), cause, endReason, m_clock.now());
    afterWork();
}

void Connection::requestReconnect(Milliseconds grace, const QString& lateReason, EndReason endReason) {
    m_machine.requestReconnect(grace, lateReason.toStdString(), m_clock.now(), endReason);
    afterWork();
}

void Connection::abort(CloseCause cause, EndReason endReason, const QString& detail) {
    m_machine.abort(cause, endReason, detail.toStdString(), m_clock.now());
    afterWork();
}

void Connection::setLimits(const SessionLimits& limits) {
    m_machine.setLimits(m_faults ? m_faults->limitsFor(limits) : limits, m_clock.now());
    afterWork();
}

void Connection::setTap(session::DatagramTap* tap) {
    m_tap = tap;
    m_machine.tapWith(tap);
}

void Connection::transportClosed(const Error& error) {
    if (m_faults && m_faults->defersEnd(error))
        return;
    if (m_ended || std::exchange(m_transportGone, true))
        return;
    const MonotonicTime now = m_clock.now();
    const bool tlsFailed = m_socket->isTls() && error.code != ErrorCode::ConnectionLost;
    if (tlsFailed && !m_close)
        m_machine.abort(CloseCause::TlsFailed, EndReason::ConnectionError, error.detail, now);
    m_machine.transportClosed(now, error.detail);
    // Aborting the socket may bring us here from inside an event: then the loop that is under way finishes.
    handleEvents();
}

void Connection::finish() {
    m_ended = true;
    m_endedAtMs = m_clock.wallMilliseconds();
    m_deadline.clear();
    m_owner.ended(*this);
}

} // namespace wayside::node
