// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/simulation/simulatedclock.h"
#include "tests/netcore/client/clientfixture.h"
#include "tests/netcore/client/realnode.h"

#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::ClientFixture;
using test::RealNode;

namespace {

struct Fixture : ClientFixture {
    Fixture(const RealNode& node, const QString& role, SessionType type = SessionType::Tlc,
            SessionProtocol protocol = SessionProtocol::Singleplex)
        : ClientFixture(node.access(role)) {
        settings.session = node.sessionRequest();
        settings.session.type = type;
        settings.session.protocol = protocol;
        if (type != SessionType::Tlc)
            settings.session.identifiers.clear();
    }
};

QByteArray bytesOf(wire::Bytes bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())};
}

} // namespace

/// Clients of every type at a real node: traffic, change of scope, deletion, and why they were cut off.
class TestClientAtNode : public QObject {
    Q_OBJECT

    std::optional<RealNode> m_node;

    static node::NodeSettings strict() {
        node::NodeSettings settings;
        settings.limits.keepAliveTimeout = Milliseconds(600);
        settings.timing.timeSyncInterval = Milliseconds(100);
        settings.timing.timeSyncResponseTimeout = Milliseconds(300);
        return settings;
    }

private Q_SLOTS:
    void initTestCase() {
        m_node.emplace();
        QVERIFY(m_node->isRunning());
    }

    void everyTypeOfSession() {
        Fixture tlc(*m_node, u"TLC_SYSTEM"_s);
        Fixture multiplex(*m_node, u"TLC_SYSTEM"_s, SessionType::Tlc, SessionProtocol::Multiplex);
        multiplex.settings.session.identifiers = {u"sub00002"_s, u"sub00003"_s};
        multiplex.settings.session.securityMode = SecurityMode::Tls12;
        multiplex.settings.stream.trust = multiplex.settings.access.trust;
        Fixture broker(*m_node, u"BROKER_SYSTEM"_s, SessionType::Broker, SessionProtocol::Multiplex);
        Fixture monitor(*m_node, u"MONITOR_SYSTEM"_s, SessionType::Monitor, SessionProtocol::Multiplex);
        QStringList heard, copies, tokens;
        for (Fixture* f : {&tlc, &multiplex, &broker, &monitor}) {
            f->start();
            QTRY_COMPARE(f->confirmed, 1);
        }
        connect(broker.client.get(), &Client::payloadReceived, this,
                [&](const session::PayloadReceived& got) {
                    heard << QString::fromLatin1(got.identifier->text().data(), 8) + u' ' +
                                 QString::fromLatin1(bytesOf(got.payload));
                });
        connect(tlc.client.get(), &Client::payloadReceived, this, [&](const session::PayloadReceived& got) {
            QVERIFY(!got.identifier);
            heard << u"answer "_s + QString::fromLatin1(bytesOf(got.payload));
        });
        connect(monitor.client.get(), &Client::monitorPayloadReceived, this,
                [&](const wire::MonitorPayload& copy) {
                    copies << QString::number(copy.originalType) + u' ' +
                                  QString::fromLatin1(bytesOf(copy.originalContent).right(5));
                    tokens << QString::fromLatin1(copy.publisherToken.data(),
                                                  qsizetype(copy.publisherToken.size()));
                });
        QVERIFY(tlc.publish("state"));
        QTRY_COMPARE(heard.size(), 1);
        QVERIFY(multiplex.publish("queue", session::PayloadPriority::Low, "sub00003"));
        QTRY_COMPARE(heard.size(), 2);
        QVERIFY(broker.publish("green", session::PayloadPriority::Urgent, "sub00001"));
        QTRY_COMPARE(heard.size(), 3);
        QCOMPARE(heard, QStringList({u"sub00001 state"_s, u"sub00003 queue"_s, u"answer green"_s}));
        QTRY_COMPARE(copies.size(), 3);
        QVERIFY(copies.first().endsWith(u" state"_s) && copies.last() == u"5 green"_s);
        QCOMPARE(tokens.first().toLatin1(), tlc.client->session()->token);
        QCOMPARE(monitor.publish("x", session::PayloadPriority::Normal, "sub00001").error().code,
                 ErrorCode::NotAllowed);
    }

