// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/streampeer.h"

#include <algorithm>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t keptFrames = 20000;
constexpr qint64 keptFrameBytes = 32 << 20;
} // namespace

StreamPeer::StreamPeer(const Pump& pump, SessionGrant grant, std::optional<TlsOffer> tls, QObject* parent)
    : QObject(parent)
    , m_pump(pump)
    , m_grant(std::move(grant))
    , m_tls(std::move(tls))
    , m_channel(pump) {
    m_channel.transcript().hide(m_grant.token);
    connect(&m_channel, &Channel::received, this, &StreamPeer::take);
    connect(&m_keepAliveTimer, &QTimer::timeout, this, &StreamPeer::keepAliveIfDue);
    m_lastSentAt = m_lastReceivedAt = pump.now();
}

QString StreamPeer::words() const {
    return m_grant.token.isEmpty() ? u"a peer without a session, "_s + m_channel.address()
                                   : m_grant.words() + u", "_s + m_channel.address();
}

void StreamPeer::open() {
    openAt(m_grant.host, m_grant.port, m_grant.tls);
}

void StreamPeer::openAt(const QString& host, quint16 port, bool tls) {
    std::optional<TlsOffer> offer;
    if (tls && m_tls) {
        offer = m_tls;
        offer->serverName = host.toLatin1();
    }
    m_channel.open(host, port, offer);
    if (m_grant.limits.keepAliveMs > 0)
        m_keepAliveTimer.start(int(std::clamp<qint64>(m_grant.limits.keepAliveMs / 10, 20, 1000)));
}

QByteArray StreamPeer::hello() const {
    return "\x01" + tokenFrame(m_grant.token);
}

void StreamPeer::sayHello(qint64 ms) {
    send("\x01");
    m_pump.until([this] { return m_versionAnswered || m_channel.isClosed(); }, ms);
    send(tokenFrame(m_grant.token));
}

void StreamPeer::send(const QByteArray& bytes) {
    m_lastSentAt = m_pump.now();
    m_channel.send(bytes);
}

void StreamPeer::setQuiet(bool quiet) {
    m_quiet = quiet;
    if (!quiet && !m_delayed.isEmpty())
        send(std::exchange(m_delayed, {}));
}

void StreamPeer::sendInPieces(const QList<QByteArray>& pieces, qint64 pauseMs) {
    const bool wasQuiet = std::exchange(m_quiet, true);
    for (const QByteArray& piece : pieces) {
        send(piece);
        m_pump.sleep(pauseMs);
        if (m_channel.isClosed())
            break;
    }
    setQuiet(wasQuiet);
}

void StreamPeer::countPayloads(qint64 count, qint64 bytes) {
    for (qint64 i = 0; i < count; ++i)
        m_sentPayloads.emplace_back(m_pump.now(), i == 0 ? bytes : 0);
}

/// Within 85 % of both limits. The windows are taken a little longer than they are: the node may see two
/// payloads closer together than they were sent.
bool StreamPeer::roomFor(qint64 payloadBytes) {
    constexpr qint64 skewMs = 150;
    const GrantedLimits& limits = m_grant.limits;
    const qint64 now = m_pump.now();
    const qint64 longest = std::max(limits.payloadWindowMs, limits.bytesWindowMs) + skewMs;
    while (!m_sentPayloads.empty() && m_sentPayloads.front().first <= now - longest)
        m_sentPayloads.pop_front();
    qint64 count = 1, bytes = payloadBytes;
    for (const auto& [at, size] : m_sentPayloads) {
        count += at > now - limits.payloadWindowMs - skewMs ? 1 : 0;
        bytes += at > now - limits.bytesWindowMs - skewMs ? size : 0;
    }
    const bool first = count == 1;
    return first ||
           (count * 100 <= limits.payloadsInWindow() * 85 && bytes * 100 <= limits.bytesInWindow() * 85);
}

void StreamPeer::waitForRoom(qint64 payloadBytes) {
    constexpr qint64 longest = 60000;
    m_pump.until([&] { return m_channel.isClosed() || roomFor(payloadBytes); }, longest);
    countPayloads(1, payloadBytes);
}

void StreamPeer::sendPaced(const QByteArray& frameBytes, qint64 payloadBytes) {
    waitForRoom(payloadBytes);
    send(frameBytes);
}

void StreamPeer::keepAliveIfDue() {
    const bool due = m_pump.now() - m_lastSentAt >= m_grant.limits.keepAliveMs * 35 / 100;
    if (keepsAlive && !m_quiet && due && m_versionAnswered && m_channel.isOpen())
        send(frame(datagram::keepAlive));
}

void StreamPeer::complain(const QString& what) {
    m_lost = true;
    if (m_complaint.isEmpty())
        m_complaint = what;
}

