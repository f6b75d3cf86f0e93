// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/page.h"
#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"
#include "randomrows.h"

#include <algorithm>
#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::observe;
using namespace wayside::observe::query;

namespace {

ConnectionRow tlcRow() {
    ConnectionRow row;
    row.id = 7;
    row.stage = session::Stage::Active;
    row.sessionId = u"5f1c"_s;
    row.type = SessionType::Tlc;
    row.protocol = SessionProtocol::Multiplex;
    row.identifiers = {u"sub00001"_s, u"sub00017"_s};
    row.domain = u"dev_001"_s;
    row.account = u"Acme Signals"_s;
    row.nodeId = u"node-a"_s;
    row.remoteAddress = u"127.0.0.1:50412"_s;
    row.connectedAtMs = 1'767'225'600'000; // 2026-01-01T00:00:00Z
    row.messageRateIn = 11.5;
    row.rate = LimitRow{11.5, 12, 5000, 0.04, 2500};
    row.clock.meanAbsoluteMs = 750;
    row.clock.differenceMs = -750;
    return row;
}

bool matches(const QString& text, const ConnectionRow& row, QString* error = nullptr) {
    const auto filter = Filter::parse(text, connectionFields().information());
    if (!filter) {
        if (error)
            *error = QString::fromStdString(filter.error().detail);
        return false;
    }
    return filter->matches(RowValues<ConnectionRow>(connectionFields(), row));
}

/// Every leaf of a JSON object as a dotted path; lists of objects left out.
void collectPaths(const QJsonObject& object, const QString& prefix, QSet<QString>& paths) {
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isObject())
            collectPaths(entry->toObject(), prefix + entry.key() + u'.', paths);
        else if (entry.key() != "stages"_L1)
            paths.insert(prefix + entry.key());
    }
}

template <typename Row>
QSet<QString> fieldNames(const FieldTable<Row>& table) {
    QSet<QString> names;
    for (const FieldInformation& field : table.information())
        names.insert(field.name);
    return names;
}

Order orderBy(const QString& text) {
    return *Order::parse(text, connectionFields().information());
}

} // namespace

class QueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filterMatches_data();
    void filterMatches();
    void filterComplains_data();
    void filterComplains();
    void absentSatisfiesNothingButNone();
    void everyJsonFieldCanBeAskedFor();
    void orderComplains_data();
    void orderComplains();
    void digitsCompareBySize();
    void pagesTogetherAreTheSortedList();
    void cursorOfAnotherOrderIsRefused();
};

void QueryTest::filterMatches_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* text, bool expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << expected;
    };
    row("", true);
    row("   ", true);
    row("type = TLC", true);
    row("TYPE = tlc", true);
    row("type = Broker", false);
    row("type != Broker", true);
    row("type in (Broker, TLC)", true);
    row("type in (Broker,Monitor)", false);
    row("state = Active", true);
    row("stage >= Active", true);
    row("stage < Active", false);
    row("messageRateIn > 11", true);
    row("messageRateIn>11.5", false);
    row("messageRateIn >= 11.5", true);
    row("messageRateIn <= 11.4", false);
    row("clock.meanAbsoluteMs > 500ms", true);
    row("clock.meanAbsoluteMs = 0.75s", true);
    row("clock.meanAbsoluteMs > 1s", false);
    row("clock.differenceMs < -0.5s", true);
    row("rate.timeToCutOffMs < 1min", true);
    row("worstHeadroom < 0.05", true);
    row("connectedAtMs >= 2026-01-01T00:00:00Z", true);
    row("connectedAtMs > 1767225600000", false);
    row("tls = false", true);
    row("tls = true", false);
    row("account ~ acme", true);
    row("account = \"acme signals\"", true);
    row("account = acme", false);
    row("nodeId = NODE-A", true);
    row("identifiers = sub00017", true);
    row("identifiers = sub0001", false);
    row("identifiers ~ 0017", true);
    row("identifiers != sub00017", false);
    row("identifiers != sub00018", true);
    row("identifiers in (sub00002, sub00001)", true);
    row("sub00017", true);
    row("127.0.0.1", true);
    row("\"acme sig\"", true);
    row("node-b", false);
    row("type = TLC and nodeId = node-a", true);
    row("type = TLC nodeId = node-b", false);
    row("type = Broker or nodeId = node-a", true);
    row("type = Broker or type = TLC and nodeId = node-b", false);
    row("(type = Broker or type = TLC) and nodeId = node-a", true);
    row("not type = TLC", false);
    row("not (type = Broker)", true);
    row("not not type = TLC", true);
    row("endedAtMs = none", true);
    row("endedAtMs != none", false);
    row("identifiers = none", false);
}

