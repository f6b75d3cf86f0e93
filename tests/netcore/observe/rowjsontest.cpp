// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowjson.h"
#include "randomrows.h"

#include <cmath>
#include <limits>
#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace wayside::observe;
using namespace Qt::StringLiterals;

namespace {

/// Over the wire: text, not only objects.
QJsonObject throughText(const QJsonObject& object) {
    return QJsonDocument::fromJson(QJsonDocument(object).toJson(QJsonDocument::Compact)).object();
}

template <typename Row>
bool returns(const Row& row) {
    const auto back = fromJson<Row>(throughText(toJson(row)));
    return back.has_value() && *back == row;
}

std::string errorOf(const QJsonObject& object) {
    const auto row = fromJson<ConnectionRow>(object);
    return row ? std::string() : row.error().detail;
}

} // namespace

class RowJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowReturnsAsItWas();
    void updateReturnsAsItWas();
    void textOfUpdateIsTheSameJson();
    void everyWordReturns();
    void absentOptionalsAreLeftOut();
    void largeNumbersAreExact();
    void notFiniteIsLeftOut();
    void errorsNameTheField_data();
    void errorsNameTheField();
    void unknownFieldsAreIgnoredAbsentOnesKeepTheirDefault();
    void drainRequestIsChecked_data();
    void drainRequestIsChecked();
    void drainPlan();
    void canaryPause_data();
    void canaryPause();
    void listErrorNamesTheElement();
};

void RowJsonTest::everyRowReturnsAsItWas() {
    RandomRows random(1);
    for (int round = 0; round < 500; ++round) {
        QVERIFY(returns(random.limit()));
        QVERIFY(returns(random.clock()));
        QVERIFY(returns(random.stage()));
        QVERIFY(returns(random.connection(random.count())));
        QVERIFY(returns(random.event(random.count())));
        QVERIFY(returns(random.clockPoint()));
        QVERIFY(returns(random.drain()));
        QVERIFY(returns(random.receipt()));
        QVERIFY(returns(random.node()));
        QVERIFY(returns(random.totals()));
    }
}

void RowJsonTest::updateReturnsAsItWas() {
    RandomRows random(2);
    quint64 nextEvent = 1;
    for (int round = 0; round < 200; ++round) {
        SourceUpdate update = random.update(nextEvent);
        update.merged = random.count();
        update.eventsLost = random.count();
        update.clockPointsLost = random.count();
        const auto back = fromJson<SourceUpdate>(throughText(toJson(update)));
        QVERIFY(back.has_value());
        QCOMPARE(back->reset, update.reset);
        QCOMPARE(back->runId, update.runId);
        QCOMPARE(back->nodeClockMs, update.nodeClockMs);
        QVERIFY(back->connections == update.connections);
        QCOMPARE(back->removed, update.removed);
        QVERIFY(back->nodes == update.nodes);
        QVERIFY(back->events == update.events);
        QVERIFY(back->clockPoints == update.clockPoints);
        QVERIFY(back->totals == update.totals);
        QCOMPARE(back->merged, update.merged);
        QCOMPARE(back->eventsLost, update.eventsLost);
        QCOMPARE(back->clockPointsLost, update.clockPointsLost);
    }
}

void RowJsonTest::textOfUpdateIsTheSameJson() {
    RandomRows random(3);
    quint64 nextEvent = 1;
    for (int round = 0; round < 200; ++round) {
        SourceUpdate update = random.update(nextEvent);
        if (!update.connections.isEmpty())
            update.connections[0].messageRateIn = std::numeric_limits<double>::quiet_NaN();
        QJsonParseError outcome;
        const QByteArray text = toJsonText(update);
        const QJsonObject object = QJsonDocument::fromJson(text, &outcome).object();
        QVERIFY2(outcome.error == QJsonParseError::NoError, qPrintable(outcome.errorString()));
        QCOMPARE(object, throughText(toJson(update)));
        QVERIFY(!text.contains('\n'));
    }
}

