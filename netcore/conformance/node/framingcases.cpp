// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* syncRule = "A wrong prefix is loss of sync: the connection is closed at once.";
constexpr const char* zeroRule =
    "A frame of size 0 has no type and is invalid: the connection is closed at once. [ours]";
constexpr SessionKind single = SessionKind::TlcSingleplex;

QByteArray wrongPrefix(const QByteArray& prefix) {
    return frameAnnouncing(1, QByteArray(1, '\0'), prefix);
}

void everySplitPoint(Bench& bench) {
    StreamPeer& peer = bench.login();
    const qsizetype length = payloadFrame("s00").size();
    bench.requireWindow(4, 400);
    for (qsizetype at = 1; at < length; ++at) {
        const QByteArray content = "s" + QByteArray::number(at).rightJustified(2, '0');
        const QByteArray whole = payloadFrame(content);
        peer.waitForRoom(content.size());
        peer.sendInPieces({whole.left(at), whole.mid(at)}, 3);
        if (peer.channel().isClosed())
            break;
    }
    bench.arrives("s" + QByteArray::number(length - 1), bench.slack() + 3000);
    QByteArrayList missing;
    for (qsizetype at = 1; at < length; ++at) {
        const QByteArray content = "s" + QByteArray::number(at).rightJustified(2, '0');
        if (!bench.hasArrived(content))
            missing.append(QByteArray::number(at));
    }
    bench.behaviour(missing.isEmpty(), u"payload frames cut in two after these bytes were not routed: "_s +
                                           QString::fromLatin1(missing.join(", ")));
    bench.expectOpen(peer);
}

void byteByByte(Bench& bench) {
    StreamPeer& peer = bench.login();
    const QByteArray content = bench.mark("dripped");
    QList<QByteArray> pieces;
    for (const char byte : frame(datagram::keepAlive) + payloadFrame(content) + frame(datagram::keepAlive))
        pieces.append(QByteArray(1, byte));
    peer.sendInPieces(pieces, 2);
    bench.behaviour(bench.arrives(content, bench.slack() + 3000),
                    u"a payload sent one byte at a time was not routed"_s);
    bench.expectOpen(peer);
}

void manyInOneWrite(Bench& bench) {
    StreamPeer& peer = bench.login();
    const qint64 count = std::min<qint64>(bench.limits().payloadsInWindow() * 8 / 10, 1000);
    QByteArray bytes;
    QList<QByteArray> contents;
    for (qint64 i = 0; i < count; ++i) {
        contents.append(bench.mark("many ") + QByteArray::number(i) + QByteArray(int(i % 17), '.'));
        bytes += payloadFrame(contents.last());
        for (int k = 0; k < 10; ++k)
            bytes += frame(datagram::keepAlive);
    }
    peer.countPayloads(count, bytes.size());
    peer.send(bytes);
    bench.arrives(contents.last(), bench.slack() + 3000);
    QList<QByteArray> came;
    for (const Delivery& each : bench.atBroker())
        came.append(each.content);
    bench.behaviour(came == contents,
                    u"%1 payloads among %2 frames in one write: %3 arrived%4"_s.arg(count)
                        .arg(count * 11)
                        .arg(came.size())
                        .arg(came.size() == count ? u", in another order or altered"_s : QString()));
    bench.expectOpen(peer);
}

void largestFrame(Bench& bench) {
    bench.requireWindow(2, 65517);
    StreamPeer& peer = bench.login(SessionKind::TlcMultiplex);
    QByteArray content(65517, 'L');
    content.replace(0, 16, bench.mark("largest").leftJustified(16, '.'));
    peer.countPayloads(1, content.size());
    peer.send(payloadFrameFor(bench.identifier(), content));
    bench.behaviour(bench.arrives(content, bench.slack() + 5000),
                    u"a frame of size 65535 was not routed whole"_s);
    bench.expectOpen(peer);
}

void bigEndianSize(Bench& bench) {
    bench.requireWindow(4, 2000);
    StreamPeer& peer = bench.login();
    // Size 0x0203 and 0x0302: read the other way round, one of them is the other.
    for (const int size : {0x0203, 0x0302}) {
        QByteArray content = bench.mark("big endian ") + QByteArray::number(size) + ' ';
        content = content.leftJustified(size - 10, '.');
        bench.behaviour(
            bench.reaches(peer, content),
            u"a payload in a frame of size 0x%1 was not routed whole"_s.arg(size, 4, 16, QChar(u'0')));
    }
    bench.expectOpen(peer);
}

