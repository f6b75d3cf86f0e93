// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/bench.h"

#include <algorithm>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

QString seconds(qint64 ms) {
    return u"%1 s"_s.arg(double(ms) / 1000.0, 0, 'f', ms < 10000 ? 2 : 1);
}

void fail(Judgement& judgement, const QString& words) {
    if (judgement.verdict != Verdict::Fail)
        judgement = {Verdict::Fail, words};
}

void pass(Judgement& judgement, const QString& words) {
    if (judgement.verdict == Verdict::NotApplicable)
        judgement = {Verdict::Pass, words};
}

/// Peer text in one line of ours.
QString shown(const QByteArray& text) {
    QString result;
    for (const char c : text.left(80))
        result +=
            c >= 0x20 && c < 0x7F ? QString(QLatin1Char(c)) : u"\\x%1"_s.arg(quint8(c), 2, 16, QChar(u'0'));
    return result;
}

} // namespace

Bench::Bench(NodeUnderTest& node, const NodeCase& about)
    : m_node(node)
    , m_about(about)
    , m_pump(node.stopped)
    , m_http(m_pump, node.target.api, node.tlsOffer(true)) {
    m_http.setTimeout(node.target.requestTimeoutMs);
    m_http.setTranscript(&m_httpTranscript);
    for (const QByteArray& secret : node.secrets())
        hide(secret);
}

Bench::~Bench() = default;

CaseResult Bench::run() {
    CaseResult result;
    result.description = m_about.description;
    try {
        checkNeeds();
        m_identifiers = m_node.identifiers.take(m_about.identifiers, m_node.stopped);
        if (m_identifiers.size() < m_about.identifiers) {
            m_node.identifiers.giveBack(m_identifiers);
            throw Interrupted{};
        }
        for (const QString& each : std::as_const(m_identifiers)) {
            if (m_node.broker)
                m_node.broker->forget(each.toLatin1());
        }
        m_about.run(*this);
    } catch (const Abandoned& abandoned) {
        // What was found before stands.
        Judgement& half = m_behaviour.verdict == Verdict::NotApplicable ? m_behaviour : m_close;
        if (half.verdict == Verdict::NotApplicable)
            half = {abandoned.verdict, abandoned.words};
    } catch (const Interrupted&) {
        m_node.identifiers.giveBack(m_identifiers);
        throw;
    }
    finish(result);
    m_node.identifiers.giveBack(m_identifiers);
    return result;
}

void Bench::checkNeeds() {
    const auto missing = [&](Need need, bool there, const QString& why) {
        if (has(m_about.needs, need) && !there)
            skip(why);
    };
    missing(Need::Broker, m_node.broker != nullptr, u"needs a Broker token"_s);
    missing(Need::Monitor, m_node.monitor != nullptr, u"needs a Monitor token"_s);
    missing(Need::BrokerAlone, !m_node.target.brokerToken.isEmpty(), u"needs a Broker token"_s);
    missing(Need::MonitorAlone, !m_node.target.monitorToken.isEmpty(), u"needs a Monitor token"_s);
    missing(Need::Admin, !m_node.target.adminToken.isEmpty(), u"needs a token of the role TLC_ADMIN"_s);
    missing(Need::Tls, m_node.secure.has_value(), u"the node grants no TLS session: "_s + m_node.whyNoTls);
    if (m_node.identifiers.size() < m_about.identifiers)
        skip(u"needs %1 identifiers, there are %2"_s.arg(m_about.identifiers).arg(m_node.identifiers.size()));
    const qint64 takes = m_about.takes ? m_about.takes(m_node) : 0;
    if (takes > m_node.patienceMs)
        skip(u"takes %1, and patience is %2"_s.arg(seconds(takes), seconds(m_node.patienceMs)));
    for (const auto& [need, watcher] :
         {std::pair(Need::Broker, m_node.broker.get()), std::pair(Need::Monitor, m_node.monitor.get())}) {
        if (!has(m_about.needs, need))
            continue;
        if (const QString trouble = watcher->waitReady(5000 + slack()); !trouble.isEmpty())
            inconclusive(u"the shared %1 is not connected: %2"_s.arg(
                need == Need::Broker ? u"Broker"_s : u"Monitor"_s, trouble));
    }
}

void Bench::finish(CaseResult& result) {
    for (const auto& each : m_peers) {
        if (!each->complaint().isEmpty())
            fail(m_behaviour, each->complaint());
    }
    endPeers();
    result.behaviour = m_behaviour;
    result.close = m_close;
    result.tookMs = m_pump.now();
    const Verdict verdict = result.verdict();
    if (verdict != Verdict::Fail && verdict != Verdict::Inconclusive)
        return;
    const auto show = [&](Transcript& transcript, const QString& who) {
        for (const QByteArray& secret : std::as_const(m_secrets))
            transcript.hide(secret);
        if (const auto conversation = transcript.conversation(who); !conversation.passages.isEmpty())
            result.evidence.append(conversation);
    };
    noteDeliveries();
    show(m_notes, u"notes"_s);
    for (const auto& each : m_peers)
        show(each->channel().transcript(), each->words());
    if (result.description.number.document == 2 || m_peers.empty())
        show(m_httpTranscript, u"the API, "_s + m_node.target.api.toString());
}

