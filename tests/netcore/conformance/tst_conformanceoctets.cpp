// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/clienthello.h"
#include "netcore/conformance/node/httpexchange.h"
#include "netcore/conformance/node/nodecase.h"
#include "netcore/conformance/node/octets.h"
#include "netcore/conformance/node/sessiongrant.h"

#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace wayside::conformance;
using namespace Qt::StringLiterals;

/// What the suite reads and writes by itself.
class TestConformanceOctets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesAreBuiltByteByByte();
    void deliveriesAreReadOrRefused();
    void copiesAreReadOrRefused();
    void httpAnswersEndWhereTheyEnd_data();
    void httpAnswersEndWhereTheyEnd();
    void serverHelloIsRead();
    void ourHelloIsOneRecord();
    void grantsNeedEveryLimit();
    void casesAreOrderedAndNamedOnce();
};

void TestConformanceOctets::framesAreBuiltByteByByte() {
    QCOMPARE(frame(datagram::keepAlive).toHex(), "aabb000100");
    QCOMPARE(frame(datagram::bye, "x").toHex(), "aabb00020278");
    QCOMPARE(payloadFrame("p", 7, 0x0102).toHex(), "aabb000b0407000000000000010270");
    QCOMPARE(payloadFrameFor("ab", "p", 7, 1).toHex(), "aabb0013056162000000000000"
                                                       "07000000000000000170");
    QCOMPARE(timestampsResponse(1, 2, ~0ULL).toHex(),
             "aabb00190700000000000000010000000000000002ffffffffffffffff");
    QCOMPARE(frameAnnouncing(0xFFFF, "\x04", "\xAB\xBB").toHex(), "abbbffff04");
    QCOMPARE(readBig(big64(0x0102030405060708), 0, 8), quint64(0x0102030405060708));
}

void TestConformanceOctets::deliveriesAreReadOrRefused() {
    const QByteArray bytes = payloadFrameFor("sub00001", "content", 0xFF, 42);
    const auto delivery = Delivery::from(datagram::payloadWithIdentifier, bytes.mid(5));
    QVERIFY(delivery);
    QCOMPARE(delivery->identifier, "sub00001");
    QCOMPARE(delivery->kind, quint8(0xFF));
    QCOMPARE(delivery->origin, quint64(42));
    QCOMPARE(delivery->content, "content");
    QVERIFY(!Delivery::from(datagram::payloadWithIdentifier, bytes.mid(5, 16)));
    QVERIFY(!Delivery::from(datagram::payload, QByteArray(8, '\0')));
    QVERIFY(!Delivery::from(datagram::bye, QByteArray(30, '\0')));
}

void TestConformanceOctets::copiesAreReadOrRefused() {
    const QByteArray original = payloadFrame("inside", 1, 9).mid(5);
    const QByteArray good = big32(3) + "tok" + big64(9) + big64(10) + '\4' + original;
    const auto copy = MonitorCopy::from(good);
    QVERIFY(copy);
    QCOMPARE(copy->publisherToken, "tok");
    QCOMPARE(copy->publishing, quint64(9));
    QCOMPARE(copy->sent, quint64(10));
    QCOMPARE(copy->original.content, "inside");
    QVERIFY(!MonitorCopy::from(big32(0xFFFFFFFF) + good.mid(4)));
    QVERIFY(!MonitorCopy::from(big32(4000) + good.mid(4)));
    QVERIFY(!MonitorCopy::from(good.first(20)));
}

void TestConformanceOctets::httpAnswersEndWhereTheyEnd_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ended");
    QTest::addColumn<int>("status"); // -1: more is needed
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("rest");
    const QByteArray none;
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}more") << false
                            << 200 << QByteArray("{}") << QByteArray("more");
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n{}") << false
                                 << -1 << none << none;
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-") << true << -1 << none << none;
    QTest::newRow("chunks")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n") << false
        << 200 << QByteArray("[]") << none;
    QTest::newRow("chunks without end")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n") << true << -1
        << none << none;
    QTest::newRow("a chunk of no size")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n[]\r\n") << true << -1
        << none << none;
    QTest::newRow("until the close") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\nno") << true << 400
                                     << QByteArray("no") << none;
    QTest::newRow("not closed yet") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\nno") << false << -1 << none
                                    << none;
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false << 204 << none
                                << none;
    QTest::newRow("a negative length")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n") << true << -1 << none << none;
}

void TestConformanceOctets::httpAnswersEndWhereTheyEnd() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, ended);
    QFETCH(int, status);
    HttpAnswer answer;
    const bool whole = parseHttpAnswer(bytes, ended, answer);
    QCOMPARE(whole, status >= 0);
    if (!whole)
        return;
    QCOMPARE(answer.status, status);
    QTEST(answer.body, "body");
    QTEST(answer.rest, "rest");
}

