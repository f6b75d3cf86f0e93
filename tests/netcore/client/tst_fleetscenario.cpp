// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetscenario.h"
#include "netcore/client/simulation/payloadpacer.h"

#include <map>
#include <QTemporaryFile>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using std::chrono::seconds;

/// Scenario files for fleets, and who is dealt which personality.
class TestFleetScenario : public QObject {
    Q_OBJECT

    static QByteArray withPhase(const QByteArray& fields) {
        return R"({"name": "x", "phases": [{"at": "PT0S", "clients": 5}, {"at": "PT10S", )" + fields + "}]}";
    }

private Q_SLOTS:
    void everythingInAFileIsRead() {
        const auto scenario = FleetScenario::fromJson(R"({
            "name": "day", "description": "of a town", "seed": 7, "duration": "PT2M", "tlsShare": 0.25,
            "phases": [
                {"at": "PT0S", "name": "night", "clients": 10, "ramp": 5, "rate": 0.5, "payload": "64..128",
                 "personalities": {"steady": 3, "bursty": 1}},
                {"at": "PT30S", "clients": 40, "payload": 300, "misbehave": 0.2},
                {"at": "PT30S", "dropLinks": 0.5, "restart": 1, "burst": 20}
            ]})");
        QVERIFY2(scenario, scenario ? "" : scenario.error().detail.c_str());
        QCOMPARE(scenario->name, QStringLiteral("day"));
        QCOMPARE(*scenario->seed, std::uint64_t(7));
        QCOMPARE(*scenario->duration, Milliseconds(120000));
        QCOMPARE(scenario->tlsShare, 0.25);
        QCOMPARE(scenario->mostClients(), std::size_t(40));
        QCOMPARE(scenario->phases.size(), std::size_t(3));
        const FleetPhase& night = scenario->phases[0];
        QCOMPARE(night.name, QStringLiteral("night"));
        QCOMPARE(*night.clients, std::size_t(10));
        QCOMPARE(*night.clientsPerSecond, 5.0);
        QCOMPARE(*night.payloadsPerSecond, 0.5);
        QCOMPARE(night.payload->smallest(), std::size_t(64));
        QVERIFY(night.mix && !night.dropLinks && !night.burst);
        QCOMPARE(scenario->phases[1].payload->largest(), std::size_t(300));
        QVERIFY(!scenario->phases[1].payloadsPerSecond);
        QCOMPARE(*scenario->phases[2].dropLinks, 0.5);
        QCOMPARE(*scenario->phases[2].restart, 1.0);
        QCOMPARE(*scenario->phases[2].burst, 20U);
    }

    void badFilesAreRefusedWithTheirPlace_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("because");
        const auto row = [](const char* name, const QByteArray& text, const char* because) {
            QTest::newRow(name) << text << QByteArray(because);
        };
        const QByteArray escape = "\\u001b[2J"; // moc 6.4 loses its way in raw strings with such
        row("nothing", "", "line 1: no JSON");
        row("no JSON", "{\n\"name\": \"x\",\n oops}", "line 3: no JSON");
        row("an array", "[]", "line 1: a scenario is a JSON object");
        row("no name", R"({"phases": [{"at": "PT0S", "clients": 5}]})", "name: is missing");
        row("name is no text", R"({"name": 5, "phases": [{"at": "PT0S", "clients": 5}]})", "name: is a text");
        row("name with control characters",
            QByteArray(R"({"name": "aESC", "phases": [{"at": "PT0S", "clients": 5}]})")
                .replace("ESC", escape),
            "name: is a text");
        row("unknown field", R"({"name": "x", "phasen": 1, "phases": [{"at": "PT0S", "clients": 5}]})",
            "phasen: no such field; there are name, description");
        row("unknown field with control characters",
            QByteArray(R"({"name": "x", "ESC": 1, "phases": [{"at": "PT0S", "clients": 5}]})")
                .replace("ESC", escape),
            "?[2J: no such field");
        row("negative seed", R"({"name": "x", "seed": -1, "phases": [{"at": "PT0S", "clients": 5}]})",
            "seed: is a whole number from 0");
        row("share of TLS", R"({"name": "x", "tlsShare": 25, "phases": [{"at": "PT0S", "clients": 5}]})",
            "tlsShare: is a number from 0 to 1");
        row("duration", R"({"name": "x", "duration": "2 minutes", "phases": [{"at": "PT0S", "clients": 5}]})",
            "duration: is an ISO 8601 duration");
        row("too short",
            R"({"name": "x", "duration": "PT5S", "phases": [{"at": "PT0S", "clients": 5}, {"at": "PT6S"}]})",
            "duration: ends before the last phase begins");
        row("no phases", R"({"name": "x"})", "phases: is an array of 1 to 1000");
        row("empty phases", R"({"name": "x", "phases": []})", "phases: is an array");
        row("phases are an object", R"({"name": "x", "phases": {}})", "phases: is an array");
        row("a phase is a number", R"({"name": "x", "phases": [5]})", "phases[0]: is an object");
        row("no time", R"({"name": "x", "phases": [{"clients": 5}]})", "phases[0].at: is missing");
        row("late first phase", R"({"name": "x", "phases": [{"at": "PT1S", "clients": 5}]})",
            "phases[0].at: of the first phase is PT0S");
        row("nobody in the first phase", R"({"name": "x", "phases": [{"at": "PT0S"}]})",
            "phases[0].clients: is missing");
        row("backwards",
            R"({"name": "x", "phases": [{"at": "PT0S", "clients": 5}, {"at": "PT9S"}, {"at": "PT5S"}]})",
            "phases[2].at: is before");
        row("time", withPhase(R"("name": "a")").replace("PT10S", "10s"),
            "phases[1].at: is an ISO 8601 duration");
        row("clients", withPhase(R"("clients": 1.5)"),
            "phases[1].clients: is a whole number from 0 to 100000");
        row("too many clients", withPhase(R"("clients": 100001)"), "phases[1].clients: is a whole number");
        row("clients as text", withPhase(R"("clients": "5")"), "phases[1].clients: is a whole number");
        row("ramp", withPhase(R"("ramp": 0)"), "phases[1].ramp: is a number from 0.1");
        row("rate", withPhase(R"("rate": -1)"), "phases[1].rate: is a number from 0");
        row("payload", withPhase(R"("payload": "12 bytes")"), "phases[1].payload: \"12 bytes\" is no size");
        row("payload too large", withPhase(R"("payload": 65526)"),
            "phases[1].payload: 65526 bytes are outside");
        row("payload is an object", withPhase(R"("payload": {})"), "phases[1].payload: ");
        row("personality", withPhase(R"("personalities": {"stedy": 1})"),
            "phases[1].personalities.stedy: no such personality; there are steady, bursty");
        row("weight", withPhase(R"("personalities": {"steady": "many"})"),
            "phases[1].personalities.steady: is a weight");
        row("nobody", withPhase(R"("personalities": {})"), "phases[1].personalities: names nobody");
        row("weights of zero", withPhase(R"("personalities": {"steady": 0})"),
            "phases[1].personalities: names nobody");
        row("personalities are a list", withPhase(R"("personalities": ["steady"])"),
            "phases[1].personalities: is an object");
        row("both", withPhase(R"("personalities": {"steady": 1}, "misbehave": 0.5)"),
            "phases[1].misbehave: stands beside personalities");
        row("misbehave", withPhase(R"("misbehave": 2)"), "phases[1].misbehave: is a number from 0 to 1");
        row("dropLinks", withPhase(R"("dropLinks": true)"), "phases[1].dropLinks: is a number from 0 to 1");
        row("restart", withPhase(R"("restart": -0.1)"), "phases[1].restart: is a number from 0 to 1");
        row("burst", withPhase(R"("burst": 1001)"), "phases[1].burst: is a whole number from 1 to 1000");
        row("unknown action", withPhase(R"("explode": 1)"), "phases[1].explode: no such field; there are at");
    }
    void badFilesAreRefusedWithTheirPlace() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, because);
        const auto scenario = FleetScenario::fromJson(text);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QByteArray::fromStdString(scenario.error().detail).startsWith(because),
                 scenario.error().detail.c_str());
    }

    void fileIsNamedInItsErrors() {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(withPhase(R"("rate": -1)"));
        file.flush();
        const auto wrong = FleetScenario::fromFile(file.fileName());
        QVERIFY(!wrong);
        QVERIFY(QString::fromStdString(wrong.error().detail)
                    .startsWith(file.fileName() + QStringLiteral(": phases[1].rate: ")));
        QCOMPARE(FleetScenario::fromFile(QStringLiteral("/no/such/file")).error().code,
                 ErrorCode::FileUnreadable);
        file.resize(FleetScenario::largestFile + 1);
        QVERIFY(FleetScenario::fromFile(file.fileName()).error().detail.find("larger than") !=
                std::string::npos);
    }

    void exampleIsValid() {
        const auto scenario =
            FleetScenario::fromFile(QStringLiteral(WAYSIDE_RESOURCES "/scenarios/town-in-the-morning.json"));
        QVERIFY2(scenario, scenario ? "" : scenario.error().detail.c_str());
        QVERIFY(scenario->duration);
        QVERIFY(scenario->phases.size() > 3);
    }

    void mixIsDealtAsItsWeightsSay() {
        PersonalityMix mix;
        mix.set(Personality::Steady, 6);
        mix.set(Personality::Bursty, 3);
        mix.set(Personality::Silent, 1);
        for (const std::size_t count : {std::size_t(10), std::size_t(200), std::size_t(1000)}) {
            std::map<Personality, std::size_t> dealt;
            for (const Personality each : mix.deal(count, 5))
                ++dealt[each];
            QCOMPARE(dealt[Personality::Steady], count * 6 / 10);
            QCOMPARE(dealt[Personality::Bursty], count * 3 / 10);
            QCOMPARE(dealt[Personality::Silent], count / 10);
        }
        QVERIFY(mix.deal(100, 1) == mix.deal(100, 1));
        QVERIFY(mix.deal(100, 1) != mix.deal(100, 2));
        QVERIFY(mix.deal(0, 1).empty());
        QCOMPARE(PersonalityMix().deal(3, 1), std::vector(3, Personality::Steady));
    }

    void anotherMixChangesAsFewAsPossible() {
        const auto before = PersonalityMix().deal(1000, 9);
        const auto after = PersonalityMix::misbehaving(0.18).deal(1000, 9);
        int misbehaving = 0, changed = 0;
        std::map<Personality, int> kinds;
        for (std::size_t i = 0; i < before.size(); ++i) {
            misbehaving += isConforming(after[i]) ? 0 : 1;
            changed += before[i] == after[i] ? 0 : 1;
            ++kinds[after[i]];
        }
        QCOMPARE(misbehaving, 180);
        QCOMPARE(changed, 180 + 164); // and those of the rest that are bursty or ahead
        QCOMPARE(kinds.size(), personalityCount);
        QVERIFY(kinds[Personality::Flooding] >= 19 && kinds[Personality::Flooding] <= 21);
        for (const Personality each : PersonalityMix::misbehaving(1).deal(90, 1))
            QVERIFY(!isConforming(each));
    }

    void paceChangesInTheMiddle() {
        PayloadPacer pacer(Personality::Steady, 2, 1);
        pacer.setRate(monotonicAt(0), 1); // before the connection: nothing yet
        QVERIFY(!pacer.next());
        pacer.start(monotonicAt(0), {});
        const auto count = [&pacer](std::int64_t from, std::int64_t to) {
            unsigned sent = 0;
            for (std::int64_t at = from; at < to; at += 10)
                sent += pacer.due(monotonicAt(at));
            return sent;
        };
        QVERIFY(std::abs(int(count(0, 10'000)) - 10) <= 1);
        pacer.setRate(monotonicAt(10'000), 8);
        QVERIFY(std::abs(int(count(10'000, 20'000)) - 80) <= 1);
        pacer.setRate(monotonicAt(20'000), 0);
        QCOMPARE(count(20'000, 30'000), 0U);
        pacer.setRate(monotonicAt(30'000), 1);
        QVERIFY(count(30'000, 40'000) >= 9);
    }

    void silenceOutlastsAChangeOfPace() {
        PayloadPacer pacer(Personality::Silent, 2, 3);
        pacer.start(monotonicAt(0), {});
        pacer.setRate(monotonicAt(1'000), 4); // still talking
        while (pacer.next())
            pacer.due(*pacer.next());
        pacer.setRate(monotonicAt(100'000), 4);
        QVERIFY(!pacer.next());
    }
};

QTEST_APPLESS_MAIN(TestFleetScenario)
#include "tst_fleetscenario.moc"
