// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/requestparser.h"

#include <QTest>
#include <random>

using namespace wayside::node::http;
using namespace Qt::StringLiterals;

namespace {

struct Outcome {
    QList<HttpRequest> requests;
    int errorStatus = 0; ///< 0: no error
    bool idle = false;   ///< nothing half-read is left
};

/// Feeds `bytes` in pieces of `piece` bytes, taking each request as soon as it is complete.
Outcome parse(const QByteArray& bytes, qsizetype piece, const HttpLimits& limits = {}) {
    RequestParser parser(limits);
    Outcome outcome;
    const auto takeAll = [&] {
        while (parser.phase() == RequestParser::Phase::Complete)
            outcome.requests.append(parser.take());
    };
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        parser.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        takeAll();
    }
    if (parser.phase() == RequestParser::Phase::Failed)
        outcome.errorStatus = parser.error().status;
    outcome.idle = parser.phase() == RequestParser::Phase::Idle;
    return outcome;
}

QString describe(const Outcome& outcome) {
    QString text;
    for (const HttpRequest& request : outcome.requests) {
        text += QString::fromLatin1(request.method) + u' ' + request.target.path.join(u'/') + u' ' +
                QString::number(request.headers.size()) + u' ' + QString::fromLatin1(request.body.toHex()) +
                u';';
    }
    return text;
}

const QByteArray chunkedPost = "POST /c HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "5\r\nhello\r\n6;x=\"y\"\r\n world\r\n0\r\nX-Authorization: trailer\r\n\r\n";

} // namespace

class RequestParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeAndSplitEverywhere_data();
    void wholeAndSplitEverywhere();
    void refused_data();
    void refused();
    void pipelinedRequestsComeInOrder();
    void trailersAreNotHeaders();
    void keepAlive_data();
    void keepAlive();
    void headerOfExactlyTheCap();
    void headerDrippedLineByLineStillHasItsCap();
    void bodyOfExactlyTheCap();
    void continueIsOfferedOnce();
    void continueIsNotOfferedForABodyTooLarge();
    void endlessChunkHeader();
    void endlessTrailers();
    void randomDamageNeverCrashesAndSplitsAgree();
};

void RequestParserTest::wholeAndSplitEverywhere_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("get") << QByteArray("GET /a HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("GET")
                         << QByteArray();
    QTest::newRow("http10") << QByteArray("GET /a HTTP/1.0\r\n\r\n") << QByteArray("GET") << QByteArray();
    QTest::newRow("emptyLineBefore") << QByteArray("\r\nGET /a HTTP/1.1\r\nHost: h\r\n\r\n")
                                     << QByteArray("GET") << QByteArray();
    QTest::newRow("unknownMethod") << QByteArray("BREW /a HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("BREW")
                                   << QByteArray();
    QTest::newRow("length") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc")
                            << QByteArray("POST") << QByteArray("abc");
    QTest::newRow("lengthZero") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n")
                                << QByteArray("POST") << QByteArray();
    QTest::newRow("chunked") << chunkedPost << QByteArray("POST") << QByteArray("hello world");
    QTest::newRow("chunkedEmpty")
        << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
        << QByteArray("POST") << QByteArray();
}

void RequestParserTest::wholeAndSplitEverywhere() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, body);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7)}) {
        const Outcome outcome = parse(bytes, piece);
        QCOMPARE(outcome.errorStatus, 0);
        QCOMPARE(outcome.requests.size(), 1);
        QCOMPARE(outcome.requests[0].method, method);
        QCOMPARE(outcome.requests[0].body, body);
        QVERIFY(outcome.idle);
    }
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        RequestParser parser({});
        parser.feed(QByteArrayView(bytes).first(cut));
        QVERIFY(parser.phase() != RequestParser::Phase::Complete);
        parser.feed(QByteArrayView(bytes).sliced(cut));
        QCOMPARE(parser.phase(), RequestParser::Phase::Complete);
        QCOMPARE(parser.take().body, body);
    }
}

