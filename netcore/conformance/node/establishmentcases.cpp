// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"
#include "netcore/conformance/node/clienthello.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* wrongVersionRule =
    "Any other byte than 0x01 at the beginning: the node closes and answers nothing. [ours]";
constexpr const char* deadlineRule =
    "TLS, version and Token share one absolute deadline; a peer that is slower is closed. [ours]";

qint64 handshake(const NodeUnderTest& node) {
    return node.timings.handshakeMs;
}

SaidFirst beginningWith(const QByteArray& bytes) {
    return [bytes](Bench&, const SessionGrant& grant) { return bytes + tokenFrame(grant.token); };
}

void rightVersion(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session());
    bench.sleep(200);
    bench.behaviour(peer.firstBytes().isEmpty(), u"the node spoke before the client did"_s);
    peer.send("\x01");
    const bool answered = bench.until([&] { return peer.versionAnswered(); }, bench.slack());
    bench.behaviour(answered, u"the version byte 0x01 was not answered"_s);
    bench.sleep(150);
    bench.behaviour(peer.firstBytes() == "\x01", u"the answer is 0x%1, not the single byte 0x01"_s.arg(
                                                     QString::fromLatin1(peer.firstBytes().toHex())));
    bench.expectOpen(peer);
}

void firstFrameIsRequest(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session());
    peer.send(peer.hello());
    bench.until([&] { return peer.frameCount() > 0 || peer.channel().isClosed(); }, bench.slack());
    bench.behaviour(peer.frameCount() > 0,
                    u"no frame came after the Token within the time of a prompt answer"_s);
    if (peer.frameCount() > 0)
        bench.behaviour(peer.frames().front().type == datagram::timestampsRequest,
                        u"the first frame is a datagram 0x%1, not a Timestamps Request"_s.arg(
                            peer.frames().front().type, 2, 16, QChar(u'0')));
    bench.expectOpen(peer);
}

void pipelined(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session());
    const QByteArray first = bench.mark("pipelined 1"), second = bench.mark("pipelined 2");
    peer.countPayloads(2, 100);
    peer.send(peer.hello() + payloadFrame(first) + payloadFrame(second));
    bench.behaviour(bench.arrives(first, bench.slack() + 3000) && bench.arrives(second, bench.slack()),
                    u"the payloads in the segment of version and Token were not routed"_s);
    bench.expectOpen(peer);
}

void byteByByte(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session());
    const QByteArray content = bench.mark("dripped");
    QList<QByteArray> pieces;
    for (const char byte : peer.hello() + payloadFrame(content))
        pieces.append(QByteArray(1, byte));
    peer.sendInPieces(pieces, 2);
    bench.behaviour(bench.arrives(content, bench.slack() + 3000),
                    u"version, Token and payload one byte at a time: the payload was not routed"_s);
    bench.expectOpen(peer);
}

void splitHello(Bench& bench) {
    for (const int at : {1, 2, 3, 5, 6, 7, 20}) {
        StreamPeer& peer = bench.connect(bench.session());
        const QByteArray hello = peer.hello();
        const QByteArray content = bench.mark("cut at ") + QByteArray::number(at);
        peer.sendInPieces({hello.left(at), hello.mid(at) + payloadFrame(content)}, 15);
        const bool routed = bench.arrives(content, bench.slack() + 3000);
        bench.behaviour(
            routed, u"version and Token cut in two after %1 byte(s): the payload was not routed"_s.arg(at));
        bench.expectOpen(peer);
        bench.goodbye(peer);
        if (!routed)
            return;
    }
}

void falls(Bench& bench, StreamPeer& peer) {
    bench.expectClosed(peer, Farewell::None, bench.node().timings.handshakeMs + bench.slack(),
                       peer.channel().openedAtMs());
    bench.behaviour(peer.frameCount() == 0, u"a frame came although no Token was sent"_s);
}

