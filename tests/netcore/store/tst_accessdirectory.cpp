// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/accessdirectory.h"

#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace Qt::StringLiterals;

namespace {

/// Two domains, two accounts, five TLCs.
AccessRecords world() {
    AccessRecords records;
    records.accounts = {{u"a-1"_s, u"acme"_s}, {u"a-2"_s, u"ajax"_s}};
    records.domains = {{u"north"_s}, {u"south"_s}};
    records.tlcs = {{u"t-1"_s, u"sub00001"_s, u"north"_s, u"acme"_s},
                    {u"t-2"_s, u"sub00002"_s, u"north"_s, u"acme"_s},
                    {u"t-3"_s, u"sub00003"_s, u"north"_s, u"ajax"_s},
                    {u"t-4"_s, u"sub00001"_s, u"south"_s, u"acme"_s},
                    {u"t-5"_s, u"sub00005"_s, u"south"_s, u"ajax"_s}};
    records.authorizations = {{u"z-1"_s, u"north"_s, u"acme"_s, Role::TlcSystem, {}}};
    records.tokens = {{u"k-1"_s, u"z-1"_s, TokenHash::of("secret-1"), std::nullopt, 1},
                      {u"k-2"_s, u"z-1"_s, TokenHash::of("secret-2"), std::nullopt, 2},
                      {u"k-3"_s, u"nobody"_s, TokenHash::of("orphan"), std::nullopt, 3}};
    records.payloadPolicies = {
        {u"p-2"_s, PolicyMode::Blacklist, u"north"_s, u"acme"_s, 7, {}, u"RECEIVE"_s, 5},
        {u"p-1"_s, PolicyMode::Whitelist, u"south"_s, {}, {}, {}, u"RECEIVE"_s, -1}};
    return records;
}

QStringList uuidsOf(const QList<Tlc>& tlcs) {
    QStringList uuids;
    for (const Tlc& tlc : tlcs)
        uuids.append(tlc.uuid);
    return uuids;
}

} // namespace

class AccessDirectoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tokenLeadsToItsAuthorization() {
        const auto directory = AccessDirectory::fromRecords(world());
        const auto who = directory->authenticate("secret-2");
        QVERIFY(who);
        QCOMPARE(who->authorization.uuid, u"z-1"_s);
        QCOMPARE(who->authorization.role, Role::TlcSystem);
        QCOMPARE(who->authorization.domain, u"north"_s);
        QCOMPARE(who->tokenUuid, u"k-2"_s);
    }

    void nobodyElseGetsIn_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("unknown") << QByteArray("secret-3");
        QTest::newRow("other case") << QByteArray("Secret-1");
        QTest::newRow("with a blank") << QByteArray("secret-1 ");
        QTest::newRow("its own hash") << TokenHash::of("secret-1").hex();
        QTest::newRow("authorization is gone") << QByteArray("orphan");
        QTest::newRow("nul") << QByteArray("secret-1\0", 9);
    }
    void nobodyElseGetsIn() {
        QFETCH(QByteArray, token);
        QVERIFY(!AccessDirectory::fromRecords(world())->authenticate(token));
        QVERIFY(!AccessDirectory().authenticate(token));
    }

    void scopeByRole_data() {
        QTest::addColumn<int>("role");
        QTest::addColumn<QStringList>("identifiers");
        QTest::addColumn<QStringList>("expected");
        const QStringList own{u"t-1"_s, u"t-2"_s}, domain{u"t-1"_s, u"t-2"_s, u"t-3"_s},
            all{u"t-1"_s, u"t-2"_s, u"t-3"_s, u"t-4"_s, u"t-5"_s};
        for (const Role role : {Role::TlcAdmin, Role::TlcSystem, Role::TlcAnalyst}) {
            const int r = int(role);
            QTest::addRow("%d no list: the account's", r) << r << QStringList() << own;
            QTest::addRow("%d list cuts down", r) << r << QStringList{u"sub00002"_s} << QStringList{u"t-2"_s};
            QTest::addRow("%d unregistered gives nothing", r)
                << r << QStringList{u"sub00099"_s} << QStringList();
            QTest::addRow("%d another account's gives nothing", r)
                << r << QStringList{u"sub00003"_s} << QStringList();
            QTest::addRow("%d another domain's gives nothing", r)
                << r << QStringList{u"sub00005"_s} << QStringList();
        }
        for (const Role role : {Role::BrokerAdmin, Role::BrokerSystem, Role::BrokerAnalyst,
                                Role::MonitorAdmin, Role::MonitorSystem, Role::DomainAdmin}) {
            const int r = int(role);
            QTest::addRow("%d the whole domain", r) << r << QStringList() << domain;
            QTest::addRow("%d a list is ignored", r) << r << QStringList{u"sub00002"_s} << domain;
        }
        QTest::newRow("platform: everything") << int(Role::PlatformAdmin) << QStringList() << all;
    }
    void scopeByRole() {
        QFETCH(int, role);
        QFETCH(QStringList, identifiers);
        QFETCH(QStringList, expected);
        const auto directory = AccessDirectory::fromRecords(world());
        const Authorization authorization{u"z"_s, u"north"_s, u"acme"_s, Role(role), identifiers};
        QCOMPARE(uuidsOf(directory->allowedTlcs(authorization)), expected);
        // The single question agrees with the list.
        for (const Tlc& tlc : directory->tlcs({}))
            QCOMPARE(directory->mayUse(authorization, tlc.domain, tlc.identifier),
                     expected.contains(tlc.uuid));
        QVERIFY(!directory->mayUse(authorization, u"north"_s, u"sub00099"_s));
        QVERIFY(!directory->mayUse(authorization, u"nowhere"_s, u"sub00001"_s));
    }

    /// The list of an authorization outlives the TLC in it: it never turns into "all".
    void deletedTlcDoesNotWidenAScope() {
        const auto before = AccessDirectory::fromRecords(world());
        const Authorization one{u"z"_s, u"north"_s, u"acme"_s, Role::TlcSystem, {u"sub00001"_s}};
        const auto after = before->with(one)->withoutTlc(u"t-1"_s);
        QVERIFY(after->allowedTlcs(*after->authorization(u"z"_s)).isEmpty());
    }

    void rolesCoverTheirSessionType() {
        for (const auto& [role, name] : roleNames) {
            const bool all = role == Role::DomainAdmin || role == Role::PlatformAdmin;
            QCOMPARE(roleCovers(role, SessionType::Tlc), all || name.starts_with("TLC"));
            QCOMPARE(roleCovers(role, SessionType::Broker), all || name.starts_with("BROKER"));
            QCOMPARE(roleCovers(role, SessionType::Monitor), all || name.starts_with("MONITOR"));
        }
    }

    void listsAreFilteredAndSorted() {
        const auto directory = AccessDirectory::fromRecords(world());
        TlcFilter filter;
        filter.domain = u"south"_s;
        QCOMPARE(uuidsOf(directory->tlcs(filter)), QStringList({u"t-4"_s, u"t-5"_s}));
        filter.account = u"ajax"_s;
        QCOMPARE(uuidsOf(directory->tlcs(filter)), QStringList({u"t-5"_s}));
        filter.type = u"VLOG"_s;
        QVERIFY(directory->tlcs(filter).isEmpty());
        QCOMPARE(directory->payloadPolicies()[0].uuid, u"p-1"_s); // lower priority value first
        QCOMPARE(directory->tokensOf(u"z-1"_s).size(), 2);
        QCOMPARE(directory->tokensOf(u"z-1"_s)[0].uuid, u"k-1"_s);
        QCOMPARE(directory->tlcCount(u"north"_s), 3);
        QCOMPARE(directory->tlcCount(u"nowhere"_s), 0);
        QVERIFY(directory->identifierKnown(u"south"_s, u"sub00005"_s));
        QVERIFY(!directory->identifierKnown(u"north"_s, u"sub00005"_s));
        QCOMPARE(directory->accountByName(u"ajax"_s)->uuid, u"a-2"_s);
        QCOMPARE(directory->accountByName(u"a-2"_s), nullptr);
    }

    void recordsComeBack() {
        const AccessRecords in = world();
        const AccessRecords out = AccessDirectory::fromRecords(in)->records();
        QCOMPARE(out.accounts, in.accounts);
        QCOMPARE(out.domains, in.domains);
        QCOMPARE(out.tlcs, in.tlcs);
        QCOMPARE(out.authorizations, in.authorizations);
        QVERIFY(out.tokens == in.tokens);
        QCOMPARE(out.payloadPolicies, QList({in.payloadPolicies[1], in.payloadPolicies[0]}));
    }

    void changeMakesANewSnapshotAndLeavesTheOld() {
        const auto before = AccessDirectory::fromRecords(world());
        const auto after = before->withoutToken(u"k-1"_s);
        QVERIFY(before->authenticate("secret-1"));
        QVERIFY(!after->authenticate("secret-1"));
        QVERIFY(after->authenticate("secret-2"));
    }

    void changedTlcLeavesNoTrace() {
        const auto before = AccessDirectory::fromRecords(world());
        const auto after = before->with(Tlc{u"t-1"_s, u"renamed_"_s, u"north"_s, u"ajax"_s});
        QVERIFY(!after->identifierKnown(u"north"_s, u"sub00001"_s));
        QCOMPARE(after->tlc(u"north"_s, u"renamed_"_s)->uuid, u"t-1"_s);
        QCOMPARE(after->tlcCount(u"north"_s), 3);
        QVERIFY(before->identifierKnown(u"north"_s, u"sub00001"_s));
    }

    void replacedTokenStopsWorking() {
        const auto before = AccessDirectory::fromRecords(world());
        const auto after = before->with(AuthorizationToken{u"k-1"_s, u"z-1"_s, TokenHash::of("new"), {}, 9});
        QVERIFY(!after->authenticate("secret-1"));
        QVERIFY(after->authenticate("new"));
    }

    void authorizationTakesItsTokensAlong() {
        const auto after = AccessDirectory::fromRecords(world())->withoutAuthorization(u"z-1"_s);
        QVERIFY(!after->authenticate("secret-1"));
        QVERIFY(!after->authenticate("secret-2"));
        QCOMPARE(after->token(u"k-1"_s), nullptr);
        // Even if an authorization of the same uuid comes back.
        QVERIFY(!after->with(Authorization{u"z-1"_s, u"north"_s, u"acme"_s, Role::PlatformAdmin, {}})
                     ->authenticate("secret-1"));
    }

    void renamedAccountGoesAlongEverywhere() {
        const auto before = AccessDirectory::fromRecords(world());
        const auto after = before->with(Account{u"a-1"_s, u"apex"_s});
        QCOMPARE(after->accountByName(u"acme"_s), nullptr);
        QCOMPARE(after->accountByName(u"apex"_s)->uuid, u"a-1"_s);
        QCOMPARE(after->tlc(u"t-1"_s)->account, u"apex"_s);
        QCOMPARE(after->tlc(u"t-3"_s)->account, u"ajax"_s);
        QCOMPARE(after->authorization(u"z-1"_s)->account, u"apex"_s);
        QCOMPARE(after->payloadPolicy(u"p-2"_s)->account, std::optional(u"apex"_s));
        QCOMPARE(before->tlc(u"t-1"_s)->account, u"acme"_s);
    }

    void domainAndAccountTakeTheirPoliciesAlong() {
        const auto before = AccessDirectory::fromRecords(world());
        QCOMPARE(before->withoutDomain(u"south"_s)->payloadPolicies().size(), 1);
        QCOMPARE(before->withoutDomain(u"south"_s)->domain(u"south"_s), nullptr);
        QCOMPARE(before->withoutAccount(u"a-1"_s)->payloadPolicy(u"p-2"_s), nullptr);
        QCOMPARE(before->withoutPayloadPolicy(u"p-1"_s)->payloadPolicies().size(), 1);
    }
};

QTEST_GUILESS_MAIN(AccessDirectoryTest)
#include "tst_accessdirectory.moc"
