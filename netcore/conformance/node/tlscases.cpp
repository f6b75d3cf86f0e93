// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"
#include "netcore/conformance/node/clienthello.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* versionRule = "TLS 1.2 exactly: TLS 1.0, 1.1 and 1.3 are refused.";
constexpr const char* cipherRule =
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 exactly: any other cipher is refused.";
constexpr SessionKind single = SessionKind::TlcSingleplex;

/// What the node answers to this ClientHello at its TLS port.
ServerReply replyTo(Bench& bench, StreamPeer& peer, HelloOffer offer) {
    QByteArray heard;
    const auto listening = QObject::connect(&peer.channel(), &Channel::received, &peer,
                                            [&heard](const QByteArray& part) { heard += part; });
    offer.serverName = bench.node().secure->host.toLatin1();
    peer.channel().send(clientHello(offer));
    const auto answered = [&] { return readServerReply(heard).kind != ServerReply::Kind::Nothing; };
    bench.until([&] { return answered() || peer.channel().isClosed(); }, bench.slack());
    QObject::disconnect(listening);
    return readServerReply(heard);
}

std::function<void(Bench&)> refuses(HelloOffer offer) {
    return [offer = std::move(offer)](Bench& bench) {
        StreamPeer& peer = bench.stranger(true);
        const ServerReply reply = replyTo(bench, peer, offer);
        bench.behaviour(
            reply.kind != ServerReply::Kind::Hello,
            u"the node accepts it: version 0x%1, cipher suite 0x%2"_s.arg(reply.version, 4, 16, QChar(u'0'))
                .arg(reply.suite, 4, 16, QChar(u'0')));
        if (reply.kind != ServerReply::Kind::Hello)
            bench.expectClosed(peer, Farewell::Any, bench.slack());
    };
}

/// Offered everything, the node takes the one version and the one suite.
void choosesTheOne(Bench& bench) {
    StreamPeer& peer = bench.stranger(true);
    HelloOffer offer;
    offer.suites = {0xC030, 0xCCA8, 0xC013, 0x009C, 0x009D, 0x002F, ecdheRsaAes128GcmSha256};
    const ServerReply reply = replyTo(bench, peer, offer);
    bench.behaviour(reply.kind == ServerReply::Kind::Hello && reply.version == 0x0303 &&
                        reply.suite == ecdheRsaAes128GcmSha256,
                    reply.kind == ServerReply::Kind::Hello
                        ? u"it chose version 0x%1, cipher suite 0x%2"_s.arg(reply.version, 4, 16, QChar(u'0'))
                              .arg(reply.suite, 4, 16, QChar(u'0'))
                        : u"it answered no ServerHello"_s);
}

/// Chain and host name are verified by the suite.
void entersWithTls(Bench& bench) {
    StreamPeer& peer = bench.peer(bench.session(single, {}, true));
    peer.open();
    bench.until([&] { return peer.channel().isOpen() || peer.channel().isClosed(); }, 5000 + bench.slack());
    bench.behaviour(peer.channel().isOpen(), u"no TLS connection to %1: %2"_s.arg(
                                                 peer.channel().address(), peer.channel().closedHow()));
    if (!peer.channel().isOpen())
        return;
    peer.send(peer.hello());
    bench.confirm(peer);
    bench.expectAlive(peer);
}

void bytesThroughTls(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(single, {}, true));
    QByteArray content = bench.mark("through TLS") + ' ';
    for (int i = 0; i < 2000; ++i)
        content += char(quint8(i * 7));
    bench.requireWindow(4, 2 * content.size());
    bench.behaviour(bench.reaches(peer, content),
                    u"a payload through TLS did not reach the Broker byte for byte"_s);
    const QByteArray down = bench.mark("down through TLS");
    bench.fromBroker(payloadFrameFor(bench.identifier(), down), down.size());
    bench.behaviour(bench.until([&] { return peer.heard(down); }, bench.slack() + 3000),
                    u"the Broker's payload did not arrive through TLS"_s);
    const QByteArray dripped = bench.mark("dripped through TLS");
    QList<QByteArray> pieces;
    for (const char byte : payloadFrame(dripped))
        pieces.append(QByteArray(1, byte));
    peer.sendInPieces(pieces, 1);
    bench.behaviour(bench.arrives(dripped, bench.slack() + 3000),
                    u"a frame in many TLS records was not routed"_s);
    bench.expectOpen(peer);
}

