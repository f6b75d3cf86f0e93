// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* refusedRule = "A token that is unknown, expired, already used, of another node or of "
                                    "another security mode: immediate close, no Bye.";
constexpr const char* wordRule =
    "A token is 1 to 512 bytes of ASCII; anything else closes the connection at once. [ours]";
constexpr const char* firstRule = "A first frame that is not a Token closes the connection at once.";

std::function<void(Bench&)> showing(std::function<QByteArray(const QByteArray&)> changed) {
    return [changed = std::move(changed)](Bench& bench) {
        // With nothing behind it: the token alone must be what closes.
        StreamPeer& peer = bench.connect(bench.session());
        const QByteArray token = changed(peer.grant().token);
        bench.hide(token.left(64));
        peer.send("\x01" + frame(datagram::token, token));
        expectRefusedAtTheDoor(bench, peer, true);
        bench.expectFreshLogin();
    };
}

/// A connection with a token that is no longer, or not here, good.
void expectRefused(Bench& bench, StreamPeer& peer) {
    peer.send(peer.hello());
    expectRefusedAtTheDoor(bench, peer, true);
}

void whileActive(Bench& bench) {
    const SessionGrant grant = bench.session();
    StreamPeer& first = bench.login(grant);
    expectRefused(bench, bench.connect(grant));
    if (bench.hasBroker())
        bench.behaviour(bench.reaches(first, bench.mark("undisturbed")),
                        u"the connection that has the token was disturbed"_s);
    if (first.channel().isClosed())
        bench.closeFailed(u"the connection that has the token was closed: "_s + first.channel().closedHow());
}

void afterBye(Bench& bench) {
    const SessionGrant grant = bench.session();
    bench.goodbye(bench.login(grant));
    expectRefused(bench, bench.connect(grant));
    bench.expectFreshLogin();
}

void afterReset(Bench& bench) {
    const SessionGrant grant = bench.session();
    bench.login(grant).channel().reset();
    bench.sleep(300);
    expectRefused(bench, bench.connect(grant));
    bench.expectFreshLogin();
}

void deleted(Bench& bench) {
    const SessionGrant grant = bench.session();
    const HttpAnswer answer = bench.http().call({"DELETE",
                                                 u"/v1/sessions/"_s + QString::fromLatin1(grant.token),
                                                 bench.node().target.adminToken,
                                                 {},
                                                 {},
                                                 "X-Authorization",
                                                 {}});
    if (!answer.good())
        bench.inconclusive(u"the session could not be deleted: HTTP %1"_s.arg(answer.status));
    expectRefused(bench, bench.connect(grant));
    bench.expectFreshLogin();
}

qint64 untilExpired(const NodeUnderTest& node) {
    return node.sessionLifeMs + 1500;
}

void expired(Bench& bench) {
    const SessionGrant grant = bench.session();
    bench.sleep(untilExpired(bench.node()));
    expectRefused(bench, bench.connect(grant));
    bench.expectFreshLogin();
}

void nearlyExpired(Bench& bench) {
    const SessionGrant grant = bench.session();
    const qint64 life = bench.node().sessionLifeMs;
    // The expiration is told in whole seconds: one of them may be missing.
    if (life < 1500)
        bench.skip(u"listener.expiration is %1 ms away: too near to be told apart"_s.arg(life));
    bench.sleep(std::max<qint64>((life - 1000) * 7 / 10, 100));
    StreamPeer& peer = bench.connect(grant);
    peer.send(peer.hello());
    const bool heard =
        bench.until([&] { return peer.frameCount() > 0 || peer.channel().isClosed(); }, bench.slack());
    bench.behaviour(heard && !peer.channel().isClosed(),
                    u"a token before its listener.expiration was not accepted"_s);
    bench.expectOpen(peer);
}

/// The token of a session of one security mode, tried at every listener of the other: which of them belongs
/// to the same streaming node, the API does not tell.
std::function<void(Bench&)> atTheOtherPorts(bool tlsToken) {
    return [tlsToken](Bench& bench) {
        const SessionGrant grant = bench.session(SessionKind::TlcSingleplex, {}, tlsToken);
        QStringList tried;
        constexpr int attempts = 4;
        for (int i = 0; i < attempts; ++i) {
            const SessionGrant other = bench.session(SessionKind::TlcSingleplex, {}, !tlsToken);
            const QString address = other.host + u':' + QString::number(other.port);
            if (tried.contains(address))
                continue;
            tried.append(address);
            StreamPeer& peer = bench.peer(grant);
            peer.openAt(other.host, other.port, other.tls);
            bench.until([&] { return peer.channel().isOpen() || peer.channel().isClosed(); },
                        5000 + bench.slack());
            if (!peer.channel().isOpen())
                bench.inconclusive(u"could not connect to %1: %2"_s.arg(address, peer.channel().closedHow()));
            expectRefused(bench, peer);
        }
        bench.expectFreshLogin();
    };
}

