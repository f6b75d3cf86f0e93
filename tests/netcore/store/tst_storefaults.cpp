// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faulttesting.h"

#include <QElapsedTimer>
#include <vector>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

/// As another program would that works on the same database; reading stays possible. Until ROLLBACK.
bool lockAgainstWrites(RawConnection& other) {
    if (!onPostgres())
        return other.run(u"BEGIN EXCLUSIVE"_s);
    return other.run(u"BEGIN"_s) &&
           other.run(u"LOCK TABLE sessions, audit_entries, store_state IN EXCLUSIVE MODE"_s);
}

} // namespace

/// A store that is locked, and what must not be lost meanwhile.
class StoreFaultsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lockedByAnotherProgram() {
        const Place place;
        Store store(impatient(place));
        VERIFY_DONE(store.start());
        const SessionRecord before = session(1);
        VERIFY_DONE(create(store, before));

        RawConnection other(place.location());
        QVERIFY(lockAgainstWrites(other));
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
            QVERIFY(lockAgainstWrites(other));
            VERIFY_FAILED(checkHealth(store), ErrorCode::StoreUnavailable);
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
        QVERIFY(lockAgainstWrites(other));
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
        QVERIFY(lockAgainstWrites(other));
        int failed = 0;
        store.appendAudit({}, this, [&](const Result<qint64>& outcome) { failed += outcome ? 0 : 1; });
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(store.stop(Milliseconds(500)), 1);
        QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()).constData());
        QVERIFY(QTest::qWaitFor([&] { return failed == 1; }, 5000));
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
        QVERIFY(lockAgainstWrites(other));
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
