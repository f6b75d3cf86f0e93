// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr SessionKind single = SessionKind::TlcSingleplex;
constexpr SessionKind multi = SessionKind::TlcMultiplex;
constexpr const char* sideRule = "A datagram type from the wrong side closes the connection at once.";
constexpr const char* modeRule = "0x04 in multiplex or 0x05 in singleplex closes the connection at once.";
constexpr const char* monitorRule =
    "Any payload from a Monitor is a violation: the connection is closed at once.";
constexpr const char* sizeRule =
    "A size that cannot be right for its type (0x07 not 25 bytes, 0x06 not 9, 0x04 below 10, "
    "0x05 below 18) closes the connection at once.";
constexpr const char* unknownRule =
    "An unknown type byte is skipped and counted; a node may be configured to close. [ours]";
constexpr const char* surplusRule = "KeepAlive with data is tolerated and counted, not closed. [ours]";

QByteArray contentFrame(quint8 type, int contentSize) {
    return frame(type, QByteArray(contentSize - 1, '\0'));
}

void addOffences(NodeCases& cases) {
    cases.add("01-3.01", "a second Token", "A second Token closes the connection at once.",
              offence(single, [](Bench&, StreamPeer& peer) { return tokenFrame(peer.grant().token); }));
    cases.add("01-3.02", "Reconnect from a client", sideRule,
              offence(single, always(frame(datagram::reconnect))));
    cases.add("01-3.03", "Timestamps Request from a client", sideRule,
              offence(single, always(contentFrame(datagram::timestampsRequest, 9))));
    cases.add("01-3.04", "Monitor Payload from a client", sideRule,
              offence(single, always(frame(datagram::monitorPayload,
                                           big32(0) + big64(1) + big64(2) + '\4' + QByteArray(9, '\0')))));
    cases.add("01-3.05", "0x05 in singleplex", modeRule, offence(single, [](Bench& bench, StreamPeer& peer) {
                  return payloadFrameFor(peer.grant().identifier(), bench.mark("wrong mode"));
              }));
    cases.add("01-3.06", "0x04 in multiplex", modeRule, offence(multi, [](Bench& bench, StreamPeer&) {
                  return payloadFrame(bench.mark("wrong mode"));
              }));
    cases
        .add("01-3.07", "0x04 from a Broker", modeRule,
             offence(SessionKind::Broker, always(payloadFrame("wrong mode"))))
        .needing(Need::BrokerAlone);
    cases
        .add("01-3.08", "0x04 from a Monitor", monitorRule,
             offence(SessionKind::Monitor, always(payloadFrame("from a Monitor"))))
        .needing(Need::MonitorAlone);
    cases
        .add("01-3.09", "0x05 from a Monitor", monitorRule,
             offence(SessionKind::Monitor,
                     [](Bench& bench, StreamPeer&) {
                         return payloadFrameFor(bench.identifier(), "from a Monitor");
                     }))
        .needing(Need::MonitorAlone);
    const std::tuple<const char*, const char*, SessionKind, quint8, int> sizes[] = {
        {"01-3.10", "Timestamps Response of 24 bytes", single, datagram::timestampsResponse, 24},
        {"01-3.11", "Timestamps Response of 26 bytes", single, datagram::timestampsResponse, 26},
        {"01-3.12", "Timestamps Response of its type byte alone", single, datagram::timestampsResponse, 1},
        {"01-3.13", "0x04 of 9 bytes", single, datagram::payload, 9},
        {"01-3.14", "0x04 of its type byte alone", single, datagram::payload, 1},
        {"01-3.15", "0x05 of 17 bytes", multi, datagram::payloadWithIdentifier, 17},
        {"01-3.16", "0x05 of its type byte alone", multi, datagram::payloadWithIdentifier, 1},
        {"01-3.17", "Timestamps Request of 8 bytes", single, datagram::timestampsRequest, 8},
    };
    for (const auto& [number, title, kind, type, size] : sizes)
        cases.add(number, title, sizeRule, offence(kind, always(contentFrame(type, size))));
    cases.add(
        "01-3.18", "Monitor Payload whose token runs past the end",
        "0xF0 whose token length runs past the end closes the connection at once.",
        offence(single, always(frame(datagram::monitorPayload, big32(0xFFFFFFFF) + QByteArray(40, '\0')))));
    cases.add("01-3.19", "an identifier that is not ASCII",
              "Non-ASCII in an identifier closes the connection at once.",
              offence(multi, always(payloadFrameFor("sub000\xC3\xA9", "not ASCII"))));
}

