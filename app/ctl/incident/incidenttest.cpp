// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/incident/incidenttest.h"

#include "netcore/conformance/node/watcher.h"
#include "netcore/incident/incidentwords.h"
#include "netcore/incident/replayscript.h"
#include "netcore/text/latintext.h"

#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using namespace conformance;
using incident::Act;

namespace {

constexpr quint8 tokenType = 0x01;

QByteArray bytesOf(const std::vector<std::byte>& frame) {
    return QByteArray(reinterpret_cast<const char*>(frame.data()), qsizetype(frame.size()));
}

QString causeText(CloseCause cause) {
    return latinText(nameOf(cause));
}

SessionKind kindOf(const incident::Incident& bundle) {
    if (bundle.type == SessionType::Broker)
        return SessionKind::Broker;
    if (bundle.type == SessionType::Monitor)
        return SessionKind::Monitor;
    return bundle.protocol == SessionProtocol::Multiplex ? SessionKind::TlcMultiplex
                                                         : SessionKind::TlcSingleplex;
}

SuiteTrouble troubleOf(int status, const QString& words) {
    const bool denied = status == 401 || status == 403;
    return {denied                          ? SuiteTrouble::Kind::NotAllowed
            : status >= 400 && status < 500 ? SuiteTrouble::Kind::Invalid
                                            : SuiteTrouble::Kind::Unreachable,
            words};
}

} // namespace

struct IncidentTest::Course {
    int acts = 0, performed = 0; ///< of the client
    qint64 beganAt = 0, lastAt = 0;
};

IncidentTest::IncidentTest(Wishes wishes) : m_wishes(std::move(wishes)), m_kind(kindOf(m_wishes.bundle)) {
    m_node.target = m_wishes.target;
    m_node.timings = m_wishes.timings;
}

/// The first identifier that the token's role sees, where none was given.
std::optional<SuiteTrouble> IncidentTest::prepare(HttpExchange& http) {
    NodeTarget& target = m_node.target;
    if (target.identifiers.isEmpty() || target.domain.isEmpty()) {
        HttpExchange::Request request;
        request.path = u"/v1/tlcs"_s;
        request.token = m_node.tokenFor(m_kind);
        const HttpAnswer answer = http.call(request);
        if (!answer.good())
            return troubleOf(answer.status,
                             u"the list of TLCs could not be read: "_s +
                                 (answer.status == 0 ? answer.trouble : u"HTTP %1"_s.arg(answer.status)));
        for (const QJsonValue& each : answer.json.array()) {
            const QString domain = each.toObject().value(u"domain"_s).toString();
            if (target.domain.isEmpty())
                target.domain = domain;
            if (domain == target.domain && target.identifiers.isEmpty())
                target.identifiers.append(each.toObject().value(u"identifier"_s).toString());
        }
    }
    if (target.identifiers.isEmpty() &&
        (m_kind == SessionKind::TlcSingleplex || m_kind == SessionKind::TlcMultiplex))
        return SuiteTrouble{SuiteTrouble::Kind::Invalid, u"there is no TLC identifier to test with"_s};
    return std::nullopt;
}

QString IncidentTest::whyNotTried() const {
    const CloseCause cause = m_wishes.bundle.close.cause;
    if (cause > CloseCause::TokenUnknown)
        return u"%1 is not decided by what the client sends"_s.arg(causeText(cause));
    if (cause == CloseCause::UnknownDatagram)
        return u"whether unknown datagrams close is a setting of the node"_s;
    return {};
}

