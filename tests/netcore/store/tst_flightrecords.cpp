// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/database.h"
#include "netcore/store/flighttables.h"
#include "netcore/store/migrations.h"
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

class FlightRecordsTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Store> m_store;

    static FlightRecordEntry entry(qint64 atMs, const QString& domain = u"north"_s) {
        FlightRecordEntry value;
        value.atMs = atMs;
        value.connectionId = 17;
        value.sessionId = u"s-1"_s;
        value.nodeId = u"node-a"_s;
        value.domain = domain;
        value.account = u"acme"_s;
        value.remoteAddress = u"[::1]:5"_s;
        value.cause = CloseCause::LostSync;
        value.detail = u"Lost sync; '); DROP TABLE flight_records"_s;
        return value;
    }
    qint64 append(const FlightRecordEntry& value, const QByteArray& content,
                  std::optional<EnforcementEvent> event = std::nullopt) {
        return await<qint64>([&](auto* c, auto done) {
                   m_store->appendFlightRecord(
                       value, [content] { return content; }, event, c, done);
               })
            .value_or(-1);
    }
    QList<FlightRecordEntry> list(const FlightRecordQuery& query = {}) {
        return await<QList<FlightRecordEntry>>(
                   [&](auto* c, auto done) { m_store->flightRecords(query, c, done); })
            .value_or(QList<FlightRecordEntry>());
    }
    Result<FlightRecordEntry> byId(qint64 id) {
        return await<FlightRecordEntry>([&](auto* c, auto done) { m_store->flightRecord(id, c, done); });
    }
    QList<EnforcementEvent> events() {
        return await<QList<EnforcementEvent>>(
                   [&](auto* c, auto done) { m_store->enforcementEvents({}, c, done); })
            .value_or(QList<EnforcementEvent>());
    }

private Q_SLOTS:
    void init() {
        m_store.reset();
        m_place = std::make_unique<Place>();
        m_store = std::make_unique<Store>(m_place->quickSettings());
        VERIFY_DONE(m_store->start());
    }
    void cleanup() { m_store.reset(); }

    void comesBackAsItWasPut() {
        const QByteArray content = "{\"datagrams\":[[0,\"in\",4,110,1]],\"word\":\"\xc3\xa9\"}";
        FlightRecordEntry expected = entry(noon);
        expected.id = append(expected, content);
        QVERIFY(expected.id > 0);
        QCOMPARE(list(), QList{expected});
        expected.content = content;
        const auto read = byId(expected.id);
        VERIFY_DONE(read);
        QCOMPARE(*read, expected);
        VERIFY_FAILED(byId(expected.id + 1), ErrorCode::NotFound);
    }

    void belongsToItsEnforcementEvent() {
        EnforcementEvent event;
        event.atMs = noon;
        event.sessionId = u"s-1"_s;
        append(entry(noon), "{}");
        const qint64 id = append(entry(noon), "{}", event);
        const auto stored = events();
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored[0].flightRecord, std::optional(id));
        QCOMPARE(list()[0].enforcementEvent, std::optional(stored[0].id));
        QCOMPARE(list()[1].enforcementEvent, std::nullopt);
    }

    void tooLargeARecordDoesNotTakeTheEventAlong() {
        const QByteArray large(flighttables::largestContent + 1, 'x');
        QCOMPARE(append(entry(noon), large), -1);
        QVERIFY(append(entry(noon), large, EnforcementEvent()) > 0);
        QCOMPARE(events().size(), 1);
        QVERIFY(!events()[0].flightRecord);
        QVERIFY(list().isEmpty());
    }

    void isFilteredAndPaged() {
        for (int i = 0; i < 10; ++i) {
            FlightRecordEntry value = entry(noon + i, i % 2 == 0 ? u"north"_s : u"south"_s);
            value.cause = i < 5 ? CloseCause::LostSync : CloseCause::SlowConsumer;
            value.sessionId = QString::number(i);
            append(value, "{}");
        }
        FlightRecordQuery query;
        query.domain = u"south"_s;
        query.cause = CloseCause::SlowConsumer;
        QCOMPARE(list(query).size(), 3);
        query = {};
        query.fromMs = noon + 2;
        query.untilMs = noon + 4;
        QCOMPARE(list(query).size(), 2);
        query = {};
        query.sessionId = u"7"_s;
        QCOMPARE(list(query).size(), 1);
        query = {};
        query.limit = 4;
        const auto first = list(query);
        query.beforeId = first.last().id;
        const auto second = list(query);
        QCOMPARE(second.first().id, first.last().id - 1);
        query.limit = 0;
        QVERIFY(list(query).isEmpty());
    }

    void theOldestGoWhenThereAreTooMany() {
        const Place place;
        auto database = Database::open(place.quickSettings());
        VERIFY_DONE(database);
        VERIFY_DONE(migrate(**database, latestSchemaVersion(), noon));
        FlightRecordEntry value = entry(noon);
        value.content = "{}";
        // Ten thousand ago: the ids of the first three are moved back by as many.
        for (int i = 0; i < 3; ++i)
            VERIFY_DONE(flighttables::append(**database, value));
        const qint64 last = *flighttables::append(**database, value);
        VERIFY_DONE((*database)->executeOnce(u"UPDATE flight_records SET id = id - ? WHERE id < ?"_s,
                                             {flighttables::mostRecords - 4, last}));
        const qint64 next = *flighttables::append(**database, value);
        const auto kept = flighttables::list(**database, {});
        VERIFY_DONE(kept);
        QList<qint64> ids;
        for (const FlightRecordEntry& one : *kept)
            ids.append(one.id);
        QCOMPARE(next - kept->last().id, flighttables::mostRecords - 1);
        QCOMPARE(ids, (QList<qint64>{next, last, next - flighttables::mostRecords + 2,
                                     next - flighttables::mostRecords + 1}));
    }

    void retentionFollowsItsDomain() {
        const Domain domain{u"short"_s, false, false, 1, 30, 0};
        VERIFY_DONE(await<void>([&](auto* c, auto done) { m_store->saveDomain(domain, c, done); }));
        append(entry(noon - 2 * dayMs, u"short"_s), "{}");
        append(entry(noon - dayMs, u"short"_s), "{}");
        append(entry(noon - 31 * dayMs, QString()), "{}"); // before any token was accepted
        append(entry(noon - 29 * dayMs, QString()), "{}");
        const auto done = await<RetentionResult>(
            [&](auto* c, auto answer) { m_store->applyRetention(noon, {}, c, answer); });
        VERIFY_DONE(done);
        QCOMPARE(done->flightRecords, 2);
        QCOMPARE(list().size(), 2);
    }
};

QTEST_GUILESS_MAIN(FlightRecordsTest)
#include "tst_flightrecords.moc"