void drippedToken(Bench& bench) {
    const SessionGrant grant = bench.session();
    StreamPeer& peer = bench.connect(grant);
    const QByteArray hello = peer.hello();
    // The last byte would come long after the deadline.
    const qint64 longest = 2 * (bench.node().timings.handshakeMs + bench.slack());
    const qint64 gap = longest / hello.size();
    const qint64 judgedAt = peer.channel().openedAtMs() + bench.node().timings.handshakeMs + bench.slack();
    for (const char byte : hello) {
        if (peer.channel().isClosed() || bench.pump().now() > judgedAt)
            break;
        peer.send(QByteArray(1, byte));
        bench.until([&] { return peer.channel().isClosed(); }, gap);
    }
    falls(bench, peer);
}

void resetInEachState(Bench& bench) {
    const QByteArray hello = "\x01" + tokenFrame("not-a-token-not-a-token");
    for (int round = 0; round < 3; ++round) {
        for (const QByteArray& said : {QByteArray(), QByteArray("\x01"), hello.left(3), hello.left(20)}) {
            StreamPeer& peer = bench.stranger();
            if (!said.isEmpty())
                peer.send(said);
            bench.sleep(5);
            peer.channel().reset();
        }
        StreamPeer& active = bench.login();
        active.setQuiet(true);
        active.send(payloadFrame("cut off").chopped(3));
        active.channel().reset();
        const qint64 begun = bench.pump().now();
        bench.expectFreshLogin();
        bench.behaviour(bench.pump().now() - begun < 1000 + bench.slack(),
                        u"after resets a fresh client needed %1 ms"_s.arg(bench.pump().now() - begun));
    }
}

} // namespace

std::vector<NodeCase> establishmentCases() {
    NodeCases cases("establishment");
    cases.add("01-1.01", "version 0x01 is answered",
              "The client sends the single byte 0x01; the node answers the single byte 0x01 and says nothing "
              "before.",
              rightVersion);
    const std::tuple<const char*, const char*, QByteArray> versions[] = {
        {"01-1.02", "version 0x00", QByteArray("\0", 1)},
        {"01-1.03", "version 0x02", "\x02"},
        {"01-1.04", "version 0xFF", "\xFF"},
        {"01-1.05", "a frame without a version byte", frame(datagram::keepAlive)},
        {"01-1.06", "HTTP on the streaming port", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"},
        {"01-1.07", "a TLS ClientHello on the plain port", clientHello({})},
        {"01-1.08", "a line of text", "SSH-2.0-OpenSSH_9.2\r\n"},
    };
    for (const auto& [number, title, bytes] : versions)
        cases.add(number, title, wrongVersionRule, refusedAtTheDoor(false, beginningWith(bytes)));
    cases
        .add("01-1.10", "version, Token and payloads in one segment",
             "The client may pipeline version byte, Token and payloads in one segment. [ours]", pipelined)
        .needing(Need::Broker);
    cases
        .add("01-1.11", "establishment one byte at a time",
             "The node handles any split of the byte stream, down to one byte at a time. [ours]", byteByByte)
        .needing(Need::Broker);
    cases
        .add("01-1.12", "version and Token cut at different places",
             "Every split point of the byte stream gives the same result. [ours]", splitHello)
        .needing(Need::Broker);
    cases.add(
        "01-1.13", "the first frame is a Timestamps Request",
        "There is no positive answer to a Token; the node sends its first Timestamps Request right after "
        "accepting it. [ours]",
        firstFrameIsRequest);
    cases
        .add("01-1.14", "a peer that says nothing", deadlineRule,
             [](Bench& bench) { falls(bench, bench.stranger()); })
        .taking(handshake);
    cases
        .add("01-1.15", "version, then silence", deadlineRule,
             [](Bench& bench) {
                 StreamPeer& peer = bench.stranger();
                 peer.send("\x01");
                 falls(bench, peer);
             })
        .taking(handshake);
    cases.add("01-1.16", "a Token one byte at a time, too slow", deadlineRule, drippedToken)
        .taking(handshake);
    cases
        .add("01-1.17", "a Token whose end never comes", deadlineRule,
             [](Bench& bench) {
                 StreamPeer& peer = bench.connect(bench.session());
                 peer.setQuiet(true);
                 peer.send(peer.hello().chopped(1));
                 falls(bench, peer);
             })
        .taking(handshake);
    cases
        .add("01-1.18", "resets in every state",
             "A connection that is reset in any state leaves its place free within a second.",
             resetInEachState)
        .needing(Need::Broker);
    return cases.take();
}

} // namespace wayside::conformance
