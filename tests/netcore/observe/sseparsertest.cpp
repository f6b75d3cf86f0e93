// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/sseparser.h"

#include <QTest>

using namespace wayside::observe;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList parse(const QByteArray& stream, qsizetype piece) {
    SseParser parser;
    QByteArrayList messages;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        if (!parser.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at))))
            return {"too large"};
        while (const auto message = parser.next())
            messages.append(message->id + '|' + message->event + '|' + message->data);
    }
    return messages;
}

} // namespace

class SseParserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streams_data();
    void streams();
    void boundHoldsForLinesAndMessages();
    void afterTheBoundNothingComes();
};

void SseParserTest::streams_data() {
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("messages");
    QTest::newRow("simple") << QByteArray("data: x\n\n") << QByteArrayList{"|message|x"};
    QTest::newRow("all") << QByteArray("id: r:1\nevent: update\ndata: {}\n\n")
                         << QByteArrayList{"r:1|update|{}"};
    QTest::newRow("crlf") << QByteArray("id: 1\r\ndata: a\r\ndata: b\r\n\r\n")
                          << QByteArrayList{"1|message|a\nb"};
    QTest::newRow("cr") << QByteArray("data: a\r\rdata: b\r\r") << QByteArrayList{"|message|a", "|message|b"};
    QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\n")
                           << QByteArrayList{"|message|a", "|message|b"};
    QTest::newRow("comments") << QByteArray(": alive\n\n: alive\n\ndata: x\n: more\n\n")
                              << QByteArrayList{"|message|x"};
    QTest::newRow("idStays") << QByteArray("id: 1\ndata: a\n\ndata: b\n\n")
                             << QByteArrayList{"1|message|a", "1|message|b"};
    QTest::newRow("idAlone") << QByteArray("id: 1\n\ndata: b\n\n") << QByteArrayList{"1|message|b"};
    QTest::newRow("idWithNull") << QByteArray("id: a\0b\ndata: x\n\n", 17) << QByteArrayList{"|message|x"};
    QTest::newRow("eventDoesNotStay")
        << QByteArray("event: e\n\ndata: x\n\n") << QByteArrayList{"|message|x"};
    QTest::newRow("noSpace") << QByteArray("data:x\ndata:  y\n\n") << QByteArrayList{"|message|x\n y"};
    QTest::newRow("emptyData") << QByteArray("data\n\ndata:\n\n") << QByteArrayList{"|message|", "|message|"};
    QTest::newRow("unknownField") << QByteArray("retry: 5\nfoo: bar\nbaz\ndata: x\n\n")
                                  << QByteArrayList{"|message|x"};
    QTest::newRow("byteOrderMark") << QByteArray("\xEF\xBB\xBF"
                                                 "data: x\n\n")
                                   << QByteArrayList{"|message|x"};
    QTest::newRow("notEnded") << QByteArray("data: x\n\ndata: lost\n") << QByteArrayList{"|message|x"};
    QTest::newRow("colonInData") << QByteArray("data: a: b\n\n") << QByteArrayList{"|message|a: b"};
}

void SseParserTest::streams() {
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArrayList, messages);
    for (qsizetype piece = 1; piece <= stream.size(); ++piece)
        QCOMPARE(parse(stream, piece), messages);
}

void SseParserTest::boundHoldsForLinesAndMessages() {
    SseParser line(1000);
    QVERIFY(line.feed("data: " + QByteArray(990, 'x')));
    QVERIFY(!line.feed(QByteArray(10, 'x')));
    SseParser lines(1000);
    bool fits = true;
    int count = 0;
    for (; fits && count < 1000; ++count)
        fits = lines.feed("data: 123\n");
    QVERIFY(!fits);
    QVERIFY(count > 100 && count < 300);
    SseParser many(1000);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(many.feed("data: 123\n\n"));
}

void SseParserTest::afterTheBoundNothingComes() {
    SseParser parser(10);
    QVERIFY(!parser.feed("data: 12345678\n\n"));
    QVERIFY(!parser.feed("data: a\n\n"));
    QVERIFY(!parser.next());
}

QTEST_GUILESS_MAIN(SseParserTest)
#include "sseparsertest.moc"
