// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/certificatemaker.h"
#include "netcore/node/transport/developmentauthority.h"
#include "netcore/node/transport/privatefile.h"
#include "netcore/node/transport/tlscontext.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace wayside;
using namespace wayside::node;
using std::chrono::days;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// A folder with files made earlier: making keys takes long.
class PreparedFolder : public QTemporaryDir {
public:
    PreparedFolder() {
        static const QTemporaryDir pattern;
        static const auto made = DevelopmentAuthority::inFolder(pattern.path());
        for (const QString& file :
             {made->caFile(), made->caKeyFile(), made->certificateFile(), made->keyFile()}) {
            QFile::copy(file, filePath(QFileInfo(file).fileName()));
        }
    }
};

constexpr QFile::Permissions notOwner = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                        QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

#define OPEN_AUTHORITY(name, ...)                                                                            \
    const auto name = DevelopmentAuthority::inFolder(__VA_ARGS__);                                           \
    QVERIFY2(name, name ? "" : name.error().detail.c_str())

class DevelopmentAuthorityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesFilesAndUsesThemAgain();
    void keysAreReadableByTheirOwnerOnly();
    void widerRightsOfAKeyAreTakenAway();
    void opensslAcceptsTheChain();
    void serverIsReissuedWhenItEndsSoon();
    void serverIsReissuedWhenTheHostNameChanges();
    void oddHostNameIsLeftOut();
    void authorityIsRenewedWithItsOwnKey();
    void damagedServerFilesAreReplaced();
    void startCutShortGoesOn();
    void authorityWithoutItsKeyIsAnError();
    void authorityOfAnotherKeyIsAnError();
    void damagedAuthorityIsAnError();
    void folderThatCannotBeMadeIsAnError();
    void contextRefusesAKeyOfAnotherCertificate();
    void contextNamesTheFileItCannotUse();
    void contextRefusesAnEncryptedKeyWithoutAsking();
    void replaceFileLeavesNoTemporaryFile();
};

void DevelopmentAuthorityTest::makesFilesAndUsesThemAgain() {
    const QTemporaryDir folder;
    const QString inner = folder.filePath(u"a/b"_s);
    OPEN_AUTHORITY(first, inner);
    QVERIFY(first->madeAuthority() && first->issuedCertificate());
    const QByteArray ca = contentOf(first->caFile());
    const QByteArray certificate = contentOf(first->certificateFile());
    OPEN_AUTHORITY(second, inner);
    QVERIFY(!second->madeAuthority() && !second->issuedCertificate());
    QCOMPARE(contentOf(second->caFile()), ca);
    QCOMPARE(contentOf(second->certificateFile()), certificate);
    QVERIFY(TlsContext::fromFiles(second->certificateFile(), second->keyFile()));
}

void DevelopmentAuthorityTest::keysAreReadableByTheirOwnerOnly() {
    const QTemporaryDir folder;
    OPEN_AUTHORITY(authority, folder.path());
    for (const QString& key : {authority->caKeyFile(), authority->keyFile()}) {
        QCOMPARE(QFile::permissions(key) & notOwner, QFile::Permissions());
    }
    QVERIFY(QFile::permissions(authority->caFile()).testFlag(QFile::ReadOther));
}

