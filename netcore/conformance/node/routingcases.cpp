// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr SessionKind single = SessionKind::TlcSingleplex;
constexpr SessionKind multi = SessionKind::TlcMultiplex;

QByteArray everyByte(const QByteArray& mark) {
    QByteArray content = mark + ' ';
    for (int i = 255; i >= 0; --i)
        content += char(quint8(i));
    return content;
}

std::function<void(Bench&)> toBroker(SessionKind kind) {
    return [kind](Bench& bench) {
        StreamPeer& peer = bench.login(kind);
        const QByteArray content = everyByte(bench.mark("to the Broker"));
        bench.behaviour(bench.reaches(peer, content),
                        u"a payload of this TLC did not reach the Broker byte for byte"_s);
        const QList<Delivery> came = bench.atBroker();
        bench.behaviour(came.isEmpty() || came.last().identifier == bench.identifier(),
                        u"it came with the identifier “%1”"_s.arg(
                            came.isEmpty() ? QString() : QString::fromLatin1(came.last().identifier)));
        bench.behaviour(came.size() <= 1, u"it came %1 times"_s.arg(came.size()));
        bench.expectOpen(peer);
    };
}

std::function<void(Bench&)> fromBroker(SessionKind kind) {
    return [kind](Bench& bench) {
        StreamPeer& peer = bench.login(kind);
        const QByteArray content = everyByte(bench.mark("from the Broker"));
        bench.fromBroker(payloadFrameFor(bench.identifier(), content, 0x42, 4711), content.size());
        bench.until([&] { return peer.heard(content); }, bench.slack() + 3000);
        const QList<Delivery> came = peer.deliveries();
        bench.behaviour(!came.isEmpty(),
                        u"a payload of the Broker did not reach the TLC that owns the identifier"_s);
        for (const Delivery& each : came) {
            const bool whole = each.content == content && each.kind == 0x42 && each.origin == 4711;
            bench.behaviour(whole,
                            u"it did not arrive byte for byte: type 0x%1, origin timestamp %2, %3 bytes"_s
                                .arg(each.kind, 2, 16, QChar(u'0'))
                                .arg(each.origin)
                                .arg(each.content.size()));
            const bool owned = each.identifier.isEmpty() || each.identifier == bench.identifier();
            bench.behaviour(owned, u"it came with another identifier"_s);
        }
        bench.behaviour(came.size() <= 1, u"it came %1 times"_s.arg(came.size()));
        bench.expectOpen(peer);
    };
}

void notToOtherTlcs(Bench& bench) {
    StreamPeer& sender = bench.login(bench.session(single, {bench.identifiers()[0]}));
    StreamPeer& other = bench.login(bench.session(multi, {bench.identifiers()[1]}));
    const QByteArray content = bench.mark("for Brokers only");
    bench.behaviour(bench.reaches(sender, content), u"the payload did not reach the Broker"_s);
    bench.sleep(150);
    bench.behaviour(!other.heard(content), u"another TLC heard it"_s);
    bench.behaviour(!sender.heard(content), u"its own sender got it back"_s);
    bench.expectOpen(other);
}

void onlyToTheOwner(Bench& bench) {
    StreamPeer& owner = bench.login(bench.session(single, {bench.identifiers()[0]}));
    StreamPeer& other = bench.login(bench.session(single, {bench.identifiers()[1]}));
    const QByteArray content = bench.mark("for the owner only");
    bench.fromBroker(payloadFrameFor(bench.identifier(0), content), content.size());
    bench.behaviour(bench.until([&] { return owner.heard(content); }, bench.slack() + 3000),
                    u"the owner of the identifier did not get it"_s);
    bench.sleep(100);
    bench.behaviour(!other.heard(content), u"a TLC that does not own the identifier got it"_s);
    bench.expectOpen(other);
}

