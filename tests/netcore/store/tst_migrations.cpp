// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/database.h"
#include "netcore/store/migrations.h"
#include "rawconnection.h"
#include "storetesting.h"

#include <cstdlib>
#include <future>
#include <QFile>
#include <QMap>
#include <QSqlRecord>
#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'700'000'000'000;

/// Names and columns of everything in the schema, for comparing.
QString schemaText(Database& database) {
    const QString onSqlite =
        u"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE "
        "'sqlite_%' ORDER BY 1"_s;
    const QString onServer =
        u"SELECT concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, is_identity, "
        "column_default) FROM information_schema.columns WHERE table_schema = current_schema() "
        "UNION ALL SELECT 'index ' || replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE "
        "schemaname = current_schema() "
        "UNION ALL SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, "
        "pg_get_constraintdef(oid)) "
        "FROM pg_constraint WHERE connamespace = current_schema()::regnamespace ORDER BY 1"_s;
    QString text;
    const auto read =
        database.selectOnce(onPostgres() ? onServer : onSqlite, {},
                            [&text](const QSqlQuery& row) { text += row.value(0).toString() + u'\n'; });
    return read ? text : QString::fromStdString(read.error().detail);
}

struct Column {
    QString name;
    bool isText = false;
};

QList<Column> columnsOf(Database& database, const QString& table) {
    const QString sql = onPostgres() ? u"SELECT column_name, data_type FROM information_schema.columns WHERE "
                                       "table_schema = current_schema() AND table_name = ?"_s
                                     : u"SELECT name, type FROM pragma_table_info(?)"_s;
    QList<Column> columns;
    (void)database.selectOnce(sql, {table}, [&columns](const QSqlQuery& row) {
        columns.append({row.value(0).toString(), row.value(1).toString().toLower() == u"text"_s});
    });
    return columns;
}

/// One row in every table: each text the same and each number too, so that every reference finds its row.
Result<void> fillTables(Database& database, QStringList tables) {
    Result<void> outcome;
    // Tables before those they refer to have to wait for the next round.
    for (qsizetype before = 0; !tables.isEmpty() && before != tables.size();) {
        before = tables.size();
        for (const QString& table : QStringList(tables)) {
            QStringList names, marks;
            QVariantList values;
            for (const Column& column : columnsOf(database, table)) {
                names.append(column.name);
                marks.append(u"?"_s);
                values.append(column.isText ? QVariant(u"7"_s) : QVariant(7));
            }
            auto done = database.executeOnce(
                u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), marks.join(u", "_s)),
                values);
            if (done) {
                tables.removeAll(table);
            } else {
                outcome = tl::unexpected(done.error());
            }
        }
    }
    return tables.isEmpty() ? Result<void>() : outcome;
}

QStringList ownTables(Database& database) {
    QStringList tables = database.tables().value_or(QStringList());
    tables.removeAll(u"schema_version"_s);
    return tables;
}

QStringList allColumns(Database& database) {
    QStringList names;
    for (const QString& table : ownTables(database)) {
        for (const Column& column : columnsOf(database, table))
            names.append(table + u'.' + column.name);
    }
    return names;
}

/// table.column → its value in the one row there is.
QMap<QString, QString> valuesOf(Database& database, const QStringList& tables) {
    QMap<QString, QString> values;
    for (const QString& table : tables) {
        (void)database.selectOnce(u"SELECT * FROM "_s + table, {}, [&](const QSqlQuery& row) {
            const QSqlRecord record = row.record();
            for (int i = 0; i < record.count(); ++i)
                values[table + u'.' + record.fieldName(i)] += record.value(i).toString();
        });
    }
    return values;
}