void RequestParserTest::refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto post = [](const QByteArray& fields, const QByteArray& rest = {}) {
        return "POST /a HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + rest;
    };
    QTest::newRow("tlsClientHello") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << 400;
    QTest::newRow("garbage") << QByteArray("\x01\x02\x03\x04\r\n\r\n") << 400;
    QTest::newRow("streamingFrame") << QByteArray("\x01\xAA\xBB\x00\x02\x00\x01\x01", 8) << 400;
    QTest::newRow("http2Preface") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 400;
    QTest::newRow("http09") << QByteArray("GET /a\r\n\r\n") << 400;
    QTest::newRow("noHost") << QByteArray("GET /a HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("twoHosts") << QByteArray("GET /a HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << 400;
    QTest::newRow("conflictingLengths") << post("Content-Length: 3\r\nContent-Length: 4\r\n", "abcd") << 400;
    QTest::newRow("sameLengthTwice") << post("Content-Length: 3\r\nContent-Length: 3\r\n", "abc") << 400;
    QTest::newRow("lengthList") << post("Content-Length: 3, 3\r\n", "abc") << 400;
    QTest::newRow("lengthNegative") << post("Content-Length: -1\r\n") << 400;
    QTest::newRow("lengthPlus") << post("Content-Length: +3\r\n", "abc") << 400;
    QTest::newRow("lengthHex") << post("Content-Length: 0x3\r\n", "abc") << 400;
    QTest::newRow("lengthOverflow") << post("Content-Length: 99999999999999999999999\r\n") << 400;
    QTest::newRow("lengthThenChunked")
        << post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("chunkedThenLength")
        << post("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("codingNotLast") << post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("codingBefore") << post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("codingUnknownWithLength")
        << post("Transfer-Encoding: xchunked\r\nContent-Length: 3\r\n", "abc") << 400;
    QTest::newRow("codingIdentity") << post("Transfer-Encoding: identity\r\n") << 400;
    QTest::newRow("codingTwice") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n")
                                 << 400;
    QTest::newRow("codingSplit") << post("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("codingInHttp10") << QByteArray(
                                           "POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                    << 400;
    QTest::newRow("spaceBeforeColon") << post("Content-Length : 3\r\n", "abc") << 400;
    QTest::newRow("foldedHeader") << post("X: a\r\n b\r\n") << 400;
    QTest::newRow("foldedCoding") << post("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n") << 400;
    QTest::newRow("bareLineFeed") << QByteArray("GET /a HTTP/1.1\nHost: h\n\n") << 400;
    QTest::newRow("bareReturn") << QByteArray("GET /a HTTP/1.1\r\nHost: h\r\nX: a\rY: b\r\n\r\n") << 400;
    QTest::newRow("nullInHeader") << post(QByteArray("X: a\0b\r\n", 9)) << 400;
    QTest::newRow("chunkSizeMissing")
        << post("Transfer-Encoding: chunked\r\n", "\r\nabc\r\n0\r\n\r\n") << 400;
    QTest::newRow("chunkSizeNegative")
        << post("Transfer-Encoding: chunked\r\n", "-1\r\nabc\r\n0\r\n\r\n") << 400;
    QTest::newRow("chunkWithoutEnd") << post("Transfer-Encoding: chunked\r\n", "3\r\nabcd\r\n0\r\n\r\n")
                                     << 400;
    QTest::newRow("chunkTooLarge") << post("Transfer-Encoding: chunked\r\n", "100001\r\nabc") << 413;
    QTest::newRow("chunkHuge") << post("Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFFFFFF\r\nabc") << 413;
    QTest::newRow("bodyTooLarge") << post("Content-Length: 1048577\r\n") << 413;
    QTest::newRow("bodyHuge") << post("Content-Length: 9223372036854775807\r\n") << 413;
    QTest::newRow("headerTooLarge") << post("X: " + QByteArray(16 * 1024, 'x') + "\r\n") << 431;
    QTest::newRow("lineWithoutEnd") << QByteArray("GET /" + QByteArray(20000, 'x')) << 431;
    QTest::newRow("expectation") << post("Expect: wonders\r\nContent-Length: 1\r\n", "x") << 417;
    QTest::newRow("traversal") << QByteArray("GET /a/../b HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("nullInPath") << QByteArray("GET /a%00 HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
}

void RequestParserTest::refused() {
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(5)}) {
        const Outcome outcome = parse(bytes, piece);
        QCOMPARE(outcome.requests.size(), 0);
        QCOMPARE(outcome.errorStatus, status);
    }
}

void RequestParserTest::pipelinedRequestsComeInOrder() {
    QByteArray bytes;
    for (int i = 0; i < 50; ++i)
        bytes += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: h\r\n\r\n" + chunkedPost;
    for (const qsizetype piece : {bytes.size(), qsizetype(1), qsizetype(11)}) {
        const Outcome outcome = parse(bytes, piece);
        QCOMPARE(outcome.errorStatus, 0);
        QCOMPARE(outcome.requests.size(), 100);
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(outcome.requests[2 * i].target.path, QStringList{QString::number(i)});
            QCOMPARE(outcome.requests[2 * i + 1].body, "hello world");
        }
    }
}

void RequestParserTest::trailersAreNotHeaders() {
    const Outcome outcome = parse(chunkedPost, 1);
    QCOMPARE(outcome.requests.size(), 1);
    QVERIFY(!outcome.requests[0].header("X-Authorization"));
    QCOMPARE(outcome.requests[0].header("HOST"), QByteArray("h"));
}

