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

    void postgresqlIsRefusedWithoutItsPassword() {
        const auto location = StoreLocation::fromUrl(u"postgresql://user:hunter2@host/db"_s);
        QVERIFY(!location);
        QCOMPARE(location.error().code, ErrorCode::Unsupported);
        QVERIFY(location.error().detail.find("hunter2") == std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