/// The schema that a new database of this version has.
QString straightSchema(int version) {
    static QMap<int, QString> known;
    if (!known.contains(version)) {
        const Place place;
        auto database = Database::open(place.quickSettings());
        if (!database || !migrate(**database, version, now))
            return u"cannot be made"_s;
        known[version] = schemaText(**database);
    }
    return known.value(version);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVersionLeadsUpAndDown_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const int latest = latestSchemaVersion();
        for (int from = 0; from <= latest; ++from) {
            for (int to = 0; to <= latest; ++to) {
                // The ways between are made of the same steps.
                if (to == latest || from == latest || std::abs(from - to) < 2)
                    QTest::addRow("%d to %d", from, to) << from << to;
            }
        }
    }
    /// To the same schema as straight from nothing, with the data of whatever both versions have.
    void everyVersionLeadsUpAndDown() {
        QFETCH(int, from);
        QFETCH(int, to);
        const Place place;
        auto opened = Database::open(place.quickSettings());
        VERIFY_DONE(opened);
        Database& database = **opened;
        VERIFY_DONE(migrate(database, from, now));
        VERIFY_DONE(fillTables(database, ownTables(database)));
        const auto before = valuesOf(database, ownTables(database));
        QVERIFY(from == 0 || !before.isEmpty());
        VERIFY_DONE(migrate(database, to, now));
        QCOMPARE(schemaVersion(database).value_or(-1), to);
        if (to == 0 && from > 0) { // the version table stays behind
            QCOMPARE(database.tables().value(), QStringList(u"schema_version"_s));
        } else {
            QCOMPARE(schemaText(database), straightSchema(to));
        }
        const auto after = valuesOf(database, ownTables(database));
        for (auto value = after.cbegin(); value != after.cend(); ++value) {
            if (before.contains(value.key()))
                QCOMPARE(value.value(), u"7"_s);
        }
        const QStringList columns = allColumns(database);
        for (auto value = before.cbegin(); value != before.cend(); ++value)
            QVERIFY2(!columns.contains(value.key()) || after.contains(value.key()), qPrintable(value.key()));
    }

    void dataSurvivesAnUpgrade() {
        const Place place;
        {
            auto database = Database::open(place.settings());
            VERIFY_DONE(database);
            VERIFY_DONE(migrate(**database, 1, now));
            VERIFY_DONE(
                (*database)->executeOnce(u"INSERT INTO accounts (uuid, name) VALUES ('u', 'kept')"_s));
        }
        Store store(place.settings());
        VERIFY_DONE(store.start());
        const auto access = await<AccessRecords>([&](auto* c, auto done) { store.loadAccess(c, done); });
        VERIFY_DONE(access);
        QCOMPARE(access->accounts, QList<Account>({{u"u"_s, u"kept"_s}}));
    }

    void failedStepLeavesNothingBehind() {
        const Place place;
        auto database = Database::open(place.settings());
        VERIFY_DONE(database);
        VERIFY_DONE(migrate(**database, 1, now));
        // In the way of the third statement of step 2.
        VERIFY_DONE((*database)->executeOnce(u"CREATE INDEX sessions_by_domain ON accounts (name)"_s));
        QVERIFY(!migrate(**database, latestSchemaVersion(), now));
        QCOMPARE(schemaVersion(**database).value_or(-1), 1);
        QVERIFY(!(*database)->tables().value().contains(u"sessions"_s));
        VERIFY_DONE((*database)->executeOnce(u"DROP INDEX sessions_by_domain"_s));
        VERIFY_DONE(migrate(**database, latestSchemaVersion(), now));
    }

    void newerDatabaseIsRefusedAndUntouched() {
        const Place place;
        {
            auto database = Database::open(place.settings());
            VERIFY_DONE(database);
            VERIFY_DONE(migrate(**database, latestSchemaVersion(), now));
            VERIFY_DONE((*database)->executeOnce(
                u"INSERT INTO schema_version (version, name, applied_ms) VALUES (99, 'future', 0)"_s));
        }
        const QByteArray before = contentOf(place.file());
        {
            Store store(place.settings());
            const auto started = store.start();
            VERIFY_FAILED(started, ErrorCode::Unsupported);
            QVERIFY(QString::fromStdString(started.error().detail).contains(u"99"_s));
            QVERIFY(!store.healthy());
        }
        QCOMPARE(contentOf(place.file()), before);
    }

    void anotherProgramsDatabaseIsRefusedAndUntouched() {
        const Place place;
        {
            RawConnection other(place.location());
            QVERIFY(other.run(u"CREATE TABLE recipes (name TEXT)"_s));
        }
        const QByteArray before = contentOf(place.file());
        Store store(place.settings());
        VERIFY_FAILED(store.start(), ErrorCode::Conflict);
        QCOMPARE(contentOf(place.file()), before);
    }

    /// Several processes that start at once on an empty database; on SQLite there is one at a time.
    void severalMigrateAtOnce() {
        if (!onPostgres())
            QSKIP("a file has one owner");
        const Place place;
        std::vector<std::future<std::string>> starts;
        for (int i = 0; i < 6; ++i) {
            starts.push_back(std::async(std::launch::async, [&place] {
                Store store(place.settings());
                const auto started = store.start();
                return started ? std::string() : started.error().detail;
            }));
        }
        for (auto& start : starts)
            QCOMPARE(QString::fromStdString(start.get()), QString());
        auto database = Database::open(place.settings());
        VERIFY_DONE(database);
        QCOMPARE(schemaVersion(**database).value_or(-1), latestSchemaVersion());
    }

    void unknownTargetIsRefused() {
        const Place place;
        auto database = Database::open(place.quickSettings());
        VERIFY_DONE(database);
        VERIFY_FAILED(migrate(**database, latestSchemaVersion() + 1, now), ErrorCode::InvalidArgument);
        VERIFY_FAILED(migrate(**database, -1, now), ErrorCode::InvalidArgument);
    }
};

WAYSIDE_STORE_TEST_MAIN(MigrationsTest)
#include "tst_migrations.moc"