void DevelopmentAuthorityTest::widerRightsOfAKeyAreTakenAway() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(first, folder.path());
    QVERIFY(
        QFile::setPermissions(first->caKeyFile(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    OPEN_AUTHORITY(second, folder.path());
    QCOMPARE(QFile::permissions(first->caKeyFile()) & notOwner, QFile::Permissions());
}

void DevelopmentAuthorityTest::opensslAcceptsTheChain() {
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty()) {
        QSKIP("no openssl program on this machine");
    }
    const QTemporaryDir folder;
    OPEN_AUTHORITY(authority, folder.path(), u"node.example"_s);
    for (const QStringList& name : {QStringList{u"-verify_hostname"_s, u"localhost"_s},
                                    {u"-verify_hostname"_s, u"node.example"_s},
                                    {u"-verify_ip"_s, u"127.0.0.1"_s},
                                    {u"-verify_ip"_s, u"::1"_s}}) {
        QProcess process;
        process.start(openssl, QStringList{u"verify"_s, u"-x509_strict"_s, u"-purpose"_s, u"sslserver"_s,
                                           u"-CAfile"_s, authority->caFile()} +
                                   name + QStringList{authority->certificateFile()});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }
}

void DevelopmentAuthorityTest::serverIsReissuedWhenItEndsSoon() {
    const QTemporaryDir folder;
    const auto now = std::chrono::system_clock::now();
    OPEN_AUTHORITY(first, folder.path(), u"host"_s, now);
    OPEN_AUTHORITY(early, folder.path(), u"host"_s, now + days(366));
    QVERIFY(!early->issuedCertificate());
    OPEN_AUTHORITY(late, folder.path(), u"host"_s, now + days(368));
    QVERIFY(late->issuedCertificate());
    QVERIFY(!late->madeAuthority());
    OPEN_AUTHORITY(past, folder.path(), u"host"_s, now); // not valid yet on a clock that was set back
    QVERIFY(past->issuedCertificate());
}

void DevelopmentAuthorityTest::serverIsReissuedWhenTheHostNameChanges() {
    const QTemporaryDir folder;
    OPEN_AUTHORITY(first, folder.path(), u"old-name"_s);
    const QByteArray ca = contentOf(first->caFile());
    OPEN_AUTHORITY(second, folder.path(), u"new-name"_s);
    QVERIFY(second->issuedCertificate() && !second->madeAuthority());
    QCOMPARE(contentOf(second->caFile()), ca);
    const auto certificate = certificateFromFile(second->certificateFile());
    QVERIFY(certificate);
    QCOMPARE(X509_check_host(certificate->get(), "new-name", 0, 0, nullptr), 1);
    QCOMPARE(X509_check_host(certificate->get(), "old-name", 0, 0, nullptr), 0);
}

void DevelopmentAuthorityTest::oddHostNameIsLeftOut() {
    QVERIFY(isDnsName(u"a-b.example"_s));
    for (const QString& odd :
         {u""_s, u"a,DNS:evil.example"_s, u"a b"_s, u"ünicode"_s, u"a..b"_s, QString(64, u'x')}) {
        QVERIFY2(!isDnsName(odd), qPrintable(odd));
    }
    const QTemporaryDir folder;
    OPEN_AUTHORITY(first, folder.path(), u"a,DNS:evil.example"_s);
    const auto certificate = certificateFromFile(first->certificateFile());
    QCOMPARE(X509_check_host(certificate->get(), "evil.example", 0, 0, nullptr), 0);
    OPEN_AUTHORITY(second, folder.path(), u"a,DNS:evil.example"_s);
    QVERIFY(!second->issuedCertificate());
}

void DevelopmentAuthorityTest::authorityIsRenewedWithItsOwnKey() {
    const QTemporaryDir folder;
    const auto now = std::chrono::system_clock::now();
    OPEN_AUTHORITY(first, folder.path(), u"host"_s, now - days(3640));
    const QByteArray key = contentOf(first->caKeyFile());
    OPEN_AUTHORITY(second, folder.path(), u"host"_s, now);
    QVERIFY(second->madeAuthority() && second->issuedCertificate());
    QCOMPARE(contentOf(second->caKeyFile()), key);
    OPEN_AUTHORITY(third, folder.path(), u"host"_s, now);
    QVERIFY(!third->madeAuthority() && !third->issuedCertificate());
}

void DevelopmentAuthorityTest::damagedServerFilesAreReplaced() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(first, folder.path());
    put(first->certificateFile(), "no certificate");
    OPEN_AUTHORITY(second, folder.path());
    QVERIFY(second->issuedCertificate());
    put(first->keyFile(), contentOf(first->caKeyFile())); // a key, but another's
    OPEN_AUTHORITY(third, folder.path());
    QVERIFY(third->issuedCertificate());
    QVERIFY(TlsContext::fromFiles(third->certificateFile(), third->keyFile()));
}

void DevelopmentAuthorityTest::startCutShortGoesOn() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(first, folder.path());
    const QByteArray key = contentOf(first->caKeyFile());
    QVERIFY(QFile::remove(first->caFile()));
    OPEN_AUTHORITY(second, folder.path());
    QVERIFY(second->madeAuthority() && second->issuedCertificate());
    QCOMPARE(contentOf(second->caKeyFile()), key);
}

