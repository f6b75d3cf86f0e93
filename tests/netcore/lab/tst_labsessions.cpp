// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/lab/labbench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::lab;
using namespace wayside::test;
using namespace Qt::StringLiterals;
using client::Cause;
using client::Client;

namespace {

constexpr int patience = 30000; // of a busy machine

SendOrder text(const char* content) {
    SendOrder order;
    const auto view = std::as_bytes(std::span(content, std::strlen(content)));
    order.content.assign(view.begin(), view.end());
    return order;
}

QString nameOf(Misbehaviour what) {
    return QString::fromUtf8(traitsOf(what).name.data(), qsizetype(traitsOf(what).name.size()));
}

} // namespace

/// Sessions of the lab against a whole node over real sockets. What takes time is done by many sessions at
/// once.
class LabSessions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_bench = std::make_unique<LabBench>();
        QVERIFY(m_bench->start());
    }

    void everyTypeConnectsPlainAndTls_data() {
        QTest::addColumn<SecurityMode>("mode");
        QTest::newRow("plain") << SecurityMode::None;
        QTest::newRow("TLS") << SecurityMode::Tls12;
    }
    void everyTypeConnectsPlainAndTls() {
        QFETCH(SecurityMode, mode);
        LabHost& host = m_bench->host();
        const QString one = m_bench->nextTlc(), two = m_bench->nextTlc();
        const quint64 tlc =
            host.add(m_bench->plan(SessionType::Tlc, SessionProtocol::Singleplex, {one}, mode));
        const quint64 many =
            host.add(m_bench->plan(SessionType::Tlc, SessionProtocol::Multiplex, {two}, mode));
        const quint64 broker =
            host.add(m_bench->plan(SessionType::Broker, SessionProtocol::Multiplex, {one, two}, mode));
        const quint64 monitor =
            host.add(m_bench->plan(SessionType::Monitor, SessionProtocol::Multiplex, {}, mode));
        const QList<quint64> all{tlc, many, broker, monitor};
        for (const quint64 id : all)
            host.open(id);
        QCOMPARE(host.liveSessions(), 4);
        for (const quint64 id : all)
            QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(id), patience);
        const LabRow& row = m_bench->row(tlc);
        QCOMPARE(*row.track.lifecycle, session::ConnectionState::Active);
        const bool handshake =
            std::any_of(row.track.path.begin(), row.track.path.end(),
                        [](const TrackStep& step) { return step.state == DiagramState::TlsHandshake; });
        QCOMPARE(handshake, mode == SecurityMode::Tls12);
        QVERIFY(row.plan.service.token.isEmpty()); // no secret comes back

        host.send(tlc, text("from the TLC"));
        SendOrder order = text("to both");
        order.identifiers = {*TlcIdentifier::fromText(one.toStdString()),
                             *TlcIdentifier::fromText(two.toStdString())};
        host.send(broker, order);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(broker, wire::DatagramType::PayloadWithIdentifier), 1,
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(tlc, wire::DatagramType::Payload), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(many, wire::DatagramType::PayloadWithIdentifier), 1,
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->received(monitor, wire::DatagramType::MonitorPayload), 3,
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_bench->row(tlc).track.figures[std::size_t(DiagramState::TimeSync)].visits > 0, patience);
        for (const quint64 id : all)
            host.close(id, u"done"_s);
        for (const quint64 id : all)
            QTRY_VERIFY_WITH_TIMEOUT(m_bench->hasStopped(id), patience);
        QCOMPARE(*m_bench->row(tlc).track.lifecycle, session::ConnectionState::Terminated);
        QTRY_COMPARE_WITH_TIMEOUT(host.liveSessions(), 0, patience);
        for (const quint64 id : all)
            host.remove(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(monitor), patience);
    }

    void sendingIsPacedCountedAndStopped() {
        LabHost& host = m_bench->host();
        LabPlan plan = m_bench->tlc();
        plan.queueDatagrams = 5;
        plan.queuePolicy = session::QueuePolicy::Refuse;
        const quint64 id = host.add(plan);
        host.open(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(id), patience);
        SendOrder order = text("x");
        order.count = 0;
        order.interval = Milliseconds(20);
        host.send(id, order);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).status.counters.payloadsSent >= 3, patience);
        QVERIFY(m_bench->row(id).isSending);
        host.stopSending(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->row(id).isSending, patience);
        // All at once into a small queue that refuses, governor on: what does not fit is told, with why.
        order.count = 200;
        order.interval.reset();
        order.waitsForRoom = false;
        host.send(id, order);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).tally.refused > 100, patience);
        QVERIFY(!m_bench->row(id).tally.refusals.empty());
        QVERIFY(!m_bench->row(id).tally.refusals.begin()->first.empty());
        QVERIFY(m_bench->isConnected(id)); // the governor kept it within its limits
        order.from = SendOrder::From::WholeFile;
        order.file = u"/no/such/file"_s;
        host.send(id, order);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).sendError.has_value(), patience);
        host.remove(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(id), patience);
    }

    void cutComesBackUnlessToldNotTo() {
        LabHost& host = m_bench->host();
        const quint64 comes = host.add(m_bench->tlc());
        LabPlan plan = m_bench->tlc();
        plan.comesBack = false;
        const quint64 stays = host.add(plan);
        for (const quint64 id : {comes, stays})
            host.open(id);
        for (const quint64 id : {comes, stays})
            QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(id), patience);
        for (const quint64 id : {comes, stays})
            host.cut(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(comes).status.sessionsConfirmed == 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->hasStopped(stays), patience);
        QVERIFY(m_bench->row(comes).track.taken[std::size_t(DiagramArrow::LostOrTerminated)] >= 1);
        for (const quint64 id : {comes, stays})
            host.remove(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(comes), patience);
    }

    void nobodyThereMeansWaitingAndABreaker() {
        LabHost& host = m_bench->host();
        LabPlan plan = m_bench->tlc();
        plan.service.api = u"http://127.0.0.1:9/api"_s;
        const quint64 id = host.add(plan);
        host.open(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).status.activity == Client::Activity::Waiting, patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).status.backoffAttempts > 0, patience);
        for (int i = 0; i < 8; ++i) {
            host.attemptNow(id);
            QTest::qWait(20);
        }
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).status.breakers.constFirst().state ==
                                     client::CircuitBreaker::State::Open,
                                 patience);
        QVERIFY(m_bench->row(id).lastEnd->cause);
        host.close(id, {}); // gives up
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->hasStopped(id), patience);
        host.remove(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(id), patience);
    }

    void unreadableFileIsAProblemNotACrash() {
        LabHost& host = m_bench->host();
        LabPlan plan = m_bench->tlc();
        plan.service.tokenFile = u"/no/such/token"_s;
        const quint64 id = host.add(plan);
        host.open(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).problem.has_value(), patience);
        host.remove(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(id), patience);
    }

    void misbehavioursHaveTheirEffect() {
        LabHost& host = m_bench->host();
        QMap<quint64, Misbehaviour> sessions;
        for (const MisbehaviourTraits& traits : allMisbehaviours()) {
            using Needs = MisbehaviourTraits::Needs;
            // Every other one over TLS; the Monitor is one of its account, and alone.
            const SecurityMode mode =
                std::size_t(traits.what) % 2 == 0 ? SecurityMode::None : SecurityMode::Tls12;
            LabPlan plan =
                traits.needs == Needs::Monitor
                    ? m_bench->plan(SessionType::Monitor, SessionProtocol::Multiplex, {}, mode)
                : traits.needs == Needs::Multiplex
                    ? m_bench->plan(SessionType::Tlc, SessionProtocol::Multiplex, {m_bench->nextTlc()}, mode)
                    : m_bench->tlc(mode);
            const quint64 id = host.add(plan);
            sessions.insert(id, traits.what);
            MisbehaviourOrder order{traits.what, traits.usual, LabBench::timings(), Milliseconds(1200)};
            if (traits.what == Misbehaviour::ClockDrift)
                order.parameter = 2e6; // two seconds too much each second: nobody waits here for long
            host.misbehave(id, order); // connects by itself
        }
        for (auto session = sessions.cbegin(); session != sessions.cend(); ++session)
            order(session.key(), *session);
        for (auto session = sessions.cbegin(); session != sessions.cend(); ++session) {
            const quint64 id = session.key();
            const auto isOver = [this, id] {
                const QList<ExperimentRow>& rows = m_bench->row(id).experiments;
                return !rows.isEmpty() && rows.constLast().state == ExperimentRow::State::Over;
            };
            QVERIFY2(QTest::qWaitFor(isOver, patience), qPrintable(nameOf(*session)));
            const ExperimentRow row = m_bench->row(id).experiments.constLast();
            const QString found =
                u"%1: verdict %2, cause %3, after %4 ms, bye %5, closed %6: %7"_s.arg(nameOf(*session))
                    .arg(int(*row.verdict))
                    .arg(row.seen.cause ? int(*row.seen.cause) : -1)
                    .arg(row.seen.after ? row.seen.after->count() : -1)
                    .arg(row.seen.byeSeen)
                    .arg(row.seen.closed)
                    .arg(row.detail);
            QVERIFY2(*row.verdict == Verdict::AsExpected, qPrintable(found));
            QVERIFY(!m_bench->row(id).misbehaves);
            const bool goesOn = row.expectation->outcome != Expectation::Outcome::Closed || !row.seen.closed;
            if (goesOn)
                QVERIFY2(m_bench->isConnected(id), qPrintable(found));
            else
                QTRY_VERIFY_WITH_TIMEOUT(m_bench->hasStopped(id), patience); // and does not do it again
        }
        for (auto session = sessions.cbegin(); session != sessions.cend(); ++session)
            host.remove(session.key());
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(sessions.lastKey()), patience);
    }

    void nodeThatDoesNothingIsFoundOut() {
        // Twice the limits are announced as what is expected of the node: it closes too soon for that.
        LabHost& host = m_bench->host();
        const quint64 id = host.add(m_bench->tlc());
        MisbehaviourOrder order{Misbehaviour::SilentAfterConnect, 0, LabBench::timings(), Milliseconds(500)};
        order.node.handshakeTimeout = Milliseconds(4000);
        host.misbehave(id, order);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->row(id).experiments.isEmpty() &&
                                     m_bench->row(id).experiments.constLast().verdict == Verdict::TooSoon,
                                 patience);
        host.remove(id);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->knows(id), patience);
    }

    void finishSaysByeToAll() {
        LabHost& host = m_bench->host();
        QList<quint64> ids;
        for (int i = 0; i < 3; ++i) {
            ids += host.add(m_bench->tlc());
            host.open(ids.constLast());
        }
        for (const quint64 id : std::as_const(ids))
            QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(id), patience);
        int done = 0;
        host.finish(Milliseconds(10000), [&done] { ++done; });
        host.finish(Milliseconds(10000), [&done] { ++done; });
        QTRY_COMPARE_WITH_TIMEOUT(done, 2, patience);
        QCOMPARE(host.liveSessions(), 0);
    }

    void finishCutsAtTheDeadline() {
        LabHost& host = m_bench->host();
        LabPlan plan = m_bench->tlc();
        plan.byeDeadline = Milliseconds(60000);
        const quint64 id = host.add(plan);
        host.open(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(id), patience);
        SendOrder order = text("x"); // more than the limits let go for a long time: Bye waits for it
        order.count = 2000;
        order.waitsForRoom = false;
        host.send(id, order);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->row(id).status.queue[2].datagrams > 100, patience);
        bool done = false;
        QElapsedTimer timer;
        timer.start();
        host.finish(Milliseconds(300), [&done] { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        QVERIFY(timer.elapsed() >= 250);
        QVERIFY(timer.elapsed() < 20000);
        QCOMPARE(host.liveSessions(), 0);
    }

    void hostGoesAwayAmidSessions() {
        LabHost& host = m_bench->host();
        const quint64 id = host.add(m_bench->tlc());
        host.open(id);
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->isConnected(id), patience);
        host.misbehave(id, {Misbehaviour::SameTokenTwice, 0, LabBench::timings()});
        m_bench->dropHost();
    }

private:
    /// What the node has to begin: Reconnect and Bye.
    void order(quint64 id, Misbehaviour what) {
        if (what != Misbehaviour::IgnoreReconnect && what != Misbehaviour::IgnoreBye)
            return;
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->row(id).experiments.isEmpty() &&
                                     m_bench->row(id).experiments.constLast().state ==
                                         ExperimentRow::State::Watching,
                                 patience);
        const QString identifier = m_bench->row(id).plan.session.identifiers.first();
        QTRY_VERIFY_WITH_TIMEOUT(m_bench->connectionOf(identifier) != 0, patience);
        const auto action = what == Misbehaviour::IgnoreBye ? observe::ConnectionAction::Bye
                                                            : observe::ConnectionAction::Reconnect;
        m_bench->source().act(m_bench->connectionOf(identifier), action, u"maintenance"_s, this,
                              [](const Result<void>& done) { QVERIFY(done); });
    }

    std::unique_ptr<LabBench> m_bench;
};

QTEST_GUILESS_MAIN(LabSessions)
#include "tst_labsessions.moc"
