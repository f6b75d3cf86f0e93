// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/limitrules/limitrulewatch.h"
#include "netcore/node/limitrules/storedrules.h"
#include "netcore/store/store.h"
#include "steppedclock.h"

#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace wayside::node;
using namespace Qt::StringLiterals;

namespace {

LimitRule rateRule(LimitScope scope, const QString& subject, std::uint32_t perSecond) {
    LimitRule rule;
    rule.scope = scope;
    rule.subject = subject;
    rule.change.payloadRatePerSecond = perSecond;
    return rule;
}

SessionFacts facts(const QString& domain, const QString& account, SessionType type) {
    SessionFacts value;
    value.domain = domain;
    value.account = account;
    value.type = type;
    return value;
}

} // namespace

class LimitRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mostSpecificWins() {
        LimitRules rules{SessionLimits()};
        const auto rate = [&](const SessionFacts& session) {
            return rules.layersFor(session).effective().payloadRatePerSecond;
        };
        const auto tlc = facts(u"north"_s, u"acme"_s, SessionType::Tlc);
        QCOMPARE(rate(tlc), 12U);
        // Set from the most specific to the most general: the order of setting does not matter.
        rules.set(rateRule(LimitScope::Account, u"acme"_s, 40));
        rules.set(rateRule(LimitScope::Type, u"TLC"_s, 30));
        rules.set(rateRule(LimitScope::Domain, u"north"_s, 20));
        rules.set(rateRule(LimitScope::Defaults, {}, 10));
        QCOMPARE(rate(tlc), 40U);
        QCOMPARE(rate(facts(u"north"_s, u"other"_s, SessionType::Tlc)), 30U);
        QCOMPARE(rate(facts(u"north"_s, u"other"_s, SessionType::Broker)), 20U);
        QCOMPARE(rate(facts(u"south"_s, u"other"_s, SessionType::Broker)), 10U);
        auto layers = rules.layersFor(tlc);
        layers.changes[std::size_t(LimitScope::Session)] =
            std::make_shared<const LimitChange>(rateRule({}, {}, 50).change);
        QCOMPARE(layers.effective().payloadRatePerSecond, 50U);
    }

    void winsLimitByLimit() {
        LimitRules rules{SessionLimits()};
        rules.set(rateRule(LimitScope::Account, u"acme"_s, 40));
        LimitRule domain = rateRule(LimitScope::Domain, u"north"_s, 20);
        domain.change.keepAliveTimeout = Milliseconds(7000);
        rules.set(domain);
        const SessionLimits limits =
            rules.layersFor(facts(u"north"_s, u"acme"_s, SessionType::Tlc)).effective();
        QCOMPARE(limits.payloadRatePerSecond, 40U);
        QCOMPARE(limits.keepAliveTimeout, Milliseconds(7000));
        QCOMPARE(limits.payloadBytesPerSecond, SessionLimits().payloadBytesPerSecond);
    }

    void ruleThatIsTakenAwayIsRememberedAsSuch() {
        LimitRules rules{SessionLimits()};
        rules.set(rateRule(LimitScope::Domain, u"north"_s, 20));
        rules.set(rateRule(LimitScope::Domain, u"north"_s, 21));
        QCOMPARE(rules.rules().size(), 1);
        LimitRule none;
        none.scope = LimitScope::Domain;
        none.subject = u"north"_s;
        rules.set(none);
        QVERIFY(rules.rules().isEmpty());
        QVERIFY(rules.find(LimitScope::Domain, u"north"_s));
        QCOMPARE(rules.layersFor(facts(u"north"_s, {}, SessionType::Tlc)).effective(), SessionLimits());
    }

    void goesThroughTheStoreAsItIs() {
        LimitRule rule = rateRule(LimitScope::Account, u"acme \"a\""_s, 4'000'000'000U);
        rule.change.payloadBytesPerSecond = 4'000'000'000'000U;
        rule.change.payloadRateWindow = Milliseconds(1);
        rule.change.payloadBytesWindow = Milliseconds(3'600'000);
        rule.change.keepAliveTimeout = Milliseconds(1500);
        rule.change.clockDifferenceLimit = Milliseconds(90'000);
        rule.change.clockDifferenceWindow = Milliseconds(60'000);
        rule.live = true;
        rule.setMs = 17;
        rule.setBy = u"me"_s;
        rule.reason = u"why"_s;
        QCOMPARE(ruleOf(recordOf(rule)), std::optional(rule));
        rule.change = {};
        QCOMPARE(ruleOf(recordOf(rule)), std::optional(rule));
        auto unknown = recordOf(rule);
        unknown.scope = u"continent"_s;
        QVERIFY(!ruleOf(unknown));
        unknown = recordOf(rule);
        unknown.limits = "[]";
        QVERIFY(!ruleOf(unknown));
    }

    void whatAnotherProcessSetsIsTakenUpOnce() {
        store::Store store{store::StoreSettings()};
        QVERIFY(store.start());
        test::SteppedClock clock;
        timing::DeadlineScheduler scheduler(clock);
        LimitRules rules{SessionLimits()};
        QList<LimitRule> changed;
        const LimitRuleWatch watch(store, scheduler, rules, [&](const LimitRule& rule) {
            rules.set(rule);
            changed.append(rule);
        });
        const auto readAgain = [&] {
            clock.step(LimitRuleWatch::interval);
            scheduler.runDue();
            return QTest::qWaitFor([&] { return scheduler.next().has_value(); });
        };
        const LimitRule own = rateRule(LimitScope::Type, u"TLC"_s, 30);
        rules.set(own);
        LimitRule other = rateRule(LimitScope::Domain, u"north"_s, 20);
        other.live = true;
        store.saveLimitRule(recordOf(own), nullptr, {});
        store.saveLimitRule(recordOf(other), nullptr, {});
        QVERIFY(readAgain());
        QCOMPARE(changed, QList{other});
        QVERIFY(readAgain());
        QCOMPARE(changed.size(), 1);
        other.change = {}; // taken away there
        store.saveLimitRule(recordOf(other), nullptr, {});
        QVERIFY(readAgain());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(rules.rules(), QList{own});
        store.stop();
        QVERIFY(readAgain()); // a store that fails is asked again later
        QCOMPARE(changed.size(), 2);
    }

    void impossibleLimitsAreRefused_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* json, const char* field) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(field);
        };
        row("{}", "limits");
        row(R"({"unknown":1})", "limits");
        row(R"({"payloadRateLimit":0})", "payloadRateLimit");
        row(R"({"payloadRateLimit":-1})", "payloadRateLimit");
        row(R"({"payloadRateLimit":1.5})", "payloadRateLimit");
        row(R"({"payloadRateLimit":4000000001})", "payloadRateLimit");
        row(R"({"payloadRateLimit":1e300})", "payloadRateLimit");
        row(R"({"payloadRateLimit":"12"})", "payloadRateLimit");
        row(R"({"payloadRateLimit":null})", "payloadRateLimit");
        row(R"({"payloadThroughputLimit":0})", "payloadThroughputLimit");
        row(R"({"payloadRateLimitDuration":"PT0S"})", "payloadRateLimitDuration");
        row(R"({"payloadThroughputLimitDuration":5})", "payloadThroughputLimitDuration");
        row(R"({"keepAliveTimeout":"ten"})", "keepAliveTimeout");
        row(R"({"keepAliveTimeout":"P366D"})", "keepAliveTimeout");
        row(R"({"clockDiffLimit":"PT0S"})", "clockDiffLimit");
        row(R"({"payloadRateLimit":5,"clockDiffLimitDuration":"PT2H"})", "clockDiffLimitDuration");
    }
    void impossibleLimitsAreRefused() {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const auto change = LimitChange::fromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!change);
        QCOMPARE(change.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(change.error().detail.find(field.toStdString()) != std::string::npos,
                 change.error().detail.c_str());
    }
};

QTEST_GUILESS_MAIN(LimitRulesTest)
#include "tst_limitrules.moc"