void RequestParserTest::keepAlive_data() {
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("expected");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << true;
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nConnection: foo, Close\r\n\r\n")
                               << false;
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false;
    QTest::newRow("1.0 keep") << QByteArray("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << true;
}

void RequestParserTest::keepAlive() {
    QFETCH(const QByteArray, start);
    QFETCH(const bool, expected);
    const Outcome outcome = parse(start, start.size());
    QCOMPARE(outcome.requests.size(), 1);
    QCOMPARE(outcome.requests[0].keepAlive, expected);
}

void RequestParserTest::headerOfExactlyTheCap() {
    HttpLimits limits;
    limits.headerBytes = 200;
    QByteArray bytes = "GET / HTTP/1.1\r\nHost: h\r\nX: ";
    bytes += QByteArray(200 - bytes.size() - 4, 'x') + "\r\n\r\n";
    QCOMPARE(bytes.size(), 200);
    for (const qsizetype piece : {qsizetype(200), qsizetype(1)}) {
        QCOMPARE(parse(bytes, piece, limits).requests.size(), 1);
        QCOMPARE(parse(QByteArray(bytes).insert(30, 'x'), piece, limits).errorStatus, 431);
    }
}

void RequestParserTest::headerDrippedLineByLineStillHasItsCap() {
    HttpLimits limits;
    limits.headerBytes = 200;
    RequestParser parser(limits);
    parser.feed("GET / HTTP/1.1\r\n");
    int lines = 0;
    for (; lines < 100 && parser.phase() == RequestParser::Phase::Header; ++lines)
        parser.feed("X: 12345\r\n");
    QCOMPARE(parser.phase(), RequestParser::Phase::Failed);
    QCOMPARE(parser.error().status, 431);
    QCOMPARE(lines, 19);
}

void RequestParserTest::bodyOfExactlyTheCap() {
    HttpLimits limits;
    limits.bodyBytes = 1000;
    const auto chunked = [](qsizetype size) {
        QByteArray bytes = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (qsizetype i = 0; i < size; ++i)
            bytes += "1\r\nx\r\n";
        return bytes + "0\r\n\r\n";
    };
    const auto plain = [](qsizetype size) {
        return "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n" +
               QByteArray(size, 'x');
    };
    for (const qsizetype piece : {qsizetype(1), qsizetype(100000)}) {
        QCOMPARE(parse(plain(1000), piece, limits).requests.value(0).body.size(), 1000);
        QCOMPARE(parse(plain(1001), piece, limits).errorStatus, 413);
        QCOMPARE(parse(chunked(1000), piece, limits).requests.value(0).body.size(), 1000);
        QCOMPARE(parse(chunked(1001), piece, limits).errorStatus, 413);
    }
}

void RequestParserTest::continueIsOfferedOnce() {
    RequestParser parser({});
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(parser.phase(), RequestParser::Phase::Body);
    QVERIFY(parser.takeContinue());
    QVERIFY(!parser.takeContinue());
    parser.feed("ab");
    QCOMPARE(parser.take().body, "ab");
}

void RequestParserTest::continueIsNotOfferedForABodyTooLarge() {
    RequestParser parser({});
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(parser.error().status, 413);
    QVERIFY(!parser.takeContinue());
}

void RequestParserTest::endlessChunkHeader() {
    RequestParser parser({});
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;");
    for (int i = 0; i < 100 && parser.phase() == RequestParser::Phase::Body; ++i)
        parser.feed(QByteArray(1000, 'x'));
    QCOMPARE(parser.phase(), RequestParser::Phase::Failed);
    QCOMPARE(parser.error().status, 400);
}

void RequestParserTest::endlessTrailers() {
    RequestParser parser({});
    parser.feed("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
    for (int i = 0; i < 10000 && parser.phase() == RequestParser::Phase::Body; ++i)
        parser.feed("X: 12345\r\n");
    QCOMPARE(parser.phase(), RequestParser::Phase::Failed);
    QCOMPARE(parser.error().status, 400);
}

void RequestParserTest::randomDamageNeverCrashesAndSplitsAgree() {
    std::mt19937 random(20260117);
    static constexpr char letters[] = "\r\n\0 :;,0123456789aAfFgG\t\"=chunked-";
    const QByteArray alphabet(letters, sizeof letters - 1);
    const QByteArray seed = chunkedPost +
                            "POST /x?a=%41 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello" +
                            chunkedPost + "GET / HTTP/1.0\r\n\r\n";
    for (int round = 0; round < 20000; ++round) {
        QByteArray bytes = seed;
        for (unsigned change = random() % 4; change-- > 0;) {
            const auto at = qsizetype(random() % std::size_t(bytes.size()));
            const char c = alphabet[qsizetype(random() % std::size_t(alphabet.size()))];
            switch (random() % 3) {
            case 0:
                bytes[at] = c;
                break;
            case 1:
                bytes.insert(at, c);
                break;
            default:
                bytes.remove(at, 1 + qsizetype(random() % 4));
                break;
            }
        }
        const Outcome whole = parse(bytes, bytes.size());
        for (const qsizetype piece : {qsizetype(1), qsizetype(1 + random() % 13)}) {
            const Outcome split = parse(bytes, piece);
            QVERIFY2(describe(split) == describe(whole), bytes.toPercentEncoding().constData());
            // A last line that has not ended may be found wrong a byte earlier or later.
            if (split.errorStatus != 0 && whole.errorStatus != 0)
                QCOMPARE(split.errorStatus, whole.errorStatus);
        }
    }
}

QTEST_GUILESS_MAIN(RequestParserTest)
#include "requestparsertest.moc"