void StreamPeer::take(const QByteArray& bytes, qint64 atMs) {
    m_lastReceivedAt = m_arrivedAt = atMs;
    if (m_firstBytes.size() < 64)
        m_firstBytes += bytes.first(std::min<qsizetype>(bytes.size(), 64 - m_firstBytes.size()));
    if (m_lost || !readsFrames)
        return;
    m_input += bytes;
    if (!m_versionAnswered && !m_input.isEmpty()) {
        m_versionAnswered = true;
        if (m_input.front() != '\x01')
            return complain(u"the first byte from the node is 0x%1, not the version byte 0x01"_s.arg(
                quint8(m_input.front()), 2, 16, QChar(u'0')));
        m_input.remove(0, 1);
        m_offset = 1;
    }
    while (!m_lost && takeFrame())
        continue;
}

bool StreamPeer::takeFrame() {
    if (m_input.size() < 5 && !(m_input.size() == 4 && m_input.endsWith(QByteArray(2, '\0'))))
        return false;
    if (!m_input.startsWith("\xAA\xBB")) {
        complain(u"the node sent a frame at offset %1 that does not begin with AA BB"_s.arg(m_offset));
        return false;
    }
    const auto size = qsizetype(readBig(m_input, 2, 2));
    if (size == 0) {
        complain(u"the node sent a frame of size 0 at offset %1"_s.arg(m_offset));
        return false;
    }
    if (m_input.size() < 4 + size)
        return false;
    const Frame whole{quint8(m_input.at(4)), m_input.mid(5, size - 1), m_arrivedAt, wallNow(), m_offset};
    m_input.remove(0, 4 + size);
    m_offset += quint64(4 + size);
    ++m_frameCount;
    judge(whole);
    if (m_frames.size() < keptFrames && m_keptBytes < keptFrameBytes) {
        m_keptBytes += whole.data.size();
        m_frames.push_back(whole);
    }
    if (whole.type == datagram::timestampsRequest)
        answer(whole);
    else if (whole.type == datagram::reconnect && obeysReconnect)
        m_channel.close();
    Q_EMIT frameCame(whole);
    return !m_channel.isClosed();
}

/// What a node may send (spec 01 §3).
void StreamPeer::judge(const Frame& frame) {
    const bool multiplex = m_grant.multiplex();
    const bool monitor = m_grant.kind == SessionKind::Monitor;
    const auto size = frame.data.size();
    bool good = false;
    switch (frame.type) {
    case datagram::keepAlive:
    case datagram::reconnect:
        good = size == 0;
        break;
    case datagram::bye:
        good = true;
        break;
    case datagram::payload:
        good = !multiplex && size >= 9;
        break;
    case datagram::payloadWithIdentifier:
        good = multiplex && !monitor && size >= 17;
        break;
    case datagram::timestampsRequest:
        good = size == 8;
        break;
    case datagram::monitorPayload:
        good = monitor && MonitorCopy::from(frame.data).has_value();
        break;
    default:
        break;
    }
    if (!good && m_complaint.isEmpty())
        m_complaint =
            u"the node sent a datagram 0x%1 of %2 content bytes at offset %3, which it may not send to a %4"_s
                .arg(frame.type, 2, 16, QChar(u'0'))
                .arg(size + 1)
                .arg(frame.offset)
                .arg(m_grant.words());
}

/// Relative to the node's own clock: the clock of this machine does not matter.
void StreamPeer::answer(const Frame& request) {
    ++m_requests;
    if (!answersTimeSync || request.data.size() != 8)
        return;
    const quint64 t0 = readBig(request.data, 0, 8);
    const qint64 offset = clockOffset ? clockOffset(m_answers) : 0;
    ++m_answers;
    const QByteArray bytes = timestampsResponse(t0, t0 + quint64(offset), t0 + quint64(offset));
    if (m_quiet)
        m_delayed += bytes;
    else
        send(bytes);
}

QList<Frame> StreamPeer::framesOf(quint8 type) const {
    QList<Frame> found;
    std::copy_if(m_frames.begin(), m_frames.end(), std::back_inserter(found),
                 [&](const Frame& each) { return each.type == type; });
    return found;
}

QList<Delivery> StreamPeer::deliveries() const {
    QList<Delivery> found;
    for (const Frame& each : m_frames) {
        if (auto delivery = Delivery::from(each.type, each.data)) {
            delivery->atMs = each.atMs;
            found.append(*delivery);
        }
    }
    return found;
}

std::optional<QByteArray> StreamPeer::byeReason() const {
    for (const Frame& each : m_frames) {
        if (each.type == datagram::bye)
            return each.data;
    }
    return std::nullopt;
}

bool StreamPeer::heard(const QByteArray& content) const {
    return std::any_of(m_frames.begin(), m_frames.end(), [&](const Frame& each) {
        const auto delivery = Delivery::from(each.type, each.data);
        return delivery && delivery->content == content;
    });
}

} // namespace wayside::conformance