void violationThroughTls(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(single, {}, true));
    const QByteArray behind = bench.mark("behind the offence");
    peer.send(frameAnnouncing(0, {}) + payloadFrame(behind));
    bench.expectClosedAtOnce(peer);
    bench.expectFreshLogin(behind);
}

void wrongVersionThroughTls(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session(single, {}, true));
    peer.send("\x02" + tokenFrame(peer.grant().token));
    expectRefusedAtTheDoor(bench, peer, false);
}

void renegotiation(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(single, {}, true));
    peer.setQuiet(true);
    peer.channel().askRenegotiation();
    bench.until([&] { return peer.channel().isClosed() || peer.channel().tls()->renegotiated(); },
                bench.slack());
    bench.behaviour(!peer.channel().tls()->renegotiated(), u"the node has renegotiated"_s);
    bench.expectFreshLogin();
}

std::function<void(Bench&)> notTls(QByteArray bytes) {
    return [bytes = std::move(bytes)](Bench& bench) {
        StreamPeer& peer = bench.stranger(true);
        peer.channel().send(bytes);
        bench.expectClosed(peer, Farewell::None, bench.slack());
        bench.behaviour(peer.firstBytes().isEmpty() || peer.firstBytes().front() == '\x15',
                        u"the node answered 0x%1: neither nothing nor a TLS alert"_s.arg(
                            QString::fromLatin1(peer.firstBytes().left(8).toHex())));
    };
}

void drippedHello(Bench& bench) {
    StreamPeer& peer = bench.stranger(true);
    const QByteArray hello = clientHello({});
    const qint64 deadline = bench.node().timings.handshakeMs + bench.slack();
    const qint64 gap = 2 * deadline / hello.size();
    for (const char byte : hello) {
        if (peer.channel().isClosed() || bench.pump().now() > peer.channel().openedAtMs() + deadline)
            break;
        peer.channel().send(QByteArray(1, byte));
        bench.until([&] { return peer.channel().isClosed(); }, std::max<qint64>(gap, 1));
    }
    bench.expectClosed(peer, Farewell::None, deadline, peer.channel().openedAtMs());
}

void silentTls(Bench& bench) {
    StreamPeer& peer = bench.stranger(true);
    bench.expectClosed(peer, Farewell::None, bench.node().timings.handshakeMs + bench.slack(),
                       peer.channel().openedAtMs());
}

void silentAfterHandshake(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session(single, {}, true));
    bench.expectClosed(peer, Farewell::None, bench.node().timings.handshakeMs + bench.slack(),
                       peer.channel().openedAtMs());
}

void besideSilentPeers(Bench& bench) {
    constexpr int crowd = 30;
    for (int i = 0; i < crowd; ++i) {
        StreamPeer& peer = bench.stranger(true);
        if (i % 3 != 0)
            peer.channel().send(clientHello({}).first(i));
    }
    const SessionGrant grant = bench.session(single, {}, true);
    const qint64 begun = bench.pump().now();
    StreamPeer& peer = bench.enter(grant, [](StreamPeer&) {});
    bench.until([&] { return peer.frameCount() > 0 || peer.channel().isClosed(); }, 5000 + bench.slack());
    const qint64 took = bench.pump().now() - begun;
    bench.behaviour(!peer.channel().isClosed(),
                    u"beside silent TLS peers a login failed: "_s + peer.channel().closedHow());
    bench.behaviour(took <= 250 + bench.slack(),
                    u"beside %1 silent TLS peers a login took %2 ms"_s.arg(crowd).arg(took));
    bench.expectOpen(peer);
}