    void changeOfScopeActsAtOnce() {
        Fixture tlc(*m_node, u"TLC_SYSTEM"_s);
        Fixture broker(*m_node, u"BROKER_SYSTEM"_s, SessionType::Broker, SessionProtocol::Multiplex);
        broker.settings.session.identifiers = {u"sub00002"_s};
        int heard = 0;
        for (Fixture* f : {&tlc, &broker}) {
            f->start();
            QTRY_COMPARE(f->confirmed, 1);
        }
        connect(broker.client.get(), &Client::payloadReceived, this, [&] { ++heard; });
        std::optional<std::optional<Error>> outcome;
        connect(broker.client.get(), &Client::identifiersUpdated, this,
                [&](const std::optional<Error>& error) { outcome = error; });

        QVERIFY(broker.client->updateIdentifiers({u"sub00001"_s, u"sub00002"_s}));
        QVERIFY(!broker.client->updateIdentifiers({u"sub00003"_s})); // one after the other
        QTRY_VERIFY(outcome);
        QVERIFY(!*outcome);
        QCOMPARE(broker.client->session()->identifiers, QStringList({u"sub00001"_s, u"sub00002"_s}));
        QVERIFY(tlc.publish("state"));
        QTRY_COMPARE(heard, 1);

        outcome.reset();
        QVERIFY(broker.client->updateIdentifiers({u"sub99999"_s}));
        QTRY_VERIFY(outcome);
        QVERIFY(*outcome); // no such TLC: all stays as it was
        QCOMPARE(broker.client->settings().session.identifiers, QStringList({u"sub00001"_s, u"sub00002"_s}));

        broker.client->dropLink(); // later sessions have the new scope as well
        QTRY_COMPARE(broker.confirmed, 2);
        QCOMPARE(broker.client->status().session->identifiers, QStringList({u"sub00001"_s, u"sub00002"_s}));

        outcome.reset(); // one change after the other, from the report of the first
        const auto chained =
            connect(broker.client.get(), &Client::identifiersUpdated, broker.client.get(),
                    [&] { static_cast<void>(broker.client->updateIdentifiers({u"sub00001"_s})); });
        QVERIFY(broker.client->updateIdentifiers({u"sub00002"_s}));
        QTRY_COMPARE(broker.client->session()->identifiers, QStringList{u"sub00001"_s});
        disconnect(chained);
        outcome.reset();
        QTRY_VERIFY(outcome || broker.client->updateIdentifiers({u"sub00002"_s}));
        QTRY_VERIFY(outcome);

        outcome.reset();
        broker.client->dropLink(); // and one that is changed in between
        QVERIFY(broker.client->updateIdentifiers({u"sub00003"_s}));
        QTRY_VERIFY(outcome);
        QVERIFY(!*outcome);
        QTRY_COMPARE(broker.confirmed, 3);
        QCOMPARE(broker.client->status().session->identifiers, QStringList{u"sub00003"_s});
        QCOMPARE(tlc.client->updateIdentifiers({u"sub00002"_s}).error().code, ErrorCode::InvalidArgument);
    }

    void sessionIsDeletedAtStopIfAsked() {
        Fixture allowed(*m_node, u"TLC_ADMIN"_s);
        allowed.settings.deleteSessions = true;
        allowed.start();
        QTRY_COMPARE(allowed.confirmed, 1);
        std::optional<std::optional<Error>> deleted;
        connect(allowed.client.get(), &Client::sessionDeleted, this,
                [&](const std::optional<Error>& error) { deleted = error; });
        allowed.client->stop(u"done"_s);
        QTRY_COMPARE(allowed.stopped, 1);
        QVERIFY(deleted && !*deleted); // Bye had ended it: gone is gone

        Fixture notAllowed(*m_node, u"TLC_SYSTEM"_s);
        notAllowed.settings.deleteSessions = true;
        notAllowed.start();
        QTRY_COMPARE(notAllowed.confirmed, 1);
        deleted.reset();
        connect(notAllowed.client.get(), &Client::sessionDeleted, this,
                [&](const std::optional<Error>& error) { deleted = error; });
        notAllowed.client->stop(u"done"_s);
        QTRY_COMPARE(notAllowed.stopped, 1);
        QVERIFY(deleted && *deleted);
        QCOMPARE((*deleted)->code, ErrorCode::NotAllowed);
    }

