// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/requesttarget.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node::http;
using namespace Qt::StringLiterals;

class RequestTargetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void path_data();
    void path();
    void query();
    void refused_data();
    void refused();
};

void RequestTargetTest::path_data() {
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QStringList>("segments");
    QTest::newRow("root") << QByteArray("/") << QStringList();
    QTest::newRow("plain") << QByteArray("/api/v1/tlcs") << QStringList{u"api"_s, u"v1"_s, u"tlcs"_s};
    QTest::newRow("encoded") << QByteArray("/a%20b/%C3%A9") << QStringList{u"a b"_s, u"é"_s};
    QTest::newRow("plusIsPlus") << QByteArray("/a+b") << QStringList{u"a+b"_s};
    QTest::newRow("encodedPercentIsDecodedOnce") << QByteArray("/%252e%252e") << QStringList{u"%2e%2e"_s};
    QTest::newRow("trailingSlash") << QByteArray("/a/") << QStringList{u"a"_s, u""_s};
    QTest::newRow("doubleSlash") << QByteArray("//a") << QStringList{u""_s, u"a"_s};
    QTest::newRow("absolute") << QByteArray("http://host:80/a?b=c") << QStringList{u"a"_s};
    QTest::newRow("absoluteWithoutPath") << QByteArray("HTTP://host") << QStringList();
    QTest::newRow("queryMarkFirst") << QByteArray("/a?b/../c") << QStringList{u"a"_s};
    QTest::newRow("threeDots") << QByteArray("/...") << QStringList{u"..."_s};
    QTest::newRow("sql") << QByteArray("/'%3B%20DROP%20TABLE%20sessions%3B--")
                         << QStringList{u"'; DROP TABLE sessions;--"_s};
}

void RequestTargetTest::path() {
    QFETCH(const QByteArray, target);
    QFETCH(const QStringList, segments);
    const auto parsed = RequestTarget::parse(target);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->path, segments);
}

void RequestTargetTest::query() {
    const auto parsed = RequestTarget::parse("/a?x=1&y=a+b%2B&x=2&&z&=v&e=");
    QVERIFY(parsed.has_value());
    const QList<std::pair<QString, QString>> expected{{u"x"_s, u"1"_s}, {u"y"_s, u"a b+"_s}, {u"x"_s, u"2"_s},
                                                      {u"z"_s, u""_s},  {u""_s, u"v"_s},     {u"e"_s, u""_s}};
    QCOMPARE(parsed->query, expected);
}

void RequestTargetTest::refused_data() {
    QTest::addColumn<QByteArray>("target");
    for (const char* target : {"",        "*",         "a",     "host:80", "ftp://h/a", "/%",      "/%4",
                               "/%4g",    "/a%",       "/%00",  "/%0a",    "/a%7F",     "/..",     "/a/..",
                               "/a/../b", "/%2e%2e/b", "/.%2E", "/.",      "/a%2Fb",    "/a%5Cb",  "/a\\b",
                               "/%FF",    "/%C0%AF",   "/a#b",  "/?a=%",   "/?a=%00",   "/?%ZZ=1", "/?a=%FF"})
        QTest::newRow(*target ? target : "empty") << QByteArray(target);
}

void RequestTargetTest::refused() {
    QFETCH(const QByteArray, target);
    const auto parsed = RequestTarget::parse(target);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().code, ErrorCode::Malformed);
    QCOMPARE(parsed.error().fault, Fault::Peer);
}

QTEST_GUILESS_MAIN(RequestTargetTest)
#include "requesttargettest.moc"
