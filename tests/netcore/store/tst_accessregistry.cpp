// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/accessregistry.h"
#include "netcore/store/developmentbootstrap.h"
#include "storetesting.h"

#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

/// The registry and the development set-up, both over a real store.
class AccessRegistryTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Place> m_place;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<AccessRegistry> m_registry;

    /// What the store would give to another process that started now.
    AccessRecords stored() {
        return await<AccessRecords>([&](auto* c, auto done) { m_store->loadAccess(c, done); })
            .value_or(AccessRecords());
    }
    Result<Tlc> addTlc(const QString& identifier, const QString& domain = u"north"_s) {
        return await<Tlc>([&](auto*, auto done) { m_registry->addTlc(domain, u"acme"_s, identifier, done); });
    }
    Result<Domain> addDomain(const Domain& domain) {
        return await<Domain>([&](auto*, auto done) { m_registry->addDomain(domain, done); });
    }
    Result<Account> addAccount(const QString& name) {
        return await<Account>([&](auto*, auto done) { m_registry->addAccount(name, done); });
    }
    Result<Authorization> addAuthorization(Role role, const QStringList& identifiers = {}) {
        return await<Authorization>([&](auto*, auto done) {
            m_registry->addAuthorization({{}, u"NORTH"_s, u"acme"_s, role, identifiers}, done);
        });
    }
    Result<DevelopmentAccess> prepare(const DevelopmentOptions& options) {
        return await<DevelopmentAccess>(
            [&](auto* c, auto done) { DevelopmentBootstrap::prepare(*m_store, options, 1234, c, done); });
    }
    Result<void> load() {
        return await<void>([&](auto*, auto done) { m_registry->load(done); });
    }

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<Place>();
        m_store = std::make_unique<Store>(m_place->quickSettings());
        VERIFY_DONE(m_store->start());
        m_registry = std::make_unique<AccessRegistry>(*m_store);
        VERIFY_DONE(addDomain({u"North"_s}));
        VERIFY_DONE(addAccount(u"acme"_s));
    }
    void cleanup() {
        m_registry.reset();
        m_store.reset();
    }

    void changeIsInStoreAndSnapshotWhenAnswered() {
        const QSignalSpy changes(m_registry.get(), &AccessRegistry::changed);
        const auto tlc = addTlc(u"sub00001"_s);
        VERIFY_DONE(tlc);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(*m_registry->snapshot()->tlc(tlc->uuid), *tlc);
        QCOMPARE(stored().tlcs, QList{*tlc});
        QCOMPARE(m_registry->snapshot()->domains()[0].name, u"north"_s); // lower-cased
    }

    void loadFindsWhatWasThere() {
        VERIFY_DONE(addTlc(u"sub00001"_s));
        AccessRegistry second(*m_store);
        QVERIFY(second.snapshot()->tlcs({}).isEmpty());
        VERIFY_DONE(await<void>([&](auto*, auto done) { second.load(done); }));
        QCOMPARE(second.snapshot()->tlcs({}), m_registry->snapshot()->tlcs({}));
    }

    void refusals() {
        VERIFY_DONE(addTlc(u"sub00001"_s));
        VERIFY_FAILED(addTlc(u"sub00001"_s), ErrorCode::Conflict);
        for (const QString& bad :
             {u"SUB00001"_s, u"sub0001"_s, u"sub000001"_s, u"sub 0001"_s, u""_s, u"süb00001"_s})
            VERIFY_FAILED(addTlc(bad), ErrorCode::InvalidArgument);
        VERIFY_FAILED(addTlc(u"sub00002"_s, u"south"_s), ErrorCode::InvalidArgument);
        VERIFY_FAILED(addDomain({u"NORTH"_s}), ErrorCode::Conflict);
        VERIFY_FAILED(addDomain({u""_s}), ErrorCode::InvalidArgument);
        VERIFY_FAILED(addDomain({u"x"_s, false, false, -1}), ErrorCode::InvalidArgument);
        VERIFY_FAILED(addAccount(u"acme"_s), ErrorCode::Conflict);
        VERIFY_FAILED(addAccount(QString(51, u'x')), ErrorCode::InvalidArgument);
        VERIFY_FAILED(addAccount(u"a\nb"_s), ErrorCode::InvalidArgument);
        VERIFY_FAILED(addAuthorization(Role::TlcAdmin, {u"short"_s}), ErrorCode::InvalidArgument);
        VERIFY_FAILED(await<Tlc>([&](auto*, auto done) { m_registry->removeTlc(u"nobody"_s, done); }),
                      ErrorCode::NotFound);
        VERIFY_FAILED(await<void>([&](auto*, auto done) { m_registry->removeDomain(u"north"_s, done); }),
                      ErrorCode::Conflict);
        QVERIFY(m_registry->snapshot()->domain(u"north"_s) != nullptr);
    }

    void tokenIsIssuedOnceAndRevokedAtOnce() {
        const auto authorization = addAuthorization(Role::BrokerSystem);
        VERIFY_DONE(authorization);
        const auto issued = await<IssuedToken>(
            [&](auto*, auto done) { m_registry->issueToken(authorization->uuid, 77, false, done); });
        VERIFY_DONE(issued);
        QCOMPARE(issued->plain.size(), tokenLength);
        const auto who = m_registry->snapshot()->authenticate(issued->plain);
        QVERIFY(who);
        QCOMPARE(who->authorization, *authorization);
        QVERIFY(!stored().tokens[0].revealed);
        VERIFY_DONE(
            await<void>([&](auto*, auto done) { m_registry->revokeToken(issued->token.uuid, done); }));
        QVERIFY(!m_registry->snapshot()->authenticate(issued->plain));
        QVERIFY(stored().tokens.isEmpty());

        const auto shown = await<IssuedToken>(
            [&](auto*, auto done) { m_registry->issueToken(authorization->uuid, 78, true, done); });
        QCOMPARE(stored().tokens[0].revealed, std::optional(shown->plain));
        const auto gone = await<QStringList>(
            [&](auto*, auto done) { m_registry->removeAuthorization(authorization->uuid, done); });
        QCOMPARE(gone.value_or(QStringList()), QStringList{shown->token.uuid});
        QVERIFY(!m_registry->snapshot()->authenticate(shown->plain));
    }

    void changesKeepWhatMayNotChange() {
        const auto tlc = addTlc(u"sub00001"_s);
        Tlc wanted = *tlc;
        wanted.identifier = u"sub00009"_s;
        wanted.domain = u"elsewhere"_s;
        const auto changed = await<Tlc>([&](auto*, auto done) { m_registry->changeTlc(wanted, done); });
        VERIFY_DONE(changed);
        QCOMPARE(changed->domain, u"north"_s);
        QCOMPARE(stored().tlcs, QList{*changed});

        const auto authorization = addAuthorization(Role::TlcSystem);
        Authorization other = *authorization;
        other.role = Role::TlcAnalyst;
        other.account = u"somebody"_s;
        const auto role =
            await<Authorization>([&](auto*, auto done) { m_registry->changeAuthorization(other, done); });
        VERIFY_DONE(role);
        QCOMPARE(role->account, u"acme"_s);
        QCOMPARE(role->role, Role::TlcAnalyst);
    }

    void changeDoesNotBringBackWhatIsAboutToGo() {
        const auto authorization = addAuthorization(Role::BrokerSystem);
        const auto issued = await<IssuedToken>(
            [&](auto*, auto done) { m_registry->issueToken(authorization->uuid, 77, false, done); });
        VERIFY_DONE(issued);
        std::optional<Result<void>> revoked;
        m_registry->revokeToken(issued->token.uuid, [&](Result<void> outcome) { revoked = outcome; });
        VERIFY_FAILED(await<AuthorizationToken>([&](auto*, auto done) {
                          m_registry->changeToken(issued->token.uuid, authorization->uuid, done);
                      }),
                      ErrorCode::NotFound);
        QVERIFY(QTest::qWaitFor([&] { return revoked.has_value(); }, 20'000));
        VERIFY_DONE(*revoked);
        QVERIFY(stored().tokens.isEmpty());
        QVERIFY(!m_registry->snapshot()->authenticate(issued->plain));
    }

    void tokenMovesToAnotherAuthorization() {
        const auto first = addAuthorization(Role::BrokerSystem);
        const auto second = addAuthorization(Role::BrokerAnalyst);
        const auto issued = await<IssuedToken>(
            [&](auto*, auto done) { m_registry->issueToken(first->uuid, 77, false, done); });
        VERIFY_DONE(issued);
        VERIFY_DONE(await<AuthorizationToken>(
            [&](auto*, auto done) { m_registry->changeToken(issued->token.uuid, second->uuid, done); }));
        QCOMPARE(m_registry->snapshot()->authenticate(issued->plain)->authorization, *second);
        QCOMPARE(stored().tokens[0].authorization, second->uuid);
        VERIFY_FAILED(await<AuthorizationToken>([&](auto*, auto done) {
                          m_registry->changeToken(issued->token.uuid, u"nobody"_s, done);
                      }),
                      ErrorCode::InvalidArgument);
    }

    void revisionsRiseOnlyWhenSomethingIsLost() {
        const auto sessions = [&] { return m_registry->snapshot()->sessionRevision(); };
        const auto policies = [&] { return m_registry->snapshot()->policyRevision(); };
        quint64 before = sessions();
        const quint64 policiesBefore = policies();
        const auto tlc = addTlc(u"sub00001"_s);
        const auto authorization = addAuthorization(Role::TlcSystem);
        const auto issued = await<IssuedToken>(
            [&](auto*, auto done) { m_registry->issueToken(authorization->uuid, 1, false, done); });
        VERIFY_DONE(addAccount(u"other"_s));
        QCOMPARE(sessions(), before);
        const auto roseBy = [&](auto&& change) {
            change();
            return std::exchange(before, sessions()) != sessions();
        };
        QVERIFY(roseBy(
            [&] { VERIFY_DONE(await<Tlc>([&](auto*, auto done) { m_registry->changeTlc(*tlc, done); })); }));
        QVERIFY(roseBy([&] {
            VERIFY_DONE(await<Authorization>(
                [&](auto*, auto done) { m_registry->changeAuthorization(*authorization, done); }));
        }));
        QVERIFY(roseBy([&] {
            VERIFY_DONE(
                await<void>([&](auto*, auto done) { m_registry->revokeToken(issued->token.uuid, done); }));
        }));
        QVERIFY(roseBy([&] {
            VERIFY_DONE(await<Tlc>([&](auto*, auto done) { m_registry->removeTlc(tlc->uuid, done); }));
        }));
        const QString account = m_registry->snapshot()->accountByName(u"acme"_s)->uuid;
        QCOMPARE(policies(), policiesBefore);
        QVERIFY(roseBy([&] {
            VERIFY_DONE(await<Account>(
                [&](auto*, auto done) { m_registry->renameAccount(account, u"bcme"_s, done); }));
        }));
        QVERIFY(policies() != policiesBefore);
    }

    void tlcLimitHoldsForRequestsAtTheSameTime() {
        VERIFY_DONE(await<Domain>([&](auto*, auto done) {
            m_registry->changeDomain({u"north"_s, false, false, 30, 30, 3}, done);
        }));
        int added = 0, refused = 0;
        for (int i = 0; i < 10; ++i) {
            m_registry->addTlc(u"north"_s, u"acme"_s, u"sub0000%1"_s.arg(i),
                               [&](const Result<Tlc>& outcome) { ++(outcome ? added : refused); });
        }
        QVERIFY(QTest::qWaitFor([&] { return added + refused == 10; }, 20'000));
        QCOMPARE(added, 3);
        VERIFY_FAILED(addTlc(u"sub00099"_s), ErrorCode::Conflict);
        const auto removed = await<Tlc>(
            [&](auto*, auto done) { m_registry->removeTlc(m_registry->snapshot()->tlcs({})[0].uuid, done); });
        VERIFY_DONE(removed);
        VERIFY_DONE(addTlc(u"sub00099"_s));
    }

    void policies() {
        PayloadPolicy policy;
        policy.domain = u"North"_s;
        policy.payloadType = 256;
        const auto add = [&] {
            return await<PayloadPolicy>(
                [&](auto*, auto done) { m_registry->addPayloadPolicy(policy, done); });
        };
        VERIFY_FAILED(add(), ErrorCode::InvalidArgument);
        policy.payloadType = 255;
        policy.direction = u"SEND"_s;
        VERIFY_FAILED(add(), ErrorCode::InvalidArgument);
        policy.direction = u"RECEIVE"_s;
        const auto added = add();
        VERIFY_DONE(added);
        QCOMPARE(stored().payloadPolicies, QList{*added});
        VERIFY_DONE(
            await<void>([&](auto*, auto done) { m_registry->removePayloadPolicy(added->uuid, done); }));
        QVERIFY(m_registry->snapshot()->payloadPolicies().isEmpty());
    }

    void developmentAccessIsComplete() {
        const auto access = prepare({u"dev_001"_s, 12});
        VERIFY_DONE(access);
        VERIFY_DONE(load());
        QCOMPARE(access->domain, u"dev_001"_s);
        QCOMPARE(access->tlcIdentifiers.size(), 12);
        QCOMPARE(access->tlcIdentifiers.first(), u"sub00001"_s);
        QCOMPARE(access->tlcIdentifiers.last(), u"sub00012"_s);
        QCOMPARE(access->tokens.size(), 10);
        const auto directory = m_registry->snapshot();
        for (const auto& [role, name] : roleNames) {
            const auto who = directory->authenticate(
                access->tokens.value(QString::fromLatin1(name.data(), qsizetype(name.size()))));
            QVERIFY2(who, name.data());
            QCOMPARE(who->authorization.role, role);
            QCOMPARE(who->authorization.domain, u"dev_001"_s);
            // Every role reaches the development TLCs.
            QCOMPARE(directory->allowedTlcs(who->authorization).size(), 12);
        }
    }

    void developmentAccessIsRenewedNotDoubled() {
        const auto first = prepare({u"dev_001"_s, 3});
        const AccessRecords before = stored();
        const auto second = prepare({u"dev_001"_s, 5});
        VERIFY_DONE(second);
        const AccessRecords after = stored();
        QCOMPARE(after.accounts, before.accounts);
        QCOMPARE(after.domains, before.domains);
        QCOMPARE(after.authorizations, before.authorizations);
        QCOMPARE(after.tlcs.size(), 5);
        QCOMPARE(after.tokens.size(), 10);
        QCOMPARE(after.tlcs.sliced(0, 3), before.tlcs);
        VERIFY_DONE(load());
        for (const QByteArray& token : first->tokens)
            QVERIFY(!m_registry->snapshot()->authenticate(token));
        for (const QByteArray& token : second->tokens)
            QVERIFY(m_registry->snapshot()->authenticate(token));
    }

    void developmentLeavesOthersAlone() {
        const auto authorization = addAuthorization(Role::TlcAdmin);
        const auto issued = await<IssuedToken>(
            [&](auto*, auto done) { m_registry->issueToken(authorization->uuid, 1, false, done); });
        VERIFY_DONE(prepare({}));
        VERIFY_DONE(load());
        QVERIFY(m_registry->snapshot()->authenticate(issued->plain));
    }

    void developmentCountIsChecked() {
        VERIFY_FAILED(prepare({u"dev_001"_s, -1}), ErrorCode::InvalidArgument);
        VERIFY_FAILED(prepare({u"dev_001"_s, 100'000}), ErrorCode::InvalidArgument);
        VERIFY_FAILED(prepare({u"DEV"_s, 1}), ErrorCode::InvalidArgument);
        VERIFY_DONE(prepare({u"dev_001"_s, 0}));
    }
};

WAYSIDE_STORE_TEST_MAIN(AccessRegistryTest)
#include "tst_accessregistry.moc"