/// What the shared Broker heard from this case's identifiers: half of the proof of a routing.
void Bench::noteDeliveries() {
    constexpr qsizetype most = 8, bytes = 32;
    if (!hasBroker() || m_about.description.number.document != 1)
        return;
    for (const QString& each : std::as_const(m_identifiers)) {
        const QList<Delivery> came = m_node.broker->deliveriesFrom(each.toLatin1());
        note(u"the Broker heard %1 payload(s) from %2%3"_s.arg(came.size())
                 .arg(each, came.size() > most ? u", the last of them:"_s : QString()));
        for (const Delivery& delivery : came.last(std::min(came.size(), most)))
            note(u"  payload type 0x%1, origin timestamp %2, %3 bytes: %4%5"_s
                     .arg(delivery.kind, 2, 16, QChar(u'0'))
                     .arg(delivery.origin)
                     .arg(delivery.content.size())
                     .arg(QString::fromLatin1(delivery.content.left(bytes).toHex(' ')),
                          delivery.content.size() > bytes ? u" …"_s : QString()));
    }
}

/// In good order, so that the identifiers are free when the next case takes them.
void Bench::endPeers() {
    for (const auto& each : m_peers) {
        if (each->channel().isOpen())
            each->send(frame(datagram::bye));
    }
    constexpr qint64 patient = 300;
    m_pump.until(
        [&] {
            return std::all_of(m_peers.begin(), m_peers.end(), [](const auto& each) {
                return !each->channel().isOpen() || each->channel().isClosed();
            });
        },
        patient);
    for (const auto& each : m_peers)
        each->channel().close();
}

SessionGrant Bench::session(SessionKind kind, const QStringList& identifiers, bool tls) {
    const bool isTlc = kind == SessionKind::TlcSingleplex || kind == SessionKind::TlcMultiplex;
    QStringList wanted = identifiers;
    if (isTlc && wanted.isEmpty())
        wanted = {m_identifiers.value(0)};
    QString trouble;
    const auto grant = createSession(m_http, m_node, kind, wanted, tls, trouble);
    if (!grant)
        inconclusive(u"the API granted no session: "_s + trouble);
    hide(grant->token);
    return *grant;
}

StreamPeer& Bench::peer(const SessionGrant& grant) {
    m_peers.push_back(std::make_unique<StreamPeer>(m_pump, grant, m_node.tlsOffer(false)));
    return *m_peers.back();
}

StreamPeer& Bench::connect(const SessionGrant& grant) {
    StreamPeer& made = peer(grant);
    made.open();
    until([&] { return made.channel().isOpen() || made.channel().isClosed(); }, 5000 + slack());
    if (!made.channel().isOpen())
        inconclusive(
            u"could not connect to %1: %2"_s.arg(made.channel().address(), made.channel().closedHow()));
    return made;
}

StreamPeer& Bench::stranger(bool atTlsPort) {
    SessionGrant nobody;
    const ListenerAddress& at = atTlsPort ? *m_node.secure : m_node.plain;
    nobody.host = at.host;
    nobody.port = at.port;
    StreamPeer& made = connect(nobody);
    made.readsFrames = !atTlsPort;
    return made;
}

StreamPeer& Bench::enter(const SessionGrant& grant, const std::function<void(StreamPeer&)>& setUp) {
    StreamPeer& made = peer(grant);
    setUp(made);
    made.open();
    made.sayHello(slack());
    return made;
}

void Bench::requireWindow(qint64 payloads, qint64 bytes) {
    if (limits().payloadsInWindow() < payloads)
        skip(u"needs a rate limit of %1 payloads in a window, it is %2"_s.arg(payloads).arg(
            limits().payloadsInWindow()));
    if (limits().bytesInWindow() < bytes)
        skip(u"needs a throughput limit of %1 bytes in a window, it is %2"_s.arg(bytes).arg(
            limits().bytesInWindow()));
}

StreamPeer& Bench::login(const SessionGrant& grant) {
    StreamPeer& made = connect(grant);
    made.sayHello(slack());
    confirm(made);
    return made;
}

void Bench::confirm(StreamPeer& peer) {
    const auto shown = [&] { return peer.frameCount() > 0 || peer.channel().isClosed(); };
    if (!until(shown, slack() + 1000) && hasBroker() && peer.grant().kind != SessionKind::Monitor) {
        // No frame yet: a payload that gets through proves it as well.
        if (reaches(peer, mark("confirm")))
            return;
    }
    if (peer.frameCount() == 0 || peer.channel().isClosed())
        inconclusive(u"a login that should have worked did not: %1"_s.arg(
            peer.channel().isClosed() ? peer.channel().closedHow() : u"the node has sent no frame"_s));
}

