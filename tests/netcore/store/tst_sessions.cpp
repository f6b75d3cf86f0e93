// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawconnection.h"
#include "storetesting.h"

#include <QFileInfo>
#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'700'000'000'000;

Result<SessionLogPage> logs(Store& store, const SessionLogQuery& query) {
    return await<SessionLogPage>([&](auto* c, auto done) { store.sessionLogs(query, c, done); });
}

Result<void> end(Store& store, const SessionEnd& how) {
    return await<void>([&](auto* c, auto done) { store.sessionEnded(how, c, done); });
}

QStringList idsOf(const SessionLogPage& page) {
    QStringList ids;
    for (const SessionRecord& record : page.sessions)
        ids.append(record.sessionId);
    return ids;
}

} // namespace

/// Each test on memory and on a file, or on a server.
class SessionsTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<bool>("onDisk");
        if (!onPostgres())
            QTest::newRow("memory") << false;
        QTest::newRow(onPostgres() ? "server" : "file") << true;
    }

    void init() {
        QFETCH_GLOBAL(bool, onDisk);
        m_place = std::make_unique<Place>();
        m_store = std::make_unique<Store>(onDisk ? m_place->settings() : StoreSettings());
        VERIFY_DONE(m_store->start());
        QVERIFY(m_store->healthy());
    }
    void cleanup() { m_store.reset(); }

    void comesBackAsItWasPut() {
        SessionRecord record = session(1);
        record.type = SessionType::Broker;
        record.protocol = SessionProtocol::Multiplex;
        record.authorization = newUuid();
        record.authorizationToken = newUuid();
        record.details = "{\"x\":\"Grüße\"}";
        record.scopeHistory.append({noon + 1, ScopeChangeKind::Removed, u"sub00002"_s});
        VERIFY_DONE(create(*m_store, record));
        const auto found = byId(*m_store, record.sessionId);
        VERIFY_DONE(found);
        QVERIFY(*found == record);
        const auto sameByHash = await<SessionRecord>(
            [&](auto* c, auto done) { m_store->sessionByTokenHash(record.tokenHash, c, done); });
        VERIFY_DONE(sameByHash);
        QVERIFY(*sameByHash == record);
    }

    void unknownSessionIsNotFound() {
        VERIFY_FAILED(byId(*m_store, u"nobody"_s), ErrorCode::NotFound);
        VERIFY_FAILED(await<SessionRecord>([&](auto* c, auto done) {
                          m_store->sessionByTokenHash(TokenHash::of("x"), c, done);
                      }),
                      ErrorCode::NotFound);
        SessionEnd nobody;
        nobody.sessionId = u"nobody"_s;
        VERIFY_FAILED(end(*m_store, nobody), ErrorCode::NotFound);
        VERIFY_FAILED(await<void>([&](auto* c, auto done) {
                          m_store->scopeChanged({u"nobody"_s, {}, {}}, c, done);
                      }),
                      ErrorCode::NotFound);
        VERIFY_FAILED(await<void>([&](auto* c, auto done) {
                          m_store->sessionConnected({u"nobody"_s, "t", u"n"_s, {}, 1}, c, done);
                      }),
                      ErrorCode::NotFound);
    }

    void secondSessionWithTheSameTokenIsAConflict() {
        const SessionRecord first = session(1);
        SessionRecord second = session(2);
        second.tokenHash = first.tokenHash;
        VERIFY_DONE(create(*m_store, first));
        VERIFY_FAILED(create(*m_store, second), ErrorCode::Conflict);
        QVERIFY(m_store->healthy());
    }

    /// Before it is spent the plain token is nowhere in the file.
    void plainTokenIsWrittenOnlyOnceSpent() {
        const QByteArray plain = newToken();
        SessionRecord record = session(1);
        record.tokenHash = TokenHash::of(plain);
        VERIFY_DONE(create(*m_store, record));
        QVERIFY(!byId(*m_store, record.sessionId)->spentToken);
        VERIFY_DONE(await<void>([&](auto* c, auto done) {
            m_store->sessionConnected({record.sessionId, plain, u"node-b"_s, u"10.0.0.1:5"_s, noon + 5}, c,
                                      done);
        }));
        auto found = byId(*m_store, record.sessionId);
        VERIFY_DONE(found);
        QCOMPARE(found->spentToken, std::optional(plain));
        QCOMPARE(found->connectedMs, std::optional(noon + 5));
        QCOMPARE(found->nodeId, u"node-b"_s);
        QCOMPARE(found->remoteAddress, u"10.0.0.1:5"_s);
        QVERIFY(found->open());

        SessionEnd how{record.sessionId, std::nullopt, noon + 9, EndReason::ProtocolError,
                       u"rate limit passed"_s};
        VERIFY_DONE(end(*m_store, how));
        found = byId(*m_store, record.sessionId);
        QCOMPARE(found->endedMs, std::optional(noon + 9));
        QCOMPARE(found->endReason, std::optional(EndReason::ProtocolError));
        QCOMPARE(found->endDetail, u"rate limit passed"_s);
        QCOMPARE(found->spentToken, std::optional(plain));
    }

    void neverConnectedSessionGetsItsTokenAtTheEnd() {
        const SessionRecord record = session(1);
        VERIFY_DONE(create(*m_store, record));
        VERIFY_DONE(end(*m_store, {record.sessionId, "gone", noon + 1, EndReason::SessionExpired, {}}));
        QCOMPARE(byId(*m_store, record.sessionId)->spentToken, std::optional(QByteArray("gone")));
    }

    void firstEndStays() {
        const SessionRecord record = session(1);
        VERIFY_DONE(create(*m_store, record));
        VERIFY_DONE(end(*m_store, {record.sessionId, {}, noon + 1, EndReason::TokenRevoked, u"first"_s}));
        VERIFY_DONE(end(*m_store, {record.sessionId, {}, noon + 2, EndReason::ConnectionError, u"second"_s}));
        const auto found = byId(*m_store, record.sessionId);
        QCOMPARE(found->endReason, std::optional(EndReason::TokenRevoked));
        QCOMPARE(found->endedMs, std::optional(noon + 1));
    }

    void everyEndReasonSurvives() {
        for (const auto& [reason, name] : endReasonNames) {
            const SessionRecord record = session(int(reason));
            VERIFY_DONE(create(*m_store, record));
            VERIFY_DONE(end(*m_store, {record.sessionId, {}, noon, reason, {}}));
            QCOMPARE(byId(*m_store, record.sessionId)->endReason, std::optional(reason));
        }
    }

    void scopeHistoryGrowsInOrder() {
        const SessionRecord record = session(1);
        VERIFY_DONE(create(*m_store, record));
        const QList<ScopeChange> changes{{noon + 3, ScopeChangeKind::Removed, u"sub00001"_s},
                                         {noon + 3, ScopeChangeKind::Added, u"sub00002"_s}};
        VERIFY_DONE(await<void>([&](auto* c, auto done) {
            m_store->scopeChanged({record.sessionId, "{\"new\":1}", changes}, c, done);
        }));
        const auto found = byId(*m_store, record.sessionId);
        QCOMPARE(found->scopeHistory, record.scopeHistory + changes);
        QCOMPARE(found->details, QByteArray("{\"new\":1}"));
    }

    void logsByTimeOfCreation() {
        QStringList ids;
        for (int i = 0; i < 5; ++i) {
            const SessionRecord record = session(i, noon + i * 1000);
            ids.append(record.sessionId);
            VERIFY_DONE(create(*m_store, record));
        }
        SessionLogQuery query;
        query.fromMs = noon + 1000;
        query.untilMs = noon + 3000; // exclusive
        const auto page = logs(*m_store, query);
        VERIFY_DONE(page);
        QCOMPARE(idsOf(*page), ids.sliced(1, 2));
        QVERIFY(!page->next);
        QCOMPARE(page->sessions[0].scopeHistory.size(), 1);
    }

    void logsOfWhatWasAlive() {
        const SessionRecord overBefore = session(1, noon), overWithin = session(2, noon),
                            stillOpen = session(3, noon), later = session(4, noon + 9000);
        for (const SessionRecord& record : {overBefore, overWithin, stillOpen, later})
            VERIFY_DONE(create(*m_store, record));
        VERIFY_DONE(end(*m_store, {overBefore.sessionId, {}, noon + 1000, EndReason::ClientDisconnect, {}}));
        VERIFY_DONE(end(*m_store, {overWithin.sessionId, {}, noon + 5000, EndReason::ClientDisconnect, {}}));
        SessionLogQuery query;
        query.time = SessionLogTime::Alive;
        query.fromMs = noon + 4000;
        query.untilMs = noon + 6000;
        const auto page = logs(*m_store, query);
        VERIFY_DONE(page);
        const QStringList found = idsOf(*page);
        QCOMPARE(QSet<QString>(found.cbegin(), found.cend()),
                 QSet<QString>({overWithin.sessionId, stillOpen.sessionId}));
    }

    void pagesJoinWithoutGapOrDouble() {
        QSet<QString> all;
        for (int i = 0; i < 25; ++i) {
            const SessionRecord record = session(i, noon + i / 4); // several at the same time
            all.insert(record.sessionId);
            VERIFY_DONE(create(*m_store, record));
        }
        SessionLogQuery query;
        query.fromMs = noon;
        query.untilMs = noon + 1000;
        query.limit = 7;
        QStringList collected;
        for (int pages = 0; pages < 10; ++pages) {
            const auto page = logs(*m_store, query);
            VERIFY_DONE(page);
            collected += idsOf(*page);
            query.after = page->next;
            if (!page->next)
                break;
            QCOMPARE(page->sessions.size(), 7);
        }
        QCOMPARE(collected.size(), 25);
        QCOMPARE(QSet<QString>(collected.cbegin(), collected.cend()), all);
    }

    void filtersRestrict() {
        SessionRecord match = session(1);
        match.domain = u"other"_s;
        match.account = u"acme"_s;
        match.type = SessionType::Monitor;
        match.nodeId = u"node-b"_s;
        match.scopeHistory = {{noon, ScopeChangeKind::Added, u"sub00009"_s}};
        VERIFY_DONE(create(*m_store, match));
        VERIFY_DONE(create(*m_store, session(2)));
        SessionLogQuery all;
        all.fromMs = noon;
        all.untilMs = noon + 1;
        QCOMPARE(logs(*m_store, all)->sessions.size(), 2);
        const auto only = [&](auto change) {
            SessionLogQuery query = all;
            change(query);
            return idsOf(*logs(*m_store, query)) == QStringList{match.sessionId};
        };
        QVERIFY(only([](auto& q) { q.domain = u"other"_s; }));
        QVERIFY(only([](auto& q) { q.account = u"acme"_s; }));
        QVERIFY(only([](auto& q) { q.type = SessionType::Monitor; }));
        QVERIFY(only([](auto& q) { q.nodeId = u"node-b"_s; }));
        QVERIFY(only([](auto& q) { q.anyOfTlcIdentifiers = {u"sub00008"_s, u"sub00009"_s}; }));
        VERIFY_DONE(end(*m_store, {match.sessionId, {}, noon, EndReason::ClientDisconnect, {}}));
        QVERIFY(!only([](auto& q) { q.openOnly = true; }));
    }

    void limitsOfAQueryAreChecked() {
        SessionLogQuery query;
        query.limit = 0;
        VERIFY_FAILED(logs(*m_store, query), ErrorCode::InvalidArgument);
        query.limit = 100'001;
        VERIFY_FAILED(logs(*m_store, query), ErrorCode::InvalidArgument);
        query.limit = 1;
        query.anyOfTlcIdentifiers = QStringList(10'001, u"x"_s);
        VERIFY_FAILED(logs(*m_store, query), ErrorCode::InvalidArgument);
        query.anyOfTlcIdentifiers = QStringList(10'000, u"x"_s);
        VERIFY_DONE(logs(*m_store, query));
    }

    void sqlInValuesIsJustText_data() {
        QTest::addColumn<QString>("evil");
        QTest::newRow("quote") << u"'; DROP TABLE sessions; --"_s;
        QTest::newRow("or") << u"x' OR '1'='1"_s;
        QTest::newRow("question marks") << u"? ?1 :a @b $c"_s;
        QTest::newRow("percent") << u"%00%1%2"_s;
        QTest::newRow("unicode") << u"Ж☃\U0001F6A6\"`[]"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s;
        QTest::newRow("empty") << u""_s;
    }
    void sqlInValuesIsJustText() {
        QFETCH(QString, evil);
        SessionRecord record = session(1);
        record.domain = record.account = record.nodeId = record.remoteAddress = evil;
        record.details = evil.toUtf8();
        record.scopeHistory = {{noon, ScopeChangeKind::Added, evil}};
        VERIFY_DONE(create(*m_store, record));
        VERIFY_DONE(create(*m_store, session(2)));
        VERIFY_DONE(
            end(*m_store, {record.sessionId, evil.toUtf8(), noon + 1, EndReason::ClientDisconnect, evil}));
        const auto found = byId(*m_store, record.sessionId);
        VERIFY_DONE(found);
        QCOMPARE(found->domain, evil);
        QCOMPARE(found->endDetail, evil);
        QCOMPARE(found->scopeHistory, record.scopeHistory);
        SessionLogQuery query;
        query.fromMs = noon;
        query.untilMs = noon + 1;
        query.domain = query.account = evil;
        query.anyOfTlcIdentifiers = {evil};
        QCOMPARE(idsOf(*logs(*m_store, query)), QStringList{record.sessionId});
        VERIFY_FAILED(byId(*m_store, evil), ErrorCode::NotFound);
    }

    void sessionsLeftOpenAreEndedAtStart() {
        const SessionRecord mine = session(1), over = session(2);
        SessionRecord others = session(3);
        others.nodeId = u"node-z"_s;
        for (const SessionRecord& record : {mine, over, others})
            VERIFY_DONE(create(*m_store, record));
        VERIFY_DONE(end(*m_store, {over.sessionId, {}, noon + 1, EndReason::ClientDisconnect, {}}));
        OpenSessionsEnd crash{EndReason::NodeCrash, noon + 50, u"found open"_s, {u"node-a"_s, u"node-b"_s}};
        const auto count = [&] {
            return await<qint64>([&](auto* c, auto done) { m_store->endOpenSessions(crash, c, done); });
        };
        QCOMPARE(count().value_or(-1), 1);
        QCOMPARE(byId(*m_store, mine.sessionId)->endReason, std::optional(EndReason::NodeCrash));
        QCOMPARE(byId(*m_store, mine.sessionId)->endedMs, std::optional(noon + 50));
        QCOMPARE(byId(*m_store, over.sessionId)->endReason, std::optional(EndReason::ClientDisconnect));
        QVERIFY(byId(*m_store, others.sessionId)->open());
        crash.nodeIds.clear();
        QCOMPARE(count().value_or(-1), 1);
        QCOMPARE(count().value_or(-1), 0);
    }

    void fileIsForItsOwnerOnly() {
        QFETCH_GLOBAL(bool, onDisk);
        if (!onDisk || onPostgres())
            QSKIP("there is no file of ours");
        VERIFY_DONE(create(*m_store, session(1)));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther |
                            QFileDevice::WriteOther;
        for (const QString& name :
             {u"store.db"_s, u"store.db-wal"_s, u"store.db-shm"_s, u"store.db.lock"_s}) {
            QVERIFY2(QFileInfo::exists(m_place->file(name)), qPrintable(name));
            QCOMPARE(QFileInfo(m_place->file(name)).permissions() & others, QFileDevice::Permissions());
        }
    }
};

WAYSIDE_STORE_TEST_MAIN(SessionsTest)
#include "tst_sessions.moc"
