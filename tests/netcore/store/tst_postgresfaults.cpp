// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulttesting.h"
#include "lossyrelay.h"
#include "netcore/store/database.h"

#include <csignal>
#include <QElapsedTimer>
#include <QTcpServer>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

/// Another session on the place's schema, to spoil things from.
class Spoiler : public RawConnection {
public:
    explicit Spoiler(const Place& place) : RawConnection(place.location()), m_name(place.schema()) {}

    /// Process ids of the server's ends of the store's connections.
    QList<qint64> backends() {
        QList<qint64> pids;
        const QString found = value(u"SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE "
                                    "application_name = '%1' AND pid <> pg_backend_pid()"_s.arg(m_name))
                                  .toString();
        for (const QString& pid : found.split(u' ', Qt::SkipEmptyParts))
            pids.append(pid.toLongLong());
        return pids;
    }
    void endBackends() {
        for (const qint64 pid : backends())
            run(u"SELECT pg_terminate_backend(%1, 5000)"_s.arg(pid));
    }
    /// From now on every insert into `table` fails with the SQLSTATE of `condition`.
    bool failInserts(const QString& table, const QString& condition) {
        return run(u"CREATE OR REPLACE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE "
                   "EXCEPTION 'spoiled' USING ERRCODE = '%1'; END $$"_s.arg(condition)) &&
               run(u"CREATE TRIGGER spoil BEFORE INSERT ON %1 FOR EACH ROW EXECUTE FUNCTION spoil()"_s.arg(
                   table));
    }
    bool letInserts(const QString& table) { return run(u"DROP TRIGGER spoil ON "_s + table); }

private:
    QString m_name;
};

/// All processes given stand still until the end of the scope.
class Frozen {
public:
    explicit Frozen(QList<qint64> pids) : m_pids(std::move(pids)) { send(SIGSTOP); }
    ~Frozen() { send(SIGCONT); }
    Frozen(const Frozen&) = delete;
    Frozen& operator=(const Frozen&) = delete;

private:
    void send(int signal) {
        for (const qint64 pid : m_pids)
            ::kill(pid_t(pid), signal);
    }
    QList<qint64> m_pids;
};

QString textOf(Database& database, const QString& sql) {
    QString value;
    const auto read =
        database.selectOnce(sql, {}, [&value](const QSqlQuery& row) { value = row.value(0).toString(); });
    return read ? value : QString::fromStdString(read.error().detail);
}

} // namespace

