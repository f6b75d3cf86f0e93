// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/alertfile.h"
#include "netcore/alerts/strictobject.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::alerts;
using namespace Qt::StringLiterals;

class AlertRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shippedRulesAreRight();
    void rulesSurviveTheFile();
    void wrongFilesNameTheField_data();
    void wrongFilesNameTheField();
    void stateSurvivesTheFile();
    void patterns_data();
    void patterns();
    void filesAreWrittenWhole();
};

void AlertRulesTest::shippedRulesAreRight() {
    QSet<QString> ids;
    for (const Rule& rule : defaultRules()) {
        const auto checked = checkRule(rule);
        QVERIFY2(checked, checked ? "" : (rule.id.toStdString() + ": " + checked.error().detail).c_str());
        QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id));
        ids.insert(rule.id);
        // Nothing that is told of single sessions may call for people on one outlier.
        if (rule.per == Grouping::Session)
            QVERIFY2(rule.forMs >= 30'000, qPrintable(rule.id));
    }
    QVERIFY(ids.size() >= 12);
}

void AlertRulesTest::rulesSurviveTheFile() {
    QList<Rule> rules = defaultRules();
    rules[3].scope = {u"node-*"_s, u"acme"_s, u"dev_001"_s, SessionType::Broker, {u"sub*"_s, u"a?b"_s}, {}};
    rules[3].message = u"Ask the owner \"now\"\n"_s;
    rules[5].scope.causes = {CloseCause::RateLimit, CloseCause::ClockDiffLimit};
    const auto back = rulesFromJson(rulesToJson(rules));
    QVERIFY2(back, back ? "" : back.error().detail.c_str());
    QCOMPARE(*back, rules);
}

void AlertRulesTest::wrongFilesNameTheField_data() {
    QTest::addColumn<QString>("change"); // of the second rule, or of the file
    QTest::addColumn<QString>("complaint");
    QTest::newRow("unknown field") << u"{\"colour\": 1}"_s << u"rules[1].colour is not a field"_s;
    QTest::newRow("wrong type") << u"{\"forMs\": \"2m\"}"_s << u"rules[1].forMs must be a number"_s;
    QTest::newRow("fraction") << u"{\"forMs\": 1.5}"_s << u"rules[1].forMs must be a whole number"_s;
    QTest::newRow("out of bounds") << u"{\"forMs\": -1}"_s << u"rules[1].forMs must be from 0"_s;
    QTest::newRow("word") << u"{\"metric\": \"mood\"}"_s << u"rules[1].metric is not a word"_s;
    QTest::newRow("missing") << u"{\"metric\": null}"_s << u"rules[1].metric"_s;
    QTest::newRow("scope") << u"{\"scope\": {\"type\": \"Lorry\"}}"_s
                           << u"rules[1].scope.type is not a word"_s;
    QTest::newRow("scope field") << u"{\"scope\": {\"nodes\": \"a\"}}"_s
                                 << u"rules[1].scope.nodes is not a field"_s;
    QTest::newRow("cause") << u"{\"scope\": {\"causes\": [\"BOREDOM\"]}}"_s << u"rules[1].scope.causes"_s;
    QTest::newRow("grouping") << u"{\"per\": \"session\"}"_s << u"rules[1].per"_s;
    QTest::newRow("state threshold") << u"{\"threshold\": 3}"_s << u"rules[1].threshold"_s;
    QTest::newRow("id twice") << u"{\"id\": \"source-lost\"}"_s << u"rules[1].id occurs twice"_s;
    QTest::newRow("bad id") << u"{\"id\": \"a b\"}"_s << u"rules[1].id must be"_s;
    QTest::newRow("flag") << u"{\"notify\": 1}"_s << u"rules[1].notify must be true or false"_s;
}