void otherNode(Bench& bench) {
    const SessionGrant here = bench.session();
    for (int attempt = 0; attempt < 6; ++attempt) {
        const SessionGrant there = bench.session();
        if (there.host == here.host && there.port == here.port)
            continue;
        StreamPeer& peer = bench.peer(here);
        peer.openAt(there.host, there.port, false);
        expectRefused(bench, peer);
        return bench.expectFreshLogin();
    }
    bench.skip(u"all sessions were placed on one streaming node"_s);
}

void addFirstFrames(NodeCases& cases) {
    const std::tuple<const char*, const char*, QByteArray> others[] = {
        {"01-3.41", "KeepAlive before the Token", frame(datagram::keepAlive)},
        {"01-3.42", "Bye before the Token", frame(datagram::bye, "bye")},
        {"01-3.43", "Reconnect before the Token", frame(datagram::reconnect)},
        {"01-3.44", "payload before the Token", payloadFrame("early")},
        {"01-3.45", "payload with identifier before the Token", payloadFrameFor("sub00001", "early")},
        {"01-3.46", "Timestamps Request before the Token",
         frame(datagram::timestampsRequest, QByteArray(8, '\0'))},
        {"01-3.47", "Timestamps Response before the Token", timestampsResponse(1, 2, 3)},
        {"01-3.48", "Monitor Payload before the Token",
         frame(datagram::monitorPayload, big32(0) + big64(0) + big64(0) + '\4' + QByteArray(12, '\0'))},
        {"01-3.49", "unknown datagram before the Token", frame(0x55, "?")},
    };
    for (const auto& [number, title, bytes] : others)
        cases.add(number, title, firstRule,
                  refusedAtTheDoor(true, [bytes = bytes](Bench&, const SessionGrant& grant) {
                      return "\x01" + bytes + tokenFrame(grant.token);
                  }));
}

} // namespace

std::vector<NodeCase> tokenCases() {
    NodeCases cases("token");
    cases.add("01-1.31", "a token nobody made", refusedRule, showing([](const QByteArray&) {
                  return QByteArray("not-a-token-of-this-node-but-as-long-as-one");
              }));
    cases.add("01-1.32", "a token without its last character", refusedRule,
              showing([](const QByteArray& token) { return token.chopped(1); }));
    cases.add("01-1.33", "a token with one character more", refusedRule,
              showing([](const QByteArray& token) { return QByteArray(token + 'A'); }));
    cases.add("01-1.34", "a token in the other case", refusedRule, showing([](const QByteArray& token) {
                  const QByteArray upper = token.toUpper();
                  return upper == token ? token.toLower() : upper;
              }));
    cases.add(
        "01-1.35", "a token that is in use",
        "A token is good for one connection: a second one is closed at once, the first is not disturbed.",
        whileActive);
    cases.add("01-1.36", "a token after its connection's Bye",
              "When a connection ends, for whatever reason, the session is over: its token is refused.",
              afterBye);
    cases.add("01-1.37", "a token after its connection was lost",
              "When a connection ends, for whatever reason, the session is over: its token is refused.",
              afterReset);
    cases.add("01-1.38", "the token of a deleted session", refusedRule, deleted).needing(Need::Admin);
    cases
        .add("01-1.39", "an expired token", "A token not connected by listener.expiration is refused.",
             expired)
        .taking(untilExpired);
    cases
        .add("01-1.40", "a token just before its expiration",
             "A token is good until its listener.expiration.", nearlyExpired)
        .taking(untilExpired);
    cases.add("01-1.41", "the token of a TLS session on the plain port", refusedRule, atTheOtherPorts(true))
        .needing(Need::Tls);
    cases.add("01-1.42", "the token of a plain session on the TLS port", refusedRule, atTheOtherPorts(false))
        .needing(Need::Tls);
    cases.add("01-1.43", "the token of another streaming node's session", refusedRule, otherNode);

    cases.add("01-3.31", "an empty token", wordRule, showing([](const QByteArray&) { return QByteArray(); }));
    cases.add("01-3.32", "a token with a NUL behind it", wordRule,
              showing([](const QByteArray& token) { return QByteArray(token + '\0'); }));
    cases.add("01-3.33", "a token with a NUL inside", wordRule,
              showing([](const QByteArray& token) { return QByteArray(token).insert(20, '\0'); }));
    cases.add("01-3.34", "a token that is not ASCII", wordRule,
              showing([](const QByteArray& token) { return QByteArray(token).replace(0, 2, "\xC3\xA9"); }));
    cases.add("01-3.35", "a token with a line feed behind it", wordRule,
              showing([](const QByteArray& token) { return QByteArray(token + '\n'); }));
    cases.add("01-3.36", "a token of 512 bytes that nobody made", refusedRule,
              showing([](const QByteArray&) { return QByteArray(512, 'x'); }));
    cases.add("01-3.37", "a token of 513 bytes", wordRule,
              showing([](const QByteArray&) { return QByteArray(513, 'x'); }));
    cases.add("01-3.38", "a token of 65534 bytes", wordRule,
              showing([](const QByteArray&) { return QByteArray(65534, 'x'); }));
    addFirstFrames(cases);
    return cases.take();
}

} // namespace wayside::conformance