void RowJsonTest::everyWordReturns() {
    EventRow event;
    for (int kind = 0; kind <= int(EventKind::StoreFault); ++kind) {
        event.kind = EventKind(kind);
        QVERIFY(returns(event));
    }
    for (int cause = 0; cause <= int(CloseCause::LocalRequest); ++cause) {
        event.cause = CloseCause(cause);
        QVERIFY(returns(event));
    }
    StageMark mark;
    for (int stage = 0; stage < int(session::stageCount); ++stage) {
        mark.stage = session::Stage(stage);
        QVERIFY(returns(mark));
    }
}

void RowJsonTest::absentOptionalsAreLeftOut() {
    const QJsonObject object = toJson(ConnectionRow());
    for (const auto& name :
         {"type"_L1, "protocol"_L1, "lastSeenMs"_L1, "rate"_L1, "endReason"_L1, "closeCause"_L1})
        QVERIFY(!object.contains(name));
    QVERIFY(object.contains("id"_L1));
    QVERIFY(object.value("clock"_L1).toObject().contains("asked"_L1));
    QVERIFY(!object.value("clock"_L1).toObject().contains("differenceMs"_L1));
}

void RowJsonTest::largeNumbersAreExact() {
    ConnectionRow row;
    row.id = (quint64(1) << 53) + 1;
    row.bytesIn = quint64(std::numeric_limits<qint64>::max());
    row.connectedAtMs = std::numeric_limits<qint64>::min();
    QVERIFY(returns(row));
}

void RowJsonTest::notFiniteIsLeftOut() {
    ClockPoint point;
    point.differenceMs = std::numeric_limits<double>::infinity();
    QVERIFY(!toJson(point).contains("differenceMs"_L1));
    QCOMPARE(fromJson<ClockPoint>(toJson(point))->differenceMs, 0.0);
}

void RowJsonTest::errorsNameTheField_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::string>("error");
    const auto row = [](const char* name, const char* json, const char* error) {
        QTest::newRow(name) << QByteArray(json) << std::string(error);
    };
    row("noId", "{}", "id is missing");
    row("idText", R"({"id":"1"})", "id must be a whole number");
    row("idNegative", R"({"id":-1})", "id is out of range");
    row("idFraction", R"({"id":1.5})", "id must be a whole number");
    row("idTooLarge", R"({"id":1e30})", "id must be a whole number");
    row("text", R"({"id":1,"domain":5})", "domain must be text");
    row("flag", R"({"id":1,"tls":"yes"})", "tls must be true or false");
    row("word", R"({"id":1,"stage":"Dancing"})", "stage is an unknown word");
    row("wordType", R"({"id":1,"type":1})", "type must be text");
    row("nested", R"({"id":1,"clock":{"jitterMs":"x"}})", "clock.jitterMs must be a number");
    row("nestedType", R"({"id":1,"clock":[]})", "clock must be an object");
    row("list", R"({"id":1,"identifiers":"sub00001"})", "identifiers must be an array");
    row("element", R"({"id":1,"identifiers":["a",1]})", "identifiers[1] must be text");
    row("deep", R"({"id":1,"stages":[{"stage":"Active"},{"atMs":true}]})",
        "stages[1].atMs must be a whole number");
    row("first", R"({"id":1,"stage":7,"domain":7})", "stage must be text");
}

void RowJsonTest::errorsNameTheField() {
    QFETCH(const QByteArray, json);
    QFETCH(const std::string, error);
    const auto parsed = QJsonDocument::fromJson(json);
    QVERIFY(parsed.isObject());
    QCOMPARE(errorOf(parsed.object()), error);
}

void RowJsonTest::unknownFieldsAreIgnoredAbsentOnesKeepTheirDefault() {
    const auto row =
        fromJson<ConnectionRow>({{u"id"_s, 3}, {u"future"_s, true}, {u"domain"_s, QJsonValue()}});
    QVERIFY(row.has_value());
    ConnectionRow expected;
    expected.id = 3;
    QVERIFY(*row == expected);
}

void RowJsonTest::drainRequestIsChecked_data() {
    QTest::addColumn<double>("rate");
    QTest::addColumn<qint64>("grace");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<std::string>("error");
    QTest::newRow("good") << 5.5 << qint64(1) << u"update"_s << std::string();
    QTest::newRow("rate") << 0.0 << qint64(1) << u"update"_s << std::string("ratePerSecond must be above 0");
    QTest::newRow("grace") << 1.0 << qint64(0) << u"update"_s << std::string("graceMs must be above 0");
    QTest::newRow("reason") << 1.0 << qint64(1) << u" "_s << std::string("reason must not be empty");
}