void notBackToTheBroker(Bench& bench) {
    StreamPeer& owner = bench.login();
    const QByteArray content = bench.mark("Brokers do not hear Brokers");
    bench.fromBroker(payloadFrameFor(bench.identifier(), content), content.size());
    bench.behaviour(bench.until([&] { return owner.heard(content); }, bench.slack() + 3000),
                    u"the TLC did not get it"_s);
    bench.sleep(100);
    bench.behaviour(!bench.hasArrived(content), u"the Broker got a payload of a Broker"_s);
}

void inOrder(Bench& bench) {
    StreamPeer& peer = bench.login();
    const int count = int(std::min<qint64>(bench.limits().payloadsInWindow() * 8 / 10, 40));
    QList<QByteArray> contents;
    for (int i = 0; i < count; ++i)
        contents.append(bench.mark("order ") + QByteArray::number(i));
    for (const QByteArray& each : contents)
        peer.sendPaced(payloadFrame(each), each.size());
    bench.arrives(contents.last(), bench.slack() + 3000);
    QList<QByteArray> came;
    for (const Delivery& each : bench.atBroker())
        came.append(each.content);
    bench.behaviour(came == contents,
                    u"of %1 payloads %2 came, or in another order"_s.arg(count).arg(came.size()));
    bench.expectOpen(peer);
}

void manyIdentifiers(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(multi, bench.identifiers()));
    for (int i = 0; i < 2; ++i) {
        const QByteArray up = bench.mark("up ") + bench.identifier(i),
                         down = bench.mark("down ") + bench.identifier(i);
        peer.sendPaced(payloadFrameFor(bench.identifier(i), up), up.size());
        bench.until([&] { return !bench.atBroker(i).isEmpty(); }, bench.slack() + 3000);
        const QList<Delivery> came = bench.atBroker(i);
        bench.behaviour(!came.isEmpty() && came.last().content == up,
                        u"a payload for one of two identifiers did not arrive"_s);
        bench.fromBroker(payloadFrameFor(bench.identifier(i), down), down.size());
        bench.until([&] { return peer.heard(down); }, bench.slack() + 3000);
        bench.behaviour(peer.heard(down), u"a payload to one of two identifiers did not arrive"_s);
        for (const Delivery& each : peer.deliveries())
            bench.behaviour(each.content != down || each.identifier == bench.identifier(i),
                            u"a payload came with the other identifier"_s);
    }
    bench.expectOpen(peer);
}

void tooLargeForIdentifier(Bench& bench) {
    bench.requireWindow(4, 65525 + 400);
    StreamPeer& peer = bench.login();
    const QByteArray tooLarge(65518, 'x');
    peer.countPayloads(1, tooLarge.size());
    peer.send(payloadFrame(tooLarge));
    const QByteArray next = bench.mark("after the too large one");
    peer.countPayloads(1, next.size());
    peer.send(payloadFrame(next));
    bench.behaviour(bench.arrives(next, bench.slack() + 3000), u"the payload behind it was not routed"_s);
    for (const Delivery& each : bench.atBroker())
        bench.behaviour(
            each.content == next,
            u"%1 bytes of it arrived: it must be dropped, never truncated"_s.arg(each.content.size()));
    bench.expectOpen(peer);
}

void largestWithIdentifier(Bench& bench) {
    bench.requireWindow(2, 65517);
    StreamPeer& peer = bench.login();
    QByteArray content(65517, 'w');
    content.replace(0, 20, bench.mark("largest").leftJustified(20, '.'));
    peer.countPayloads(1, content.size());
    peer.send(payloadFrame(content));
    bench.behaviour(bench.arrives(content, bench.slack() + 5000),
                    u"a payload of 65517 bytes did not arrive whole"_s);
    bench.expectOpen(peer);
}

/// The close half of the shared Broker.
void expectNoLoss(Bench& bench, int losses) {
    if (bench.node().broker->losses() != losses)
        bench.closeFailed(u"the Broker was closed for it"_s);
    else
        bench.closePassed();
}

