// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "virtualnode.h"

#include "netcore/node/taps/traffictaps.h"
#include "netcore/observe/trafficrows.h"

#include <algorithm>
#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace Qt::StringLiterals;
using observe::TrafficKind;
using observe::TrafficRecord;

namespace {

constexpr quint8 payloadType = 0x04, copyType = 0xF0;

QByteArray bytesOfFrame(const ByteString& frame) {
    return {reinterpret_cast<const char*>(frame.data()), qsizetype(frame.size())};
}

} // namespace

/// A connection that is watched live, in a whole node, on real sockets in virtual time.
class TrafficTapTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VirtualNode> m_node;

    static QString path(quint64 connectionId) {
        return u"/admin/v1/connections/%1/traffic"_s.arg(connectionId);
    }
    int watch(quint64 connectionId, const QJsonObject& body = {}, const QString& role = u"PLATFORM_ADMIN"_s) {
        return m_node->call("POST", path(connectionId), body, role).status;
    }
    Result<observe::TrafficBatch> read(quint64 connectionId, quint64 after = 0, int limit = 2000) {
        const auto answer =
            m_node->call("GET", path(connectionId) + u"?after=%1&limit=%2"_s.arg(after).arg(limit));
        if (answer.status != 200)
            return failure(ErrorCode::NotFound, Fault::Local, std::to_string(answer.status));
        return observe::trafficBatchFromJson(answer.body.toObject());
    }
    static int count(const QList<TrafficRecord>& records, quint8 type, bool toClient) {
        return int(std::ranges::count_if(records, [=](const TrafficRecord& record) {
            return record.kind == TrafficKind::Datagram && record.typeByte == type &&
                   record.toClient == toClient;
        }));
    }

