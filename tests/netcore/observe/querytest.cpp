// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/filtercontext.h"
#include "netcore/observe/query/filterlexer.h"
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
    void silenceCountsOnlyWhenItLasts();
    void absentSatisfiesNothingButNone();
    void everyJsonFieldCanBeAskedFor();
    void namesAreUnambiguous();
    void contextSaysWhatMayFollow_data();
    void contextSaysWhatMayFollow();
    void contextSurvivesEveryText();
    void literalsReadBackAsTheyWere();
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
    row("state:active", true);
    row("state:act*", true);
    row("state:mon*", false);
    row("state:monitoredviolation", false);
    row("state:terminated,active", true);
    row("STATE:Active type:tlc", true);
    row("type:tlc node:node-b", false);
    row("tlc:sub*", true);
    row("tlc:*17", true);
    row("tlc:sub000?7", true);
    row("tlc:sub0001", false);
    row("tlc:sub00018,sub00017", true);
    row("account:acme*", true);
    row("account:\"acme signals\"", true);
    row("account:acme", false);
    row("node:node-a account:none", false);
    row("endReason:none", true);
    row("not node:node-b", true);
    row("offset>500ms", true);
    row("offset:>500ms", true);
    row("offset:750ms", true);
    row("difference<-500ms", true);
    row("difference>500ms", false);
    row("used>90%", true);
    row("headroom < 5%", true);
    row("headroom < 3%", false);
    row("cutoff<5s", true);
    row("rateIn>11", true);
    row("address:127.0.0.1:50412", true);
    row("127.0.0.1:50412", true);
    row("127.0.0.1:50413", false);
    row("active", true);
    row("tl", false);
    row("tlc node-a", true);
    row("broker", false);
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
    row("stat:active", "there is no field \"stat\" (at character 1)");
    row("state:", "a value for state is missing (at character 7)");
    row("state: active", "a value for state is missing (at character 7)");
    row("type:tlc,", "a value for type is missing (at character 10)");
    row("type:bus*", "type is one of TLC, Broker, Monitor (at character 6)");
    row("used > 9o%", "used takes a share such as 0.1 or 10% (at character 8)");
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

void QueryTest::silenceCountsOnlyWhenItLasts() {
    observe::ConnectionRow row;
    row.stage = session::Stage::Active;
    row.idle = {200, 10'000, 10'000, 0.98, 9800};
    QVERIFY(!timeToCutOff(row));
    row.idle = {6100, 10'000, 10'000, 0.39, 3900};
    QCOMPARE(timeToCutOff(row), 3900);
    row.rate = {11.9, 12, 5000, 0.01, 500};
    QCOMPARE(timeToCutOff(row), 500);
    row.stage = session::Stage::Terminated;
    QVERIFY(!timeToCutOff(row));
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
    for (const auto& derived :
         {u"state"_s, u"ended"_s, u"worstHeadroom"_s, u"used"_s, u"timeToCutOffMs"_s, u"offset"_s})
        QVERIFY(connectionNames.remove(derived));
    QCOMPARE(connectionNames - connectionPaths, QSet<QString>());
    QCOMPARE(connectionPaths - connectionNames, QSet<QString>());
    QCOMPARE(fieldNames(eventFields()), eventPaths);
}

void QueryTest::namesAreUnambiguous() {
    for (const auto fields : {connectionFields().information(), eventFields().information()}) {
        QSet<QString> names;
        for (const FieldInformation& field : fields) {
            for (const QString& name : QStringList(field.name) + field.aliases) {
                QVERIFY2(!names.contains(name.toLower()), qPrintable(name));
                names.insert(name.toLower());
            }
        }
    }
    QCOMPARE(orderBy(u"-offset,node"_s).text(), u"-offset,node"_s);
}

void QueryTest::contextSaysWhatMayFollow_data() {
    QTest::addColumn<QString>("text"); // "|" is the cursor
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("|", "term '' 0+0");
    row("sta|", "term 'sta' 0+3");
    row("sta|te", "term 'sta' 0+5");
    row("state|", "comparison state '' 5+0");
    row("state |", "comparison state '' 6+0");
    row("state:|", "value state '' 6+0");
    row("state:act|", "value state 'act' 6+3");
    row("state:active |", "term '' 13+0");
    row("state:active,ter|", "value state 'ter' 13+3");
    row("offset>|", "value offset '' 7+0");
    row("offset > 5|", "value offset '5' 9+1");
    row("offset > 500ms no|", "term 'no' 15+2");
    row("type in (TLC, Br|", "value type 'Br' 14+2");
    row("type in (|", "value type '' 9+0");
    row("account:\"acme s|", "value account 'acme s' 8+7");
    row("account = \"acme s|ig and", "value account 'acme s' 10+13");
    row("(node:node-a or no|", "term 'no' 16+2");
    row("node:node-a and address:10.1|", "value remoteAddress '10.1' 24+4");
    row("nonsense:x|", "value ? 'x' 9+1");
    row("node = state|", "value nodeId 'state' 7+5");
}

void QueryTest::contextSaysWhatMayFollow() {
    QFETCH(QString, text);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const auto fields = connectionFields().information();
    const FilterContext context = FilterContext::at(text, cursor, fields);
    QString said = context.wanted == FilterContext::Wanted::Term         ? u"term"_s
                   : context.wanted == FilterContext::Wanted::Comparison ? u"comparison"_s
                                                                         : u"value"_s;
    if (context.wanted != FilterContext::Wanted::Term)
        said += u' ' + (context.field < 0 ? u"?"_s : fields[std::size_t(context.field)].name);
    said += u" '%1' %2+%3"_s.arg(context.begun).arg(context.from).arg(context.length);
    QTEST(said, "expected");
}

void QueryTest::contextSurvivesEveryText() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QStringList pieces{u"state"_s, u":"_s, u" "_s, u"("_s, u")"_s,   u","_s, u"\""_s,
                             u"in"_s,    u">"_s, u"="_s, u"x"_s, u"not"_s, u"\\"_s};
    for (int round = 0; round < 3000; ++round) {
        QString text;
        for (int piece = random.bounded(12); piece > 0; --piece)
            text += pieces.at(random.bounded(int(pieces.size())));
        const qsizetype cursor = random.bounded(int(text.size()) + 1);
        const FilterContext context = FilterContext::at(text, cursor, connectionFields().information());
        QVERIFY2(context.from >= 0 && context.length >= 0 && context.from + context.length <= text.size(),
                 qPrintable(text));
        QVERIFY2(context.from <= cursor, qPrintable(text));
        matches(text, tlcRow()); // whatever it says
    }
}

void QueryTest::literalsReadBackAsTheyWere() {
    for (const QString& value : {u"plain"_s, u"two words"_s, u"a\"b\\c"_s, u"and"_s, u"none"_s, u"a,b"_s,
                                 u"(x)"_s, u"x>y"_s, u"c\\d"_s}) {
        ConnectionRow row = tlcRow();
        row.account = value;
        QVERIFY2(matches(u"account = "_s + literalText(value), row), qPrintable(value));
        QVERIFY2(matches(u"account:"_s + literalText(value) + u" node:node-a"_s, row), qPrintable(value));
        QVERIFY2(!matches(u"account = "_s + literalText(value), tlcRow()), qPrintable(value));
    }
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
