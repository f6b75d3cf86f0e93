// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/buildaddresses.h"
#include "netcore/release/releasenotice.h"
#include "netcore/release/updaterequest.h"

#include <QTest>

using namespace wayside;
using namespace wayside::release;
using namespace Qt::StringLiterals;

namespace {

/// With ' for ": moc of Qt 6.4 does not understand raw strings over several lines.
QByteArray json(QByteArray text) {
    return text.replace('\'', '"');
}

} // namespace

class TestReleaseNotice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void versionsAreOrdered() {
        // semver.org 2.0, §11, with what is around it.
        const QStringList ascending{
            u"0.2.0"_s,      u"0.3.0-alpha"_s,  u"0.3.0-alpha.1"_s, u"0.3.0-alpha.beta"_s,
            u"0.3.0-beta"_s, u"0.3.0-beta.2"_s, u"0.3.0-beta.11"_s, u"0.3.0-rc.1"_s,
            u"0.3.0"_s,      u"0.3.1"_s,        u"0.10.0"_s,        u"1.0.0"_s};
        for (qsizetype one = 0; one < ascending.size(); ++one) {
            for (qsizetype other = 0; other < ascending.size(); ++other) {
                const auto left = ReleaseVersion::fromText(ascending.at(one));
                const auto right = ReleaseVersion::fromText(ascending.at(other));
                QVERIFY2(left && right, qPrintable(ascending.at(one)));
                QCOMPARE(*left < *right, one < other);
                QCOMPARE(*left == *right, one == other);
            }
        }
        QCOMPARE(*ReleaseVersion::fromText(u"1.2.3+a"_s), *ReleaseVersion::fromText(u"1.2.3+b.7"_s));
        QCOMPARE(ReleaseVersion::fromText(u"1.2.3-rc.1+a"_s)->text(), u"1.2.3-rc.1"_s);
    }

    void noVersions_data() {
        QTest::addColumn<QString>("text");
        for (const QString& text :
             {u""_s, u"1"_s, u"1.2"_s, u"1.2.3.4"_s, u"v1.2.3"_s, u"01.2.3"_s, u"1.2.3-"_s, u"1.2.3-01"_s,
              u"1.2.3 "_s, u"1.2.3\n"_s, u"1.2.-3"_s, u"1.2.3-a..b"_s, u"1.2.3+"_s, u"1.2.9999999999"_s,
              u"\u0661.2.3"_s, u"1.2.3-"_s + QString(64, u'a')})
            QTest::newRow(qPrintable(u"<%1>"_s.arg(text))) << text;
    }
    void noVersions() {
        QFETCH(const QString, text);
        QVERIFY(!ReleaseVersion::fromText(text));
    }

    void noticeIsRead() {
        const auto read =
            readReleaseNotice(json("{'schema': 1, 'version': '0.3.0', 'released': '2026-11-30', 'notes': "
                                   "'https://example.org/n?a=1', 'files': [{'name': 'a', 'size': 1, "
                                   "'sha256': '00'}], 'later': {'more': true}}"));
        QVERIFY(read);
        QCOMPARE(read->version.text(), u"0.3.0"_s);
        QCOMPARE(read->released, QDate(2026, 11, 30));
        QCOMPARE(read->notes, QUrl(u"https://example.org/n?a=1"_s));
        const auto bare =
            readReleaseNotice(json("{'schema': 1, 'version': '0.3.0', 'released': '2026-11-30'}"));
        QVERIFY(bare && bare->notes.isEmpty());
    }

    void othersAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const QByteArray& text, ErrorCode code = ErrorCode::Malformed) {
            QTest::newRow(name) << text << code;
        };
        const auto with = [](const QByteArray& version, const QByteArray& released, const QByteArray& notes) {
            return json("{'schema': 1, 'version': ") + version + json(", 'released': ") + released +
                   json(", 'notes': ") + notes + '}';
        };
        row("nothing", "");
        row("a page", "<html>hello</html>");
        row("a list", "[1]");
        row("cut off", json("{'schema': 1, 'version': '0.3.0'"));
        row("no schema", json("{'version': '0.3.0', 'released': '2026-11-30'}"));
        row("another schema", json("{'schema': 2, 'version': '0.3.0'}"), ErrorCode::Unsupported);
        row("no version", json("{'schema': 1, 'released': '2026-11-30'}"));
        row("a number for a version", with("3", json("'2026-11-30'"), json("'https://a.example/'")));
        row("no day", with(json("'0.3.0'"), json("'soon'"), json("'https://a.example/'")));
        row("a day that is none", with(json("'0.3.0'"), json("'2026-02-30'"), json("'https://a.example/'")));
        row("a time", with(json("'0.3.0'"), json("'2026-11-30T10:00:00'"), json("'https://a.example/'")));
        row("notes without TLS", with(json("'0.3.0'"), json("'2026-11-30'"), json("'http://a.example/'")));
        row("notes that are a script",
            with(json("'0.3.0'"), json("'2026-11-30'"), json("'javascript:alert(1)'")));
        row("notes in a file", with(json("'0.3.0'"), json("'2026-11-30'"), json("'file:///etc/passwd'")));
        row("notes with a password",
            with(json("'0.3.0'"), json("'2026-11-30'"), json("'https://a:b@a.example/'")));
        row("notes that are no text", with(json("'0.3.0'"), json("'2026-11-30'"), "7"));
        row("huge", QByteArray(largestNotice + 1, ' '), ErrorCode::TooLarge);
        row("deep", QByteArray(30000, '['));
    }
    void othersAreRefused() {
        QFETCH(const QByteArray, text);
        QFETCH(const ErrorCode, code);
        const auto read = readReleaseNotice(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }

    void addresses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << u"https://example.org/release.json"_s << true;
        QTest::newRow("port and query") << u"https://example.org:8443/r?channel=a"_s << true;
        QTest::newRow("http here") << u"http://127.0.0.1:8080/r"_s << true;
        QTest::newRow("http here, six") << u"http://[::1]:8080/r"_s << true;
        QTest::newRow("http here, by name") << u"http://localhost/r"_s << true;
        QTest::newRow("http elsewhere") << u"http://example.org/r"_s << false;
        QTest::newRow("http nearly here") << u"http://localhost.example.org/r"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("ftp") << u"ftp://example.org/r"_s << false;
        QTest::newRow("no scheme") << u"example.org/release.json"_s << false;
        QTest::newRow("no host") << u"https:///release.json"_s << false;
        QTest::newRow("password") << u"https://a:b@example.org/r"_s << false;
        QTest::newRow("fragment") << u"https://example.org/r#a"_s << false;
        QTest::newRow("line break") << u"https://example.org/r\r\nX: y"_s << false;
        QTest::newRow("long") << u"https://example.org/"_s + QString(3000, u'a') << false;
    }
    void addresses() {
        QFETCH(const QString, text);
        QFETCH(const bool, good);
        QCOMPARE(updateAddress(text).has_value(), good);
        if (const QString usual = usualAddress(); !usual.isEmpty())
            QVERIFY2(updateAddress(usual),
                     "the address that this build was made with is not one that is asked");
    }

    void requestSaysNothingOfThisComputer() {
        const QString text = updateRequestText(QUrl(u"https://example.org:8443/releases/release.json?x=1"_s));
        QCOMPARE(text, u"GET /releases/release.json?x=1 HTTP/1.1\nHost: example.org:8443\n"
                       "Accept: application/json\nAccept-Encoding: identity\nAccept-Language: *\n"
                       "Connection: close\nUser-Agent: Wayside"_s);
    }
};

QTEST_APPLESS_MAIN(TestReleaseNotice)
#include "tst_releasenotice.moc"
