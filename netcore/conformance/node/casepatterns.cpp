// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

/// A TLC of a case in which the Broker or Monitor is the offender: it must hear nothing of what came behind.
StreamPeer* listenerBeside(Bench& bench, SessionKind kind) {
    const bool isTlc = kind == SessionKind::TlcSingleplex || kind == SessionKind::TlcMultiplex;
    return isTlc ? nullptr : &bench.login(bench.session(SessionKind::TlcSingleplex));
}

} // namespace

std::function<void(Bench&)> offence(SessionKind kind, SaidByPeer said) {
    return [kind, said = std::move(said)](Bench& bench) {
        StreamPeer* listener = listenerBeside(bench, kind);
        StreamPeer& offender = bench.login(kind);
        if (listener == nullptr && bench.hasBroker() && !bench.reaches(offender, bench.mark("before")))
            bench.inconclusive(u"a good payload before the offence was not routed"_s);
        const QByteArray behind = bench.mark("behind the offence");
        const QByteArray tail = listener == nullptr ? bench.payloadOf(offender, behind)
                                                    : payloadFrameFor(bench.identifier(), behind);
        offender.send(said(bench, offender) + tail);
        bench.expectClosedAtOnce(offender);
        if (listener == nullptr)
            return bench.expectFreshLogin(behind);
        bench.sleep(100);
        bench.behaviour(!listener->heard(behind), u"a payload that came after the offence was routed"_s);
        bench.goodbye(*listener);
        bench.expectFreshLogin();
    };
}

std::function<void(Bench&)> tolerated(SessionKind kind, SaidByPeer said) {
    return [kind, said = std::move(said)](Bench& bench) {
        StreamPeer& peer = bench.login(kind);
        peer.send(said(bench, peer));
        bench.expectAlive(peer);
        for (const Frame& each : peer.frames()) {
            const bool expected =
                each.type == datagram::keepAlive || each.type == datagram::timestampsRequest;
            bench.behaviour(expected,
                            u"it was answered with a datagram 0x%1"_s.arg(each.type, 2, 16, QChar(u'0')));
        }
    };
}

void expectRefusedAtTheDoor(Bench& bench, StreamPeer& peer, bool versionMayBeAnswered) {
    bench.expectClosedAtOnce(peer);
    const QByteArray& heard = peer.firstBytes();
    const bool silent = heard.isEmpty() || (versionMayBeAnswered && heard == "\x01");
    bench.behaviour(silent,
                    u"the node answered %1 byte(s) from 0x%2 on: it must say %3"_s.arg(heard.size())
                        .arg(QString::fromLatin1(heard.left(8).toHex()),
                             versionMayBeAnswered ? u"no more than the version byte"_s : u"nothing"_s));
}

std::function<void(Bench&)> refusedAtTheDoor(bool versionMayBeAnswered, SaidFirst said) {
    return [versionMayBeAnswered, said = std::move(said)](Bench& bench) {
        const SessionGrant grant = bench.session();
        StreamPeer& peer = bench.connect(grant);
        const QByteArray behind = bench.mark("behind the refusal");
        peer.send(said(bench, grant) + payloadFrame(behind));
        expectRefusedAtTheDoor(bench, peer, versionMayBeAnswered);
        bench.expectFreshLogin(behind);
    };
}

} // namespace wayside::conformance