void sizeCountsContent(Bench& bench) {
    StreamPeer& peer = bench.login();
    const QByteArray content = bench.mark("behind small frames");
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes += frame(datagram::keepAlive) + frame(datagram::keepAlive, QByteArray(i % 5, 'k'));
    peer.countPayloads(1, content.size());
    peer.send(bytes + payloadFrame(content));
    bench.behaviour(bench.arrives(content, bench.slack() + 3000),
                    u"a payload behind small frames was not routed"_s);
    bench.expectOpen(peer);
}

void unfinishedBody(Bench& bench) {
    StreamPeer& peer = bench.login();
    peer.setQuiet(true);
    const qint64 limit = bench.limits().keepAliveMs;
    peer.send(frame(datagram::keepAlive));
    const qint64 last = bench.pump().now();
    peer.send(frameAnnouncing(65535, payloadFrame("never complete").mid(4)));
    while (bench.pump().now() < last + limit + bench.slack() && !peer.channel().isClosed()) {
        bench.until([&] { return peer.channel().isClosed(); }, std::max<qint64>(limit / 10, 20));
        peer.send("more");
    }
    bench.expectClosed(peer, Farewell::None, limit + bench.slack(), last);
    bench.expectFreshLogin();
}

void cutShortByClient(Bench& bench) {
    StreamPeer& peer = bench.login();
    const QByteArray content = bench.mark("cut short");
    peer.setQuiet(true);
    peer.send(payloadFrame(content).chopped(2));
    bench.sleep(50);
    peer.channel().close();
    bench.expectFreshLogin();
    for (const Delivery& each : bench.atBroker())
        bench.behaviour(!content.startsWith(each.content.left(12)),
                        u"%1 bytes of a payload that was never whole were routed"_s.arg(each.content.size()));
}

} // namespace

std::vector<NodeCase> framingCases() {
    NodeCases cases("framing");
    const std::tuple<const char*, const char*, QByteArray> prefixes[] = {
        {"01-2.01", "wrong first prefix byte", "\xAB\xBB"},
        {"01-2.02", "wrong second prefix byte", "\xAA\xBA"},
        {"01-2.03", "prefix bytes exchanged", "\xBB\xAA"},
        {"01-2.04", "prefix of zeros", QByteArray(2, '\0')},
    };
    for (const auto& [number, title, prefix] : prefixes)
        cases.add(number, title, syncRule, offence(single, always(wrongPrefix(prefix))));
    cases.add("01-2.05", "wrong prefix at the Token", syncRule,
              refusedAtTheDoor(true, [](Bench&, const SessionGrant& grant) {
                  return "\x01" + tokenFrame(grant.token).replace(0, 2, "\xAA\xBA");
              }));
    cases.add("01-2.06", "one byte too many between frames", syncRule, offence(single, always("\xAA")));
    cases.add("01-2.07", "size 0", zeroRule, offence(single, always(frameAnnouncing(0, {}))));
    cases.add("01-2.08", "size 0 as the first frame", zeroRule,
              refusedAtTheDoor(true, [](Bench&, const SessionGrant& grant) {
                  return "\x01" + frameAnnouncing(0, {}) + tokenFrame(grant.token);
              }));
    cases
        .add("01-2.09", "a frame of size 65535",
             "The size counts the content only, 0..65535: a frame of 65535 stays.", largestFrame)
        .needing(Need::Broker);
    cases
        .add("01-2.10", "a payload frame cut at every point",
             "Every split point gives the same result. [ours]", everySplitPoint)
        .needing(Need::Broker)
        .taking([](const NodeUnderTest& node) {
            return 20 * node.limits.payloadWindowMs / std::max<qint64>(node.limits.payloadsInWindow(), 1);
        });
    cases
        .add("01-2.11", "frames one byte at a time",
             "Any split of the byte stream is handled, down to one byte at a time. [ours]", byteByByte)
        .needing(Need::Broker);
    cases
        .add("01-2.12", "many frames in one write", "Frames in one write are all processed, in order.",
             manyInOneWrite)
        .needing(Need::Broker);
    cases.add("01-2.13", "the size is big-endian", "Every number is big-endian and unsigned.", bigEndianSize)
        .needing(Need::Broker);
    cases
        .add("01-2.14", "the size counts the content only", "The size counts type and data, not the header.",
             sizeCountsContent)
        .needing(Need::Broker);
    cases
        .add("01-2.15", "a body that never completes",
             "A body that never completes falls to the idle limit, however it drips.", unfinishedBody)
        .taking([](const NodeUnderTest& node) { return node.limits.keepAliveMs; });
    cases
        .add("01-2.16", "a payload cut short by the end of the connection",
             "A frame that is not whole is not processed.", cutShortByClient)
        .needing(Need::Broker);
    return cases.take();
}

} // namespace wayside::conformance
