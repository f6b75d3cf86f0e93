// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/tokenfile.h"
#include "netcore/secrets/memorysecretstore.h"
#include "ui/models/settings/consolesettings.h"
#include "ui/models/settings/sourcelistmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Profiles, their tokens, and the list of sources.
class ProfilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    secrets::MemorySecretStore m_keychain, m_session;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    static client::Profile sample(const QString& name, int port = 8080) {
        return {name, u"http://127.0.0.1:%1/api"_s.arg(port), {}, {}, {}};
    }
    /// What is read, or "refused".
    static QByteArray token(ProfileBook& book, const client::Profile& profile) {
        QByteArray read = "no answer";
        QObject context;
        book.readToken(profile, &context, [&read](const Result<std::optional<QByteArray>>& found) {
            read = found ? found->value_or("none") : QByteArray("refused");
        });
        return read;
    }
    static void keep(ProfileBook& book, const QString& name, TokenPlace place, const QByteArray& secret) {
        QObject context;
        bool kept = false;
        book.keepToken(name, place, secret, &context,
                       [&kept](const Result<void>& done) { kept = bool(done); });
        QVERIFY(kept);
    }

private Q_SLOTS:
    void fileIsTheOneWaysidectlReads() {
        ProfileBook book(path(u"shared.json"_s), m_keychain, m_session);
        QVERIFY(book.save(sample(u"live"_s), {}));
        keep(book, u"live"_s, TokenPlace::Keychain, "very-secret");
        const auto read = client::ProfileFile::read(path(u"shared.json"_s));
        QVERIFY(read);
        QCOMPARE(read->all(), QList<client::Profile>({sample(u"live"_s)}));
        QFile file(path(u"shared.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("very-secret"));
    }

    void whatOthersSavedStays() {
        ProfileBook book(path(u"both.json"_s), m_keychain, m_session);
        client::ProfileFile other;
        other.set(sample(u"theirs"_s));
        QVERIFY(other.write(path(u"both.json"_s)));
        QVERIFY(book.save(sample(u"ours"_s), {}));
        QCOMPARE(book.profiles().size(), 2);
    }

    void brokenFileIsNotOverwritten() {
        const QByteArray broken = R"({"version": 7, "profiles": {}})";
        {
            QFile file(path(u"newer.json"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(broken);
        }
        ProfileBook book(path(u"newer.json"_s), m_keychain, m_session);
        QVERIFY(!book.problem().isEmpty());
        QVERIFY(!book.save(sample(u"a"_s), {}));
        QFile file(path(u"newer.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), broken);
    }

    void nameIsTakenOnce() {
        ProfileBook book({}, m_keychain, m_session);
        QVERIFY(book.save(sample(u"a"_s), {}));
        const auto again = book.save(sample(u"a"_s, 9000), {});
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QVERIFY(book.save(sample(u"a"_s, 9000), u"a"_s)); // changed
        QVERIFY(!book.save({u"b"_s, u"ftp://x"_s, {}, {}, {}}, {}));
        QCOMPARE(book.profiles(), QList<client::Profile>({sample(u"a"_s, 9000)}));
    }

    void tokenIsInOnePlaceOnly() {
        ProfileBook book({}, m_keychain, m_session);
        client::Profile profile = sample(u"moves"_s);
        QVERIFY(book.save(profile, {}));
        QCOMPARE(book.tokenPlace(profile), TokenPlace::None);
        keep(book, u"moves"_s, TokenPlace::Keychain, "one");
        QCOMPARE(book.tokenPlace(profile), TokenPlace::Keychain);
        QCOMPARE(token(book, profile), QByteArray("one"));
        keep(book, u"moves"_s, TokenPlace::Session, "two");
        QCOMPARE(token(book, profile), QByteArray("two"));
        QVERIFY(!m_keychain.contains(u"profile/moves"_s));
        auto reserved = client::TokenFile::reserve(path(u"token"_s), true);
        QVERIFY(reserved && reserved->commit("three"));
        profile.tokenFile = path(u"token"_s);
        QVERIFY(book.save(profile, u"moves"_s));
        keep(book, u"moves"_s, TokenPlace::File, {});
        QVERIFY(!m_session.contains(u"profile/moves"_s));
        QCOMPARE(token(book, profile), QByteArray("three"));
        profile.tokenFile = path(u"not there"_s);
        QCOMPARE(token(book, profile), QByteArray("refused"));
    }

    void removedProfileLeavesNoToken() {
        ProfileBook book({}, m_keychain, m_session);
        QVERIFY(book.save(sample(u"gone"_s), {}));
        keep(book, u"gone"_s, TokenPlace::Keychain, "secret");
        QVERIFY(m_keychain.contains(u"profile/gone"_s));
        QVERIFY(book.remove(u"gone"_s));
        QVERIFY(!m_keychain.contains(u"profile/gone"_s));
        QVERIFY(!book.find(u"gone"_s));
    }

    void lastSourceIsRemembered() {
        QSettings values(path(u"settings.ini"_s), QSettings::IniFormat);
        {
            ConsoleSettings settings(&values, path(u"last.json"_s), m_keychain, m_session);
            QVERIFY(settings.profiles().save(sample(u"live"_s), {}));
            keep(settings.profiles(), u"live"_s, TokenPlace::Keychain, "token");
            settings.setCurrent({SourceChoice::Kind::Profile, u"live"_s});
            settings.setCurrent({SourceChoice::Kind::Demo, {}}); // for looking around
            settings.setLanguage(u"de"_s);
            settings.setTray(false);
        }
        ConsoleSettings again(&values, path(u"last.json"_s), m_keychain, m_session);
        QCOMPARE(again.remembered(), (SourceChoice{SourceChoice::Kind::Profile, u"live"_s}));
        QCOMPARE(again.profiles().tokenPlace(sample(u"live"_s)), TokenPlace::Keychain);
        QCOMPARE(again.language(), u"de"_s);
        QVERIFY(!again.tray() && again.notifications());
        QVERIFY(again.profiles().remove(u"live"_s));
        QCOMPARE(again.remembered(), SourceChoice());
        for (const QString& key : values.allKeys())
            QVERIFY(!values.value(key).toString().contains(u"token"));
    }

    void listUnderRandomChanges() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        ProfileBook book({}, m_keychain, m_session);
        SourceListModel model(book);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int round = 0; round < 400; ++round) {
            const QString name = u"p%1"_s.arg(random.bounded(12));
            switch (random.bounded(4)) {
            case 0:
                QVERIFY(
                    book.save(sample(name, 1 + random.bounded(60'000)), book.find(name) ? name : QString()));
                break;
            case 1:
                QVERIFY(book.remove(name));
                break;
            case 2:
                QVERIFY(book.saveAll({sample(name), sample(u"p%1"_s.arg(random.bounded(12)))}));
                break;
            default:
                model.setCurrent({SourceChoice::Kind::Profile, name});
            }
            const QList<client::Profile> profiles = book.profiles();
            QCOMPARE(model.rowCount(), 2 + profiles.size());
            for (int row = 0; row < profiles.size(); ++row)
                QCOMPARE(*model.profile(row + 2), profiles.at(row));
        }
    }
};

QTEST_MAIN(ProfilesTest)
#include "tst_profiles.moc"