void afterTheEnd(Bench& bench) {
    const int losses = bench.node().broker->losses();
    StreamPeer& gone = bench.login();
    bench.goodbye(gone);
    const QByteArray content = bench.mark("to nobody");
    bench.fromBroker(payloadFrameFor(bench.identifier(), content), content.size());
    // The Broker's connection is not the worse for it.
    StreamPeer& next = bench.login();
    const QByteArray again = bench.mark("to somebody");
    bench.fromBroker(payloadFrameFor(bench.identifier(), again), again.size());
    bench.behaviour(
        bench.until([&] { return next.heard(again); }, bench.slack() + 3000),
        u"after a payload to an identifier without a session the Broker's next one did not arrive"_s);
    expectNoLoss(bench, losses);
}

void unregistered(Bench& bench) {
    StreamPeer& peer = bench.login();
    const int losses = bench.node().broker->losses();
    bench.fromBroker(payloadFrameFor("zz__zz--", "to an identifier nobody registered"), 34);
    bench.fromBroker(payloadFrameFor("zz", "to a shorter one"), 16);
    const QByteArray content = bench.mark("the next one");
    bench.fromBroker(payloadFrameFor(bench.identifier(), content), content.size());
    bench.behaviour(bench.until([&] { return peer.heard(content); }, bench.slack() + 3000),
                    u"after it the Broker's next payload did not arrive"_s);
    expectNoLoss(bench, losses);
}

} // namespace

std::vector<NodeCase> routingCases() {
    NodeCases cases("routing");
    constexpr const char* up = "A TLC's payload goes to every Broker with its identifier in scope, byte for "
                               "byte; the node converts 0x04 to 0x05.";
    constexpr const char* down = "A Broker's payload goes to the TLC that owns the identifier, byte for "
                                 "byte; the node converts 0x05 to 0x04.";
    constexpr const char* large = "A 0x04 payload over 65517 bytes cannot become 0x05: dropped for that "
                                  "receiver, never truncated. [ours]";
    constexpr const char* dropped = "A payload for an identifier that is not in scope is dropped, with no "
                                    "answer, and the connection stays.";
    cases.add("01-4.01", "singleplex TLC to Broker", up, toBroker(single)).needing(Need::Broker);
    cases.add("01-4.02", "multiplex TLC to Broker", up, toBroker(multi)).needing(Need::Broker);
    cases.add("01-4.03", "Broker to singleplex TLC", down, fromBroker(single)).needing(Need::Broker);
    cases.add("01-4.04", "Broker to multiplex TLC", down, fromBroker(multi)).needing(Need::Broker);
    cases.add("01-4.05", "TLCs do not hear TLCs", "TLCs do not hear other TLCs.", notToOtherTlcs)
        .needing(Need::Broker)
        .withIdentifiers(2);
    cases
        .add("01-4.06", "only the owner hears the Broker",
             "A Broker's payload goes to the TLC that owns the identifier.", onlyToTheOwner)
        .needing(Need::Broker)
        .withIdentifiers(2);
    cases
        .add("01-4.07", "Brokers do not hear Brokers", "Brokers do not hear other Brokers.",
             notBackToTheBroker)
        .needing(Need::Broker);
    cases.add("01-4.08", "order", "Payloads of one sender to one receiver arrive in the order sent.", inOrder)
        .needing(Need::Broker)
        .taking([](const NodeUnderTest& node) { return node.limits.payloadWindowMs; });
    cases
        .add("01-4.09", "two identifiers in one session",
             "A multiplex session carries every identifier of its scope.", manyIdentifiers)
        .needing(Need::Broker)
        .withIdentifiers(2);
    cases.add("01-4.10", "a payload that cannot become 0x05", large, tooLargeForIdentifier)
        .needing(Need::Broker);
    cases.add("01-4.11", "the largest payload that can become 0x05", large, largestWithIdentifier)
        .needing(Need::Broker);
    cases.add("01-4.12", "Broker to an identifier without a session", dropped, afterTheEnd)
        .needing(Need::Broker);
    cases.add("01-4.13", "Broker to an identifier nobody registered", dropped, unregistered)
        .needing(Need::Broker);
    return cases.take();
}

} // namespace wayside::conformance
