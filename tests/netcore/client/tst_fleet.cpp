// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleet.h"
#include "tests/netcore/client/smallnode.h"

#include <atomic>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace wayside;
using namespace wayside::client;
using test::SmallNode;

/// A fleet on a thread of its own against a node on this one.
class TestFleet : public QObject {
    Q_OBJECT

    struct Fixture {
        QThread thread;
        Fleet* fleet = nullptr;
        FleetStatistics last; // on the test's thread
        std::optional<RestFailure> failed;
        bool finished = false;
        QObject context;

        explicit Fixture(FleetSettings settings) {
            fleet = new Fleet(std::move(settings));
            fleet->moveToThread(&thread);
            QObject::connect(&thread, &QThread::finished, fleet, &QObject::deleteLater);
            QObject::connect(fleet, &Fleet::statisticsChanged, &context,
                             [this](const FleetStatistics& statistics) { last = statistics; });
            QObject::connect(fleet, &Fleet::failed, &context,
                             [this](const RestFailure& failure) { failed = failure; });
            QObject::connect(fleet, &Fleet::finished, &context, [this] { finished = true; });
            thread.start();
            QMetaObject::invokeMethod(fleet, &Fleet::start);
        }
        ~Fixture() {
            thread.quit();
            thread.wait();
        }
        void stop() { QMetaObject::invokeMethod(fleet, &Fleet::stop); }
    };

