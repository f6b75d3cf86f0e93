// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/profilefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using client::Profile;
using client::ProfileFile;
using namespace Qt::StringLiterals;

class TestProfileFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(u"deep/er/profiles.json"_s); }
    void write(const QByteArray& content) {
        QDir().mkpath(m_folder.filePath(u"deep/er"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void init() { QFile::remove(path()); }

    void noFileHoldsNoProfiles() {
        const auto file = ProfileFile::read(path());
        QVERIFY(file);
        QVERIFY(file->all().isEmpty());
    }

    void whatIsWrittenIsRead() {
        const Profile one{u"one"_s, u"https://node.example:8080/api"_s, u"/etc/ca.pem"_s, u"dev_001"_s,
                          u"/home/me/token"_s};
        const Profile two{u"two"_s, u"http://127.0.0.1:1"_s, {}, {}, {}};
        ProfileFile file;
        file.set(two);
        file.set(one);
        QVERIFY(file.write(path()));
        auto read = ProfileFile::read(path());
        QVERIFY(read);
        QCOMPARE(read->all(), (QList<Profile>{one, two}));
        QCOMPARE(read->find(u"one"_s), std::optional(one));
        QVERIFY(!read->find(u"three"_s));
        QVERIFY(read->remove(u"one"_s));
        QVERIFY(!read->remove(u"one"_s));
        QVERIFY(read->write(path()));
        QCOMPARE(ProfileFile::read(path())->all(), QList<Profile>{two});
    }

    void whatIsNotUnderstoodIsRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("complaint");
        const auto row = [](const char* name, const char* content, const char* complaint) {
            QTest::newRow(name) << QByteArray(content).replace('\'', '"') << QByteArray(complaint);
        };
        row("empty", "", "illegal value");
        row("no JSON", "{", "unterminated object");
        row("no object", "[]", "no JSON object");
        row("no version", "{'profiles':{}}", "version 1");
        row("later version", "{'version':2,'profiles':{}}", "version 1");
        row("another field", "{'version':1,'profiles':{},'more':1}", "more");
        row("profile is no object", "{'version':1,'profiles':{'a':1}}", "profile a");
        row("no address", "{'version':1,'profiles':{'a':{}}}", "API address");
        row("number for text", "{'version':1,'profiles':{'a':{'api':5}}}", "api");
        row("a secret", "{'version':1,'profiles':{'a':{'api':'http://h','token':'t0p'}}}",
            "token is not a field");
        row("password in the address", "{'version':1,'profiles':{'a':{'api':'http://a:b@h'}}}",
            "name or password");
        row("name", "{'version':1,'profiles':{'a b':{'api':'http://h'}}}", "characters");
    }
    void whatIsNotUnderstoodIsRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, complaint);
        write(content);
        const auto file = ProfileFile::read(path());
        QVERIFY(!file);
        const QByteArray detail = QByteArray::fromStdString(file.error().detail);
        QVERIFY2(detail.contains(complaint), detail.constData());
        QVERIFY2(!detail.contains("t0p"), "no secret in a complaint");
    }

    void aFileTooLargeIsNotRead() {
        write(QByteArray(2 << 20, ' '));
        QVERIFY(!ProfileFile::read(path()));
    }

    void whatCannotBeWrittenLeavesTheOldFile() {
        write(QByteArray("{'version':1,'profiles':{}}").replace('\'', '"'));
        const QString folder = m_folder.filePath(u"file"_s);
        QFile blocked(folder);
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        QVERIFY(!ProfileFile().write(folder + u"/profiles.json"_s)); // a file where a folder should be
        QVERIFY(ProfileFile::read(path()));
    }
};

QTEST_GUILESS_MAIN(TestProfileFile)
#include "tst_profilefile.moc"
