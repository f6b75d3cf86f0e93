// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* copyRule =
    "A Monitor gets copies, as 0xF0, of all TLC and Broker payloads in scope: publisher token, "
    "publishing timestamp = origin timestamp, sent timestamp = node clock, original type and content.";

/// The one copy of this content; abandons nothing, fails the behaviour.
std::optional<MonitorCopy> copyOf(Bench& bench, const QByteArray& content) {
    const auto copies = [&] { return bench.node().monitor->copiesOf(content); };
    bench.until([&] { return !copies().isEmpty(); }, bench.slack() + 3000);
    bench.sleep(50);
    const QList<MonitorCopy> found = copies();
    bench.behaviour(found.size() == 1,
                    u"the Monitor got %1 copies of a payload, not one"_s.arg(found.size()));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void expectFields(Bench& bench, const MonitorCopy& copy, const QByteArray& publisher, quint8 type,
                  quint8 kind, quint64 origin) {
    bench.behaviour(copy.publisherToken == publisher,
                    u"the publisher token (%1 bytes) is not the session token of the sender"_s.arg(
                        copy.publisherToken.size()));
    bench.behaviour(
        copy.publishing == origin,
        u"the publishing timestamp is %1, the payload's origin timestamp %2"_s.arg(copy.publishing)
            .arg(origin));
    bench.behaviour(copy.original.type == type,
                    u"the original type is 0x%1, sent was 0x%2"_s.arg(copy.original.type, 2, 16, QChar(u'0'))
                        .arg(type, 2, 16, QChar(u'0')));
    bench.behaviour(copy.original.kind == kind && copy.original.origin == origin,
                    u"payload type or origin timestamp of the original are altered"_s);
    bench.behaviour(type == datagram::payload || copy.original.identifier == bench.identifier(),
                    u"the original's identifier is altered"_s);
    const auto [nodeClock, heardAt] = bench.node().monitor->lastNodeClock();
    if (nodeClock == 0)
        return;
    const qint64 ahead = qint64(copy.sent) - qint64(nodeClock + (copy.receivedWallMs - heardAt));
    bench.behaviour(
        std::abs(ahead) < 5000 + bench.slack(),
        u"the sent timestamp is %1 ms away from the clock of the node's Timestamps Requests"_s.arg(ahead));
}

std::function<void(Bench&)> copyFromTlc(SessionKind kind) {
    return [kind](Bench& bench) {
        StreamPeer& peer = bench.login(kind);
        const QByteArray content = bench.mark("copy");
        constexpr quint64 origin = 1234567890123;
        peer.sendPaced(peer.grant().multiplex() ? payloadFrameFor(bench.identifier(), content, 0x21, origin)
                                                : payloadFrame(content, 0x21, origin),
                       content.size());
        if (const auto copy = copyOf(bench, content))
            expectFields(bench, *copy, peer.grant().token,
                         peer.grant().multiplex() ? datagram::payloadWithIdentifier : datagram::payload, 0x21,
                         origin);
        bench.expectOpen(peer);
    };
}

void copyFromBroker(Bench& bench) {
    StreamPeer& peer = bench.login();
    const QByteArray content = bench.mark("copy of the Broker's");
    bench.fromBroker(payloadFrameFor(bench.identifier(), content, 0x22, 99), content.size());
    if (const auto copy = copyOf(bench, content))
        expectFields(bench, *copy, bench.node().broker->sessionToken(), datagram::payloadWithIdentifier, 0x22,
                     99);
    bench.expectOpen(peer);
}

void tooLargeForACopy(Bench& bench) {
    bench.requireWindow(4, 65517 + 400);
    StreamPeer& peer = bench.login();
    QByteArray tooLarge(65517, 'm');
    tooLarge.replace(0, 24, bench.mark("no copy").leftJustified(24, '.'));
    peer.countPayloads(1, tooLarge.size());
    peer.send(payloadFrame(tooLarge));
    const QByteArray next = bench.mark("copy after it");
    peer.countPayloads(1, next.size());
    peer.send(payloadFrame(next));
    const auto copy = copyOf(bench, next);
    bench.behaviour(copy.has_value(), u"the payload behind it was not copied"_s);
    bench.behaviour(!bench.node().monitor->hasCopyBeginningWith(tooLarge.first(24)),
                    u"a part of it was copied: it must be dropped for the Monitor, never truncated"_s);
    if (bench.hasBroker())
        bench.behaviour(bench.arrives(tooLarge, bench.slack() + 3000),
                        u"the Broker, who can have it, did not get it"_s);
    bench.expectOpen(peer);
}

void outOfScopeIsNotCopied(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(SessionKind::TlcMultiplex, {bench.identifiers()[0]}));
    const QByteArray content = bench.mark("out of scope");
    peer.sendPaced(payloadFrameFor(bench.identifier(1), content), content.size());
    const QByteArray next = bench.mark("in scope");
    peer.sendPaced(payloadFrameFor(bench.identifier(0), next), next.size());
    copyOf(bench, next);
    bench.behaviour(bench.node().monitor->copiesOf(content).isEmpty(),
                    u"a dropped payload was copied to the Monitor"_s);
    bench.expectOpen(peer);
}

