// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/database.h"
#include "rawconnection.h"
#include "storetesting.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

StoreSettings impatient(const Place& place) {
    StoreSettings settings = place.settings();
    settings.busyTimeout = Milliseconds(300);
    settings.firstRetry = Milliseconds(20);
    settings.longestRetry = Milliseconds(100);
    return settings;
}

bool eventuallyHealthy(const Store& store, bool healthy) {
    return QTest::qWaitFor([&] { return store.healthy() == healthy; }, 20'000);
}

} // namespace

/// The cases "SQLite locked, full, corrupt" and their recovery.
class StoreFaultsTest : public QObject {
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

    void lockedByAnotherProgram() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        const SessionRecord before = session(1);
        VERIFY_DONE(create(store, before));

        RawConnection other(place.location());
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        QElapsedTimer timer;
        timer.start();
        const auto refused = create(store, session(2));
        VERIFY_FAILED(refused, ErrorCode::StoreUnavailable);
        QVERIFY(QString::fromStdString(refused.error().detail).contains(u"locked"_s));
        QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(!store.healthy());
        QVERIFY(store.health().reason.contains(u"locked"_s));

        // What was committed can still be read.
        VERIFY_DONE(byId(store, before.sessionId));
        // The end of a session is not given up.
        int ends = 0;
        store.sessionEnded({before.sessionId, {}, 5, EndReason::ClientDisconnect, u"kept"_s}, this,
                           [&ends](Result<void> outcome) { ends += outcome ? 1 : -100; });
        QTest::qWait(300);
        QCOMPARE(ends, 0);
        QVERIFY(store.statistics().queued >= 1);

        QVERIFY(other.run(u"ROLLBACK"_s));
        QVERIFY(QTest::qWaitFor([&] { return ends == 1; }, 20'000));
        QVERIFY(eventuallyHealthy(store, true));
        QCOMPARE(byId(store, before.sessionId)->endDetail, u"kept"_s);
        VERIFY_DONE(create(store, session(3)));
    }

    void recoversWithoutAnyRequest() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        {
            RawConnection other(place.location());
            QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
            VERIFY_FAILED(await<void>([&](auto* c, auto done) { store.checkHealth(c, done); }),
                          ErrorCode::StoreUnavailable);
            QVERIFY(other.run(u"ROLLBACK"_s));
        }
        QVERIFY(eventuallyHealthy(store, true));
        VERIFY_DONE(await<void>([&](auto* c, auto done) { store.checkHealth(c, done); }));
    }

    void keptWritesStayInOrder() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        const SessionRecord record = session(1);
        VERIFY_DONE(create(store, record));
        RawConnection other(place.location());
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        std::vector<int> order;
        store.sessionConnected({record.sessionId, "t", u"node-a"_s, u"x"_s, 10}, this,
                               [&](auto) { order.push_back(1); });
        store.sessionEnded({record.sessionId, {}, 20, EndReason::TlcDeleted, {}}, this,
                           [&](auto) { order.push_back(2); });
        QVERIFY(eventuallyHealthy(store, false));
        store.sessionEnded({record.sessionId, {}, 30, EndReason::NodeDrained, {}}, this,
                           [&](auto) { order.push_back(3); });
        store.appendAudit({}, this, [&](auto) { order.push_back(4); });
        QTest::qWait(150);
        QVERIFY(order.empty());
        QVERIFY(other.run(u"ROLLBACK"_s));
        QVERIFY(QTest::qWaitFor([&] { return order.size() == 4; }, 20'000));
        QCOMPARE(order, std::vector<int>({1, 2, 3, 4}));
        QCOMPARE(byId(store, record.sessionId)->endReason, std::optional(EndReason::TlcDeleted));
        QVERIFY(store.statistics().retriedWrites > 0);
    }

    void stopWhileLockedTellsWhatWasLost() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        RawConnection other(place.location());
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        int failed = 0;
        store.appendAudit({}, this, [&](const Result<qint64>& outcome) { failed += outcome ? 0 : 1; });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(store.stop(Milliseconds(500)), 1);
        QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(QTest::qWaitFor([&] { return failed == 1; }, 5000));
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

    void fullQueueRefusesAtOnceButKeepsRoomForEnds() {
        const Place place;
        StoreSettings settings = impatient(place);
        settings.queueLimit = 40;
        settings.busyTimeout = Milliseconds(2000);
        Store store(settings);
        VERIFY_DONE(store.start());
        const SessionRecord record = session(0);
        VERIFY_DONE(create(store, record));
        RawConnection other(place.location());
        QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
        int unavailable = 0;
        for (int i = 0; i < 35; ++i) {
            store.createSession(session(i), this, [&](const Result<void>& outcome) {
                unavailable += !outcome && outcome.error().code == ErrorCode::Unavailable ? 1 : 0;
            });
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor([&] { return unavailable == 5; }, 1500)); // 30 of 40 places are for everyone
        QVERIFY(timer.elapsed() < 1500);
        QCOMPARE(store.statistics().refused, 5);
        int ended = 0;
        store.sessionEnded({record.sessionId, {}, 5, EndReason::ClientDisconnect, {}}, this,
                           [&](const Result<void>& outcome) { ended += outcome ? 1 : -100; });
        QVERIFY(other.run(u"ROLLBACK"_s));
        QVERIFY(QTest::qWaitFor([&] { return ended == 1; }, 20'000));
    }
};

WAYSIDE_STORE_TEST_MAIN(StoreFaultsTest)
#include "tst_storefaults.moc"
