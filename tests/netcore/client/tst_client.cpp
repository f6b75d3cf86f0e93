// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/client.h"
#include "tests/netcore/client/smallnode.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::SmallNode;

namespace {

struct Fixture {
    QNetworkAccessManager network;
    DeadlineScheduler scheduler{systemClock()};
    ClientSettings settings;
    std::unique_ptr<Client> client;
    QList<SetbackReport> setbacks;
    int confirmed = 0, stopped = 0;

    explicit Fixture(const SmallNode& node) {
        settings.access =
            ApiAccess{*ApiAccess::apiBase(node.api()), "authorization", {}, std::chrono::seconds(5)};
        settings.session.domain = u"dev_001"_s;
        settings.session.identifiers = {u"sub00001"_s};
        settings.reconnect.backoffBase = Milliseconds(20);
        settings.reconnect.backoffCap = Milliseconds(60);
    }
    void start() {
        client = std::make_unique<Client>(settings, ClientSurroundings{network, scheduler, systemClock()});
        QObject::connect(client.get(), &Client::setBack, client.get(),
                         [this](const SetbackReport& report) { setbacks += report; });
        QObject::connect(client.get(), &Client::confirmed, client.get(), [this] { ++confirmed; });
        QObject::connect(client.get(), &Client::stopped, client.get(), [this] { ++stopped; });
        client->start();
    }
    Result<void> publish(const QByteArray& bytes) {
        return client->publish(
            {std::nullopt, 1, {5}, std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size())))});
    }
};

} // namespace

class TestClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sessionIsMadeUsedAndLeft() {
        SmallNode node;
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        QCOMPARE(f.client->activity(), Client::Activity::Connected);
        QVERIFY(f.publish("state"));
        QTRY_COMPARE(node.payloads(), 1U);
        f.client->stop(u"done"_s);
        QTRY_COMPARE(f.stopped, 1);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 1); // Bye, not a loss
        QVERIFY(!f.publish("too late"));
        QVERIFY(f.setbacks.isEmpty());
        QCOMPARE(f.client->counters().payloadsSent, 1U); // kept beyond the connection
    }

    void reconnectMakesANewSessionAtOnce() {
        SmallNode node;
        Fixture f(node);
        f.start();
        for (int round = 1; round <= 3; ++round) {
            QTRY_COMPARE(f.confirmed, round);
            QElapsedTimer elapsed;
            elapsed.start();
            node.requestReconnectOfAll();
            QTRY_COMPARE(f.setbacks.size(), round);
            QCOMPARE(f.setbacks.last().setback, Setback::ReconnectRequested);
            QVERIFY(!f.setbacks.last().error);
            QVERIFY(*f.setbacks.last().retryIn <= Milliseconds(250));
        }
        QTRY_COMPARE(f.confirmed, 4);
        QCOMPARE(node.granted(), 4); // a token is good for one connection
        QCOMPARE(node.activeSessions(), 1);
    }

    void lossIsFollowedByANewSession() {
        SmallNode node;
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        node.cutAll();
        QTRY_COMPARE(f.confirmed, 2);
        QCOMPARE(f.setbacks.size(), 1);
        QCOMPARE(f.setbacks.first().setback, Setback::ConnectionLost);
        QVERIFY(f.setbacks.first().end->confirmed);
    }

    void ownDroppedLinkComesBack() {
        SmallNode node;
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        f.client->dropLink();
        QTRY_COMPARE(f.confirmed, 2);
    }

    void byeOfTheNodeIsFollowedByANewSession() {
        SmallNode node;
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        node.byeToAll("maintenance: new software");
        QTRY_COMPARE(f.confirmed, 2);
        QCOMPARE(*f.setbacks.first().end->byeReason, u"maintenance: new software"_s);
    }

    void supersededClientStaysAway() {
        SmallNode node;
        Fixture f(node);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        node.byeToAll("Superseded by a newer session");
        QTRY_COMPARE(f.stopped, 1);
        QCOMPARE(f.setbacks.first().setback, Setback::Superseded);
        QVERIFY(!f.setbacks.first().retryIn);
    }

    void refusalOfTheApiDecides_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("stops");
        QTest::newRow("400") << 400 << true;
        QTest::newRow("401") << 401 << true;
        QTest::newRow("403") << 403 << true;
        QTest::newRow("408") << 408 << false;
        QTest::newRow("429") << 429 << false;
        QTest::newRow("503") << 503 << false;
    }
    void refusalOfTheApiDecides() {
        QFETCH(int, status);
        QFETCH(bool, stops);
        SmallNode node;
        node.grantStatus = status;
        Fixture f(node);
        f.start();
        QTRY_VERIFY(!f.setbacks.isEmpty()); // one that may go on has perhaps tried again meanwhile
        QCOMPARE(f.setbacks.first().error->detail, std::string("as the test wants it"));
        QCOMPARE(f.stopped, stops ? 1 : 0);
        node.grantStatus = 200;
        if (stops) {
            QTest::qWait(100);
            QCOMPARE(node.granted(), 0);
            f.client->start(); // the operator has seen to it
        }
        QTRY_COMPARE(f.confirmed, 1);
    }

    void refusedTokenMakesNewSessionsUntilTheBreakerOpens() {
        SmallNode node;
        node.refuseTokens = true;
        Fixture f(node);
        f.settings.reconnect.backoffBase = Milliseconds(1);
        f.settings.reconnect.backoffCap = Milliseconds(1);
        f.settings.breaker.openFor = Milliseconds(2000);
        f.start();
        QTRY_COMPARE(f.setbacks.size(), 6); // five failures, then a session without an attempt
        QCOMPARE(f.setbacks.last().setback, Setback::ServiceUnavailable);
        QVERIFY(*f.setbacks.last().retryIn > Milliseconds(200));
        QCOMPARE(node.closed.value(CloseCause::TokenUnknown), 5);
        node.refuseTokens = false;
        QTRY_COMPARE(f.confirmed, 1); // the probe
    }

    void spoiltTokenNeverGetsIn() {
        SmallNode node;
        Fixture f(node);
        f.settings.spoilToken = true;
        f.start();
        QTRY_VERIFY(f.setbacks.size() >= 2);
        QCOMPARE(f.confirmed, 0);
        QVERIFY(node.closed.value(CloseCause::TokenUnknown) >= 2);
    }

    void wrongVersionNeverGetsIn() {
        SmallNode node;
        Fixture f(node);
        f.settings.stream.machine.behaviour.version = std::byte{2};
        f.start();
        QTRY_VERIFY(f.setbacks.size() >= 2);
        QVERIFY(node.closed.value(CloseCause::UnsupportedVersion) >= 2);
    }

    void streamingPortThatIsClosedIsTriedAgain() {
        SmallNode node;
        node.stopStreaming();
        Fixture f(node);
        f.start();
        QTRY_VERIFY(f.setbacks.size() >= 2);
        QCOMPARE(f.setbacks.first().setback, Setback::ConnectionLost);
    }

    void stopWhileAskingAndWhileWaiting() {
        SmallNode node;
        node.grantStatus = 503;
        Fixture f(node);
        f.settings.reconnect.backoffBase = std::chrono::seconds(60);
        f.settings.reconnect.backoffCap = std::chrono::seconds(60);
        f.start();
        f.client->stop({});
        QCOMPARE(f.stopped, 1);
        QTest::qWait(50);
        QVERIFY(f.setbacks.isEmpty()); // no late answer
        f.client->start();
        QTRY_COMPARE(f.client->activity(), Client::Activity::Waiting);
        f.client->stop({});
        QCOMPARE(f.stopped, 2);
        QVERIFY(!f.scheduler.next());
    }

    void stoppedFromItsOwnSignals_data() {
        QTest::addColumn<int>("at"); // Client::Activity, or -1: sessionCreated()
        QTest::addColumn<int>("grantStatus");
        QTest::addColumn<bool>("refuseTokens");
        QTest::newRow("asking") << int(Client::Activity::CreatingSession) << 200 << false;
        QTest::newRow("session there") << -1 << 200 << false;
        QTest::newRow("connecting") << int(Client::Activity::Connecting) << 200 << false;
        QTest::newRow("connected") << int(Client::Activity::Connected) << 200 << false;
        QTest::newRow("waiting") << int(Client::Activity::Waiting) << 503 << false;
        QTest::newRow("asking why") << int(Client::Activity::Waiting) << 200 << true;
    }
    void stoppedFromItsOwnSignals() {
        QFETCH(int, at);
        QFETCH(int, grantStatus);
        QFETCH(bool, refuseTokens);
        SmallNode node;
        node.grantStatus = grantStatus;
        node.refuseTokens = refuseTokens;
        Fixture f(node);
        f.client =
            std::make_unique<Client>(f.settings, ClientSurroundings{f.network, f.scheduler, systemClock()});
        connect(f.client.get(), &Client::stopped, this, [&] { ++f.stopped; });
        connect(f.client.get(), &Client::activityChanged, this, [&](Client::Activity activity) {
            if (int(activity) == at)
                f.client->stop(u"enough"_s);
        });
        connect(f.client.get(), &Client::sessionCreated, this, [&] {
            if (at == -1)
                f.client->stop(u"enough"_s);
        });
        f.client->start();
        QTRY_COMPARE(f.stopped, 1);
        QTest::qWait(100);
        QCOMPARE(f.stopped, 1);
        QCOMPARE(f.client->activity(), Client::Activity::Stopped);
        QVERIFY(!f.client->session() && !f.client->connection());
        QTRY_COMPARE(node.activeSessions(), 0);
        QVERIFY(!f.scheduler.next());
    }

    void stoppedWhileTheApiIsAskedWhy() {
        SmallNode node;
        node.refuseTokens = true;
        const auto answer = node.http().answer;
        int asked = 0;
        node.http().answer = [&](const test::ScriptedHttp::Request& request) {
            asked += request.method == "GET" ? 1 : 0;
            return request.method == "GET" ? QByteArray() : answer(request); // never says why
        };
        Fixture f(node);
        f.start();
        QTRY_COMPARE(asked, 1);
        QCOMPARE(f.client->activity(), Client::Activity::Waiting);
        f.client->stop({});
        QCOMPARE(f.stopped, 1);
        QTest::qWait(50);
        QVERIFY(f.setbacks.isEmpty());
        QVERIFY(!f.scheduler.next());
    }

    void destroyedInEveryStateLeavesNothingBehind() {
        SmallNode node;
        Fixture f(node);
        f.start();
        f.client.reset();
        f.start();
        connect(f.client.get(), &Client::activityChanged, this, [&](Client::Activity activity) {
            if (activity == Client::Activity::Connecting)
                f.client.release()->deleteLater(); // the way to do it from its own signal
        });
        QTRY_VERIFY(!f.client);
        f.start();
        QTRY_COMPARE(f.client->activity(), Client::Activity::Connected);
        f.client.reset();
        QVERIFY(!f.scheduler.next());
        QTRY_COMPARE(node.activeSessions(), 0);
    }
};

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
