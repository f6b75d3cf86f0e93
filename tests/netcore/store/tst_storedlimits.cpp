// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

class StoredLimitRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comeBackAndAreReplacedBySubject() {
        const Place place;
        Store store(place.quickSettings());
        VERIFY_DONE(store.start());
        const auto save = [&](const LimitRuleRecord& rule) {
            return await<void>([&](auto* c, auto done) { store.saveLimitRule(rule, c, done); });
        };
        const auto load = [&] {
            return await<QList<LimitRuleRecord>>([&](auto* c, auto done) { store.limitRules(c, done); })
                .value_or(QList<LimitRuleRecord>());
        };
        QVERIFY(load().isEmpty());
        const LimitRuleRecord all{u"defaults"_s, QString(), R"({"payloadRateLimit":5})", false, 17,
                                  u"me"_s,       QString()};
        LimitRuleRecord domain{u"domain"_s, u"nörth'); DROP TABLE limit_rules"_s, "{}", true, 18, u"me"_s,
                               u"why"_s};
        VERIFY_DONE(save(domain));
        VERIFY_DONE(save(all));
        QCOMPARE(load(), (QList{all, domain}));
        domain.limits = R"({"keepAliveTimeout":"PT5S"})";
        domain.live = false;
        domain.setMs = 19;
        VERIFY_DONE(save(domain));
        QCOMPARE(load(), (QList{all, domain}));
    }
};

QTEST_GUILESS_MAIN(StoredLimitRulesTest)
#include "tst_storedlimits.moc"
