// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 noon = 1'700'000'000'000;
constexpr qint64 dayMs = 86'400'000;
} // namespace

class JournalTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Store> m_store;

    EnforcementEvent event(qint64 atMs, const QString& domain = u"north"_s) {
        EnforcementEvent value;
        value.atMs = atMs;
        value.domain = domain;
        value.sessionId = u"s-1"_s;
        value.cause = CloseCause::ThroughputLimit;
        return value;
    }
    qint64 append(const EnforcementEvent& value) {
        return await<qint64>([&](auto* c, auto done) { m_store->appendEnforcement(value, c, done); })
            .value_or(-1);
    }
    qint64 append(const AuditEntry& value) {
        return await<qint64>([&](auto* c, auto done) { m_store->appendAudit(value, c, done); }).value_or(-1);
    }
    QList<EnforcementEvent> events(const EnforcementQuery& query = {}) {
        return await<QList<EnforcementEvent>>(
                   [&](auto* c, auto done) { m_store->enforcementEvents(query, c, done); })
            .value_or(QList<EnforcementEvent>());
    }
    QList<AuditEntry> audit(const AuditQuery& query = {}) {
        return await<QList<AuditEntry>>([&](auto* c, auto done) { m_store->auditEntries(query, c, done); })
            .value_or(QList<AuditEntry>());
    }
    Result<RetentionResult> retain(const RetentionRules& rules) {
        return await<RetentionResult>(
            [&](auto* c, auto done) { m_store->applyRetention(noon, rules, c, done); });
    }
    void addDomain(const QString& name, int days) {
        const Domain domain{name, false, false, days, 30, 0};
        VERIFY_DONE(await<void>([&](auto* c, auto done) { m_store->saveDomain(domain, c, done); }));
    }
    SessionRecord endedSession(const QString& domain, qint64 endedMs) {
        SessionRecord record = session(1, endedMs - 1000);
        record.domain = domain;
        record.endedMs = endedMs;
        record.endReason = EndReason::ClientDisconnect;
        return record;
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_place = std::make_unique<Place>();
        m_store = std::make_unique<Store>(m_place->quickSettings());
        VERIFY_DONE(m_store->start());
    }
    void cleanup() { m_store.reset(); }

    void enforcementComesBackAsItWasPut() {
        EnforcementEvent full = event(noon);
        full.nodeId = u"node-a"_s;
        full.type = SessionType::Monitor;
        full.account = u"acme"_s;
        full.identifiers = {u"sub00001"_s, u"a\"b,c"_s};
        full.remoteAddress = u"[::1]:5"_s;
        full.endReason = EndReason::ConnectionError;
        full.measured = 12.2;
        full.limit = 12;
        full.windowMs = 5000;
        full.detail = u"61 payloads in 5 s; '); DROP TABLE audit_entries"_s;
        full.id = append(full);
        EnforcementEvent bare = event(noon + 1);
        bare.id = append(bare);
        QVERIFY(full.id > 0 && bare.id > full.id);
        const QList<EnforcementEvent> expected{bare, full}; // newest first
        QCOMPARE(events(), expected);
    }

    void everyCauseSurvives() {
        for (const auto& [cause, name] : closeCauseNames) {
            EnforcementEvent value = event(noon);
            value.cause = cause;
            append(value);
            QCOMPARE(events()[0].cause, cause);
        }
    }

    void enforcementFilters() {
        append(event(noon));
        EnforcementEvent other = event(noon + 10, u"south"_s);
        other.sessionId = u"s-2"_s;
        other.nodeId = u"node-b"_s;
        other.cause = CloseCause::IdleTimeout;
        other.id = append(other);
        const auto only = [&](auto change) {
            EnforcementQuery query;
            change(query);
            return events(query) == QList{other};
        };
        QVERIFY(only([](auto& q) { q.domain = u"south"_s; }));
        QVERIFY(only([](auto& q) { q.sessionId = u"s-2"_s; }));
        QVERIFY(only([](auto& q) { q.nodeId = u"node-b"_s; }));
        QVERIFY(only([](auto& q) { q.cause = CloseCause::IdleTimeout; }));
        QVERIFY(only([](auto& q) { q.fromMs = noon + 10; }));
        QVERIFY(only([](auto& q) { q.limit = 1; }));
        QVERIFY(!only([](auto& q) { q.untilMs = noon + 10; })); // exclusive
        QVERIFY(!only([&](auto& q) { q.beforeId = other.id; }));
    }

    void auditComesBackAndFilters() {
        AuditEntry first{0, noon, u"acme/TLC_ADMIN"_s, u"bye"_s, u"s-1"_s, u"maintenance"_s, u"done"_s};
        AuditEntry second{0,     noon + 5, u"root/PLATFORM_ADMIN"_s, u"drain.start"_s, u"node-a"_s,
                          u""_s, u"done"_s};
        first.id = append(first);
        second.id = append(second);
        const QList<AuditEntry> expected{second, first};
        QCOMPARE(audit(), expected);
        AuditQuery query;
        query.action = u"bye"_s;
        QCOMPARE(audit(query), QList{first});
        query = {};
        query.actor = second.actor;
        query.subject = second.subject;
        QCOMPARE(audit(query), QList{second});
        query = {};
        query.beforeId = second.id;
        QCOMPARE(audit(query), QList{first});
    }

    void drainJobsSurviveAndAreFoundUnfinished() {
        DrainJob job{u"d-1"_s,    u"node-a"_s, DrainJobState::Paused,
                     u"kernel"_s, u"root"_s,   2.5,
                     10'000,      noon,        {},
                     200,         10,          8,
                     9,           1,           "{\"jitter\":250}"};
        const auto save = [&] {
            return await<void>([&](auto* c, auto done) { m_store->saveDrainJob(job, c, done); });
        };
        const auto list = [&](bool unfinished) {
            return await<QList<DrainJob>>(
                       [&](auto* c, auto done) { m_store->drainJobs(unfinished, c, done); })
                .value_or(QList<DrainJob>());
        };
        VERIFY_DONE(save());
        QCOMPARE(list(true), QList{job});
        job.state = DrainJobState::Finished;
        job.finishedMs = noon + 99;
        VERIFY_DONE(save());
        QVERIFY(list(true).isEmpty());
        QCOMPARE(list(false), QList{job});
    }

    void retentionFollowsEachDomain() {
        addDomain(u"short"_s, 1);
        addDomain(u"long"_s, 100);
        addDomain(u"forever"_s, 0);
        const SessionRecord oldShort = endedSession(u"short"_s, noon - dayMs - 1);
        const SessionRecord justShort = endedSession(u"short"_s, noon - dayMs);
        const SessionRecord oldLong = endedSession(u"long"_s, noon - 99 * dayMs);
        const SessionRecord oldForever = endedSession(u"forever"_s, 1000);
        const SessionRecord oldOrphan = endedSession(u"vanished"_s, noon - 31 * dayMs);
        const SessionRecord newOrphan = endedSession(u"vanished"_s, noon - 29 * dayMs);
        SessionRecord stillOpen = session(2, 1000);
        stillOpen.domain = u"short"_s;
        for (const SessionRecord& record :
             {oldShort, justShort, oldLong, oldForever, oldOrphan, newOrphan, stillOpen})
            VERIFY_DONE(create(*m_store, record));
        append(event(noon - 2 * dayMs, u"short"_s));
        append(event(noon - 2 * dayMs, u"long"_s));
        append(AuditEntry{0, noon - 400 * dayMs, u"x"_s, u"y"_s, u"z"_s, u""_s, u""_s});
        append(AuditEntry{0, noon - 300 * dayMs, u"x"_s, u"y"_s, u"z"_s, u""_s, u""_s});

        const auto done = retain({});
        VERIFY_DONE(done);
        QCOMPARE(done->sessions, 2);
        QCOMPARE(done->enforcementEvents, 1);
        QCOMPARE(done->auditEntries, 1);
        VERIFY_FAILED(byId(*m_store, oldShort.sessionId), ErrorCode::NotFound);
        VERIFY_FAILED(byId(*m_store, oldOrphan.sessionId), ErrorCode::NotFound);
        for (const SessionRecord& record : {justShort, oldLong, oldForever, newOrphan, stillOpen})
            VERIFY_DONE(byId(*m_store, record.sessionId));
    }

    void retentionWorksInSmallSteps() {
        addDomain(u"short"_s, 1);
        for (int i = 0; i < 25; ++i)
            VERIFY_DONE(create(*m_store, endedSession(u"short"_s, noon - 5 * dayMs)));
        const quint64 before = m_store->statistics().writes;
        const auto done = retain({30, 365, 10});
        VERIFY_DONE(done);
        QCOMPARE(done->sessions, 25);
        QCOMPARE(m_store->statistics().writes - before, 4); // 10, 10, 5 and the one that finds nothing
        VERIFY_FAILED(retain({30, 365, 0}), ErrorCode::InvalidArgument);
    }
};

WAYSIDE_STORE_TEST_MAIN(JournalTest)
#include "tst_journal.moc"