void scopedMonitor(Bench& bench) {
    StreamPeer& inScope = bench.login(bench.session(SessionKind::TlcSingleplex, {bench.identifiers()[0]}));
    StreamPeer& outside = bench.login(bench.session(SessionKind::TlcSingleplex, {bench.identifiers()[1]}));
    StreamPeer& monitor = bench.login(bench.session(SessionKind::Monitor, {bench.identifiers()[0]}));
    const auto copied = [&](const QByteArray& content) {
        for (const Frame& each : monitor.framesOf(datagram::monitorPayload)) {
            const auto copy = MonitorCopy::from(each.data);
            if (copy && copy->original.content == content)
                return true;
        }
        return false;
    };
    const QByteArray secret = bench.mark("outside"), open = bench.mark("inside");
    outside.sendPaced(payloadFrame(secret), secret.size());
    bench.sleep(50);
    inScope.sendPaced(payloadFrame(open), open.size());
    bench.behaviour(bench.until([&] { return copied(open); }, bench.slack() + 3000),
                    u"a payload in its scope was not copied"_s);
    bench.sleep(50);
    bench.behaviour(!copied(secret), u"a Monitor with one identifier got a copy of another one's payload"_s);
    bench.expectOpen(monitor);
}

void keepAliveFromMonitor(Bench& bench) {
    StreamPeer& monitor = bench.login(SessionKind::Monitor);
    monitor.send(frame(datagram::keepAlive) + frame(datagram::keepAlive, "surplus") + frame(0x55, "unknown"));
    bench.sleep(300);
    bench.expectOpen(monitor);
    bench.behaviour(monitor.frameCount() > 0, u"nothing came"_s);
}

} // namespace

std::vector<NodeCase> monitorCases() {
    NodeCases cases("monitor");
    constexpr const char* large =
        "A Monitor copy that would pass 65535 bytes is dropped for the Monitor, never truncated. [ours]";
    cases.add("01-4.21", "copy of a singleplex payload", copyRule, copyFromTlc(SessionKind::TlcSingleplex))
        .needing(Need::Monitor);
    cases.add("01-4.22", "copy of a multiplex payload", copyRule, copyFromTlc(SessionKind::TlcMultiplex))
        .needing(Need::Monitor);
    cases.add("01-4.23", "copy of a Broker's payload", copyRule, copyFromBroker)
        .needing(Need::Monitor | Need::Broker);
    cases.add("01-4.24", "a payload too large for a copy", large, tooLargeForACopy)
        .needing(Need::Monitor | Need::Broker);
    cases
        .add("01-4.25", "a dropped payload is not copied",
             "A payload outside the session's scope is dropped: no Monitor hears it.", outOfScopeIsNotCopied)
        .needing(Need::Monitor)
        .withIdentifiers(2);
    cases
        .add("01-4.26", "a Monitor with one identifier",
             "A Monitor gets copies of the payloads in its scope, and of no others.", scopedMonitor)
        .needing(Need::MonitorAlone)
        .withIdentifiers(2);
    cases
        .add("01-4.27", "KeepAlive from a Monitor", "A Monitor may send everything but payloads.",
             keepAliveFromMonitor)
        .needing(Need::MonitorAlone);
    return cases.take();
}

} // namespace wayside::conformance