void addTolerated(NodeCases& cases) {
    cases.add("01-3.21", "KeepAlive", "KeepAlive is sent by both sides and asks for no answer.",
              tolerated(single, always(frame(datagram::keepAlive))));
    cases.add("01-3.22", "KeepAlive with data", surplusRule,
              tolerated(single, always(frame(datagram::keepAlive, "surplus"))));
    cases.add("01-3.23", "KeepAlive with 65534 bytes of data", surplusRule,
              tolerated(single, always(frame(datagram::keepAlive, QByteArray(65534, 's')))));
    const std::tuple<const char*, const char*, QByteArray> unknown[] = {
        {"01-3.24", "unknown type 0x08", frame(0x08, "unknown")},
        {"01-3.25", "unknown type 0x55 of its type byte alone", frame(0x55)},
        {"01-3.26", "unknown type 0xFF", frame(0xFF, QByteArray(300, 'u'))},
        {"01-3.27", "unknown type of 65535 bytes", frame(0x7E, QByteArray(65534, 'u'))},
    };
    for (const auto& [number, title, bytes] : unknown)
        cases.add(number, title, unknownRule, tolerated(single, always(bytes)));
}

/// One payload that must reach the Broker with every field as it was sent.
void expectUnaltered(Bench& bench, StreamPeer& peer, const QByteArray& content, quint8 kind, quint64 origin) {
    const QByteArray bytes = peer.grant().multiplex()
                                 ? payloadFrameFor(peer.grant().identifier(), content, kind, origin)
                                 : payloadFrame(content, kind, origin);
    const qsizetype before = bench.atBroker().size();
    peer.sendPaced(bytes, content.size());
    bench.until([&] { return bench.atBroker().size() > before; }, bench.slack() + 3000);
    const QList<Delivery> came = bench.atBroker();
    if (came.size() <= before)
        return bench.behaviour(false,
                               u"a payload of type 0x%1, origin timestamp %2 and %3 bytes was not routed"_s
                                   .arg(kind, 2, 16, QChar(u'0'))
                                   .arg(origin)
                                   .arg(content.size()));
    const Delivery& last = came.last();
    bench.behaviour(
        last.kind == kind,
        u"payload type 0x%1 became 0x%2"_s.arg(kind, 2, 16, QChar(u'0')).arg(last.kind, 2, 16, QChar(u'0')));
    bench.behaviour(last.origin == origin, u"origin timestamp %1 became %2"_s.arg(origin).arg(last.origin));
    bench.behaviour(last.content == content,
                    u"payload 0x%1… became 0x%2…"_s.arg(QString::fromLatin1(content.left(16).toHex()),
                                                        QString::fromLatin1(last.content.left(16).toHex())));
}

void addValues(NodeCases& cases) {
    cases
        .add("01-3.51", "payload types", "The payload type is the application's: any value passes unaltered.",
             [](Bench& bench) {
                 StreamPeer& peer = bench.login();
                 for (const int kind : {0x00, 0x01, 0x7F, 0xFF})
                     expectUnaltered(bench, peer, bench.mark("type"), quint8(kind), wallNow());
                 bench.expectOpen(peer);
             })
        .needing(Need::Broker);
    cases
        .add("01-3.52", "origin timestamps",
             "Timestamps are 8 bytes, any value: the origin timestamp passes unaltered.",
             [](Bench& bench) {
                 StreamPeer& peer = bench.login();
                 for (const quint64 origin : {0ULL, 1ULL, 0x0102030405060708ULL, ~0ULL})
                     expectUnaltered(bench, peer, bench.mark("origin"), 1, origin);
                 bench.expectOpen(peer);
             })
        .needing(Need::Broker);
    cases
        .add("01-3.53", "an empty payload in 0x04", "A payload may be empty: it is routed.",
             [](Bench& bench) {
                 StreamPeer& peer = bench.login();
                 expectUnaltered(bench, peer, {}, 1, 42);
                 bench.expectOpen(peer);
             })
        .needing(Need::Broker);
    cases
        .add("01-3.54", "an empty payload in 0x05", "A payload may be empty: it is routed.",
             [](Bench& bench) {
                 StreamPeer& peer = bench.login(SessionKind::TlcMultiplex);
                 expectUnaltered(bench, peer, {}, 1, 42);
                 bench.expectOpen(peer);
             })
        .needing(Need::Broker);
    cases
        .add("01-3.55", "every byte value, and frames inside a payload",
             "The protocol never looks inside a payload: it arrives byte for byte.",
             [](Bench& bench) {
                 StreamPeer& peer = bench.login();
                 QByteArray all;
                 for (int i = 0; i < 256; ++i)
                     all += char(quint8(i));
                 expectUnaltered(bench, peer, all, 1, wallNow());
                 expectUnaltered(bench, peer,
                                 frame(datagram::bye, "inside") + payloadFrame("inside") + "\xAA\xBB", 1,
                                 wallNow());
                 bench.expectOpen(peer);
             })
        .needing(Need::Broker);
}

} // namespace

std::vector<NodeCase> datagramCases() {
    NodeCases cases("datagrams");
    addOffences(cases);
    addTolerated(cases);
    addValues(cases);
    return cases.take();
}

} // namespace wayside::conformance