void Bench::goodbye(StreamPeer& peer) {
    peer.send(frame(datagram::bye));
    until([&] { return peer.channel().isClosed(); }, slack());
    peer.channel().close();
}

QByteArray Bench::mark(const char* word) const {
    return m_about.description.number.text().toLatin1() + ' ' + word;
}

QByteArray Bench::payloadOf(const StreamPeer& peer, const QByteArray& content) const {
    return peer.grant().multiplex() ? payloadFrameFor(identifier(), content) : payloadFrame(content);
}

bool Bench::hasArrived(const QByteArray& content) {
    for (const QString& each : std::as_const(m_identifiers)) {
        for (const Delivery& delivery : m_node.broker->deliveriesFrom(each.toLatin1())) {
            if (delivery.content == content)
                return true;
        }
    }
    return false;
}

bool Bench::arrives(const QByteArray& content, qint64 ms) {
    return until([&] { return hasArrived(content); }, ms);
}

bool Bench::reaches(StreamPeer& from, const QByteArray& content) {
    from.sendPaced(payloadOf(from, content), content.size());
    return arrives(content, slack() + 3000);
}

QList<Delivery> Bench::atBroker(int number) {
    return m_node.broker->deliveriesFrom(identifier(number));
}

void Bench::fromBroker(const QByteArray& frameBytes, qint64 payloadBytes) {
    const quint64 ticket = m_node.broker->send(frameBytes, payloadBytes);
    if (!until([&] { return m_node.broker->hasSent(ticket); }, 60000))
        inconclusive(u"the shared Broker could not send"_s);
}

void Bench::behaviour(bool good, const QString& whenNot) {
    if (good)
        pass(m_behaviour, {});
    else
        fail(m_behaviour, whenNot);
}

void Bench::behaviourPassed(const QString& words) {
    pass(m_behaviour, words);
}
void Bench::closePassed(const QString& words) {
    pass(m_close, words);
}
void Bench::closeFailed(const QString& words) {
    fail(m_close, words);
}

void Bench::skip(const QString& why) {
    throw Abandoned{Verdict::Skipped, why};
}
void Bench::inconclusive(const QString& why) {
    throw Abandoned{Verdict::Inconclusive, why};
}

void Bench::expectClosed(StreamPeer& peer, Farewell farewell, qint64 ms, qint64 sinceMs) {
    const qint64 since = sinceMs < 0 ? m_pump.now() : sinceMs;
    until([&] { return peer.channel().isClosed(); }, std::max<qint64>(since + ms - m_pump.now(), 1));
    if (!peer.channel().isClosed())
        return closeFailed(
            u"still connected after %1; it must be closed"_s.arg(seconds(m_pump.now() - since)));
    const auto bye = peer.byeReason();
    const QString after = seconds(peer.channel().closedAtMs() - since);
    if (farewell == Farewell::None && bye)
        closeFailed(u"closed after %1, but it said Bye first (“%2”)"_s.arg(after, shown(*bye)));
    else if (farewell == Farewell::Required && !bye)
        closeFailed(u"closed after %1 without the Bye that belongs here"_s.arg(after));
    else
        closePassed(u"closed after %1"_s.arg(after) + (bye ? u" with Bye"_s : u" without Bye"_s));
}

void Bench::expectOpen(const StreamPeer& peer) {
    if (peer.channel().closedByPeer())
        closeFailed(u"the connection must stay, but it ended: %1%2"_s.arg(
            peer.channel().closedHow(),
            peer.byeReason() ? u" (Bye “%1”)"_s.arg(shown(*peer.byeReason())) : QString()));
    else
        closePassed(u"it stays"_s);
}

void Bench::expectAlive(StreamPeer& peer) {
    if (hasBroker() && peer.grant().kind != SessionKind::Monitor && !peer.channel().isClosed()) {
        const bool routed = reaches(peer, mark("still here"));
        if (!peer.channel().isClosed())
            behaviour(routed, u"the next payload of this connection was not routed"_s);
    } else {
        sleep(300);
    }
    expectOpen(peer);
}

void Bench::expectFreshLogin(const QByteArray& notRouted) {
    StreamPeer* entered = nullptr;
    try {
        entered = &login(session());
    } catch (const Abandoned& abandoned) {
        return behaviour(false, u"afterwards a fresh client did not get in: "_s + abandoned.words);
    }
    StreamPeer& fresh = *entered;
    if (hasBroker()) {
        const bool routed = reaches(fresh, mark("fresh login ") + QByteArray::number(++m_fresh));
        behaviour(routed, u"afterwards the payload of a fresh client was not routed"_s);
        if (!notRouted.isEmpty())
            behaviour(!hasArrived(notRouted), u"a payload that came after the offence was routed"_s);
    }
    goodbye(fresh);
}

void Bench::note(const QString& text) {
    m_notes.note(m_pump.now(), text);
}

void Bench::hide(const QByteArray& secret) {
    if (!secret.isEmpty() && !m_secrets.contains(secret))
        m_secrets.append(secret);
}

} // namespace wayside::conformance
