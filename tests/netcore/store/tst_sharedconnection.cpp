// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/sharedconnection.h"

#include "storetesting.h"

#include <atomic>
#include <QTest>
#include <set>
#include <thread>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

SignalRecord signal(const QString& origin, const QString& target, const QByteArray& body = "{}") {
    return {0, origin, target, u"test"_s, body};
}

} // namespace

/// On PostgreSQL only: what several processes keep in one store for each other.
class SharedConnectionTest : public QObject {
    Q_OBJECT

    Place m_place;
    std::unique_ptr<Store> m_store;

    std::unique_ptr<SharedConnection> connection(std::function<void()> signalled = [] {}) {
        auto opened = SharedConnection::open(m_place.settings(), this, std::move(signalled));
        return opened ? *std::move(opened) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        m_store = std::make_unique<Store>(m_place.settings());
        VERIFY_DONE(m_store->start());
    }
    void cleanupTestCase() { m_store->stop(); }

    void nameBelongsToOneConnection() {
        auto first = connection(), second = connection();
        QVERIFY(first && second);
        QCOMPARE(first->takeName(u"east"_s).value(), true);
        QCOMPARE(second->takeName(u"east"_s).value(), false);
        QCOMPARE(second->takeName(u"west"_s).value(), true);
        first.reset();
        QTRY_COMPARE(second->takeName(u"east"_s).value(), true);
    }

    void joiningReplacesAnEarlierIncarnation() {
        auto shared = connection();
        ProcessRecord east{u"east"_s, u"1"_s, 5, 0};
        VERIFY_DONE(shared->join(east));
        VERIFY_DONE(shared->publish({{u"east-a"_s, u"east"_s, 3, "{}"}}));
        VERIFY_DONE(shared->publish({{u"east-a"_s, u"east"_s, 4, R"({"id":"east-a"})"}}));
        QCOMPARE(*shared->nodes(), (QList<NodeRecord>{{u"east-a"_s, u"east"_s, 4, R"({"id":"east-a"})"}}));
        const ProcessRecord again{u"east"_s, u"2"_s, 0, 0};
        const auto newest = shared->join(again);
        VERIFY_DONE(newest);
        QVERIFY(shared->nodes()->isEmpty());
        QCOMPARE(shared->beat(east).value(), false);
        QCOMPARE(shared->beat({u"east"_s, u"2"_s, 1, *newest}).value(), true);
        QCOMPARE(*shared->processes(), (QList<ProcessRecord>{{u"east"_s, u"2"_s, 1, *newest}}));
        VERIFY_DONE(shared->leave(east)); // the earlier one has nothing to say any more
        QCOMPARE(shared->processes()->size(), 1);
        VERIFY_DONE(shared->leave(again));
        QVERIFY(shared->processes()->isEmpty());
    }

    void onlyTheDeadAreBuriedAndOnlyTheirSessionsEnd() {
        auto shared = connection();
        const ProcessRecord dead{u"east"_s, u"1"_s, 5, 0};
        VERIFY_DONE(shared->join(dead));
        auto lost = session(1), kept = session(2);
        lost.nodeId = u"east-b"_s;
        kept.nodeId = u"west-a"_s;
        VERIFY_DONE(create(*m_store, lost));
        VERIFY_DONE(create(*m_store, kept));
        OpenSessionsEnd end;
        end.atMs = 1'700'000'001'000;
        end.detail = u"dead"_s;
        end.nodeIds = {u"east-a"_s, u"east-b"_s};

        ProcessRecord beating = dead;
        beating.heartbeat = 4; // its heart has beaten since this was seen
        QCOMPARE(*shared->bury(beating, end), std::optional<qint64>());
        QVERIFY(byId(*m_store, lost.sessionId)->open());
        QCOMPARE(shared->openSessionsOutside({u"west-a"_s})->size(), 1);
        QCOMPARE(shared->openSessionsOutside({u"west-a"_s})->constFirst().sessionId, lost.sessionId);

        QCOMPARE(*shared->bury(dead, end), std::optional<qint64>(1));
        QCOMPARE(byId(*m_store, lost.sessionId)->endReason, std::optional(EndReason::NodeCrash));
        QVERIFY(byId(*m_store, kept.sessionId)->open());
        QCOMPARE(*shared->bury(dead, end), std::optional<qint64>()); // somebody else was quicker
        QCOMPARE(shared->beat(dead).value(), false);
    }