    static FleetSettings settingsFor(const SmallNode& node, std::size_t clients) {
        FleetSettings settings;
        settings.api = *ApiAccess::apiBase(node.api());
        settings.tokens = {"tlc", "broker", {}};
        settings.clients = clients;
        settings.payloadsPerSecond = 5;
        settings.clientsPerSecond = 500;
        settings.reconnect.backoffBase = Milliseconds(50);
        return settings;
    }

private Q_SLOTS:
    void steadyFleetConnectsStreamsMovesAndLeaves() {
        SmallNode node;
        FleetSettings settings = settingsFor(node, 20);
        settings.personality = Personality::Steady;
        Fixture f(settings);
        QTRY_COMPARE(f.last.connected, 21U); // and the Broker
        QTRY_VERIFY(f.last.payloadsSent > 40);
        QTRY_VERIFY(f.last.payloadsReceived > 40);
        node.requestReconnectOfAll();
        QTRY_COMPARE(f.last.reconnects, 21U);
        QTRY_COMPARE(f.last.connected, 21U);
        QCOMPARE(node.activeSessions(), 21);
        QCOMPARE(f.last.losses, 0U);
        QVERIFY(f.last.errors.isEmpty());
        f.stop();
        QTRY_VERIFY(f.finished);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 21); // Bye from each
    }

    void mixedFleetIsCutOffAndLivesOn() {
        SmallNode node;
        node.limits.keepAliveTimeout = Milliseconds(300); // the silent one is found out soon
        node.settings.timeSyncInterval = Milliseconds(100);
        node.settings.timeSyncResponseTimeout = Milliseconds(700);
        Fixture f(settingsFor(node, 12));
        QTRY_VERIFY(node.closed.value(CloseCause::UnsupportedVersion) > 1);
        QTRY_VERIFY(node.closed.value(CloseCause::TokenUnknown) > 1);
        QTRY_VERIFY(node.closed.value(CloseCause::TimeSyncTimeout) > 1); // came back and was cut again
        node.requestReconnectOfAll(Milliseconds(100));
        QTRY_VERIFY(node.closed.value(CloseCause::Drained) >= 1); // who ignores Reconnect
        QTRY_VERIFY(f.last.errors.value(QStringLiteral("connection-lost")) > 2);
        QTRY_VERIFY(f.last.connected >= 8);
        f.stop();
        QTRY_VERIFY(f.finished);
    }

    void tooFewIdentifiersAreToldBeforeAnythingStarts() {
        SmallNode node(5);
        Fixture f(settingsFor(node, 6));
        QTRY_VERIFY(f.failed);
        QCOMPARE(f.failed->error.code, ErrorCode::InvalidArgument);
        QVERIFY(f.failed->error.detail.find("dev.tlcCount=6") != std::string::npos);
        QCOMPARE(node.granted(), 0);
        f.stop();
        QTRY_VERIFY(f.finished);
    }

    void listIsAskedForByWhoMay_data() {
        QTest::addColumn<QByteArray>("lister");
        QTest::addColumn<QByteArray>("asking");
        QTest::newRow("the Broker's token") << QByteArray() << QByteArray("broker");
        QTest::newRow("one for that purpose") << QByteArray("admin") << QByteArray("admin");
    }
    void listIsAskedForByWhoMay() {
        QFETCH(QByteArray, lister);
        QFETCH(QByteArray, asking);
        SmallNode node;
        FleetSettings settings = settingsFor(node, 1);
        settings.tokens.lister = lister;
        Fixture f(settings);
        QTRY_COMPARE(f.last.connected, 2U);
        QCOMPARE(node.http().requests.first().headers.value("x-authorization"), asking);
        for (const auto& request :
             node.http().requests) // sessions are made with the tokens that are for them
            QVERIFY(request.method == "GET" || request.headers.value("x-authorization") ==
                                                   (request.body.contains("Broker") ? "broker" : "tlc"));
    }

    void givenIdentifiersAreNotAskedFor() {
        SmallNode node;
        FleetSettings settings = settingsFor(node, 2);
        settings.personality = Personality::Steady;
        settings.domain = QStringLiteral("dev_001");
        settings.identifiers = {QStringLiteral("sub00007"), QStringLiteral("sub00009")};
        Fixture f(settings);
        QTRY_COMPARE(f.last.connected, 3U);
        for (const auto& request : node.http().requests)
            QCOMPARE(request.method, "POST");
        QVERIFY(std::any_of(node.http().requests.begin(), node.http().requests.end(),
                            [](const auto& request) { return request.body.contains("sub00009"); }));
    }

    void refusedListOfTlcsIsTold() {
        SmallNode node;
        node.tlcStatus = 403;
        Fixture f(settingsFor(node, 1));
        QTRY_VERIFY(f.failed);
        QVERIFY(f.failed->notAuthorized());
    }

    void everyoneComesBackAfterTheNodeWasCutOff() {
        SmallNode node(50);
        FleetSettings settings = settingsFor(node, 50);
        settings.personality = Personality::Steady;
        Fixture f(settings);
        QTRY_COMPARE(f.last.connected, 51U);
        node.cutAll();
        QTRY_COMPARE(f.last.losses, 51U);
        QTRY_COMPARE(f.last.connected, 51U);
        QCOMPARE(node.activeSessions(), 51);
    }

    static FleetScenario scenario(const char* phases) {
        const auto read =
            FleetScenario::fromJson(QByteArray(R"({"name": "test", "phases": [)") + phases + "]}");
        return read ? *read : FleetScenario();
    }

    /// Of a fleet that is then over.
    static std::vector<FleetPhaseReport> phasesOf(Fixture& f) {
        f.stop();
        if (!QTest::qWaitFor([&f] { return f.finished; }, 15000))
            return {};
        std::vector<FleetPhaseReport> phases;
        QMetaObject::invokeMethod(
            f.fleet, [&] { phases = f.fleet->phases(); }, Qt::BlockingQueuedConnection);
        return phases;
    }

    void scenarioGrowsAndShrinksTheFleet() {
        SmallNode node(30);
        FleetSettings settings = settingsFor(node, 1);
        settings.scenario = scenario(R"(
            {"at": "PT0S", "name": "few", "clients": 5, "ramp": 500, "rate": 5},
            {"at": "PT0.6S", "name": "many", "clients": 30, "rate": 10},
            {"at": "PT1.8S", "name": "fewer", "clients": 8, "rate": 0})");
        Fixture f(settings);
        QTRY_COMPARE_WITH_TIMEOUT(f.last.phase, QStringLiteral("fewer"), 15000);
        QTRY_COMPARE(f.last.connected, 9U);
        QCOMPARE(f.last.clients, 9U);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 22); // Bye, not a loss
        QCOMPARE(f.last.losses, 0U);
        const auto phases = phasesOf(f);
        QCOMPARE(phases.size(), std::size_t(3));
        QCOMPARE(phases[0].name, QStringLiteral("few"));
        QVERIFY(phases[0].from == Milliseconds(0) && phases[0].to >= Milliseconds(600));
        QCOMPARE(phases[1].from, phases[0].to);
        QVERIFY(phases[1].statistics.payloadsSent > phases[0].statistics.payloadsSent);
        QCOMPARE(phases[0].statistics.clients, 6U); // and the Broker
        QCOMPARE(phases[1].statistics.clients, 31U);
        QCOMPARE(phases[1].statistics.connected, 31U);
        QCOMPARE(phases[0].statistics.sessions + phases[1].statistics.sessions, 31U);
        QCOMPARE(phases[0].statistics.payloadsSent + phases[1].statistics.payloadsSent +
                     phases[2].statistics.payloadsSent,
                 f.last.payloadsSent);
    }

    void scenarioTurnsClientsIntoOthersAndBack() {
        SmallNode node(10);
        FleetSettings settings = settingsFor(node, 1);
        settings.scenario = scenario(R"(
            {"at": "PT0S", "clients": 10, "ramp": 500},
            {"at": "PT0.8S", "personalities": {"steady": 7, "wrong-token": 3}},
            {"at": "PT2.2S", "personalities": {"steady": 1}})");
        Fixture f(settings);
        QTRY_COMPARE_WITH_TIMEOUT(f.last.phase, QStringLiteral("3"), 15000);
        QTRY_COMPARE(f.last.connected, 11U);
        QTRY_COMPARE(node.activeSessions(), 11);
        QVERIFY(node.closed.value(CloseCause::TokenUnknown) > 0);
        const auto phases = phasesOf(f);
        const auto kind = [&phases](std::size_t phase, Personality personality) {
            return phases[phase].statistics.byPersonality[std::size_t(personality)].clients;
        };
        QCOMPARE(kind(0, Personality::Steady), 10U);
        QCOMPARE(kind(1, Personality::Steady), 7U);
        QCOMPARE(kind(1, Personality::WrongToken), 3U);
        QCOMPARE(kind(2, Personality::Steady), 10U);
        std::uint64_t sent = 0; // what those sent that were replaced still counts
        for (const FleetPhaseReport& phase : phases)
            sent += phase.statistics.payloadsSent;
        QCOMPARE(sent, f.last.payloadsSent);
        QVERIFY(phases[1].statistics.payloadsSent > 0);
    }

    void scenarioDropsRestartsAndBursts() {
        SmallNode node(10);
        FleetSettings settings = settingsFor(node, 1);
        settings.scenario = scenario(R"(
            {"at": "PT0S", "clients": 10, "ramp": 500, "rate": 0},
            {"at": "PT0.8S", "dropLinks": 0.4},
            {"at": "PT1.6S", "restart": 0.3},
            {"at": "PT2.4S", "burst": 7, "payload": "100"})");
        Fixture f(settings);
        QTRY_COMPARE(f.last.connected, 11U);
        QTRY_COMPARE(f.last.losses, 4U);
        QTRY_COMPARE(f.last.connected, 11U);
        QTRY_COMPARE(f.last.sessions, 11U + 4U + 3U);
        QCOMPARE(f.last.losses, 4U); // a Bye is none
        QTRY_COMPARE(f.last.payloadsSent, 70U);
        QCOMPARE(f.last.payloadBytesSent, 7000U);
        f.stop();
        QTRY_VERIFY(f.finished);
    }

    void destroyedWhileRampingUp() {
        SmallNode node(100);
        FleetSettings settings = settingsFor(node, 100);
        {
            Fixture f(settings);
            QTRY_VERIFY(node.granted() > 10);
        }
        QTRY_COMPARE(node.activeSessions(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