void TestConformanceOctets::serverHelloIsRead() {
    const QByteArray body = QByteArray("\x02\x00\x00\x26\x03\x03", 6) + QByteArray(32, 'r') +
                            QByteArray(1, '\0') + QByteArray("\xC0\x2F\x00", 3);
    const QByteArray hello = QByteArray("\x16\x03\x03", 3) + big16(quint16(body.size())) + body;
    const ServerReply reply = readServerReply(hello);
    QCOMPARE(int(reply.kind), int(ServerReply::Kind::Hello));
    QCOMPARE(reply.version, quint16(0x0303));
    QCOMPARE(reply.suite, ecdheRsaAes128GcmSha256);
    for (qsizetype size = 0; size < hello.size(); ++size)
        QCOMPARE(int(readServerReply(hello.first(size)).kind), int(ServerReply::Kind::Nothing));
    const ServerReply alert = readServerReply(QByteArray("\x15\x03\x03\x00\x02\x02\x46", 7));
    QCOMPARE(int(alert.kind), int(ServerReply::Kind::Alert));
    QCOMPARE(alert.alert, quint8(70));
    QCOMPARE(int(readServerReply("HTTP/1.1 400 Bad Request\r\n" + QByteArray(22000, 'x')).kind),
             int(ServerReply::Kind::Other));
}

void TestConformanceOctets::ourHelloIsOneRecord() {
    for (const bool tls13 : {false, true}) {
        HelloOffer offer;
        offer.tls13 = tls13;
        const QByteArray hello = clientHello(offer);
        QCOMPARE(hello.front(), '\x16');
        QCOMPARE(qsizetype(readBig(hello, 3, 2)), hello.size() - 5);
        QCOMPARE(qsizetype(readBig(hello, 6, 3)), hello.size() - 9);
        QVERIFY(hello.contains("localhost"));
        QVERIFY(hello.contains("\xC0\x2F"));
    }
}

void TestConformanceOctets::grantsNeedEveryLimit() {
    const QJsonObject listener{
        {u"host"_s, u"h"_s}, {u"port"_s, 1}, {u"expiration"_s, u"2024-01-15T10:30:00Z"_s}};
    const QJsonObject details{{u"securityMode"_s, u"NONE"_s},
                              {u"keepAliveTimeout"_s, u"PT10S"_s},
                              {u"payloadRateLimit"_s, 12},
                              {u"payloadRateLimitDuration"_s, u"PT5S"_s},
                              {u"payloadThroughputLimit"_s, 61440},
                              {u"payloadThroughputLimitDuration"_s, u"PT5S"_s},
                              {u"clockDiffLimit"_s, u"PT3S"_s},
                              {u"clockDiffLimitDuration"_s, u"PT1M"_s},
                              {u"listener"_s, listener},
                              {u"tlcIdentifier"_s, u"sub00001"_s}};
    const QJsonObject answer{{u"token"_s, u"t"_s}, {u"details"_s, details}};
    QString trouble;
    const auto grant = SessionGrant::from(SessionKind::TlcSingleplex, answer, trouble);
    QVERIFY2(grant, qPrintable(trouble));
    QCOMPARE(grant->limits.payloadsInWindow(), 60);
    QCOMPARE(grant->limits.bytesInWindow(), 307200);
    QCOMPARE(grant->identifier(), "sub00001");
    for (const QString& name : details.keys()) {
        if (name == u"securityMode"_s || name == u"tlcIdentifier"_s)
            continue;
        QJsonObject less = details;
        less.remove(name);
        QString why;
        QVERIFY2(!SessionGrant::from(SessionKind::TlcSingleplex, {{u"token"_s, u"t"_s}, {u"details"_s, less}},
                                     why),
                 qPrintable(name));
        QVERIFY(!why.isEmpty());
    }
}

void TestConformanceOctets::casesAreOrderedAndNamedOnce() {
    QSet<QString> numbers;
    const CaseDescription* before = nullptr;
    const QList<CaseDescription> all = nodeCaseDescriptions();
    QVERIFY(all.size() >= 150);
    for (const CaseDescription& each : all) {
        QVERIFY2(!numbers.contains(each.number.text()), qPrintable(each.number.text()));
        numbers.insert(each.number.text());
        QVERIFY(before == nullptr || before->number < each.number);
        QVERIFY(!each.title.isEmpty() && !each.rule.isEmpty() && !each.area.isEmpty());
        before = &each;
    }
}

QTEST_GUILESS_MAIN(TestConformanceOctets)
#include "tst_conformanceoctets.moc"
