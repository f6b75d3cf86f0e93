// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/faultapi.h"
#include "netcore/node/faults/faultbook.h"
#include "netcore/node/faults/faultdirector.h"
#include "netcore/node/faults/jsonplace.h"
#include "netcore/node/faults/restfaults.h"
#include "netcore/node/faults/scenarioplayer.h"
#include "steppedclock.h"

#include <QJsonArray>
#include <QTest>

using namespace wayside;
using namespace wayside::node;
using test::SteppedClock;
using namespace Qt::StringLiterals;

namespace {

FaultRule rule(const char* text) {
    const auto made = FaultRule::fromText(QString::fromLatin1(text));
    if (!made)
        qFatal("%s: %s", text, made.error().detail.c_str());
    return *made;
}

FaultSubject subject(quint64 id, const QString& identifier = {}) {
    FaultSubject someone;
    someone.connectionId = id;
    someone.nodeId = u"node-a"_s;
    if (!identifier.isEmpty()) {
        someone.authenticated = true;
        someone.domain = u"dev_001"_s;
        someone.account = u"acc"_s;
        someone.identifiers = {identifier};
    }
    return someone;
}

/// A node without connections that remembers what it was told.
class FakeHost : public FaultHost {
public:
    void eachConnection(const std::function<void(Connection&)>&) override {}
    observe::EventRow eventAboutConnection(const Connection&) const override { return {}; }
    void tellFault(observe::EventRow event) override { events.append(event); }
    void auditFault(const QString& actor, const QString& action, const QString& about, const QString&,
                    const QString& outcome) override {
        audited.append(actor + u' ' + action + u' ' + about + u' ' + outcome);
    }
    Result<void> setPortsOpen(const QString& nodeId, bool open) override {
        ports.append(nodeId + (open ? u" open"_s : u" closed"_s));
        return {};
    }
    bool knowsNode(const QString& nodeId) const override { return nodeId == "node-a"_L1; }
    Result<void> operate(const ScenarioAction& action, const QString&) override {
        operations.append(int(action.index()));
        return {};
    }

    SteppedClock clock;
    timing::DeadlineScheduler scheduler{clock};
    QList<observe::EventRow> events;
    QStringList audited, ports;
    QList<int> operations;

    void advance(int milliseconds) {
        for (int i = 0; i < milliseconds; i += 10) {
            clock.step(Milliseconds(10));
            scheduler.runDue();
        }
    }
};

FaultPlan allowed(quint64 seed = 1) {
    FaultPlan plan;
    plan.allowed = true;
    plan.seed = seed;
    return plan;
}

} // namespace

class FaultRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindComesBackFromItsJson() {
        for (const auto& [kind, name] : faultKindNames) {
            QJsonObject object{{u"kind"_s, QString::fromLatin1(name.data(), qsizetype(name.size()))},
                               {u"id"_s, u"a-1"_s},
                               {u"reason"_s, u"why, indeed"_s},
                               {u"start"_s, u"PT2S"_s},
                               {u"duration"_s, u"PT1M"_s},
                               {u"seed"_s, 77},
                               {u"share"_s, 0.25}};
            if (kind == FaultKind::Bandwidth)
                object.insert(u"bytesPerSecond"_s, 1000);
            const auto first = FaultRule::fromJson(object);
            QVERIFY2(first, first ? "" : first.error().detail.c_str());
            const auto again = FaultRule::fromJson(first->toJson());
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            QCOMPARE(again->toJson(), first->toJson());
            for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry)
                QCOMPARE(first->toJson().value(entry.key()), *entry);
        }
    }

    void compactFormSaysTheSameAsJson() {
        QCOMPARE(
            rule("latency:delay=PT0.5S,jitter=PT0.1S,node=node-b,share=0.5,type=TLC,direction=in").toJson(),
            rule(R"({"kind":"latency","delay":"PT0.5S","jitter":"PT0.1S","node":"node-b","share":0.5,)"
                 R"("type":"TLC","direction":"in"})")
                .toJson());
        QCOMPARE(rule("clockSkew:offset=-PT5S").offset, Milliseconds(-5000));
        QCOMPARE(rule("byeWithoutClosing:byeReason=\"so, long\",after=PT1S").byeReason, u"so, long"_s);
        QCOMPARE(rule("timeSyncMissing").kind, FaultKind::TimeSyncMissing);
    }

    void wrongRulesNameTheField_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* text, const char* field) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(field);
        };
        row("gremlin", "field kind");
        row(R"({"delay":"PT1S"})", "field kind: is required");
        row("latency:dellay=PT1S", "field dellay");
        row("latency:delay=1", "field delay");
        row("latency:delay=PT2M", "field delay: must be from PT0S to PT30S");
        row("latency:delay=PT0S", "field delay");
        row("latency:delay=PT1S,delay=PT2S", "field delay: is there twice");
        row("latency:delay", "expected key=value");
        row("latency:share=0", "field share");
        row("latency:share=1.5", "field share");
        row("latency:ppm=5", "field ppm: a latency fault does not take it");
        row("latency:type=Drone", "field type");
        row("latency:direction=up", "field direction: must be out or in or both");
        row("latency:id=Not good", "field id");
        row("bandwidth", "field bytesPerSecond");
        row("bandwidth:bytesPerSecond=2.5", "field bytesPerSecond");
        row("clockDrift:ppm=0", "field ppm");
        row("clockDrift:ppm=2000000", "field ppm");
        row("wrongVersion:version=1", "field version");
        row("wrongVersion:domain=dev_001", "field domain");
        row("refuseAccept:shareBy=subject", "field shareBy");
        row("refuseAccept:way=close,share=0.5", "field way");
        row("reset:from=accept,domain=dev_001", "field from");
        row("restStatus:status=404", "field status");
        row("restStatus:node=node-a", "field node");
        row("restDelay:path=/metrics", "field path");
        row("corruptSize:size=65536", "field size");
        row("stall:duration=PT0S", "field duration");
        row("{\"kind\":\"reset\",\"after\":5}", "field after");
        row("{\"kind\":\"reset\"", "not a JSON object");
    }
    void wrongRulesNameTheField() {
        QFETCH(QString, text);
        QFETCH(QString, field);
        const auto made = FaultRule::fromText(text);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(QString::fromStdString(made.error().detail).contains(field), made.error().detail.c_str());
    }

    void limitsAreOnlyTightened() {
        const SessionLimits told;
        SessionLimits half = rule("tightenLimits").tightened(told);
        QCOMPARE(half.payloadRatePerSecond, 6U);
        QCOMPARE(half.payloadBytesPerSecond, 30720U);
        QCOMPARE(half.keepAliveTimeout, Milliseconds(5000));
        QCOMPARE(half.clockDifferenceLimit, Milliseconds(1500));
        half = rule("tightenLimits:payloadRateLimit=100,keepAliveTimeout=PT1H,factor=0.0001").tightened(told);
        QCOMPARE(half.payloadRatePerSecond, 12U);
        QCOMPARE(half.keepAliveTimeout, Milliseconds(10000));
        QCOMPARE(half.payloadBytesPerSecond, 6U);
        QCOMPARE(half.clockDifferenceLimit, Milliseconds(1));
    }

    void targetsFit() {
        FaultTarget target = rule("reset:identifier=sub00001").target;
        QVERIFY(!target.fits(subject(1)));
        QVERIFY(target.fits(subject(1, u"sub00001"_s)));
        QVERIFY(!target.fits(subject(1, u"sub00002"_s)));
        target = rule("reset:node=node-a,connection=7").target;
        QVERIFY(target.fits(subject(7)) && !target.fits(subject(8)));
        target = rule("reset:node=node-b").target;
        QVERIFY(!target.fits(subject(7)));
        target = rule("reset:domain=dev_001,account=acc,type=TLC").target;
        QVERIFY(target.fits(subject(7, u"sub00001"_s)));
        target = rule("reset:type=Broker").target;
        QVERIFY(!target.fits(subject(7, u"sub00001"_s)));
    }

    void theSeedChooses() {
        const auto chosen = [](quint64 seed, const char* text) {
            FaultBook book(seed);
            FaultEntry& entry = **book.add(rule(text), u"test"_s, monotonicAt(0), 0);
            QList<int> ids;
            for (int id = 1; id <= 1000; ++id) {
                if (FaultBook::selects(entry, subject(quint64(id), u"sub%1"_s.arg(id % 50))))
                    ids.append(id);
            }
            return ids;
        };
        const auto first = chosen(1, "reset:share=0.3");
        QCOMPARE(chosen(1, "reset:share=0.3"), first);
        QVERIFY(chosen(2, "reset:share=0.3") != first);
        QVERIFY(chosen(1, "reset:share=0.3,id=other") != first);
        QCOMPARE(chosen(2, "reset:share=0.3,seed=5"), chosen(1, "reset:share=0.3,seed=5"));
        QVERIFY2(first.size() > 250 && first.size() < 350, qPrintable(QString::number(first.size())));
        // These very numbers hold on every platform and for ever: people write them down.
        QCOMPARE(first.first(8), (QList<int>{3, 5, 7, 8, 9, 10, 12, 14}));
        // By subject: all connections of one subject together, or none.
        const auto subjects = chosen(1, "reset:share=0.3,shareBy=subject");
        for (const int id : subjects)
            QVERIFY(id + 50 > 1000 || subjects.contains(id + 50));
        QVERIFY(!subjects.isEmpty() && subjects.size() < 1000);
    }

    void rulesBeginAndEnd() {
        FaultBook book(1);
        FaultEntry* entry = *book.add(rule("reset:start=PT1S,duration=PT2S,id=a"), u"x"_s, monotonicAt(0), 0);
        QVERIFY(book.advance(monotonicAt(0)).empty());
        QCOMPARE(book.nextChange(monotonicAt(0)), std::optional(monotonicAt(1000)));
        QCOMPARE(book.advance(monotonicAt(1000)).size(), std::size_t(1));
        QVERIFY(book.anyActive() && book.activeOn(u"node-a"_s) == 1);
        QCOMPARE(book.striking(FaultKind::Reset, subject(1)), entry);
        QCOMPARE(book.nextChange(monotonicAt(1000)), std::optional(monotonicAt(3000)));
        const auto again = book.add(rule("reset:id=a"), u"x"_s, monotonicAt(2000), 0);
        QVERIFY(!again && again.error().code == ErrorCode::Conflict);
        book.advance(monotonicAt(3000));
        QCOMPARE(entry->state, FaultState::Ended);
        QVERIFY(!book.anyActive() && !book.striking(FaultKind::Reset, subject(1)));
        QVERIFY(!book.nextChange(monotonicAt(3000)));
        QVERIFY(book.add(rule("reset:id=a"), u"x"_s, monotonicAt(4000), 0)); // an ended one makes room
        QCOMPARE(book.entries().size(), std::size_t(1));
        for (std::size_t i = 1; i < FaultBook::mostRules; ++i)
            QVERIFY(book.add(rule("stall"), u"x"_s, monotonicAt(0), 0));
        QVERIFY(!book.add(rule("stall"), u"x"_s, monotonicAt(0), 0));
    }

    void productionNodesRefuseWithTheReason() {
        FakeHost host;
        FaultDirector director(host, host.scheduler);
        QVERIFY(director.begin({}));
        const auto added = director.add(rule("reset"), u"someone"_s);
        QVERIFY(!added && added.error().code == ErrorCode::WrongState);
        QVERIFY(QByteArray::fromStdString(added.error().detail).contains("--allow-faults"));
        QVERIFY(host.audited.at(0).startsWith("someone fault.add"_L1));
        const auto played = director.startScenario(
            *Scenario::fromJson(R"({"name":"n","steps":[{"at":"PT0S","activate":"node-a"}]})"), u"someone"_s);
        QVERIFY(!played && played.error().code == ErrorCode::WrongState);
        FaultPlan plan;
        plan.rules.append(rule("reset"));
        FaultDirector started(host, host.scheduler);
        QVERIFY(!started.begin(plan));
    }

    void strikesAreCountedAndToldAtABoundedRate() {
        FakeHost host;
        FaultDirector director(host, host.scheduler);
        QVERIFY(director.begin(allowed()));
        QVERIFY(director.add(rule("refuseAccept:id=r"), u"me"_s));
        QCOMPARE(host.events.size(), 1);
        QVERIFY(host.events.at(0).detail.contains("begins: refuseAccept"_L1));
        for (quint64 id = 1; id <= 1000; ++id)
            QVERIFY(director.refusesAccept(u"node-a"_s, id));
        QCOMPARE(host.events.size(), 6);
        for (const auto& event : std::as_const(host.events)) {
            QCOMPARE(event.kind, observe::EventKind::FaultInjected);
            QCOMPARE(event.faults, QStringList{u"r"_s});
        }
        QCOMPARE(director.show(u"r"_s)->value("strikes"_L1).toInt(), 1000);
        host.advance(10000);
        QVERIFY(director.refusesAccept(u"node-a"_s, 1001));
        QVERIFY(host.events.last().detail.contains("995 times"_L1));
        QVERIFY(director.remove(u"r"_s, u"me"_s));
        QVERIFY(!director.refusesAccept(u"node-a"_s, 1002));
        QVERIFY(host.events.last().detail.contains("is over"_L1));
        QCOMPARE(director.strikes(), quint64(1001));
    }

    void closedPortsOpenWhenTheRuleEnds() {
        FakeHost host;
        FaultDirector director(host, host.scheduler);
        QVERIFY(director.begin(allowed()));
        QVERIFY(director.add(rule("refuseAccept:way=close,node=node-a,start=PT1S,duration=PT1S"), u"me"_s));
        QVERIFY(host.ports.isEmpty());
        host.advance(1000);
        QCOMPARE(host.ports, QStringList{u"node-a closed"_s});
        host.advance(1000);
        QCOMPARE(host.ports, (QStringList{u"node-a closed"_s, u"node-a open"_s}));
        QVERIFY(director.add(rule("refuseAccept:way=close"), u"me"_s));
        director.removeAll(u"me"_s);
        QCOMPARE(host.ports.last(), u" open"_s);
    }

    void onlyThePlatformInjects() {
        const api::ApiServices services;
        for (const http::Route& route : api::faultRoutes(services)) {
            QVERIFY(route.pattern.startsWith("/admin/v1/"_L1));
            QVERIFY(!route.roles.isOpen() && route.roles.contains(Role::PlatformAdmin));
            for (std::size_t role = 0; role < 8; ++role)
                QVERIFY(!route.roles.contains(Role(role)));
            QCOMPARE(route.roles.contains(Role::DomainAdmin),
                     route.method == "GET" && route.pattern.startsWith("/admin/v1/faults"_L1));
        }
    }

    void restFaultsNeverCloseTheWayOut() {
        RestFaults rest;
        FaultRule everything = rule("restStatus:id=all,path=/api");
        FaultRule admin = rule("restStatus:id=adm,path=/admin");
        rest.setRules({{everything, 1}, {admin, 1}});
        const auto struck = [&](const char* path) {
            return rest.judge("GET", QString::fromLatin1(path).split(u'/', Qt::SkipEmptyParts))
                .answer.has_value();
        };
        QVERIFY(struck("/api/v1/sessions") && struck("/admin/v1/nodes"));
        for (const char* path : {"/healthz", "/readyz", "/metrics", "/admin/v1/faults",
                                 "/admin/v1/faults/all", "/admin/v1/scenario"})
            QVERIFY2(!struck(path), path);
        rest.setRules({});
        QVERIFY(!struck("/api/v1/sessions"));
    }

    void restSharesFollowTheSeed() {
        const auto pattern = [](quint64 seed) {
            RestFaults rest;
            rest.setRules({{rule("restStatus:id=some,share=0.5,method=POST"), seed}});
            QString text;
            for (int i = 0; i < 40; ++i) {
                text += rest.judge("POST", {u"api"_s, u"v1"_s}).answer ? u'x' : u'.';
                Q_ASSERT(!rest.judge("GET", {u"api"_s, u"v1"_s}).answer);
            }
            return text;
        };
        QCOMPARE(pattern(3), pattern(3));
        QVERIFY(pattern(3) != pattern(4));
        QVERIFY(pattern(3).contains(u'x') && pattern(3).contains(u'.'));
    }

    void placesInJsonAreFound() {
        const QByteArray text = "{\n \"a\": [1, {\"steps\": [7]}],\n \"b\\\"\": \"[\\\"\",\n"
                                " \"steps\": [\n  {\"at\": [1]},\n\n  2, \"x,y\",\n  [3]\n ]\n}";
        QCOMPARE(jsonplace::linesOfElements(text, "steps"), (QList<int>{5, 7, 7, 8}));
        QCOMPARE(jsonplace::lineOfKey(text, "steps"), 4);
        QCOMPARE(jsonplace::lineOfKey(text, "none"), 1);
        QCOMPARE(jsonplace::lineOfOffset("a\nb\nc", 3), 2);
    }

    void wrongScenariosNameLineAndStep_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const char* text, const char* words) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(words);
        };
        row("not JSON", "{\n\"name\": x}", "line 2: ");
        row("no object", "[]", "line 1: must be a JSON object");
        row("no name", R"({"steps":[]})", "field name");
        row("no steps", "{\"name\":\"n\",\n\"steps\":[]}", "line 2: field steps");
        row("unknown field", "{\"name\":\"n\",\n\n\"stepps\":[]}", "line 3: field stepps");
        row("unknown action", "{\"name\":\"n\",\"steps\":[\n{\"at\":\"PT1S\",\"explode\":1}]}",
            "line 2: steps[0]: explode");
        row("two actions",
            "{\"name\":\"n\",\"steps\":[\n{\"at\":\"PT1S\",\"activate\":\"a\",\"removeFaults\":true}]}",
            "line 2: steps[0]: needs");
        row("bad rule",
            "{\"name\":\"n\",\"steps\":[\n\n{\"at\":\"PT1S\",\"addFault\":{\"kind\":\"reset\",\"x\":1}}]}",
            "line 3: steps[0]: addFault: field x");
        row("bad drain",
            "{\"name\":\"n\",\"steps\":[{\"at\":\"PT1S\",\"drain\":{\"node\":\"a\",\"ratePerSecond\":-1}}]}",
            "line 1: steps[0]: drain: ");
        row("out of order",
            "{\"name\":\"n\",\"steps\":[{\"at\":\"PT2S\",\"activate\":\"a\"},\n{\"at\":\"PT1S\",\"activate\":"
            "\"a\"}]}",
            "line 2: steps[1]: field at");
        row("repeats too soon",
            "{\"name\":\"n\",\"steps\":[{\"at\":\"PT2S\",\"activate\":\"a\"}],\n\"repeatEvery\":\"PT2S\"}",
            "line 2: field repeatEvery");
        row("bad seed", "{\"name\":\"n\",\n\"seed\":-1,\"steps\":[{\"at\":\"PT2S\",\"activate\":\"a\"}]}",
            "line 2: field seed");
    }
    void wrongScenariosNameLineAndStep() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        const auto scenario = Scenario::fromJson(text);
        QVERIFY(!scenario);
        QVERIFY2(QByteArray::fromStdString(scenario.error().detail).contains(words),
                 scenario.error().detail.c_str());
    }

    void scenariosRunOnTheirTimeline() {
        FakeHost host;
        FaultDirector director(host, host.scheduler);
        QVERIFY(director.begin(allowed()));
        const auto scenario = Scenario::fromJson(R"({"name":"day","seed":9,"repeatEvery":"PT5S","steps":[
            {"at":"PT1S","addFault":{"id":"one","kind":"restStatus"}},
            {"at":"PT2S","removeFault":"other"},
            {"at":"PT3S","activate":"node-a"},
            {"at":"PT4S","removeFaults":true}]})");
        QVERIFY(scenario);
        QVERIFY(director.startScenario(*scenario, u"me"_s));
        QVERIFY(!director.startScenario(*scenario, u"me"_s));
        QVERIFY(!director.show(u"one"_s));
        host.advance(1000);
        const QJsonObject one = *director.show(u"one"_s);
        QCOMPARE(one.value("state"_L1).toString(), u"active"_s);
        QCOMPARE(one.value("source"_L1).toString(), u"scenario day"_s);
        QVERIFY(one.contains("seed"_L1));
        host.advance(2000);
        const QJsonArray steps = director.showScenario().value("steps"_L1).toArray();
        QVERIFY(steps[1].toObject().value("outcome"_L1).toString().startsWith("failed: "_L1));
        QCOMPARE(steps[3].toObject().value("outcome"_L1).toString(), u"waiting"_s);
        QCOMPARE(host.operations.size(), 1);
        host.advance(1000);
        QVERIFY(!director.show(u"one"_s));
        host.advance(2000); // the second round
        QCOMPARE(*director.show(u"one"_s), [&] {
            QJsonObject again = one; // the same rule with the same seed, added five seconds later
            again.insert(u"addedAtMs"_s, one.value("addedAtMs"_L1).toInteger() + 5000);
            return again;
        }());
        QVERIFY(director.stopScenario(u"me"_s));
        QVERIFY(!director.show(u"one"_s));
        QVERIFY(!director.stopScenario(u"me"_s));
        QCOMPARE(director.showScenario().value("state"_L1).toString(), u"stopped"_s);
    }
};

QTEST_GUILESS_MAIN(FaultRulesTest)
#include "tst_faultrules.moc"