private Q_SLOTS:
    void init() {
        m_node = std::make_unique<VirtualNode>(node::NodeSettings());
        QVERIFY(m_node->isRunning());
    }
    void cleanup() { m_node.reset(); }

    void bothDirectionsAreHeard() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        StreamPeer broker(*m_node, m_node->createSession(SessionType::Broker));
        QVERIFY(tlc.isActive() && broker.isActive());
        QCOMPARE(watch(tlc.connectionId()), 201);
        const ByteString up = payloadFrame(40, 7);
        QVERIFY(tlc.send(up));
        m_node->step(Milliseconds(250));
        QVERIFY(broker.send(payloadFrame("sub00001", 20, 9)));
        QVERIFY(tlc.answerTimeSync(24));
        const auto batch = read(tlc.connectionId());
        QVERIFY(batch);
        QVERIFY(!batch->more && !batch->ended);
        QCOMPARE(batch->dropped, 0U);
        const TrafficRecord& opened = batch->records.first();
        QCOMPARE(int(opened.kind), int(TrafficKind::Opened));
        QCOMPARE(opened.opened->type, SessionType::Tlc);
        QCOMPARE(opened.opened->identifiers, QStringList{u"sub00001"_s});
        QVERIFY(opened.opened->joined && opened.opened->heardAtNode);
        QCOMPARE(opened.opened->limits->payloadRatePerSecond, 12U);
        QCOMPARE(count(batch->records, payloadType, false), 1);
        QCOMPARE(count(batch->records, payloadType, true), 1);
        QCOMPARE(count(batch->records, 0x07, false), 1);
        const auto sent = std::ranges::find_if(batch->records, [](const TrafficRecord& record) {
            return record.typeByte == payloadType && !record.toClient;
        });
        QCOMPARE(sent->bytes, bytesOfFrame(up));
        QCOMPARE(sent->size, quint32(up.size()));
        const auto received = std::ranges::find_if(batch->records, [](const TrafficRecord& record) {
            return record.typeByte == payloadType && record.toClient;
        });
        QCOMPARE(received->atMs - sent->atMs, 250);
        QCOMPARE(*received->wallMs - *sent->wallMs, 250);
        quint64 before = 0;
        for (const TrafficRecord& record : batch->records) {
            QCOMPARE(record.sequence, before + 1);
            before = record.sequence;
        }
        // The other connection is not watched, and nothing of it is here.
        QVERIFY(!read(broker.connectionId()));
        QCOMPARE(count(batch->records, 0x05, false), 0);
    }

    void askedOnFromWhereItStopped() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QCOMPARE(watch(tlc.connectionId()), 201);
        for (int i = 0; i < 10; ++i)
            QVERIFY(tlc.send(payloadFrame(10, quint8(i))));
        QList<TrafficRecord> all;
        quint64 after = 0;
        for (int turns = 0; turns < 30; ++turns) {
            const auto batch = read(tlc.connectionId(), after, 3);
            QVERIFY(batch);
            QVERIFY(batch->records.size() <= 3);
            all += batch->records;
            after = batch->next;
            if (!batch->more)
                break;
        }
        QCOMPARE(count(all, payloadType, false), 10);
        const auto nothing = read(tlc.connectionId(), after);
        QVERIFY(nothing && nothing->records.isEmpty() && nothing->next == after);
        QVERIFY(read(tlc.connectionId(), 1'000'000)->records.isEmpty());
    }

    void longDatagramsAreCutAndTheirSizeIsTold() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QCOMPARE(watch(tlc.connectionId(), {{u"bytes"_s, 64}}), 201);
        QVERIFY(tlc.send(payloadFrame(5000)));
        const auto batch = read(tlc.connectionId());
        const TrafficRecord& record = batch->records.last();
        QCOMPARE(record.size, 5000U + 14U);
        QCOMPARE(record.bytes.size(), 64);
        QVERIFY(record.isCut());
    }

    void tokensNeverShow() {
        const QJsonObject tlcSession = m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        const QJsonObject monitorSession = m_node->createSession(SessionType::Monitor);
        const QByteArray tlcToken = tlcSession["token"_L1].toString().toLatin1();
        StreamPeer tlc(*m_node, tlcSession);
        StreamPeer monitor(*m_node, monitorSession);
        QCOMPARE(watch(monitor.connectionId()), 201);
        QCOMPARE(watch(tlc.connectionId()), 201);
        QVERIFY(tlc.send(payloadFrame(10, 1)));
        QVERIFY(tlc.send(payloadFrame(10, 2)));
        // A second Token ends the connection; what was in it is a secret all the same.
        tlc.send(frameOf(wire::Token{std::string_view(tlcToken.constData(), std::size_t(tlcToken.size()))}));
        const auto copies = read(monitor.connectionId());
        QCOMPARE(count(copies->records, copyType, true), 2);
        const auto own = read(tlc.connectionId());
        QCOMPARE(count(own->records, 0x01, false), 1);
        QSet<QByteArray> masks;
        for (const TrafficRecord& record : copies->records + own->records) {
            QVERIFY(!record.bytes.contains(tlcToken));
            QVERIFY(!record.bytes.contains(tlcToken.left(8)));
            if (record.typeByte == copyType)
                masks.insert(record.bytes.mid(9, tlcToken.size()));
            if (record.typeByte == 0x01)
                QCOMPARE(record.bytes.mid(5), QByteArray(tlcToken.size(), '*'));
        }
        QCOMPARE(masks.size(), 1); // the same sender is the same word
        const auto text = m_node->call("GET", path(monitor.connectionId())).body.toObject();
        const QByteArray json = QJsonDocument(text).toJson();
        QVERIFY(!json.contains(tlcToken) && !json.contains(tlcToken.toHex()));
    }

    void whatCannotBeMaskedIsNotKept() {
        node::TrafficTap tap(m_node->clock(), 64, {});
        // The publisher's token alone is longer than what is kept of each datagram.
        const std::string token(300, 'S');
        const ByteString copy = frameOf(wire::MonitorPayload{token, WallTime{1}, WallTime{2}, 0x04, {}});
        for (const std::size_t head : {std::size_t(0), copy.size() - 12, copy.size()}) {
            if (head > 0 && head < 5 + 4 + token.size())
                continue; // the router never parts a head inside the token
            tap.sent(wire::Bytes(copy).first(head), wire::Bytes(copy).subspan(head), MonotonicTime());
        }
        // Before a token was accepted any byte may belong to one.
        tap.heard(rawFrame(0x04, bytesOf("S0SECRET")), true, MonotonicTime());
        for (const TrafficRecord& record : tap.read(0, 100).records)
            QVERIFY2(!record.bytes.contains("SSSS") && !record.bytes.contains("SECRET"),
                     record.bytes.toHex().constData());
    }

    void theRingIsBoundedAndSaysWhatIsGone() {
        node::TrafficTap tap(m_node->clock(), 65'539, {});
        const ByteString large = payloadFrame(60'000);
        for (int i = 0; i < 100; ++i)
            tap.heard(large, false, MonotonicTime());
        const auto batch = tap.read(0, 2000);
        QVERIFY(batch.dropped > 20);
        QVERIFY(batch.more); // one answer is bounded as well
        qsizetype bytes = 0;
        for (quint64 after = 0;;) {
            const auto piece = tap.read(after, 2000);
            QVERIFY(!piece.records.isEmpty());
            for (const TrafficRecord& record : piece.records)
                bytes += record.bytes.size();
            after = piece.next;
            if (!piece.more)
                break;
        }
        QVERIFY(bytes <= node::TrafficTap::mostBytes);
        QVERIFY(bytes > node::TrafficTap::mostBytes / 2);
        node::TrafficTap many(m_node->clock(), 16, {});
        const ByteString small = payloadFrame(1);
        const auto records = quint64(node::TrafficTap::mostRecords);
        for (quint64 i = 0; i < records + 10; ++i)
            many.heard(small, false, MonotonicTime());
        QCOMPARE(many.read(0, 1).dropped, 11U); // and what opened it
        QCOMPARE(many.read(records, 2000).records.size(), 11);
    }

    void itEndsWhenNobodyAsks() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QCOMPARE(watch(tlc.connectionId()), 201);
        for (int i = 0; i < 2; ++i) {
            m_node->step(Milliseconds(6000));
            QVERIFY(tlc.send(frameOf(wire::KeepAlive{})));
            QVERIFY(read(tlc.connectionId())); // who asks keeps it
        }
        m_node->step(Milliseconds(5000));
        QVERIFY(tlc.send(frameOf(wire::KeepAlive{})));
        m_node->step(Milliseconds(5000));
        QVERIFY(!read(tlc.connectionId()));
        QVERIFY(tlc.send(payloadFrame(10))); // and the connection goes on
        QCOMPARE(watch(tlc.connectionId()), 201);
        QCOMPARE(read(tlc.connectionId())->records.size(), 1);
    }

    void theLastOfAConnectionCanBeRead() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        const quint64 id = tlc.connectionId();
        QCOMPARE(watch(id), 201);
        for (int i = 0; i < 61; ++i)
            tlc.send(payloadFrame(1)); // one over the limit
        QVERIFY(tlc.waitForClose());
        const auto batch = read(id);
        QVERIFY(batch->ended);
        QCOMPARE(count(batch->records, payloadType, false), 61);
        QCOMPARE(int(batch->records.last().kind), int(TrafficKind::Ended));
        QCOMPARE(batch->records.last().text, u"RATE_LIMIT"_s);
        QCOMPARE(watch(id), 404);
        m_node->step(node::TrafficTaps::patience);
        QVERIFY(!read(id));
    }

    void garbageIsHeard() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QCOMPARE(watch(tlc.connectionId()), 201);
        tlc.send(bytesOf("GET / HTTP/1.1\r\n"));
        QVERIFY(tlc.waitForClose());
        const auto batch = read(tlc.connectionId());
        const auto garbage = std::ranges::find(batch->records, TrafficKind::Garbage, &TrafficRecord::kind);
        QVERIFY(garbage != batch->records.end());
        QVERIFY(garbage->bytes.startsWith("G"));
        QVERIFY(!garbage->text.isEmpty());
    }

    void onlyWhoMayAndOnlySoMany() {
        QList<std::shared_ptr<StreamPeer>> peers;
        for (int i = 1; i <= int(node::TrafficTaps::mostTaps) + 1; ++i) {
            const QString identifier = u"sub%1"_s.arg(i, 5, 10, QLatin1Char('0'));
            peers.append(std::make_shared<StreamPeer>(
                *m_node, m_node->createSession(SessionType::Tlc, {identifier}, true)));
            QVERIFY(peers.last()->isActive());
        }
        QCOMPARE(watch(peers[0]->connectionId(), {}, u"DOMAIN_ADMIN"_s), 403);
        QCOMPARE(watch(peers[0]->connectionId(), {}, u"TLC_ADMIN"_s), 403);
        QCOMPARE(watch(4711), 404);
        QCOMPARE(watch(peers[0]->connectionId(), {{u"bytes"_s, -1}}), 400);
        QCOMPARE(watch(peers[0]->connectionId(), {{u"bytes"_s, 65540}}), 400);
        QCOMPARE(watch(peers[0]->connectionId(), {{u"reason"_s, 5}}), 400);
        for (int i = 0; i < int(node::TrafficTaps::mostTaps); ++i)
            QCOMPARE(watch(peers[i]->connectionId()), 201);
        QCOMPARE(watch(peers.last()->connectionId()), 429);
        QCOMPARE(watch(peers.first()->connectionId()), 201); // one that is open already is joined
    }

    void watchingIsToldAndAudited() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QCOMPARE(watch(tlc.connectionId(), {{u"reason"_s, u"ticket 12"_s}}), 201);
        const auto entries = m_node->call("GET", u"/admin/v1/audit"_s).body["entries"_L1].toArray();
        const auto found = std::ranges::find_if(entries, [](const QJsonValue& entry) {
            return entry["action"_L1].toString() == u"traffic.watch"_s;
        });
        QVERIFY2(found != entries.end(), QJsonDocument(entries).toJson().constData());
        QCOMPARE((*found)["reason"_L1].toString(), u"ticket 12"_s);
        QCOMPARE((*found)["subject"_L1].toString(), tlc.row().sessionId);
    }
};

QTEST_GUILESS_MAIN(TrafficTapTest)
#include "tst_traffictap.moc"
