// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storesettings.h"
#include "netcore/store/tokens.h"

#include <array>
#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace Qt::StringLiterals;

class TokensTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void has43UrlSafeCharacters() {
        static const QRegularExpression shape(u"^[A-Za-z0-9_-]{43}$"_s);
        QSet<QByteArray> seen;
        for (int i = 0; i < 2000; ++i) {
            const QByteArray token = newToken();
            QVERIFY(shape.match(QString::fromLatin1(token)).hasMatch());
            QCOMPARE(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding).size(), 32);
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 2000);
    }

    /// Every one of the 256 bits is set in about half of the tokens: none is constant, none is derived from a
    /// short seed.
    void everyBitVaries() {
        constexpr int samples = 4000;
        std::array<int, 256> ones{};
        for (int i = 0; i < samples; ++i) {
            const QByteArray bytes = QByteArray::fromBase64(newToken(), QByteArray::Base64UrlEncoding);
            for (std::size_t bit = 0; bit < ones.size(); ++bit)
                ones[bit] += (bytes[qsizetype(bit / 8)] >> (bit % 8)) & 1;
        }
        for (const int count : ones) {
            // Six standard deviations of a fair coin: 6 × √(4000/4) ≈ 190.
            QVERIFY2(std::abs(count - samples / 2) < 200, QByteArray::number(count).constData());
        }
    }

    void hashIsSha256() {
        QCOMPARE(TokenHash::of("abc").hex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(TokenHash::of("abc") == TokenHash::fromHex(TokenHash::of("abc").hex()));
        QVERIFY(!(TokenHash::of("abc") == TokenHash::of("abd")));
    }

    void nonsenseFromTheStoreMatchesNothing() {
        QVERIFY(TokenHash::fromHex("").isEmpty());
        QVERIFY(TokenHash::fromHex("abc").isEmpty());
        QVERIFY(TokenHash::fromHex(QByteArray(64, 'G')).isEmpty());
        QVERIFY(TokenHash::fromHex(QByteArray(64, 'A')).isEmpty());
        QVERIFY(!TokenHash::fromHex(QByteArray(64, 'a')).isEmpty());
    }

    void maskShowsNoSecret() {
        const QByteArray token = newToken();
        const QString masked = maskedToken(token);
        QVERIFY(masked.startsWith(QString::fromLatin1(token.first(4))));
        QVERIFY(!masked.contains(QString::fromLatin1(token.sliced(4, 4))));
        QCOMPARE(maskedToken(QByteArrayView("short")), u"••••••••"_s);
        QVERIFY(maskedToken(TokenHash::of(token))
                    .endsWith(QString::fromLatin1(TokenHash::of(token).hex().last(6))));
        QCOMPARE(maskedToken(TokenHash()), u"••••••••"_s);
    }

    void storeUrl_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("kind"); // -1: refused
        QTest::addColumn<QString>("file");
        const QString here = QDir::currentPath();
        QTest::newRow("memory") << u"memory:"_s << 0 << QString();
        QTest::newRow("absolute") << u"sqlite:/var/lib/x/store.db"_s << 1 << u"/var/lib/x/store.db"_s;
        QTest::newRow("three slashes") << u"sqlite:///var/lib/x/store.db"_s << 1 << u"/var/lib/x/store.db"_s;
        QTest::newRow("relative") << u"sqlite:data/store.db"_s << 1 << here + u"/data/store.db"_s;
        QTest::newRow("dots") << u"sqlite:./a/../store.db"_s << 1 << here + u"/store.db"_s;
        QTest::newRow("spaces") << u"sqlite:/tmp/a b/ü.db"_s << 1 << u"/tmp/a b/ü.db"_s;
        QTest::newRow("no file") << u"sqlite:"_s << -1 << QString();
        QTest::newRow("folder") << u"sqlite:/tmp/"_s << -1 << QString();
        QTest::newRow("host") << u"sqlite://host/file"_s << -1 << QString();
        QTest::newRow("nul") << u"sqlite:/tmp/a"_s + QChar(0) + u"b"_s << -1 << QString();
        QTest::newRow("empty") << QString() << -1 << QString();
        QTest::newRow("plain path") << u"/tmp/store.db"_s << -1 << QString();
        QTest::newRow("memory with more") << u"memory:x"_s << -1 << QString();
    }
    void storeUrl() {
        QFETCH(QString, url);
        QFETCH(int, kind);
        QFETCH(QString, file);
        const auto location = StoreLocation::fromUrl(url);
        QCOMPARE(location.has_value(), kind >= 0);
        if (!location) {
            QCOMPARE(location.error().code, ErrorCode::InvalidArgument);
            return;
        }
        QCOMPARE(int(location->kind), kind);
        QCOMPARE(location->file, file);
    }

    void postgresqlUrl_data() {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected"); // host|port|user|database|options; empty: refused
        QTest::newRow("whole") << u"postgresql://ann@db.example:5433/wayside"_s
                               << u"db.example|5433|ann|wayside|"_s;
        QTest::newRow("short scheme") << u"postgres://h/d"_s << u"h|-1||d|"_s;
        QTest::newRow("socket") << u"postgresql:///d?host=/run/postgresql"_s << u"/run/postgresql|-1||d|"_s;
        QTest::newRow("user and socket")
            << u"postgresql://u@/d?host=/tmp/a%20b&port=5"_s << u"/tmp/a b|5|u|d|"_s;
        QTest::newRow("address") << u"postgresql://[::1]:7/d"_s << u"::1|7||d|"_s;
        QTest::newRow("libpq's host") << u"postgresql:///d"_s << u"|-1||d|"_s;
        QTest::newRow("all by name") << u"postgresql://?host=h&dbname=d&user=u"_s << u"h|-1|u|d|"_s;
        QTest::newRow("parameters") << u"postgresql://h/d?sslmode=verify-full&passfile=/etc/it's"_s
                                    << u"h|-1||d|sslmode='verify-full';passfile='/etc/it\\'s'"_s;
        QTest::newRow("no database") << u"postgresql://h"_s << QString();
        QTest::newRow("no database but a slash") << u"postgresql://h/"_s << QString();
        QTest::newRow("two segments") << u"postgresql://h/a/b"_s << QString();
        QTest::newRow("port 0") << u"postgresql://h:0/d"_s << QString();
        QTest::newRow("port 70000") << u"postgresql://h:70000/d"_s << QString();
        QTest::newRow("port of letters") << u"postgresql://h/d?port=x"_s << QString();
        QTest::newRow("unknown parameter") << u"postgresql://h/d?fsync=off"_s << QString();
        QTest::newRow("semicolon") << u"postgresql://h/d?options=a%3Bhost=b"_s << QString();
        QTest::newRow("nul") << u"postgresql://h/d?passfile=a%00b"_s << QString();
        QTest::newRow("fragment") << u"postgresql://h/d#x"_s << QString();
        QTest::newRow("no slashes") << u"postgresql:d"_s << QString();
    }
    void postgresqlUrl() {
        QFETCH(QString, url);
        QFETCH(QString, expected);
        const auto location = StoreLocation::fromUrl(url);
        QCOMPARE(location.has_value(), !expected.isEmpty());
        if (!location) {
            QCOMPARE(location.error().code, ErrorCode::InvalidArgument);
            return;
        }
        QCOMPARE(location->kind, StoreKind::Postgres);
        const PostgresLocation& server = location->server;
        QCOMPARE(QStringList({server.host, QString::number(server.port), server.user, server.database,
                              server.connectOptions({})})
                     .join(u'|'),
                 expected);
    }

    void passwordInTheUrlIsRefused_data() {
        QTest::addColumn<QString>("url");
        QTest::newRow("behind the user") << u"postgresql://user:hunter2@host/db"_s;
        QTest::newRow("parameter") << u"postgresql://user@host/db?password=hunter2"_s;
        QTest::newRow("of a key") << u"postgresql://host/db?sslpassword=hunter2"_s;
        QTest::newRow("and more that is wrong") << u"postgresql://user:hunter2@host:x/db?a=b#c"_s;
    }
    void passwordInTheUrlIsRefused() {
        QFETCH(QString, url);
        const auto location = StoreLocation::fromUrl(url);
        QVERIFY(!location);
        QCOMPARE(location.error().code, ErrorCode::InvalidArgument);
        const QString detail = QString::fromStdString(location.error().detail);
        QVERIFY2(!detail.contains(u"hunter2"_s), qPrintable(detail));
        QVERIFY(!detail.contains(u'\n'));
    }
    void passwordRefusalSaysWhatToDo() {
        const auto location = StoreLocation::fromUrl(u"postgresql://user:hunter2@host/db"_s);
        QVERIFY(!location);
        for (const char* way : {"PGPASSWORD", "PGPASSFILE", "~/.pgpass"})
            QVERIFY(location.error().detail.find(way) != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
