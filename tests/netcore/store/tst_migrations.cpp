// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/database.h"
#include "netcore/store/migrations.h"
#include "rawconnection.h"
#include "storetesting.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

/// Names and columns of everything in the schema, for comparing.
QString schemaText(Database& database) {
    QString text;
    (void)database.selectOnce(
        u"SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master WHERE name NOT LIKE "
        "'sqlite_%' ORDER BY 1"_s,
        {}, [&text](const QSqlQuery& row) { text += row.value(0).toString() + u'\n'; });
    return text;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

constexpr qint64 now = 1'700'000'000'000;

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVersionLeadsToEveryOther_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        for (int from = 0; from <= latestSchemaVersion(); ++from) {
            for (int to = 0; to <= latestSchemaVersion(); ++to)
                QTest::addRow("%d to %d", from, to) << from << to;
        }
    }
    void everyVersionLeadsToEveryOther() {
        QFETCH(int, from);
        QFETCH(int, to);
        StoreSettings memory;
        auto direct = Database::open(memory);
        VERIFY_DONE(direct);
        VERIFY_DONE(migrate(**direct, to, now));

        const Place place;
        auto detour = Database::open(place.settings());
        VERIFY_DONE(detour);
        VERIFY_DONE(migrate(**detour, from, now));
        VERIFY_DONE(migrate(**detour, to, now));
        QCOMPARE(schemaVersion(**detour).value_or(-1), to);
        QString expected = schemaText(**direct);
        if (to == 0 && from > 0) // the version table stays behind
            expected = u"table schema_version CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name "
                       u"TEXT NOT NULL, "
                       "applied_ms BIGINT NOT NULL)\n"_s;
        QCOMPARE(schemaText(**detour), expected);
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
        QVERIFY(!(*database)->tables().contains(u"sessions"_s));
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
            RawConnection other(place.file());
            QVERIFY(other.run(u"CREATE TABLE recipes (name TEXT)"_s));
        }
        const QByteArray before = contentOf(place.file());
        Store store(place.settings());
        VERIFY_FAILED(store.start(), ErrorCode::Conflict);
        QCOMPARE(contentOf(place.file()), before);
    }

    void unknownTargetIsRefused() {
        auto database = Database::open({});
        VERIFY_DONE(database);
        VERIFY_FAILED(migrate(**database, latestSchemaVersion() + 1, now), ErrorCode::InvalidArgument);
        VERIFY_FAILED(migrate(**database, -1, now), ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