void QueryTest::filterMatches() {
    QFETCH(QString, text);
    QString error;
    const bool matched = matches(text, tlcRow(), &error);
    QCOMPARE(error, QString());
    QTEST(matched, "expected");
}

void QueryTest::filterComplains_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* text, const char* complaint) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(complaint);
    };
    row("colour = red", "there is no field \"colour\" (at character 1)");
    row("type = Bus", "type is one of TLC, Broker, Monitor (at character 8)");
    row("messageRateIn > fast", "messageRateIn takes a number (at character 17)");
    row("messageRateIn > nan", "messageRateIn takes a number (at character 17)");
    row("clock.jitterMs > 3 parsecs and", "a field or a word to look for is missing (at character 31)");
    row("clock.jitterMs > 3parsecs",
        "clock.jitterMs takes a time such as 250ms, 2s or 5min (at character 18)");
    row("connectedAtMs > 2026-01-01T00:00:00",
        "connectedAtMs takes a date and time such as "
        "2026-01-15T10:30:00Z, or milliseconds since 1970 (at character 17)");
    row("tls = maybe", "tls is true or false (at character 7)");
    row("type ~ TL", "~ looks into texts, and type is none (at character 6)");
    row("type =", "a value for type is missing (at character 7)");
    row("type = )", "a value for type is missing (at character 8)");
    row("type == TLC", "a value for type is missing (at character 7)");
    row("type =! TLC", "a value for type is missing (at character 7)");
    row("type ! TLC", "\"!\" is no comparison (at character 6)");
    row("endedAtMs > none", "none can only be compared with = and != (at character 13)");
    row("(type = TLC", "the parenthesis is not closed (at character 1)");
    row("type = TLC)", "\")\" is not expected here (at character 11)");
    row("account = \"acme", "the quote is not closed (at character 11)");
    row("type in TLC", "a list in parentheses belongs behind \"in\" (at character 9)");
    row("type in (TLC", "a comma or the closing parenthesis is missing (at character 13)");
    row("type in ()", "a value for type is missing (at character 10)");
    row("and type = TLC", "a condition is missing before \"and\" (at character 1)");
    row("type = TLC or", "a field or a word to look for is missing (at character 14)");
    row("not", "a field or a word to look for is missing (at character 4)");
    QTest::newRow("deep") << QString(u'(').repeated(2000) << u"too deeply nested (at character 51)"_s;
    QTest::newRow("long") << QString(u'x').repeated(4001)
                          << u"a filter has at most 4000 characters (at character 4001)"_s;
}

void QueryTest::filterComplains() {
    QFETCH(QString, text);
    QString error;
    QVERIFY(!matches(text, tlcRow(), &error));
    QTEST(error, "complaint");
}

void QueryTest::absentSatisfiesNothingButNone() {
    const ConnectionRow row; // nothing known yet
    for (const char* text : {"clock.jitterMs < 1", "clock.jitterMs >= 0", "clock.jitterMs = 0", "account ~ a",
                             "type = TLC", "type in (TLC, Broker, Monitor)", "identifiers = x"})
        QVERIFY2(!matches(QString::fromLatin1(text), row), text);
    for (const char* text : {"clock.jitterMs = none", "type != TLC", "account = none", "identifiers = none",
                             "not clock.jitterMs < 1"})
        QVERIFY2(matches(QString::fromLatin1(text), row), text);
}

void QueryTest::everyJsonFieldCanBeAskedFor() {
    QSet<QString> connectionPaths, eventPaths;
    RandomRows random(5);
    for (int i = 0; i < 200; ++i) { // absent fields are left out of JSON: many rows show them all
        collectPaths(toJson(random.connection(1)), {}, connectionPaths);
        collectPaths(toJson(random.event(1)), {}, eventPaths);
    }
    QSet<QString> connectionNames = fieldNames(connectionFields());
    for (const auto& derived : {u"state"_s, u"ended"_s, u"worstHeadroom"_s})
        QVERIFY(connectionNames.remove(derived));
    QCOMPARE(connectionNames - connectionPaths, QSet<QString>());
    QCOMPARE(connectionPaths - connectionNames, QSet<QString>());
    QCOMPARE(fieldNames(eventFields()), eventPaths);
}

