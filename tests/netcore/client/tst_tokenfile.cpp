// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/tokenreference.h"
#include "netcore/client/tokenfile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "dtNB_vhvJ0wgTGf1N0DxN38";

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("file of the test");
}

QStringList entriesOf(const QString& folder) {
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

/// Where new tokens go, and how people tell tokens apart.
class TestTokenFile : public QObject {
    Q_OBJECT

    static bool isOurs(const QString& path) {
#ifdef Q_OS_UNIX
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther |
                            QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        return (QFile::permissions(path) & others) == QFile::Permissions();
#else
        return QFileInfo::exists(path);
#endif
    }

private Q_SLOTS:
    void placeIsTakenAtOnceAndForTheOwnerOnly() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        auto file = TokenFile::reserve(path, false);
        QVERIFY(file);
        QVERIFY(QFileInfo::exists(path));
        QVERIFY(isOurs(path));
        QVERIFY(file->commit(token));
        QCOMPARE(contentOf(path), token + '\n');
        QVERIFY(isOurs(path));
        QCOMPARE(entriesOf(folder.path()), QStringList{u"token"_s});
    }

    void committedFileStays() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        {
            auto file = TokenFile::reserve(path, false);
            QVERIFY(file && file->commit(token));
        }
        QCOMPARE(contentOf(path), token + '\n');
    }

    void nothingStaysWithoutCommit() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        QVERIFY(TokenFile::reserve(path, false));
        QCOMPARE(entriesOf(folder.path()), QStringList());
        write(path, "old");
        QVERIFY(TokenFile::reserve(path, true));
        QCOMPARE(entriesOf(folder.path()), QStringList{u"token"_s});
        QCOMPARE(contentOf(path), "old");
    }

    void movedOneIsRemovedOnce() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        {
            auto first = TokenFile::reserve(path, false);
            QVERIFY(first);
            TokenFile second = std::move(*first);
            QVERIFY(second.commit(token));
        }
        QCOMPARE(contentOf(path), token + '\n');
    }

    void nothingIsOverwrittenSilently() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        write(path, "old");
        const auto file = TokenFile::reserve(path, false);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Conflict);
        QVERIFY(file.error().detail.find(path.toStdString()) != std::string::npos);
        QCOMPARE(contentOf(path), "old");
    }

    void overwritingReplacesAtCommit() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        write(path, "old and longer than the token that comes");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        auto file = TokenFile::reserve(path, true);
        QVERIFY(file);
        QVERIFY(contentOf(path).startsWith("old"));
        QVERIFY(file->commit(token));
        QCOMPARE(contentOf(path), token + '\n');
        QVERIFY(isOurs(path));
        QCOMPARE(entriesOf(folder.path()), QStringList{u"token"_s});
    }

    void linkIsNotFollowed() {
#ifdef Q_OS_UNIX
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"token"_s);
        QVERIFY(QFile::link(folder.filePath(u"elsewhere"_s), path)); // leads nowhere yet
        QVERIFY(!TokenFile::reserve(path, false));
        QVERIFY(!QFileInfo::exists(folder.filePath(u"elsewhere"_s)));
#else
        QSKIP("links of this kind need rights");
#endif
    }

    void folderThatIsNotThereIsNamed() {
        const QTemporaryDir folder;
        const auto file = TokenFile::reserve(folder.filePath(u"none/token"_s), false);
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnreadable);
    }

    void referencesAreTheHashsLastDigits() {
        // printf %s dtNB_vhvJ0wgTGf1N0DxN38 | sha256sum
        QCOMPARE(tokenReference(token), u"ff1137"_s);
        QCOMPARE(maskedToken(token), u"••••••••ff1137"_s);
    }

    void maskedOnesKeepTheirDigits_data() {
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("reference");
        QTest::newRow("as our node masks") << u"••••••••3fa9c2"_s << u"3fa9c2"_s;
        QTest::newRow("asterisks") << u"********3fa9c2"_s << u"3fa9c2"_s;
        QTest::newRow("more digits") << u"••••0123456789ab"_s << u"6789ab"_s;
        QTest::newRow("other mask") << u"dtNB••••••••"_s << QString();
        QTest::newRow("other mask, asterisks") << u"dtNB****************"_s << QString();
        QTest::newRow("dots alone") << u"••••••••"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void maskedOnesKeepTheirDigits() {
        QFETCH(QString, token);
        QFETCH(QString, reference);
        QVERIFY(!isWholeToken(token.toUtf8()));
        QCOMPARE(tokenReference(token.toUtf8()), reference);
        QCOMPARE(maskedToken(token.toUtf8()), u"••••••••"_s + reference);
    }

    void referencesMeanTokens_data() {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QByteArray>("of");
        QTest::addColumn<bool>("means");
        const QByteArray masked = "\u2022\u2022ff1137";
        QTest::newRow("six digits") << u"ff1137"_s << token << true;
        QTest::newRow("with dots") << u"••••••••ff1137"_s << token << true;
        QTest::newRow("in capitals") << u"ff1137"_s.toUpper() << token << true;
        QTest::newRow("the whole hash")
            << u"8ee6c7382a4445c58a0b1380b0fff7462c745606220ee44eae33578d69ff1137"_s << token << true;
        QTest::newRow("of a masked one") << u"ff1137"_s << masked << true;
        QTest::newRow("longer than what a masked one shows")
            << u"8ee6c7382a4445c58a0b1380b0fff7462c745606220ee44eae33578d69ff1137"_s << masked << true;
        QTest::newRow("five digits") << u"ff1137"_s.mid(1) << token << false;
        QTest::newRow("other digits") << u"000000"_s << token << false;
        QTest::newRow("the token itself") << QString::fromLatin1(token) << token << false;
        QTest::newRow("nothing") << QString() << token << false;
        QTest::newRow("of nothing") << u"ff1137"_s << QByteArray() << false;
    }
    void referencesMeanTokens() {
        QFETCH(QString, reference);
        QFETCH(QByteArray, of);
        QFETCH(bool, means);
        QCOMPARE(meansToken(reference, of), means);
    }
};

QTEST_GUILESS_MAIN(TestTokenFile)
#include "tst_tokenfile.moc"
