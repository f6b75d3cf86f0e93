// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/payloadpolicies.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node;
using namespace Qt::StringLiterals;
using store::PayloadPolicy;
using store::PolicyMode;

namespace {

/// "w 1 20": mode, payload type or *, priority; then optional "account=…" and "type=…".
PayloadPolicy policyFrom(const QString& text) {
    const QStringList words = text.split(u' ');
    PayloadPolicy policy;
    policy.domain = u"north"_s;
    policy.mode = words[0] == "w"_L1 ? PolicyMode::Whitelist : PolicyMode::Blacklist;
    if (words[1] != "*"_L1)
        policy.payloadType = words[1].toInt();
    policy.priority = words[2].toInt();
    for (const QString& word : words.sliced(3)) {
        const QString value = word.section(u'=', 1);
        if (word.startsWith("account="_L1))
            policy.account = value;
        else if (word.startsWith("type="_L1))
            policy.sessionType = sessionTypeFrom(value.toStdString());
        else
            policy.domain = value;
    }
    return policy;
}

const PayloadReceiver broker{u"north"_s, u"acme"_s, SessionType::Broker};

} // namespace

class PayloadPoliciesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void policiesDecide_data() {
        QTest::addColumn<QStringList>("policies");
        QTest::addColumn<QList<int>>("received"); // of types 0, 1, 2, 255
        QTest::newRow("noPolicy") << QStringList{} << QList{0, 1, 2, 255};
        QTest::newRow("blacklistTakesItsTypeOnly") << QStringList{u"b 1 0"_s} << QList{0, 2, 255};
        QTest::newRow("blacklistOfAll") << QStringList{u"b * 0"_s} << QList<int>{};
        QTest::newRow("whitelistMeansOnlyItsTypes") << QStringList{u"w 1 0"_s, u"w 255 9"_s} << QList{1, 255};
        QTest::newRow("whitelistOfAll") << QStringList{u"w * 0"_s} << QList{0, 1, 2, 255};
        QTest::newRow("lowerPriorityWins") << QStringList{u"w 1 1"_s, u"b 1 2"_s} << QList{1};
        QTest::newRow("lowerPriorityWinsTheOtherWay") << QStringList{u"w 1 2"_s, u"b 1 1"_s} << QList<int>{};
        QTest::newRow("orderOfCreationDoesNotMatter") << QStringList{u"b 1 2"_s, u"w 1 1"_s} << QList{1};
        QTest::newRow("sameNumberBlacklistWins") << QStringList{u"w 1 5"_s, u"b 1 5"_s} << QList<int>{};
        QTest::newRow("sameNumberBlacklistWinsTheOtherWay")
            << QStringList{u"b 1 5"_s, u"w 1 5"_s} << QList<int>{};
        QTest::newRow("exceptionFromAll") << QStringList{u"w 2 1"_s, u"b * 2"_s} << QList{2};
        QTest::newRow("exceptionOutranked") << QStringList{u"w 2 3"_s, u"b * 2"_s} << QList<int>{};
        QTest::newRow("negativeNumbers") << QStringList{u"b * -1"_s, u"w 2 -2"_s} << QList{2};
        QTest::newRow("whitelistAllButOne") << QStringList{u"w * 10"_s, u"b 0 1"_s} << QList{1, 2, 255};
        QTest::newRow("ownAccount") << QStringList{u"b 1 0 account=acme"_s} << QList{0, 2, 255};
        QTest::newRow("otherAccount") << QStringList{u"b 1 0 account=other"_s} << QList{0, 1, 2, 255};
        QTest::newRow("otherAccountsWhitelist")
            << QStringList{u"w 1 0 account=other"_s} << QList{0, 1, 2, 255};
        QTest::newRow("ownSessionType") << QStringList{u"b 2 0 type=Broker"_s} << QList{0, 1, 255};
        QTest::newRow("otherSessionType") << QStringList{u"b 2 0 type=TLC"_s} << QList{0, 1, 2, 255};
        QTest::newRow("otherDomain") << QStringList{u"b * 0 domain=south"_s} << QList{0, 1, 2, 255};
        QTest::newRow("bothMustFit") << QStringList{u"b 1 0 account=acme type=Monitor"_s}
                                     << QList{0, 1, 2, 255};
    }
    void policiesDecide() {
        QFETCH(QStringList, policies);
        QFETCH(QList<int>, received);
        QList<PayloadPolicy> list;
        for (const QString& text : policies)
            list.append(policyFrom(text));
        const auto types = receivableTypes(list, broker);
        PayloadPolicies inForce;
        inForce.assign(list);
        const PayloadTypes* filter = inForce.filterFor(broker);
        for (const int type : {0, 1, 2, 255}) {
            const bool expected = received.contains(type);
            QCOMPARE(!types || types->test(std::size_t(type)), expected);
            QCOMPARE(!filter || filter->test(std::size_t(type)), expected);
        }
        QCOMPARE(filter == nullptr, received.size() == 4);
        QCOMPARE(inForce.filterFor(broker), filter); // worked out once
    }

    void receiversAreToldApart() {
        PayloadPolicies inForce;
        inForce.assign({policyFrom(u"b 1 0 type=Broker"_s), policyFrom(u"b 2 0 account=zeta"_s)});
        QVERIFY(!inForce.filterFor(broker)->test(1) && inForce.filterFor(broker)->test(2));
        QVERIFY(!inForce.filterFor({u"north"_s, u"zeta"_s, SessionType::Monitor})->test(2));
        QCOMPARE(inForce.filterFor({u"north"_s, u"acme"_s, SessionType::Monitor}), nullptr);
        QCOMPARE(inForce.filterFor({u"south"_s, u"acme"_s, SessionType::Broker}), nullptr);
        inForce.assign({});
        QCOMPARE(inForce.filterFor(broker), nullptr);
    }
};

QTEST_APPLESS_MAIN(PayloadPoliciesTest)
#include "tst_payloadpolicies.moc"