void QueryTest::orderComplains_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("unknown") << u"-colour"_s << u"there is no field \"colour\""_s;
    QTest::newRow("empty part") << u"id,"_s << u"there is no field \"\""_s;
    QTest::newRow("twice") << u"id,-ID"_s << u"id is named twice"_s;
    QTest::newRow("too many") << u"id,type,stage,domain,account,nodeId,tls,state,ended"_s
                              << u"at most 8 fields"_s;
}

void QueryTest::orderComplains() {
    QFETCH(QString, text);
    const auto order = Order::parse(text, connectionFields().information());
    QVERIFY(!order);
    QTEST(QString::fromStdString(order.error().detail), "complaint");
}

void QueryTest::digitsCompareBySize() {
    const QStringList sorted{u"node-1"_s, u"node-2"_s, u"node-10"_s, u"Node-10b"_s, u"node-011"_s, u"zone"_s};
    for (int i = 0; i < sorted.size(); ++i) {
        for (int j = 0; j < sorted.size(); ++j)
            QVERIFY2((orderOf(sorted[i], sorted[j]) < 0) == (i < j),
                     qPrintable(sorted[i] + u' ' + sorted[j]));
    }
}

void QueryTest::pagesTogetherAreTheSortedList() {
    RandomRows random(11);
    QList<ConnectionRow> rows;
    for (quint64 id = 1; id <= 500; ++id) {
        ConnectionRow row = random.connection(id);
        row.account = u"account-%1"_s.arg(QRandomGenerator::global()->bounded(5)); // many equal keys
        rows.append(row);
    }
    for (const QString& text : {u""_s, u"account"_s, u"-account,nodeId"_s, u"-clock.jitterMs"_s,
                                u"clock.jitterMs,-account"_s, u"identifiers"_s, u"-type,tls"_s}) {
        const Order order = orderBy(text);
        const auto keyOf = [&](const ConnectionRow& row) {
            return order.keyOf(RowValues<ConnectionRow>(connectionFields(), row));
        };
        QList<ConnectionRow> expected = rows;
        std::stable_sort(expected.begin(), expected.end(),
                         [&](const ConnectionRow& left, const ConnectionRow& right) {
                             return order.compare(keyOf(left), keyOf(right)) < 0;
                         });
        QList<quint64> expectedIds, ids;
        for (const ConnectionRow& row : expected)
            expectedIds.append(row.id);
        std::optional<Cursor> after;
        int pages = 0;
        do {
            PageBuilder<ConnectionRow> builder(connectionFields(), {Filter(), order, after, 37});
            for (const ConnectionRow& row : rows)
                builder.offer(row);
            const auto page = builder.take();
            QCOMPARE(builder.total(), 500);
            QCOMPARE(builder.matched(), 500);
            for (const ConnectionRow& row : page.rows)
                ids.append(row.id);
            after = page.next;
            if (after) { // the way a client goes
                const auto read = Cursor::fromText(after->toText(), order.text(), order.size());
                QVERIFY(read);
                after = *read;
            }
        } while (after && ++pages < 100);
        QCOMPARE(ids, expectedIds);
    }
}

void QueryTest::cursorOfAnotherOrderIsRefused() {
    const Cursor cursor{u"account"_s, {Value(u"a"_s)}, 5};
    QVERIFY(Cursor::fromText(cursor.toText(), u"account"_s, 1));
    QVERIFY(!Cursor::fromText(cursor.toText(), u"-account"_s, 1));
    QVERIFY(!Cursor::fromText(cursor.toText(), u"account"_s, 2));
    QVERIFY(!Cursor::fromText("W10", u"account"_s, 1));
    QVERIFY(!Cursor::fromText("%%%", u"account"_s, 1));
    QVERIFY(!Cursor::fromText("", u""_s, 0));
}

QTEST_GUILESS_MAIN(QueryTest)
#include "querytest.moc"