qint64 handshake(const NodeUnderTest& node) {
    return node.timings.handshakeMs;
}

} // namespace

std::vector<NodeCase> tlsCases() {
    NodeCases cases("tls");
    const auto add = [&cases](const char* number, const char* title, const char* rule,
                              std::function<void(Bench&)> run) -> NodeCase& {
        return cases.add(number, title, rule, std::move(run)).needing(Need::Tls);
    };
    add("04-9.01", "a login with TLS",
        "TLS 1.2 with a certificate whose chain and host name can be verified; no client certificate.",
        entersWithTls)
        .needing(Need::Tls | Need::Broker);
    add("04-9.02", "the one cipher among many", cipherRule, choosesTheOne);
    add("04-9.03", "TLS 1.0", versionRule,
        refuses({0x0301, {0xC013, 0xC014, 0x002F, 0x0035, 0x000A}, false, {}}));
    add("04-9.04", "TLS 1.1", versionRule,
        refuses({0x0302, {0xC013, 0xC014, 0x002F, 0x0035, 0x000A}, false, {}}));
    add("04-9.05", "TLS 1.3", versionRule, refuses({0x0303, {0x1301, 0x1302, 0x1303}, true, {}}));
    add("04-9.06", "ECDHE-RSA-AES256-GCM-SHA384", cipherRule, refuses({0x0303, {0xC030}, false, {}}));
    add("04-9.07", "AES128-GCM-SHA256 without ECDHE", cipherRule, refuses({0x0303, {0x009C}, false, {}}));
    add("04-9.08", "ECDHE-RSA-AES128-SHA (CBC)", cipherRule, refuses({0x0303, {0xC013, 0xC027}, false, {}}));
    add("04-9.09", "ECDHE-RSA-CHACHA20-POLY1305", cipherRule, refuses({0x0303, {0xCCA8}, false, {}}));
    add("04-9.10", "DHE-RSA-AES128-GCM-SHA256", cipherRule, refuses({0x0303, {0x009E}, false, {}}));
    add("04-9.11", "NULL, export and RC4 ciphers", cipherRule,
        refuses({0x0303, {0x0001, 0x0002, 0x003B, 0x0003, 0x0005, 0xC010}, false, {}}));
    add("04-9.12", "renegotiation", "Renegotiation is refused.", renegotiation);
    add("04-9.13", "plain frames on the TLS port", "Bytes that are not TLS close the connection.",
        notTls("\x01" + tokenFrame("a-token-that-should-not-be-here")));
    add("04-9.14", "HTTP on the TLS port", "Bytes that are not TLS close the connection.",
        notTls("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    add("04-9.15", "a TLS record that is no handshake", "Bytes that are not TLS close the connection.",
        notTls(QByteArray("\x17\x03\x03\x00\x10", 5) + QByteArray(16, '\0')));
    add("04-9.16", "a dripped ClientHello", "A dripped ClientHello falls to the absolute deadline.",
        drippedHello)
        .taking(handshake);
    add("04-9.17", "a TLS peer that says nothing",
        "TLS, version and Token share one absolute deadline. [ours]", silentTls)
        .taking(handshake);
    add("04-9.18", "a TLS peer that says nothing after its handshake",
        "TLS, version and Token share one absolute deadline. [ours]", silentAfterHandshake)
        .taking(handshake);
    add("04-9.19", "a login beside silent TLS peers",
        "With many silent TLS peers a new login takes 250 ms at most.", besideSilentPeers);
    add("04-9.20", "payloads through TLS",
        "Payloads arrive byte for byte, however TLS cuts them into records.", bytesThroughTls)
        .needing(Need::Tls | Need::Broker);
    add("04-9.21", "a violation through TLS", "What ends a connection at once does so with TLS as well.",
        violationThroughTls)
        .needing(Need::Tls | Need::Broker);
    add("04-9.22", "a wrong version byte through TLS",
        "Any other byte than 0x01: the node closes and answers nothing. [ours]", wrongVersionThroughTls);
    return cases.take();
}

} // namespace wayside::conformance
