// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/peerwatch.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using node::cluster::PeerWatch;

class PeerWatchTest : public QObject {
    Q_OBJECT

    static QList<store::ProcessRecord> east(qint64 heartbeat, const QString& incarnation = u"1"_s) {
        return {{u"east"_s, incarnation, heartbeat, 0}, {u"west"_s, u"w"_s, 1, 0}};
    }

    PeerWatch m_watch{u"west"_s};
    MonotonicTime m_now = monotonicAt(0);

    /// Looks once a second with the same heartbeat.
    PeerWatch::Verdict lookFor(int seconds, const QList<store::ProcessRecord>& processes) {
        PeerWatch::Verdict verdict;
        for (int i = 0; i < seconds; ++i) {
            m_now += Milliseconds(1000);
            verdict = m_watch.look(processes, m_now);
        }
        return verdict;
    }

private Q_SLOTS:
    void init() {
        m_watch = PeerWatch(u"west"_s);
        m_now = monotonicAt(0);
    }

    void silentFirstThenDead() {
        QVERIFY(lookFor(3, east(7)).silent.isEmpty());
        const auto silent = lookFor(1, east(7));
        QCOMPARE(silent.silent, QStringList{u"east"_s});
        QVERIFY(silent.dead.isEmpty());
        QVERIFY(lookFor(1, east(7)).dead.isEmpty());
        const auto dead = lookFor(1, east(7));
        QCOMPARE(dead.dead, (QList<store::ProcessRecord>{{u"east"_s, u"1"_s, 7, 0}}));
    }

    void oneHeartbeatIsEnough() {
        lookFor(5, east(7));
        QVERIFY(lookFor(1, east(8)).silent.isEmpty());
        QVERIFY(lookFor(4, east(8)).dead.isEmpty());
    }

    void newIncarnationCountsAnew() {
        lookFor(5, east(7));
        QVERIFY(lookFor(1, east(7, u"2"_s)).dead.isEmpty());
        QVERIFY(lookFor(2, east(7, u"2"_s)).silent.isEmpty());
    }

    /// After a database that hung for all, or a time in which we were stopped, every heartbeat is old.
    void breakOfOurOwnCountsAnew() {
        lookFor(4, east(7));
        m_now += Milliseconds(60000);
        QVERIFY(m_watch.look(east(7), m_now).silent.isEmpty());
        QVERIFY(lookFor(4, east(7)).dead.isEmpty());
        QCOMPARE(lookFor(1, east(7)).dead.size(), 1);
    }

    void nobodyBuriesHimself() { QVERIFY(!lookFor(20, east(7)).silent.contains(u"west"_s)); }

    void whoLeftIsForgotten() {
        lookFor(4, east(7));
        lookFor(1, {});
        QVERIFY(lookFor(2, east(7)).silent.isEmpty());
    }
};

QTEST_APPLESS_MAIN(PeerWatchTest)
#include "tst_peerwatch.moc"