void AlertRulesTest::wrongFilesNameTheField() {
    QFETCH(QString, change);
    QFETCH(QString, complaint);
    QJsonObject file = QJsonDocument::fromJson(rulesToJson(defaultRules())).object();
    QJsonArray rules = file.value(u"rules"_s).toArray();
    QJsonObject rule = rules.at(1).toObject();
    const QJsonObject changes = QJsonDocument::fromJson(change.toUtf8()).object();
    QVERIFY(!changes.isEmpty());
    for (auto it = changes.begin(); it != changes.end(); ++it)
        rule.insert(it.key(), it.value());
    rules.replace(1, rule);
    file.insert(u"rules"_s, rules);
    const auto read = rulesFromJson(QJsonDocument(file).toJson());
    QVERIFY(!read);
    QVERIFY2(QString::fromStdString(read.error().detail).startsWith(complaint), read.error().detail.c_str());

    file.insert(u"version"_s, 2);
    QCOMPARE(rulesFromJson(QJsonDocument(file).toJson()).error().code, ErrorCode::Unsupported);
    QVERIFY(rulesFromJson("{\n\n x").error().detail.starts_with("line 3"));
    QVERIFY(!rulesFromJson("[]"));
}

void AlertRulesTest::stateSurvivesTheFile() {
    AlertState state;
    Alert alert;
    alert.id = 7;
    alert.ruleId = u"clock-offset"_s;
    alert.ruleName = u"Clock far off"_s;
    alert.metric = Metric::ClockOffset;
    alert.subject = {Grouping::Session, u"sub00017"_s, 41};
    alert.context = {u"node-a"_s, u"acme"_s, u"dev_001"_s, SessionType::Tlc, {u"sub00017"_s}};
    alert.threshold = 1500;
    alert.sinceMs = 1'767'225'600'000;
    alert.openedMs = 1'767'225'720'000;
    alert.value = 1612.25;
    alert.worst = 1702;
    alert.unknownSinceMs = 1'767'225'800'000;
    alert.acknowledged = Acknowledgement{u"anna"_s, 1'767'225'730'000, u"ticket 4711"_s};
    alert.reopened = 2;
    alert.flapping = true;
    state.open = {alert};
    alert.id = 6;
    alert.phase = AlertPhase::Cleared;
    alert.clearedMs = 1'767'225'700'000;
    alert.clearReason = ClearReason::Gone;
    alert.acknowledged.reset();
    state.history = {alert};
    Silence silence;
    silence.id = u"s1"_s;
    silence.scope.node = u"node-b"_s;
    silence.fromMs = 1'767'225'600'000;
    silence.untilMs = 1'767'229'200'000;
    silence.reason = u"kernel update"_s;
    silence.who = u"anna"_s;
    state.silences = {silence};
    state.lastId = 7;
    const auto back = stateFromJson(stateToJson(state));
    QVERIFY2(back, back ? "" : back.error().detail.c_str());
    QCOMPARE(*back, state);
}

void AlertRulesTest::patterns_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("fits");
    QTest::newRow("same") << u"sub00017"_s << u"sub00017"_s << true;
    QTest::newRow("star") << u"sub00017"_s << u"sub*"_s << true;
    QTest::newRow("star in the middle") << u"sub00017"_s << u"s*17"_s << true;
    QTest::newRow("two stars") << u"abcabd"_s << u"*ab?"_s << true;
    QTest::newRow("question mark") << u"sub00017"_s << u"sub0001?"_s << true;
    QTest::newRow("question mark needs a letter") << u"sub0001"_s << u"sub0001?"_s << false;
    QTest::newRow("case") << u"sub00017"_s << u"SUB*"_s << false;
    QTest::newRow("prefix is not enough") << u"sub00017"_s << u"sub"_s << false;
    QTest::newRow("empty text, star") << QString() << u"*"_s << true;
    QTest::newRow("brackets stand for themselves") << u"a[b]"_s << u"a[b]"_s << true;
    QTest::newRow("many stars end soon") << QString(200, u'a') << QString(60, u'*') + u"b"_s << false;
}

void AlertRulesTest::patterns() {
    QFETCH(QString, text);
    QFETCH(QString, pattern);
    QTEST(matchesPattern(text, pattern), "fits");
}

void AlertRulesTest::filesAreWrittenWhole() {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"deeper/rules.json"_s);
    QVERIFY(writeWhole(path, "one"));
    QCOMPARE(*readBounded(path, 10), QByteArray("one"));
    QCOMPARE(readBounded(path, 2).error().code, ErrorCode::TooLarge);
    QCOMPARE(readBounded(folder.filePath(u"none"_s), 2).error().code, ErrorCode::NotFound);
    QVERIFY(!writeWhole(u"/proc/none/rules.json"_s, "two"));
}

QTEST_APPLESS_MAIN(AlertRulesTest)
#include "tst_alertrules.moc"