void DevelopmentAuthorityTest::authorityWithoutItsKeyIsAnError() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(first, folder.path());
    const QByteArray ca = contentOf(first->caFile());
    QVERIFY(QFile::remove(first->caKeyFile()));
    const auto second = DevelopmentAuthority::inFolder(folder.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::FileUnreadable);
    QVERIFY2(second.error().detail.find("ca-key.pem is missing") != std::string::npos,
             second.error().detail.c_str());
    QCOMPARE(contentOf(first->caFile()), ca);
}

void DevelopmentAuthorityTest::authorityOfAnotherKeyIsAnError() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(first, folder.path());
    put(first->caKeyFile(), contentOf(first->keyFile()));
    const auto second = DevelopmentAuthority::inFolder(folder.path());
    QVERIFY(!second);
    QVERIFY2(second.error().detail.find("does not belong") != std::string::npos,
             second.error().detail.c_str());
}

void DevelopmentAuthorityTest::damagedAuthorityIsAnError() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(first, folder.path());
    put(first->caFile(), "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");
    const auto second = DevelopmentAuthority::inFolder(folder.path());
    QVERIFY(!second);
    QVERIFY2(second.error().detail.find("ca.pem") != std::string::npos, second.error().detail.c_str());
}

void DevelopmentAuthorityTest::folderThatCannotBeMadeIsAnError() {
    const QTemporaryDir folder;
    put(folder.filePath(u"file"_s), "x");
    const auto authority = DevelopmentAuthority::inFolder(folder.filePath(u"file/inside"_s));
    QVERIFY(!authority);
    QCOMPARE(authority.error().code, ErrorCode::FileUnreadable);
}

void DevelopmentAuthorityTest::contextRefusesAKeyOfAnotherCertificate() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(authority, folder.path());
    const auto context = TlsContext::fromFiles(authority->certificateFile(), authority->caKeyFile());
    QVERIFY(!context);
    QCOMPARE(context.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(context.error().detail.find("does not belong") != std::string::npos,
             context.error().detail.c_str());
}

void DevelopmentAuthorityTest::contextNamesTheFileItCannotUse() {
    const PreparedFolder folder;
    OPEN_AUTHORITY(authority, folder.path());
    const QString absent = folder.filePath(u"absent.pem"_s);
    for (const auto& [certificate, key] : {std::pair{absent, authority->keyFile()},
                                           {authority->certificateFile(), absent},
                                           {authority->keyFile(), authority->keyFile()},
                                           {authority->certificateFile(), authority->certificateFile()}}) {
        const auto context = TlsContext::fromFiles(certificate, key);
        QVERIFY(!context);
        QCOMPARE(context.error().code, ErrorCode::FileUnreadable);
        QVERIFY2(context.error().detail.find(folder.path().toStdString()) != std::string::npos,
                 context.error().detail.c_str());
    }
}

void DevelopmentAuthorityTest::contextRefusesAnEncryptedKeyWithoutAsking() {
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty()) {
        QSKIP("no openssl program on this machine");
    }
    const PreparedFolder folder;
    OPEN_AUTHORITY(authority, folder.path());
    const QString encrypted = folder.filePath(u"encrypted.pem"_s);
    QProcess process;
    process.start(openssl, {u"rsa"_s, u"-aes128"_s, u"-passout"_s, u"pass:test"_s, u"-in"_s,
                            authority->keyFile(), u"-out"_s, encrypted});
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const auto context = TlsContext::fromFiles(authority->certificateFile(), encrypted);
    QVERIFY(!context);
    QCOMPARE(context.error().code, ErrorCode::FileUnreadable);
}

void DevelopmentAuthorityTest::replaceFileLeavesNoTemporaryFile() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QVERIFY(replaceFile(path, "one", FileReaders::Everybody));
    QVERIFY(replaceFile(path, "two", FileReaders::OwnerOnly));
    QCOMPARE(contentOf(path), QByteArray("two"));
    QCOMPARE(QFile::permissions(path) & notOwner, QFile::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"file"_s});
    QVERIFY(!replaceFile(folder.filePath(u"absent/file"_s), "x", FileReaders::OwnerOnly));
}

QTEST_GUILESS_MAIN(DevelopmentAuthorityTest)
#include "test_developmentauthority.moc"
