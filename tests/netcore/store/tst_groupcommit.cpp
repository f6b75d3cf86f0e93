// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/sessiontable.h"
#include "netcore/store/storeworker.h"
#include "rawconnection.h"
#include "storetesting.h"

#include <atomic>
#include <future>
#include <QTest>
#include <QThread>
#include <thread>
#include <vector>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

/// Waits with a running event loop until `condition`, 20 s at most.
template <typename Condition>
bool eventually(const Condition& condition) {
    return QTest::qWaitFor(condition, 20'000);
}

} // namespace

/// Order, batching, and who gets answers on which thread.
class GroupCommitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void manyWritesShareACommit() {
        const Place place;
        Store store(place.settings());
        VERIFY_DONE(store.start());
        const int count = onPostgres() ? 500 : 2000; // each statement there is a message and an answer
        int done = 0, failed = 0;
        for (int i = 0; i < count; ++i) {
            store.createSession(session(i), this, [&](Result<void> outcome) {
                ++done;
                failed += outcome ? 0 : 1;
            });
        }
        QVERIFY(eventually([&] { return done == count; }));
        QCOMPARE(failed, 0);
        const StoreStatistics statistics = store.statistics();
        QCOMPARE(statistics.writes, quint64(count));
        QVERIFY2(statistics.commits < quint64(count) / 4, QByteArray::number(statistics.commits).constData());
        QVERIFY(statistics.largestBatch > 1);
        QCOMPARE(statistics.queued, 0);
    }

    /// At the moment of the answer another connection sees the row. Asked on the store's thread itself: an
    /// answer that went to another thread first might come late enough to hide the fault.
    void answerComesAfterTheCommit() {
        const Place place;
        RequestQueue queue(100);
        WorkerCounters counters;
        std::promise<bool> started;
        StoreWorker worker(
            place.settings(), queue, counters,
            {[&](const Result<void>& outcome) { started.set_value(outcome.has_value()); }, {}});
        worker.start();
        QVERIFY(started.get_future().get());
        std::atomic<int> seen{0}, missing{0};
        for (int i = 0; i < 50; ++i) {
            const SessionRecord record = session(i);
            const auto answered = [&, id = record.sessionId](const Result<void>& outcome) {
                RawConnection other(place.location());
                const QString sql = u"SELECT COUNT(*) FROM sessions WHERE session_id = '%1'"_s.arg(id);
                ++(outcome && other.value(sql).toInt() == 1 ? seen : missing);
            };
            std::unique_ptr<Request> request = std::make_unique<TypedRequest<void>>(
                RequestKind::Write, nullptr,
                [record](Database& db) { return sessiontable::create(db, record); }, answered);
            QCOMPARE(queue.push(request), RequestQueue::Admission::Taken);
        }
        queue.close(RequestQueue::Clock::now() + std::chrono::seconds(20));
        worker.join();
        QCOMPARE(seen.load(), 50);
        QCOMPARE(missing.load(), 0);
    }

    void answersComeInTheOrderOfTheRequests() {
        Store store{StoreSettings()};
        VERIFY_DONE(store.start());
        std::vector<int> order;
        for (int i = 0; i < 500; ++i) {
            const auto note = [&order, i](const auto&) { order.push_back(i); };
            if (i % 3 == 0) {
                store.sessionById(u"x"_s, this, note);
            } else if (i % 3 == 1) {
                store.createSession(session(i), this, note);
            } else {
                store.sessionEnded({u"x"_s, {}, 0, EndReason::ConnectionError, {}}, this, note);
            }
        }
        QVERIFY(eventually([&] { return order.size() == 500; }));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    /// One bad request in a batch spoils none of the others.
    void failedRequestIsUndoneAlone() {
        const Place place;
        Store store(place.settings());
        VERIFY_DONE(store.start());
        const SessionRecord twice = session(0);
        int good = 0, conflicts = 0;
        for (int i = 0; i < 50; ++i) {
            store.createSession(i % 5 == 0 ? twice : session(i), this, [&](Result<void> outcome) {
                good += outcome ? 1 : 0;
                conflicts += !outcome && outcome.error().code == ErrorCode::Conflict ? 1 : 0;
            });
        }
        QVERIFY(eventually([&] { return good + conflicts == 50; }));
        QCOMPARE(good, 41);
        QCOMPARE(conflicts, 9);
        QCOMPARE(RawConnection(place.location()).value(u"SELECT COUNT(*) FROM sessions"_s).toInt(), 41);
        // The scope history of a refused session is not there either.
        QCOMPARE(
            RawConnection(place.location()).value(u"SELECT COUNT(*) FROM session_scope_changes"_s).toInt(),
            41);
    }

    void answerIsDroppedWhenItsContextIsGone() {
        Store store{StoreSettings()};
        VERIFY_DONE(store.start());
        int answers = 0;
        {
            QObject context;
            for (int i = 0; i < 100; ++i)
                store.createSession(session(i), &context, [&answers](Result<void>) { ++answers; });
        }
        VERIFY_DONE(flush(store));
        QTest::qWait(20);
        QCOMPARE(answers, 0);
        QCOMPARE(store.statistics().writes, 101);
    }

    void contextMayDieInItsOwnAnswer() {
        Store store{StoreSettings()};
        VERIFY_DONE(store.start());
        auto* context = new QObject;
        int answers = 0;
        for (int i = 0; i < 10; ++i) {
            store.createSession(session(i), context, [&answers, context](Result<void>) {
                ++answers;
                delete context;
            });
        }
        VERIFY_DONE(flush(store));
        QVERIFY(eventually([&] { return answers > 0; }));
        QTest::qWait(20);
        QCOMPARE(answers, 1);
    }

    void answersOutliveTheStore() {
        int answers = 0;
        {
            Store store{StoreSettings()};
            VERIFY_DONE(store.start());
            for (int i = 0; i < 10; ++i)
                store.createSession(session(i), this, [&answers](Result<void>) { ++answers; });
        }
        QVERIFY(eventually([&] { return answers == 10; }));
    }

    void manyThreadsAskAtOnce() {
        Store store{StoreSettings()};
        VERIFY_DONE(store.start());
        constexpr int threads = 4, each = 100;
        std::atomic<int> good{0}, strayed{0};
        std::vector<std::thread> crowd;
        for (int t = 0; t < threads; ++t) {
            crowd.emplace_back([&] {
                QObject context;
                QEventLoop loop;
                int left = each;
                for (int i = 0; i < each; ++i) {
                    store.createSession(session(i), &context, [&](Result<void> outcome) {
                        strayed += QThread::currentThread() == context.thread() ? 0 : 1;
                        good += outcome ? 1 : 0;
                        if (--left == 0)
                            loop.quit();
                    });
                    (void)store.statistics();
                    (void)store.healthy();
                }
                loop.exec();
            });
        }
        for (std::thread& thread : crowd)
            thread.join();
        QCOMPARE(good.load(), threads * each);
        QCOMPARE(strayed.load(), 0);
    }

    /// Contexts come and go on other threads while answers are on their way to them.
    void contextsDieWhileAnswersFly() {
        Store store{StoreSettings()};
        VERIFY_DONE(store.start());
        std::vector<std::thread> crowd;
        std::atomic<int> answers{0};
        for (int t = 0; t < 3; ++t) {
            crowd.emplace_back([&] {
                for (int i = 0; i < 200; ++i) {
                    QObject context;
                    store.sessionById(u"x"_s, &context,
                                      [&answers](const Result<SessionRecord>&) { ++answers; });
                    store.flush(&context, [&answers](Result<void>) { ++answers; });
                    if (i % 3 == 0)
                        QCoreApplication::processEvents();
                    if (i % 7 == 0)
                        QThread::usleep(200);
                }
            });
        }
        for (std::thread& thread : crowd)
            thread.join();
        VERIFY_DONE(flush(store));
    }

    void healthIsObserved() {
        Store store{StoreSettings()};
        QList<bool> seen;
        store.observeHealth(this, [&seen](const StoreHealth& health) { seen.append(health.healthy); });
        QVERIFY(!store.healthy());
        VERIFY_DONE(await<void>([&](auto* c, auto done) { store.start(c, done); }));
        QVERIFY(store.healthy());
        store.stop();
        QVERIFY(!store.healthy());
        QVERIFY(eventually([&] { return seen.size() == 2; }));
        QCOMPARE(seen, QList<bool>({true, false}));
    }

    void notRunningMeansUnavailable() {
        Store store{StoreSettings()};
        VERIFY_FAILED(create(store, session(1)), ErrorCode::Unavailable);
        VERIFY_DONE(store.start());
        VERIFY_FAILED(store.start(), ErrorCode::WrongState);
        VERIFY_DONE(create(store, session(1)));
        QCOMPARE(store.stop(), 0);
        VERIFY_FAILED(create(store, session(2)), ErrorCode::Unavailable);
        VERIFY_DONE(store.start()); // memory begins anew
        VERIFY_DONE(create(store, session(3)));
    }

    void stopWritesWhatIsQueued() {
        const Place place;
        Store store(place.settings());
        VERIFY_DONE(store.start());
        for (int i = 0; i < 300; ++i)
            store.createSession(session(i), nullptr, {});
        QCOMPARE(store.stop(Milliseconds(20'000)), 0);
        QCOMPARE(RawConnection(place.location()).value(u"SELECT COUNT(*) FROM sessions"_s).toInt(), 300);
    }
};

WAYSIDE_STORE_TEST_MAIN(GroupCommitTest)
#include "tst_groupcommit.moc"