void RowJsonTest::drainRequestIsChecked() {
    QFETCH(const double, rate);
    QFETCH(const qint64, grace);
    QFETCH(const QString, reason);
    QFETCH(const std::string, error);
    const auto request = fromJson<DrainRequest>(throughText(toJson(DrainRequest{rate, grace, reason})));
    QCOMPARE(request ? std::string() : request.error().detail, error);
    if (request) {
        QCOMPARE(request->ratePerSecond, rate);
        QCOMPARE(request->graceMs, grace);
        QCOMPARE(request->reason, reason);
    } else {
        QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
    }
}

void RowJsonTest::drainPlan() {
    const DrainPlan plan{u"node-a"_s, 10,    5,         4,   1, {{u"node-b"_s, 7}, {u"node-c"_s, 3}},
                         2,           12000, u"none"_s, 2.5, 3, {300'000},
                         4,           5};
    const auto back = fromJson<DrainPlan>(throughText(toJson(plan)));
    QVERIFY(back.has_value());
    QCOMPARE(toJson(*back), toJson(plan));
    QCOMPARE(back->landings, plan.landings);
    QCOMPARE(back->monitor, 1);
    QCOMPARE(back->batchSize, 5);
    QCOMPARE(back->canaryPause.ms, 300'000);
}

void RowJsonTest::canaryPause_data() {
    QTest::addColumn<QJsonValue>("written");
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<bool>("hold");
    QTest::addColumn<std::string>("error");
    const auto good = [](const char* text, qint64 ms, bool hold) {
        QTest::newRow(text) << QJsonValue(QString::fromLatin1(text)) << ms << hold << std::string();
    };
    good("PT0S", 0, false);
    good("PT10M", 600'000, false);
    good("P1D", 86'400'000, false);
    good("hold", 0, true);
    const auto wrong = [](const char* name, const QJsonValue& written, const char* error) {
        QTest::newRow(name) << written << qint64(0) << false << std::string(error);
    };
    constexpr auto unread = "canaryPause must be an ISO 8601 duration like PT5M, or hold";
    wrong("words", u"ten minutes"_s, unread);
    wrong("empty", u""_s, unread);
    wrong("shouting", u"HOLD"_s, unread);
    wrong("number", 5000, "canaryPause must be text");
    wrong("too long", u"P1DT1S"_s, "canaryPause must be from PT0S to PT24H, or hold");
    wrong("as long as the deadline", u"PT36000S"_s, "canaryPause must be shorter than deadlineMs");
}

void RowJsonTest::canaryPause() {
    QFETCH(const QJsonValue, written);
    QFETCH(const qint64, ms);
    QFETCH(const bool, hold);
    QFETCH(const std::string, error);
    QJsonObject object{{u"reason"_s, u"update"_s}, {u"canarySize"_s, 2}, {u"canaryPause"_s, written}};
    if (error.ends_with("deadlineMs"))
        object.insert(u"deadlineMs"_s, 36'000'000);
    const auto request = fromJson<DrainRequest>(object);
    QCOMPARE(request ? std::string() : request.error().detail, error);
    if (!request)
        return;
    QCOMPARE(request->canaryPause, (CanaryPause{ms, hold}));
    QCOMPARE(toJson(*request).value("canaryPause"_L1), written);
    object.remove(u"canarySize"_s);
    const auto alone = fromJson<DrainRequest>(object);
    QCOMPARE(alone.has_value(), ms == 0 && !hold);
    if (!alone)
        QCOMPARE(alone.error().detail, std::string("canaryPause needs a canarySize or a canaryPercent"));
}

void RowJsonTest::listErrorNamesTheElement() {
    const auto rows = listFromJson<ClockPoint>({QJsonObject{{u"connectionId"_s, 1}}, QJsonObject{}});
    QVERIFY(!rows.has_value());
    QCOMPARE(rows.error().detail, std::string("[1].connectionId is missing"));
    QCOMPARE(listFromJson<ClockPoint>({1}).error().detail, std::string("[0] must be an object"));
}

QTEST_GUILESS_MAIN(RowJsonTest)
#include "rowjsontest.moc"
