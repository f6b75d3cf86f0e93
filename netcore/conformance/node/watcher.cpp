// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/watcher.h"

#include <algorithm>
#include <QDeadlineTimer>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 keptBytes = 64 << 20; // of deliveries and copies
constexpr std::size_t keptCopies = 4000;
} // namespace

Watcher::Watcher(NodeUnderTest& node, SessionKind kind) : m_node(node), m_kind(kind) {}

Watcher::~Watcher() {
    m_ended = true;
    if (m_thread)
        m_thread->wait();
}

void Watcher::start() {
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->start();
}

void Watcher::pause() {
    m_wanted = false;
    while (!m_away)
        QThread::msleep(5);
}

void Watcher::resume() {
    m_wanted = true;
}

QString Watcher::waitReady(qint64 ms) {
    const QDeadlineTimer deadline(ms);
    while (!m_ready && !m_node.stopped && !deadline.hasExpired())
        QThread::msleep(5);
    if (m_ready)
        return {};
    const std::lock_guard lock(m_mutex);
    return m_trouble.isEmpty() ? u"nothing was heard from the node within %1 ms"_s.arg(ms) : m_trouble;
}

/// The suite's own interruption does not end a watcher: its destructor does.
void Watcher::run() {
    const Pump pump(m_ended);
    try {
        for (;;) {
            pump.until([this] { return m_wanted.load(); }, 1 << 30);
            m_away = false;
            serve(pump);
            m_ready = false;
            m_away = true;
            if (m_wanted)
                pump.sleep(200);
        }
    } catch (const Interrupted&) {
        m_away = true;
    }
}

/// One session, from its creation to its end.
void Watcher::serve(const Pump& pump) {
    HttpExchange http(pump, m_node.target.api, m_node.tlsOffer(true));
    QString trouble;
    const auto grant = createSession(http, m_node, m_kind, {}, false, trouble);
    if (!grant) {
        const std::lock_guard lock(m_mutex);
        m_trouble = u"no session: "_s + trouble;
        return;
    }
    StreamPeer peer(pump, *grant, m_node.tlsOffer(false));
    QObject::connect(&peer, &StreamPeer::frameCame, &peer, [&](const Frame& frame) {
        keep(frame);
        peer.forgetFrames();
    });
    {
        const std::lock_guard lock(m_mutex);
        m_sessionToken = grant->token;
    }
    peer.open();
    peer.sayHello(m_node.timings.slackMs);
    pump.until([&] { return peer.requestCount() > 0 || peer.channel().isClosed(); },
               5000 + m_node.timings.slackMs);
    m_ready = peer.channel().isOpen();
    while (m_wanted && !peer.channel().isClosed()) {
        std::deque<Outgoing> sending;
        {
            const std::lock_guard lock(m_mutex);
            sending.swap(m_outgoing);
        }
        for (const Outgoing& each : sending) {
            peer.sendPaced(each.bytes, each.payloadBytes);
            ++m_sent;
        }
        pump.sleep(5);
    }
    if (peer.channel().isClosed()) {
        ++m_losses;
        const std::lock_guard lock(m_mutex);
        m_trouble = u"its connection ended: "_s + peer.channel().closedHow();
        return;
    }
    peer.send(frame(datagram::bye));
    pump.until([&] { return peer.channel().isClosed(); }, 1000);
}

void Watcher::keep(const Frame& frame) {
    const std::lock_guard lock(m_mutex);
    if (frame.type == datagram::timestampsRequest && frame.data.size() == 8) {
        ++m_requests;
        m_nodeClock = readBig(frame.data, 0, 8);
        m_nodeClockAt = wallNow();
        return;
    }
    if (auto delivery = Delivery::from(frame.type, frame.data); delivery && m_keptBytes < keptBytes) {
        delivery->atMs = frame.atMs;
        m_keptBytes += delivery->content.size() + 64;
        m_deliveries[delivery->identifier].append(*delivery);
    } else if (frame.type == datagram::monitorPayload) {
        auto copy = MonitorCopy::from(frame.data);
        if (!copy)
            return;
        copy->receivedWallMs = wallNow();
        m_copies.push_back(*copy);
        if (m_copies.size() > keptCopies)
            m_copies.pop_front();
    }
}

QList<Delivery> Watcher::deliveriesFrom(const QByteArray& identifier) const {
    const std::lock_guard lock(m_mutex);
    return m_deliveries.value(identifier.leftJustified(8, '\0'));
}

void Watcher::forget(const QByteArray& identifier) {
    const std::lock_guard lock(m_mutex);
    for (const Delivery& each : m_deliveries.take(identifier.leftJustified(8, '\0')))
        m_keptBytes -= each.content.size() + 64;
}

QList<MonitorCopy> Watcher::copiesOf(const QByteArray& content) const {
    const std::lock_guard lock(m_mutex);
    QList<MonitorCopy> found;
    for (const MonitorCopy& each : m_copies) {
        if (each.original.content == content)
            found.append(each);
    }
    return found;
}

bool Watcher::hasCopyBeginningWith(const QByteArray& beginning) const {
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_copies.begin(), m_copies.end(),
                       [&](const MonitorCopy& each) { return each.original.content.startsWith(beginning); });
}

std::pair<quint64, quint64> Watcher::lastNodeClock() const {
    const std::lock_guard lock(m_mutex);
    return {m_nodeClock, m_nodeClockAt};
}

QByteArray Watcher::sessionToken() const {
    const std::lock_guard lock(m_mutex);
    return m_sessionToken;
}

quint64 Watcher::send(const QByteArray& frameBytes, qint64 payloadBytes) {
    const std::lock_guard lock(m_mutex);
    m_outgoing.push_back({frameBytes, payloadBytes});
    return ++m_tickets;
}

} // namespace wayside::conformance