/// What can happen to a database server, and to the way there.
class PostgresFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// What "durable", and "nothing hangs for ever", rest on.
    void sessionSettings() {
        const Place place;
        QVERIFY(
            Spoiler(place).run(u"ALTER ROLE wayside IN DATABASE postgres SET synchronous_commit = off"_s));
        auto database = Database::open(place.settings());
        QVERIFY(Spoiler(place).run(u"ALTER ROLE wayside IN DATABASE postgres RESET synchronous_commit"_s));
        VERIFY_DONE(database);
        for (const auto& [name, expected] :
             QList<std::pair<QString, QString>>{{u"synchronous_commit"_s, u"on"_s},
                                                {u"statement_timeout"_s, u"3s"_s},
                                                {u"lock_timeout"_s, u"2s"_s},
                                                {u"idle_in_transaction_session_timeout"_s, u"10s"_s},
                                                {u"default_transaction_isolation"_s, u"read committed"_s}})
            QCOMPARE(textOf(**database, u"SHOW "_s + name), expected);
    }

    void errorsMeanTheSameAsOnSqlite_data() {
        QTest::addColumn<QString>("condition");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QString& condition, ErrorCode code, const QString& word) {
            QTest::newRow(name) << condition << code << word;
        };
        row("unique", u"23505"_s, ErrorCode::Conflict, u"spoiled"_s);
        row("foreign key", u"23503"_s, ErrorCode::InvalidArgument, u"does not exist"_s);
        row("check", u"23514"_s, ErrorCode::InvalidArgument, u"spoiled"_s);
        row("value out of range", u"22003"_s, ErrorCode::InvalidArgument, u"spoiled"_s);
        row("disk full", u"53100"_s, ErrorCode::StoreUnavailable, u"full"_s);
        row("out of memory", u"53200"_s, ErrorCode::StoreUnavailable, u"short"_s);
        row("too many connections", u"53300"_s, ErrorCode::StoreUnavailable, u"connections"_s);
        row("lock", u"55P03"_s, ErrorCode::StoreUnavailable, u"locked"_s);
        row("cancelled", u"57014"_s, ErrorCode::StoreUnavailable, u"too long"_s);
        row("serialization", u"40001"_s, ErrorCode::StoreUnavailable, u"another process"_s);
        row("deadlock", u"40P01"_s, ErrorCode::StoreUnavailable, u"another process"_s);
        row("read-only", u"25006"_s, ErrorCode::StoreUnavailable, u"read-only"_s);
        row("no right", u"42501"_s, ErrorCode::StoreUnavailable, u"refused"_s);
        row("I/O", u"58030"_s, ErrorCode::StoreUnavailable, u"disk"_s);
        row("damaged data", u"XX001"_s, ErrorCode::StoreCorrupt, u"damaged"_s);
        row("damaged index", u"XX002"_s, ErrorCode::StoreCorrupt, u"damaged"_s);
        row("the server's own mistake", u"XX000"_s, ErrorCode::StoreUnavailable, u"failed"_s);
        row("our own mistake", u"42601"_s, ErrorCode::Internal, u"spoiled"_s);
    }
    void errorsMeanTheSameAsOnSqlite() {
        QFETCH(QString, condition);
        QFETCH(ErrorCode, code);
        QFETCH(QString, word);
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        Spoiler spoiler(place);
        QVERIFY(spoiler.failInserts(u"sessions"_s, condition));
        const auto refused = create(store, session(1));
        VERIFY_FAILED(refused, code);
        QVERIFY2(detailOf(refused).find(word.toStdString()) != std::string::npos, detailOf(refused).c_str());
        QVERIFY(spoiler.letInserts(u"sessions"_s));
        QVERIFY(eventuallyHealthy(store, true));
        VERIFY_DONE(create(store, session(2)));
    }

    /// The values of a row that is refused are secrets perhaps.
    void conflictsQuoteNoValues() {
        const Place place;
        Store store(place.settings());
        VERIFY_DONE(store.start());
        const SessionRecord record = session(1);
        VERIFY_DONE(create(store, record));
        const auto twice = create(store, record);
        VERIFY_FAILED(twice, ErrorCode::Conflict);
        QVERIFY2(detailOf(twice).find(record.sessionId.toStdString()) == std::string::npos,
                 detailOf(twice).c_str());
        QVERIFY(detailOf(twice).find('\n') == std::string::npos);
    }

    /// One request's failure leaves the others of its transaction alone.
    void failedRequestSparesItsBatch() {
        const Place place;
        Store store(place.settings());
        VERIFY_DONE(store.start());
        Spoiler spoiler(place);
        QVERIFY(spoiler.run(u"BEGIN"_s));
        QVERIFY(spoiler.run(u"LOCK TABLE store_state IN EXCLUSIVE MODE"_s));
        store.checkHealth(nullptr, {}); // waits for the lock, so that the next ones share a commit
        int good = 0, bad = 0;
        QObject context;
        const SessionRecord twice = session(0);
        for (int i = 0; i < 20; ++i) {
            store.createSession(i % 5 == 4 ? twice : session(i), &context,
                                [&](const Result<void>& outcome) { ++(outcome ? good : bad); });
        }
        QVERIFY(spoiler.run(u"ROLLBACK"_s));
        VERIFY_DONE(flush(store));
        QVERIFY(QTest::qWaitFor([&] { return good + bad == 20; }));
        QCOMPARE(good, 17); // of the four that are the same, the first
        QCOMPARE(bad, 3);
        QVERIFY(store.statistics().largestBatch > 1);
        QCOMPARE(spoiler.value(u"SELECT COUNT(*) FROM sessions"_s).toInt(), 17);
    }

    /// Nobody notices that the server was restarted while nothing was asked.
    void sessionEndedWhileIdle() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        Spoiler spoiler(place);
        spoiler.endBackends();
        VERIFY_DONE(create(store, session(1)));
        spoiler.endBackends();
        SessionRecord unknown = session(2);
        VERIFY_FAILED(byId(store, unknown.sessionId), ErrorCode::NotFound); // which is an answer
        QVERIFY(store.healthy());
    }

    /// A server that accepts, and never says a word: neither start nor anything else waits for ever.
    void serverThatNeverAnswers() {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const Place place;
        StoreSettings settings = impatient(place);
        settings.location.server.host = u"127.0.0.1"_s;
        settings.location.server.port = silent.serverPort();
        Store store(settings);
        QElapsedTimer timer;
        timer.start();
        VERIFY_FAILED(store.start(), ErrorCode::StoreUnavailable);
        QVERIFY2(timer.elapsed() < 6000, QByteArray::number(timer.elapsed()).constData());
    }

    void nobodyListens() {
        const Place place;
        StoreSettings settings = impatient(place);
        settings.location.server.host = place.folder.path();
        const auto started = Store(settings).start();
        VERIFY_FAILED(started, ErrorCode::StoreUnavailable);
        QVERIFY2(detailOf(started).find("cannot be reached") != std::string::npos, detailOf(started).c_str());
        settings = impatient(place);
        settings.location.server.database = u"there_is_none"_s;
        VERIFY_FAILED(Store(settings).start(), ErrorCode::StoreUnavailable);
    }

    /// The server stands still in the middle: requests fail in time, then at once; what is kept is written
    /// when it goes on, once.
    void hangingServer() {
        const Place place;
        StoreSettings settings = impatient(place);
        settings.longestRetry = Milliseconds(5000);
        Store store(settings);
        VERIFY_DONE(store.start());
        const SessionRecord record = session(1);
        VERIFY_DONE(create(store, record));
        Spoiler spoiler(place);
        int ended = 0, refused = 0;
        QObject context; // answers that come after a failure find nobody
        {
            // What hangs is the server's end of the one connection; and a new one gets no further than the
            // lock of the probe.
            const QList<qint64> backends = spoiler.backends();
            QCOMPARE(backends.size(), 1);
            const Frozen frozen(backends);
            QElapsedTimer timer;
            timer.start();
            store.createSession(session(2), &context, [&](const Result<void>& outcome) {
                refused += !outcome && outcome.error().code == ErrorCode::StoreUnavailable ? 1 : 0;
            });
            store.sessionEnded({record.sessionId, {}, 5, EndReason::ClientDisconnect, {}}, &context,
                               [&](const Result<void>& outcome) { ended += outcome ? 1 : -100; });
            QVERIFY(QTest::qWaitFor([&] { return refused == 1; }, 5000));
            QVERIFY2(timer.elapsed() < 4000, QByteArray::number(timer.elapsed()).constData());
            // Another connection works, so the store recovers while the first one still hangs.
            QVERIFY(QTest::qWaitFor([&] { return ended == 1; }, 10'000));
            QVERIFY(eventuallyHealthy(store, true));
        }
        VERIFY_DONE(create(store, session(3)));
        QCOMPARE(spoiler.value(u"SELECT COUNT(*) FROM sessions"_s).toInt(), 2);
    }

    /// The answer to a COMMIT is lost, with or without the COMMIT: what is kept is written once, and of a
    /// session that was refused nothing stays.
    void lostCommit_data() {
        QTest::addColumn<bool>("isCommitted");
        QTest::addColumn<bool>("isAwayForAWhile");
        QTest::newRow("never arrived") << false << false;
        QTest::newRow("done, and never answered") << true << false;
        QTest::newRow("never arrived, and the server is away") << false << true;
        QTest::newRow("done, never answered, and the server is away") << true << true;
    }
    void lostCommit() {
        QFETCH(bool, isCommitted);
        QFETCH(bool, isAwayForAWhile);
        const Place place;
        LossyRelay relay(place.folder.path(), postgresFolder());
        StoreSettings settings = impatient(place);
        settings.location.server.host = place.folder.path();
        settings.busyTimeout = Milliseconds(8000); // for the lock below
        settings.statementTimeout = Milliseconds(10'000);
        Store store(settings);
        VERIFY_DONE(store.start());
        const SessionRecord before = session(0);
        VERIFY_DONE(create(store, before));

        // One transaction: while it waits for the lock the others gather behind it.
        Spoiler spoiler(place);
        QVERIFY(spoiler.run(u"BEGIN"_s));
        QVERIFY(spoiler.run(u"LOCK TABLE store_state IN EXCLUSIVE MODE"_s));
        store.checkHealth(nullptr, {});
        QTest::qWait(300); // it has been taken, alone
        int refused = 0, ended = 0, audited = 0;
        QObject context;
        store.createSession(session(1), &context, [&](const Result<void>& outcome) {
            refused += !outcome && outcome.error().code == ErrorCode::StoreUnavailable ? 1 : -100;
        });
        store.sessionEnded({before.sessionId, {}, 5, EndReason::ClientDisconnect, {}}, &context,
                           [&](const Result<void>& outcome) { ended += outcome ? 1 : -100; });
        store.appendAudit({}, &context,
                          [&](const Result<qint64>& id) { audited += id && *id > 0 ? 1 : -100; });
        relay.lose(isCommitted ? LossyRelay::Loss::AfterCommit : LossyRelay::Loss::BeforeCommit, 1);
        relay.setOpen(!isAwayForAWhile);
        QVERIFY(spoiler.run(u"ROLLBACK"_s));
        QVERIFY(QTest::qWaitFor([&] { return refused == 1; }, 10'000));
        QVERIFY(relay.hasLost());
        if (isAwayForAWhile) {
            QVERIFY(eventuallyHealthy(store, false));
            QTest::qWait(100);
            relay.setOpen(true);
        }
        QVERIFY(QTest::qWaitFor([&] { return ended == 1 && audited == 1; }, 20'000));
        QVERIFY(eventuallyHealthy(store, true));
        VERIFY_DONE(flush(store));
        QCOMPARE(spoiler.value(u"SELECT COUNT(*) FROM audit_entries"_s).toInt(), 1);
        QCOMPARE(byId(store, before.sessionId)->endReason, std::optional(EndReason::ClientDisconnect));
        QCOMPARE(spoiler.value(u"SELECT COUNT(*) FROM sessions"_s).toInt(), 1);
    }

    /// While the server cannot be reached, nobody waits for a connection that will not be made.
    void unreachableServerIsRefusedAtOnce() {
        const Place place;
        StoreSettings settings = impatient(place);
        settings.firstRetry = settings.longestRetry = Milliseconds(60'000);
        Store store(settings);
        VERIFY_DONE(store.start());
        Spoiler spoiler(place);
        QVERIFY(spoiler.run(u"ALTER SCHEMA %1 RENAME TO hidden_%1"_s.arg(place.schema())));
        spoiler.endBackends();
        VERIFY_FAILED(create(store, session(1)), ErrorCode::StoreUnavailable);
        QVERIFY(!store.health().reachable);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 200; ++i)
            VERIFY_FAILED(create(store, session(i)), ErrorCode::StoreUnavailable);
        QVERIFY2(timer.elapsed() < 1000, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(store.statistics().queued, 0);
        QVERIFY(spoiler.run(u"ALTER SCHEMA hidden_%1 RENAME TO %1"_s.arg(place.schema())));
    }

    /// Two transactions that wait for each other's rows: the server ends one, which is run again.
    void deadlockIsRunAgain() {
        const Place place;
        StoreSettings settings = place.settings();
        settings.busyTimeout = Milliseconds(5000);
        settings.statementTimeout = Milliseconds(8000);
        Store first(settings), second(settings);
        VERIFY_DONE(first.start());
        VERIFY_DONE(second.start());
        QList<SessionRecord> records;
        for (int i = 0; i < 8; ++i) {
            records.append(session(i));
            first.createSession(records.last(), nullptr, {});
        }
        VERIFY_DONE(flush(first));
        // Each holds its first row for a while: the other one needs it.
        Spoiler spoiler(place);
        QVERIFY(spoiler.run(u"CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "
                            "pg_sleep(0.02); RETURN NEW; END $$"_s));
        QVERIFY(spoiler.run(
            u"CREATE TRIGGER slow BEFORE UPDATE ON sessions FOR EACH ROW EXECUTE FUNCTION slow()"_s));
        int done = 0, failed = 0;
        QObject context;
        const auto answered = [&](const Result<void>& outcome) { ++(outcome ? done : failed); };
        const auto connection = [](const SessionRecord& record, const QString& node) {
            return SessionConnection{record.sessionId, "t", node, u"x"_s, 10};
        };
        for (qsizetype i = 0; i < records.size(); ++i) {
            first.sessionConnected(connection(records[i], u"one"_s), &context, answered);
            second.sessionConnected(connection(records[records.size() - 1 - i], u"two"_s), &context,
                                    answered);
        }
        QVERIFY(QTest::qWaitFor([&] { return done + failed == 16; }, 30'000));
        QCOMPARE(failed, 0);
        QVERIFY(first.healthy() && second.healthy());
    }

    void textsWithNulAreRefused() {
        const Place place;
        Store store(place.settings());
        VERIFY_DONE(store.start());
        SessionRecord record = session(1);
        record.account = u"a"_s + QChar(0) + u"'); DROP TABLE sessions"_s;
        VERIFY_FAILED(create(store, record), ErrorCode::InvalidArgument);
        record.account = u"it's a \\ backslash\\', ($1) %1 ?"_s;
        VERIFY_DONE(create(store, record));
        QCOMPARE(byId(store, record.sessionId)->account, record.account);
    }

    /// What was committed by one process is there for the other at once.
    void twoProcessesShareOneDatabase() {
        const Place place;
        Store first(place.settings()), second(place.settings());
        VERIFY_DONE(first.start());
        VERIFY_DONE(second.start());
        const SessionRecord record = session(1);
        VERIFY_DONE(create(first, record));
        VERIFY_DONE(byId(second, record.sessionId));
        VERIFY_DONE(await<void>([&](auto* c, auto done) {
            second.sessionEnded({record.sessionId, {}, 5, EndReason::TlcDeleted, {}}, c, done);
        }));
        QCOMPARE(byId(first, record.sessionId)->endReason, std::optional(EndReason::TlcDeleted));
    }
};

WAYSIDE_STORE_TEST_MAIN(PostgresFaultsTest)
#include "tst_postgresfaults.moc"