    void neverConnectedSessionsExpire() {
        auto shared = connection();
        auto old = session(3), young = session(4);
        young.expiresMs = old.expiresMs + 1'000'000;
        auto connected = session(5);
        for (const auto& record : {old, young, connected})
            VERIFY_DONE(create(*m_store, record));
        m_store->sessionConnected({connected.sessionId, "token", u"node-a"_s, {}, 1'700'000'000'001});
        VERIFY_DONE(flush(*m_store));
        SessionEnd end;
        end.reason = EndReason::SessionExpired;
        end.atMs = 1'700'000'100'000;
        VERIFY_DONE(shared->endExpired(old.expiresMs + 1, end));
        QCOMPARE(byId(*m_store, old.sessionId)->endReason, std::optional(EndReason::SessionExpired));
        QVERIFY(byId(*m_store, young.sessionId)->open());
        QVERIFY(byId(*m_store, connected.sessionId)->open());
    }

    void signalsReachWhomTheyAreFor() {
        auto shared = connection();
        const qint64 before = *shared->join({u"west"_s, u"1"_s, 0, 0});
        VERIFY_DONE(shared->post({signal(u"east"_s, u"west"_s, R"({"n":1})"), signal(u"east"_s, u"south"_s),
                                  signal(u"east"_s, {}, R"({"n":3})")}));
        const auto read = shared->signalsFor(u"west"_s, before, 100);
        VERIFY_DONE(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->at(0).body, R"({"n":1})");
        QCOMPARE(read->at(1).body, R"({"n":3})");
        QVERIFY(read->at(0).id < read->at(1).id);
        QCOMPARE(shared->signalsFor(u"west"_s, before, 1)->size(), 1);
        QVERIFY(shared->signalsFor(u"west"_s, read->at(1).id, 100)->isEmpty());

        // Kept until the slowest has read them.
        VERIFY_DONE(shared->beat({u"west"_s, u"1"_s, 1, read->at(0).id}));
        VERIFY_DONE(shared->forgetReadSignals());
        QCOMPARE(shared->signalsFor(u"west"_s, before, 100)->size(), 1);
        VERIFY_DONE(shared->leave({u"west"_s, u"1"_s, 0, 0}));
    }

    void whoListensIsWoken() {
        int woken = 0;
        auto listener = connection([&] { ++woken; });
        auto poster = connection();
        QVERIFY(listener && poster);
        VERIFY_DONE(poster->post({signal(u"east"_s, {})}));
        QTRY_VERIFY_WITH_TIMEOUT(woken > 0, 2000);
    }

    /// Ids are given out before a transaction commits: without care a reader would pass by one that is still
    /// on its way, and never see it.
    void noReaderOvertakesASignalOnItsWay() {
        constexpr int posters = 4, rounds = 60;
        auto reader = connection();
        qint64 last = *reader->join({u"reader"_s, u"1"_s, 0, 0});
        std::atomic<int> running{posters};
        std::vector<std::thread> threads;
        for (int i = 0; i < posters; ++i) {
            threads.emplace_back([&, i] {
                QObject context;
                auto own = SharedConnection::open(m_place.settings(), &context, [] {});
                for (int round = 0; own && round < rounds; ++round) {
                    const auto body = QByteArray::number(i * rounds + round);
                    (void)(*own)->post({signal(u"poster"_s, {}, body), signal(u"poster"_s, {}, body)});
                }
                --running;
            });
        }
        std::multiset<QByteArray> seen;
        for (bool over = false; !over;) {
            over = running == 0;
            const auto read = reader->signalsFor(u"reader"_s, last, 1000);
            VERIFY_DONE(read);
            for (const auto& record : *read) {
                seen.insert(record.body);
                last = record.id;
            }
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(seen.size(), std::size_t(2 * posters * rounds));
    }
};

int main(int argc, char** argv) {
    if (!onPostgres() || postgresFolder().isEmpty()) {
        std::puts("skipped: there is no PostgreSQL server");
        return 77;
    }
    const QCoreApplication application(argc, argv);
    SharedConnectionTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sharedconnection.moc"