    void reasonOfACutIsFoundInTheLog_data() {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("cause");
        QTest::newRow("flooding") << u"rate"_s << u"rate-limit"_s;
        QTest::newRow("bytes") << u"bytes"_s << u"throughput-limit"_s;
        QTest::newRow("silent") << u"silent"_s << u"idle-limit"_s;
        QTest::newRow("clock") << u"clock"_s << u"clock-limit"_s;
        QTest::newRow("time sync") << u"timesync"_s << u"time-sync-timeout"_s;
        QTest::newRow("operator") << u"operator"_s << u"session-deleted"_s;
    }
    void reasonOfACutIsFoundInTheLog() {
        QFETCH(QString, fault);
        QFETCH(QString, cause);
        node::NodeSettings settings = strict();
        if (fault == u"silent"_s)
            settings.timing.timeSyncResponseTimeout = Milliseconds(60'000);
        RealNode node(settings);
        QVERIFY(node.isRunning());
        Fixture f(node, u"TLC_ADMIN"_s); // may read the log
        f.settings.inquiry = Inquiry::EveryLoss;
        session::ClientBehaviour& behaviour = f.settings.stream.machine.behaviour;
        behaviour.governed = fault != u"rate"_s && fault != u"bytes"_s;
        behaviour.answerTimeSync = fault != u"silent"_s && fault != u"timesync"_s;
        behaviour.sendKeepAlive = fault != u"silent"_s;
        SimulatedClock wrong(systemClock(), ClockFault{Milliseconds(60'000)});
        f.start();
        if (fault == u"clock"_s) {
            f.client =
                std::make_unique<Client>(f.settings, ClientSurroundings{f.network, f.scheduler, wrong});
            connect(f.client.get(), &Client::setBack, this,
                    [&](const SetbackReport& report) { f.setbacks += report; });
            f.client->start();
        } else {
            QTRY_COMPARE(f.confirmed, 1);
        }
        if (fault == u"rate"_s) {
            for (int i = 0; i < 61; ++i)
                static_cast<void>(f.publish("x"));
        } else if (fault == u"bytes"_s) {
            for (int i = 0; i < 6; ++i)
                static_cast<void>(f.publish(QByteArray(60'000, 'x')));
        } else if (fault == u"operator"_s) {
            QVERIFY(node.answerOf(deleteSession(f.client->session()->token), node.access(u"TLC_ADMIN"_s)));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!f.setbacks.isEmpty(), 10000);
        const SetbackReport report = f.setbacks.first();
        QVERIFY(report.cause);
        if (fault == u"operator"_s) { // says Bye itself
            QVERIFY(*report.cause == Cause::NodeMaintenance || *report.cause == Cause::Dismissed);
            return;
        }
        QCOMPARE(QString::fromUtf8(nameOf(*report.cause).data()), cause);
        QVERIFY2(report.error->detail.find("The session log says PROTOCOL_ERROR") != std::string::npos,
                 report.error->detail.c_str());
    }

    void newerSessionKeepsTheOlderAway() {
        Fixture older(*m_node, u"TLC_SYSTEM"_s), newer(*m_node, u"TLC_SYSTEM"_s);
        older.start();
        QTRY_COMPARE(older.confirmed, 1);
        newer.start();
        QTRY_COMPARE(newer.confirmed, 1);
        QTRY_COMPARE(older.stopped, 1);
        QCOMPARE(older.setbacks.first().cause, std::optional(Cause::Superseded));
    }
};

QTEST_GUILESS_MAIN(TestClientAtNode)
#include "tst_clientatnode.moc"