void IncidentTest::login(StreamPeer& peer, const Pump& pump) const {
    peer.open();
    pump.until([&] { return peer.channel().isOpen() || peer.channel().isClosed(); }, 10'000);
    if (!m_wishes.bundle.type)
        return; // the script says what comes first
    peer.sayHello(m_node.timings.slackMs);
    pump.until([&] { return peer.frameCount() > 0 || peer.channel().isClosed(); },
               m_node.timings.slackMs + m_node.timings.timeSyncIntervalMs);
}

/// Everything of one millisecond in one write, at its time.
void IncidentTest::play(StreamPeer& peer, const Pump& pump, Course& course) {
    const incident::Incident& bundle = m_wishes.bundle;
    const std::vector<Act> acts = incident::scriptOf(bundle);
    const QString name = QString::fromLatin1(peer.grant().identifier());
    const qint64 from = acts.empty() ? 0 : acts.front().atMs;
    QList<std::pair<qint64, QByteArray>> sends;
    for (const Act& act : acts) {
        QByteArray bytes;
        const bool opening = bundle.type && act.type == tokenType && act.datagram <= 0;
        if (act.kind == Act::Kind::Frame && !opening && act.contentBytes > 0)
            bytes = bytesOf(incident::fillerFrame(act.type, act.contentBytes, name));
        else if (act.kind == Act::Kind::Wrong)
            bytes = bytesOf(incident::wrongBytes(bundle.close));
        else if (act.kind == Act::Kind::Version && !bundle.type)
            bytes = QByteArray(1, char(act.value));
        if (bytes.isEmpty())
            continue;
        if (!sends.isEmpty() && sends.constLast().first == act.atMs - from)
            sends.last().second += bytes;
        else
            sends.append({act.atMs - from, bytes});
    }
    course.acts = int(sends.size());
    course.beganAt = pump.now();
    m_lastsMs = sends.isEmpty() ? 0 : sends.constLast().first;
    for (const auto& [at, bytes] : std::as_const(sends)) {
        const qint64 due = course.beganAt + at;
        pump.until([&] { return peer.channel().isClosed() || pump.now() >= due; },
                   std::max<qint64>(1, due - pump.now()));
        if (peer.channel().isClosed())
            return;
        peer.send(bytes);
        ++course.performed;
        course.lastAt = pump.now();
        m_playedMs = at;
    }
}

/// How long after its last datagram the node may take, by its own limits.
qint64 IncidentTest::patience(const SessionGrant& grant) const {
    const NodeTimings& timings = m_node.timings;
    switch (m_wishes.bundle.close.cause) {
    case CloseCause::IdleTimeout:
        return grant.limits.keepAliveMs + timings.slackMs;
    case CloseCause::ClockDiffLimit:
        return grant.limits.clockWindowMs + timings.timeSyncIntervalMs + timings.slackMs;
    case CloseCause::TimeSyncTimeout:
        return timings.timeSyncTimeoutMs + timings.timeSyncIntervalMs + timings.slackMs;
    case CloseCause::HandshakeTimeout:
        return timings.handshakeMs + timings.slackMs;
    default:
        return timings.slackMs;
    }
}

Judgement IncidentTest::judgeClose(const StreamPeer& peer, const Course& course) const {
    const QString sent = u"%1 of %2 writes"_s.arg(course.performed).arg(course.acts);
    const bool closed = peer.channel().closedByPeer();
    if (m_wishes.expectOpen)
        return closed ? Judgement{Verdict::Fail, u"closed after "_s + sent + u"; it must stay open"_s}
                      : Judgement{Verdict::Pass, u"still open after all "_s + sent};
    if (!closed)
        return {Verdict::Fail, u"still open after all "_s + sent + u"; it must be closed"_s};
    if (course.performed < course.acts)
        return {Verdict::Fail, u"closed too early, after "_s + sent};
    if (peer.byeReason())
        return {Verdict::Fail, u"closed after all "_s + sent + u", but it said Bye first"_s};
    return {Verdict::Pass,
            u"closed %1 ms after the last of %2 writes"_s.arg(peer.channel().closedAtMs() - course.lastAt)
                .arg(course.acts)};
}

/// From the session's log; `endDetail` is an extension that other nodes need not have.
Judgement IncidentTest::judgeCause(HttpExchange& http, const Pump& pump, const SessionGrant& grant) {
    if (!m_wishes.bundle.type || m_wishes.expectOpen)
        return {};
    if (m_node.target.adminToken.isEmpty())
        return {Verdict::Skipped, u"the session's log was not read: give --admin-token-file"_s};
    HttpExchange::Request request;
    request.path = u"/v1/sessionlogs/"_s + QString::fromLatin1(grant.token);
    request.token = m_node.target.adminToken;
    HttpAnswer answer;
    pump.until(
        [&] {
            answer = http.call(request);
            return answer.object().value(u"ended"_s).isDouble();
        },
        m_node.timings.slackMs + 2000);
    if (!answer.good())
        return {Verdict::Inconclusive, u"the session's log answered HTTP %1"_s.arg(answer.status)};
    const QString reason = answer.object().value(u"endReason"_s).toString().left(40);
    const QString detail = answer.object().value(u"endDetail"_s).toString().left(300);
    const QString wanted = causeText(m_wishes.bundle.close.cause);
    if (detail.isEmpty())
        return reason == u"PROTOCOL_ERROR"_s ? Judgement{Verdict::Pass, u"endReason PROTOCOL_ERROR"_s}
                                             : Judgement{Verdict::Fail, u"endReason is "_s + reason};
    return detail.contains(wanted)
               ? Judgement{Verdict::Pass, u"endDetail: "_s + detail}
               : Judgement{Verdict::Fail, u"endDetail is “%1”, not %2"_s.arg(detail, wanted)};
}

CaseResult IncidentTest::result() const {
    const incident::Close& close = m_wishes.bundle.close;
    CaseResult result;
    result.description = {{3, 4, 1},
                          u"incident"_s,
                          m_wishes.expectOpen
                              ? u"%1 of the bundle does not come again"_s.arg(causeText(close.cause))
                              : u"%1 of the bundle comes again"_s.arg(causeText(close.cause)),
                          u"Recorded: "_s + incident::sentenceOf(close) + u" [ours]"_s};
    return result;
}

tl::expected<Report, SuiteTrouble> IncidentTest::run() {
    const Pump pump(m_node.stopped);
    Report report;
    report.subject = u"node"_s;
    report.target = m_node.target.api.toString();
    report.begun = QDateTime::currentDateTimeUtc();
    CaseResult done = result();
    try {
        HttpExchange http(pump, m_node.target.api, m_node.tlsOffer(true));
        http.setTimeout(m_node.target.requestTimeoutMs);
        if (const QString why = whyNotTried(); !why.isEmpty()) {
            done.close = {Verdict::Skipped, why};
            report.add(done);
            return report;
        }
        if (const auto trouble = prepare(http))
            return tl::unexpected(*trouble);
        QString words;
        const bool isTlc = m_kind == SessionKind::TlcSingleplex || m_kind == SessionKind::TlcMultiplex;
        const auto grant =
            createSession(http, m_node, m_kind, isTlc ? m_node.target.identifiers.mid(0, 1) : QStringList(),
                          m_wishes.bundle.tls, words);
        if (!grant)
            return tl::unexpected(troubleOf(words.startsWith(u"HTTP 4"_s) ? words.mid(5, 3).toInt() : 0,
                                            u"no session could be created: "_s + words));
        StreamPeer peer(pump, *grant, grant->tls ? std::optional(m_node.tlsOffer(false)) : std::nullopt);
        peer.channel().transcript().hide(grant->token);
        peer.keepsAlive = false;
        peer.answersTimeSync = m_wishes.bundle.close.cause != CloseCause::TimeSyncTimeout;
        peer.clockOffset = [samples = m_wishes.bundle.clockSamples](int n) -> qint64 {
            if (samples.isEmpty())
                return 0;
            const incident::ClockSample& sample = samples[std::min<qsizetype>(n, samples.size() - 1)];
            return (sample.t1 / 2 - sample.t0 / 2) + (sample.t2 / 2 - sample.t3 / 2);
        };
        login(peer, pump);
        Course course;
        play(peer, pump, course);
        const CloseCause cause = m_wishes.bundle.close.cause;
        peer.keepsAlive = m_wishes.expectOpen || cause == CloseCause::ClockDiffLimit ||
                          cause == CloseCause::TimeSyncTimeout;
        peer.setQuiet(cause == CloseCause::IdleTimeout && !m_wishes.expectOpen);
        pump.until([&] { return peer.channel().isClosed(); }, patience(*grant));
        done.close = judgeClose(peer, course);
        if (done.close.verdict == Verdict::Pass)
            done.behaviour = judgeCause(http, pump, *grant);
        done.tookMs = pump.now();
        if (done.verdict() != Verdict::Pass)
            done.evidence.append(peer.channel().transcript().conversation(peer.words()));
        peer.channel().close();
    } catch (const Interrupted&) {
        report.interrupted = true;
        return report;
    }
    report.add(done);
    report.tookMs = pump.now();
    return report;
}

} // namespace wayside::ctl
