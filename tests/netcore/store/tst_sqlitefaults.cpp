// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulttesting.h"
#include "netcore/store/database.h"

#include <QDir>
#include <QFile>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

/// What can happen to a file: full disks, damage, rights, moved away.
class SqliteFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What "durable" rests on.
    void durabilityIsSwitchedOn() {
        const Place place;
        auto database = Database::open(place.settings());
        VERIFY_DONE(database);
        VERIFY_DONE((*database)->applySetup());
        const auto setting = [&](const QString& name) {
            QString value;
            (void)(*database)->selectOnce(
                u"PRAGMA "_s + name, {}, [&value](const QSqlQuery& row) { value = row.value(0).toString(); });
            return value;
        };
        QCOMPARE(setting(u"journal_mode"_s), u"wal"_s);
        QCOMPARE(setting(u"synchronous"_s), u"2"_s); // FULL
        QCOMPARE(setting(u"foreign_keys"_s), u"1"_s);
        QCOMPARE(setting(u"busy_timeout"_s), u"2000"_s);
    }

    void fullDiskAndRoomAgain() {
        const Place place;
        StoreSettings settings = impatient(place);
        settings.maximumBytes = 400 * 1024;
        Store store(settings);
        VERIFY_DONE(store.start());
        VERIFY_DONE(await<void>([&](auto* c, auto done) {
            store.saveDomain({u"short"_s, false, false, 1, 1, 0}, c, done);
        }));
        const SessionRecord survivor = session(0);
        VERIFY_DONE(create(store, survivor));
        Result<void> outcome;
        int created = 0;
        for (; created < 2000 && outcome; ++created) {
            SessionRecord record = session(created, 1000);
            record.domain = u"short"_s;
            record.endedMs = 2000;
            record.endReason = EndReason::ClientDisconnect;
            record.details = QByteArray(2000, 'x');
            outcome = create(store, record);
        }
        VERIFY_FAILED(outcome, ErrorCode::StoreUnavailable);
        QVERIFY(QString::fromStdString(outcome.error().detail).contains(u"full"_s));
        QVERIFY(created > 20);
        VERIFY_DONE(byId(store, survivor.sessionId)); // reading goes on

        // Making room is possible, and then everything is.
        const auto retained = await<RetentionResult>(
            [&](auto* c, auto done) { store.applyRetention(1'000'000'000'000, {}, c, done); });
        VERIFY_DONE(retained);
        QVERIFY(retained->sessions > 20);
        QVERIFY(eventuallyHealthy(store, true));
        VERIFY_DONE(create(store, session(1)));
    }

    /// A row that does not fit is refused; the end of a session beside it fits and is written.
    void fullDiskHoldsUpNoEnd() {
        const Place place;
        StoreSettings settings = impatient(place);
        settings.maximumBytes = 400 * 1024;
        Store store(settings);
        VERIFY_DONE(store.start());
        const SessionRecord record = session(0);
        VERIFY_DONE(create(store, record));
        int refused = 0, ended = 0;
        SessionRecord huge = session(1);
        huge.details = QByteArray(600 * 1024, 'x');
        store.createSession(huge, this, [&](const Result<void>& outcome) { refused += outcome ? 0 : 1; });
        store.sessionEnded({record.sessionId, {}, 5, EndReason::ClientDisconnect, {}}, this,
                           [&](const Result<void>& outcome) { ended += outcome ? 1 : 0; });
        QVERIFY(QTest::qWaitFor([&] { return refused == 1 && ended == 1; }, 20'000));
        QVERIFY(eventuallyHealthy(store, true));
    }

    void fileThatIsNoDatabase() {
        const Place place;
        QFile file(place.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'Z'));
        file.close();
        Store store(place.settings());
        const auto started = store.start();
        VERIFY_FAILED(started, ErrorCode::StoreCorrupt);
        QVERIFY(QString::fromStdString(started.error().detail).contains(u"damaged"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray(8192, 'Z'));
    }

    void damageInTheMiddle() {
        const Place place;
        {
            Store store(place.settings());
            VERIFY_DONE(store.start());
            for (int i = 0; i < 500; ++i)
                store.createSession(session(i), nullptr, {});
            VERIFY_DONE(flush(store));
        }
        QFile file(place.file());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 50 * 4096);
        for (qint64 page = 30; page * 4096 < file.size(); ++page) {
            file.seek(page * 4096);
            file.write(QByteArray(4096, char(0xA5)));
        }
        file.close();
        Store store(impatient(place));
        if (const auto started = store.start(); !started) {
            VERIFY_FAILED(started, ErrorCode::StoreCorrupt);
            return;
        }
        SessionLogQuery query;
        query.untilMs = 2'000'000'000'000;
        VERIFY_FAILED(await<SessionLogPage>([&](auto* c, auto done) { store.sessionLogs(query, c, done); }),
                      ErrorCode::StoreCorrupt);
        VERIFY_FAILED(create(store, session(1)), ErrorCode::StoreCorrupt);
        QVERIFY(!store.healthy());
    }

    void folderThatCannotBeMade() {
        const Place place;
        QFile file(place.file(u"plain"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        StoreSettings settings;
        settings.location = {StoreKind::Sqlite, place.file(u"plain/below/store.db"_s)};
        Store store(settings);
        VERIFY_FAILED(store.start(), ErrorCode::StoreUnavailable);
        settings.location.file = place.folder.path(); // a folder, not a file
        VERIFY_FAILED(Store(settings).start(), ErrorCode::StoreUnavailable);
    }

    void missingFoldersAreMadeForTheOwnerOnly() {
        const Place place;
        StoreSettings settings;
        settings.location = {StoreKind::Sqlite, place.file(u"a/b/store.db"_s)};
        Store store(settings);
        VERIFY_DONE(store.start());
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
        for (const QString& name : {u"a"_s, u"a/b"_s})
            QCOMPARE(QFileInfo(place.file(name)).permissions() & others, QFileDevice::Permissions());
    }

    void readOnlyFolder() {
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
#endif
        const Place place;
        const QString folder = place.file(u"locked"_s);
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        StoreSettings settings;
        settings.location = {StoreKind::Sqlite, folder + u"/store.db"_s};
        VERIFY_FAILED(Store(settings).start(), ErrorCode::StoreUnavailable);
        QFile::setPermissions(folder,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    void secondStoreOnTheSameFile() {
        const Place place;
        Store first(place.settings());
        VERIFY_DONE(first.start());
        Store second(place.settings());
        const auto started = second.start();
        VERIFY_FAILED(started, ErrorCode::StoreUnavailable);
        QVERIFY(QString::fromStdString(started.error().detail).contains(u"in use"_s));
        first.stop();
        VERIFY_DONE(second.start()); // and a failed start can be tried again
    }

    void vanishedFileIsNotReplacedByAnEmptyOne() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        const SessionRecord first = session(1);
        VERIFY_DONE(create(store, first));
        const QString hidden = place.file(u"elsewhere"_s);
        QVERIFY(QFile::rename(place.file(), hidden));
        VERIFY_FAILED(create(store, session(2)), ErrorCode::StoreUnavailable);
        QVERIFY(!store.healthy());
        QTest::qWait(200);
        QVERIFY(!QFile::exists(place.file()));
        QVERIFY(QFile::rename(hidden, place.file()));
        QVERIFY(eventuallyHealthy(store, true));
        VERIFY_DONE(byId(store, first.sessionId));
        VERIFY_DONE(create(store, session(3)));
    }
};

WAYSIDE_STORE_TEST_MAIN(SqliteFaultsTest)
#include "tst_sqlitefaults.moc"
