// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/clientfixture.h"
#include "tests/netcore/client/smallnode.h"

#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using session::PayloadPriority;
using test::ClientFixture;
using test::SmallNode;
using Breaker = CircuitBreaker::State;

/// What a client says about itself, in every state.
class TestClientStatus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void beforeAndAfterItsLife() {
        SmallNode node;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.start();
        f.client->stop({});
        const ClientStatus status = f.client->status();
        QCOMPARE(status.activity, Client::Activity::Stopped);
        QVERIFY(!status.stage && !status.session && !status.nextAttemptIn && !status.governor);
        QCOMPARE(status.breakers.size(), 1);
        QVERIFY(status.breakers.first().isApi);
        QCOMPARE(status.breakers.first().endpoint, QUrl(node.api()).authority());
        QVERIFY(f.changes >= 2); // CreatingSession, Stopped
    }

    void connected() {
        SmallNode node;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        QTRY_VERIFY(f.client->status().apparentClockLead);
        for (int i = 0; i < 20; ++i)
            QVERIFY(f.publish("state", PayloadPriority::Low));
        const ClientStatus status = f.client->status();
        QCOMPARE(status.activity, Client::Activity::Connected);
        QCOMPARE(status.stage, std::optional(session::Stage::Active));
        QCOMPARE(status.sessionsConfirmed, 1U);
        QVERIFY(status.connectedFor && status.session && status.governor);
        QCOMPARE(status.session->identifiers, QStringList{u"sub00001"_s});
        QCOMPARE(status.session->limits, node.limits);
        QCOMPARE(status.session->endpoint, f.client->connection()->endpoint().text());
        QCOMPARE(status.breakers.size(), 2);
        QCOMPARE(status.breakers.last().endpoint, status.session->endpoint);
        QCOMPARE(status.breakers.last().state, Breaker::Closed);
        QCOMPARE(status.governor->rate.perSecond, 4.0); // 20 in 5 s
        QCOMPARE(status.governor->rate.limitPerSecond, 12.0);
        QVERIFY(std::abs(status.governor->rate.headroom - 40.0 / 60) < 1e-9);
        QCOMPARE(status.governor->rate.free, 40U);
        QCOMPARE(status.governor->rate.governedWindow, Milliseconds(5556));
        QCOMPARE(status.governor->throughput.free, 5U * 61440 - 100);
        QVERIFY(!status.nextPayloadIn);
        QVERIFY(std::abs(*status.apparentClockLead) < 60'000); // one machine, one clock
        QVERIFY(!status.lastSetback);
    }

    void heldBackByTheLimits() {
        SmallNode node;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        for (int i = 0; i < 70; ++i)
            QVERIFY(f.publish("12345", i < 65 ? PayloadPriority::Normal : PayloadPriority::High));
        const ClientStatus status = f.client->status();
        QCOMPARE(status.queue[std::size_t(PayloadPriority::Normal)].datagrams, 5U);
        QCOMPARE(status.queue[std::size_t(PayloadPriority::High)].datagrams, 5U);
        QCOMPARE(status.queue[std::size_t(PayloadPriority::High)].bytes, 5U * (4 + 10 + 5));
        QCOMPARE(status.queueBounds.datagrams, f.settings.stream.machine.queueDatagrams);
        QCOMPARE(status.governor->rate.free, 0U);
        QVERIFY(status.nextPayloadIn && *status.nextPayloadIn > Milliseconds(0) &&
                *status.nextPayloadIn <= Milliseconds(5556));
    }

    void waitingAndBackingOff() {
        SmallNode node;
        node.grantStatus = 503;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.settings.reconnect.backoffBase = Milliseconds(60'000);
        f.settings.reconnect.backoffCap = Milliseconds(60'000);
        f.start();
        QTRY_COMPARE(f.setbacks.size(), 1);
        ClientStatus status = f.client->status();
        QCOMPARE(status.activity, Client::Activity::Waiting);
        QVERIFY(status.nextAttemptIn && *status.nextAttemptIn <= *f.setbacks.first().retryIn);
        QCOMPARE(status.backoffAttempts, 1U);
        QCOMPARE(status.breakers.first().failures, 1U);
        QVERIFY(status.lastSetback);
        QCOMPARE(status.lastSetback->setback, Setback::ServiceUnavailable);
        QCOMPARE(status.lastSetback->cause, std::optional(Cause::ServiceUnavailable));
        QCOMPARE(status.lastSetback->detail, u"as the test wants it"_s);
        QVERIFY(status.lastSetback->at > 0);

        // Somebody who does not want to wait: five failures open the breaker, which attemptNow() respects.
        for (int failures = 2; failures <= 5; ++failures) {
            f.client->attemptNow();
            QTRY_COMPARE(f.setbacks.size(), failures);
        }
        QCOMPARE(f.client->status().breakers.first().state, Breaker::Open);
        const int asked = int(node.http().requests.size());
        f.client->attemptNow();
        QCOMPARE(f.setbacks.size(), 6);
        QCOMPARE(f.setbacks.last().cause, std::optional(Cause::EndpointAvoided));
        status = f.client->status();
        QCOMPARE(status.lastSetback->cause, std::optional(Cause::EndpointAvoided));
        QVERIFY(*status.breakers.first().probeIn > Milliseconds(20'000));
        QVERIFY(*status.nextAttemptIn > Milliseconds(20'000));
        QCOMPARE(int(node.http().requests.size()), asked); // it was not
        QTest::qWait(20);
        QVERIFY(f.client->status().nextAttemptIn < status.nextAttemptIn);
    }

    void attemptNowFromTheReportItself() {
        SmallNode node;
        node.grantStatus = 503;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.settings.reconnect.backoffBase = Milliseconds(60'000);
        f.settings.reconnect.backoffCap = Milliseconds(60'000);
        f.start();
        connect(f.client.get(), &Client::setBack, this, [&] {
            node.grantStatus = 200;
            f.client->attemptNow(); // the answer that failed is still being told
        });
        QTRY_COMPARE(f.confirmed, 1);
        QCOMPARE(f.setbacks.size(), 1);
    }

    void refusedTokenIsAskedAboutOnce() {
        SmallNode node;
        node.refuseTokens = true;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.settings.reconnect.backoffBase = Milliseconds(60'000);
        f.settings.reconnect.backoffCap = Milliseconds(60'000);
        f.start();
        QTRY_COMPARE(f.setbacks.size(), 1);
        QCOMPARE(f.setbacks.first().cause, std::optional(Cause::TokenRefused)); // this API cannot tell
        const auto gets = [&] {
            return std::count_if(node.http().requests.begin(), node.http().requests.end(),
                                 [](const auto& request) { return request.method == "GET"; });
        };
        QVERIFY(gets() >= 1);
        const ClientStatus status = f.client->status();
        QCOMPARE(status.breakers.last().failures, 1U);
        QVERIFY(!status.session);

        ClientFixture quiet(ClientFixture::accessTo(node.api()));
        quiet.settings.inquiry = Inquiry::Never;
        const auto before = gets();
        quiet.start();
        QTRY_VERIFY(!quiet.setbacks.isEmpty());
        QCOMPARE(gets(), before);
    }

    void ordersToReconnectAreCounted() {
        SmallNode node;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.start();
        for (unsigned round = 1; round <= 2; ++round) {
            QTRY_COMPARE(f.confirmed, int(round));
            node.requestReconnectOfAll();
            QTRY_COMPARE(f.setbacks.size(), int(round));
            QCOMPARE(f.client->status().reconnectsInARow, round);
            QCOMPARE(f.client->status().lastSetback->cause, std::optional(Cause::ReconnectRequested));
        }
    }

    void sessionThatCannotBeUsedIsDeletedIfAsked() {
        SmallNode node;
        node.stopStreaming();
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.settings.deleteSessions = true;
        f.settings.reconnect.backoffCap = Milliseconds(1);
        f.start();
        QTRY_COMPARE(f.setbacks.size(), 6); // five refused connections, then a session nobody connects with
        QCOMPARE(f.setbacks.last().cause, std::optional(Cause::EndpointAvoided));
        const auto deleted = [&] {
            return std::count_if(
                node.http().requests.begin(), node.http().requests.end(), [](const auto& request) {
                    return request.method == "DELETE" && request.target == "/api/v1/sessions/token-6";
                });
        };
        QTRY_COMPARE(deleted(), 1);
    }
};

QTEST_GUILESS_MAIN(TestClientStatus)
#include "tst_clientstatus.moc"
